import { machine } from "node:os";
import type { Engine, EngineFacts } from "../../engine/engine.ts";
import { foreignness, reasonsUnfit } from "../../engine/fitness.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { engineUrl } from "../../model/facts/engine-address.ts";
import { type Log, type Message, message } from "../../model/message.ts";
import type { TargetPlan } from "../../model/plan.ts";
import type { ImageFacts } from "../../model/record.ts";
import { numbersInSet } from "../../model/text/units.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.other-engine": NoArgs;
    /** Named volumes of the plan that the engine does not have. */
    "engine.volumes-missing": { readonly names: readonly string[] };
    /** The plan names CPUs that the engine's machine does not have. */
    "engine.cpus-missing": { readonly cpusetCpus: string; readonly cores: number };
    /** The engine's address, and what chose it, as in `DOCKER_HOST`. */
    "progress.engine": { readonly url: string; readonly chosenBy: string | null };
  }
}

/**
 * Reads the engine's facts and logs its address.
 * @throws Error with every reason why this engine can't be used
 */
export async function askEngine(engine: Engine, log: Log, signal: AbortSignal): Promise<EngineFacts> {
  const { address } = engine;
  log(message("progress.engine", { url: engineUrl(address), chosenBy: address.chosenBy }));
  const facts = await engine.facts(signal);
  requireFit(facts);
  return facts;
}

/** @throws DrillError with every reason why a drill can't run on an engine */
export function requireFit(facts: EngineFacts): void {
  const reasons = reasonsUnfit(facts, machine());
  if (reasons.length > 0) throw new DrillError(reasons, { advice: [message("advice.other-engine", {})] });
}

/**
 * Checks what the container is started with and only the engine knows. The engine itself would make a missing volume.
 * @throws DrillError with every problem
 */
export async function requireParts(
  engine: Engine,
  { cores }: EngineFacts,
  { volumes, cpusetCpus }: TargetPlan,
  signal: AbortSignal,
): Promise<void> {
  const named = volumes.flatMap(({ source, path }) => (source === null || path !== null ? [] : [source]));
  const names: string[] = [];
  for (const name of new Set(named)) if (!(await engine.hasVolume(name, signal))) names.push(name);
  const last = cpusetCpus === null ? 0 : Math.max(...(numbersInSet(cpusetCpus) ?? []));
  const problems = [
    ...(names.length === 0 ? [] : [message("engine.volumes-missing", { names })]),
    ...(cpusetCpus === null || last < cores ? [] : [message("engine.cpus-missing", { cpusetCpus, cores })]),
  ];
  if (problems.length > 0) throw new DrillError(problems);
}

/** Returns a warning for each image of another architecture than the engine's machine. */
export async function foreignImages(
  engine: Engine,
  facts: EngineFacts,
  images: readonly (ImageFacts | null | undefined)[],
): Promise<Message[]> {
  const warnings = images.map(async (image) => {
    const stored = image && (await engine.image(image.id));
    return stored ? foreignness(image.reference, stored, facts) : null;
  });
  return (await Promise.all(warnings)).filter((warning) => warning !== null);
}
