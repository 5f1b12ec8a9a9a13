import { START } from "../../../../model/facts/peak-use.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code, durationInput } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue, inParenthesesZh, placeZh } from "../words.ts";

const { count, duration, limit, measured: shown } = FORMAT_ZH;

/** How long a start took, and what the health check reported at a start, in an outage and under load, in Chinese. */
export const HEALTH_ZH = {
  "start.passed": (figures) => `${firstAnswer(figures)}，未超过阈值 ${limit(figures.objective)}。`,
  "start.failed": (figures) => `${firstAnswer(figures)}，超过阈值 ${limit(figures.objective)}。`,

  "health.no-healthcheck": () => "`health` 设为 `HEALTHCHECK`，但容器没有健康检查：镜像和 `options` 都没有定义。",
  "advice.no-healthcheck": () => "请把 `health` 设为健康检查接口的路径，例如 `/health`，或在镜像中加入 `HEALTHCHECK`。",
  "health.not-asked": ({ scope }) => `${placeZh(scope)}没有请求健康检查。需要它的响应才能判定。`,
  "health.never-good": ({ asked, status }) =>
    `整个演练期间 ${count(asked)} 次健康检查没有一次正常${inParenthesesZh(status === null ? "" : `多为 HTTP 状态码 ${status}`)}，因此说明不了任何问题。需要服务能响应时健康检查也正常才能判定。`,

  "false-ready.passed": ({ scope, objective, measured }) => {
    const when =
      measured === 0 ? "没有在服务能响应之前报告就绪" : `比服务能响应早 ${shown(objective, measured)} 报告就绪`;
    return `${afterStart(scope)}，健康检查${when}，未超过阈值 ${limit(objective)}。`;
  },
  "false-ready.failed": ({ scope, objective, measured }) =>
    `${afterStart(scope)}，健康检查比服务能响应早 ${shown(objective, measured)} 报告就绪，超过阈值 ${limit(objective)}。监管程序从那时起就会发送请求。`,
  "false-ready.never": ({ scope, objective, watchedMs }) =>
    `${afterStart(scope)}，健康检查报告就绪，但服务在此后 ${duration(watchedMs)} 内没有给出正常响应；阈值为 ${limit(objective)}。`,
  "false-ready.watched-too-short": ({ scope, objective, watchedMs }) =>
    `${afterStart(scope)}，健康检查报告就绪，但此后只观测了 ${duration(watchedMs)}，服务没有给出正常响应。需要观测满 ${limit(objective)} 才能判定。`,
  "false-ready.not-restarted": ({ scope }) => `${glue(scope, "之后")}容器没有重新启动，因此没有可判定的启动过程。`,

  "noticed.passed": ({ scope, objective, measured }) =>
    `${placeZh(scope)}服务停止响应 ${shown(objective, measured)} 后，健康检查变为异常，未超过阈值 ${limit(objective)}。`,
  "noticed.not-restarted": () => "服务没有自行恢复响应。Docker 不会因健康检查异常而重启容器；Kubernetes 和 Swarm 会。",
  "noticed.failed": ({ scope, objective, measured }) =>
    `${placeZh(scope)}服务停止响应 ${shown(objective, measured)} 后，健康检查才变为异常，超过阈值 ${limit(objective)}。`,
  "noticed.never": ({ scope, objective, outageMs }) =>
    `${placeZh(scope)}服务有 ${duration(outageMs)} 没有给出正常响应，但健康检查一直报告正常；阈值为 ${limit(objective)}。没有监管程序会重启它。`,
  "noticed.bad-before": ({ scope }) =>
    `${placeZh(scope)}服务停止响应之前，健康检查就已异常，因此无法判定它能否发现问题。需要此前健康检查正常才能判定。`,
  "noticed.no-outage": ({ scope }) => `${placeZh(scope)}服务一直在响应，健康检查没有需要发现的问题。`,
  "noticed.too-short": ({ scope, objective, outageMs, neededMs }) =>
    `${placeZh(scope)}服务只有 ${duration(outageMs)} 没有给出正常响应，对阈值 ${limit(objective)} 来说太短。需要 ${duration(neededMs)} 才能判定。`,
  "noticed.back-before": ({ scope, objective, outageMs }) =>
    `${placeZh(scope)}服务在 ${duration(outageMs)} 后恢复响应，健康检查还不必发现（阈值：${limit(objective)}）。`,
  "noticed.container-ended": ({ scope }) => `${placeZh(scope)}容器已退出，容器引擎无需健康检查就能发现。`,

  "health.passed": (figures) => `${wellAnswered(figures)}，未低于阈值 ${limit(figures.objective)}。`,
  "health.failed": (figures) =>
    `${wellAnswered(figures)}，低于阈值 ${limit(figures.objective)}。监管程序会重启一个只是过于繁忙的服务。`,
  "health.undecided": (figures) =>
    `${wellAnswered(figures)}，低于阈值 ${limit(figures.objective)}，但可能是偶然。调大 \`duration\` 后可以判定。`,
  "health.too-few": (figures) =>
    `${wellAnswered(figures)}，次数太少，无法与阈值 ${limit(figures.objective)} 比较：需要 ${count(figures.needed)} 次。调大 \`duration\` 后可以判定。`,

  "advice.raise-start": ({ suggestedMs }) =>
    `如果部署环境能等待这么久，也可以调大 \`max-start\`，例如 ${code(durationInput(suggestedMs))}。`,
  "advice.ready-when-loaded": () =>
    "请在能够响应请求时才报告就绪：模型加载完成并响应过一次之前，健康检查接口返回 503；或先加载模型，再监听端口。",
  "advice.check-what-serves": () =>
    "请让健康检查取决于真正响应请求的部分，而不只是 HTTP 服务器：推理引擎或 worker 已不在时，或有请求在等待而数秒内没有请求完成时，报告异常。",
  "advice.healthcheck-interval": () =>
    "Docker 在 `interval` 乘以 `retries` 之后才认为容器异常，默认为一分半钟：请在 `HEALTHCHECK` 中设置 `--interval=5s --timeout=1s --retries=2`，或调大 `max-unnoticed`。",
  "advice.unhealthy-goes-on": () =>
    "Docker 不会因健康检查异常而重启容器：请部署在会这样做的环境中，例如 Kubernetes 或 Swarm；或在推理引擎已不在时结束主进程。",
  "advice.health-apart": () =>
    "请让健康检查与模型分开：不要在响应健康检查的线程或事件循环上运行模型，不要让健康检查与其他请求一起排队，并保持检查内容的开销很小。",
  "advice.health-path": ({ health }) => `请确认 ${code(`health: ${health}`)} 正确：在服务能响应时手动请求一次。`,
  "advice.longer-outage": ({ name, suggestedMs }) =>
    `请让 ${name} 持续更久（在计划文件中设置 ${code(`for: ${durationInput(suggestedMs)}`)}），或调小 \`max-unnoticed\`。`,
} satisfies Partial<Sayings>;

function firstAnswer({ objective, measured, baselineMs }: MessageArgs["start.passed"]): string {
  const baseline = baselineMs === null ? "" : `基线：${shown(objective, baselineMs)}`;
  return `容器启动 ${shown(objective, measured)} 后得到首个正常响应${inParenthesesZh(baseline)}`;
}

function afterStart(scope: string): string {
  return placeZh(`after ${scope === START ? START : scope}`);
}

function wellAnswered({ scope, asked, ok, late, limitMs }: MessageArgs["health.passed"]): string {
  const of = `${placeZh(scope)} ${count(asked)} 次健康检查中有 ${count(ok)} 次`;
  if (limitMs === null) return `${of}报告容器健康`;
  return `${of}在 ${duration(limitMs)} 内得到正常响应${inParenthesesZh(late === 0 ? "" : `${count(late)} 次太迟`)}`;
}
