import { setTimeout as sleep } from "node:timers/promises";
import { carryTools } from "../../src/engine/carried/tools.ts";
import { newSession, sweep } from "../../src/engine/session.ts";
import { startTarget } from "../../src/experiments/kit/context/target.ts";
import { fillMemory, oomKill } from "../../src/experiments/oom-kill/oom-kill.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { measure } from "../../src/model/measurement.ts";
import type { Effect, Phase } from "../../src/model/record.ts";
import { testEngine } from "../support/engine.ts";
import { buildExperimentContext } from "../support/experiment-context.ts";
import { buildNoise } from "../support/record-builder.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";

export interface Alone {
  readonly memoryBytes: number;
  /** What the experiment takes for the limit. */
  readonly believedBytes: number;
}

/** Fills the memory of a container without a drill around it, and removes what fills it. */
export async function fillMemoryAlone(order: Alone): Promise<{ effect: Effect; left: number | null }> {
  const engine = testEngine();
  const session = newSession();
  const { signal } = new AbortController();
  try {
    const tools = await carryTools({ engine, session, programs: oomKill.programs ?? [], disk: false, signal });
    const target = { ...DEFAULT_PLAN.target, image: SERVICE_IMAGE, memoryBytes: order.memoryBytes };
    const { containerId, url } = await startTarget({
      engine,
      target,
      session,
      mounts: await tools.mountsForTarget(signal),
      readyTimeoutMs: 0,
      signal,
    });
    const context = buildExperimentContext({
      engine,
      tools,
      containerId,
      origin: new URL(url.origin),
      cpus: target.cpus,
      memoryBytes: order.believedBytes,
      windowMs: 60_000,
      lifetimeMs: 60_000,
    });
    const outage = await fillMemory(context, { target: "largest" }, signal);
    await sleep(2_000);
    const effect = await outage.verify({ steady: emptyPhase(), during: null, events: [] });
    return { effect, left: await outage.remove(signal) };
  } finally {
    await sweep(engine, session);
  }
}

function emptyPhase(): Phase {
  const measurement = measure([]);
  return { name: "", startedAtMs: 0, endedAtMs: 0, samples: [], measurement, usage: null, noise: buildNoise() };
}
