import { adviceFor } from "../../gate/advice/advice.ts";
import { exitCodeOf } from "../../gate/verdict/exit-code.ts";
import { judge, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Subject } from "../../github/results/subject.ts";
import { UnfitArtifact, unfit } from "../../github/results/unfit.ts";
import type { Check } from "../../model/check.ts";
import type { VerdictStatus } from "../../model/definitions/check-data.ts";
import { subjectOf } from "../../model/facts/drill-identity.ts";
import { artifactOf, type Leg, legTitle, MAX_LEGS, withoutCopy } from "../../model/facts/leg.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import { message } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import { type Outputs, outputsOf } from "../outputs.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import { type ReadResult, readResult } from "../result/read-result.ts";
import { ResultError } from "../result/result-problems.ts";
import { type CleanDrill, cleanDrill } from "../secrets/clean-drill.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "leg.unfit": { readonly why: "other-run" | "other-commit" | "no-version" | "no-leg" | "bad-job" };
    "leg.impossible": { readonly index: number; readonly total: number };
    "leg.of-other-artifact": { readonly artifact: string };
    /** @param judged null for the same verdict from other checks */
    "leg.other-verdict": { readonly written: VerdictStatus; readonly judged: VerdictStatus | null };
    /** The first of its problems follows. */
    "leg.not-fit": { readonly problems: number };
  }
}

/** What a merged report keeps of one leg: all but the samples. */
export interface LegReport {
  readonly leg: Leg;
  readonly title: string;
  /** Which attempt of the run it was drilled in. */
  readonly attempt: number;
  /** What was drilled, to tell drills of one leg apart. */
  readonly subject: string;
  readonly artifact: { readonly id: number; readonly name: string };
  readonly image: string;
  readonly verdict: Verdict;
  /** Whether its own step ended red. */
  readonly red: boolean;
  readonly outputs: Outputs;
  /** The service did not recover, so that its recovery has no figure. */
  readonly stayedDown: boolean;
  readonly durationMs: number;
  /** What its own report is made of. */
  readonly drill: CleanDrill;
}

/** Where a result was found, and what it has to belong to. */
export interface Found {
  readonly artifact: { readonly id: number; readonly name: string };
  /** What the artifacts' names begin with. */
  readonly beginning: string;
  readonly subject: Pick<Subject, "headSha" | "runUrl">;
  /** The action that this step runs; null for a local one. */
  readonly action: Provenance["action"];
  /** The documentation of that action; null if it is not known. */
  readonly docs: string | null;
  /** The command that runs a plan in a terminal. */
  readonly commandOf: (plan: Plan) => string;
}

/**
 * The report of a leg, from the text of its result. The text is a stranger's: it has to fit the schema and the samples,
 * to be of the run that is reported on and of the leg that its artifact is named after, and its verdict has to be the
 * one that its samples come to.
 * @param checksOf makes the checks of a record
 * @throws UnfitArtifact with the first thing that is wrong
 */
export function readLeg(text: string, found: Found, checksOf: (record: DrillRecord) => Check[]): LegReport {
  const { artifact, beginning, subject } = found;
  const result = read(text);
  const theirs = result.provenance;
  if (theirs.runUrl !== subject.runUrl) throw unfit("leg.unfit", { why: "other-run" });
  if (subject.headSha !== null && theirs.headSha !== subject.headSha) {
    throw unfit("leg.unfit", { why: "other-commit" });
  }
  const attempt = theirs.runAttempt ?? 1;
  const leg = legOf(result, artifact.name, beginning);
  const { record, verdict } = judgedAgain(result, checksOf);
  const provenance = provenanceOf(result, leg, found);
  const drill = cleanDrill(withoutSamples(record), verdict, provenance, null, adviceFor(record, verdict));
  return {
    leg,
    title: legTitle(leg),
    attempt,
    subject: subjectOf(record.plan, null),
    artifact,
    image: drill.record.plan.target.image,
    verdict,
    red: exitCodeOf(verdict, record.plan.onInconclusive) !== 0,
    outputs: outputsOf(record, verdict, null),
    stayedDown: record.experiments.some((experiment) => {
      const recovery = recoveryOf(experiment);
      return recovery !== null && recoveryMs(recovery) === null;
    }),
    durationMs: record.durationMs,
    drill,
  };
}

/**
 * Where the report says that the leg comes from. A fork's own words on it are not repeated: the command is made of the
 * plan that was checked, and action, run and commit are those that GitHub gave this step.
 */
function provenanceOf(
  { record, provenance }: ReadResult,
  leg: Leg,
  { subject, action, docs, commandOf }: Found,
): Provenance {
  const { version } = provenance;
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,30})?$/.test(version)) throw unfit("leg.unfit", { why: "no-version" });
  const { runUrl, headSha } = subject;
  return {
    version,
    action,
    docs,
    runUrl,
    runAttempt: provenance.runAttempt,
    headSha,
    localCommand: commandOf(record.plan),
    leg,
  };
}

/** A hundred legs are held at once, and the measurements sum up their samples. */
function withoutSamples(record: DrillRecord): DrillRecord {
  const { phases, baseline } = record;
  const bare = (phase: Phase): Phase => ({ ...phase, samples: [] });
  const comparisons = (baseline?.comparisons ?? []).map((each) => ({
    ...each,
    candidate: bare(each.candidate),
    baseline: bare(each.baseline),
  }));
  return { ...record, phases: phases.map(bare), baseline: baseline === null ? null : { ...baseline, comparisons } };
}

function read(text: string): ReadResult {
  try {
    return readResult(text);
  } catch (error) {
    if (!(error instanceof ResultError)) throw error;
    throw new UnfitArtifact([
      message("leg.not-fit", { problems: error.problems.length }),
      ...error.problems.slice(0, 1),
    ]);
  }
}

function legOf({ provenance: { leg } }: ReadResult, name: string, beginning: string): Leg {
  if (leg === null) throw unfit("leg.unfit", { why: "no-leg" });
  if (!/^[\w-]{1,100}$/.test(leg.job)) throw unfit("leg.unfit", { why: "bad-job" });
  if (leg.total > MAX_LEGS || leg.index >= leg.total) {
    throw unfit("leg.impossible", { index: leg.index, total: leg.total });
  }
  if (artifactOf(beginning, leg) === withoutCopy(name)) return leg;
  throw unfit("leg.of-other-artifact", { artifact: artifactOf(beginning, leg) });
}

/** The record with our own checks, and their verdict. Codes and figures are compared: a reason's figures follow from them. */
function judgedAgain({ record, verdict }: ReadResult, checksOf: (record: DrillRecord) => Check[]) {
  const judged = { ...record, checks: checksOf(record) };
  const again = judge(judged);
  if (again.status === verdict.status && comparable(judged) === comparable(record))
    return { record: judged, verdict: again };
  throw unfit("leg.other-verdict", {
    written: verdict.status,
    judged: again.status === verdict.status ? null : again.status,
  });
}

/** Returns the checks without the arguments of their reasons, which can quote the service and are cleaned in a file. */
function comparable({ checks }: Pick<DrillRecord, "checks">): string {
  return JSON.stringify(checks.map((check) => ({ ...check, reason: check.reason.map(({ code }) => code) })));
}
