import { START } from "../../../../model/facts/peak-use.ts";
import { place } from "../../../../model/facts/place.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { durationInput } from "../../parts.ts";
import { inParentheses, plural } from "../words.ts";

/** How long a start took, and what the health check reported at a start, in an outage and under load. */
export const HEALTH = {
  "start.passed": (figures) => `${firstAnswer(figures)}, within the limit of ${formatLimit(figures.objective)}.`,
  "start.failed": (figures) => `${firstAnswer(figures)}, above the limit of ${formatLimit(figures.objective)}.`,

  "health.no-healthcheck": () =>
    "`health` is `HEALTHCHECK`, but the container has no health check: neither its image nor `options` defines one.",
  "advice.no-healthcheck": () =>
    "Set `health` to the path of a health route, such as `/health`, or add a HEALTHCHECK to the image.",
  "health.not-asked": ({ scope }) =>
    `The health check was not asked ${place(scope)}. It takes its answers to decide the check.`,
  "health.never-good": ({ asked, status }) =>
    `The health check was never good in ${plural(asked, "request")} over the drill${inParentheses(status === null ? "" : `mostly HTTP status ${status}`)}, so it shows nothing. It takes a health check that is good as long as the service answers to decide the check.`,

  "false-ready.passed": ({ scope, objective, measured }) => {
    const when =
      measured === 0 ? "no earlier than it answered" : `${formatMeasured(objective, measured)} before it answered`;
    return `${afterStart(scope)} the health check reported the service as ready ${when}, within the limit of ${formatLimit(objective)}.`;
  },
  "false-ready.failed": ({ scope, objective, measured }) =>
    `${afterStart(scope)} the health check reported the service as ready ${formatMeasured(objective, measured)} before it answered, above the limit of ${formatLimit(objective)}. A supervisor sends requests from that report on.`,
  "false-ready.never": ({ scope, objective, watchedMs }) =>
    `${afterStart(scope)} the health check reported the service as ready, but it gave no good answer in the ${formatDuration(watchedMs)} that followed; the limit is ${formatLimit(objective)}.`,
  "false-ready.watched-too-short": ({ scope, objective, watchedMs }) =>
    `${afterStart(scope)} the health check reported the service as ready, but it was watched for only ${formatDuration(watchedMs)} after that and gave no good answer. Watching it for the whole limit of ${formatLimit(objective)} would decide the check.`,
  "false-ready.not-restarted": ({ scope }) =>
    `The container was not started again after ${scope}, so there was no start to judge.`,

  "noticed.passed": ({ scope, objective, measured }) =>
    `The health check turned bad ${formatMeasured(objective, measured)} after the service no longer answered ${place(scope)}, within the limit of ${formatLimit(objective)}.`,
  "noticed.not-restarted": () =>
    "The service did not answer again by itself. Docker does not restart a container that is unhealthy; Kubernetes and Swarm do.",
  "noticed.failed": ({ scope, objective, measured }) =>
    `The health check turned bad only ${formatMeasured(objective, measured)} after the service no longer answered ${place(scope)}, above the limit of ${formatLimit(objective)}.`,
  "noticed.never": ({ scope, objective, outageMs }) =>
    `The service gave no good answer for ${formatDuration(outageMs)} ${place(scope)}, but the health check stayed good; the limit is ${formatLimit(objective)}. No supervisor would restart it.`,
  "noticed.bad-before": ({ scope }) =>
    `The health check was bad before the service stopped answering ${place(scope)}, so what it notices could not be determined. It takes one that is good until then to decide the check.`,
  "noticed.no-outage": ({ scope }) =>
    `The service kept answering ${place(scope)}, so there was nothing for the health check to notice.`,
  "noticed.too-short": ({ scope, objective, outageMs, neededMs }) =>
    `The service gave no good answer for only ${formatDuration(outageMs)} ${place(scope)}, too short for a limit of ${formatLimit(objective)}. It takes ${formatDuration(neededMs)} to decide the check.`,
  "noticed.back-before": ({ scope, objective, outageMs }) =>
    `The service answered again after ${formatDuration(outageMs)} ${place(scope)}, before the health check had to notice (limit: ${formatLimit(objective)}).`,
  "noticed.container-ended": ({ scope }) =>
    `The container ended ${place(scope)}, which the engine notices without a health check.`,

  "health.passed": (figures) => `${wellAnswered(figures)}, within the limit of ${formatLimit(figures.objective)}.`,
  "health.failed": (figures) =>
    `Only ${wellAnswered(figures)}, below the limit of ${formatLimit(figures.objective)}. A supervisor would restart a service that merely has too much to do.`,
  "health.undecided": (figures) =>
    `${wellAnswered(figures)}, below the limit of ${formatLimit(figures.objective)}, which may be chance. More time (\`duration\`) would decide the check.`,
  "health.too-few": (figures) =>
    `${wellAnswered(figures)}, which is too few to compare with the limit of ${formatLimit(figures.objective)}: it takes ${formatCount(figures.needed)}. More time (\`duration\`) would decide the check.`,

  "advice.raise-start": ({ suggestedMs }) =>
    `Or raise \`max-start\`, for example to ${durationInput(suggestedMs)}, if your deployment waits that long.`,
  "advice.ready-when-loaded": () =>
    "Report ready only when a request would be answered: return 503 from the health route until the model is loaded and has answered once, or load the model before the service listens.",
  "advice.check-what-serves": () =>
    "Let the health check depend on what answers requests, not on the web server alone: report bad when the engine or a worker is gone, or when requests wait and none has been finished for some seconds.",
  "advice.healthcheck-interval": () =>
    "Docker calls a container unhealthy after `interval` times `retries`, by default a minute and a half: set `--interval=5s --timeout=1s --retries=2` in the HEALTHCHECK, or raise `max-unnoticed`.",
  "advice.unhealthy-goes-on": () =>
    "Docker does not restart a container that is unhealthy: deploy it where something does, such as Kubernetes or Swarm, or end the main process when its engine is gone.",
  "advice.health-apart": () =>
    "Answer health requests apart from the model: do not run it on the thread or event loop that answers them, do not let them wait in the queue of the others, and keep what they check cheap.",
  "advice.health-path": ({ health }) =>
    `Check that \`health: ${health}\` is right: ask it by hand while the service answers.`,
  "advice.longer-outage": ({ name, suggestedMs }) =>
    `Let ${name} last longer (\`for: ${durationInput(suggestedMs)}\` in a plan file), or lower \`max-unnoticed\`.`,
} satisfies Partial<Sayings>;

function firstAnswer({ objective, measured, baselineMs }: MessageArgs["start.passed"]): string {
  const baseline = baselineMs === null ? "" : `baseline: ${formatMeasured(objective, baselineMs)}`;
  return `The first good answer came ${formatMeasured(objective, measured)} after the container's start${inParentheses(baseline)}`;
}

function afterStart(scope: string): string {
  return scope === START ? "After the start" : `After ${scope}`;
}

function wellAnswered({ scope, asked, ok, late, limitMs }: MessageArgs["health.passed"]): string {
  const of = `${formatCount(ok)} of ${plural(asked, "health request")} ${place(scope)}`;
  if (limitMs === null) return `${of} found the container healthy`;
  const tooLate = late === 0 ? "" : `${formatCount(late)} too late`;
  return `${of} were answered well within ${formatDuration(limitMs)}${inParentheses(tooLate)}`;
}
