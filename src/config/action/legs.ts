import { type LegPlace, MAX_LEGS, type Need } from "../../model/facts/leg.ts";
import { parseWhole } from "../../model/text/units.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";

const LONGEST_VALUES = 200;
const MAX_RESULTS = 1000;
const MAX_NEEDS = 100;

/** The prefix of the artifact's name; null for no artifact. */
export function parseArtifactName(raw: string): string | null {
  if (raw === "") return null;
  if (/^[\w.-]{1,100}$/.test(raw)) return raw;
  throw new ValueProblem("is not a valid artifact name: use at most 100 letters, digits, dots, dashes and underscores");
}

/** `2/8 {"image": "qwen:1"}`; null if the runner did not set it. */
export function parseLeg(raw: string): LegPlace | null {
  if (raw === "") return null;
  const [, index = "", total = "", matrix = ""] = /^(\d{1,4})\/(\d{1,4})(?:\s+([\s\S]*))?$/.exec(raw) ?? [];
  const place = { index: Number(index), total: Number(total) };
  if (index === "" || place.index >= place.total || place.total > MAX_LEGS) throw new ValueProblem(NO_LEG);
  return { ...place, values: oneLine(leavesOf(jsonOf(matrix || "null", NO_LEG)).join(", "), LONGEST_VALUES) };
}

/** The expected number of results; null if not given. */
export function parseLegs(raw: string): number | null {
  return raw === "" ? null : parseWhole(raw, 1, MAX_RESULTS);
}

/** The number of a pull request; null if not given. */
export function parsePullRequest(raw: string): number | null {
  if (raw === "") return null;
  if (/^#?[1-9]\d{0,9}$/.test(raw)) return Number(raw.replace("#", ""));
  throw new ValueProblem("is not the number of a pull request: write one such as 42");
}

/** The `needs` context as JSON; null if not given. */
export function parseNeeds(raw: string): readonly Need[] | null {
  if (raw === "") return null;
  const value = jsonOf(raw, NO_NEEDS);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ValueProblem(NO_NEEDS);
  const needs = Object.entries(value).map(([job, need]) => ({ job, result: resultOf(need) }));
  if (needs.length === 0) throw new ValueProblem("is empty: add `needs:` with the drill jobs to this job");
  if (needs.length > MAX_NEEDS) throw new ValueProblem(`has ${needs.length} jobs: at most ${MAX_NEEDS} are allowed`);
  return needs;
}

const NO_LEG = "is not a matrix leg: remove the input, the default is correct";
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
const NO_NEEDS = "is not GitHub's needs context: write ${{ toJSON(needs) }}";

function resultOf(need: unknown): string {
  const result = typeof need === "object" && need !== null && "result" in need ? need.result : null;
  if (typeof result !== "string" || !/^[a-z]{1,20}$/.test(result)) throw new ValueProblem(NO_NEEDS);
  return result;
}

function jsonOf(text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ValueProblem(problem);
  }
}

/** The leaf values of a matrix, in order. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === null ? [] : [String(value)];
}
