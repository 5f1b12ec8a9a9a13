import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { instead } from "./input-words.ts";

type Texts<C extends keyof MessageArgs> = MessageArgs[C] extends { readonly why: infer W extends string }
  ? Readonly<Record<W, string>>
  : never;

const EXAMPLE = 'such as "./models:/models:ro"';
const VOLUME_FORMS: Texts<"volume.form"> = {
  characters: "has a control character or is too long: write a shorter path",
  parts: `has more than three parts: write source:target[:ro], ${EXAMPLE}`,
  "no-target": `has no target: write source:target[:ro], ${EXAMPLE}`,
  "no-source": `has no source: write source:target[:ro], ${EXAMPLE}`,
  "no-dot": "has a source without ./ before it: write",
  "not-expanded": "has a source that is not expanded as in a shell: write",
  "not-source":
    "has a source that is neither a path nor the name of a volume: write ./PATH, an absolute path or a name",
  mode: "has an unknown mode after its target: write ro, or nothing",
  relabel: "would relabel files of the runner (z): write ro, or nothing",
  "relative-target": "has a target that is not an absolute path: write one such as /models",
  "shm-target": 'has the target /dev/shm: set its size instead, with options: "--shm-size 1g"',
  "system-target": "has a target that belongs to the system: write one such as /models",
  "own-target": "has a target that the drill itself uses: write one such as /models",
  everything: "would allow everything: write the directory itself",
  "not-outside": 'is neither an absolute path nor the name of a volume: write one, such as "/mnt/models"',
};

const VOLUME_SOURCES: Texts<"volume.source"> = {
  "no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow",
  "container-job":
    "is a path in the job's container, which the engine can't see: remove container: from the job, or write the name of a volume",
  "not-file": "is neither a file nor a directory: mount one of them",
};

const OPTION_FORMS: Texts<"option.form"> = {
  address: "is not an IP address: write one such as 10.0.0.2",
  capabilities: "gives every right at once: write each capability that it needs",
  control: "has a control character: remove it",
  device: "is not a device: write one such as /dev/fuse or /dev/fuse:/dev/fuse:rwm",
  "device-missing": "does not exist on this machine: check the path",
  directory: "is not an absolute path: write one such as /app",
  disk: "is a disk of the runner, which the service could change: remove it",
  "dns-option": "is not an option of the resolver: write one such as ndots:2",
  "empty-command": "is empty: write a command, in quotes if it has spaces",
  git: "is in a .git directory: use another file",
  group: "is not a group: write a name or a number, such as video or 44",
  host: "is not a host and its address: write one such as redis:10.0.0.5 or redis:host-gateway",
  "host-name": "is not a host name: write letters, digits, dashes and dots",
  ipc: "is not supported: write private or shareable, or set --shm-size",
  "ipc-host":
    "would share the memory of the runner, where files would stay behind: set its size instead, with --shm-size 1g",
  label: "is not a name and a value: write one such as team=search",
  "mount-taken": "is also the target of a volume: keep one of them",
  "no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow",
  "own-label": "sets a label of the drill: write another name",
  "seccomp-profile": "names a profile, which is not supported: write seccomp=unconfined, or remove it",
  security: "is not a known option: write no-new-privileges, seccomp=unconfined, apparmor=PROFILE or label=disable",
  "shm-size": "is too small: write a size such as 1g",
  sysctl: "is not a name and a value: write one such as net.core.somaxconn=1024",
  tmpfs: "has an invalid option after its path: write one such as /run:size=64m,mode=1777",
  ulimit: "is not a limit: write one such as nofile=65536 or nofile=1024:65536",
  "ulimit-order": "has a soft limit above the hard one: write soft:hard, the lower one first",
  user: "is not a user: write one such as 1000, 1000:1000 or app",
  "whole-machine":
    "sets a parameter of the whole machine: write one of net.*, fs.mqueue.* or the kernel's IPC, or remove it",
};

const REFUSALS: Texts<"option.refused"> = {
  memory: "would blur the memory limit: set memory alone, which has no extra swap",
  "network-alias":
    "would make one name of the candidate, the baseline and others on the network: remove it, or set compose-file, where other services reach it by the name of its service",
  "in-network": "would be the same for the candidate and the baseline: remove it, and set network to join one",
  name: "would be the same for the candidate and the baseline: remove it, the engine names them",
  rm: "would prevent restarts, and the drill removes the container itself: remove it",
  privileged:
    "would let the service change its own limits and end the experiments: use --cap-add with what it needs instead",
  "api-socket": "would give the service the rights of root on the runner: remove it",
  pid: "would hide which processes belong to the service: remove it",
  isolation: "would change how the container is isolated, which the experiments rely on: remove it",
  gpus: "is not supported, because a drill is for inference on the CPU: remove it",
  platform: "is not supported: build or pull the image for the architecture of the runner",
  "oom-kill-disable": "would make a full memory hang the service instead of killing it: remove it",
  "oom-score": "is what oom-kill sets itself: remove it",
  log: "would hide the log, which the report quotes after an error: remove it",
  disk: "is what disk-pressure sets itself: remove it, or use that experiment",
  unsupported: "is not supported: remove it",
  tty: "would mix the two streams of the log: remove it",
  "command-line": "is about docker's command line, not about the container: remove it",
};

const WORDS: Readonly<Record<MessageArgs["option.word"]["what"], readonly [is: string, example: string]>> = {
  capability: ["is not a capability", "SYS_NICE"],
  limit: ["names an unknown limit", "nofile=65536"],
  signal: ["is not a signal", "SIGINT"],
};

/** How a container is started: volumes, options and CPUs. */
export const START_PROBLEMS = {
  "input.cpus-over-cpuset": ({ allowed, cpus, cpuset, cpusetValue }) =>
    `is more than the ${allowed === 1 ? "CPU" : `${allowed} CPUs`} of ${cpuset} "${cpusetValue}", so the container ` +
    `would never reach its limit: lower ${cpus}, or add CPUs to ${cpuset}`,

  "volume.form": ({ why, write }) => {
    const text = VOLUME_FORMS[why];
    return text.endsWith(": write") ? `${text} ${write ?? "a path such as ./models"}` : text;
  },
  "volume.same-target": ({ other }) => `has the target of ${other}: keep one of them`,
  "volume.too-many": ({ max }) => `has more than ${max} lines: remove some`,
  "volume.source": ({ why }) => VOLUME_SOURCES[why],
  "volume.missing": ({ path, inWorkflow }) =>
    `does not exist (looked for ${path}): check the path${inWorkflow ? ", and that an earlier step creates it" : ""}`,
  "volume.remote": ({ engine }) =>
    `is a path of this machine, which the engine at ${engine} can't see: write the name of a volume of that engine`,
  "volume.rights": ({ why, path }) => {
    if (why === "system") return `is a directory of the system (${path}): mount the directory that the service needs`;
    const is = why === "socket" ? "is" : "contains";
    return (
      `${is} the socket of a container engine (${path}), which gives the service the rights of root: ` +
      "mount the directory that the service needs"
    );
  },
  "volume.not-allowed": ({ why, path, outside }) => {
    const real = path === null ? "" : ` (${path})`;
    if (why === "name-in-file")
      return `names a volume in a plan file: write its name into ${outside}, which a plan file can't set`;
    if (why === "git")
      return (
        `has a .git directory${real}, in which actions/checkout may store a token: mount a directory without it, ` +
        `or write its path into ${outside}`
      );
    const is =
      why === "outside" ? "is outside of the workspace" : "is in a plan file and outside of the current directory";
    return `${is}${real}: write its path into ${outside}`;
  },
  "volume.inside-writable": ({ outer }) =>
    `is inside the writable ${outer}, so the service could replace it: add :ro to that line, or mount another directory`,
  "volume.shared": ({ target, baseline }) =>
    `is writable and would be shared by the candidate and the baseline: add :ro, write ${target} alone for a new ` +
    `volume in each container, or remove ${baseline}`,

  "option.subject": ({ option, value }) => [option.trim(), ...(value === null ? [] : [value])].join(" "),
  "option.form": ({ why }) => OPTION_FORMS[why],
  "option.word": ({ what, nearest }) => {
    const [is, example] = WORDS[what];
    return `${is}: ${instead(nearest, `write one such as ${example}`)}`;
  },
  "option.pids": ({ min }) =>
    `is too low, because the drill's own processes in the container count: write ${min} or more`,
  "option.refused": ({ why }) => REFUSALS[why],
  "option.is-input": ({ input }) => `is an input of its own: set ${input} instead`,
  "option.usage": ({ why, option }) => {
    if (why === "no-value") return `needs a value: write ${option}=VALUE`;
    return why === "twice" ? "is given twice: keep one of them" : `takes no value: write ${option} alone`;
  },
  "option.contradicts": ({ other }) => `contradicts ${other}: keep one of them`,
  "option.unknown": ({ nearest, accepted }) =>
    `is not an option of docker create: ${instead(nearest, `accepted are ${accepted.join(", ")}`)}`,
  "option.stray-word": ({ position }) =>
    `has a word that belongs to no option (word ${position}): put a value with spaces into quotes, or remove it`,
  "option.too-many": ({ max }) => `has more than ${max} options: remove some`,
  "option.rights": ({ options }) =>
    `gives the container more rights, which a plan file can't do: set all options as the input ${options}`,
} satisfies Partial<Sayings>;
