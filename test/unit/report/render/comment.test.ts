import { describe, expect, test } from "vitest";
import { mergedReport } from "../../../../src/report/matrix/merged-report.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { drillReport } from "../../../support/in-english.ts";
import { buildMerged } from "../../../support/merged-legs.ts";
import { buildProvenance } from "../../../support/record-builder.ts";
import { prose, spaced } from "../../../support/rendered.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";
import { sanitized } from "../../../support/sanitized.ts";

const bodies = sampleDrills().map(({ name, record, verdict }) => ({
  name,
  body: toMarkdown(drillReport(record, verdict, buildProvenance(), null, EN)),
}));

function bodyOf(wanted: string): string {
  return bodies.find(({ name }) => name === wanted)?.body ?? expect.fail(`no drill ${wanted}`);
}

describe("on a phone", () => {
  test.each(bodies)("no figure of $name is separated from its unit or sign", ({ body }) => {
    const text = prose(sanitized(body).html);
    expect(text).not.toMatch(/\d (?:%|ms|s|min|h|bytes|[KMGT]iB|CPUs?)(?![\w])/);
    expect(text).not.toMatch(/[≤≥±] \d/);
  });

  test("the no-break spaces survive GitHub's Markdown", () => {
    expect(prose(sanitized(bodyOf("pass")).html)).toMatch(/≥\u00a095\u00a0%/);
  });

  test("a code to copy keeps its spaces", () => {
    expect(bodyOf("pass")).toContain("npm run drill -- --image qwen-allinone:3f2c1e9 --max-p95 8s");
  });

  test("the verdict of a check is in the first column", () => {
    for (const line of bodyOf("fail-overload").match(/^\|.*under cpu-overload \|.*$/gm) ?? []) {
      expect(line).toMatch(/^\| ❌\u00a0/);
    }
    // A column without a word is left out.
    expect(bodyOf("fail-overload")).toContain("| check | limit | measured | requests |\n");
    expect(bodyOf("inconclusive")).toContain("| check | limit | measured | requests | verdict |\n");
  });
});

describe("thirteen experiments", () => {
  const { record } = everyKindDrill();
  const body = spaced(bodyOf("pass-every-kind"));
  const shown = body.replaceAll(/<details>(<summary>.*?<\/summary>).*?<\/details>/gs, "$1");

  test("are a line each, with their figures", () => {
    for (const { name } of record.experiments) {
      expect(shown.match(new RegExp(`<summary>. <strong>${name}</strong> · .*</summary>`, "gu")), name).toHaveLength(1);
    }
    expect(shown).toContain(
      "<summary>✅ <strong>kill-restart</strong> · recovery 6.4 s, P50 vs steady state 1.0x</summary>",
    );
    expect(body).not.toContain("<details open>");
  });

  test("show the checks that did not pass, and fold the others", () => {
    expect(shown).toContain("| ❌ recovery after oom-kill | ≤ 30 s | never: not restarted | 1 kill | may fail |");
    expect(shown.match(/^\| . .* \|$/gmu)).toHaveLength(1);
    const { length } = record.checks.filter(({ status }) => status === "pass");
    expect(shown).toContain(`<summary>✅ ${length} checks passed, 1 not applicable</summary>`);
    expect(shown).toContain(`<summary>Figures of all ${record.phases.length} phases</summary>`);
  });

  test("unfold the one that failed", () => {
    const text = spaced(bodyOf("fail-no-restart-policy"));
    expect(text).toContain("<details open><summary>❌ <strong>kill-restart</strong> · recovery – (≤ 30 s)</summary>");
    expect(text).toContain("<details><summary>✅ <strong>cpu-overload</strong>");
  });
});

describe("the terms", () => {
  test.each(bodies)("of $name are those that occur", ({ body }) => {
    const [before = "", after = ""] = spaced(body)
      .replaceAll(/```.*?```/gs, "")
      .split("**Terms**");
    const told = Array.from(after.matchAll(/^- \*\*([^*]+):\*\*/gm), ([, term = ""]) => term);
    const occurs = (term: string) => before.toLowerCase().includes(term.toLowerCase());
    expect(told.filter((term) => !occurs(term))).toEqual([]);
    const known = EN.words.legend.terms.map(([term]) => term);
    if (told.length > 0) expect(known.filter((term) => occurs(term) && !told.includes(term))).toEqual([]);
  });

  test("are explained in a drill that has them", () => {
    expect(bodyOf("pass")).toMatch(/\*\*Terms\*\*[\s\S]+- \*\*P95:\*\*[\s\S]+- \*\*canary:\*\*/);
  });
});

describe("the legs of a matrix", () => {
  const statuses = ["pass", "fail", "inconclusive", "pass"] as const;
  const merged = buildMerged(statuses.map((status, index) => ({ index, total: 4, status })));
  const rows = spaced(toMarkdown(mergedReport(merged, false, EN))).match(/^\| \S+ \[drill.*$/gm) ?? [];

  test("that did not pass come first, with the limits next to their figures", () => {
    expect(rows.map((row) => row.slice(2, 3))).toEqual(["❌", "⚠", "✅", "✅"]);
    expect(rows[0]).toMatch(/\*\*1\.\d\d s\*\* \(≤ 500 ms\)/);
    expect(rows[1]).toMatch(/\(≤ 8 s\)/);
    for (const row of rows.slice(2)) expect(row).not.toContain("≤");
  });
});
