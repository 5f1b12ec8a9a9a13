import { machine } from "node:os";
import type { Engine, EngineFacts } from "../../engine/engine.ts";
import { foreignness, reasonsUnfit } from "../../engine/fitness.ts";
import { engineUrl } from "../../model/engine-address.ts";
import type { ImageFacts } from "../../model/record.ts";

/**
 * Asks the engine what it is, and says where.
 * @throws Error with every reason why a drill on this engine would mean nothing
 */
export async function askEngine(
  engine: Engine,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<EngineFacts> {
  const { address } = engine;
  log(`the engine at ${engineUrl(address)}${address.chosenBy === null ? "" : ` (${address.chosenBy})`}`);
  const facts = await engine.facts(signal);
  const reasons = reasonsUnfit(facts, machine());
  if (reasons.length > 0) throw new Error(reasons.join(" "));
  return facts;
}

/** A sentence for each image that is not made for the engine's machine. */
export async function foreignImages(
  engine: Engine,
  facts: EngineFacts,
  images: readonly (ImageFacts | null | undefined)[],
): Promise<string[]> {
  const told = images.map(async (image) => {
    const stored = image && (await engine.image(image.id));
    return stored ? foreignness(image.reference, stored, facts) : null;
  });
  return (await Promise.all(told)).filter((sentence) => sentence !== null);
}
