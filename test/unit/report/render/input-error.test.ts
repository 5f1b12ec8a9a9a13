import { expect, test } from "vitest";
import { InputError } from "../../../../src/config/problem.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { causeOf } from "../../../../src/model/facts/drill-error.ts";
import { message } from "../../../../src/model/message.ts";
import { ZH_CN } from "../../../../src/report/messages/zh-CN.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { annotationsOf, drillReport } from "../../../support/in-english.ts";
import { buildProvenance, buildRecord } from "../../../support/record-builder.ts";

const problems = ["max-p95", "memory"].map((name) => [
  message("input.subject", { at: null, name, of: null, value: '"1,5s"' }),
  message("value.comma", { write: "1.5s" }),
]);
const record = buildRecord({ error: [causeOf(new InputError(problems))], machine: null, phases: [], checks: [] });
const drill = [record, judge(record), buildProvenance()] as const;

test("a comment on wrong inputs begins with the first problem, and lists the others below", () => {
  const comment = toMarkdown(drillReport(...drill, null, ZH_CN));
  expect(comment).toMatch(/\nmax-p95 .1,5s. 含有逗号：请写 `1\.5s`\n/);
  expect(comment).toMatch(/```text\n输入还有 1 个问题：\n- memory "1,5s" 含有逗号：请写 `1\.5s`\n```/);
  expect(toMarkdown(drillReport(...drill))).toMatch(/\nmax-p95 .1,5s. has a comma: write .1\.5s.\n/);
});

test("an annotation names each of them once", () => {
  const [annotation, ...others] = annotationsOf(...drill, ZH_CN);
  expect(others).toEqual([]);
  expect(annotation?.message).toMatch(
    /^max-p95 "1,5s" 含有逗号：请写 `1\.5s` · memory "1,5s" 含有逗号：请写 `1\.5s` · /,
  );
  expect(annotation?.message.match(/memory/g)).toHaveLength(1);
});
