import type { MessageArgs } from "../../../model/message.ts";
import type { Sayings } from "../language.ts";
import { code, sentenceOf, withoutEnd } from "../parts.ts";
import { replyZh } from "./reply-messages.ts";
import { FORMAT_ZH } from "./report/formats.ts";
import { objectiveZh } from "./report/objective-words.ts";
import { failuresZh, glue, listedZh, placeZh } from "./words.ts";

const { count, duration } = FORMAT_ZH;

const LEGS = { fail: "未通过", error: "无法运行", cancelled: "已取消", inconclusive: "无法判定" };

/** Verdicts, what is known of the steady state, and why an experiment was skipped or aborted, in Chinese. */
export const VERDICTS_ZH = {
  "verdict.passed": ({ under, recoveries, compared, budgeted }) => {
    const parts = [
      ...(under.length === 0 ? [] : [`在 ${listedZh(under)} 期间各项指标达标`]),
      ...(recoveries.length === 0 ? [] : [glue("从", listedZh(recoveries.map(recovery)), "中恢复")]),
      ...(compared ? ["不慢于基线"] : []),
      ...(budgeted ? ["资源用量未超出预算"] : []),
    ];
    return `服务${parts.join("，") || "的各项检查均达标"}。`;
  },
  "verdict.nothing-checked": () => "没有执行任何检查，无法得出结论。",
  "verdict.error": ({ cause }) => sentenceOf(cause) || "演练未能完成。",
  "verdict.cancelled": ({ by, during }) => {
    const how = by === "output-closed" ? "输出已关闭" : by;
    if (during === null) return `演练在第一个实验之前被取消（${how}）。`;
    return `演练在 ${during.name}（第 ${count(during.number)} 个实验，共 ${count(during.planned)} 个）期间被取消（${how}）。`;
  },
  "verdict.skipped": ({ name }) => `${name} 没有运行。`,
  "verdict.aborted": ({ name }) => `${name} 已中止。`,
  "verdict.no-effect": ({ name }) => `${name} 未产生可观测的影响，因此本次运行无法说明服务能否承受它。`,
  "verdict.nothing-planned": ({ name }) => `${name} 没有检查项。`,
  "verdict.not-checked": ({ name, objective }) => {
    const where = name === "drill" ? "" : `${placeZh(name)}的`;
    return `${glue("没有评估", where, objectiveZh(objective).label)}。`;
  },
  "verdict.baseline-left-out": () => "没有与基线对比。",
  "verdict.processes-left": ({ name, processes }) => `${name} 残留了 ${count(processes)} 个运行中的进程。`,
  "verdict.not-removed": ({ name, onBaseline, tried }) => {
    const from = onBaseline ? "基线上的 " : " ";
    return tried ? `无法移除${from}${name}：` : `没有移除${from}${name}。`;
  },
  "verdict.not-compared": () => "没有在稳态阶段将候选版本与基线对比。",
  "verdict.leg": ({ title }) => `${code(title)}：`,
  "verdict.legs": ({ status, count: some, legs }) => `${count(legs)} 个子演练中有 ${count(some)} 个${LEGS[status]}。`,
  "verdict.all-legs-passed": ({ legs }) => `${count(legs)} 个子演练的各项指标均达标。`,
  "verdict.fork-error": () => "演练无法运行。原因见 fork 的运行。",

  "steady-state.requests-failed": ({ failed, requests, byOutcome, detail }) => {
    const reason = detail === null ? "" : `：${withoutEnd(replyZh(detail))}`;
    return `在任何实验之前的稳态阶段，${count(requests)} 个请求中就有 ${count(failed)} 个失败（${failuresZh(byOutcome)}）${reason}。`;
  },
  "steady-state.label-unclear": () =>
    "如果该字段不是由几个词构成的标签，而是分数或任意文本，请写 `answer: label: none`。",
  "steady-state.success-unclear": () => "如果该字段不表示请求是否成功，请写 `answer: success: none`。",
  "steady-state.limits-out-of-reach": ({ needed, expected, slowdown }) =>
    `证实达标需要 ${count(needed)} 个请求全部成功。按当前速率，并假设过载时慢 ${slowdown} 倍，\`max-duration\` 内大约只能完成 ${count(expected)} 个。该检查很可能无法判定：请调大 \`max-duration\`，或调低 \`min-availability\`。`,

  "skipped.drill-ended": () => "轮到它之前，演练已结束。",
  "skipped.drill-ended-early": () => "它开始之前，演练已结束。",
  "skipped.candidate-only": () => "它只在候选版本上运行。",
  "skipped.aborted-on-candidate": () => "它在候选版本上已中止。",
  "skipped.steady-state-broken": () => "服务在稳态阶段就不达标。",
  "skipped.earlier-aborted": ({ name }) => `${name} 已中止。`,
  "skipped.earlier-not-removed": ({ name }) => `无法移除 ${name}。`,
  "skipped.container-not-running": ({ status }) => `轮到它时，容器没有在运行（${status}）。`,
  "skipped.no-good-answer": ({ last }) => `轮到它时，服务没有正常响应（${replyZh(last)}）。`,
} satisfies Partial<Sayings>;

function recovery({ name, recoveryMs }: MessageArgs["verdict.passed"]["recoveries"][number]): string {
  return `${name}${recoveryMs === null ? "" : `（用时 ${duration(recoveryMs)}）`}`;
}
