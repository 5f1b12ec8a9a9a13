import { HEALTHCHECK } from "../../model/facts/health.ts";
import type { Message } from "../../model/message.ts";
import { advise, reasonArgs, roundUpMs, type Situation } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.raise-start": { readonly suggestedMs: number };
    "advice.ready-when-loaded": NoArgs;
    "advice.check-what-serves": NoArgs;
    "advice.healthcheck-interval": NoArgs;
    "advice.unhealthy-goes-on": NoArgs;
    "advice.health-apart": NoArgs;
    /** Hostile text. */
    "advice.health-path": { readonly health: string };
    /** The experiment's name. */
    "advice.longer-outage": { readonly name: string; readonly suggestedMs: number };
  }
}

/** What to do about a start that took too long. */
export function startAdvice({ check }: Situation): Message[] {
  const suggestedMs = roundUpMs(1.25 * (check.measured ?? 0));
  return [...advise("advice.faster-load", {}), ...advise("advice.raise-start", { suggestedMs })];
}

/** What to do about an outage that the health check did not report, or too late. */
export function noticedAdvice({ record, check }: Situation): Message[] {
  const ofImage = record.plan.health === HEALTHCHECK;
  // One that turned bad looks at the right thing.
  const looks = check.measured === null ? advise("advice.check-what-serves", {}) : [];
  return [
    ...(ofImage ? advise("advice.healthcheck-interval", {}) : []),
    ...looks,
    ...advise("advice.unhealthy-goes-on", {}),
  ];
}

/** What makes an undecided check of the health check conclusive, by the code of its reason; null for any other. */
export function openHealthAdvice(code: string, situation: Situation): Message[] | null {
  const { record, check } = situation;
  switch (code) {
    case "health.never-good":
    case "noticed.bad-before":
      return advise("advice.health-path", { health: record.plan.health ?? "" });
    case "health.too-few":
    case "health.undecided":
      return advise("advice.duration", { suggestedMs: roundUpMs(2 * record.plan.durationMs) });
    case "noticed.too-short": {
      const neededMs = reasonArgs(situation, "noticed.too-short")?.neededMs ?? 0;
      return advise("advice.longer-outage", { name: check.scope, suggestedMs: roundUpMs(neededMs) });
    }
    case "health.not-asked":
    case "false-ready.watched-too-short":
      return advise("advice.run-again", {});
    default:
      return null;
  }
}
