import { type Plan, volumeLine } from "../plan.ts";
import type { LegPlace } from "./leg.ts";

/** Returns a reference without its tag and digest, which change with every build. Null for an id. */
export function imageName(reference: string): string | null {
  if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
  return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}

/**
 * Returns what a drill tests, as a text to compare: the leg, the image without what changes with every build, and the
 * settings. Two drills of one run may have the same text if a workflow is called twice.
 */
export function subjectOf(plan: Plan, leg: LegPlace | null): string {
  return JSON.stringify([legOf(leg), imageName(plan.target.image), settingOf(plan)]);
}

/**
 * Identified by its values, because the index of a leg changes with its matrix; by the index if the values are not
 * enough.
 */
export function legOf(leg: LegPlace | null): readonly (string | number)[] {
  if (leg === null || (leg.total === 1 && leg.values === "")) return [];
  const isCut = leg.values.endsWith("…");
  return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}

/**
 * Returns the settings that affect how fast the service is and what it is sent. Without the limits and durations: they
 * only change how the same service is judged.
 */
export function settingOf({ target, service, load, prompts, requestTimeoutMs, experiments }: Plan): object {
  const { cpus, memoryBytes, predictPath, cpusetCpus, volumes, options, compose } = target;
  const { headers: _, ...asked } = service;
  return {
    target: {
      cpus,
      memoryBytes,
      predictPath,
      ...(cpusetCpus !== null && { cpusetCpus }),
      ...(volumes.length > 0 && { volumes: volumes.map(volumeLine) }),
      ...(compose && { service: compose.service }),
      ...(options.length > 0 && { options }),
    },
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
