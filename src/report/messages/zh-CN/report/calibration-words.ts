import type { CALIBRATION_WORDS } from "../../en/report/calibration-words.ts";
import { FORMAT_ZH } from "./formats.ts";

const { count, duration, ratio, ratioAtMost, ratioOf } = FORMAT_ZH;

/** What the report of a calibration says, in Chinese. */
export const CALIBRATION_WORDS_ZH: typeof CALIBRATION_WORDS = {
  proposed: "已推荐阈值",
  noneProposed: "无法推荐阈值",
  sentence: (drills, all) => `依据 ${count(all)} 次演练中的 ${count(drills)} 次；每次都是镜像与自身对比。`,
  titles: {
    limits: "阈值：推荐值、实测值、依据",
    simulated: "模拟的健康演练",
    workflow: "写入工作流步骤",
    caveats: "这些阈值不能保证什么",
    leftOut: "未采用的演练",
  },
  headings: ["", "阈值", "", "通过", "无法判定", "误报"],
  leftOut: (drill, reason) => `第 ${drill} 次演练：${reason}`,

  seen: {
    nothing: "无数据",
    p95: (leastMs, mostMs) => `P95 ${range(leastMs, mostMs, duration)}`,
    availability: (least, most, proven) =>
      `${range(least, most, ratio)}${proven === null ? "" : `，已证实 ≥ ${ratio(proven)}`}`,
    slowdown: (least, most) => `比值 ${range(least, most, ratioOf)}`,
    recovery: (mostMs) => `最长 ${duration(mostMs)}`,
  },

  basis: {
    windows: (windows, requests) => `${count(windows)} 个窗口，实验期间共 ${count(requests)} 个请求`,
    comparisons: (comparisons, pairs) => `${count(comparisons)} 次对比，共 ${count(pairs)} 对请求`,
    recoveries: (kills, overloads) => `${count(kills)} 次杀进程和 ${count(overloads)} 次过载；取最长恢复时间的两倍`,
  },

  none: {
    noData: "无：没有数据",
    tooFew: "无：请求太少，无法得出任何阈值",
    fails: (rate) => `无：即使是试过的最宽松的阈值，也会让 ${rate} 的健康演练未通过`,
    undecided: (rate) => `无：即使是试过的最宽松的阈值，也有 ${rate} 的演练在 max-duration 之内没有结论，请调大该值`,
    notRecovered: (lost, of) => `无：${count(of)} 次中有 ${count(lost)} 次服务没有恢复`,
    noKill: "无：没有实验杀死过服务",
  },

  caveats: {
    singleDrill: "只有一次演练，看不出各次演练之间的差异，因此模拟没有考虑这种差异。",
    fewDrills: (drills) => `${count(drills)} 次演练还不足以看出各次之间的差异；增加次数（--count）会让这些阈值更可靠。`,
    rates: (simulated, belowRatio) =>
      `比例来自 ${count(simulated)} 次模拟演练。若其中没有误报，且今后的演练与这些相近，则误报率低于 ${ratioAtMost(belowRatio)}（置信度 95%）。`,
    recovery: (kills) =>
      `max-recovery 无法给出误报率。下一次杀进程后的恢复比已有 ${count(kills)} 次中最长的还要长的概率为 1/${count(kills + 1)}；超过其两倍的概率更小，但具体数值未知。`,
    similar: "这些阈值只适用于该镜像、这台机器和这种负载。托管运行器之间的速度可能相差一倍。",
  },
};

function range(least: number, most: number, show: (value: number) => string): string {
  const [low, high] = [show(least), show(most)];
  return low === high ? low : `${low} 至 ${high}`;
}
