import { message } from "../../model/message.ts";
import type { CrashOutcome, Effect } from "../../model/record.ts";
import { crash } from "../kit/crash/crash.ts";
import { kill } from "../kit/crash/kill.ts";
import type { Outage } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { LOOK_LIMIT_MS, undoingOnError } from "../kit/undoing.ts";
import { removeDeadEnd } from "./dead-end.ts";
import { findWayOut, isCut } from "./way-out.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "offline.description": NoArgs;
    /** `restarted`: whether a connection was tried after the restart too; else the container ran too shortly. */
    "offline.effect": { readonly restarted: boolean };
    "offline.no-way-out": NoArgs;
    "offline.not-cut": { readonly restarted: boolean };
  }
}

/*
 * A container gets a new network namespace with each start, so a rule that is set inside is gone just when it is needed,
 * and setting it again comes too late: a service can have fetched its model by then. Measured on Docker 20.10: what the
 * engine itself sets at each start is the default route. So the container joins a network of the drill whose gateway does
 * not exist. The engine's machine has an address there too, so the published port still answers, at the same number. A
 * network that the engine calls internal would have no published ports.
 */

/** Kills the service while its way out is cut: whether it can start without the internet. */
export const offline: Experiment<object, CrashOutcome> = {
  kind: "offline",
  guesses: ["no-internet", "no-network", "air-gapped", "egress", "network-cut", "dns"],
  summary: "Cuts the container's way out, kills its main process, and times the recovery without the internet.",
  programs: ["bash", "ip"],
  objectives: ["recovery", "steady"],
  parameters: {},
  describe: () => message("offline.description", {}),

  ...crash({ apply: cutAndKill }),
};

async function cutAndKill(context: ExperimentContext, _: object, signal: AbortSignal): Promise<Outage> {
  const { engine, tools, containerId } = context;
  const wayOut = await findWayOut(context, signal);
  const deadEnd = await tools.createDeadEnd();
  const remove = async (removeSignal: AbortSignal) => {
    await removeDeadEnd(context, deadEnd, removeSignal);
    return null;
  };
  return await undoingOnError(remove, async () => {
    await engine.joinNetwork(deadEnd, containerId, signal);
    const cutBefore = wayOut !== null && (await isCut(context, wayOut, signal));
    const outage = await kill(context, "main", signal);
    return {
      ...outage,
      verify: async (observation) => {
        const killed = await outage.verify(observation);
        return killed.observed ? await effectOf(context, wayOut, cutBefore, deadEnd) : killed;
      },
      remove,
    };
  });
}

async function effectOf(
  context: ExperimentContext,
  wayOut: string | null,
  cutBefore: boolean,
  deadEnd: string,
): Promise<Effect> {
  if (wayOut === null) return { observed: false, message: message("offline.no-way-out", {}) };
  if (!cutBefore) return { observed: false, message: message("offline.not-cut", { restarted: false }) };
  const limit = AbortSignal.timeout(LOOK_LIMIT_MS);
  const { status, endpoints } = await context.engine.container(context.containerId, limit);
  const cutAfter = status === "running" ? await isCut(context, wayOut, limit).catch(() => null) : null;
  // One that ends at each start hardly runs when it is looked at; what the engine sets at its start is known.
  const restarted = cutAfter !== null;
  const observed = cutAfter ?? endpoints.some(({ networkId }) => networkId === deadEnd);
  if (!observed) return { observed, message: message("offline.not-cut", { restarted: true }) };
  return { observed, message: message("offline.effect", { restarted }) };
}
