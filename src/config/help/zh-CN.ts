import type { HelpWords } from "./help-words.ts";

const WORKERS = "在容器 CPU 配额内运行的 CPU 压力进程数。";
const HEALTH_PATH = "健康检查路径：其 GET 响应在 degraded 字段中列出已停用的功能；也可使用响应头 x-degraded。";

/** The help in Simplified Chinese. */
export const HELP_ZH_CN: HelpWords = {
  inputs: {
    mode: "运行模式：drill 执行演练，report 把一次运行中各个演练的结果合并成一个结论。",
    image: "待演练的镜像（默认：参考镜像）。",
    "baseline-image": "在同一台运行器上用作对比的基线镜像，例如合并基准提交的镜像。",
    "compose-file":
      "包含待演练服务的 Compose 文件，会先启动该服务所依赖的服务；多个文件每行一个，依次合并。image 会替换其中的镜像。",
    "compose-service": "compose-file 中要演练的服务。",
    "container-port": "服务在容器内监听的端口。",
    service: "服务的 API：qwen-allinone 或 openai-chat（vLLM、llama.cpp、Ollama）。",
    "predict-path": "接收 POST 请求的路径。",
    model: "openai-chat 请求中的模型名称。",
    request: "JSON 格式的请求体，用 {{input}} 表示文本的位置。",
    answer:
      "响应中文本、标签和成功标志的位置，每行写成 PART: JSON POINTER；流式响应还有 end、tokens 和 reasoning；status: 2xx 表示接受任何成功状态码。",
    stream: "请求流式响应，并测量文本到达的时间；此时 answer 描述的是单个事件的各个部分。",
    "stream-format": "流式响应的格式：sse（server-sent events）或 ndjson（每行一个 JSON 文档）。",
    "request-headers": "每个请求都带上的请求头（例如 API 密钥），每行写成 NAME: VALUE。",
    cpus: "容器的 CPU 限额。",
    "cpuset-cpus": "容器可使用的 CPU，例如 0-3 或 0,2。",
    memory: "容器的内存限额，不含额外的交换空间。",
    env: "容器的环境变量，每行写成 KEY=VALUE，会与 CUDA_VISIBLE_DEVICES=-1 一并设置。",
    command: "传给镜像入口点的参数，按 shell 的规则拆分成单词。",
    volumes: "容器的卷，每行写成 source:target[:ro]；source 是路径或卷的名称。",
    "volumes-outside": "计划文件可以挂载的当前目录之外的路径，以及可以引用的卷，每个标志写一个。",
    options: "docker create 的其他选项，例如 --shm-size 1g --user 1000 --init。",
    "read-only": "根文件系统只读，/tmp 使用 tmpfs。",
    "restart-policy": "容器的重启策略：no、on-failure[:n]、always 或 unless-stopped。",
    network: "容器要加入的已有网络，使其能按名称访问任务的服务容器或 compose 项目中的服务。",
    pull: "何时拉取镜像：missing（本地没有时）、always（总是）或 never（从不）。",
    "ready-timeout": "从容器启动到首个正常响应的最长时间。",
    health: "监管程序如何检查服务：在其端口上 GET 的路径（例如 /health），或 HEALTHCHECK（使用镜像自带的健康检查）。",
    plan: "计划文件：YAML 格式，包含这些输入和各个实验的设置；在文件之外设置的输入优先。",
    experiments:
      "要运行的实验，按所写顺序执行；可选 cpu-overload、kill-restart、terminate、network-delay、memory-leak、oom-kill、disk-pressure、bad-input、prompt-injection、overflow、overload、degrade-cpu、degrade-memory、dependency-down、freeze、kill-worker、memory-pressure、disk-full、abandon 和 offline。",
    "stress-workers": "cpu-overload 在容器 CPU 配额内运行的压力进程数。",
    load: "负载：3 clients（每个客户端收到响应后再发下一个请求）或 5/s（固定到达率）。",
    prompts: "请求的文本：new（每次都不同）或 fixed（同样的 20 条文本，缓存也会起作用）。",
    "request-timeout": "请求超过这个时间即放弃，并计为失败。",
    duration: "有负载的实验最短持续时间。",
    "max-duration": "有负载的实验最长持续时间；所有检查都有结论后会提前结束。",
    "min-availability": "阈值：最低可用率，即得到正常响应的请求占比。",
    "max-p95": "阈值：请求延迟 P95 的上限。",
    "max-ttft": "阈值：流式响应首段文本到达时间 P95 的上限。",
    "max-answer-ttft": "阈值：流式响应中推理之后正文首段文本到达时间 P95 的上限。",
    "max-tpot": "阈值：流式响应首段之后每个输出 token 耗时 P95 的上限。",
    "max-stall": "阈值：流式响应两段文本之间最长间隔 P95 的上限。",
    "min-goodput": "阈值：得到正常响应且满足所有阈值的请求的最低比例，例如 95%。",
    "max-drain": "阈值：客户端断开后，服务继续为其工作的最长时间。",
    "max-recovery": "阈值：从进程被杀或干扰结束到首个正常响应的最长时间。",
    "max-start": "阈值：从容器启动到首个正常响应的最长时间。",
    "max-false-ready": "阈值：启动后 health 报告就绪而服务尚不能响应的最长时间。",
    "max-unnoticed": "阈值：服务已不再响应而 health 仍报告正常的最长时间。",
    "min-health": "阈值：过载期间在 1 秒内得到正常响应的 health 请求的最低比例。",
    "max-slowdown": "阈值：与 baseline-image 相比不允许达到的变慢幅度。",
    "max-memory": "预算：整个演练期间服务可使用的内存上限，例如 1.5g。",
    "max-cpu": "预算：演练中任意 5 秒内服务可使用的 CPU 数上限，例如 0.8。",
    "abort-availability": "最近 20 个请求中得到正常响应的占比低于此值时中止实验，例如 50%。",
    "abort-p95": "最近 20 个请求的 P95 超过此时间时中止实验；不得大于 request-timeout。",
    "on-inconclusive": "如何处理无法判定的结果：warn（警告）或 fail（未通过）。",
    language: "输出和报告文件的语言：en 或 zh-CN（默认：取自 LC_ALL、LC_MESSAGES 或 LANG）。",
    "artifact-name": "存放报告文件的工件的名称前缀，后面会加上任务名和矩阵序号。留空则不上传。",
    history:
      "历史记录的名称：保存默认分支的关键指标，供报告绘制趋势；缓存按子演练、镜像和设置各存一份。false 表示不保存。",
    leg: "当前子演练在矩阵中的序号、子演练总数和矩阵取值；请保留默认值。",
    legs: "仅用于 report 模式：预期的结果数量。",
    needs: "仅用于 report 模式：toJSON(needs)，即要合并的任务；任务被取消、被跳过或没有留下结果，均视为错误。",
    comment: "在拉取请求上维护一条始终更新的评论；只有设置了 GitHub 的环境变量时才有效。",
    "comment-key": "用来区分同一个拉取请求上多个演练的评论。",
    "pull-request": "要评论的拉取请求编号，用于本身不带拉取请求的事件。",
    "github-token": "发表评论所用的令牌，需要 pull-requests: write 权限（默认：环境变量 GITHUB_TOKEN）。",
  },
  defaults: {
    "container-port": "镜像唯一声明的端口，否则 8080",
    "predict-path": "/predict；openai-chat 为 /v1/chat/completions",
    "compose-service": "唯一的服务",
    model: "服务唯一的模型",
    request: "由预设决定",
    answer: "由预设决定",
    "cpuset-cpus": "全部",
    command: "镜像自带",
    history: "任务名",
    leg: "由 GitHub 设置",
    legs: "各子演练报告的数量",
    "comment-key": "任务名，有矩阵时再加序号",
    "pull-request": "事件自带",
  },
  flags: {
    size: "参考镜像的大小；不写 --image 时会构建并演练参考镜像（默认：0.5b）。",
    quick: "约一分钟的快速演练（首次还需构建镜像）：使用 tiny 模型和 10s 至 60s 的短窗口，不适合较慢的镜像。",
    out: "报告文件的目录（默认：fault-drill）。",
    "dry-run": "只显示计划，不执行。",
    list: "列出各种实验及其参数。",
    version: "显示版本号。",
    help: "显示本帮助。",
  },
  groups: { container: "容器：", service: "服务：", drill: "演练：", limits: "阈值：", report: "报告：" },
  withDefault: (meaning, value) => meaning.replace(/。$/, `（默认：${value}）。`),
  none: "无",
  drill: {
    before: ({ drill }) => [
      "对 Qwen All-in-One 镜像做 CPU 过载和杀进程演练，并按阈值检查。",
      `用法：${drill} [--image REFERENCE] [选项]\n  不写 --image 时，会构建并演练参考镜像。`,
    ],
    terminal: "仅用于终端：",
    after: ({ drill }) => [
      "用 --no-NAME 关闭开关。时间写成 8s、500ms、1.5m 或 1h，内存写成 2g 或 512m。",
      "退出码：0 通过或无法判定；1 未通过、错误或已取消（设置 --on-inconclusive fail 时也包括无法判定）；\n  2 命令行无效。",
      `示例：${drill} --image qwen-allinone:1 --max-p95 5s --max-recovery 20s`,
    ],
    others: "其他命令（各有自己的 --help）：",
    judge: "按相同或不同的阈值重新评判已完成的演练。",
    calibrate: "根据同一镜像的多次演练推荐阈值。",
  },
  judge: (flags, { judge }) => `根据 result.json 重新评判已完成的演练，可沿用或更换阈值。不会再次执行演练。
用法：${judge} FILE [选项]

阈值（默认：演练时的阈值；写了选项时，也会替换各个实验自己的阈值）：
${flags}
  max-p95 不能超过演练的请求超时时间；max-slowdown 需要带基线的演练。

报告：
  --out DIR                   新的 result.json、summary.md、report.html 和 junit.xml 的目录
                              （默认：不写文件）。
  --language TAG              报告的语言：en 或 zh-CN（默认：取自 LC_ALL、LC_MESSAGES 或 LANG）。
  -v, --version               显示版本号。
  -h, --help                  显示本帮助。

演练在自己的阈值有结论后就会停止，对其他阈值来说可能太短，结果即为无法判定。
出错的演练仍为错误，已取消的演练仍为已取消，除非确实突破了某个阈值。

退出码：0 通过或无法判定；1 未通过、错误或已取消（设置 --on-inconclusive fail 时也包括无法判定）；
  2 命令行无效，或不是演练的结果文件。
示例：${judge} fault-drill/result.json --max-p95 5s --max-recovery 20s`,
  calibrate: ({
    calibrate,
    drill,
  }) => `为服务推荐阈值。在本机上多次演练同一镜像并与其自身对比（因此不存在真实的性能退化），
从中找出不会误报的最严格阈值。
用法：${calibrate} [--image REFERENCE] [--count NUMBER] [演练的选项]
  不写 --image 时，会在本机构建并演练参考镜像。

  --count NUMBER              演练次数（默认：5，最多 50）。一次演练约需 8 分钟，加 --quick
                              约 2 分钟。按 Ctrl-C 可提前结束，并使用已完成的演练。
  --out DIR                   calibration.json 的目录；每次演练的 result.json、summary.md、
                              report.html 和 junit.xml 存放在其中的 drill-1、drill-2 等子目录
                              （默认：fault-drill）。
  --quick                     使用 tiny 模型和短窗口。
  -v, --version               显示版本号。
  -h, --help                  显示本帮助。
  演练的其他选项同样可用（见 ${drill} --help），但阈值除外（阈值正是校准的结果），
  与结论有关的选项也除外。

请在与工作流的运行器相近的机器上、用相同的选项运行：阈值只适用于相近的机器。

退出码：0 已推荐阈值；1 无法推荐阈值；2 命令行无效。
示例：${calibrate} --image qwen-allinone:1 --count 5`,
  list: {
    intro: "实验的种类，用于 --experiments 或计划文件。实验的参数只能在计划文件中设置：",
    anyExperiment: "在计划文件中，每个实验还可以设置：",
    repeat: (max) => `运行次数，1 至 ${max}（默认：1）。`,
    allowFailure: "只报告结果，不影响结论（默认：false）。",
    ownLimits: "自己的阈值",
    limits: (names) => `${names.join("、")}（默认：整个演练的阈值）。`,
    alsoSetBy: (flag) => `也可用 ${flag} 设置。`,
    kinds: {
      "cpu-overload": {
        summary: "在容器的 CPU 配额内运行 CPU 压力进程，服务在持续负载下必须与之分享 CPU。",
        parameters: { workers: WORKERS },
      },
      "kill-restart": {
        summary: "像崩溃一样杀死服务进程，并测量恢复时间。",
        parameters: {
          target:
            "要杀死的进程：占用服务端口的进程（serving）、容器的首个进程（main）或占用内存最多的进程（largest）。",
        },
      },
      terminate: {
        summary: "像每次部署那样要求容器停止，测量其结束和恢复所需的时间。",
        parameters: {
          grace:
            "收到停止信号后服务可用来结束的时间；auto 取镜像的停止超时，没有则与 docker stop 一样为 10s。Kubernetes 为 30s。",
          target:
            "评判哪个进程对停止信号的处理：占用服务端口的进程（serving）、容器的首个进程（main）或占用内存最多的进程（largest）。信号始终发给首个进程。",
        },
      },
      "network-delay": {
        summary: "在持续负载下延迟服务的数据包，还可丢弃其中一部分。",
        parameters: {
          delay: "服务每个数据包的延迟；一个请求大约会慢两倍于此的时间。",
          jitter: "延迟上下浮动的幅度；不得大于延迟本身。",
          loss: "丢包率；没有 netem 时为被重置的连接所占的比例。",
        },
      },
      "memory-leak": {
        summary: "在负载下观察容器的内存是否随请求增长，不施加任何干扰。",
        parameters: { "max-growth": "阈值：每个请求之后允许残留的内存。" },
      },
      "oom-kill": {
        summary: "像内存泄漏那样填满容器的内存，直到内核杀死服务，并测量恢复时间。",
        parameters: {
          target:
            "由内核杀死的进程：占用内存最多的进程，与真实的内存不足一样（largest）、占用服务端口的进程（serving）或容器的首个进程（main）。",
        },
      },
      "disk-pressure": {
        summary: "在持续负载下运行以 fsync 写入容器磁盘的进程。",
        parameters: {
          workers: "写入容器磁盘的进程数，每次写入后都执行 fsync。",
          "write-limit": "实验期间容器磁盘的写入上限，单位为每秒字节数，例如 10m。",
        },
      },
      "bad-input": { summary: "在持续负载下发送无效的请求和超大的请求体。", parameters: {} },
      "prompt-injection": {
        summary: "试图让模型偏离情感分析任务，或泄露系统提示词。",
        parameters: {
          "min-held": "阈值：未能改变标签的尝试所占的最低比例。",
          "system-prompt": "服务的系统提示词，或其中有特征的一段，用来发现响应是否泄露了它。",
        },
      },
      overflow: { summary: "发送远超模型上下文长度的文本，情感位于最后几句。", parameters: {} },
      overload: {
        summary: "先测量服务的容量，再以其数倍发送请求，服务必须拒绝超出的部分。",
        parameters: { factor: "请求速率，以服务容量的倍数表示。" },
      },
      "degrade-cpu": {
        summary: "把容器的 CPU 使用率推高到限额的 80 % 以上，此时服务应停用非必要的功能。",
        parameters: { workers: WORKERS, "health-path": HEALTH_PATH },
      },
      "degrade-memory": {
        summary: "把容器的内存保持在限额的 90 % 以上，此时服务应拒绝新请求，并完成正在处理的请求。",
        parameters: { "health-path": HEALTH_PATH },
      },
      "dependency-down": {
        summary: "在持续负载下使服务的一个依赖不可用，然后恢复它。",
        parameters: {
          of: "网络上某个容器的名称、别名或 compose 服务名；默认为唯一的其他容器。",
          how: "stop 停止其容器，freeze 停止其进程，refuse 和 blackhole 重置或丢弃服务发往它的数据。",
          for: "不可用的最短时间；检查需要更多请求时会延长，最长到 max-duration。",
          "may-refuse": "期间 1 s 内返回的带 Retry-After 的 503 或 429 是否算作响应。",
        },
      },
      freeze: {
        summary: "用 SIGSTOP 使服务的进程停止一段时间，如同卡死，并检验它之后如何继续。",
        parameters: {
          target:
            "要冻结的进程：容器的全部进程（all）、监听服务端口的进程（serving）、1 号进程（main），或服务进程之下最忙的进程（worker）。",
          for: "停止多长时间。",
        },
      },
      "kill-worker": {
        summary: "杀死服务进程之下最忙的进程（例如推理引擎或 worker），并测量恢复时间。",
        parameters: {},
      },
      "memory-pressure": {
        summary: "在持续负载下把容器的内存填充到上限以下的某一水平，并保持不变。",
        parameters: { level: "内存用量要保持超过的水平，以容器内存上限的比例表示；可丢弃的页缓存不计入。" },
      },
      "disk-full": {
        summary: "在持续负载下写满容器的目录；这些目录为此获得独立的小文件系统。",
        parameters: {
          paths: "容器中要写满的目录，可写成列表；每个目录获得一个独立的小文件系统。",
          size: "每个文件系统的大小，1m 到 256m；服务写入其中的内容计入它的内存。",
        },
      },
      abandon: {
        summary: "让客户端在响应中途断开连接，并检查服务是否停止为其工作。",
        parameters: { clients: "同时发送请求并断开的客户端数量。" },
      },
      offline: {
        summary: "切断容器的对外网络，杀死其 1 号进程，并测量没有外部网络时的恢复时间。",
        parameters: {},
      },
    },
  },
};
