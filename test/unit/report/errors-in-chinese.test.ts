import { expect, test } from "vitest";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { adviceBehind, causesOf, DrillError } from "../../../src/model/facts/drill-error.ts";
import { message } from "../../../src/model/message.ts";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { toJunit } from "../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { annotationsOf, drillReport } from "../../support/in-english.ts";
import { buildPlan, buildProvenance, buildRecord } from "../../support/record-builder.ts";

const SECRET = "k3y-k3y-k3y-9f2c";
const FOREIGN = "KeyError: MODEL_PATH";

function failedDrill() {
  const { target } = buildPlan();
  const plan = buildPlan({ target: { ...target, env: { API_TOKEN: SECRET } } });
  const said = [
    message("boot.no-good-answer", { readyTimeoutMs: 90_000, last: `401 ${SECRET}` }),
    message("answer.key", {}),
  ];
  const log = new DrillError(message("boot.log-end", {}), { text: `bad ${SECRET}\n${FOREIGN}` });
  const error = new DrillError(said, { advice: [message("advice.boot-answer", { status: 401 })], cause: log });
  const record = buildRecord({
    plan,
    error: causesOf(error),
    errorAdvice: adviceBehind(error) ?? [],
    readyMs: null,
    phases: [],
    experiments: [],
    sentiments: [],
    checks: [],
  });
  return { record, verdict: judge(record), said };
}

test("the verdict of an error is what we say of its outermost cause", () => {
  const { verdict, said } = failedDrill();
  expect(verdict).toMatchObject({ status: "error", sentence: said });
});

test("every report says the causes in its language, quotes other programs, and hides private values", () => {
  const { record, verdict } = failedDrill();
  const report = drillReport(record, verdict, buildProvenance(), null, ZH_CN);
  const [annotation] = annotationsOf(record, verdict, buildProvenance(), ZH_CN);
  for (const text of [toMarkdown(report), toJunit(report), annotation?.message ?? ""]) {
    expect(text).toContain("内没有正常响应");
    expect(text).toContain("容器日志的最后几行：");
    expect(text).toContain(FOREIGN);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/good answer|last lines/i);
  }
});
