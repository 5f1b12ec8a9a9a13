import type { Plan } from "../../../model/plan.ts";
import { answerLines, PRESETS, type ServicePlan, usualService } from "../../../model/service/service.ts";
import type { Flag } from "../../../model/text/local-command.ts";

/** Settings with which the service gave a good answer. */
export interface GoodSettings {
  readonly containerPort: number;
  readonly predictPath: string;
  readonly service: ServicePlan;
  /** Whether the answer says by a name which of its texts is the reply. */
  readonly isClear: boolean;
}

/** The inputs to set, as flags: those that differ from the plan's. Empty if there are none. */
export function changesFor(settings: GoodSettings, { target, service }: Plan): Flag[] {
  const { preset, model, answer: shape } = settings.service;
  const streams = shape.stream !== undefined;
  // An input that is set stays in force when the preset changes.
  const [before, after] = [usualService(service), usualService(settings.service)];
  const isNeeded = <T>(own: T, was: T, usualBefore: T, usual: T) => own !== (was === usualBefore ? usual : was);
  const answer = answerText(settings.service);
  const flags: (Flag | null)[] = [
    settings.containerPort === target.containerPort ? null : ["container-port", String(settings.containerPort)],
    preset === service.preset ? null : ["service", preset],
    model === null || model === service.model ? null : ["model", model],
    isNeeded(settings.predictPath, target.predictPath, PRESETS[service.preset].path, PRESETS[preset].path)
      ? ["predict-path", settings.predictPath]
      : null,
    isNeeded(settings.service.request, service.request, before.request, after.request)
      ? ["request", settings.service.request]
      : null,
    streams === (service.answer.stream !== undefined) ? null : ["stream", String(streams)],
    isNeeded(answer, answerText(service), answerText(before), answerText(after)) ? ["answer", answer] : null,
  ];
  return flags.filter((flag) => flag !== null);
}

function answerText({ answer }: Pick<ServicePlan, "answer">): string {
  return answerLines(answer).join("\n");
}

/** A change as a line of a step's `with:` or of a plan file. */
export function lineOf([name, value]: Flag): string {
  const text = value ?? "true";
  if (/^[\w/][\w./-]*$/.test(text)) return `${name}: ${text}`;
  // In double quotes, YAML reads the escapes of JSON. JSON itself is easier to read in single quotes.
  return text.includes('"') ? `${name}: '${text.replaceAll("'", "''")}'` : `${name}: ${JSON.stringify(text)}`;
}

/** A change as flags of the terminal: one for each line of a list. */
export function flagsOfChange([name, value]: Flag): Flag[] {
  return (value ?? "").split("\n").map((line) => [name, line]);
}
