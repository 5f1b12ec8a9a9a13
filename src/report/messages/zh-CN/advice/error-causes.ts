import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code, requestInput, withoutEnd } from "../../parts.ts";
import { STAGES_ZH } from "../progress-messages.ts";
import { replyZh } from "../reply-messages.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue, listedZh } from "../words.ts";

const { duration, exactDuration } = FORMAT_ZH;

const OUTSIDE_ZH: Readonly<Record<MessageArgs["outside.interfered"]["action"], string>> = {
  kill: "发送了信号（通过 Docker 引擎：`docker stop`、`docker kill` 或 `docker rm`）",
  stop: "停止（`docker stop`）",
  restart: "重启（`docker restart`）",
  pause: "暂停（`docker pause`）",
  unpause: "恢复运行（`docker unpause`）",
  destroy: "删除（`docker rm`）",
  update: "修改了资源上限（`docker update`）",
};

const CALLS_ZH: Readonly<Record<MessageArgs["engine.call-failed"]["call"], string>> = {
  "report its version": "返回版本信息",
  "report events": "返回事件",
  "look up the image": "查询镜像",
  "look up a volume": "查询卷",
  "look up the network": "查询网络",
  "list the networks": "列出网络",
  "import an image": "导入镜像",
  "create a volume": "创建卷",
  "create a network": "创建网络",
  "connect a container to a network": "将容器连接到网络",
  "disconnect a container from a network": "将容器从网络断开",
  "create a container of": "创建容器",
  "start a container": "启动容器",
  "stop a container": "停止容器",
  "restart a container": "重启容器",
  "inspect a container": "查询容器状态",
  "read a container's log": "读取容器日志",
  "wait for a container": "等待容器结束",
  "read a container's counters": "读取容器的计数器",
  "start a process in a container": "在容器中启动进程",
  "inspect a process": "查询进程状态",
  "list every container": "列出容器",
  "list every network": "列出网络",
  "list every volume": "列出卷",
  "list every image": "列出镜像",
  "remove a container": "删除容器",
  "remove a network": "删除网络",
  "remove a volume": "删除卷",
  "remove a image": "删除镜像",
};

const PROBLEMS_ZH: Readonly<Record<NonNullable<MessageArgs["engine.call-failed"]["problem"]>, string>> = {
  "not-listening": "其地址上没有引擎在监听",
  "not-allowed": "当前用户无权打开它的套接字（用户是否在 `docker` 组中？）",
  "unknown-host": "无法解析它的主机名",
  "unreachable-host": "从本机无法连接它的主机",
  "untrusted-certificate": "它的证书不受信任：请确认 `ca.pem` 属于该引擎",
  "rejected-certificate": "它拒绝了本客户端的证书：请确认 `cert.pem` 和 `key.pem` 属于该引擎",
  "no-tls": "它在此端口上不使用 TLS：请取消设置 `DOCKER_TLS_VERIFY`，或更正端口",
  "needs-tls": "它要求 TLS：请将 `DOCKER_TLS_VERIFY` 设为 1，并将 `DOCKER_CERT_PATH` 设为证书所在目录",
  closed: "它没有响应就关闭了连接",
  "no-image-id": "它没有返回镜像标识",
};

/** Why a drill could not be run, in Chinese. */
export const ERROR_CAUSES_ZH = {
  "boot.ended": (end) => `服务在首次正常响应之前就退出了（${exitZh(end)}）。`,
  "boot.restarted": ({ readyTimeoutMs, restarts, ...end }) =>
    `服务在 ${exactDuration(readyTimeoutMs)} 内没有正常响应，因为其容器重启了 ${restarts} 次（最近一次${exitZh(end)}）。`,
  "boot.crash-loop": ({ waitedMs, restarts, ...end }) =>
    `服务启动即崩溃：其容器在 ${duration(waitedMs)} 内重启了 ${restarts} 次，始终没有正常响应（最近一次${exitZh(end)}）。`,
  "boot.no-good-answer": ({ readyTimeoutMs, last }) =>
    `服务在 ${exactDuration(readyTimeoutMs)} 内没有正常响应（\`ready-timeout\`）。最后一次尝试：${withoutEnd(replyZh(last))}。`,
  "boot.other-settings": ({ last }) =>
    `服务能正常响应，但不是按当前的设置。最后一次尝试：${withoutEnd(replyZh(last))}。`,
  "boot.no-baseline": () => "基线没有启动成功，因此无法对比。",
  "boot.log-empty": () => "容器的日志为空。",
  "boot.log-end": () => "容器日志的最后几行：",
  "boot.no-listener": ({ containerPort, listeningPorts, exposedPorts }) => {
    const listening = listeningPorts.length === 0 ? "" : `有进程监听的端口为 ${listedZh(listeningPorts.map(String))}。`;
    const exposes = exposedPorts.length === 0 ? "" : `镜像声明的端口为 ${listedZh(exposedPorts.map(String))}。`;
    return `容器内没有进程监听端口 ${containerPort}（\`container-port\`）。${listening}${exposes}`;
  },
  "boot.loopback-only": ({ containerPort }) => `服务只监听容器的回环地址，端口 ${containerPort}：请让它监听 0.0.0.0。`,
  "boot.ipv6-only": ({ containerPort }) =>
    `服务仅通过 IPv6 监听端口 ${containerPort}，而请求使用 IPv4：请让它监听 0.0.0.0，或监听 :: 以同时支持两者。`,
  "boot.out-of-reach": ({ containerPort, publishedPort, onLoopback }) => {
    const way = onLoopback
      ? "容器引擎没有在本机的回环地址上发布端口，例如作业本身在容器中运行，或引擎在隧道之后。请使用不带 `container:` 的作业，或将 `DOCKER_HOST` 设为引擎自己的地址"
      : "请向本机开放引擎所在机器的端口 20000 至 31999";
    return `服务在容器内监听端口 ${containerPort}，但从本机无法连接其发布的端口 ${publishedPort}：${way}。`;
  },
  "boot.other-protocol": ({ containerPort, protocol }) =>
    protocol === "TLS"
      ? `服务在端口 ${containerPort} 上使用 TLS，而请求使用普通 HTTP：请让它提供普通 HTTP，或将 \`container-port\` 设为提供普通 HTTP 的端口。`
      : `服务在端口 ${containerPort} 上只支持 HTTP/2，而请求使用 HTTP/1.1：请让它也支持 HTTP/1.1。`,
  "boot.late-answer": ({ containerPort, requestTimeoutMs }) =>
    `服务接受端口 ${containerPort} 上的连接，但没有及时响应：如果响应需要更长时间，请调大 \`request-timeout\`（现在为 ${exactDuration(requestTimeoutMs)}）。`,
  "boot.no-http": ({ containerPort }) =>
    `服务接受端口 ${containerPort} 上的连接，但没有给出 HTTP/1.1 响应就关闭了连接。`,

  "boot.found": ({ port, path, isClear }) =>
    isClear
      ? `换用其他设置后，服务在端口 ${port} 上正常响应了发往 ${code(path)} 的 POST 请求。`
      : `服务在端口 ${port} 上响应了发往 ${code(path)} 的 POST 请求，其中的文本可能是回复。`,
  "boot.routes": ({ port, routes }) =>
    `服务在端口 ${port} 上的响应：${routes.map(({ route, status }) => `${code(route)} 返回 ${status}`).join("，")}。`,
  "boot.web-page": ({ port }) => `服务在端口 ${port} 上提供网页，演练无法使用。`,
  "boot.loopback-ports": ({ ports }) => `容器的端口 ${listedZh(ports.map(String))} 只监听回环地址，从外部无法访问。`,

  "answer.good-status": () => '如果这是正常响应，请写 `answer: "status: 2xx"`。',
  "answer.route": () => "请把 `predict-path` 设为有响应的路由。",
  "answer.key": () => '请写上服务需要的密钥：`request-headers: "Authorization: Bearer …"`。',
  "answer.host": () => '请写上服务期望的主机名：`request-headers: "Host: localhost"`。',
  "answer.required-fields": ({ fields }) =>
    `服务要求字段 ${listedZh(fields.map(code))}：请写 \`${requestInput(fields)}\`${fields.length === 1 ? "" : "，并把 `…` 换成实际的值"}。`,
  "answer.redirects-to-https": () => "请让服务在 `container-port` 上提供普通 HTTP：它重定向到 HTTPS。",
  "answer.redirects": ({ path }) => `请写 \`predict-path: ${path}\`。`,

  "pull.missing": ({ image, pulled }) =>
    `${pulled ? `拉取之后，容器引擎仍没有镜像 ${image}` : `容器引擎没有镜像 ${image}，而 \`pull\` 设为 \`never\``}：请在前序步骤中构建它，或更正名称。`,
  "pull.no-docker": ({ image }) => `无法拉取镜像 ${image}：这里没有安装 \`docker\`。`,
  "pull.failed": ({ image, reason }) => `无法拉取镜像 ${image}：${withoutEnd(reason) || "没有给出原因"}。`,

  "apt.missing": ({ packages, why }) =>
    why === "no-apt"
      ? `必须先安装 ${packages}：本机没有 apt-get。`
      : `必须先安装 ${packages}：自动安装需要 root 或免密码的 sudo。`,
  "apt.failed": ({ packages, reason }) => `apt-get 无法安装 ${packages}：${withoutEnd(reason) || "它没有给出原因"}。`,
  "apt.locked": ({ command, holder }) =>
    `apt-get ${command} 失败：${holder === null ? "另一个进程" : `进程 ${holder} `}占用它的锁已达一分钟。请稍后重试。`,

  "engine.call-failed": ({ call, image, problem, reason }) => {
    const why = problem === null ? withoutEnd(reason) : PROBLEMS_ZH[problem];
    return `Docker 引擎无法${phraseZh(call, image)}${why === "" ? "" : `：${why}`}。`;
  },
  "engine.call-late": ({ call, image, limitMs }) =>
    `Docker 引擎没有${limitMs === null ? "及时" : `在 ${exactDuration(limitMs)} 内`}${phraseZh(call, image)}。`,
  "engine.stream-broken": ({ call, brokenMs }) => `Docker 引擎连续 ${exactDuration(brokenMs)} 无法${CALLS_ZH[call]}。`,
  "engine.line-too-long": () => "引擎的响应中有一行过长。",
  "engine.events-ended": () => "Docker 引擎结束了事件流。",
  "engine.no-answer": ({ url, chosenBy }) => `${url}（${chosenBy}）上没有 Docker 引擎响应：`,
  "engine.not-running": () => "没有正在运行的 Docker 引擎：请启动 Docker Desktop，或使用 Linux。",
  "engine.select": () =>
    "请用 `DOCKER_HOST` 或 `docker context` 选择一个引擎，或启动一个引擎（需要 root 或免密码的 sudo）。",
  "engine.not-started": ({ reason }) => `无法启动 Docker 引擎${reason === "" ? "" : `：${withoutEnd(reason)}`}。`,
  "engine.started-silent": () => "Docker 引擎已启动，但没有响应；请查看 `/var/log/dockerd.log`。",
  "engine.podman": ({ version }) =>
    `容器引擎是 Podman ${version}：它兼容 Docker 的接口不报告容器被限流了多久，演练因此无法证明 CPU 过载确实生效。请使用 Docker Engine。`,
  "engine.not-linux": ({ platform }) =>
    `Docker 引擎运行的是 ${platform} 容器，而演练需要 Linux 容器：请使用 Linux 引擎。`,
  "engine.other-architecture": ({ engine, own }) =>
    `Docker 引擎所在机器的架构是 ${engine}，而本机是 ${own}。演练会把本机的程序复制到那里的容器中，因此请使用与引擎架构相同的运行器。`,
  "engine.volumes-missing": ({ names }) =>
    `容器引擎没有卷 ${names.join("、")}（\`volumes\`）：请在前序步骤中用 \`docker volume create\` 创建，或更正名称；目录请写成 \`./${names[0]}\`。`,
  "engine.cpus-missing": ({ cpusetCpus, cores }) =>
    `引擎所在的机器${cores === 1 ? "只有 CPU 0" : `只有 CPU 0 到 ${cores - 1}`}，而 \`cpuset-cpus\` 为 ${cpusetCpus}：请写它拥有的 CPU。`,
  "engine.no-limits": ({ cpus, memory, rootless }) => {
    const unlimited = listedZh([...(cpus ? ["CPU"] : []), ...(memory ? ["内存"] : [])]);
    const remedy = rootless
      ? "rootless 引擎需要 cgroup v2，并由 systemd 把 `cpu` 和 `memory` 控制器委派给它的用户。"
      : "其机器缺少所需的控制组：请查看 `docker info` 的警告。";
    return `${glue("Docker 引擎无法限制容器的", unlimited)}，而演练需要这种限制。${remedy}`;
  },

  "engine.no-helper": () =>
    "Docker 引擎无法运行演练的辅助容器，它需要看到引擎所在机器的进程（类似 `docker run --pid host`）。rootless Docker 20.10 不支持：请使用更新的引擎，或以 root 运行的引擎。",
  "network.missing": ({ network, networks }) =>
    `Docker 引擎没有网络 ${network}（\`network\`）。${insteadOfZh(networks)}`,
  "network.no-ports": ({ network, why, driver, networks }) => {
    const cause = {
      internal: "是内部网络，无法发布其中容器的端口",
      driver: `使用驱动 ${driver}，不会发布端口`,
      swarm: "是 swarm 的网络，且不允许单独的容器加入",
    }[why];
    return `网络 ${network}（\`network\`）${cause}，而演练要通过发布的端口访问服务。${insteadOfZh(networks)}`;
  },
  "dependency.no-network": () =>
    "`dependency-down` 需要依赖所在的网络：请设置 `network`；对于任务的服务容器，取 `job.services` 中的 `network`。",
  "dependency.missing": ({ of, network, names }) =>
    network === null
      ? `Compose 文件中没有名为 ${of} 的其他服务：请将 \`of\` 设为以下之一：${names.join("、")}。`
      : `网络 ${network} 上没有名为 ${of} 的容器：请将 \`of\` 设为以下之一：${names.join("、")}。`,
  "dependency.none": ({ network }) =>
    network === null
      ? "该服务在 Compose 文件中不依赖其他服务，因此没有依赖可以停用。"
      : `网络 ${network} 上没有其他正在运行的容器，因此没有依赖可以停用。`,
  "dependency.several": ({ of, network, names }) =>
    of === null
      ? `${network === null ? "Compose 文件中有多个其他服务" : `网络 ${network} 上有多个容器`}：请将 \`of\` 设为以下之一：${names.join("、")}。`
      : `网络 ${network} 上有多个名为 ${of} 的容器：请将 \`of\` 设为其中一个的容器名。`,
  "dependency-down.removed-at-end": ({ of }) =>
    `${of} 是用 \`--rm\` 启动的，停止后就会被删除：请不带 \`--rm\` 启动它，或写 \`how: freeze\`。`,
  "small-disk.mounted": ({ path, mount }) =>
    `\`disk-full\` 不能写满 ${path}，因为${path === mount ? "那里" : `它所在的 ${mount} `}已有挂载，独立的文件系统会把它遮住：请去掉 ${mount} 的挂载，或改写 \`paths\`。`,
  "small-disk.sizes": ({ path }) =>
    `两个实验为 ${path} 指定了大小不同的文件系统，而一个容器只能有一个：请把两处的 \`size\` 写成相同的值。`,
  "small-disk.too-small": ({ paths }) =>
    `镜像在 ${paths.join("、")} 中的内容放不进 \`disk-full\` 为它准备的文件系统：请调大 \`size\`，或改写 \`paths\`。`,
  "small-disk.filled": ({ paths }) =>
    `空间不足：最可能是 ${paths.join("、")}，\`disk-full\` 为它准备了小文件系统；也可能是容器引擎的磁盘。`,
  "program.missing": ({ name }) => `本机没有安装 ${name}。`,
  "program.static": ({ name }) => `本机的 ${name} 不是动态链接的：请安装动态链接的版本。`,

  "overload.no-capacity": () => "测量服务的容量时，服务没有一次正常响应。",
  "stage.hangs": ({ stage, budgetMs, graceMs }) =>
    `阶段“${stageZh(stage)}”没有按时结束：超出 ${duration(budgetMs)} 的时限 ${duration(graceMs)} 后，它被中止。`,
  "steady-state.no-good-answer": () => "服务在稳态阶段没有一次正常响应。",
  "outside.interfered": ({ action, onBaseline }) =>
    `${onBaseline ? "基线的" : "服务的"}容器被演练之外的程序${OUTSIDE_ZH[action]}，因此后续测量无法说明服务的情况。`,
  "reference.other-architecture": () =>
    "参考镜像只支持 x86_64，而引擎所在机器是其他架构：请用 `--image` 指定自己的镜像。",
} satisfies Partial<Sayings>;

function exitZh({ exitCode, outOfMemory }: MessageArgs["boot.ended"]): string {
  return `${exitCode === null ? "退出码未知" : `退出码 ${exitCode}`}${outOfMemory ? "，内存耗尽" : ""}`;
}

function insteadOfZh(networks: readonly string[]): string {
  if (networks.length === 0) return "请用 `docker network create` 创建一个，或去掉此输入。";
  return `引擎现有：${networks.join("、")}。请填写其中之一，或用 \`docker network create\` 创建一个。`;
}

function phraseZh(call: MessageArgs["engine.call-failed"]["call"], image: string | null): string {
  if (image === null) return CALLS_ZH[call];
  return call === "create a container of" ? `用镜像 ${image} 创建容器` : `${CALLS_ZH[call]} ${image}`;
}

function stageZh(stage: string): string {
  return Object.hasOwn(STAGES_ZH, stage) ? STAGES_ZH[stage as keyof typeof STAGES_ZH] : stage;
}
