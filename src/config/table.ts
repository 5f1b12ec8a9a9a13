import { DEFAULT_PLAN, DEFAULT_PORT } from "../model/default-plan.ts";
import { policyName } from "../model/facts/recovery-chain.ts";
import { LANGUAGE_TAGS } from "../model/language.ts";
import type { Limits, Plan } from "../model/plan.ts";
import { SERVICE_NAMES, STREAM_FORMATS } from "../model/service/service.ts";
import type { Form } from "../model/text/form.ts";
import { parseBytes, parseCpus, parseDurationMs, parseRatio } from "../model/text/units.ts";
import { parseArtifactName, parseLeg, parseLegs, parseNeeds, parsePullRequest } from "./action/legs.ts";
import { type FileForm, LINES_IN_FILE, SCALAR_SCHEMA, TEXT_SCHEMA } from "./plan-file/file-form.ts";
import { parseCpuset } from "./start/cpuset.ts";
import { optionWords, parseOptions } from "./start/options.ts";
import type { Start } from "./start/start.ts";
import { parseOutsideLines, parseVolumeLines } from "./start/volume-lines.ts";
import { ANSWER_IN_FILE, parseAnswer } from "./values/answer-lines.ts";
import { parseComposeFiles, parseComposeService } from "./values/compose.ts";
import { ENV_IN_FILE, parseEnvLines } from "./values/env-lines.ts";
import { HEADERS_IN_FILE, parseHeaderLines } from "./values/header-lines.ts";
import { parseImage } from "./values/image.ts";
import { parseNetwork } from "./values/network.ts";
import {
  parseBoolean,
  parseCommand,
  parseCommentKey,
  parseExperiments,
  parseHealth,
  parseHistory,
  parseLoad,
  parseMaxSlowdown,
  parseMemory,
  parseMinAvailability,
  parseModel,
  parseOneOf,
  parseOptional,
  parsePath,
  parsePort,
  parseRequest,
  parseRestartPolicy,
  parseToken,
} from "./values/parse.ts";
import {
  printAnswer,
  printBytes,
  printDecimal,
  printDuration,
  printEnv,
  printHeaders,
  printLoad,
  printOptional,
  printOptions,
  printParameter,
  printPercent,
  printRequest,
  printVolumes,
} from "./values/print.ts";
import { serviceOf } from "./values/service.ts";

/** The groups of inputs in `--help`. */
export type Group = "container" | "service" | "drill" | "limits" | "report";

/** One input. The action's `with:`, the terminal's flag and the README's row are all generated from it. */
export interface Input<T = unknown> {
  readonly group: Group;
  /**
   * What an empty value means. The runner sends the defaults of action.yml as if the workflow had set them, and a set
   * input overrides the plan file. So action.yml has defaults only for inputs that a plan file can't set.
   */
  readonly default: string;
  /** The default in words, where its literal value would not explain itself; "(none)" for an empty one. */
  readonly defaultInWords?: string;
  /** The terminal's default, where it differs. */
  readonly terminalDefault?: string;
  /** Only for workflows: the terminal has no such flag. */
  readonly workflowOnly?: true;
  /** Whether mode report reads it too, or alone. All inputs of the group `report` may be set in both modes. */
  readonly reportMode?: "also" | "only";
  /** Not a key of a plan file; by default so in the group `report`. */
  readonly notInFile?: boolean;
  /** How a plan file may write it, where that is more than one value. */
  readonly inFile?: FileForm;
  /** An empty value in a step's `with:` means "none", not the default. */
  readonly emptyIsNone?: true;
  /** One sentence without Markdown. */
  readonly meaning: string;
  /** The same in `--help`, where it differs. */
  readonly terminalMeaning?: string;
  /** The placeholder after the flag in `--help`; null for a switch. */
  readonly placeholder: string | null;
  /** For an editor that checks a plan file. */
  readonly form: Form;
  /** How repeated flags are joined; without it a flag may be given only once. */
  readonly joinedBy?: string;
  /** Messages never quote its value. */
  readonly private?: true;
  /**
   * Parses the trimmed value.
   * @throws ValueProblem
   */
  readonly parse: (raw: string) => T;
  /** The same for the terminal, where messages name flags instead of lines. */
  readonly parseInTerminal?: (raw: string) => T;
  /**
   * The value in a plan, as the terminal's flag takes it: one line per flag if line breaks join them, and an ellipsis in
   * place of anything that could be a secret. Null if the plan has none. An input that no plan contains has no such column.
   */
  readonly print?: (plan: Plan) => string | null;
}

/** Gives each row its own type, so that the values read from the table are typed by it. */
const input = <T>(row: Input<T>): Input<T> => (row.default === "" ? { defaultInWords: "(none)", ...row } : row);

const DURATION = { placeholder: "TIME", form: "duration", parse: parseDurationMs } as const;
const OPTIONAL_DURATION = { placeholder: "TIME", form: "duration", parse: parseOptional(parseDurationMs) } as const;
const SWITCH = { placeholder: null, form: "switch", parse: parseBoolean } as const;
const oneOfWords = <const Word extends string>(words: readonly Word[]) => ({ form: words, parse: parseOneOf(words) });

/** Every input, in the order of action.yml and the README. */
export const INPUTS = {
  mode: input({
    group: "report",
    default: "drill",
    workflowOnly: true,
    meaning: "What to do: drill, or report (merge the results of a run's drills into one verdict).",
    placeholder: "MODE",
    ...oneOfWords(["drill", "report"]),
  }),
  image: input({
    group: "container",
    default: "",
    defaultInWords: "(required)",
    meaning: "Image to drill; required here or in the plan file, unless compose-file has it.",
    terminalMeaning: "Image to drill (default: that of compose-service, else the reference image).",
    placeholder: "REFERENCE",
    form: "text",
    parse: parseImage,
    print: ({ target }) => target.image,
  }),
  "baseline-image": input({
    group: "container",
    default: "",
    meaning: "Image to compare against on the same runner, such as the image of the merge base.",
    placeholder: "REFERENCE",
    form: "text",
    parse: parseImage,
    print: ({ baseline }) => baseline?.image ?? null,
  }),
  "compose-file": input({
    group: "container",
    default: "",
    // It can mount any file of the runner. A plan file, which anyone who can change the checkout can change, must not.
    notInFile: true,
    meaning:
      "Compose file with the service to drill, whose dependencies are started before it; several files, one per line, are merged. image replaces its image.",
    placeholder: "FILE",
    form: "text",
    joinedBy: "\n",
    parse: parseComposeFiles,
    print: ({ target }) => target.compose?.files.join("\n") ?? null,
  }),
  "compose-service": input({
    group: "container",
    default: "",
    notInFile: true,
    defaultInWords: "(the only one)",
    meaning: "Service of compose-file to drill.",
    placeholder: "NAME",
    form: "text",
    parse: parseComposeService,
    print: ({ target }) => target.compose?.service ?? null,
  }),
  "container-port": input({
    group: "container",
    default: "",
    defaultInWords: "(the image's only exposed port, else 8080)",
    meaning: "Port that the service listens on inside the container.",
    placeholder: "PORT",
    form: "whole",
    parse: parseOptional(parsePort),
    print: ({ target }) => (target.portFromImage ? null : String(target.containerPort)),
  }),
  service: input({
    group: "service",
    default: "qwen-allinone",
    meaning: "API of the service: qwen-allinone, or openai-chat (vLLM, llama.cpp, Ollama).",
    placeholder: "PRESET",
    ...oneOfWords(SERVICE_NAMES),
    print: ({ service }) => service.preset,
  }),
  "predict-path": input({
    group: "service",
    default: "",
    defaultInWords: "(/predict; for openai-chat /v1/chat/completions)",
    meaning: "Path that receives the POST requests.",
    placeholder: "PATH",
    form: /^\//,
    parse: parsePath,
    print: ({ target }) => target.predictPath,
  }),
  model: input({
    group: "service",
    default: "",
    defaultInWords: "(the service's only model)",
    meaning: "Model name in the requests of openai-chat.",
    placeholder: "NAME",
    form: "text",
    parse: parseModel,
    print: ({ service }) => service.model,
  }),
  request: input({
    group: "service",
    default: "",
    defaultInWords: "(the preset's)",
    meaning: "Request body as JSON, with {{input}} in place of the text.",
    placeholder: "JSON",
    form: "text",
    inFile: { schema: { type: "string", pattern: "\\{\\{input\\}\\}" } },
    parse: parseRequest,
    print: printRequest,
  }),
  answer: input({
    group: "service",
    default: "",
    defaultInWords: "(the preset's)",
    meaning:
      "Where to find the text, label and success flag in an answer, as PART: JSON POINTER lines; a streamed answer also has end, tokens and reasoning; status: 2xx accepts any success status.",
    placeholder: "PART:POINTER",
    form: "text",
    inFile: ANSWER_IN_FILE,
    joinedBy: "\n",
    parse: parseAnswer,
    print: printAnswer,
  }),
  stream: input({
    group: "service",
    default: "false",
    meaning: "Asks for streamed answers and measures when their text arrives; answer then has the parts of one event.",
    ...SWITCH,
    print: ({ service }) => String(service.answer.stream !== undefined),
  }),
  "stream-format": input({
    group: "service",
    default: "sse",
    meaning: "Format of streamed answers: sse (server-sent events) or ndjson (one JSON document per line).",
    placeholder: "FORMAT",
    ...oneOfWords(STREAM_FORMATS),
    print: ({ service }) => service.answer.stream?.format ?? STREAM_FORMATS[0],
  }),
  "request-headers": input({
    group: "service",
    default: "",
    meaning: "Headers of every request, such as an API key, as NAME: VALUE lines.",
    placeholder: "HEADER",
    form: "text",
    inFile: HEADERS_IN_FILE,
    joinedBy: "\n",
    private: true,
    parse: (raw) => parseHeaderLines(raw, "line"),
    parseInTerminal: (raw) => parseHeaderLines(raw, "number"),
    print: printHeaders,
  }),
  cpus: input({
    group: "container",
    default: "1.0",
    meaning: "CPU limit of the container.",
    placeholder: "NUMBER",
    form: "number",
    parse: parseCpus,
    print: ({ target }) => printDecimal(target.cpus),
  }),
  "cpuset-cpus": input({
    group: "container",
    default: "",
    defaultInWords: "(all)",
    meaning: "CPUs that the container may use, such as 0-3 or 0,2.",
    placeholder: "CPUS",
    // YAML reads 0-3 as a text, but 0 as a number.
    form: "text",
    parse: parseCpuset,
    print: ({ target }) => target.cpusetCpus,
  }),
  memory: input({
    group: "container",
    default: "2g",
    meaning: "Memory limit of the container, without extra swap.",
    placeholder: "BYTES",
    form: "bytes",
    parse: parseMemory,
    print: ({ target }) => printBytes(target.memoryBytes),
  }),
  env: input({
    group: "container",
    default: "CUDA_VISIBLE_DEVICES=-1",
    meaning: "Environment variables of the container as KEY=VALUE lines, added to CUDA_VISIBLE_DEVICES=-1.",
    placeholder: "KEY=VALUE",
    form: "text",
    inFile: ENV_IN_FILE,
    joinedBy: "\n",
    private: true,
    parse: (raw) => parseEnvLines(raw, "line"),
    parseInTerminal: (raw) => parseEnvLines(raw, "number"),
    print: printEnv,
  }),
  command: input({
    group: "container",
    default: "",
    defaultInWords: "(the image's)",
    meaning: "Arguments for the image's entry point, split into words like in a shell.",
    placeholder: "ARGUMENTS",
    form: "text",
    inFile: { schema: { anyOf: [TEXT_SCHEMA, { type: "array", items: SCALAR_SCHEMA, minItems: 1 }] } },
    private: true,
    parse: parseCommand,
    print: ({ target }) => (target.command === null ? null : "…"),
  }),
  volumes: input({
    group: "container",
    default: "",
    meaning: "Volumes of the container as source:target[:ro] lines; a source is a path or the name of a volume.",
    placeholder: "VOLUME",
    form: "text",
    inFile: LINES_IN_FILE,
    joinedBy: "\n",
    parse: parseVolumeLines,
    print: printVolumes,
  }),
  "volumes-outside": input({
    group: "container",
    default: "",
    notInFile: true,
    meaning:
      "Paths outside of the workspace that volumes may mount, and volumes that a plan file may name, one per line.",
    terminalMeaning:
      "Paths outside of the current directory that a plan file may mount, and volumes that it may name, one per flag.",
    placeholder: "PATH",
    form: "text",
    joinedBy: "\n",
    parse: parseOutsideLines,
  }),
  options: input({
    group: "container",
    default: "",
    meaning: "Further options as of docker create, such as --shm-size 1g --user 1000 --init.",
    placeholder: "OPTIONS",
    form: "text",
    joinedBy: "\n",
    private: true,
    parse: parseOptions,
    print: printOptions,
  }),
  "read-only": input({
    group: "container",
    default: "false",
    meaning: "Read-only root file system, with a tmpfs on /tmp.",
    ...SWITCH,
    print: ({ target }) => String(target.readOnly),
  }),
  "restart-policy": input({
    group: "container",
    default: "unless-stopped",
    meaning: "Restart policy of the container: no, on-failure[:n], always or unless-stopped.",
    placeholder: "POLICY",
    form: /^(?:no|on-failure(?::\d{1,9})?|always|unless-stopped)$/,
    parse: parseRestartPolicy,
    print: ({ target }) => policyName(target.restartPolicy),
  }),
  network: input({
    group: "container",
    default: "",
    meaning:
      "Existing network that the container joins, so that it reaches the services of the job or of a compose project by name.",
    placeholder: "NAME",
    form: "text",
    parse: parseNetwork,
    print: ({ target }) => target.network,
  }),
  pull: input({
    group: "container",
    default: "missing",
    meaning: "When to pull the image: missing, always or never.",
    placeholder: "WHEN",
    // Whether the image was pulled does not matter on another machine, so it is not printed.
    ...oneOfWords(["missing", "always", "never"]),
  }),
  "ready-timeout": input({
    group: "container",
    default: "120s",
    meaning: "Maximum time from the start of the container to its first good answer.",
    ...DURATION,
    print: ({ readyTimeoutMs }) => printDuration(readyTimeoutMs),
  }),
  health: input({
    group: "service",
    default: "",
    meaning:
      "How a supervisor asks the service: a path for a GET on its port, such as /health, or HEALTHCHECK for the health check of its image.",
    placeholder: "PATH",
    form: /^(?:\/|HEALTHCHECK$)/,
    parse: parseHealth,
    print: ({ health }) => health ?? null,
  }),
  plan: input({
    group: "drill",
    default: "",
    notInFile: true,
    meaning:
      "Plan file: YAML with these inputs and settings per experiment; an input set outside the file overrides it.",
    placeholder: "FILE",
    form: "text",
    // The plan file is read before all other inputs; this row only passes the path on.
    parse: (raw) => raw,
  }),
  experiments: input({
    group: "drill",
    default: "cpu-overload, kill-restart",
    meaning:
      "Experiments to run, in this order; the kinds are cpu-overload, kill-restart, terminate, network-delay, memory-leak, oom-kill, disk-pressure, bad-input, prompt-injection, overflow, overload, degrade-cpu, degrade-memory, dependency-down, freeze, kill-worker, memory-pressure, disk-full, abandon and offline.",
    placeholder: "KINDS",
    form: "text",
    joinedBy: ",",
    parse: parseExperiments,
    print: ({ experiments }) => [...new Set(experiments.map(({ kind }) => kind))].join(","),
  }),
  "stress-workers": input({
    group: "drill",
    default: "2",
    meaning: "Number of CPU workers that cpu-overload runs inside the container's CPU quota.",
    placeholder: "NUMBER",
    form: "whole",
    // The experiment parses it; this row only passes the text on.
    parse: (raw) => raw,
    print: (plan) => printParameter(plan, "stress-workers"),
  }),
  load: input({
    group: "drill",
    default: "1 client",
    meaning: "Load: 3 clients (each waits for its answer) or 5/s (constant arrival rate).",
    placeholder: "LOAD",
    form: /^\d+(?:\.\d+)? ?(?:clients?|\/ ?s)$/,
    parse: parseLoad,
    print: ({ load }) => printLoad(load),
  }),
  prompts: input({
    group: "drill",
    default: "new",
    meaning:
      "Texts of the requests: new (a different text each time) or fixed (the same 20 texts, so caches count too).",
    placeholder: "TEXTS",
    ...oneOfWords(["new", "fixed"]),
    print: ({ prompts }) => prompts.texts,
  }),
  "request-timeout": input({
    group: "drill",
    default: "10s",
    meaning: "Time after which a request is abandoned and counts as failed.",
    ...DURATION,
    print: ({ requestTimeoutMs }) => printDuration(requestTimeoutMs),
  }),
  duration: input({
    group: "drill",
    default: "60s",
    meaning: "Minimum duration of an experiment under load.",
    ...DURATION,
    print: ({ durationMs }) => printDuration(durationMs),
  }),
  "max-duration": input({
    group: "drill",
    default: "5m",
    meaning: "Maximum duration of an experiment under load; it ends earlier once all its checks are decided.",
    ...DURATION,
    print: ({ maxDurationMs }) => printDuration(maxDurationMs),
  }),
  "min-availability": input({
    group: "limits",
    default: "95%",
    meaning: "Limit: minimum share of requests with a good answer.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseMinAvailability,
    print: ({ limits }) => printPercent(limits.minAvailability),
  }),
  "max-p95": input({
    group: "limits",
    default: "8s",
    meaning: "Limit: maximum P95 latency of the requests.",
    ...DURATION,
    print: ({ limits }) => printDuration(limits.maxP95Ms),
  }),
  "max-ttft": input({
    group: "limits",
    default: "",
    meaning: "Limit: maximum P95 of the time to the first piece of text, for streamed answers.",
    ...OPTIONAL_DURATION,
    print: ({ limits }) => printOptional(limits.maxTtftMs ?? null, printDuration),
  }),
  "max-answer-ttft": input({
    group: "limits",
    default: "",
    meaning:
      "Limit: maximum P95 of the time to the first piece of the answer after its reasoning, for streamed answers.",
    ...OPTIONAL_DURATION,
    print: ({ limits }) => printOptional(limits.maxAnswerTtftMs ?? null, printDuration),
  }),
  "max-tpot": input({
    group: "limits",
    default: "",
    meaning: "Limit: maximum P95 of the time per output token after the first, for streamed answers.",
    ...OPTIONAL_DURATION,
    print: ({ limits }) => printOptional(limits.maxTpotMs ?? null, printDuration),
  }),
  "max-stall": input({
    group: "limits",
    default: "",
    meaning: "Limit: maximum P95 of the longest time between two pieces of text, for streamed answers.",
    ...OPTIONAL_DURATION,
    print: ({ limits }) => printOptional(limits.maxStallMs ?? null, printDuration),
  }),
  "min-goodput": input({
    group: "limits",
    default: "",
    meaning: "Limit: minimum share of requests with a good answer that keeps every limit, such as 95%.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseOptional(parseMinAvailability),
    print: ({ limits }) => printOptional(limits.minGoodput ?? null, printPercent),
  }),
  "max-recovery": input({
    group: "limits",
    default: "30s",
    meaning: "Limit: maximum time from the kill, or from the end of a disturbance, to the first good answer.",
    ...DURATION,
    print: ({ limits }) => printDuration(limits.maxRecoveryMs),
  }),
  "max-start": input({
    group: "limits",
    default: "",
    meaning: "Limit: maximum time from the start of the container to its first good answer.",
    ...OPTIONAL_DURATION,
    print: ({ limits }) => printOptional(limits.maxStartMs ?? null, printDuration),
  }),
  "max-false-ready": input({
    group: "limits",
    default: "1s",
    meaning: "Limit: maximum time after a start that health reports the service as ready although it does not answer.",
    ...DURATION,
    print: ({ limits }) => printOptional(limits.maxFalseReadyMs ?? null, printDuration),
  }),
  "max-unnoticed": input({
    group: "limits",
    default: "10s",
    meaning: "Limit: maximum time that health reports the service as healthy although it no longer answers.",
    ...DURATION,
    print: ({ limits }) => printOptional(limits.maxUnnoticedMs ?? null, printDuration),
  }),
  "min-health": input({
    group: "limits",
    default: "95%",
    meaning: "Limit: minimum share of the requests of health that are answered well within 1 s under overload.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseMinAvailability,
    print: ({ limits }) => printOptional(limits.minHealth ?? null, printPercent),
  }),
  "max-drain": input({
    group: "limits",
    default: "5s",
    meaning: "Limit: maximum time that the service may go on answering clients that have hung up.",
    ...DURATION,
    print: ({ limits }) => printOptional(limits.maxDrainMs ?? null, printDuration),
  }),
  "max-slowdown": input({
    group: "limits",
    default: "20%",
    meaning: "Limit: slowdown compared with baseline-image that must not pass.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseMaxSlowdown,
    print: ({ limits }) => printPercent(limits.maxSlowdown),
  }),
  "max-memory": input({
    group: "limits",
    default: "",
    meaning: "Budget: maximum memory that the service may use during the whole drill, such as 1.5g.",
    placeholder: "BYTES",
    form: "bytes",
    parse: parseOptional(parseBytes),
    print: ({ budget }) => printOptional(budget.maxMemoryBytes, printBytes),
  }),
  "max-cpu": input({
    group: "limits",
    default: "",
    meaning: "Budget: maximum CPUs that the service may use over any 5 s of the drill, such as 0.8.",
    placeholder: "NUMBER",
    form: "number",
    parse: parseOptional(parseCpus),
    print: ({ budget }) => printOptional(budget.maxCpus, printDecimal),
  }),
  "abort-availability": input({
    group: "limits",
    default: "",
    meaning: "Abort an experiment when less than this share of the last 20 requests got a good answer, such as 50%.",
    placeholder: "SHARE",
    form: "percent",
    parse: parseOptional(parseRatio),
    print: ({ abort }) => printOptional(abort.minAvailability, printPercent),
  }),
  "abort-p95": input({
    group: "limits",
    default: "",
    meaning: "Abort an experiment when the P95 of the last 20 requests exceeds this time; at most request-timeout.",
    placeholder: "TIME",
    form: "duration",
    parse: parseOptional(parseDurationMs),
    print: ({ abort }) => printOptional(abort.maxP95Ms, printDuration),
  }),
  "on-inconclusive": input({
    group: "limits",
    default: "warn",
    reportMode: "also",
    meaning: "How to treat an inconclusive result: warn or fail.",
    placeholder: "WHAT",
    ...oneOfWords(["warn", "fail"]),
    print: ({ onInconclusive }) => onInconclusive,
  }),
  language: input({
    group: "report",
    default: "en",
    // The environment decides: see `localeTag`.
    terminalDefault: "",
    notInFile: false,
    meaning: "Language of the comment, the summary, the page, the log and the JUnit names: en or zh-CN.",
    terminalMeaning:
      "Language of the output and of the report's files: en or zh-CN (default: that of LC_ALL, LC_MESSAGES or LANG).",
    placeholder: "TAG",
    ...oneOfWords(LANGUAGE_TAGS),
  }),
  "artifact-name": input({
    group: "report",
    default: "fault-drill",
    terminalDefault: "",
    workflowOnly: true,
    emptyIsNone: true,
    meaning:
      "Name prefix of the artifact with the report's files; the job and the matrix index are appended. Empty: no artifact.",
    placeholder: "NAME",
    form: /^[\w.-]{1,100}$/,
    parse: parseArtifactName,
  }),
  history: input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ github.job }}",
    defaultInWords: "(the job)",
    terminalDefault: "",
    workflowOnly: true,
    emptyIsNone: true,
    meaning:
      "Name of the history of the default branch's key figures, which the report charts; the cache keeps one per leg, image and setting. false: no history.",
    placeholder: "NAME",
    form: "text",
    parse: parseHistory,
  }),
  leg: input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ format('{0}/{1} {2}', strategy.job-index, strategy.job-total, toJSON(matrix)) }}",
    defaultInWords: "(set by GitHub)",
    terminalDefault: "",
    workflowOnly: true,
    meaning: "Index of this matrix leg, number of legs and matrix values; leave it at its default.",
    placeholder: "LEG",
    form: "text",
    parse: parseLeg,
  }),
  legs: input({
    group: "report",
    default: "",
    defaultInWords: "(the number that the legs report)",
    workflowOnly: true,
    reportMode: "only",
    meaning: "For mode report: expected number of results.",
    placeholder: "NUMBER",
    form: "whole",
    parse: parseLegs,
  }),
  needs: input({
    group: "report",
    default: "",
    workflowOnly: true,
    reportMode: "only",
    meaning:
      "For mode report: toJSON(needs), the jobs to merge; a job that was cancelled, was skipped or left no result is an error.",
    placeholder: "JSON",
    form: "text",
    private: true,
    parse: parseNeeds,
  }),
  comment: input({
    group: "report",
    default: "true",
    terminalDefault: "false",
    meaning: "Keep one comment on the pull request up to date.",
    terminalMeaning: "Keep one comment on the pull request up to date; only works with GitHub's environment variables.",
    ...SWITCH,
  }),
  "comment-key": input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ github.job }}${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}",
    defaultInWords: "(the job, plus the matrix index if there is one)",
    terminalDefault: "",
    meaning: "Key that keeps the comments of several drills on one pull request apart.",
    placeholder: "KEY",
    form: "text",
    parse: parseCommentKey,
  }),
  "pull-request": input({
    group: "report",
    default: "",
    defaultInWords: "(the event's)",
    workflowOnly: true,
    meaning: "Number of the pull request to comment on, for events without one.",
    placeholder: "NUMBER",
    form: "whole",
    parse: parsePullRequest,
  }),
  "github-token": input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ github.token }}",
    terminalDefault: "",
    meaning: "Token that posts the comment; it needs pull-requests: write.",
    terminalMeaning:
      "Token that posts the comment; it needs pull-requests: write (default: the environment variable GITHUB_TOKEN).",
    placeholder: "TOKEN",
    form: "text",
    private: true,
    parse: parseToken,
  }),
};

export type InputName = keyof typeof INPUTS;

/** The parsed value of every input. */
export type InputValues = { readonly [Name in InputName]: ReturnType<(typeof INPUTS)[Name]["parse"]> };

/**
 * The plan that the values describe; `print` in each row is the reverse. Experiments are planned with their registry.
 * @param start what was looked up for them
 */
export function planOf(values: InputValues, start: Start): Omit<Plan, "experiments"> {
  const baselineImage = values["baseline-image"];
  const files = values["compose-file"];
  const { service, predictPath } = serviceOf(values);
  return {
    target: {
      image: values.image ?? "",
      containerPort: values["container-port"] ?? DEFAULT_PORT,
      portFromImage: values["container-port"] === null,
      predictPath,
      cpus: values.cpus,
      memoryBytes: values.memory,
      command: values.command,
      readOnly: values["read-only"],
      restartPolicy: values["restart-policy"],
      network: values.network,
      pull: values.pull,
      cpusetCpus: values["cpuset-cpus"],
      options: optionWords(values.options),
      ...start,
      ...(files.length > 0 && { compose: { files, service: values["compose-service"] } }),
    },
    service,
    baseline: baselineImage === null ? null : { image: baselineImage, pull: values.pull },
    readyTimeoutMs: values["ready-timeout"],
    ...(values.health !== null && { health: values.health }),
    load: values.load,
    prompts: { ...DEFAULT_PLAN.prompts, texts: values.prompts },
    requestTimeoutMs: values["request-timeout"],
    durationMs: values.duration,
    maxDurationMs: values["max-duration"],
    limits: {
      minAvailability: values["min-availability"],
      maxP95Ms: values["max-p95"],
      maxRecoveryMs: values["max-recovery"],
      maxDrainMs: values["max-drain"],
      maxSlowdown: values["max-slowdown"],
      ...optionalLimits(values),
    },
    abort: { minAvailability: values["abort-availability"], maxP95Ms: values["abort-p95"] },
    budget: { maxMemoryBytes: values["max-memory"], maxCpus: values["max-cpu"] },
    onInconclusive: values["on-inconclusive"],
  };
}

function optionalLimits(values: InputValues): Partial<Limits> {
  const [maxTtftMs, maxAnswerTtftMs] = [values["max-ttft"], values["max-answer-ttft"]];
  const [maxTpotMs, maxStallMs] = [values["max-tpot"], values["max-stall"]];
  const minGoodput = values["min-goodput"];
  const maxStartMs = values["max-start"];
  return {
    ...(maxTtftMs !== null && { maxTtftMs }),
    ...(maxAnswerTtftMs !== null && { maxAnswerTtftMs }),
    ...(maxTpotMs !== null && { maxTpotMs }),
    ...(maxStallMs !== null && { maxStallMs }),
    ...(minGoodput !== null && { minGoodput }),
    ...(maxStartMs !== null && { maxStartMs }),
    // Without a health check there is nothing to limit.
    ...(values.health !== null && {
      maxFalseReadyMs: values["max-false-ready"],
      maxUnnoticedMs: values["max-unnoticed"],
      minHealth: values["min-health"],
    }),
  };
}

/** The names, in order. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The row of an input, for code that treats all rows alike. */
export function rowOf(name: InputName): Input {
  return INPUTS[name];
}

/** The inputs that the terminal has flags for. */
export const FLAG_NAMES = INPUT_NAMES.filter((name) => rowOf(name).workflowOnly !== true);

/** The keys of a plan file, which must not contain the token or decide where the report is published. */
export const FILE_INPUTS = INPUT_NAMES.filter((name) => {
  const { group, notInFile = group === "report" } = rowOf(name);
  return !notInFile;
});
