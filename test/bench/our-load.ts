import { Client } from "../../src/load/http/client.ts";
import { Labels } from "../../src/load/labels.ts";
import { startLoad } from "../../src/load/load.ts";
import { promptCycle } from "../../src/load/texts/prompt-cycle.ts";
import { PROMPTS } from "../../src/load/texts/prompts.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { measure } from "../../src/model/measurement.ts";
import type { Load } from "../../src/model/plan.ts";
import type { Sample } from "../../src/model/sample.ts";
import { startClock } from "../../src/model/text/clock.ts";
import type { Generator, Told } from "./generator.ts";
import { PER_SECOND } from "./known-latency.ts";
import { startService } from "./start-service.ts";

/** The drill's own load, in this very process, its code compiled as after a drill's warm-up. */
export const ourLoad: Generator = {
  name: "this drill's load",
  setting: `${PER_SECOND}/s`,
  prepare: async () => {
    const service = await startService(false);
    await ask(service.url, { kind: "clients", clients: 5 }, 3);
    await service.stop();
    return null;
  },
  // Half an interval short, so that exactly the requests of whole seconds are due.
  run: (url, seconds) => ask(url, { kind: "rate", perSecond: PER_SECOND }, seconds - 0.5 / PER_SECOND),
};

async function ask(url: string, load: Load, seconds: number): Promise<Told> {
  const requestTimeoutMs = 10_000;
  const samples: Sample[] = [];
  const before = process.cpuUsage();
  const running = startLoad({
    client: new Client({ url, requestTimeoutMs, labels: new Labels(), shape: DEFAULT_PLAN.service }),
    load,
    prompts: promptCycle(PROMPTS, 1),
    clock: startClock(),
    requestTimeoutMs,
    onSample: (sample) => samples.push(sample),
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  await running.stop();
  const used = process.cpuUsage(before);
  const { requests, ok, p95Ms } = measure(samples);
  if (ok < requests || p95Ms === null) throw new Error(`only ${ok} of ${requests} requests were answered well`);
  return { p95Ms, requests, cpuSeconds: (used.user + used.system) / 1e6 };
}
