import type { ExperimentOutcome, StepOutcome } from "./inside/step.ts";
import type { Scenario } from "./scenarios.ts";

/** The messages of the effects of the kernel's own means, which other machines replace or do without. */
const OWN_MEANS: Readonly<Record<string, (message: { code: string; args: Record<string, unknown> }) => boolean>> = {
  "network-delay": ({ code, args }) => code === "network-delay.effect" && args.proxy === null,
  "disk-pressure": ({ code }) => code === "disk-pressure.limited",
};

/** What was not as it should be. Limits that a slow machine breaks are none of it. */
export function problemsOf(outcome: StepOutcome, { experiments, kill }: Scenario): string[] {
  const { post, orphans, killed, verdict } = outcome;
  const common = [
    ...orphans.map((command) => `a process outlived the action: ${command}`),
    ...(post.exitCode === 0 ? [] : [`the post stage ended with ${post.exitCode}`]),
    ...post.said.map((said) => `the post stage said: ${said}`),
  ];
  if (kill) return [...common, ...(killed ? [] : ["it was not killed"])];
  const ran = outcome.experiments.map(({ kind }) => kind);
  return [
    ...common,
    ...(verdict === null || verdict === "error" ? [`the verdict is ${verdict}`] : []),
    ...experiments.filter(({ kind }) => !ran.includes(kind)).map(({ kind }) => `${kind} is not in the result`),
    ...outcome.experiments.flatMap((experiment) => {
      const problem = problemOf(experiment);
      return problem === null ? [] : [`${experiment.kind}: ${problem}`];
    }),
  ];
}

function problemOf({ kind, effect, skipped, aborted, removal }: ExperimentOutcome): string | null {
  if (skipped !== null) return `skipped, ${JSON.stringify(skipped)}`;
  if (aborted !== null) return `aborted, ${JSON.stringify(aborted)}`;
  if (removal !== null && removal !== "done") return `its removal is ${removal}`;
  if (!effect?.observed) return `no effect, ${JSON.stringify(effect)}`;
  const byOwnMeans = OWN_MEANS[kind]?.(effect.message as never) ?? true;
  return byOwnMeans ? null : `not by the kernel's own means, ${JSON.stringify(effect.message)}`;
}
