import { localCommand } from "../../src/config/local-command.ts";
import { checksOf } from "../../src/experiments/checks.ts";
import { mergeVerdicts } from "../../src/gate/matrix/merged-verdict.ts";
import type { Subject } from "../../src/github/results/subject.ts";
import type { Leg } from "../../src/model/facts/leg.ts";
import { message } from "../../src/model/message.ts";
import { type Merged, type MergeRequest, mergeLegs } from "../../src/report/matrix/merged.ts";
import { type LegReport, readLeg } from "../../src/report/matrix/merged-leg.ts";
import { cleanDrill } from "../../src/report/secrets/clean-drill.ts";
import { hostileDrill } from "./hostile-drill.ts";
import { HEAD_SHA, type LegOverrides, legResult, RUN_ID, RUN_URL } from "./leg-result.ts";
import { textMessage } from "./said.ts";

/** Where the documentation of the merging action is. */
const DOCS = "https://github.com/example/qwen-fault-drill/blob/v1/docs";

export const SUBJECT: Subject = {
  repository: { owner: "example", name: "service" },
  runId: RUN_ID,
  runAttempt: 1,
  runUrl: RUN_URL,
  headSha: HEAD_SHA,
  other: null,
};

/** Returns legs as read from their artifacts. */
export function readLegs(legs: readonly LegOverrides[]): LegReport[] {
  return legs.map((overrides, index) => {
    const { job = "drill", index: place = 0, total = 1 }: Partial<Leg> = overrides;
    const artifact = { id: index, name: `fault-drill-${job}${total > 1 ? `-${place}` : ""}` };
    const found = {
      artifact,
      beginning: "fault-drill",
      subject: SUBJECT,
      action: null,
      docs: DOCS,
      commandOf: localCommand,
    };
    return readLeg(legResult(overrides), found, checksOf);
  });
}

const REQUEST: MergeRequest = { beginning: "fault-drill", count: null, needs: null };

/** Returns a merged report of such legs. */
export function buildMerged(legs: readonly LegOverrides[], refused: Merged["refused"] = []): Merged {
  return mergeLegs({ legs: readLegs(legs), refused }, REQUEST, SUBJECT, "1.0.0");
}

/** Read once: of each text, only the leg's own texts are different. */
let failedLeg: LegReport | undefined;

/** Returns a merged report in which every untrusted text is the given one. */
export function hostileMerged(text: string): Merged {
  const { record, verdict, provenance } = hostileDrill(text);
  failedLeg ??= readLegs([{ status: "fail" }])[0];
  if (failedLeg === undefined) throw new Error("there is no leg");
  const artifact = { id: 1, name: text };
  const drill = cleanDrill(record, verdict, provenance);
  const hostile: LegReport = {
    ...failedLeg,
    title: text,
    artifact,
    image: drill.record.plan.target.image,
    verdict,
    drill,
  };
  return {
    verdict: mergeVerdicts([hostile, hostile], [[textMessage(text)]]),
    legs: [hostile, { ...hostile, image: `${text} other` }],
    refused: [{ artifact, reason: [textMessage(text)] }],
    missing: [{ job: text, index: 1, total: 2 }],
    errors: [[textMessage(text)], [message("merge.artifact-refused", { artifact: text }), textMessage(text)]],
    notes: [[message("merge.allowed-to-fail", {}), textMessage(text)]],
    subject: { ...SUBJECT, other: { event: text, conclusion: text, headRepository: text, headBranch: text } },
    version: text,
  };
}
