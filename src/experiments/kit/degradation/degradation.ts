import type { DegradationOutcome } from "../../../model/record.ts";
import type { Way } from "../experiment.ts";
import { notRemoved } from "../under-disturbance.ts";
import { watchComeBack } from "../under-load/come-back.ts";
import { comeBackChecks, windowChecks } from "../under-load/load-checks.ts";
import { nothingSeen, runUnderLoad, type UnderLoadOrder } from "../under-load/under-load.ts";
import { DegradationWatch } from "./degradation-watch.ts";
import { degradedChecks } from "./degraded-checks.ts";

/** The parameters that every such experiment has. */
interface Parameters {
  readonly "health-path": string;
}

/** How long a service is watched before, at the beginning and at the end of the disturbance. */
const WATCH_MS = 60_000;
const ALL_WATCHES_MS = 4 * WATCH_MS;

/**
 * A disturbance under load that should trigger the service's degraded mode, which is observed on its health route.
 * @param order.sheds whether the service should shed new requests and finish the running ones
 */
export function degradation<P extends Parameters>({
  sheds,
  ...order
}: Pick<UnderLoadOrder<P>, "apply"> & { readonly sheds: boolean }): Way<P, DegradationOutcome> {
  return {
    type: "degradation",
    hasLoad: true,
    compared: false,
    onBaseline: false,
    begin: () => ({ type: "degradation", removal: notRemoved(), ...nothingSeen(), degraded: null }),
    run: async (context, run, steady) => {
      const { record, limits, parameters } = run;
      const mode = { healthPath: parameters["health-path"], sheds };
      await using watch = await DegradationWatch.begin(context, record.name, mode, steady);
      await runUnderLoad(context, run, steady, order, {
        mayShed: sheds,
        before: () => watch.whileBegins(),
        after: () => watch.under(),
        takesMs: WATCH_MS,
      });
      await watchComeBack(context, run, steady);
      if (record.aborted === null) record.outcome.degraded = await watch.after(limits.maxRecoveryMs);
    },
    check: (judging) => [
      ...windowChecks(judging, sheds ? "met" : "failed"),
      ...degradedChecks(judging, sheds),
      ...comeBackChecks(judging),
    ],
    maxMs: ({ engineMs, ownMs, windowMs, comeBackMs, maxRecoveryMs, requestTimeoutMs }) =>
      engineMs + ownMs + windowMs + comeBackMs + ALL_WATCHES_MS + maxRecoveryMs + 2 * requestTimeoutMs,
  };
}
