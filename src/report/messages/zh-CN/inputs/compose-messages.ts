import type { Sayings } from "../../language.ts";
import { code, withoutEnd } from "../../parts.ts";
import { glue, listedZh } from "../words.ts";

/** The compose file of a drill, in Chinese. */
export const COMPOSE_ZH = {
  "value.compose-files": ({ max }) => `多于 ${max} 个文件：请删除一些`,
  "value.compose-service": () => "不是服务的名称：请写 Compose 文件中 `services:` 下的一个名称",
  "input.compose-service-unused": ({ file, service }) =>
    `没有 ${code(file)} 时不起作用：请设置 ${code(file)}，或删除 ${code(service)}`,

  "compose.too-old": ({ version, required }) =>
    version === null
      ? `\`compose-file\` 需要 Docker Compose ${required} 或更高版本，但本机没有 \`docker compose\`：请安装 \`docker-compose-plugin\`（Docker 官方）、\`docker-compose-v2\`（Ubuntu）或 \`docker-compose\`（Debian 13）。`
      : `\`compose-file\` 需要 Docker Compose ${required} 或更高版本，但本机的版本为 ${version}：请升级。`,
  "compose.late": ({ limitMs }) =>
    `Docker Compose 未在 ${limitMs / 1000} s 内完成。如果依赖服务确实需要这么久才能就绪，请调大 \`ready-timeout\`。`,
  "compose.invalid": ({ reason }) => `Docker Compose 无法读取 \`compose-file\`：${withoutEnd(reason)}。`,
  "compose.warns": ({ warning }) => `Docker Compose 警告：${withoutEnd(warning)}。`,
  "compose.choose-service": ({ services }) =>
    services.length === 0
      ? "`compose-file` 中没有服务：请添加要演练的服务。"
      : `缺少 \`compose-service\`：请设为以下之一：${services.join("、")}。`,
  "compose.no-service": ({ service, services }) =>
    `\`compose-file\` 中没有 \`compose-service\` 指定的服务 ${code(service)}：请改为以下之一：${services.join("、")}。`,
  "compose.no-image": ({ service, isTarget }) =>
    isTarget
      ? `\`compose-file\` 中的服务 ${code(service)} 没有镜像，而演练不会构建镜像：请在之前的步骤中构建，并设置 \`image\`。`
      : `\`compose-file\` 中的服务 ${code(service)} 没有镜像，而演练不会构建镜像：请在之前的步骤中构建，并将镜像名写入该服务的 \`image\`。`,
  "compose.provider": ({ service }) =>
    `\`compose-file\` 中的服务 ${code(service)} 使用 \`provider\` 而不是容器，演练无法将其清理：请改用容器。`,
  "compose.network-mode": ({ service, mode }) =>
    `\`compose-file\` 中的服务 ${code(service)} 设置了 \`network_mode: ${mode}\`，因此无法发布端口：请删除 \`network_mode\`。`,
  "compose.engine-socket": ({ service, source }) =>
    `\`compose-file\` 中的服务 ${code(service)} 挂载了 ${code(source)}，从而能访问 Docker 引擎的套接字。演练无法清理它由此创建的内容：请删除该挂载。`,
  "compose.no-source": ({ service, source }) =>
    `\`compose-file\` 中的服务 ${code(service)} 挂载了不存在的 ${code(source)}：请在之前的步骤中创建，或更正路径。`,
  "compose.unseen-source": ({ service, source, why }) =>
    why === "remote-engine"
      ? `\`compose-file\` 中的服务 ${code(service)} 挂载了本机的 ${code(source)}，但 Docker 引擎在另一台机器上：请改用卷，或使用本机的引擎。`
      : `\`compose-file\` 中的服务 ${code(service)} 挂载了任务容器中的 ${code(source)}，而 Docker 引擎看不到它：请从任务中删除 \`container:\`，或改用卷。`,
  "compose.shared": ({ what, name, service }) => {
    const of = service === null ? "`compose-file`" : `\`compose-file\` 中的服务 ${code(service)}`;
    const shares = {
      directory: `${of} 可以写入 ${code(name)}：请以只读方式（\`:ro\`）挂载，或改用具名卷`,
      volume: `${of} 可以写入外部卷 ${code(name)}：请以只读方式（\`:ro\`）挂载，或删除 \`external\``,
      network: `${of} 加入了外部网络 ${code(name)}：请在该服务中将其删除，或删除 \`external\``,
      "host-network": `${of} 使用主机的网络：请删除 \`network_mode: ${name}\``,
      subnet: `${of} 的网络 ${code(name)} 使用固定子网：请删除其 \`ipam\``,
    };
    return `设置 \`baseline-image\` 时，所有服务都会运行两份，而这两份会互相冲突：${shares[what]}。`;
  },
  "compose.not-started": ({ reason }) => `Docker Compose 无法启动服务：${withoutEnd(reason)}。`,
  "advice.compose": ({ service }) =>
    `请使用相同的文件和镜像手动运行 ${code(`docker compose up ${service}`)}，并修复其中的错误。`,
  "compose.dependency-failed": ({ service, exitCode }) =>
    exitCode === null
      ? `它所依赖的 ${code(service)} 未处于健康状态。其日志的最后几行：`
      : `它所依赖的 ${code(service)} 已退出，退出码为 ${exitCode}。其日志的最后几行：`,
  "compose.other-limit": ({ settings }) =>
    `\`compose-file\` 为该服务设置了 ${glue(listedZh(settings.map(({ key, value }) => code(`${key}: ${value}`))), "，")}但演练使用输入 ${listedZh([...new Set(settings.map(({ input }) => `\`${input}\``))])} 的值。`,
} satisfies Partial<Sayings>;
