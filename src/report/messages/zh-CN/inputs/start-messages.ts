import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { insteadZh } from "./input-words.ts";

type Texts<C extends keyof MessageArgs> = MessageArgs[C] extends { readonly why: infer W extends string }
  ? Readonly<Record<W, string>>
  : never;

const EXAMPLE = "例如 `./models:/models:ro`";
const VOLUME_FORMS: Texts<"volume.form"> = {
  characters: "含有控制字符或太长：请写更短的路径",
  parts: `超过三个部分：请写成 \`source:target[:ro]\`，${EXAMPLE}`,
  "no-target": `没有目标：请写成 \`source:target[:ro]\`，${EXAMPLE}`,
  "no-source": `没有来源：请写成 \`source:target[:ro]\`，${EXAMPLE}`,
  "no-dot": "的来源前面缺少 `./`：请写",
  "not-expanded": "的来源不会像在 shell 中那样展开：请写",
  "not-source": "的来源既不是路径，也不是卷的名称：请写 `./PATH`、绝对路径或名称",
  mode: "的目标后面有未知的模式：请写 `ro`，或不写",
  relabel: "会重新标记运行器上的文件（`z`）：请写 `ro`，或不写",
  "relative-target": "的目标不是绝对路径：请写成 `/models` 这样的路径",
  "shm-target": "的目标是 `/dev/shm`：请改为设置其大小，即 `options: --shm-size 1g`",
  "system-target": "的目标属于系统：请写成 `/models` 这样的路径",
  "own-target": "的目标由演练自己使用：请写成 `/models` 这样的路径",
  everything: "等于允许一切：请写具体的目录",
  "not-outside": "既不是绝对路径，也不是卷的名称：请写一个，例如 `/mnt/models`",
};

const VOLUME_SOURCES: Texts<"volume.source"> = {
  "no-workspace": "无法定位，因为没有设置 `GITHUB_WORKSPACE`：请在工作流中运行",
  "container-job": "是任务容器中的路径，Docker 引擎看不到：请从任务中删除 `container:`，或写卷的名称",
  "not-file": "既不是文件，也不是目录：请挂载其中一种",
};

const OPTION_FORMS: Texts<"option.form"> = {
  address: "不是网络地址：请写成 `10.0.0.2` 这样的地址",
  capabilities: "一次给出所有权限：请逐个写出所需的权限",
  control: "含有控制字符：请删除",
  device: "不是设备：请写成 `/dev/fuse` 或 `/dev/fuse:/dev/fuse:rwm`",
  "device-missing": "在这台机器上不存在：请检查路径",
  directory: "不是绝对路径：请写成 `/app` 这样的路径",
  disk: "是运行器的磁盘，服务可以改写它：请删除",
  "dns-option": "不是域名解析的选项：请写成 `ndots:2` 这样的选项",
  "empty-command": "为空：请写命令，含有空格时加引号",
  git: "位于 `.git` 目录中：请使用另一个文件",
  group: "不是用户组：请写名称或数字，例如 `video` 或 `44`",
  host: "不是主机及其地址：请写成 `redis:10.0.0.5` 或 `redis:host-gateway`",
  "host-name": "不是主机名：请使用字母、数字、连字符和点",
  ipc: "不受支持：请写 `private` 或 `shareable`，或设置 `--shm-size`",
  "ipc-host": "会共享运行器的内存，并在其中留下文件：请改为设置大小，即 `--shm-size 1g`",
  label: "不是名称和值：请写成 `team=search` 这样的形式",
  "mount-taken": "也是某个卷的目标：请只保留一个",
  "no-workspace": "无法定位，因为没有设置 `GITHUB_WORKSPACE`：请在工作流中运行",
  "own-label": "设置了演练自己的标签：请换一个名称",
  "seccomp-profile": "指定了配置文件，不受支持：请写 `seccomp=unconfined`，或删除",
  security: "不是已知的选项：请写 `no-new-privileges`、`seccomp=unconfined`、`apparmor=PROFILE` 或 `label=disable`",
  "shm-size": "太小：请写成 `1g` 这样的大小",
  sysctl: "不是名称和值：请写成 `net.core.somaxconn=1024` 这样的形式",
  tmpfs: "的路径后面有无效的选项：请写成 `/run:size=64m,mode=1777` 这样的形式",
  ulimit: "不是限制：请写成 `nofile=65536` 或 `nofile=1024:65536`",
  "ulimit-order": "的软限制大于硬限制：请写成 `soft:hard`，较小的在前",
  user: "不是用户：请写成 `1000`、`1000:1000` 或 `app`",
  "whole-machine": "设置的是整台机器的参数：请写 `net.*`、`fs.mqueue.*` 或内核的进程间通信参数，或删除",
};

const REFUSALS: Texts<"option.refused"> = {
  memory: "会使内存限额不明确：请只设置 `memory`，它不含额外的交换空间",
  "network-alias":
    "会让候选、基线和网络中的其他容器共用一个名称：请删除，或设置 `compose-file`，其他服务可以用服务名访问它",
  "in-network": "对候选和基线会是同一个值：请删除，要加入网络请设置 `network`",
  name: "对候选和基线会相同：请删除，名称由 Docker 引擎决定",
  rm: "会妨碍重启，而且演练会自己删除容器：请删除",
  privileged: "会让服务能够更改自己的限额并结束实验：请改用 `--cap-add` 写出所需的权限",
  "api-socket": "会让服务在运行器上拥有 root 权限：请删除",
  pid: "会使演练无法分辨哪些进程属于服务：请删除",
  isolation: "会改变容器的隔离方式，而实验依赖于此：请删除",
  gpus: "不受支持，因为演练针对 CPU 推理：请删除",
  platform: "不受支持：请为运行器的架构构建或拉取镜像",
  "oom-kill-disable": "会使服务在内存用尽时卡住，而不是被杀：请删除",
  "oom-score": "由 `oom-kill` 自己设置：请删除",
  log: "会隐藏日志，而报告在出错后要引用它：请删除",
  disk: "由 `disk-pressure` 自己设置：请删除，或使用该实验",
  unsupported: "不受支持：请删除",
  tty: "会把日志的两个流混在一起：请删除",
  "command-line": "只与 `docker` 的命令行有关，与容器无关：请删除",
};

const WORDS: Readonly<Record<MessageArgs["option.word"]["what"], readonly [is: string, example: string]>> = {
  capability: ["不是 `--cap-add` 的权限名称", "SYS_NICE"],
  limit: ["指定了未知的限制", "nofile=65536"],
  signal: ["不是信号", "SIGINT"],
};

/** How a container is started: volumes, options and CPUs. */
export const START_PROBLEMS_ZH = {
  "input.cpus-over-cpuset": ({ allowed, cpus, cpuset, cpusetValue }) =>
    `大于 ${code(cpuset)} ${code(cpusetValue)} 的 ${allowed} 个 CPU，容器永远达不到限额：` +
    `请调小 ${code(cpus)}，或在 ${code(cpuset)} 中增加 CPU`,

  "volume.form": ({ why, write }) => {
    const text = VOLUME_FORMS[why];
    return text.endsWith("：请写") ? `${text} ${write ?? "`./models` 这样的路径"}` : text;
  },
  "volume.same-target": ({ other }) => `与 ${other} 的目标相同：请只保留一个`,
  "volume.too-many": ({ max }) => `超过 ${max} 行：请删除一些`,
  "volume.source": ({ why }) => VOLUME_SOURCES[why],
  "volume.missing": ({ path, inWorkflow }) =>
    `不存在（查找的是 ${path}）：请检查路径${inWorkflow ? "，以及前面的步骤是否创建了它" : ""}`,
  "volume.remote": ({ engine }) =>
    `是这台机器上的路径，位于 ${code(engine)} 的 Docker 引擎看不到：请写该引擎上的卷的名称`,
  "volume.rights": ({ why, path }) => {
    if (why === "system") return `是系统目录（${path}）：请挂载服务所需的目录`;
    const is = why === "socket" ? "是" : "包含";
    return `${is}容器引擎的套接字（${path}），会让服务拥有 root 权限：请挂载服务所需的目录`;
  },
  "volume.not-allowed": ({ why, path, outside }) => {
    const real = path === null ? "" : `（${path}）`;
    if (why === "name-in-file") return `在计划文件中引用了卷：请把名称写入 ${code(outside)}，计划文件不能设置该输入`;
    if (why === "git")
      return (
        `含有 \`.git\` 目录${real}，\`actions/checkout\` 可能在其中存放令牌：请挂载不含它的目录，` +
        `或把路径写入 ${code(outside)}`
      );
    const is = why === "outside" ? "位于工作区之外" : "写在计划文件中，并位于当前目录之外";
    return `${is}${real}：请把路径写入 ${code(outside)}`;
  },
  "volume.inside-writable": ({ outer }) =>
    `位于可写的 ${outer} 之内，服务可以替换它：请在那一行加上 \`:ro\`，或挂载另一个目录`,
  "volume.shared": ({ target, baseline }) =>
    `可写，并会由候选和基线共用：请加上 \`:ro\`，或只写 ${target} 让每个容器各用一个新卷，或删除 ${code(baseline)}`,

  "option.subject": ({ option, value }) => [option.trim(), ...(value === null ? [] : [value])].join(" "),
  "option.form": ({ why }) => OPTION_FORMS[why],
  "option.word": ({ what, nearest }) => {
    const [is, example] = WORDS[what];
    return `${is}：${insteadZh(nearest.map(code), `请写成 ${code(example)} 这样的形式`)}`;
  },
  "option.pids": ({ min }) => `太小，因为演练在容器中的进程也计算在内：请写 ${min} 或更大的值`,
  "option.refused": ({ why }) => REFUSALS[why],
  "option.is-input": ({ input }) => `有单独的输入：请改为设置 ${code(input)}`,
  "option.usage": ({ why, option }) => {
    if (why === "no-value") return `需要一个值：请写成 ${code(`${option}=VALUE`)}`;
    return why === "twice" ? "写了两次：请只保留一个" : `不带值：请只写 ${code(option)}`;
  },
  "option.contradicts": ({ other }) => `与 ${code(other)} 矛盾：请只保留一个`,
  "option.unknown": ({ nearest, accepted }) =>
    `不是 \`docker create\` 的选项：${insteadZh(nearest.map(code), `可用的有 ${accepted.map(code).join("、")}`)}`,
  "option.stray-word": ({ position }) =>
    `有一个单词不属于任何选项（第 ${position} 个）：含有空格的值请加引号，或删除该单词`,
  "option.too-many": ({ max }) => `超过 ${max} 个选项：请删除一些`,
  "option.rights": ({ options }) => `会给容器更多权限，计划文件不能这样做：请把全部选项写在输入 ${code(options)} 中`,
} satisfies Partial<Sayings>;
