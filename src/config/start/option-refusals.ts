declare module "../../model/message.ts" {
  interface MessageArgs {
    "option.refused": { readonly why: RefusalReason };
    /** It is an input of its own. */
    "option.is-input": { readonly input: string };
  }
}

/** Why a drill does not accept an option. */
type RefusalReason =
  | "memory"
  | "in-network"
  | "network-alias"
  | "name"
  | "rm"
  | "privileged"
  | "api-socket"
  | "pid"
  | "isolation"
  | "gpus"
  | "platform"
  | "oom-kill-disable"
  | "oom-score"
  | "log"
  | "disk"
  | "unsupported"
  | "tty"
  | "command-line";

/** An option of `docker create` or `docker run` that a drill does not accept. */
export interface OptionRefusal {
  readonly short?: string;
  readonly isSwitch?: true;
  readonly because: { readonly input: string } | { readonly why: RefusalReason };
}

type More = Omit<OptionRefusal, "because">;
const input = (name: string, more: More = {}): OptionRefusal => ({ because: { input: name }, ...more });
const reason = (why: RefusalReason, more: More = {}): OptionRefusal => ({ because: { why }, ...more });
const each = (names: string, refusal: OptionRefusal) =>
  Object.fromEntries(names.split(" ").map((name) => [name, refusal]));

const SWITCH = { isSwitch: true } as const;

/** By the long name. */
export const REFUSALS: Readonly<Record<string, OptionRefusal>> = {
  cpus: input("cpus"),
  ...each("cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-count cpu-percent", input("cpus")),
  "cpu-shares": input("cpus", { short: "c" }),
  "cpuset-cpus": input("cpuset-cpus"),
  memory: input("memory", { short: "m" }),
  ...each("memory-reservation memory-swap memory-swappiness kernel-memory", reason("memory")),
  restart: input("restart-policy"),
  publish: input("container-port", { short: "p" }),
  "publish-all": input("container-port", { short: "P", ...SWITCH }),
  expose: input("container-port"),
  env: input("env", { short: "e" }),
  volume: input("volumes", { short: "v" }),
  ...each("mount volumes-from volume-driver", input("volumes")),
  pull: input("pull"),
  "read-only": input("read-only", SWITCH),
  ...each("network net", input("network")),
  ...each("network-alias net-alias", reason("network-alias")),
  ...each("link link-local-ip ip ip6 mac-address", reason("in-network")),
  name: reason("name"),
  rm: reason("rm", SWITCH),
  privileged: reason("privileged", SWITCH),
  "use-api-socket": reason("api-socket", SWITCH),
  pid: reason("pid"),
  ...each("userns uts cgroupns cgroup-parent runtime isolation device-cgroup-rule", reason("isolation")),
  gpus: reason("gpus"),
  platform: reason("platform"),
  "oom-kill-disable": reason("oom-kill-disable", SWITCH),
  "oom-score-adj": reason("oom-score"),
  ...each("log-driver log-opt", reason("log")),
  ...each("blkio-weight blkio-weight-device device-read-bps device-read-iops", reason("disk")),
  ...each("device-write-bps device-write-iops", reason("disk")),
  ...each("cpuset-mems storage-opt annotation label-file", reason("unsupported")),
  tty: reason("tty", { short: "t", ...SWITCH }),
  detach: reason("command-line", { short: "d", ...SWITCH }),
  interactive: reason("command-line", { short: "i", ...SWITCH }),
  attach: reason("command-line", { short: "a" }),
  quiet: reason("command-line", { short: "q", ...SWITCH }),
  ...each("cidfile detach-keys", reason("command-line")),
  ...each("disable-content-trust sig-proxy help", reason("command-line", SWITCH)),
};
