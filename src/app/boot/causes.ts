import { KILLED_EXIT_CODE } from "../../model/facts/victim.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What its end, its log or the engine's refusal means. `name` is what it names, such as a module; null for nothing. */
    "boot.cause": { readonly cause: BootCause; readonly name: string | null };
    "advice.boot-cause": { readonly cause: BootCause; readonly name: string | null };
  }
}

/** How a cause shows. Expressions for a line of a log, or for what the engine says; `name` is what it names. */
interface Signs {
  readonly log?: readonly RegExp[];
  readonly engine?: RegExp;
  /** The exit code is certain, whatever the log says. */
  readonly endsBy?: number;
  /** The exit code if the log has no known line. */
  readonly endsWith?: readonly number[];
}

/** Why a container does not start, ends as it starts, or runs without a server. If several fit one line, the first counts. */
export const BOOT_CAUSES = {
  "no-gpu": {
    log: [
      /libcuda\.so|libnvidia|NVML Shared Library Not Found|nvidia-smi: (?:command )?not found/i,
      /No CUDA GPUs are available|Found no NVIDIA driver|no NVIDIA GPU|no CUDA-capable device/i,
      /Torch not compiled with CUDA|CUDA driver version is insufficient|deserialize object on a CUDA device/i,
      /Failed to infer device type|CUDA error/,
    ],
  },
  "out-of-memory": {
    log: [
      /MemoryError\b|std::bad_alloc|Cannot allocate memory|\bENOMEM\b|not enough memory|out of memory/i,
      /failed to allocate (?:buffer|.*\bmemory)/i,
    ],
  },
  architecture: {
    engine: /exec format error/i,
    log: [/exec format error|cannot execute binary file/i],
  },
  "no-command": { engine: /no command specified/i },
  "bad-interpreter": {
    log: [
      /bad interpreter/i,
      /(?:exec user process caused|exec (?<name>[\w./-]{1,80})): no such file or directory/i,
      /\\r['’]: No such file|\r['’]?: (?:command )?not found|\^M: /i,
    ],
  },
  "not-executable": {
    engine: /exec: "?(?<name>[\w./-]{1,80}).*permission denied|permission denied/i,
    log: [
      /(?:exec user process caused|exec:? (?<name>[\w./-]{1,80})(?: failed)?): permission denied/i,
      /sh: (?:line )?(?:\d+: )?(?<name>[\w./-]{1,80}): Permission denied$/,
    ],
    endsWith: [126],
  },
  "missing-command": {
    engine:
      /exec: "?(?<name>[\w./-]{1,80}).*(?:not found|no such file)|executable file not found|no such file or directory/i,
    log: [
      /(?:sh|exec|start\S*): (?:line )?(?:\d+: )?(?<name>[\w./-]{1,80}): (?:command )?not found$/,
      /env: ['‘]?(?<name>[\w./-]{1,80})['’]?: No such file or directory/,
      /exec (?<name>[\w./-]{1,80}) failed: No such file or directory/,
    ],
    endsWith: [127],
  },
  "old-c-library": { log: [/version [`'‘"](?<name>(?:GLIBC|GLIBCXX|CXXABI)_[\w.]{1,20})['’"] not found/] },
  "missing-library": {
    log: [
      /error while loading shared libraries: (?<name>[\w.+-]{1,80}): /,
      /Error loading shared library (?<name>[\w.+-]{1,80}): /,
      /(?<name>[\w.+-]{1,80}\.so[\w.]{0,20}): cannot open shared object file/,
    ],
  },
  "missing-module": {
    log: [
      /No module named ['"]?(?<name>[\w.]{1,80})/,
      /Cannot find (?:module|package) '(?<name>[\w./@-]{1,80})'/,
      /Could not import module ['"](?<name>[\w.:]{1,80})/,
      /cannot import name '(?<name>\w{1,80})'/,
    ],
  },
  "model-gated": {
    log: [
      /gated repo|GatedRepoError|Access to model \S+ is restricted|401 Client Error.*huggingface|Invalid user token/i,
    ],
  },
  "no-network": {
    log: [
      /(?:couldn'?t|can'?t|could not|cannot|failed to) (?:connect to|reach|resolve) ['"]?(?:https?:\/\/)?(?<name>[\w.-]{1,80}\.[a-z]{2,10})\b/i,
      /host='(?<name>[\w.-]{1,80})'.*Max retries exceeded/,
      /getaddrinfo (?:EAI_AGAIN|ENOTFOUND) (?<name>[\w.-]{1,80})/,
      /Temporary failure in name resolution|Name or service not known|LocalEntryNotFoundError|Network is unreachable/,
    ],
  },
  "model-missing": {
    log: [
      /(?<![\w./-])(?<name>[\w./-]{1,80}\.(?:gguf|ggml|safetensors|onnx|pth?|ckpt|tflite|bin|model))\b.*(?:No such file|not found|not exist|failed to open)/i,
      /(?:No such file|not found|not exist|failed to (?:open|load))\b.*?(?<name>[\w./-]{1,80}\.(?:gguf|ggml|safetensors|onnx|pth?|ckpt|tflite|bin|model))\b/i,
      /(?<![\w./-])(?<name>[\w./-]{1,80})['"]? (?:does not appear to have a file named|is not a local folder and is not a valid model)/,
      /Repo id must be in the form .*: '(?<name>[\w./-]{1,80})'/,
      /error loading model|failed to load (?:the )?model|unable to load model/i,
    ],
  },
  "disk-full": { log: [/No space left on device|\bENOSPC\b/i] },
  "read-only": {
    log: [
      /read-only file system(?:: |, \w+ )'(?<name>[\w./-]{1,80})'/i,
      /(?<name>\/[\w./-]{1,80})['’]?: Read-only file system/i,
      /read-only file system|\bEROFS\b/i,
    ],
  },
  "port-used": {
    log: [
      /EADDRINUSE: address already in use \S*:(?<name>\d{1,5})\b/,
      /\('[\w.:]*', (?<name>\d{1,5})\): address already in use/i,
      /Port (?<name>\d{1,5}) is in use/i,
      /address already in use|\bEADDRINUSE\b|Address in use/i,
    ],
  },
  "low-port": {
    log: [/listen EACCES: permission denied \S*?:?(?<name>\d{1,5})$/, /\bbind\b.*permission denied/i],
  },
  "permission-denied": {
    log: [
      /permission denied(?:: |, \w+ )'(?<name>[\w./-]{1,80})'/i,
      /(?<name>\/[\w./-]{1,80})['’]?: Permission denied/i,
      /PermissionError|\bEACCES\b|permission denied|Operation not permitted/i,
    ],
  },
  threads: {
    log: [
      /can't start new thread|pthread_create failed|Cannot fork|(?:fork|thread|spawn).*Resource temporarily unavailable/i,
    ],
  },
  "missing-variable": {
    log: [
      /KeyError: '(?<name>[A-Z][A-Z\d_]{2,60})'/,
      /(?:missing|required|set)\b.* environment variables?:? [`'"]?(?<name>[A-Z][A-Z\d_]{2,60})\b/,
      /\b(?<name>[A-Z][A-Z\d_]{2,60})['"`]?:? (?:environment variable )?(?:is |was |must be |parameter )?(?:not set|unset|required|missing|undefined|unbound variable)/,
    ],
  },
  "bad-arguments": {
    log: [
      /(?:unrecogni[sz]ed|unknown|invalid|bad|no such|unexpected) (?:arguments?|options?|flags?):? [`'"]?(?<name>-{1,2}[\w-]{1,60})/i,
      /(?<name>-{1,2}[\w-]{1,60}): bad option|flag provided but not defined: (?:-[\w-]+)/,
      /the following arguments are required|error: argument /,
    ],
  },
  "missing-file": {
    log: [
      /No such file or directory: ['"]?(?<name>[\w./-]{1,80})/,
      /ENOENT: no such file or directory, \w+ '(?<name>[\w./-]{1,80})'/,
      /can't open file '(?<name>[\w./-]{1,80})'/,
      /(?<![\w./-])(?<name>[\w./-]{1,80})['’]?: No such file or directory/,
    ],
  },
  "illegal-instruction": { endsBy: 132, log: [/Illegal instruction|\bSIGILL\b/] },
  "bus-error": { endsBy: 135, log: [/Bus error|\bSIGBUS\b|insufficient shared memory/] },
  "segmentation-fault": { endsBy: 139, log: [/Segmentation fault|\bSIGSEGV\b/] },
  killed: { endsWith: [KILLED_EXIT_CODE, 143] },
  "ended-without-error": { endsWith: [0] },
} as const satisfies Readonly<Record<string, Signs>>;

export type BootCause = keyof typeof BOOT_CAUSES;

/** A cause, and what the log or the engine names: a module, a file, a port. */
export interface FoundCause {
  readonly cause: BootCause;
  readonly name: string | null;
}

const ROWS = Object.entries(BOOT_CAUSES) as [BootCause, Signs][];

/** A cause stands near the end of a log. */
const MAX_LINES = 60;
const MAX_LINE = 500;
/** Frameworks warn about what is optional, such as a GPU. */
const HARMLESS = /\b(?:WARN(?:ING)?|INFO|DEBUG)\b|\[(?:warn(?:ing)?|info|debug)\]|: [WI] tensorflow|Warning:/;

/** Why a container ended; null if it is not known. */
export function causeOfEnd({
  exitCode,
  outOfMemory,
  log,
}: {
  readonly exitCode: number | null;
  readonly outOfMemory: boolean;
  readonly log: string;
}): FoundCause | null {
  if (outOfMemory) return { cause: "out-of-memory", name: null };
  if (exitCode === null) return causeInLog(log);
  return (
    unnamed(ROWS.find(([, { endsBy }]) => endsBy === exitCode)) ??
    causeInLog(log) ??
    unnamed(ROWS.find(([, { endsWith = [] }]) => endsWith.includes(exitCode)))
  );
}

/** The cause that the last line of a log with a known one names; null without one. */
export function causeInLog(log: string): FoundCause | null {
  let found: FoundCause | null = null;
  for (const line of log.trimEnd().split("\n").slice(-MAX_LINES).toReversed()) {
    const said = line.replace(/\r$/, "").slice(0, MAX_LINE);
    if (HARMLESS.test(said)) continue;
    const fits = firstFitting(said, ({ log: signs = [] }) => signs);
    // An error's last line may be only its code: what it names is further up.
    if (found === null || (fits?.cause === found.cause && fits.name !== null)) found = fits;
    if (found !== null && found.name !== null) return found;
  }
  return found;
}

/** Why the engine could not start a container; null if it is not about the image's program. */
export function causeOfRefusal(said: string): FoundCause | null {
  return firstFitting(said.slice(0, 4 * MAX_LINE), ({ engine }) => (engine === undefined ? [] : [engine]));
}

function firstFitting(text: string, signsOf: (row: Signs) => readonly RegExp[]): FoundCause | null {
  for (const [cause, row] of ROWS) {
    for (const sign of signsOf(row)) {
      const match = sign.exec(text);
      if (match !== null) return { cause, name: match.groups?.name ?? null };
    }
  }
  return null;
}

function unnamed(row: readonly [BootCause, Signs] | undefined): FoundCause | null {
  return row === undefined ? null : { cause: row[0], name: null };
}
