import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue, listedZh } from "../words.ts";

const { count } = FORMAT_ZH;

const RESULTS = new Map([
  ["success", "成功"],
  ["failure", "失败"],
  ["cancelled", "已取消"],
  ["skipped", "已跳过"],
]);

const NO_RUN: Readonly<Record<MessageArgs["merge.no-run"]["why"], string>> = {
  repository: "当前不是 GitHub Actions 工作流运行，因此没有可合并的结果。",
  payload: "`workflow_run` 事件的内容中没有它所指的运行。",
  "run-id": "运行器没有设置本次运行的标识，因此没有可合并的结果。",
};

/** A run's results: what is missing, what was refused, and what the run itself reports, in Chinese. */
export const MERGES_ZH = {
  "merge.no-results": () => "没有找到结果：演练必须在本作业之前的作业中运行，使用相同的 `artifact-name`，并上传报告。",
  "merge.legs-missing": ({ job, total, indexes, missing }) => {
    const more = missing - indexes.length;
    const named = listedZh([...indexes.map(count), ...(more > 0 ? [`另外 ${count(more)} 个`] : [])]);
    return `作业 ${code(job)} 共有 ${count(total)} 个子演练，以下编号没有结果：${named}。它们被取消，或在上传报告之前就已结束。`;
  },
  "merge.job-not-run": ({ job, result }) => `作业 ${code(job)} 没有运行（${resultOf(result)}）。`,
  "merge.job-without-result": ({ job, result }) =>
    `作业 ${code(job)} 已结束（${resultOf(result)}），但没有留下结果：请查看其日志，并从本作业的 \`needs\` 中移除不含演练的作业。`,
  "merge.job-failed-unexplained": ({ job, result }) =>
    `作业 ${code(job)} 的结果为${resultOf(result)}，但其中的演练均未出错：请查看其日志。`,
  "merge.jobs-without-results": ({ jobs, results }) =>
    `作业 ${listedZh(jobs.map(code))} 均已结束，但总共只留下 ${count(results)} 个结果。`,
  "merge.jobs-failed-unexplained": ({ jobs, failures }) =>
    `作业 ${listedZh(jobs.map(code))} 的结果均为失败，但其中${failures === 0 ? "没有演练失败" : `只有 ${count(failures)} 个演练失败`}：请查看这些作业的日志。`,
  "merge.too-few-results": ({ expected, found }) =>
    `应有 ${count(expected)} 个结果，${found === 0 ? "一个也没有找到" : `只找到 ${count(found)} 个`}。`,
  "merge.too-many-results": ({ expected, found }) =>
    `应有 ${count(expected)} 个结果，却找到 ${count(found)} 个：请将 \`legs\` 设为实际数量。`,

  "merge.not-possible": () => "无法合并结果。",
  "merge.no-token": () => "`github-token` 为空，因此无法读取结果。",
  "merge.no-run": ({ why }) => NO_RUN[why],
  "merge.artifact-refused": ({ artifact }) => `工件 ${code(artifact.slice(0, 100))} 未被采用。`,
  "merge.run-cancelled": () => "运行在结束之前被取消。",
  "merge.run-not-successful": ({ conclusion }) =>
    `所有子演练均已通过，但运行的结果为${resultOf(conclusion)}：请查看该运行。`,
  "merge.legs-not-counted": () => "无法确认这些是全部的子演练。请将 `legs` 设为子演练的数量。",
  "merge.fork-figures": () => "该提交来自 fork：这些数据由 fork 自己的运行上报，只有该运行的检查结果有效。",
  "merge.allowed-to-fail": () => "允许失败：",
  "merge.likewise": ({ legs }) => {
    const named = legs.slice(0, MAX_LEGS).map(code);
    const all = legs.length > MAX_LEGS ? `${named.join("、")} 等 ${count(legs.length)} 个子演练` : listedZh(named);
    return `${glue(all, "同样如此")}。`;
  },
} satisfies Partial<Sayings>;

/** More names than this hide what is said about them. */
const MAX_LEGS = 3;

/** A word of another version of the drill can be any text. */
function resultOf(result: string): string {
  return RESULTS.get(result) ?? code(result);
}
