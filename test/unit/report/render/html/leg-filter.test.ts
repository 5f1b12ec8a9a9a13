import { expect, test } from "vitest";
import { type LegFilter, matchingLegs } from "../../../../../src/report/page/tables/leg-filter.ts";
import type { LegRow } from "../../../../../src/report/render/html/data/legs-data.ts";

const row = (status: string, place: number, p95Ms: number | null, used: number | null): Omit<LegRow, "worst"> => ({
  status,
  place,
  failed: p95Ms === null ? null : p95Ms / 100_000,
  p95Ms,
  recoveryMs: p95Ms,
  used,
});
const ROWS: readonly LegRow[] = [
  row("fail", 3, 9_000, 1.1),
  row("error", 1, null, null),
  row("pass", 0, 4_000, 0.5),
  row("pass", 2, 1_000, 0.9),
].map((each, worst) => ({ ...each, worst }));
const TEXTS = ["drill (qwen:1, oom-kill) failed", "drill (1) no result", "drill (QWEN:2) passed", "soak passed"];

test.each<[string, Partial<LegFilter>, number[]]>([
  ["everything, worst first", {}, [0, 1, 2, 3]],
  ["as in the matrix", { order: "place" }, [2, 1, 3, 0]],
  ["what has no figure stands last", { order: "p95" }, [0, 2, 3, 1]],
  ["longest recovery first", { order: "recovery" }, [0, 2, 3, 1]],
  ["lowest availability first", { order: "availability" }, [0, 2, 3, 1]],
  ["nearest to its limit, not the slowest", { order: "limit" }, [0, 3, 2, 1]],
  ["a verdict", { status: "pass" }, [2, 3]],
  ["all but passed", { status: "open" }, [0, 1]],
  ["a text in any case", { text: " qwen " }, [0, 2]],
  ["a text and a verdict", { text: "drill", status: "pass" }, [2]],
  ["nothing", { text: "no such text" }, []],
  ["an order that there is not: the first", { order: "constructor" }, [0, 1, 2, 3]],
])("%s", (_name, wish, found) => {
  expect(matchingLegs(ROWS, TEXTS, { status: "", text: "", order: "worst", ...wish })).toEqual(found);
});
