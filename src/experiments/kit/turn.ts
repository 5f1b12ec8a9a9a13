import { endOf } from "../../load/http/answer.ts";
import { probeEvery } from "../../load/http/probe.ts";
import { shortTexts } from "../../load/texts/text-source.ts";
import { removalOf } from "../../model/facts/outcome.ts";
import { type Message, message } from "../../model/message.ts";
import type { ExperimentRecord } from "../../model/record.ts";
import type { DrillContext } from "./context/context.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "skipped.earlier-aborted": { readonly name: string };
    "skipped.earlier-not-removed": { readonly name: string };
    "skipped.container-not-running": { readonly status: string };
    /** The last answer. */
    "skipped.no-good-answer": { readonly last: Message };
  }
}

/** How long a service may take to answer between two experiments. */
const ANSWER_LIMIT_MS = 5_000;

/**
 * Why an experiment has to be skipped; null if it can run. It only runs on a service that is up and free of earlier
 * disturbances.
 */
export async function reasonToSkip(
  context: DrillContext,
  earlier: readonly ExperimentRecord[],
): Promise<Message | null> {
  const aborted = earlier.find((experiment) => experiment.aborted !== null);
  if (aborted) return message("skipped.earlier-aborted", { name: aborted.name });
  const stuck = earlier.find((experiment) => typeof removalOf(experiment)?.status === "object");
  if (stuck) return message("skipped.earlier-not-removed", { name: stuck.name });
  const { status } = await context.engine.container(context.target.containerId, context.signal);
  if (status !== "running") return message("skipped.container-not-running", { status });
  return await reasonNotToAnswer(context, earlier.length);
}

/** A service may fail once, so several requests are sent. */
async function reasonNotToAnswer({ plan, client, clock, signal }: DrillContext, turn: number): Promise<Message | null> {
  const nextText = shortTexts(plan.prompts, `turn ${turn}`);
  let last = message("reply.none", {});
  const attempt = async () => {
    const answer = await client.send(nextText(), signal);
    last = endOf(answer);
    return answer.outcome === "ok";
  };
  const untilMs = clock.now() + ANSWER_LIMIT_MS;
  const { firstGoodAtMs } = await probeEvery({ intervalMs: 500, clock, untilMs, signal, attempt });
  return firstGoodAtMs === null ? message("skipped.no-good-answer", { last }) : null;
}
