import type { EngineSettings } from "../../model/plan.ts";
import { parseBytes, parseWhole } from "../../model/text/units.ts";
import {
  isHarmless,
  ofForm,
  optionProblem,
  pairOf,
  parseAddress,
  parseCapability,
  parseDevice,
  parseHost,
  parseNanoseconds,
  parsePids,
  parseSecurity,
  parseSignal,
  parseSysctl,
  parseTmpfs,
  parseUlimit,
  parseUser,
} from "./option-values.ts";

/** An option of `docker create` that a drill accepts. */
export interface OptionRow {
  readonly short?: string;
  /** Takes no value. */
  readonly isSwitch?: true;
  readonly isRepeatable?: true;
  /** Its value can be a secret: no message or report shows it. */
  readonly isPrivate?: true;
  /** Whether a value gives the container rights beyond itself, which a plan file must not do. */
  widens?(value: string): boolean;
  /**
   * What it sets in the engine's API.
   * @throws ValueProblem
   */
  settings(value: string): Partial<EngineSettings>;
}

const host = (hostConfig: EngineSettings["hostConfig"]): Partial<EngineSettings> => ({ hostConfig });
const config = (settings: EngineSettings["config"]): Partial<EngineSettings> => ({ config: settings });
const health = (settings: object): Partial<EngineSettings> => config({ Healthcheck: settings });

const parseName = ofForm(
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))*$/,
  "host-name",
);
const parseDirectory = ofForm(/^\/[^\0]*$/, "directory");
const parseGroup = ofForm(/^[\w.-]{1,64}$/, "group");
const parseCommand = ofForm(/\S/, "empty-command");
const parseDnsOption = ofForm(/^[a-z0-9-]+(?::\d+)?$/, "dns-option");
const OURS = "io.github.qwen-fault-drill";

/** The accepted options, by their long name. */
export const OPTIONS: Readonly<Record<string, OptionRow>> = {
  "add-host": { isRepeatable: true, settings: (value) => host({ ExtraHosts: [parseHost(value)] }) },
  "cap-add": {
    isRepeatable: true,
    widens: (value) => !isHarmless(parseCapability(value)),
    settings: (value) => {
      if (/^all$/i.test(value)) throw optionProblem("capabilities");
      return host({ CapAdd: [parseCapability(value)] });
    },
  },
  "cap-drop": {
    isRepeatable: true,
    settings: (value) => host({ CapDrop: [/^all$/i.test(value) ? "ALL" : parseCapability(value)] }),
  },
  device: { isRepeatable: true, widens: () => true, settings: (value) => host({ Devices: [parseDevice(value)] }) },
  dns: { isRepeatable: true, settings: (value) => host({ Dns: [parseAddress(value)] }) },
  "dns-option": { isRepeatable: true, settings: (value) => host({ DnsOptions: [parseDnsOption(value)] }) },
  "dns-search": { isRepeatable: true, settings: (value) => host({ DnsSearch: [parseName(value)] }) },
  domainname: { settings: (value) => config({ Domainname: parseName(value) }) },
  entrypoint: { isPrivate: true, settings: (value) => config({ Entrypoint: [value] }) },
  // Its variables are read into the environment: see `startOf`.
  "env-file": { isRepeatable: true, settings: () => ({}) },
  "group-add": { isRepeatable: true, settings: (value) => host({ GroupAdd: [parseGroup(value)] }) },
  "health-cmd": { isPrivate: true, settings: (value) => health({ Test: ["CMD-SHELL", parseCommand(value)] }) },
  "health-interval": { settings: (value) => health({ Interval: parseNanoseconds(value) }) },
  "health-retries": { settings: (value) => health({ Retries: parseWhole(value, 0, 1_000) }) },
  "health-start-interval": { settings: (value) => health({ StartInterval: parseNanoseconds(value) }) },
  "health-start-period": { settings: (value) => health({ StartPeriod: parseNanoseconds(value) }) },
  "health-timeout": { settings: (value) => health({ Timeout: parseNanoseconds(value) }) },
  hostname: { short: "h", settings: (value) => config({ Hostname: parseName(value) }) },
  init: { isSwitch: true, settings: () => host({ Init: true }) },
  ipc: {
    settings: (value) => {
      if (/^(?:private|shareable)$/.test(value)) return host({ IpcMode: value });
      throw optionProblem(value === "host" ? "ipc-host" : "ipc");
    },
  },
  label: {
    short: "l",
    isRepeatable: true,
    isPrivate: true,
    settings: (value) => {
      const [name, text] = pairOf(value.includes("=") ? value : `${value}=`, /^[^\s=]+$/, "label");
      if (name.startsWith(OURS)) throw optionProblem("own-label");
      return config({ Labels: { [name]: text } });
    },
  },
  "no-healthcheck": { isSwitch: true, settings: () => health({ Test: ["NONE"] }) },
  "pids-limit": { settings: (value) => host({ PidsLimit: parsePids(value) }) },
  "security-opt": {
    isRepeatable: true,
    widens: (value) => !/^no-new-privileges(?:[:=]true)?$/.test(value),
    settings: (value) => host({ SecurityOpt: [parseSecurity(value)] }),
  },
  "shm-size": {
    settings: (value) => {
      // docker takes a plain number as bytes, and other parts of the drill do not.
      const bytes = /^\d+$/.test(value) ? Number(value) : parseBytes(value);
      if (bytes >= 65_536 && Number.isSafeInteger(bytes)) return host({ ShmSize: bytes });
      throw optionProblem("shm-size");
    },
  },
  "stop-signal": { settings: (value) => config({ StopSignal: parseSignal(value) }) },
  "stop-timeout": { settings: (value) => config({ StopTimeout: parseWhole(value, 0, 3_600) }) },
  sysctl: { isRepeatable: true, settings: (value) => host({ Sysctls: Object.fromEntries([parseSysctl(value)]) }) },
  tmpfs: { isRepeatable: true, settings: (value) => host({ Tmpfs: Object.fromEntries([parseTmpfs(value)]) }) },
  ulimit: { isRepeatable: true, settings: (value) => host({ Ulimits: [parseUlimit(value)] }) },
  user: { short: "u", settings: (value) => config({ User: parseUser(value) }) },
  workdir: { short: "w", settings: (value) => config({ WorkingDir: parseDirectory(value) }) },
};
