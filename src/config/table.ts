import { SERVICE_NAMES } from "../model/service/service.ts";
import type { Form } from "../model/text/form.ts";
import { parseBytes, parseCpus, parseDurationMs, parseRatio } from "../model/text/units.ts";
import { parseArtifactName, parseLeg, parseLegs, parseNeeds, parsePullRequest } from "./action/legs.ts";
import { parseAnswer } from "./values/answer-lines.ts";
import { parseEnvLines } from "./values/env-lines.ts";
import { parseHeaderLines } from "./values/header-lines.ts";
import { parseImage } from "./values/image.ts";
import {
  oneOf,
  orNone,
  parseBoolean,
  parseCommand,
  parseCommentKey,
  parseDrills,
  parseHistory,
  parseLoad,
  parseMaxSlowdown,
  parseMemory,
  parseMinAvailability,
  parseModel,
  parsePath,
  parsePort,
  parseRequest,
  parseRestartPolicy,
  parseToken,
} from "./values/parse.ts";

/** What `--help` and the README group the inputs under. */
export type Group = "container" | "service" | "drill" | "limits" | "report";

/** One input: the action's `with:`, the terminal's flag and the README's row are all made from it. */
export interface Input<T = unknown> {
  readonly group: Group;
  /**
   * What an empty value means. The runner sends an action's defaults as if somebody had given them, so action.yml has
   * only those that are no business of a plan file.
   */
  readonly default: string;
  /** The default in words, where its text would tell a reader nothing. */
  readonly defaultInWords?: string;
  /** The terminal's default, where it differs. */
  readonly terminalDefault?: string;
  /** Means nothing outside of a workflow: the terminal has no such flag. */
  readonly workflowOnly?: true;
  /** An empty value, in a step's `with:`, is no default but none at all. */
  readonly emptyIsNone?: true;
  /** One sentence without Markdown. */
  readonly meaning: string;
  /** What stands behind the flag in `--help`; null for a switch. */
  readonly placeholder: string | null;
  /** For an editor that checks a plan file. */
  readonly form: Form;
  /** How repeated flags are joined; without it a flag stands once. */
  readonly joinedBy?: string;
  /** Its value is never repeated in a message. */
  readonly private?: true;
  /**
   * The value, trimmed, to what it means.
   * @throws ValueProblem
   */
  readonly parse: (raw: string) => T;
  /** The same for the terminal, where the problems are worded otherwise. */
  readonly parseInTerminal?: (raw: string) => T;
}

/** Gives each row its own type, so that the values read from the table are typed by it. */
const input = <T>(row: Input<T>): Input<T> => row;

/** Every input, in the order of action.yml and the README. */
export const INPUTS = {
  mode: input({
    group: "report",
    default: "drill",
    workflowOnly: true,
    meaning: "What is done: drill, or report, which merges the results of the drills of a run into one verdict.",
    placeholder: "MODE",
    form: ["drill", "report"],
    parse: oneOf(["drill", "report"]),
  }),
  image: input({
    group: "container",
    default: "",
    defaultInWords: "(required)",
    meaning: "Image to drill; required, here or in the plan file.",
    placeholder: "REFERENCE",
    form: "text",
    parse: parseImage,
  }),
  "baseline-image": input({
    group: "container",
    default: "",
    defaultInWords: "(none)",
    meaning: "Image to compare it with on the same runner, such as that of the merge base.",
    placeholder: "REFERENCE",
    form: "text",
    parse: parseImage,
  }),
  "container-port": input({
    group: "container",
    default: "8080",
    meaning: "Port the service listens on in the container.",
    placeholder: "PORT",
    form: "whole",
    parse: parsePort,
  }),
  service: input({
    group: "service",
    default: "qwen-allinone",
    meaning: "What is asked and answered: qwen-allinone, or openai-chat as vLLM, llama.cpp and Ollama speak it.",
    placeholder: "PRESET",
    form: SERVICE_NAMES,
    parse: oneOf(SERVICE_NAMES),
  }),
  "predict-path": input({
    group: "service",
    default: "",
    defaultInWords: "(/predict; for openai-chat /v1/chat/completions)",
    meaning: "Path that answers the POST of a text.",
    placeholder: "PATH",
    form: /^\//,
    parse: parsePath,
  }),
  model: input({
    group: "service",
    default: "",
    defaultInWords: "(the service's only one)",
    meaning: "Model that openai-chat asks for.",
    placeholder: "NAME",
    form: "text",
    parse: parseModel,
  }),
  request: input({
    group: "service",
    default: "",
    defaultInWords: "(the preset's)",
    meaning: "Body of a request as JSON, with {{input}} where the text goes.",
    placeholder: "JSON",
    form: "text",
    parse: parseRequest,
  }),
  answer: input({
    group: "service",
    default: "",
    defaultInWords: "(the preset's)",
    meaning:
      "Where an answer has its text, label and success: lines of PART: JSON POINTER; status: 2xx for any status of success.",
    placeholder: "PART:POINTER",
    form: "text",
    joinedBy: "\n",
    parse: parseAnswer,
  }),
  "request-headers": input({
    group: "service",
    default: "",
    defaultInWords: "(none)",
    meaning: "Headers of every request, such as that of an API key: lines of NAME: VALUE.",
    placeholder: "HEADER",
    form: "text",
    joinedBy: "\n",
    private: true,
    parse: (raw) => parseHeaderLines(raw, "line"),
    parseInTerminal: (raw) => parseHeaderLines(raw, "number"),
  }),
  cpus: input({
    group: "container",
    default: "1.0",
    meaning: "CPU limit of the container.",
    placeholder: "NUMBER",
    form: "number",
    parse: parseCpus,
  }),
  memory: input({
    group: "container",
    default: "2g",
    meaning: "Memory limit of the container; swap equals memory.",
    placeholder: "BYTES",
    form: "bytes",
    parse: parseMemory,
  }),
  env: input({
    group: "container",
    default: "CUDA_VISIBLE_DEVICES=-1",
    meaning: "Environment of the container as KEY=VALUE lines, added to CUDA_VISIBLE_DEVICES=-1.",
    placeholder: "KEY=VALUE",
    form: "text",
    joinedBy: "\n",
    private: true,
    parse: (raw) => parseEnvLines(raw, "line"),
    parseInTerminal: (raw) => parseEnvLines(raw, "number"),
  }),
  command: input({
    group: "container",
    default: "",
    defaultInWords: "(the image's)",
    meaning: "Arguments for the image's entry point, split into words as a shell would.",
    placeholder: "ARGUMENTS",
    form: "text",
    private: true,
    parse: parseCommand,
  }),
  "read-only": input({
    group: "container",
    default: "false",
    meaning: "Read-only root file system, with a tmpfs on /tmp.",
    placeholder: null,
    form: "switch",
    parse: parseBoolean,
  }),
  "restart-policy": input({
    group: "container",
    default: "unless-stopped",
    meaning: "Restart policy of the container: no, on-failure[:n], always or unless-stopped.",
    placeholder: "POLICY",
    form: /^(?:no|on-failure(?::\d{1,9})?|always|unless-stopped)$/,
    parse: parseRestartPolicy,
  }),
  pull: input({
    group: "container",
    default: "missing",
    meaning: "When to pull the image: missing, always or never.",
    placeholder: "WHEN",
    form: ["missing", "always", "never"],
    parse: oneOf(["missing", "always", "never"]),
  }),
  "ready-timeout": input({
    group: "container",
    default: "120s",
    meaning: "Longest time from the container's start to its first good answer.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  plan: input({
    group: "drill",
    default: "",
    defaultInWords: "(none)",
    meaning:
      "Plan file: YAML with these inputs and each experiment's own settings; an input that is given overrides it.",
    placeholder: "FILE",
    form: "text",
    // It is read before all the others; here it is only carried.
    parse: (raw) => raw,
  }),
  experiments: input({
    group: "drill",
    default: "cpu-overload, kill-restart",
    meaning:
      "Experiments to run, in the order written; the kinds are cpu-overload, kill-restart, terminate, network-delay, memory-leak, oom-kill, disk-pressure, bad-input, prompt-injection, overflow, overload, degrade-cpu and degrade-memory.",
    placeholder: "KINDS",
    form: "text",
    joinedBy: ",",
    parse: parseDrills,
  }),
  "stress-workers": input({
    group: "drill",
    default: "2",
    meaning: "CPU workers that cpu-overload runs inside the container's own quota.",
    placeholder: "NUMBER",
    form: "whole",
    // Its fault reads it; here it is only carried.
    parse: (raw) => raw,
  }),
  load: input({
    group: "drill",
    default: "1 client",
    meaning: "Load: 3 clients (each waits for its answer) or 5/s (a constant arrival rate).",
    placeholder: "LOAD",
    form: /^\d+(?:\.\d+)? ?(?:clients?|\/ ?s)$/,
    parse: parseLoad,
  }),
  prompts: input({
    group: "drill",
    default: "new",
    meaning:
      "Texts of the requests: new (a different text each time) or fixed (the same 20, which also measures caches).",
    placeholder: "TEXTS",
    form: ["new", "fixed"],
    parse: oneOf(["new", "fixed"]),
  }),
  "request-timeout": input({
    group: "drill",
    default: "10s",
    meaning: "Time after which a request is given up and counts as failed.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  duration: input({
    group: "drill",
    default: "60s",
    meaning: "Least time that a fault under load lasts.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  "max-duration": input({
    group: "drill",
    default: "5m",
    meaning: "Most time that a fault under load lasts; it ends sooner, once every check on it is decided.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  "min-availability": input({
    group: "limits",
    default: "95%",
    meaning: "Limit: least share of requests with a good answer.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseMinAvailability,
  }),
  "max-p95": input({
    group: "limits",
    default: "8s",
    meaning: "Limit: most time within which 95 % of requests are answered.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  "max-recovery": input({
    group: "limits",
    default: "30s",
    meaning: "Limit: most time from the kill, or from a fault's end, to the first good answer.",
    placeholder: "TIME",
    form: "duration",
    parse: parseDurationMs,
  }),
  "max-slowdown": input({
    group: "limits",
    default: "20%",
    meaning: "Limit: slowdown against baseline-image that must not get through.",
    placeholder: "PERCENT",
    form: "percent",
    parse: parseMaxSlowdown,
  }),
  "max-memory": input({
    group: "limits",
    default: "",
    defaultInWords: "(none)",
    meaning: "Budget: most memory that the service may use over the whole drill, such as 1.5g.",
    placeholder: "BYTES",
    form: "bytes",
    parse: orNone(parseBytes),
  }),
  "max-cpu": input({
    group: "limits",
    default: "",
    defaultInWords: "(none)",
    meaning: "Budget: most CPUs that it may use over any 5 s of the whole drill, such as 0.8.",
    placeholder: "NUMBER",
    form: "number",
    parse: orNone(parseCpus),
  }),
  "abort-availability": input({
    group: "limits",
    default: "",
    defaultInWords: "(none)",
    meaning: "Abort a fault once fewer of the last 20 requests than this share were answered well, such as 50%.",
    placeholder: "SHARE",
    form: "percent",
    parse: orNone(parseRatio),
  }),
  "abort-p95": input({
    group: "limits",
    default: "",
    defaultInWords: "(none)",
    meaning: "Abort a fault once the P95 of the last 20 requests is above this; at most request-timeout.",
    placeholder: "TIME",
    form: "duration",
    parse: orNone(parseDurationMs),
  }),
  "on-inconclusive": input({
    group: "limits",
    default: "warn",
    meaning: "What a drill that can't tell does to the step: warn or fail.",
    placeholder: "WHAT",
    form: ["warn", "fail"],
    parse: oneOf(["warn", "fail"]),
  }),
  "artifact-name": input({
    group: "report",
    default: "fault-drill",
    terminalDefault: "",
    workflowOnly: true,
    emptyIsNone: true,
    meaning:
      "Beginning of the name of the artifact that the report's files are uploaded as; the job and the matrix index follow. Empty: no artifact.",
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
      "Name of the history of the default branch's key figures, which the report draws; it is kept in the cache, for each leg, image and setting. false: no history.",
    placeholder: "NAME",
    form: "text",
    parse: parseHistory,
  }),
  leg: input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ format('{0}/{1} {2}', strategy.job-index, strategy.job-total, toJSON(matrix)) }}",
    defaultInWords: "(what GitHub says)",
    terminalDefault: "",
    workflowOnly: true,
    meaning: "Which leg of a matrix this is, of how many, and with what values; leave it at its default.",
    placeholder: "LEG",
    form: "text",
    parse: parseLeg,
  }),
  legs: input({
    group: "report",
    default: "",
    defaultInWords: "(as many as the legs say themselves)",
    workflowOnly: true,
    meaning: "Of mode report: how many results there have to be.",
    placeholder: "NUMBER",
    form: "whole",
    parse: parseLegs,
  }),
  needs: input({
    group: "report",
    default: "",
    defaultInWords: "(none)",
    workflowOnly: true,
    meaning:
      "Of mode report: toJSON(needs), the jobs whose results are merged; one that was cancelled, was skipped or left none is an error.",
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
    placeholder: null,
    form: "switch",
    parse: parseBoolean,
  }),
  "comment-key": input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ github.job }}${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}",
    defaultInWords: "(the job, and the matrix index where there is one)",
    terminalDefault: "",
    meaning: "Keeps the comments of several drills of one pull request apart.",
    placeholder: "KEY",
    form: "text",
    parse: parseCommentKey,
  }),
  "pull-request": input({
    group: "report",
    default: "",
    defaultInWords: "(the event's)",
    workflowOnly: true,
    meaning: "Number of the pull request to comment on, for an event that names none.",
    placeholder: "NUMBER",
    form: "whole",
    parse: parsePullRequest,
  }),
  "github-token": input({
    group: "report",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: "${{ github.token }}",
    terminalDefault: "",
    meaning: "Token that writes the comment; it needs pull-requests: write.",
    placeholder: "TOKEN",
    form: "text",
    private: true,
    parse: parseToken,
  }),
};

export type InputName = keyof typeof INPUTS;

/** What every input means, once all of them could be read. */
export type Values = { readonly [Name in InputName]: ReturnType<(typeof INPUTS)[Name]["parse"]> };

/** The names, in order. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** What a drill is not gone on with beyond. */
export const ABORT_NAMES = ["abort-availability", "abort-p95"] as const;

/** The limits, which a drill of a plan file may have of its own. */
export const LIMIT_NAMES = ["min-availability", "max-p95", "max-recovery", "max-slowdown", ...ABORT_NAMES] as const;

export type AbortName = (typeof ABORT_NAMES)[number];

export type LimitName = (typeof LIMIT_NAMES)[number];

/** The row of a name, for code that treats all rows alike. */
export function rowOf(name: InputName): Input {
  return INPUTS[name];
}

/** The inputs that the terminal has flags for. */
export const FLAG_NAMES = INPUT_NAMES.filter((name) => rowOf(name).workflowOnly !== true);
