import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import { type Load, type Plan, volumeLine } from "../../model/plan.ts";
import { answerLines } from "../../model/service/service.ts";

/*
 * Values of a plan as an input writes them: read again, they are the same. Values of the environment and of headers are
 * left out, because any could be a secret.
 */

/** An optional value; null if there is none. */
export function printOptional<T>(value: T | null, print: (value: T) => string): string | null {
  return value === null ? null : print(value);
}

/** Twelve digits: enough for every value that users write, without the noise of binary fractions (0.55 * 100). */
export function printDecimal(number: number): string {
  return String(Number(number.toPrecision(12)));
}

export function printPercent(ratio: number): string {
  return `${printDecimal(ratio * 100)}%`;
}

export function printDuration(ms: number): string {
  if (ms >= 120_000 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms >= 1000 ? `${ms / 1000}s` : `${ms}ms`;
}

export function printBytes(bytes: number): string {
  const units = [
    ["g", 1024 ** 3],
    ["m", 1024 ** 2],
    ["k", 1024],
  ] as const;
  const unit = units.find(([, scale]) => bytes % scale === 0);
  return unit === undefined ? `${bytes}b` : `${bytes / unit[1]}${unit[0]}`;
}

export function printLoad(load: Load): string {
  if (load.kind === "rate") return `${printDecimal(load.perSecond)}/s`;
  return load.clients === 1 ? "1 client" : `${load.clients} clients`;
}

/** The variables that were added to the default environment. */
export function printEnv({ target }: Plan): string | null {
  const added = Object.entries(target.env).filter(([key, value]) => DEFAULT_PLAN.target.env[key] !== value);
  return printLines(added.map(([key]) => `${key}=…`));
}

export function printHeaders({ service }: Plan): string | null {
  return printLines(Object.keys(service.headers).map((name) => `${name}: …`));
}

/** A longer request would make the command unreadable, and a report would cut it in the middle of a quote. */
const MAX_CHARACTERS = 500;

/** The preset's request already contains the model, so a plan with a model has no request of its own. */
export function printRequest({ service: { model, request } }: Plan): string | null {
  if (model !== null) return null;
  return request.length > MAX_CHARACTERS ? "…" : request;
}

export function printAnswer({ service }: Plan): string | null {
  return printLines(answerLines(service.answer));
}

/** An input that sets a parameter of experiments, as it was written. */
export function printParameter({ experiments }: Plan, input: string): string | null {
  return experiments.findLast(({ inputs }) => inputs?.[input] !== undefined)?.inputs?.[input] ?? null;
}

export function printVolumes({ target }: Plan): string | null {
  return printLines(target.volumes.map(volumeLine));
}

/** Quoted where the splitter of the input would split a value. */
export function printOptions({ target }: Plan): string | null {
  const words = target.options.map((word) => (/[\s'"\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word));
  return words.length === 0 ? null : words.join(" ");
}

function printLines(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join("\n");
}
