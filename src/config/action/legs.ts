import { type LegPlace, MAX_LEGS, type Need } from "../../model/facts/leg.ts";
import type { MessageArgs } from "../../model/message.ts";
import { parseWhole } from "../../model/text/units.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import { valueProblem } from "../../model/text/value-problem.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.workflow": { readonly why: "artifact-name" | "leg" | "needs" | "no-needs" | "pull-request" };
    "value.too-many-jobs": { readonly count: number; readonly max: number };
  }
}

type Fault = MessageArgs["value.workflow"]["why"];

const LONGEST_VALUES = 200;
const MAX_RESULTS = 1000;
const MAX_NEEDS = 100;

/** The prefix of the artifact's name; null for no artifact. */
export function parseArtifactName(raw: string): string | null {
  if (raw === "") return null;
  if (/^[\w.-]{1,100}$/.test(raw)) return raw;
  throw valueProblem("value.workflow", { why: "artifact-name" });
}

/** `2/8 {"image": "qwen:1"}`; null if the runner did not set it. */
export function parseLeg(raw: string): LegPlace | null {
  if (raw === "") return null;
  const [, index = "", total = "", matrix = ""] = /^(\d{1,4})\/(\d{1,4})(?:\s+([\s\S]*))?$/.exec(raw) ?? [];
  const place = { index: Number(index), total: Number(total) };
  if (index === "" || place.index >= place.total || place.total > MAX_LEGS)
    throw valueProblem("value.workflow", { why: "leg" });
  return { ...place, values: oneLine(leavesOf(jsonOf(matrix || "null", "leg")).join(", "), LONGEST_VALUES) };
}

/** The expected number of results; null if not given. */
export function parseLegs(raw: string): number | null {
  return raw === "" ? null : parseWhole(raw, 1, MAX_RESULTS);
}

/** The number of a pull request; null if not given. */
export function parsePullRequest(raw: string): number | null {
  if (raw === "") return null;
  if (/^#?[1-9]\d{0,9}$/.test(raw)) return Number(raw.replace("#", ""));
  throw valueProblem("value.workflow", { why: "pull-request" });
}

/** The `needs` context as JSON; null if not given. */
export function parseNeeds(raw: string): readonly Need[] | null {
  if (raw === "") return null;
  const value = jsonOf(raw, "needs");
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw valueProblem("value.workflow", { why: "needs" });
  const needs = Object.entries(value).map(([job, need]) => ({ job, result: resultOf(need) }));
  if (needs.length === 0) throw valueProblem("value.workflow", { why: "no-needs" });
  if (needs.length > MAX_NEEDS) throw valueProblem("value.too-many-jobs", { count: needs.length, max: MAX_NEEDS });
  return needs;
}

function resultOf(need: unknown): string {
  const result = typeof need === "object" && need !== null && "result" in need ? need.result : null;
  if (typeof result !== "string" || !/^[a-z]{1,20}$/.test(result))
    throw valueProblem("value.workflow", { why: "needs" });
  return result;
}

function jsonOf(text: string, why: Fault): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw valueProblem("value.workflow", { why });
  }
}

/** The leaf values of a matrix, in order. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === null ? [] : [String(value)];
}
