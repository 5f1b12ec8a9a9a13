import type { Plan } from "../plan.ts";
import type { LegPlace } from "./leg.ts";

/** A reference without its tag and digest, which change with every build. Null for an id. */
export function imageName(reference: string): string | null {
  if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
  return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}

/**
 * What a drill is about, as a text to compare: the leg, the image without what changes with every build, and the
 * settings. Two drills of one run may still have the same, where one workflow is called twice.
 */
export function subjectOf(plan: Plan, leg: LegPlace | null): string {
  return JSON.stringify([legOf(leg), imageName(plan.target.image), settingOf(plan)]);
}

/** By its values, since the index of a leg changes with its matrix; by the index where they do not tell. */
export function legOf(leg: LegPlace | null): readonly (string | number)[] {
  if (leg === null || (leg.total === 1 && leg.values === "")) return [];
  const isCut = leg.values.endsWith("…");
  return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}

/** What decides how fast it is, and how it is asked. Not the limits, nor for how long: the same service, otherwise judged. */
export function settingOf({ target, service, load, prompts, requestTimeoutMs, experiments }: Plan): object {
  const { cpus, memoryBytes, predictPath } = target;
  const { headers: _, ...asked } = service;
  return {
    target: { cpus, memoryBytes, predictPath },
    asked,
    load,
    prompts,
    requestTimeoutMs,
    experiments: experiments.map(({ kind, name, parameters, confidential = [] }) => ({
      kind,
      name,
      parameters: Object.entries(parameters).filter(([parameter]) => !confidential.includes(parameter)),
    })),
  };
}
