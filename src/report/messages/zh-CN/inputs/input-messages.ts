import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { insteadZh } from "./input-words.ts";

const ENGINES = {
  DOCKER_HOST: "`DOCKER_HOST`",
  DOCKER_CONTEXT: "`DOCKER_CONTEXT`",
  "current-context": "当前的 Docker 上下文",
  DOCKER_CERT_PATH: "`DOCKER_CERT_PATH`",
  "no-certificates": "没有设置 `DOCKER_CERT_PATH`，而目录",
};

const INSTEAD = "请写 `unix:///var/run/docker.sock` 或 `tcp://HOST:2376`";
const ADDRESSES: Readonly<Record<MessageArgs["engine.address"]["why"], string>> = {
  ssh:
    "使用了 SSH，不受支持，因为隧道不会转发服务的端口：" +
    "请使用那台机器上的运行器，或写 `tcp://HOST:2376` 并设置 `DOCKER_TLS_VERIFY` 和 `DOCKER_CERT_PATH`",
  "not-linux": `不受支持，因为演练需要 Linux 上的 Docker 引擎：${INSTEAD}`,
  form: `不是 Docker 引擎的地址：${INSTEAD}`,
  relative: "不是绝对路径：请写成 `unix:///path/docker.sock` 这样",
  path: "含有路径，不受支持：请写成 `tcp://HOST:PORT`",
};

/** Names and contradictions of inputs, and the engine that the environment selects. */
export const INPUT_PROBLEMS_ZH = {
  "input.more": ({ count }) => `输入还有 ${FORMAT_ZH.count(count)} 个问题：`,
  "input.place": ({ at }) => `${at}:`,
  "input.subject": ({ at, name, of, value }) =>
    [
      ...(at === null ? [] : [`${at}:`]),
      ...(of === null ? [] : [`${of} 的`]),
      // Throws for anything but a text, as the other parts do.
      name.trim(),
      ...(value === null ? [] : [value]),
    ].join(" "),
  "input.missing": () => "没有设置：请设为要演练的镜像",
  "input.unknown": ({ name, nearest, names }) =>
    `${name} 不是此 Action 的输入：${insteadZh(nearest.map(code), `可用的输入有 ${names.map(code).join("、")}`)}`,
  "input.unknown-variables": ({ variables }) =>
    `（如果任务自己要用变量 ${variables.join("、")}，请在该步骤的 \`env\` 中设为空字符串。）`,
  "input.report-only": () => "只在 `report` 模式下有效：请删除，或设置 `mode: report`",
  "input.drill-only": () => "在 `report` 模式下无效，因为该模式不执行演练：请删除",
  "input.artifact-nameless": ({ usual }) => `为空：请与各个演练使用相同的值，或删除此输入以使用默认值 ${code(usual)}`,
  "input.model-unused": ({ why, service, model, request }) =>
    why === "preset"
      ? `对 \`qwen-allinone\` 无效：请把 ${code(service)} 设为 \`openai-chat\`，或删除 ${code(model)}`
      : `在自定义 ${code(request)} 时无效：请把模型写在其中，并删除 ${code(model)}`,
  "input.stream": ({ why, part, stream, input }) => {
    const add = code(stream.startsWith("--") ? stream : `${stream}: true`);
    if (why === "request-streams") return `含有 \`"stream": true\`：请添加 ${add}，使响应按流读取`;
    if (why === "request-whole")
      return `含有 \`"stream": false\`，但已设置 ${code(stream)}：请在其中写 \`"stream": true\``;
    if (why === "reasoning")
      return `在服务没有推理时与 ${code(input)} 相同：请在 ${code(part)} 中设置 \`reasoning\`，或改用 ${code(input)}`;
    if (why === "part") return `设置了只有流式响应才有的 ${code(part)}：请添加 ${add}，或删除它`;
    return `对非流式响应无效：请添加 ${add}，或删除${why === "limit" ? "该阈值" : ` ${code(input)}`}`;
  },
  "input.in-compose-file": ({ file }) => `属于 Compose 文件的内容：请写在该文件中，或去掉 ${code(file)}`,
  "input.max-below-min": ({ max, min, minValue }) =>
    `小于 ${code(min)} 的 ${code(minValue)}：请调大 ${code(max)}，或调小 ${code(min)}`,
  "input.over-timeout": ({ timeout, timeoutValue, write }) =>
    `大于 ${code(timeout)} 的 ${code(timeoutValue)}：更慢的请求会超时并计为失败，即使没有超过阈值；` +
    `请把 ${code(timeout)} 调到 ${code(write)} 或更大`,
  "input.health-unused": ({ health, limit }) => `在没有 ${code(health)} 时无效：请设置，或删除 ${code(limit)}`,
  "input.slowdown-unused": ({ baseline, slowdown }) =>
    `在没有 ${code(baseline)} 时无效：请设置基线，或删除 ${code(slowdown)}`,
  "input.no-network": ({ network }) =>
    `需要服务与其依赖共用的网络：请设置 ${code(network)}；对于任务的服务容器，取它的 ${code("job.services.NAME.network")}；也可以演练 Compose 文件中的服务`,
  "input.never-proven": () => "无法用任何数量的请求证明：请调低",
  "input.not-provable": (figures) => {
    const { needed, neighbors, load, loadValue, sent, maxDuration, maxDurationValue, duration, rate, lower } = figures;
    const alike = neighbors === null ? "" : `（窗口这么短，每 ${neighbors} 个相邻的请求只算一个）`;
    const remedies = [
      `把 ${code(maxDuration)} 调到 ${code(duration)}`,
      ...(rate === null ? [] : [`把 ${code(load)} 调到 ${code(rate)}`]),
      ...(lower === null ? [] : [`调低 ${code(lower)}`]),
    ];
    return (
      `无法证明：这需要 ${FORMAT_ZH.count(needed)} 个请求全部成功${alike}。` +
      `${code(load)} 为 ${code(loadValue)} 时，在 ${code(maxDuration)} 的 ${code(maxDurationValue)} 内只会发出 ${FORMAT_ZH.count(sent)} 个请求；` +
      `请${remedies.join("，或")}`
    );
  },
  "input.budget-unchecked": ({ budget, limit, ofDrill }) =>
    `必须小于${ofDrill ? "演练自己的" : ""} ${code(limit)}：内核本来就会强制执行该限额，这项预算检查不到任何问题；` +
    `请调低 ${code(budget)}，或将其删除`,
  "input.abort-too-early": ({ side, name, write }) =>
    `${side === "above" ? "高于" : "低于"} ${code(name)} 的 ${code(write)}：没有突破阈值的服务也会被中止；请写 ${code(write)} 或更${side === "above" ? "小" : "大"}的值`,
  "input.abort-never": ({ name, write }) =>
    `大于 ${code(name)} 的 ${code(write)}：更慢的请求会先超时，所以永远不会触发；请写 ${code(write)} 或更小的值，或调大 ${code(name)}`,
  "experiment.unknown": ({ kind, several, nearest, kinds }) =>
    `${kind} 不是实验：${several ? "请每行写一个，或用英文逗号隔开" : insteadZh(nearest.map(code), `可用的实验有 ${kinds.map(code).join("、")}`)}`,

  "engine.subject": ({ by, context, host, directory }) => {
    const subject = context === null ? ENGINES[by] : `${ENGINES[by]} ${context}`;
    if (host !== null) return context === null ? `${subject} ${host}` : `${subject} 的主机 ${host}`;
    if (directory !== null) return context === null ? `${subject} ${directory}` : `${subject} 的目录 ${directory}`;
    return subject;
  },
  "engine.address": ({ why }) => ADDRESSES[why],
  "engine.context-unknown": ({ nearest, known }) =>
    `不是 Docker 上下文：${insteadZh(nearest, `${known.length === 1 ? "唯一的上下文是" : "现有的上下文是"} ${known.join("、")}`)}`,
  "engine.context-empty": ({ file }) =>
    `在 ${file} 中没有 Docker 引擎：请用 \`docker context create\` 重新创建该上下文`,
  "engine.config-file": ({ file }) => `${file} 不是有效的 JSON：请修正或删除`,
  "engine.tls": ({ why, file, other }) => {
    const name = code(file);
    const otherName = code(other ?? "");
    if (why === "no-authority") return `中没有 ${name}：请设为含有 \`ca.pem\`、\`cert.pem\` 和 \`key.pem\` 的目录`;
    if (why === "half") return `中有 ${name} 但没有 ${otherName}：两者必须同时存在或都不存在`;
    if (why === "mismatch") return `中的 ${name} 与 ${otherName} 不匹配：请使用配对的文件`;
    if (why === "permission") return `中的 ${name} 当前用户无法读取：请修改其权限`;
    if (why === "unreadable") return `中的 ${name} 无法读取：请换成普通文件`;
    if (why === "encrypted") return `中的 ${name} 已加密：请使用没有口令的文件`;
    return `中的 ${name} 不是该类型的有效 PEM 文件：请替换`;
  },
} satisfies Partial<Sayings>;
