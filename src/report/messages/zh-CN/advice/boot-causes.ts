import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { glue } from "../words.ts";

type Args = MessageArgs["boot.cause"];
type Saying = (name: string | null) => string;

/** What a cause means, and what to do about it. */
const BOOT_CAUSES_ZH: Readonly<Record<Args["cause"], { readonly means: Saying; readonly todo: Saying }>> = {
  "no-gpu": {
    means: () => "服务需要 NVIDIA GPU 或其驱动，而演练的容器没有。",
    todo: () => "请演练 CPU 版镜像（CPU 版的 torch、vLLM 或 llama.cpp），或让服务在没有 GPU 时使用 CPU。",
  },
  "out-of-memory": {
    means: () => "服务耗尽了内存。",
    todo: () => "请调大 `memory`，或改用更小、量化程度更高的模型、更短的上下文或更少的工作进程。",
  },
  architecture: {
    means: () => "程序属于另一种处理器架构，或脚本的第一行没有 `#!`。",
    todo: () => "请按运行器的架构构建镜像（`platforms:`），或使用与镜像架构相同的运行器；脚本要以 `#!` 开头。",
  },
  "no-command": {
    means: () => "镜像没有指定要启动的程序。",
    todo: () => "请在镜像中添加 `CMD` 或 `ENTRYPOINT`，或设置 `command`。",
  },
  "bad-interpreter": {
    means: (name) => glue("镜像中没有", ofName(name, "脚本"), "的解释器或程序的加载器；以 CRLF 结尾的行也会如此。"),
    todo: () => "请安装第一行指定的解释器，用 LF 换行保存脚本，或按镜像的 C 库（musl 或 glibc）构建程序。",
  },
  "not-executable": {
    means: (name) => glue(ofName(name, "程序"), "不可执行。"),
    todo: (name) =>
      `请在 Dockerfile 中加上可执行权限（\`COPY --chmod=755\`）${name === null ? "" : "，或用解释器启动它"}，并确认其用户有读取权限。`,
  },
  "missing-command": {
    means: (name) => glue("镜像中或其 `PATH` 上没有", ofName(name, "要启动的程序"), "。"),
    todo: () => "请检查镜像的 `ENTRYPOINT` 和 `CMD` 以及输入 `command`，并确认程序已安装。",
  },
  "old-c-library": {
    means: (name) => `程序需要比镜像更新的 C 或 C++ 库${inCode(name)}。`,
    todo: () => "请改用更新的基础镜像，或在镜像自己的基础上构建程序。",
  },
  "missing-library": {
    means: (name) => glue("镜像中没有", ofName(name, "某个共享库"), "。"),
    todo: () => "请在镜像中安装包含它的软件包，或把它与程序一起复制进去。",
  },
  "missing-module": {
    means: (name) => glue("无法导入", ofName(name, "某个模块"), "：镜像中没有它，或版本不同。"),
    todo: () => "请把它加入镜像的依赖并重新构建；如果是自己的模块，请检查 `WORKDIR` 和启动命令。",
  },
  "model-gated": {
    means: () => "模型仓库需要令牌。",
    todo: () => "请把模型放进镜像，或用密钥设置 `env: HF_TOKEN=…`，其账号须已接受模型的许可协议。",
  },
  "no-network": {
    means: (name) => glue("服务无法通过网络连接", ofName(name, "某个主机"), "。"),
    todo: () =>
      "请把模型和其他需要下载的内容放进镜像（Hugging Face 还需 `env: HF_HUB_OFFLINE=1`），或检查运行器的网络和代理。",
  },
  "model-missing": {
    means: (name) => `找不到或无法加载模型${inCode(name)}。`,
    todo: () => "请确认镜像包含模型，`command` 或 `env` 中的路径正确，且文件完整。",
  },
  "disk-full": {
    means: () => "容器引擎的磁盘已满。",
    todo: () => "请在演练前释放空间（`docker system prune`），或改用更小的镜像、更大的运行器。",
  },
  "read-only": {
    means: (name) => (name === null ? "服务写入了只读文件系统。" : `服务写入 ${code(name)}，而它是只读的。`),
    todo: () => "请去掉 `read-only`，或让服务写入 `/tmp`（例如 `env: HF_HOME=/tmp`）。",
  },
  "port-used": {
    means: (name) => `容器内的端口${name === null ? "" : ` ${name} `}已被占用：启动了两个服务器。`,
    todo: () => "请为每个服务器设置各自的端口，或检查启动脚本为何重复启动同一个服务器。",
  },
  "low-port": {
    means: (name) => (name === null ? "其用户无权监听 1024 以下的端口。" : `其用户无权监听端口 ${name}。`),
    todo: () => "请监听 1024 及以上的端口，并把 `container-port` 设为该端口。",
  },
  "permission-denied": {
    means: (name) => glue("其用户无权读写", ofName(name, "某个文件"), "。"),
    todo: () => "请把文件交给镜像的 `USER`（`COPY --chown`），或写入它拥有的目录，例如 `/tmp`。",
  },
  threads: {
    means: () => "服务无法再启动线程或进程。",
    todo: () => "请减少线程（例如 `env: OMP_NUM_THREADS=1`）或工作进程，或提高容器引擎的进程数上限。",
  },
  "missing-variable": {
    means: (name) => glue("没有设置", ofName(name, "服务需要的"), "环境变量。"),
    todo: (name) => `请设置：\`env: ${name ?? "NAME"}=…\`。`,
  },
  "bad-arguments": {
    means: (name) => `服务器不接受启动参数${inCode(name)}。`,
    todo: () => "请将 `command` 与服务器的 `--help` 对照：它会附加在镜像的入口程序之后。",
  },
  "missing-file": {
    means: (name) => glue("镜像中没有", ofName(name, "某个文件"), "。"),
    todo: () => "请把它复制进镜像，或更正 `command`、`env` 或 `WORKDIR` 中的路径。",
  },
  "illegal-instruction": {
    means: () => "服务使用了运行器的处理器所没有的指令。",
    todo: () => "请按较旧的处理器构建（例如 llama.cpp 的 `GGML_NATIVE=OFF`），或改用其他运行器。",
  },
  "bus-error": {
    means: () => "服务耗尽了共享内存，或映射的文件不完整。",
    todo: () => "请少用 `/dev/shm`（它只有 64 MB，可减少工作进程），并确认模型文件完整。",
  },
  "segmentation-fault": {
    means: () => "服务在本机代码中崩溃。",
    todo: () => "请在同一镜像中手动运行：常见的是某个库属于另一版本的 Python 或 C 库。",
  },
  killed: {
    means: () => "服务被强制终止，通常是内存耗尽。",
    todo: () => "请调大 `memory`，或检查镜像的启动脚本中是什么终止了它。",
  },
  "ended-without-error": {
    means: () => "服务正常退出，因此没有提供服务。",
    todo: () => "请在前台启动服务器：`CMD` 不能把它放到后台，也不能在它之后结束。",
  },
};

/** Why a container did not start, ended or does not listen, in Chinese. */
export const BOOT_CAUSE_MESSAGES_ZH = {
  "boot.cause": ({ cause, name }) => BOOT_CAUSES_ZH[cause].means(name),
  "advice.boot-cause": ({ cause, name }) => BOOT_CAUSES_ZH[cause].todo(name),
} satisfies Partial<Sayings>;

function ofName(name: string | null, words: string): string {
  return name === null ? words : code(name);
}

function inCode(name: string | null): string {
  return name === null ? "" : `（${code(name)}）`;
}
