import { isIP } from "node:net";
import { constants } from "node:os";
import { parseDurationMs, parseWhole } from "../../model/text/units.ts";
import { type ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { nearestNames } from "../values/nearest.ts";
import { containerPath } from "./volume-lines.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "option.form": { readonly why: OptionForm };
    /** A word that is not one of those known; `nearest` are close to it. */
    "option.word": { readonly what: "capability" | "limit" | "signal"; readonly nearest: readonly string[] };
    "option.pids": { readonly min: number };
  }
}

export type OptionForm =
  | "address"
  | "capabilities"
  | "control"
  | "device"
  | "device-missing"
  | "directory"
  | "disk"
  | "dns-option"
  | "empty-command"
  | "git"
  | "group"
  | "host"
  | "host-name"
  | "ipc"
  | "ipc-host"
  | "label"
  | "mount-taken"
  | "own-label"
  | "seccomp-profile"
  | "security"
  | "shm-size"
  | "sysctl"
  | "tmpfs"
  | "ulimit"
  | "ulimit-order"
  | "user"
  | "whole-machine"
  | "no-workspace";

/** The problem with a value whose form is wrong. */
export const optionProblem = (why: OptionForm): ValueProblem => valueProblem("option.form", { why });

/*
 * Values of `options` as `docker create` takes them. Each parser throws a ValueProblem that says what to write.
 */

/** A value of a form. */
export function ofForm(form: RegExp, why: OptionForm): (raw: string) => string {
  return (raw) => {
    if (form.test(raw)) return raw;
    throw optionProblem(why);
  };
}

/** The two sides of a `name=value`. */
export function pairOf(raw: string, name: RegExp, why: OptionForm): readonly [name: string, value: string] {
  const at = raw.indexOf("=");
  const [key, value] = at < 0 ? [raw, ""] : [raw.slice(0, at), raw.slice(at + 1)];
  if (!name.test(key) || at < 0) throw optionProblem(why);
  return [key, value];
}

const ULIMITS = "core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack".split(
  " ",
);

/** `nofile=65536`, `nofile=1024:65536`, `memlock=-1`. */
export function parseUlimit(raw: string): { readonly Name: string; readonly Soft: number; readonly Hard: number } {
  const [, name = "", softText, hardText = softText] = /^(\w+)=(-1|\d{1,18})(?::(-1|\d{1,18}))?$/.exec(raw) ?? [];
  if (name === "") throw optionProblem("ulimit");
  if (!ULIMITS.includes(name))
    throw valueProblem("option.word", { what: "limit", nearest: nearestNames(name, ULIMITS) });
  const [soft, hard] = [Number(softText), Number(hardText)];
  if (hard !== -1 && (soft === -1 || soft > hard)) throw optionProblem("ulimit-order");
  return { Name: name, Soft: soft, Hard: hard };
}

const TMPFS_FLAGS =
  /^(?:ro|rw|exec|noexec|suid|nosuid|dev|nodev|sync|async|dirsync|atime|noatime|diratime|nodiratime|relatime|norelatime|strictatime|nostrictatime)$/;
const TMPFS_VALUES = /^(?:size=\d{1,12}[kKmMgG%]?|mode=[0-7]{3,4}|(?:uid|gid)=\d{1,10}|nr_inodes=\d{1,12}[kKmMgG]?)$/;

/** `/run`, `/run:size=64m,mode=1777`. */
export function parseTmpfs(raw: string): readonly [path: string, flags: string] {
  const [path = "", flags = "", ...rest] = raw.split(":");
  const wrong = flags.split(",").find((flag) => flag !== "" && !TMPFS_FLAGS.test(flag) && !TMPFS_VALUES.test(flag));
  if (rest.length > 0 || wrong !== undefined) throw optionProblem("tmpfs");
  return [containerPath(path), flags];
}

/** `name:address` or `name=address`; the address of IPv6 may be in brackets. */
export function parseHost(raw: string): string {
  const [, name = "", written = ""] = /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}))[:=](.+)$/.exec(raw) ?? [];
  const address = written.replace(/^\[(.*)\]$/, "$1");
  if (name === "" || (isIP(address) === 0 && address !== "host-gateway")) throw optionProblem("host");
  return `${name}:${address}`;
}

export function parseAddress(raw: string): string {
  if (isIP(raw) !== 0) return raw;
  throw optionProblem("address");
}

/** What docker gives a container, and what capabilities there are. */
const DEFAULT_CAPABILITIES =
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT";
const OTHER_CAPABILITIES =
  "AUDIT_CONTROL AUDIT_READ BLOCK_SUSPEND BPF CHECKPOINT_RESTORE DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST PERFMON SYSLOG SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM";
const HARMLESS = new Set([...DEFAULT_CAPABILITIES.split(" "), "IPC_LOCK", "SYS_NICE"]);
const CAPABILITIES = [...DEFAULT_CAPABILITIES.split(" "), ...OTHER_CAPABILITIES.split(" ")];

/** The name of a capability, without `CAP_`. */
export function parseCapability(raw: string): string {
  const name = raw.toUpperCase().replace(/^CAP_/, "");
  if (CAPABILITIES.includes(name)) return name;
  throw valueProblem("option.word", { what: "capability", nearest: nearestNames(name, CAPABILITIES) });
}

/** Whether a capability reaches nothing outside of its container. */
export function isHarmless(capability: string): boolean {
  return HARMLESS.has(capability);
}

/** `no-new-privileges`, `seccomp=unconfined`, `apparmor=NAME`, `label=…`. */
export function parseSecurity(raw: string): string {
  const text = raw.replace(/^([a-z-]+):/, "$1=");
  if (/^no-new-privileges(?:=(?:true|false))?$/.test(text)) return text;
  if (/^(?:seccomp=(?:unconfined|builtin)|apparmor=[\w.-]+|label=(?:disable|[a-z]+:[\w.,:-]+))$/.test(text))
    return text;
  throw optionProblem(/^seccomp=/.test(text) ? "seccomp-profile" : "security");
}

/** `/dev/fuse`, `/dev/fuse:/dev/fuse:rwm`. */
export function parseDevice(raw: string) {
  const [from = "", to = from, permissions = "rwm", ...rest] = raw.split(":");
  const isFine = [from, to].every((path) => /^\/dev\/[\w./-]+$/.test(path) && !path.split("/").includes(".."));
  if (!isFine || rest.length > 0 || !/^[rwm]{1,3}$/.test(permissions)) throw optionProblem("device");
  return { PathOnHost: from, PathInContainer: to, CgroupPermissions: permissions };
}

const SIGNALS = Object.keys(constants.signals);

/** `SIGINT`, `INT`, `2`, `SIGRTMIN+3`. */
export function parseSignal(raw: string): string {
  const name = /^\d+$/.test(raw) ? raw : raw.toUpperCase().replace(/^(?!SIG)/, "SIG");
  const isNumber = /^\d{1,2}$/.test(name) && Number(name) >= 1 && Number(name) <= 64;
  if (isNumber || SIGNALS.includes(name) || /^SIGRT(?:MIN(?:\+\d{1,2})?|MAX(?:-\d{1,2})?)$/.test(name)) return name;
  throw valueProblem("option.word", { what: "signal", nearest: nearestNames(name, SIGNALS) });
}

/** Each process of the drill in the container counts, too. */
const MIN_PIDS = 64;

export function parsePids(raw: string): number {
  if (raw === "-1") return -1;
  if (/^\d{1,9}$/.test(raw) && Number(raw) < MIN_PIDS) throw valueProblem("option.pids", { min: MIN_PIDS });
  return parseWhole(raw, MIN_PIDS, 4_194_304);
}

/** A name or a number, and optionally a group. */
export const parseUser = ofForm(/^[\w.-]{1,64}(?::[\w.-]{1,64})?$/, "user");

/** Nanoseconds, as the engine wants them. */
export function parseNanoseconds(raw: string): number {
  return raw === "0" || raw === "0s" ? 0 : parseDurationMs(raw) * 1e6;
}

/** Only what belongs to the container's own namespaces; the engine refuses the others when it starts the container. */
export function parseSysctl(raw: string): readonly [name: string, value: string] {
  const [name, value] = pairOf(raw, /^[a-z][\w.-]*$/, "sysctl");
  if (/^(?:net\.|fs\.mqueue\.|kernel\.(?:msg(?:max|mnb|mni)|sem|shm(?:all|max|mni|_rmid_forced))$)/.test(name))
    return [name, value];
  throw optionProblem("whole-machine");
}
