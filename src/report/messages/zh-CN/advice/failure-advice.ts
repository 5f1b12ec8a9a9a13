import { ROOM } from "../../../../gate/advice/situation.ts";
import { START } from "../../../../model/facts/peak-use.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code, durationInput } from "../../parts.ts";
import { OUTAGES_ZH, processZh } from "../experiments/recovery-messages.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue, placeZh } from "../words.ts";
import { partZh } from "./advice-words.ts";

const { bytes, count, cpus: cpusOf, duration, exactDuration, limit, measured, ratio } = FORMAT_ZH;
const LESS_WORK = "减少生成的 token（`max_tokens`），缩短提示词，或改用更小、量化程度更高的模型";
const RAISE_MEMORY = "请同时调大输入 `memory` 和部署环境的内存上限";
const LESS_MEMORY = "减少内存占用：更小或量化程度更高的模型、更短的上下文";
const ENOUGH_MEMORY = `${RAISE_MEMORY}，或${LESS_MEMORY}、更少的并发请求`;
/** What advice leaves of a time limit. */
const MARGIN = ratio(1 - ROOM);
const MIB = 1024 ** 2;
const AT_ONCE = "503 和 `Retry-After`";
const RAISE_CPUS = "调大输入 `cpus` 和部署环境的 CPU 上限";

/** What to do about a failed check, in Chinese. */
export const FAILURE_ADVICE_ZH = {
  "advice.threads": ({ throttledRatio, cpus }) =>
    `单个请求就已超出 CPU 配额：只有一个客户端、没有任何实验时，容器在 ${ratio(throttledRatio)} 的调度周期内被限流，说明线程数超过了 ${cpusOf(cpus, cpus)} 的承受能力。请让模型线程数与 CPU 数相同：\`OMP_NUM_THREADS=${threads(cpus)}\`，llama.cpp 使用 \`--threads ${threads(cpus)}\`。`,
  "advice.cpu-bound": ({ scope, usedCpus, cpus, throttledRatio, steadyThrottledRatio, shared, needed, alone }) => {
    const before = steadyThrottledRatio === null ? "" : `（稳态为 ${ratio(steadyThrottledRatio)}）`;
    const figures =
      throttledRatio === null
        ? `容器使用了 ${cpusOf(cpus, cpus)} 中的 ${cpusOf(usedCpus)}`
        : `容器在 ${ratio(throttledRatio)} 的调度周期内被限流${before}`;
    const raise = `${RAISE_CPUS}${needed === null ? "" : neededZh(needed)}`;
    const change = shared
      ? `实验进程占用了一部分配额，就像繁忙的邻居：请${raise}`
      : throttledRatio === null
        ? alone
          ? `单个请求就用满了配额，只有增加线程才会更快：请先试 ${cpusOf(2 * cpus)}（\`cpus\` 和部署环境的 CPU 上限），并相应增加模型线程`
          : `请增加 CPU：${raise}，并相应增加模型线程`
        : `服务自身就超出了配额：请让模型线程数与 CPU 数相同（\`OMP_NUM_THREADS=${threads(cpus)}\`），或${raise}`;
    return `${placeZh(scope)}的瓶颈是 CPU：${figures}。${change}。`;
  },
  "advice.one-core": ({ scope, usedCpus, cpus }) =>
    `${placeZh(scope)}服务只使用了 ${cpusOf(cpus, cpus)} 中的 ${cpusOf(usedCpus)}：一个线程在工作，其余请求在等待。请为每个 CPU 运行一个 worker，或让模型线程数与 CPU 数相同。`,
  "advice.idle": ({ scope, usedCpus, cpus }) =>
    `${placeZh(scope)}的瓶颈不是 CPU：请求在等待，而服务只使用了 ${cpusOf(cpus, cpus)} 中的 ${cpusOf(usedCpus)}。请查找它在等待什么：模型外层的锁、唯一且繁忙的 worker、磁盘或其他服务。`,
  "advice.queued": ({ clients, workMs, cpus, limitMs, fitting }) =>
    `请求在排队：一个请求占用 ${cpusOf(cpus, cpus)} 的 ${duration(workMs)}，${count(clients)} 个客户端时每个请求需要 ${duration(clients * workMs)}。${exactDuration(limitMs)} 内最多只能容纳 ${count(fitting)} 个并发请求（${exactDuration(limitMs)} / ${duration(workMs)}，再为较慢的请求留出 ${MARGIN}）。在生产环境中，对超出的请求立即返回 ${AT_ONCE}；如果 ${count(clients)} 个客户端超出预期负载，请在本演练中设置 \`clients: ${fitting}\`。`,
  "advice.queue-or-request": ({ clients }) =>
    `有两种可能：请求在没有上限的队列中等待${clients === null ? "" : `（${count(clients)} 个客户端）`}，或每个请求本身就慢。请用 \`clients: 1\` 再演练一次：如果通过，就限制队列长度，并对其余请求返回 ${AT_ONCE}。`,
  "advice.slow-request": ({ scope, steadyMs, underMs }) =>
    `没有排队：每次只发送一个请求，${placeZh(scope)}其中位数从 ${duration(steadyMs)} 升至 ${duration(underMs)}。请降低单个请求的开销：${LESS_WORK}。`,
  "advice.tail": ({ underMs, tailMs }) =>
    `一半的请求不超过 ${duration(underMs)}，与之前相同，但最慢的请求达到 ${duration(tailMs)} 以上。最可能的原因是文本或回答过长（请截断输入，限制 \`max_tokens\`），其次是垃圾回收等停顿。`,
  "advice.only-reasoning": ({ scope, count: ended, answers }) =>
    `${placeZh(scope)}的 ${count(answers)} 个响应中有 ${count(ended)} 个止于推理：token 已用完。请在输入项 \`request\` 中调大 \`max_tokens\`，或减少模型的推理。`,
  "advice.slow-alone": ({ steadyMs, limitMs }) =>
    `请求本身就慢：没有实验、没有排队时也需要 ${duration(steadyMs, limitMs)}（阈值 ${exactDuration(limitMs)}）。请降低其开销：${LESS_WORK}。`,
  "advice.first-limits": ({ measuredMs, limitMs, input }) =>
    `如果 ${duration(measuredMs, limitMs)} 对客户端来说足够快，说明阈值不适合这台运行器：请把 \`${input}\` 设为高于多次运行的测量值。`,
  "advice.round-trips": ({ delayMs, addedMs, waits, usualWaits }) =>
    `延迟 ${duration(delayMs)} 时，请求变慢了 ${duration(addedMs)}：每个请求大约等待网络 ${count(waits)} 次，通常为 ${count(usualWaits)} 次。请一次性发送响应，并保持长连接，包括到数据库或其他服务的连接。`,
  "advice.slow-clients": () => "服务不能应对慢速连接：请调大请求头和请求体的超时，并在占用 worker 之前读完整个请求。",
  "advice.disk": ({ scope }) =>
    `${placeZh(scope)}请求在等待磁盘。请在响应之后再写日志和历史记录，并把模型保留在内存中而不是从磁盘映射：使用 \`mlock\` 和足够的 \`memory\`。`,
  "advice.full-disk": ({ scope }) =>
    `${placeZh(scope)}服务的一个目录已写满。请在没有该文件时照常响应：缓存、日志或历史记录写不进去不应使请求失败，下一个请求时再试。出错后也要删除临时文件。`,
  "advice.little-memory": ({ scope }) =>
    `${placeZh(scope)}内存所剩无几，内核会先丢弃缓存的文件。请把模型保留在内存中而不是从磁盘映射（\`mlock\`）、减少加载的内容，或调大 \`memory\`。因内存不足而拒绝请求的行为由 \`degrade-memory\` 检验，它接受这种拒绝。`,
  "advice.out-of-memory": ({ scope, peakBytes, limitBytes, tryBytes, atOnce }) =>
    `${placeZh(scope)}容器内存耗尽${peakZh(peakBytes, limitBytes)}。${RAISE_MEMORY}，先试 \`${tryBytes / MIB}m\`：容器在达到所需内存之前就被终止，实际需要多少尚不清楚。然后按那次运行的峰值设置两者。也可以${LESS_MEMORY}${atOnce ? "、更少的并发请求" : ""}。`,
  "advice.killed": ({ scope, peakBytes, limitBytes }) =>
    `${glue("退出码 137 表示进程在", placeZh(scope), "被强制终止")}${peakZh(peakBytes, limitBytes)}。最常见的原因是内存上限：请先调大 \`memory\` 验证；否则是容器内的管理进程终止了它。`,
  "advice.exited": ({ exitCode }) => {
    if (exitCode === 139) return "退出码 139 表示原生代码崩溃：请检查模型运行时及其版本。";
    if (exitCode === 134) return "退出码 134 表示程序中止，通常是原生代码中的断言失败。";
    return `进程自行退出${exitCode === null ? "" : `，退出码为 ${exitCode}`}：通常是没有捕获的异常。请在处理请求的地方捕获它，避免一个请求使整个服务退出。`;
  },
  "advice.read-log": () =>
    "服务自身的日志中有调用栈：请用 `docker run` 运行镜像，发送同样的请求，然后查看 `docker logs`。",
  "advice.http-errors": ({ scope, count: requests, status }) => {
    if (status === null) return `${placeZh(scope)}有 ${count(requests)} 个请求返回 HTTP 错误，状态码见失败请求列表。`;
    return status < 500
      ? `${placeZh(scope)}有 ${count(requests)} 个请求失败，状态码大多为 ${status}：服务拒绝了演练发送的请求。请核对 \`request\`、\`predict-path\` 和 \`request-headers\`。`
      : `${placeZh(scope)}有 ${count(requests)} 个请求返回状态码 ${status}：服务没有处理的异常，或其后的模型进程已退出。`;
  },
  "advice.shed-counts": ({ count: requests, status, clients }) =>
    `${count(requests)} 个请求被拒绝（${status}）${clients === 1 ? "，尽管每次只发送一个请求" : "：负载超过了服务放行的数量"}。客户端没有得到响应，因此在此项检查中均计为失败。`,
  "advice.shed-for-no-load": () =>
    "请查找没有排队时服务为何拒绝请求：CPU 或内存用量的阈值、熔断器、限流，或 worker 已退出。服务应当只拒绝无法及时响应的请求。",
  "advice.carry-or-test-shedding": ({ input }) =>
    `如果服务应当承受这样的负载，请增加处理能力（\`cpus\`、开销更低的请求）。否则请调小 \`${input}\`，并用接受拒绝的 \`overload\` 实验来检验。`,
  "advice.cut-off": ({ scope, count: connections }) =>
    `${placeZh(scope)}有 ${count(connections)} 个连接被拒绝或中断。可能是 1 号进程之后的 worker 崩溃，也可能是等待的连接过多：请调大 backlog 和 worker 数量。`,
  "advice.wrong-answers": ({ count: answers }) =>
    `${count(answers)} 个响应的状态码正常，但内容不符合预期。请将其与演练所期望的响应对比，设置 \`answer\`、\`request\` 或 \`predict-path\`，或修复服务。`,
  "advice.cut-streams": ({ scope, count: streams }) =>
    `${placeZh(scope)}有 ${count(streams)} 个流式响应没有结束就中断了。请让 worker 在停止前写完正在进行的响应，出错时发送错误事件；如果到时仍在输出，请调大 \`request-timeout\`。`,
  "advice.before-experiments": () => "此时尚未开始任何实验，原因在于服务本身，或演练对它的预期。",
  "advice.without-dependency": ({ of }) =>
    `${of === null ? "请为每次对依赖的调用" : `请为每次对 ${code(of)} 的调用`}设置较短的时限，并在没有它时照常响应。如果做不到，请立即返回带 \`Retry-After\` 的 503，并把 \`dependency-down\` 的参数设为 \`may-refuse: true\`。`,
  "advice.bad-neighbor": () =>
    "发送异常输入期间，正常请求失败：非法请求阻塞或破坏了 worker。请在请求到达模型之前逐一校验。",
  "advice.lower-load": ({ plannedPerSecond, answeredPerSecond }) => {
    const rate = Number((0.8 * answeredPerSecond).toPrecision(2));
    const answered = `服务每秒响应 ${Number(answeredPerSecond.toPrecision(2))} 个请求`;
    if (plannedPerSecond === null) return `${answered}。请调小 \`clients\`。`;
    return rate > 0
      ? `计划每秒发送 ${plannedPerSecond} 个请求，${answered}。请设置 \`rate: ${rate}\`，或使用 \`clients\`。`
      : `计划每秒发送 ${plannedPerSecond} 个请求，服务没有响应任何请求。请使用 \`clients: 1\`。`;
  },
  "advice.restart-policy": () =>
    "请在 compose 文件中设置 `restart: unless-stopped`（或 `--restart=unless-stopped`），并在本步骤中设置 `restart-policy: unless-stopped`。",
  "advice.clean-exit": ({ restartPolicy }) =>
    `\`${restartPolicy}\` 忽略退出码 0。请在部署环境和 \`restart-policy\` 中使用 \`unless-stopped\`，或让服务以其他退出码退出。`,
  "advice.retries-used": ({ restartPolicy, watchedMs }) =>
    `容器引擎在 ${duration(watchedMs)} 内没有重启容器：\`${restartPolicy}\` 的重试次数可能已用完。请使用没有次数限制的 \`unless-stopped\`。`,
  "advice.exec": ({ first, spoils }) =>
    `${glue("容器的 1 号进程", processZh(first), "是 shell")}，它${spoils === "signals" ? "既不转发信号，也不随服务退出" : "会掩盖服务的退出码"}。请让服务取代 shell：在 Dockerfile 中写 \`CMD ["python", "app.py"]\`，在脚本中写 \`exec python app.py\`。`,
  "advice.end-with-service": ({ first }) =>
    `${first === null ? "容器的 1 号进程" : glue("1 号进程", processZh(first))}仍在运行，因此容器引擎没有可重启的对象。请让它在服务退出时一起退出，或由管理进程重新启动服务。`,
  "advice.crash-at-start": ({ restarts, exitCode, logged }) => {
    const crashed = `服务在 ${count(restarts)} 次重启中都崩溃了${exitCode === null ? "" : `（最后一次的退出码为 ${exitCode}）`}`;
    return logged
      ? `${crashed}：原因见上面的日志。请修复崩溃后再次启动时的这个错误。`
      : `${crashed}。请运行镜像，用 \`docker kill\` 终止，再用 \`docker start\` 启动，然后查看 \`docker logs\`。`;
  },
  "advice.stale-files": () => "常见原因：被终止的进程留下的锁文件、PID 文件或套接字文件，或启动时的下载。",
  "advice.memory-at-start": ({ peakBytes, limitBytes }) =>
    `它可能在加载时耗尽内存${peakZh(peakBytes, limitBytes)}。${ENOUGH_MEMORY}。`,
  "advice.slow-start": ({ containerPort, watchedMs, firstStartMs }) =>
    `${duration(watchedMs)} 后端口 ${containerPort} 仍未打开。${firstStartMs === null ? "" : `首次启动到首次正常响应只用了 ${duration(firstStartMs)}。`}`,
  "advice.shorter-start": () => "请把模型放在镜像内，启动时不要下载。如果只是需要更长时间，请调大 `max-recovery`。",
  "advice.listens-too-early": ({ listeningMs, watchedMs, status, firstStartMs }) => {
    const instead =
      status === null ? `在 ${duration(watchedMs)} 内没有正常响应` : `到 ${duration(watchedMs)} 时仍返回 ${status}`;
    const first = firstStartMs === null ? "" : `首次启动到首次正常响应用了 ${duration(firstStartMs)}。`;
    return `服务在 ${duration(listeningMs)} 后开始监听，但${instead}。${first}`;
  },
  "advice.unlike-first-start": ({ trigger }) =>
    `请查找${OUTAGES_ZH[trigger].noun}之后的启动与首次启动有何不同：遗留的锁文件、PID 文件或套接字文件，重新构建的缓存，或下载。`,
  "advice.load-before-listening": () => "此外，请先加载模型再监听，避免客户端过早连接。",
  "advice.part-gone": ({ process }) =>
    `端口仍有进程监听，但${glue("真正工作的进程", processZh(process), "已被终止")}，且没有重新启动。`,
  "advice.slow-step": ({ step, tookMs, recoveryMs, firstStartMs }) => {
    const of = `${duration(recoveryMs)} 中的 ${duration(tookMs)}`;
    if (step === "restart")
      return `大部分时间（${of}）花在容器重新启动之前：每次崩溃后容器引擎会等待更久，请先解决启动时的崩溃。`;
    const between = step === "load" ? "容器启动到端口打开之间" : "端口打开到首次正常响应之间";
    const usual = step === "load" ? "：服务在加载模型" : "：开始监听之后模型仍在加载或预热";
    const why = firstStartMs === null ? usual : `，而首次启动到首次正常响应只用了 ${duration(firstStartMs)}`;
    return `大部分时间（${of}）花在${between}${why}。`;
  },
  "advice.faster-load": () =>
    "请加快加载：把模型放在镜像内，使用可映射的格式（GGUF、safetensors），改用更小或量化程度更高的模型，启动时不要下载或编译。",
  "advice.raise-recovery": ({ recoveryMs, suggestedMs }) =>
    `如果客户端可以等待 ${duration(recoveryMs)}，请设置 \`max-recovery: ${durationInput(suggestedMs)}\`。`,
  "advice.backlog": ({ name }) =>
    `没有进程被终止，因此 ${name} 之后服务在处理积压的请求，其客户端大多已放弃等待。请限制队列长度，对其余请求立即返回 ${AT_ONCE}，并在连接关闭时停止处理该请求。`,
  "advice.stuck": ({ name }) =>
    `没有进程被终止，但 ${name} 之后服务卡住了：进程仍在运行，却没有任何响应。请在日志和线程中查找锁、断开的连接或占满的 worker 池。Docker 只重启已退出的容器，因此请让服务在卡死时自行退出。`,
  "advice.workers-missing": () => "请在所有 worker 就绪后再监听；worker 退出后应重新启动它，或随之退出。",
  "advice.warm-up": () => "请在监听之前预热：启动时向模型发送一个请求，填充缓存并完成编译。",
  "advice.handle-signal": ({ signal, first }) =>
    `${glue("请在", processZh(first), "中处理", signal)}：1 号进程没有处理函数时，内核不会向它投递信号。`,
  "advice.init": () => '或在镜像中把 init 放在它之前：`ENTRYPOINT ["tini", "--"]`。',
  "advice.handle-in-service": ({ signal, serving }) =>
    `${glue("请在", serving === null ? "服务" : processZh(serving), "中处理", signal)}：停止监听，完成正在处理的请求，然后退出。`,
  "advice.pass-signal-on": ({ signal, first, serving }) =>
    `${glue("请让", processZh(first), "把", signal, "转发给", processZh(serving), "并随后退出")}，或用 \`exec\` 启动服务，使它直接收到信号。`,
  "advice.bound-wait": ({ graceMs }) =>
    `服务会处理该信号，但在等待其他事情：请关闭空闲连接，并在 ${exactDuration(graceMs)} 之内结束对正在处理的请求的等待。`,
  "advice.longer-grace": ({ suggestedMs }) =>
    `如果确实需要这么久，请在 compose 文件中设置 \`stop_grace_period: ${durationInput(suggestedMs)}\`，并把 \`terminate\` 的参数设为 \`grace: ${durationInput(suggestedMs)}\`。`,
  "advice.finish-running": ({ signal, serving, handles, exitCode }) => {
    const name = serving === null ? "服务" : processZh(serving);
    const steps = "停止接受连接，等待正在处理的请求完成，然后退出";
    if (handles === true)
      return `${glue(name, "会处理", signal)}，但没有等待正在处理的请求就退出${exitCode === null ? "" : `（退出码 ${exitCode}）`}：请让处理函数等待它完成。对于 uvicorn 和 gunicorn，请调大优雅退出的超时（\`--timeout-graceful-shutdown\`、\`--graceful-timeout\`），且不要自行安装直接退出的处理函数。`;
    return handles === false
      ? `${glue(name, "没有", signal, "的处理函数")}，收到后立即结束：请添加一个处理函数，${steps}。`
      : `${glue("请在", name, "中处理", signal)}：${steps}。`;
  },
  "advice.start-offline": () =>
    "请让服务无需外部网络即可启动：把模型和分词器放在镜像内或卷上，不让任何库查询新版本（`HF_HUB_OFFLINE=1`），并为启动时的其他请求设置很短的超时。",
  "advice.stop-at-hang-up": ({ streamed }) =>
    streamed
      ? "请在客户端离开后停止生成：在两个 token 之间检查连接是否断开（Starlette 和 FastAPI 用 `await request.is_disconnected()`，Node 用 `response.on('close')`，Go 用 `r.Context()`），并随即中止生成。"
      : "请在客户端离开后停止：只在最后才写出的服务此前察觉不到断开，因此要在模型运行时监视连接（Starlette 和 FastAPI 用 `await request.is_disconnected()`，Node 用 `response.on('close')`，Go 用 `r.Context()`），并跳过队列中客户端已离开的请求。",
  "advice.pass-hang-up-on": () =>
    "位于推理引擎之前的网关或 API 服务必须把断开传递下去：关闭自己发往引擎的请求，或调用引擎的中止接口。",
  "advice.raise-drain": ({ suggestedMs }) =>
    `如果可以接受断开后继续工作这么久，请设置 \`max-drain: ${durationInput(suggestedMs)}\`。`,
  "advice.killed-in-container": ({ signal }) =>
    `退出码 137 表示 SIGKILL，但演练没有发送它：收到 ${signal} 后，容器内有程序直接终止了服务，而没有等待它。请检查管理进程或启动脚本（\`kill -9\`、超时为 0），让它转发 ${signal} 并等待。`,
  "advice.validate-input": ({ count: inputs }) =>
    `${inputs === 0 ? "异常输入" : `${count(inputs)} 个异常输入`}返回了 5xx。请在到达模型之前检查大小、编码、JSON 和各字段的类型，并返回 400 或 422。`,
  "advice.bound-body": ({ count: inputs }) =>
    `${count(inputs)} 个异常输入没有及时得到响应。请对过大的请求体返回 413，为缓慢的请求体设置超时，并在模型之前截断文本。`,
  "advice.refuse-input": ({ count: inputs }) =>
    `${count(inputs)} 个异常输入被当作合法输入响应。请只接受 POST（否则返回 405），并要求字段存在且文本非空（否则返回 422）。`,
  "advice.drop-bodies": ({ bounded }) =>
    `${bounded ? "此外，" : "请在读取之前拒绝超过大小上限的请求体（413），"}响应之后不要保留对请求的引用：检查日志缓冲区、历史记录和缓存。`,
  "advice.own-context": () =>
    "请用独立的系统提示词和独立的上下文对每段文本分类，不要包含此前的对话消息，并把用户文本标记为数据。",
  "advice.plain-tokens": ({ forged }) =>
    `${count(forged)} 次攻击伪造了对话标记：对用户文本分词时不要识别特殊 token，使其中的 \`<|im_start|>\` 只是普通文本。`,
  "advice.only-labels": ({ foreign }) =>
    `${count(foreign)} 个响应不是任何标签：请只允许输出标签，比较各标签 token 的得分，而不是生成文本。`,
  "advice.filter-answers": () =>
    "请在发送之前检查每个响应是否包含系统提示词的片段或对话模板标记，且不要在系统提示词中保存秘密。",
  "advice.truncate-input": ({ unanswered }) =>
    `${unanswered === 0 ? "长文本" : `${count(unanswered)} 段长文本`}没有及时得到响应。请在模型之前把文本截断为固定数量的 token（例如 512），或返回 413。`,
  "advice.keep-end": ({ changed }) =>
    `${count(changed)} 段长文本的响应与其末尾的句子不符。请保留文本末尾的 token，并在截断之后再加上系统提示词。`,
  "advice.growth-since-baseline": () => "基线没有这样的增长，请检查此后的改动：新的缓存、历史记录、依赖。",
  "advice.keeps-requests": ({ bytesPerRequest }) =>
    `每个请求都有${bytesPerRequest === null ? "一些内容" : `约 ${bytes(Math.max(0, bytesPerRequest))} `}留在内存中。最可能的是只增不减的列表，例如历史记录、日志缓冲区或按文本统计的指标：请限制其大小，或去掉引用。`,
  "advice.bound-cache": () =>
    "其次可能是仍在填充的缓存：请限制其大小（llama-server 使用 `--cache-ram`）；只有当缓存上限能放进 `memory` 时，才调大参数 `max-growth`。",
  "advice.allocator": () =>
    "如果堆分析没有增长，则是 glibc 保留了已释放的内存：请在 `env` 中设置 `MALLOC_MMAP_THRESHOLD_: 131072`。",
  "advice.bound-queue": ({ capacityPerSecond, requestTimeoutMs, answerable, pending }) => {
    const hold =
      capacityPerSecond === null
        ? "同时保留的请求不要超过客户端愿意等待的数量"
        : `服务每秒响应 ${Number(capacityPerSecond.toPrecision(2))} 个请求，客户端等待 ${exactDuration(requestTimeoutMs)}，其间可响应 ${Number(answerable.toPrecision(2))} 个。再为较慢的请求留出 ${MARGIN}：运行中和等待中的请求合计不要超过 ${count(pending)} 个`;
    return `${hold}。对其余请求立即返回 ${AT_ONCE}。`;
  },
  "advice.retry-after": ({ count: requests }) =>
    `请在每个 503 或 429 中加上 \`Retry-After\`：有 ${count(requests)} 个请求被拒绝时没有它，客户端不知道何时重试。`,
  "advice.shed-for-memory": () => `内存不足时，对新请求立即返回 ${AT_ONCE}，并完成正在处理的请求；同时减少并发数。`,
  "advice.semaphore": ({ capacityPerSecond }) =>
    `服务启动了过多请求，因此无法维持其处理能力${capacityPerSecond === null ? "" : `（每秒 ${Number(capacityPerSecond.toPrecision(2))} 个响应）`}。请用信号量只放行模型能同时处理的请求数。`,
  "advice.stop-abandoned": () => "队列不要长于客户端愿意等待的时间，并在连接关闭时停止处理该请求。",
  "advice.cheaper-rejections": ({ count: requests }) =>
    `有 ${count(requests)} 个请求被及时拒绝，但每次拒绝都会占用本该用于响应的 CPU 时间：请在读取请求体之前拒绝，或由服务前面的代理拒绝。如果并发时每个响应耗费的 CPU 时间比逐个处理时更多，请减少并发数。`,
  "advice.watch-own-use": ({ name, cpu, memory }) => {
    const throttled = cpu?.throttledRatio == null ? "" : `，并在 ${ratio(cpu.throttledRatio)} 的调度周期内被限流`;
    const figures = [
      ...(cpu === null ? [] : [`使用了 ${cpusOf(cpu.cpus, cpu.cpus)} 中的 ${cpusOf(cpu.usedCpus)}${throttled}`]),
      ...(memory === null
        ? []
        : [`内存峰值达 ${bytes(memory.peakBytes)}（上限 ${bytes(memory.limitBytes, memory.limitBytes)}）`]),
    ];
    const files = [
      ...(cpu !== null || memory === null ? ["`cpu.stat` 对 `cpu.max`"] : []),
      ...(memory !== null || cpu === null ? ["`memory.current` 对 `memory.max`"] : []),
    ];
    return `服务没有察觉 ${name}${figures.length === 0 ? "" : `，尽管容器${figures.join("，且")}`}。请把容器自身的用量与其自身的上限对比（${files.join("，")}），而不是主机的，并在达到上限之前关闭非核心功能。`;
  },
  "advice.enable-again": () =>
    "请定期检查用量，没有请求时也要检查；当用量在一段时间内低于第二个更低的阈值时，重新启用功能。",
  "advice.finish-first": () =>
    "请在需要内存之前让正在处理的请求完成：减少同时放行的请求，且不要终止正在响应的 worker。",
  "advice.shed-at-once": () =>
    `内存用量超过上限的 90% 时，在读取请求体之前就对新请求返回 ${AT_ONCE}。空闲时就用到这么多的容器需要更大的 \`memory\`。`,
  "advice.less-memory": ({ measuredBytes, limitBytes, at, startBytes, laterBytes }) => {
    const drop = `${glue(`峰值 ${measured({ kind: "budget-memory", limit: limitBytes }, measuredBytes)}${partZh(at)}`, "需要降低")} ${bytes(Math.max(0, measuredBytes - limitBytes))}`;
    const raise = `如果服务可以占用这么多内存，请把 \`max-memory\` 设为高于 ${bytes(measuredBytes)}`;
    if (at?.scope === START && laterBytes !== null && laterBytes <= limitBytes)
      return `${drop}。只有加载时需要这么多：此后的峰值为 ${bytes(laterBytes)}。请映射模型文件（GGUF、safetensors），不要读入副本，并在构建镜像时完成转换或量化。${raise}。`;
    if (at?.scope === START || (startBytes !== null && startBytes > limitBytes))
      return `${drop}。${startBytes === null ? "" : `启动和预热期间就已占用 ${bytes(startBytes)}${laterBytes === null ? "" : `，负载期间为 ${bytes(laterBytes)}`}，原因是模型而不是负载。`}请改用更小或量化程度更高的模型，或更短的上下文。${raise}。`;
    return `${drop}。${startBytes === null ? "" : `启动和预热后为 ${bytes(startBytes)}，原因是负载。`}请减少并发请求，缩短上下文，并限制所有缓存。${raise}。`;
  },
  "advice.fewer-threads": ({ measuredCpus, limitCpus, at }) =>
    `峰值 ${measured({ kind: "budget-cpu", limit: limitCpus }, measuredCpus)}${partZh(at)}超过 ${limit({ kind: "budget-cpu", limit: limitCpus })}：请减少模型线程（\`OMP_NUM_THREADS=${threads(limitCpus)}\`）并在模型外层使用信号量，用 \`cpus\` 强制限制，或调大 \`max-cpu\`。`,
  "advice.more-work": ({ candidateMs, baselineMs }) =>
    `一个请求占用 ${duration(candidateMs)} 的 CPU 时间，基线为 ${duration(baselineMs)}：候选版本的计算量更大。请对比模型文件、提示词和回答的长度，以及运行时的编译选项。`,
  "advice.same-work": ({ candidateMs, baselineMs }) =>
    `一个请求占用 ${duration(candidateMs)} 的 CPU 时间，与基线（${duration(baselineMs)}）相近：候选版本的等待时间更长。请检查线程、锁，以及对磁盘或其他服务的调用。`,
  "advice.what-changed": () =>
    "两个镜像在同一台运行器上处理了相同的请求，请检查两者之间的改动：依赖、线程数、提示词、模型文件。",
  "advice.intended-slowdown": ({ maxSlowdown }) =>
    `如果变慢在预期之内，请在同一个拉取请求中设置 \`max-slowdown: ${Math.round(100 * maxSlowdown)}%\`（即阈值 ${Number((1 + maxSlowdown).toFixed(2))} 倍）。`,
} satisfies Partial<Sayings>;

/** Model threads that a quota can serve. */
function threads(cpus: number): number {
  return Math.max(1, Math.floor(cpus));
}

function neededZh({ cpus, p95Ms, limitMs, atLeast }: NonNullable<MessageArgs["advice.cpu-bound"]["needed"]>): string {
  const figures = `P95 ${atLeast ? "≥ " : ""}${duration(p95Ms)}，阈值 ${exactDuration(limitMs)}`;
  const why = atLeast ? "；超时掩盖了还需多少" : "";
  return `，按实测数据需要${atLeast ? "超过" : "约"} ${cpusOf(cpus)}（${figures}${why}）`;
}

function peakZh(peakBytes: number | null, limitBytes: number): string {
  const peak = peakBytes === null ? "" : `峰值 ${bytes(peakBytes)}，`;
  return `（${peak}上限 ${bytes(limitBytes, limitBytes)}）`;
}
