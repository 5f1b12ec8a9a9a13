import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callFailed } from "../../../src/engine/engine-error.ts";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { refusalOf } from "../../../src/github/comment-refusal.ts";
import { adviceBehind, causesOf, DrillError, saidBy } from "../../../src/model/facts/drill-error.ts";
import { message } from "../../../src/model/message.ts";
import { say } from "../../../src/report/messages/say.ts";
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
    message("boot.no-good-answer", {
      readyTimeoutMs: 90_000,
      last: message("reply.status", { status: 401, meaning: "", text: SECRET, location: null }),
    }),
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

test("what GitHub or the engine refused is said in Chinese, and only their own words are quoted", () => {
  const response = { status: 403, headers: {} };
  const thrown = Object.assign(new Error("Repository was archived."), { status: 403, response });
  expect(say([message("comment.failed", {}), refusalOf(thrown, 0, 0).said], ZH_CN)).toBe(
    "评论发布失败。GitHub 拒绝了评论（403：Repository was archived.）。任务需要 `permissions: pull-requests: write`。",
  );
  const error = callFailed({ call: "remove a container" }, { problem: null, reason: "device busy" }, 500, null);
  const failed = [message("verdict.not-removed", { name: "cpu-overload", onBaseline: false, tried: true })];
  expect(say([...failed, ...saidBy(error)], ZH_CN)).toBe(
    "无法移除 cpu-overload：Docker 引擎无法删除容器：device busy。",
  );
  expect(say([...failed, ...saidBy(new Error("device busy"))], ZH_CN)).toBe("无法移除 cpu-overload：Device busy.");
});

/** Texts of errors that no report shows: mistakes of ours, and what the load generator says of an exchange. */
const INTERNAL = [
  "unknown experiment: …",
  "no window under load",
  "the exchange has ended",
  "the service is asked over http:, not …",
  "the client is closed",
  "a load needs at least one prompt",
  "there is no experiment of the kind …",
  "no argument …",
];

test("an error that a report can show is a DrillError with messages, never an English text", () => {
  const texts = globSync("src/{app,engine,experiments,gate,github,load,report,runner}/**/*.ts")
    .filter((file) => !file.includes("/page/"))
    .flatMap((file) =>
      Array.from(readFileSync(file, "utf8").matchAll(/new \w*(?:Error|Failed|GaveUp)\(\s*(["`])(.+?)\1/g)),
    )
    .map(([, , text = ""]) => text.replaceAll(/\$\{[^}]*\}/g, "…"));
  expect([...new Set(texts)].toSorted()).toEqual(INTERNAL.toSorted());
});
