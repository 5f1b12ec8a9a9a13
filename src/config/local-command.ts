import { DEFAULT_PLAN } from "../model/default-plan.ts";
import type { Plan } from "../model/plan.ts";
import { PRESETS, usualService } from "../model/service/service.ts";
import { commandWith, type Flag, type Source } from "../model/text/local-command.ts";
import { INPUTS, type Input } from "./table.ts";

/**
 * The command that runs the same drill in a terminal, quoted for a POSIX shell, with only the inputs that differ from
 * their defaults, or with a plan file and only the inputs that override it. The inputs' table decides what is left out
 * because it could be a secret.
 */
export function localCommand(plan: Plan, source: Source = { kind: "image" }): string {
  const { planFile = null } = source;
  const usual = usualFor(plan);
  const isNeeded = (name: string, { print }: Input) =>
    planFile === null
      ? print?.(plan) !== print?.(OF_SERVICE.has(name) ? DEFAULT_PLAN : usual)
      : planFile.given.includes(name);
  const flags = Object.entries<Input>(INPUTS)
    .filter(([name, row]) => isNeeded(name, row) && !(name === "image" && source.kind === "reference"))
    .flatMap(([name, row]) => flagsOf(name, row, row.print?.(plan) ?? null));
  return commandWith([
    ...(planFile === null ? [] : [["plan", planFile.path] as const]),
    ...(source.kind === "image" || source.size === "0.5b" ? [] : [["size", source.size] as const]),
    ...flags,
  ]);
}

/** The inputs that decide the defaults of the others. */
const OF_SERVICE: ReadonlySet<string> = new Set(["service", "stream", "stream-format"]);

/** The defaults for a plan's service: its preset decides what a request and an answer look like. */
function usualFor({ service: { preset, answer } }: Plan): Plan {
  const service = usualService({ preset, model: null, answer });
  return { ...DEFAULT_PLAN, service, target: { ...DEFAULT_PLAN.target, predictPath: PRESETS[preset].path } };
}

function flagsOf(name: string, { placeholder, joinedBy }: Input, text: string | null): Flag[] {
  if (text === null) return [];
  if (placeholder === null) return [[text === "true" ? name : `no-${name}`, null]];
  const values = joinedBy === "\n" ? text.split("\n") : [text];
  return values.map((value) => [name, value]);
}
