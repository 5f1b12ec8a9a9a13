import type { Check, CheckStatus } from "../../model/check.ts";
import type { Measurement } from "../../model/measurement.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import { owedIn } from "../../model/metrics.ts";
import { OBJECTIVES, shareAllowed, type WindowObjective } from "../../model/objectives.ts";
import type { WatchStatus } from "../objective-watch.ts";
import { cleanRequestsNeeded } from "../proof.ts";

/** The figures of every message about a window. */
export interface WindowFigures {
  readonly scope: string;
  readonly objective: WindowObjective;
  readonly byOutcome: Measurement["byOutcome"];
  /** In the objective's unit. */
  readonly measured: number;
  /** Good answers that exceed the limit because they are nothing but reasoning. */
  readonly onlyReasoning: number;
}

interface OpenFigures extends WindowFigures {
  readonly leaning: Check["leaning"];
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "window.no-requests": Pick<WindowFigures, "scope" | "objective">;
    /** The objective applies to no answer, or no request got one. */
    "window.no-figure": Pick<WindowFigures, "scope" | "objective" | "byOutcome">;
    "window.passed": WindowFigures & { readonly proven: number | null };
    /** `exceeded`: the requests that failed or exceeded the limit. */
    "window.failed": WindowFigures & { readonly exceeded: number };
    "window.outage": WindowFigures & { readonly failedInARow: number; readonly durationMs: number };
    /** `exceeded` of the `first` requests when the fail was confirmed. */
    "window.broken-for-a-while": WindowFigures & { readonly exceeded: number; readonly first: number };
    /** Follows a fail: the most frequent status of its HTTP errors. */
    "window.http-status": { readonly count: number; readonly status: number };
    /** Follows a fail. */
    "window.failures-mostly-not-sent": { readonly dropped: number };
    "window.not-sent": OpenFigures;
    "window.not-answering": OpenFigures & { readonly silentMs: number };
    "window.unconfirmed": OpenFigures;
    "window.unprovable": OpenFigures;
    "window.too-few-requests": OpenFigures & { readonly needed: number; readonly designEffect: number };
    "window.undecided": OpenFigures;
  }
}

/** What a window's check was decided on. */
export interface WindowResult {
  readonly scope: string;
  readonly objective: WindowObjective;
  readonly standing: WatchStatus;
  readonly measurement: Measurement;
  readonly measured: number | null;
  readonly proven: number | null;
  readonly status: CheckStatus;
  readonly leaning: Check["leaning"];
  /** So many requests were never sent that a pass would say nothing, or that only they make it a fail. */
  readonly starved: boolean;
}

/** Returns why a window's check has its status. */
export function windowReason(result: WindowResult): Sentences {
  const { scope, objective, measured, proven, status } = result;
  const { byOutcome } = result.measurement;
  if (measured === null) {
    const { requests } = result.measurement;
    return [
      requests === 0
        ? message("window.no-requests", { scope, objective })
        : message("window.no-figure", { scope, objective, byOutcome }),
    ];
  }
  const onlyReasoning = owedIn(OBJECTIVES[objective.kind].metric, result.measurement);
  const figures = { scope, objective, byOutcome, measured, onlyReasoning };
  if (status === "pass") return [message("window.passed", { ...figures, proven })];
  if (status === "fail") return [failReason(result, figures), ...generatorRemark(result.measurement)];
  return [openReason(result, { ...figures, leaning: result.leaning })];
}

function failReason({ objective, standing: { test, outage } }: WindowResult, figures: WindowFigures): Message {
  if (outage?.confirmed) {
    const { requests, durationMs } = outage.confirmed;
    return message("window.outage", { ...figures, failedInARow: requests, durationMs });
  }
  const keptOverAll = shareAllowed(objective) * test.n >= test.k;
  if (keptOverAll && test.failed !== null) {
    const { k, n } = test.failed;
    return message("window.broken-for-a-while", { ...figures, exceeded: k, first: n });
  }
  return message("window.failed", { ...figures, exceeded: test.k });
}

function openReason({ objective, standing, starved }: WindowResult, figures: OpenFigures): Message {
  const { status, test, outage } = standing;
  if (starved) return message("window.not-sent", figures);
  if (outage?.gone) return message("window.not-answering", { ...figures, silentMs: outage.ongoingMs });
  if (status === "suspected") return message("window.unconfirmed", figures);
  const needed = cleanRequestsNeeded(shareAllowed(objective), test.designEffect);
  if (needed === Number.POSITIVE_INFINITY) return message("window.unprovable", figures);
  if (test.k > 0) return message("window.undecided", figures);
  return message("window.too-few-requests", { ...figures, needed, designEffect: test.designEffect });
}

/** If most failures are the generator's, they say more about the load than about the service. */
function generatorRemark({ requests, ok, byOutcome: { dropped } }: Measurement): Sentences {
  return 2 * dropped <= requests - ok ? [] : [message("window.failures-mostly-not-sent", { dropped })];
}
