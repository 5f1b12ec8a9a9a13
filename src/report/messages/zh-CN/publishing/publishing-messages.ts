import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue } from "../words.ts";
import { formTextZh } from "./result-problems.ts";

const { count } = FORMAT_ZH;

const PARTS: Readonly<Record<MessageArgs["publishing.failed"]["what"], string>> = {
  files: "报告文件",
  outputs: "输出",
  annotations: "注解",
  summary: "任务摘要",
  "comment-url": "输出 comment-url ",
  "artifact-url": "输出 artifact-url ",
};
const NO_RUN = "当前不是 GitHub Actions 工作流运行";
const NO_SERVICE = { "no-run": NO_RUN, server: "只有 github.com 和 ghe.com 提供这项服务" };
const NO_ARTIFACT: Readonly<Record<MessageArgs["artifact.none"]["why"], string>> = {
  ...NO_SERVICE,
  off: "`artifact-name` 为空",
  "no-step": "当前不是工作流步骤",
};
const NO_HISTORY: Readonly<Record<MessageArgs["history.none"]["why"], string>> = {
  ...NO_SERVICE,
  off: "`history` 已关闭",
  "run-id": "运行器没有设置 GITHUB_RUN_ID",
  branch: "事件中没有默认分支",
  error: "无法运行的演练没有指标",
  "image-id": "只以镜像标识指定的镜像无法跟踪",
};
const NO_COMMENT: Readonly<Record<MessageArgs["comment.none"]["why"], string>> = {
  off: "`comment` 已关闭",
  repository: "运行器没有设置 GITHUB_REPOSITORY",
  token: "`github-token` 为空",
  "run-id": "运行器没有设置 GITHUB_RUN_ID，可能会覆盖更新的运行所发的评论",
};
const DONE: Readonly<Record<MessageArgs["comment.done"]["how"], string>> = {
  written: "评论已发布。",
  updated: "评论已更新。",
  "up-to-date": "评论已是最新。",
  "newer-stays": "更新的运行已经发表评论，因此保留它的评论。",
};
const WITHOUT: Readonly<Record<MessageArgs["runner.variable-missing"]["variable"], (job: string) => string>> = {
  GITHUB_JOB: (job) => `任务名将使用 ${job}`,
  GITHUB_REPOSITORY: () => "报告没有评论，也没有指向运行的链接",
  GITHUB_RUN_ID: () => "报告没有评论、历史记录和指向运行的链接",
  GITHUB_SHA: () => "报告不显示提交",
  GITHUB_OUTPUT: () => "该步骤没有输出",
  GITHUB_STEP_SUMMARY: () => "该任务没有摘要",
};
const UNRESOLVED = new Map([
  ["history", "不保存历史记录"],
  ["leg", "本次演练视为其任务唯一的子演练"],
  ["comment-key", "评论按任务区分"],
  ["github-token", "没有可用的令牌"],
]);

/** What is said of the report's publication: comment, artifact, history, outputs, in Chinese. */
export const PUBLISHING_ZH = {
  "publishing.failed": ({ what }) => `${PARTS[what]}写入失败。`,
  "publishing.summary-full": () => "前序步骤已用完它的大小限额。",
  "report.not-written": ({ file }) => `报告无法写入 ${code(file)}。`,
  "publishing.kept": ({ directory }) => `本次演练没有开始，${directory} 中仍是上一份报告。`,
  "artifact.none": ({ why }) => `未上传工件：${NO_ARTIFACT[why]}。`,
  "artifact.uploaded": ({ name }) => `报告已作为工件 ${name} 上传。`,
  "artifact.failed": () => "工件上传失败。",
  "artifact.address": ({ url }) => url,

  "history.none": ({ why }) => `没有历史记录：${NO_HISTORY[why]}。`,
  "history.added": ({ drills }) => `本次演练已加入默认分支的历史记录（共 ${count(drills)} 次）。`,
  "history.not-added": ({ drills }) => `本次运行不在默认分支上，因此未加入历史记录（共 ${count(drills)} 次）。`,
  "history.invalid": ({ problem }) =>
    `历史记录文件无效，已忽略：${problem === null ? "不是 JSON" : departure(problem)}。将开始新的历史记录。`,
  "history.unreadable": () => "无法读取历史记录。",
  "history.not-written": () => "未能把本次演练加入历史记录。",

  "comment.done": ({ how }) => DONE[how],
  "comment.failed": () => "评论发布失败。",
  "comment.none": ({ why }) => `未发表评论：${NO_COMMENT[why]}。`,
  "comment.no-pull-request": (args) => `未发表评论：${withoutPullRequest(args)}。`,
  "comment.no-pull-request-of-run": (args) => `未发表评论：${runWithoutPullRequest(args)}。`,
  "comment.artifact-refused": () => "未发表评论：所报告的运行有一个工件被拒绝。",
  "comment.pull-request-unknown": () => "未发表评论，因为无法确定所属的拉取请求。",

  "runner.variable-missing": ({ variable, job }) => `运行器没有设置 ${variable}：${WITHOUT[variable](job)}。`,
  "runner.default-unresolved": ({ input, value }) =>
    `运行器没有解析 ${input} 的默认值${value === null ? "" : `（${value}）`}：${UNRESOLVED.get(input) ?? "将忽略该输入"}。`,
} satisfies Partial<Sayings>;

function withoutPullRequest({ why, event }: MessageArgs["comment.no-pull-request"]): string {
  switch (why) {
    case "no-run":
      return NO_RUN;
    case "payload":
      return "无法读取事件的内容";
    case "number":
      return `事件 ${event} 的内容中没有拉取请求编号`;
    case "comment":
      return "该评论不在拉取请求上";
    case "event":
      return `事件 ${event} 没有拉取请求`;
  }
}

function runWithoutPullRequest({ why, event, number }: MessageArgs["comment.no-pull-request-of-run"]): string {
  switch (why) {
    case "own-run":
      return "所报告的就是本次运行";
    case "merge-group":
      return "合并队列的分支名中没有拉取请求编号";
    case "event":
      return `该运行由 ${event} 触发，而不是拉取请求`;
    case "none-open":
      return "所演练的分支没有打开的拉取请求";
    case "moved-on":
      return `拉取请求 ${number} 已有新的提交，将由新提交自己的运行来评论`;
    case "several":
      return "有多个拉取请求以该提交为头部";
  }
}

function departure({ field, form, expected }: NonNullable<MessageArgs["history.invalid"]["problem"]>): string {
  const place = field === "" ? "其内容" : code(field);
  if (form === "as-written") return glue(place, "不符合历史记录的格式");
  return glue(place, "应为", formTextZh(form, expected));
}
