import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { listedZh } from "../words.ts";

const { bytes, exactDuration } = FORMAT_ZH;
const PULL_ZH: Readonly<Record<MessageArgs["advice.pull"]["problem"], string>> = {
  denied:
    "请在本步骤之前登录镜像仓库（`docker/login-action`），并使用有读取权限的令牌；如果是本作业构建的镜像，请在构建时设置 `load: true`。",
  "not-found":
    "请检查镜像名称和标签。如果前序步骤用 buildx 构建，请加上 `load: true`（`--load`），使本引擎拥有该镜像。",
  "rate-limit": "请登录镜像仓库（`docker/login-action`）以提高拉取上限，或稍后重新运行。",
  platform: "请按运行器的架构构建镜像（`platforms: linux/amd64` 或 `linux/arm64`），或使用与镜像架构相同的运行器。",
  network: "请检查容器引擎能否访问镜像仓库：域名、代理、证书。然后重新运行。",
  "no-docker": "请在前序步骤中安装 `docker` 命令行；如果作业使用 `container:`，请选择带有它的镜像。",
  other: "请检查镜像名称，在同一作业的前序步骤中构建它（使用 buildx 时加 `load: true`），或先登录镜像仓库。",
};

/** What to do about a drill that could not be run, in Chinese. */
export const ERROR_ADVICE_ZH = {
  "advice.inputs": () => "请在步骤的 `with:` 或计划文件中更正上面列出的输入，然后重新运行。",
  "advice.not-removed": () => "容器已照常删除。请检查容器引擎为何拒绝，然后重新演练。",
  "advice.engine": () => "请在本步骤之前用 `docker version` 确认：容器引擎必须在运行，且当前用户有权使用它。",
  "advice.other-engine": () => "请改用其他运行器或容器引擎：演练无法改变上面列出的限制。",
  "advice.image": () => PULL_ZH.other,
  "advice.pull": ({ problem }) => PULL_ZH[problem],
  "advice.never-pulled": () =>
    "请在前序步骤中为本引擎构建或加载镜像（使用 buildx 时加 `load: true`），或设置 `pull: missing`。",
  "advice.install-first": ({ kinds }) =>
    kinds.length === 0
      ? "请在前序步骤中安装。"
      : `请在前序步骤中安装，或去掉 ${listedZh(kinds.map(code))}，只有${kinds.length === 1 ? "它" : "它们"}需要这个软件包。`,
  "advice.small-disk": () =>
    "请调大 `disk-full` 的 `size`，或改写 `paths`。如果去掉 `disk-full` 后仍然失败，请释放容器引擎的磁盘空间（`docker system prune`）。",
  "advice.baseline-start": () => "候选版本已启动：请检查基线镜像，或选择其他 `baseline-image`。以下内容针对基线。",
  "advice.boot-memory": ({ limitBytes }) =>
    `它在加载时耗尽内存（上限 ${bytes(limitBytes, limitBytes)}）。请调大 \`memory\`，或改用更小、量化程度更高的模型。`,
  "advice.boot-ended": () => "日志的最后几行给出了原因：常见的是缺少文件或环境变量（`env`）、模型路径错误或导入失败。",
  "advice.container-port": ({ containerPort, listeningPorts, exposedPorts }) => {
    const [port] = listeningPorts.length === 0 ? exposedPorts : listeningPorts;
    if (port === undefined) return `请把 \`container-port\` 设为服务在容器内监听的端口（现在为 ${containerPort}）。`;
    return listeningPorts.length === 0
      ? `请设置 \`container-port: ${port}\`：镜像声明的端口为 ${listedZh(exposedPorts.map(String))}，而不是 ${containerPort}。`
      : `如果服务监听的是它，请设置 \`container-port: ${port}\`；否则请让服务监听 ${containerPort}。`;
  },
  "advice.add-lines": ({ lines, flags }) =>
    `请在步骤的 \`with:\` 或计划文件中加上：${lines.map(code).join("，")}。在终端中：${code(flags)}。`,
  "advice.listen-everywhere": ({ containerPort }) =>
    `请让服务监听 0.0.0.0:${containerPort}（uvicorn、Flask 和 llama-server 使用 \`--host 0.0.0.0\`）。`,
  "advice.reach-port": ({ onLoopback }) =>
    onLoopback
      ? "请不要在作业中使用 `container:`，或把 `DOCKER_HOST` 设为容器引擎自己的地址。"
      : "请向本运行器开放容器引擎所在机器的端口 20000 至 31999。",
  "advice.plain-http": ({ containerPort, protocol }) =>
    `请在端口 ${containerPort} 上提供普通 HTTP/1.1，而不是 ${protocol}；或把 \`container-port\` 设为提供它的端口。`,
  "advice.request-timeout": ({ requestTimeoutMs }) =>
    `如果响应需要更长时间，请调大 \`request-timeout\`（现在为 ${exactDuration(requestTimeoutMs)}），或减少生成的 token。`,
  "advice.answer-http": ({ containerPort }) =>
    `请确认端口 ${containerPort} 上是 HTTP 服务器，并查看服务日志，了解它为何关闭连接。`,
  "advice.boot-answer": ({ status }) => {
    if (status === null)
      return "服务有响应，但不符合预期：请用 `answer` 指定文本和标签在 JSON 中的位置，或使用 `service: openai-chat`。";
    if (status === 401 || status === 403)
      return "服务需要密钥：请设置 `request-headers`，例如 `Authorization: Bearer …`。";
    if (status === 404 || status === 405)
      return "请把 `predict-path` 设为响应 POST 请求的路由；对于 `/v1/chat/completions`，请设置 `service: openai-chat`。";
    if (status >= 300 && status < 400) return "请把 `predict-path` 设为它重定向到的地址。";
    if (status === 400 || status === 415 || status === 422)
      return "服务拒绝了请求：请把 `request` 设为它接受的请求体，用 `{{input}}` 代替文本。";
    if (status === 429) return "服务认为请求过多而拒绝：请在演练中放宽它的限流。";
    if (status === 503) return "服务仍在加载或过载：请给它更多时间，或更多 `cpus` 和 `memory`。";
    return status >= 500
      ? `服务返回状态码 ${status}：请查看下方日志的末尾，通常有异常信息。`
      : "请将上面的最后一次响应与演练的预期对比：`request`、`answer`、`predict-path`。";
  },
  "advice.ready-timeout": ({ readyTimeoutMs }) =>
    `如果只是加载需要更长时间，请调大 \`ready-timeout\`（现在为 ${exactDuration(readyTimeoutMs)}）。`,
  "advice.run-by-hand": ({ containerPort, predictPath }) =>
    `请用相同的 \`cpus\` 和 \`memory\` 手动运行镜像，并向端口 ${containerPort} 的 ${predictPath} 发送 POST 请求。如果只是加载需要更长时间，请调大 \`ready-timeout\`。`,
  "advice.stopped-answering": () =>
    "服务起初有响应，之后停止了：请用相同的 `cpus` 和 `memory` 运行镜像，发送请求并查看日志。",
  "advice.stage-hangs": () => "请重新演练。如果卡在同一阶段，请检查容器引擎：`docker info` 及其日志。",
  "advice.cancelled": () =>
    "如果不是有意取消，请重新运行。如果作业超时，请调大 `timeout-minutes` 或调小 `max-duration`。",
  "advice.fork-run": () => "请打开 fork 自己的运行：其报告中有原因和处理建议。常见原因是 fork 无法获得的输入或密钥。",
  "advice.leave-alone": () =>
    "不要让其他程序操作带有标签 `io.github.qwen-fault-drill.session` 的容器：清理任务、autoheal、`docker stop`。",
  "advice.fails-again": () => "请重新演练；如果每次都这样结束，错误信息指出了失败的步骤。",
} satisfies Partial<Sayings>;
