import type { Sample } from "../../../src/model/sample.ts";
import { MODELS, type ModelName } from "./models.ts";
import { Runner } from "./runner.ts";
import { promptFactors, Service } from "./service.ts";

export type Load = { readonly kind: "closed" } | { readonly kind: "rate"; readonly perSecond: number };

/** Requests without end, in the order in which they are sent. */
export function* requests(
  name: ModelName,
  workMs: number,
  load: Load,
  seed: number,
  runner = new Runner(MODELS[name], seed),
  fromMs = 0,
): Generator<Sample> {
  const service = new Service(runner, MODELS[name], workMs, "candidate", seed);
  const prompt = promptFactors(seed);
  let atMs = fromMs;
  for (;;) {
    const sample = service.ask(atMs, prompt());
    yield sample;
    atMs = load.kind === "closed" ? sample.endedAtMs : atMs + 1_000 / load.perSecond;
  }
}

/** The same in the order in which they end, as the drill sees them. */
export function* asTheyEnd(sent: Iterable<Sample>): Generator<Sample> {
  const waiting: Sample[] = [];
  for (const sample of sent) {
    waiting.sort((a, b) => a.endedAtMs - b.endedAtMs);
    while (waiting[0] !== undefined && waiting[0].endedAtMs <= sample.intendedAtMs) {
      const ended = waiting.shift();
      if (ended !== undefined) yield ended;
    }
    waiting.push(sample);
  }
}
