import { checksOf } from "../../src/experiments/checks.ts";
import { judge } from "../../src/gate/verdict/verdict.ts";
import type { VerdictStatus } from "../../src/model/check.ts";
import { foreignCause } from "../../src/model/facts/drill-error.ts";
import type { Leg } from "../../src/model/facts/leg.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import type { Provenance } from "../../src/report/result/provenance-definition.ts";
import { resultText } from "../../src/report/result/result.ts";
import { everyKindDrill } from "./every-kind.ts";
import { toResult } from "./in-english.ts";
import { buildProvenance } from "./record-builder.ts";

export const RUN_ID = 500;
export const RUN_URL = `https://github.com/example/service/actions/runs/${RUN_ID}`;
export const HEAD_SHA = "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304";

export interface LegOverrides extends Partial<Leg> {
  readonly status?: VerdictStatus;
  readonly image?: string;
  /** Number of the drill if several have the same name. */
  readonly copy?: number;
  readonly provenance?: Partial<Provenance>;
}

/** Returns the text of a leg's result, with the verdict of its samples. */
export const legResult = remembered(madeResult, (overrides = {}) => JSON.stringify(overrides));

const drill = remembered(madeDrill, (status) => status);

/** Tests leave the same legs again and again, and each takes a whole drill to judge. */
function remembered<A extends readonly unknown[], R>(make: (...args: A) => R, keyOf: (...args: A) => string) {
  const known = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    const made = known.get(key) ?? make(...args);
    known.set(key, made);
    return made;
  };
}

function madeResult({ status = "pass", image, copy: _, provenance = {}, ...place }: LegOverrides = {}): string {
  const leg: Leg = { job: "drill", index: 0, total: 1, values: "", ...place };
  const record = ofImage(drill(status), image);
  const verdict = judge(record);
  if (verdict.status !== status) throw new Error(`the sample is ${verdict.status}, not ${status}: ${verdict.sentence}`);
  const from = buildProvenance({ runUrl: RUN_URL, headSha: HEAD_SHA, leg, ...provenance });
  return resultText(toResult(record, verdict, from));
}

function ofImage(record: DrillRecord, image: string | undefined): DrillRecord {
  const { plan } = record;
  return image === undefined ? record : { ...record, plan: { ...plan, target: { ...plan.target, image } } };
}

function madeDrill(status: VerdictStatus): DrillRecord {
  const { record } = everyKindDrill();
  const { plan } = record;
  const seen: DrillRecord =
    status === "fail"
      ? { ...record, plan: { ...plan, limits: { ...plan.limits, maxP95Ms: 500 } } }
      : status === "error"
        ? { ...record, error: [foreignCause("The engine stopped answering.")] }
        : status === "inconclusive"
          ? { ...record, experiments: record.experiments.map((experiment) => ({ ...experiment, effect: null })) }
          : record;
  return { ...seen, checks: checksOf(seen) };
}
