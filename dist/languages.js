import { C as SHED_WITHIN_MS, O as formatLimitAsInput, _ as PEAK_WINDOW_MS, b as NOISE_LIMITS, d as WHOLE_DRILL, m as START, n as FORMAT, r as ROOM, t as EN, u as STEADY_STATE } from "./en.js";
import { O as METRICS, S as metricOf, T as shareAllowed, a as failedOutcomes, c as roughTime, d as shareKept, f as withoutEnd, i as durationInput, l as sentIn, n as code, p as OBJECTIVES, r as coreList, s as requestInput, t as say, u as sentenceOf, v as isMinimum } from "./say.js";

// src/model/language.ts
/** The languages of reports, after BCP 47. Each has a catalog in `report/messages/` and its help in `config/help/`. */
const LANGUAGE_TAGS = ["en", "zh-CN"];

// src/report/messages/zh-CN/report/formats.ts
/** Units that Chinese reports write in another way. Symbols such as ms, s and MiB are the same. */
const UNITS$1 = [
	[/ min$/, " 分钟"],
	[/ bytes$/, " 字节"],
	[/ CPUs?$/, " 核"],
	[/ %$/, "%"],
	[/(?<=\d)x$/, " 倍"],
	[/^the baseline's$/, "基线"]
];
function inChinese(text) {
	return UNITS$1.reduce((all, [symbol, word]) => all.replace(symbol, word), text);
}
function translated(format) {
	return (...args) => inChinese(format(...args));
}
/** How numbers are written in Chinese, and how texts are put together. */
const FORMAT_ZH = {
	...FORMAT,
	bytes: translated(FORMAT.bytes),
	cpus: translated(FORMAT.cpus),
	duration: translated(FORMAT.duration),
	durationLike: translated(FORMAT.durationLike),
	exactDuration: translated(FORMAT.exactDuration),
	figure: translated(FORMAT.figure),
	limit: translated(FORMAT.limit),
	measured: translated(FORMAT.measured),
	multiple: translated(FORMAT.multiple),
	ratio: translated(FORMAT.ratio),
	ratioAtMost: translated(FORMAT.ratioAtMost),
	ratioOf: translated(FORMAT.ratioOf),
	list: (parts) => parts.join("、"),
	clauses: (parts) => parts.join("，"),
	sentence: (text) => `${text}。`,
	labeled: (label, text) => `${label}：${text}`,
	note: (text) => `（${text}）`,
	day: (startedAt) => new Date(startedAt).toLocaleDateString("zh-CN", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	})
};

// src/report/messages/zh-CN/words.ts
const FAILURES = {
	"http-error": "返回 HTTP 错误",
	timeout: "超时",
	refused: "连接被拒绝或中断",
	cut: "流式响应中途断开",
	dropped: "因等待响应的请求过多而未发出",
	"wrong-answer": "响应不是有效的预测结果"
};
/** Returns how a request failed; any other outcome as it is. */
function failureZh(outcome) {
	return new Map(Object.entries(FAILURES)).get(outcome) ?? outcome;
}
/** Returns how requests failed, the most frequent way first: `9 个超时，3 个连接被拒绝或中断`. */
function failuresZh(byOutcome) {
	return failedOutcomes(byOutcome).map(({ outcome, count }) => glue(`${FORMAT_ZH.count(count)} 个`, FAILURES[outcome])).join("，");
}
/** Joins parts of a sentence, with a space where Chinese meets another script. */
function glue(...parts) {
	return parts.reduce((all, part) => `${all}${meets(all, part) ? " " : ""}${part}`, "");
}
function meets(left, right) {
	const [end = "", start = ""] = [left.at(-1), right[0]];
	return HAN.test(end) && OTHER.test(start) || OTHER.test(end) && HAN.test(start);
}
const HAN = /\p{Script=Han}/u;
const OTHER = /[\w`%$+\-±≤≥)\]]/;
/** Returns a scope as a time: `稳态阶段`, `整个演练期间`, `kill-restart 之后`, `cpu-overload 期间`. */
function placeZh(scope) {
	if (scope === "steady-state") return "稳态阶段";
	if (scope === "drill") return "整个演练期间";
	if (scope === "start") return "启动期间";
	if (scope === `after ${"start"}`) return "启动之后";
	return scope.startsWith("after ") ? glue(scope.slice(6), "之后") : glue(scope, "期间");
}
/** Returns words as a sentence lists them: `a`, `a 和 b`, `a、b 和 c`. */
function listedZh(words) {
	return words.length < 2 ? words.join("") : glue(words.slice(0, -1).join("、"), "和", words.at(-1) ?? "");
}
/** Returns details in parentheses; empty if there are none. */
function inParenthesesZh(...details) {
	const given = details.filter((detail) => detail !== "");
	return given.length === 0 ? "" : `（${given.join("；")}）`;
}
const LEANINGS = {
	pass: "倾向通过",
	fail: "倾向未通过"
};
/** Returns `倾向通过`; empty if there is no leaning. */
function leansZh(leaning) {
	return leaning === null ? "" : LEANINGS[leaning];
}
/** Returns `退出码 137`; unknown if it is null. */
function exitCodeZh(exitCode) {
	return exitCode === null ? "退出码未知" : `退出码 ${exitCode}`;
}
/** The advice that ends an undecided check. */
const LONGER = "调大 `max-duration` 后可以判定。";

// src/report/messages/zh-CN/advice/boot-causes.ts
/** What a cause means, and what to do about it. */
const BOOT_CAUSES_ZH = {
	"no-gpu": {
		means: () => "服务需要 NVIDIA GPU 或其驱动，而演练的容器没有。",
		todo: () => "请演练 CPU 版镜像（CPU 版的 torch、vLLM 或 llama.cpp），或让服务在没有 GPU 时使用 CPU。"
	},
	"out-of-memory": {
		means: () => "服务耗尽了内存。",
		todo: () => "请调大 `memory`，或改用更小、量化程度更高的模型、更短的上下文或更少的工作进程。"
	},
	architecture: {
		means: () => "程序属于另一种处理器架构，或脚本的第一行没有 `#!`。",
		todo: () => "请按运行器的架构构建镜像（`platforms:`），或使用与镜像架构相同的运行器；脚本要以 `#!` 开头。"
	},
	"no-command": {
		means: () => "镜像没有指定要启动的程序。",
		todo: () => "请在镜像中添加 `CMD` 或 `ENTRYPOINT`，或设置 `command`。"
	},
	"bad-interpreter": {
		means: (name) => glue("镜像中没有", ofName(name, "脚本"), "的解释器或程序的加载器；以 CRLF 结尾的行也会如此。"),
		todo: () => "请安装第一行指定的解释器，用 LF 换行保存脚本，或按镜像的 C 库（musl 或 glibc）构建程序。"
	},
	"not-executable": {
		means: (name) => glue(ofName(name, "程序"), "不可执行。"),
		todo: (name) => `请在 Dockerfile 中加上可执行权限（\`COPY --chmod=755\`）${name === null ? "" : "，或用解释器启动它"}，并确认其用户有读取权限。`
	},
	"missing-command": {
		means: (name) => glue("镜像中或其 `PATH` 上没有", ofName(name, "要启动的程序"), "。"),
		todo: () => "请检查镜像的 `ENTRYPOINT` 和 `CMD` 以及输入 `command`，并确认程序已安装。"
	},
	"old-c-library": {
		means: (name) => `程序需要比镜像更新的 C 或 C++ 库${inCode(name)}。`,
		todo: () => "请改用更新的基础镜像，或在镜像自己的基础上构建程序。"
	},
	"missing-library": {
		means: (name) => glue("镜像中没有", ofName(name, "某个共享库"), "。"),
		todo: () => "请在镜像中安装包含它的软件包，或把它与程序一起复制进去。"
	},
	"missing-module": {
		means: (name) => glue("无法导入", ofName(name, "某个模块"), "：镜像中没有它，或版本不同。"),
		todo: () => "请把它加入镜像的依赖并重新构建；如果是自己的模块，请检查 `WORKDIR` 和启动命令。"
	},
	"model-gated": {
		means: () => "模型仓库需要令牌。",
		todo: () => "请把模型放进镜像，或用密钥设置 `env: HF_TOKEN=…`，其账号须已接受模型的许可协议。"
	},
	"no-network": {
		means: (name) => glue("服务无法通过网络连接", ofName(name, "某个主机"), "。"),
		todo: () => "请把模型和其他需要下载的内容放进镜像（Hugging Face 还需 `env: HF_HUB_OFFLINE=1`），或检查运行器的网络和代理。"
	},
	"model-missing": {
		means: (name) => `找不到或无法加载模型${inCode(name)}。`,
		todo: () => "请确认镜像包含模型，`command` 或 `env` 中的路径正确，且文件完整。"
	},
	"disk-full": {
		means: () => "容器引擎的磁盘已满。",
		todo: () => "请在演练前释放空间（`docker system prune`），或改用更小的镜像、更大的运行器。"
	},
	"read-only": {
		means: (name) => name === null ? "服务写入了只读文件系统。" : `服务写入 ${code(name)}，而它是只读的。`,
		todo: () => "请去掉 `read-only`，或让服务写入 `/tmp`（例如 `env: HF_HOME=/tmp`）。"
	},
	"port-used": {
		means: (name) => `容器内的端口${name === null ? "" : ` ${name} `}已被占用：启动了两个服务器。`,
		todo: () => "请为每个服务器设置各自的端口，或检查启动脚本为何重复启动同一个服务器。"
	},
	"low-port": {
		means: (name) => name === null ? "其用户无权监听 1024 以下的端口。" : `其用户无权监听端口 ${name}。`,
		todo: () => "请监听 1024 及以上的端口，并把 `container-port` 设为该端口。"
	},
	"permission-denied": {
		means: (name) => glue("其用户无权读写", ofName(name, "某个文件"), "。"),
		todo: () => "请把文件交给镜像的 `USER`（`COPY --chown`），或写入它拥有的目录，例如 `/tmp`。"
	},
	threads: {
		means: () => "服务无法再启动线程或进程。",
		todo: () => "请减少线程（例如 `env: OMP_NUM_THREADS=1`）或工作进程，或提高容器引擎的进程数上限。"
	},
	"missing-variable": {
		means: (name) => glue("没有设置", ofName(name, "服务需要的"), "环境变量。"),
		todo: (name) => `请设置：\`env: ${name ?? "NAME"}=…\`。`
	},
	"bad-arguments": {
		means: (name) => `服务器不接受启动参数${inCode(name)}。`,
		todo: () => "请将 `command` 与服务器的 `--help` 对照：它会附加在镜像的入口程序之后。"
	},
	"missing-file": {
		means: (name) => glue("镜像中没有", ofName(name, "某个文件"), "。"),
		todo: () => "请把它复制进镜像，或更正 `command`、`env` 或 `WORKDIR` 中的路径。"
	},
	"illegal-instruction": {
		means: () => "服务使用了运行器的处理器所没有的指令。",
		todo: () => "请按较旧的处理器构建（例如 llama.cpp 的 `GGML_NATIVE=OFF`），或改用其他运行器。"
	},
	"bus-error": {
		means: () => "服务耗尽了共享内存，或映射的文件不完整。",
		todo: () => "请少用 `/dev/shm`（它只有 64 MB，可减少工作进程），并确认模型文件完整。"
	},
	"segmentation-fault": {
		means: () => "服务在本机代码中崩溃。",
		todo: () => "请在同一镜像中手动运行：常见的是某个库属于另一版本的 Python 或 C 库。"
	},
	killed: {
		means: () => "服务被强制终止，通常是内存耗尽。",
		todo: () => "请调大 `memory`，或检查镜像的启动脚本中是什么终止了它。"
	},
	"ended-without-error": {
		means: () => "服务正常退出，因此没有提供服务。",
		todo: () => "请在前台启动服务器：`CMD` 不能把它放到后台，也不能在它之后结束。"
	}
};
/** Why a container did not start, ended or does not listen, in Chinese. */
const BOOT_CAUSE_MESSAGES_ZH = {
	"boot.cause": ({ cause, name }) => BOOT_CAUSES_ZH[cause].means(name),
	"advice.boot-cause": ({ cause, name }) => BOOT_CAUSES_ZH[cause].todo(name)
};
function ofName(name, words) {
	return name === null ? words : code(name);
}
function inCode(name) {
	return name === null ? "" : `（${code(name)}）`;
}

// src/report/messages/zh-CN/advice/error-advice.ts
const { bytes: bytes$4, exactDuration: exactDuration$4 } = FORMAT_ZH;
const PULL_ZH = {
	denied: "请在本步骤之前登录镜像仓库（`docker/login-action`），并使用有读取权限的令牌；如果是本作业构建的镜像，请在构建时设置 `load: true`。",
	"not-found": "请检查镜像名称和标签。如果前序步骤用 buildx 构建，请加上 `load: true`（`--load`），使本引擎拥有该镜像。",
	"rate-limit": "请登录镜像仓库（`docker/login-action`）以提高拉取上限，或稍后重新运行。",
	platform: "请按运行器的架构构建镜像（`platforms: linux/amd64` 或 `linux/arm64`），或使用与镜像架构相同的运行器。",
	network: "请检查容器引擎能否访问镜像仓库：域名、代理、证书。然后重新运行。",
	"no-docker": "请在前序步骤中安装 `docker` 命令行；如果作业使用 `container:`，请选择带有它的镜像。",
	other: "请检查镜像名称，在同一作业的前序步骤中构建它（使用 buildx 时加 `load: true`），或先登录镜像仓库。"
};
/** What to do about a drill that could not be run, in Chinese. */
const ERROR_ADVICE_ZH = {
	"advice.inputs": () => "请在步骤的 `with:` 或计划文件中更正上面列出的输入，然后重新运行。",
	"advice.not-removed": () => "容器已照常删除。请检查容器引擎为何拒绝，然后重新演练。",
	"advice.engine": () => "请在本步骤之前用 `docker version` 确认：容器引擎必须在运行，且当前用户有权使用它。",
	"advice.other-engine": () => "请改用其他运行器或容器引擎：演练无法改变上面列出的限制。",
	"advice.image": () => PULL_ZH.other,
	"advice.pull": ({ problem }) => PULL_ZH[problem],
	"advice.never-pulled": () => "请在前序步骤中为本引擎构建或加载镜像（使用 buildx 时加 `load: true`），或设置 `pull: missing`。",
	"advice.install-first": ({ kinds }) => kinds.length === 0 ? "请在前序步骤中安装。" : `请在前序步骤中安装，或去掉 ${listedZh(kinds.map(code))}，只有${kinds.length === 1 ? "它" : "它们"}需要这个软件包。`,
	"advice.small-disk": () => "请调大 `disk-full` 的 `size`，或改写 `paths`。如果去掉 `disk-full` 后仍然失败，请释放容器引擎的磁盘空间（`docker system prune`）。",
	"advice.baseline-start": () => "候选版本已启动：请检查基线镜像，或选择其他 `baseline-image`。以下内容针对基线。",
	"advice.boot-memory": ({ limitBytes }) => `它在加载时耗尽内存（上限 ${bytes$4(limitBytes, limitBytes)}）。请调大 \`memory\`，或改用更小、量化程度更高的模型。`,
	"advice.boot-ended": () => "日志的最后几行给出了原因：常见的是缺少文件或环境变量（`env`）、模型路径错误或导入失败。",
	"advice.container-port": ({ containerPort, listeningPorts, exposedPorts }) => {
		const [port] = listeningPorts.length === 0 ? exposedPorts : listeningPorts;
		if (port === void 0) return `请把 \`container-port\` 设为服务在容器内监听的端口（现在为 ${containerPort}）。`;
		return listeningPorts.length === 0 ? `请设置 \`container-port: ${port}\`：镜像声明的端口为 ${listedZh(exposedPorts.map(String))}，而不是 ${containerPort}。` : `如果服务监听的是它，请设置 \`container-port: ${port}\`；否则请让服务监听 ${containerPort}。`;
	},
	"advice.add-lines": ({ lines, flags }) => `请在步骤的 \`with:\` 或计划文件中加上：${lines.map(code).join("，")}。在终端中：${code(flags)}。`,
	"advice.listen-everywhere": ({ containerPort }) => `请让服务监听 0.0.0.0:${containerPort}（uvicorn、Flask 和 llama-server 使用 \`--host 0.0.0.0\`）。`,
	"advice.reach-port": ({ onLoopback }) => onLoopback ? "请不要在作业中使用 `container:`，或把 `DOCKER_HOST` 设为容器引擎自己的地址。" : "请向本运行器开放容器引擎所在机器的端口 20000 至 31999。",
	"advice.plain-http": ({ containerPort, protocol }) => `请在端口 ${containerPort} 上提供普通 HTTP/1.1，而不是 ${protocol}；或把 \`container-port\` 设为提供它的端口。`,
	"advice.request-timeout": ({ requestTimeoutMs }) => `如果响应需要更长时间，请调大 \`request-timeout\`（现在为 ${exactDuration$4(requestTimeoutMs)}），或减少生成的 token。`,
	"advice.answer-http": ({ containerPort }) => `请确认端口 ${containerPort} 上是 HTTP 服务器，并查看服务日志，了解它为何关闭连接。`,
	"advice.boot-answer": ({ status }) => {
		if (status === null) return "服务有响应，但不符合预期：请用 `answer` 指定文本和标签在 JSON 中的位置，或使用 `service: openai-chat`。";
		if (status === 401 || status === 403) return "服务需要密钥：请设置 `request-headers`，例如 `Authorization: Bearer …`。";
		if (status === 404 || status === 405) return "请把 `predict-path` 设为响应 POST 请求的路由；对于 `/v1/chat/completions`，请设置 `service: openai-chat`。";
		if (status >= 300 && status < 400) return "请把 `predict-path` 设为它重定向到的地址。";
		if (status === 400 || status === 415 || status === 422) return "服务拒绝了请求：请把 `request` 设为它接受的请求体，用 `{{input}}` 代替文本。";
		if (status === 429) return "服务认为请求过多而拒绝：请在演练中放宽它的限流。";
		if (status === 503) return "服务仍在加载或过载：请给它更多时间，或更多 `cpus` 和 `memory`。";
		return status >= 500 ? `服务返回状态码 ${status}：请查看下方日志的末尾，通常有异常信息。` : "请将上面的最后一次响应与演练的预期对比：`request`、`answer`、`predict-path`。";
	},
	"advice.ready-timeout": ({ readyTimeoutMs }) => `如果只是加载需要更长时间，请调大 \`ready-timeout\`（现在为 ${exactDuration$4(readyTimeoutMs)}）。`,
	"advice.run-by-hand": ({ containerPort, predictPath }) => `请用相同的 \`cpus\` 和 \`memory\` 手动运行镜像，并向端口 ${containerPort} 的 ${predictPath} 发送 POST 请求。如果只是加载需要更长时间，请调大 \`ready-timeout\`。`,
	"advice.stopped-answering": () => "服务起初有响应，之后停止了：请用相同的 `cpus` 和 `memory` 运行镜像，发送请求并查看日志。",
	"advice.stage-hangs": () => "请重新演练。如果卡在同一阶段，请检查容器引擎：`docker info` 及其日志。",
	"advice.cancelled": () => "如果不是有意取消，请重新运行。如果作业超时，请调大 `timeout-minutes` 或调小 `max-duration`。",
	"advice.fork-run": () => "请打开 fork 自己的运行：其报告中有原因和处理建议。常见原因是 fork 无法获得的输入或密钥。",
	"advice.leave-alone": () => "不要让其他程序操作带有标签 `io.github.qwen-fault-drill.session` 的容器：清理任务、autoheal、`docker stop`。",
	"advice.fails-again": () => "请重新演练；如果每次都这样结束，错误信息指出了失败的步骤。"
};

// src/report/messages/zh-CN/report/objective-words.ts
const SLOWDOWN = {
	pass: "不慢于基线",
	fail: "慢于基线",
	inconclusive: "无法判定"
};
const OBJECTIVE_WORDS = {
	availability: {
		label: "可用率",
		goal: "响应更多请求",
		worst: "可用率（最差窗口）"
	},
	p95: {
		label: "P95",
		goal: "更快响应",
		worst: "P95（最差窗口）"
	},
	ttft: {
		label: "首字延迟 P95",
		goal: "更快输出首字",
		worst: "首字延迟 P95（最差窗口）"
	},
	"answer-ttft": {
		label: "正文首字延迟 P95",
		goal: "更快输出正文"
	},
	tpot: {
		label: "每 token 耗时 P95",
		goal: "更快输出",
		worst: "每 token 耗时 P95（最差窗口）"
	},
	stall: {
		label: "停顿 P95",
		goal: "输出不停顿"
	},
	"within-limits": {
		label: "goodput",
		goal: "让更多请求满足所有阈值"
	},
	recovery: {
		label: "恢复时间",
		goal: "及时恢复",
		worst: "恢复时间（最长）"
	},
	steady: {
		label: "P50（对比稳态）",
		goal: "恢复到稳态"
	},
	stop: {
		label: "优雅停止",
		goal: "优雅停止"
	},
	drain: {
		label: "断开后收尾",
		goal: "停止响应已断开的客户端"
	},
	growth: {
		label: "单请求内存增长",
		goal: "让内存不再增长"
	},
	refusals: {
		label: "异常输入处理",
		goal: "拒绝异常输入"
	},
	isolation: {
		label: "标签保持",
		goal: "保持标签不变"
	},
	"prompt-kept": {
		label: "提示词泄露",
		goal: "不泄露系统提示词"
	},
	"long-texts": {
		label: "长文本处理",
		goal: "正确处理长文本"
	},
	shedding: {
		label: "响应或主动拒绝",
		goal: "主动拒绝多余负载"
	},
	goodput: {
		label: "有效吞吐量（占处理能力）",
		goal: "保持吞吐量"
	},
	degrading: {
		label: "降级恢复",
		goal: "进入并退出降级模式"
	},
	"running-first": {
		label: "在途请求优先",
		goal: "优先完成在途请求"
	},
	"memory-left": {
		label: "大请求体内存残留",
		goal: "释放大请求体的内存"
	},
	start: {
		label: "启动到首个正常响应",
		goal: "更快启动"
	},
	"false-ready": {
		label: "过早报告就绪",
		goal: "能响应时才报告就绪"
	},
	noticed: {
		label: "未被发现的中断",
		goal: "报告服务中断"
	},
	health: {
		label: "健康检查",
		goal: "及时响应健康检查"
	},
	"budget-memory": {
		label: "内存峰值",
		goal: "减少内存占用"
	},
	"budget-cpu": {
		label: "CPU 峰值",
		goal: "减少 CPU 占用"
	},
	"baseline-slowdown": {
		label: "延迟（对比基线）",
		goal: "不慢于基线",
		worst: "延迟（对比基线，最高）",
		comparison: SLOWDOWN,
		compares: "延迟"
	},
	"baseline-ttft": {
		label: "首字延迟（对比基线）",
		goal: "首字输出不慢于基线",
		worst: "首字延迟（对比基线，最高）",
		comparison: SLOWDOWN,
		compares: "首字延迟"
	},
	"baseline-tpot": {
		label: "每 token 耗时（对比基线）",
		goal: "输出不慢于基线",
		worst: "每 token 耗时（对比基线，最高）",
		comparison: SLOWDOWN,
		compares: "每 token 耗时"
	},
	"baseline-availability": {
		label: "可用率（对比基线）",
		goal: "不比基线更常失败",
		comparison: {
			pass: "不低于基线",
			fail: "低于基线",
			inconclusive: "无法判定"
		}
	}
};
const METRIC_WORDS = {
	availability: "可用率",
	p50: "P50",
	p95: "P95",
	ttft: "首字延迟 P95",
	"answer-ttft": "正文首字延迟 P95",
	tpot: "每 token 耗时 P95",
	stall: "停顿 P95",
	goodput: "goodput"
};
/** Returns the words of an objective. */
function objectiveZh(kind) {
	return OBJECTIVE_WORDS[kind];
}
/** Returns the figure that an objective compares with the baseline's, as in `延迟`. */
function comparedZh(kind) {
	return OBJECTIVE_WORDS[kind].compares ?? OBJECTIVE_WORDS[kind].label;
}
/** Returns the name of a metric. */
function metricZh(name) {
	return METRIC_WORDS[name];
}

// src/report/messages/zh-CN/reply-messages.ts
const { count: count$21, duration: duration$17 } = FORMAT_ZH;
const ERRORS = {
	ECONNREFUSED: "连接被拒绝",
	ECONNRESET: "连接被重置",
	EPIPE: "发送时连接已关闭",
	EHOSTUNREACH: "主机不可达",
	ENETUNREACH: "网络不可达",
	ETIMEDOUT: "内核放弃了连接",
	ENOTFOUND: "找不到主机名",
	UND_ERR_HEADERS_OVERFLOW: "响应头超过 16 KiB"
};
/** What a service did instead of giving a good answer: not sentences but parts of them, without a period. */
const REPLIES_ZH = {
	"reply.status": ({ status, meaning, text, location }) => {
		const to = location === null ? "" : `，重定向到 ${location}`;
		const redirected = status >= 300 && status < 400 ? `${to}，演练不跟随重定向` : "";
		const also = status === 101 ? "，请求并没有要求切换协议" : redirected;
		return `${status}${meaning === "" ? "" : ` ${meaning}`}${also}${text === "" ? "" : `：${text}`}`;
	},
	"reply.not-json": ({ list, start }) => `响应体不是 JSON ${list ? "列表" : "对象"}${start === null ? "，而是空的" : `：${start}`}`,
	"reply.wrong": ({ text, problems }) => [...text === null ? [] : [`服务返回 ${text}`], ...problems.map(problemOf)].join("；"),
	"reply.ended": ({ outcome }) => outcome === "ok" ? "响应正常" : failureZh(outcome),
	"reply.body-too-long": ({ maxBytes, unpacked }) => `响应体${unpacked ? "解压后" : ""}超过 ${count$21(maxBytes / 1024 ** 2)} MiB`,
	"reply.bodies-too-long": ({ maxBytes }) => `响应体超过 ${count$21(maxBytes / 1024)} KiB，而且同时有太多其他响应体也是如此`,
	"reply.packed": () => "响应体的压缩方式（`content-encoding`）不受支持：请不压缩直接返回",
	"reply.not-packed-as-declared": ({ coding }) => `响应体并不是 \`content-encoding\` 所声明的 ${coding}`,
	"reply.no-socket": ({ error }) => `负载生成器没有可用的套接字${inParenthesesZh(error)}`,
	"reply.too-many-in-flight": ({ inFlight }) => `已有 ${count$21(inFlight)} 个请求在途`,
	"reply.cut-off": () => "响应还不完整，连接就已关闭",
	"reply.not-http": () => "响应不是 HTTP/1.1",
	"reply.broken": ({ error, text }) => {
		return `${new Map(Object.entries(ERRORS)).get(error) ?? text}${inParenthesesZh(error)}`;
	},
	"reply.timeout": ({ timeoutMs, connected, status, bytes }) => {
		const got = status === null ? "没有响应" : `收到响应头（${status}）和 ${count$21(bytes)} 字节`;
		return `${duration$17(timeoutMs)} 内没有完整的响应：${connected ? `已连接，${got}` : "连接未建立"}`;
	},
	"reply.cut": ({ words, why }) => `流式响应${words === 0 ? "在输出首个词之前" : `在输出 ${count$21(words)} 个词后`}中断：${replyZh(why)}`,
	"reply.no-end": ({ missing }) => `结束时没有 ${missing.map(code).join(" 和 ")}`,
	"reply.no-end-within": ({ limitMs }) => `${duration$17(limitMs)} 内没有结束`,
	"reply.error-event": ({ text }) => `服务发送了错误${text === null ? "" : `：${text}`}`,
	"reply.ended-as": ({ field, value }) => `${code(field)} 为 ${value}`,
	"reply.event-not-json": ({ start }) => `有事件不是 JSON：${start}`,
	"reply.not-utf8": () => "不是 UTF-8",
	"reply.event-too-long": ({ maxBytes }) => `有事件超过 ${count$21(maxBytes / 1024)} KiB`,
	"reply.stream-too-long": ({ maxBytes }) => `超过 ${count$21(maxBytes / 1024 ** 2)} MiB`,
	"reply.not-streamed": ({ type, format, other }) => {
		const is = type === null ? "响应没有 `content-type`" : `响应的 \`content-type\` 为 ${code(type)}`;
		const write = other === null ? "" : `：请写 \`stream-format: ${other}\``;
		return `${is}，不是 ${code(format)} 格式的流${write}`;
	},
	"reply.none-within": ({ limitMs }) => `${duration$17(limitMs)} 内没有响应`,
	"reply.none": () => "没有响应，连接就已关闭",
	"reply.switched-protocols": () => "服务切换了协议（101），而请求并没有要求切换",
	"reply.accepted": ({ status }) => `${status}，被当作合法输入`,
	"reply.shed-late": ({ status, limitMs }) => `${status}，但超过 ${duration$17(limitMs)} 才返回`,
	"reply.no-retry-after": ({ status }) => `${status}，没有 Retry-After`,
	"reply.label-changed": ({ plain, label }) => glue(plain ?? "没有标签", "变为", label ?? "没有标签")
};
/** Returns what a service did, as a part of a sentence. */
function replyZh(reply) {
	return say(reply, { messages: REPLIES_ZH });
}
function problemOf(problem) {
	const name = code(problem.field);
	switch (problem.is) {
		case "missing": return `缺少 ${name}`;
		case "empty": return `${name} 为空`;
		case "not-true":
		case "not-text": return `${glue(`${name} 为`, problem.value ?? "嵌套过深的值")}，而不是${problem.is === "not-text" ? "文本" : " `true`"}`;
		case "too-long": return `${name} 为 ${problem.value}，超过标签的 ${problem.max} 个字符`;
		case "unknown": return `${name} 为 ${problem.value}，不属于 ${problem.known}`;
		case "one-more": return `${name} 为 ${problem.value}，此前已有 ${problem.max} 个不同的标签`;
	}
}

// src/report/messages/zh-CN/experiments/recovery-messages.ts
const { bytes: bytes$3, count: count$20, duration: duration$16, limit: limit$7, measured: shown$4 } = FORMAT_ZH;
/** The noun for what caused an outage, and what happened to the service. */
const OUTAGES_ZH = {
	kill: {
		noun: "强制终止",
		cause: "进程被杀死后"
	},
	oom: {
		noun: "内存耗尽",
		cause: "内存耗尽后"
	},
	stop: {
		noun: "停止",
		cause: "收到停止信号后"
	}
};
/** Returns what was done to cause an outage: `杀死进程`, `发送 SIGTERM`. */
function outageActionZh({ trigger, stop }) {
	if (trigger === "stop") return stop === null ? "发送停止信号" : `发送 ${stop.signal}`;
	return trigger === "kill" ? "杀死进程" : "开始占满内存";
}
/** Returns `node（PID 7）`, with the PID inside the container. */
function processZh({ name, pidInside }) {
	return pidInside === null ? name : `${name}（PID ${pidInside}）`;
}
/** Returns a process with its place and why it was chosen: `node（PID 7），父进程为 sh（PID 1），因监听端口 8080 而被选中`. */
function victimZh({ victim, ancestors, containerPort }) {
	const place = victim.isFirst ? "即容器的 1 号进程" : ancestors.length === 0 ? "在容器内没有父进程" : `${ancestors.length === 1 ? "父进程" : "各级父进程"}为 ${ancestors.map(processZh).join("、")}`;
	return `${processZh(victim)}，${place}，${choiceOf(victim, containerPort)}`;
}
function choiceOf({ askedFor, chosenAs, residentBytes, isFirst }, containerPort) {
	if (chosenAs === "largest") return `因内存占用最大（${bytes$3(residentBytes)}）而被选中`;
	if (chosenAs === "serving") return `因监听端口 ${containerPort} 而被选中`;
	if (chosenAs === "worker") return "因是服务进程之下最忙的进程而被选中";
	if (askedFor === "serving") return `因没有发现监听端口 ${containerPort} 的进程而被选中${isFirst ? "" : "（容器引擎记录的主进程）"}`;
	return askedFor === "largest" ? "因无法读取任何进程的内存占用而被选中" : "由参数 `target: main` 指定";
}
const THEN_KILLED = "每次部署都要等满这段时间，然后将其强制终止。";
/** How a service recovered from an experiment, and how it ended when it was asked to stop, in Chinese. */
const RECOVERIES_ZH = {
	"recovery.passed": ({ name, objective, measured }) => `服务在 ${name} 后 ${shown$4(objective, measured)} 恢复响应，未超过阈值 ${limit$7(objective)}。`,
	"recovery.failed": ({ name, objective, measured }) => `服务在 ${name} 后 ${shown$4(objective, measured)} 才恢复响应，超过阈值 ${limit$7(objective)}。`,
	"recovery.never": ({ name, objective }) => `${name} 结束后，服务一直没有恢复正常响应；阈值为 ${limit$7(objective)}。`,
	"recovery.not-watched-long-enough": ({ objective, watchedMs }) => `恢复过程只观测了 ${duration$16(watchedMs, objective.limit ?? void 0)}。需要观测满 ${limit$7(objective)} 才能判定。`,
	"recovery.end-not-seen": () => "没有观测到进程退出，无法测量恢复时间。需要观测到退出才能判定。",
	"recovery.no-restart-policy": ({ trigger }) => `${OUTAGES_ZH[trigger].cause}，容器没有重启：重启策略为 \`no\`。`,
	"recovery.clean-exit": ({ trigger, restartPolicy }) => `${OUTAGES_ZH[trigger].cause}，容器没有重启：1 号进程随后自行退出，退出码为 0，而重启策略 \`${restartPolicy}\` 只在异常退出时生效。`,
	"recovery.not-restarted": ({ trigger, restartPolicy, watchedMs }) => `${OUTAGES_ZH[trigger].cause}，容器没有重启：重启策略为 \`${restartPolicy}\`，但容器引擎在 ${duration$16(watchedMs)} 内没有启动它。`,
	"recovery.not-listening": ({ restarted, containerPort, watchedMs }) => `${restarted ? "容器已重启，但 " : ""}${duration$16(watchedMs)} 内没有进程监听容器的端口 ${containerPort}。`,
	"recovery.no-good-answer": ({ restarted, watchedMs }) => `${restarted ? "容器已重启并监听端口，但在" : "容器在"} ${duration$16(watchedMs)} 内没有正常响应。`,
	"recovery.last-attempt": ({ answer }) => `最后一次尝试失败：${withoutEnd(replyZh(answer))}。`,
	"recovery.crash-loop": ({ restarts }) => `容器已重启 ${count$20(restarts)} 次，说明它在启动过程中反复崩溃。`,
	"recovery.crashed-while-starting": ({ restarts, trigger }) => `一次${OUTAGES_ZH[trigger].noun}之后，服务重启了 ${count$20(restarts)} 次，因为它在启动过程中崩溃。`,
	"recovery.runs-without-service": ({ process, first, restartPolicy }) => `服务已退出，容器却仍在运行：${glue(processZh(process), "已退出")}，但${glue("容器的 1 号进程", first === null ? "" : processZh(first), "没有退出")}，因此重启策略 \`${restartPolicy}\` 没有生效。`,
	"recovery.health": ({ health }) => `镜像的健康检查结果为 \`${health}\`${health === "unhealthy" ? "，但 Docker 不会因此重启容器" : ""}。`,
	"recovery.killed": (args) => `被杀死的进程：${victimZh(args)}。`,
	"recovery.evaluated": (args) => `被评估的进程：${victimZh(args)}。`,
	"recovery.by-restart": ({ restartPolicy }) => `容器引擎重启了容器，服务随之恢复（重启策略 \`${restartPolicy}\`）。`,
	"recovery.by-new-process": ({ process }) => `服务在容器内恢复，容器始终没有停止${owns(process)}。重启策略没有起作用。`,
	"recovery.by-survivor": ({ process }) => `响应来自故障之前就存在的进程，容器始终没有停止${owns(process)}。`,
	"recovery.by-unknown": () => "服务恢复响应，容器始终没有停止。没有发现监听端口的进程。",
	"recovery.restart-count": ({ before, after, newStart }) => {
		const start = newStart === null ? "" : `，StartedAt ${newStart ? "已改变" : "没有改变"}`;
		return `RestartCount 在故障之前为 ${before}，${glue("之后", after === null ? "未知" : `为 ${after}`)}${start}。`;
	},
	"recovery.in-flight": ({ trigger, outcome, detail, endedMs }) => {
		const at = `${OUTAGES_ZH[trigger].noun}时`;
		if (outcome === "none") return `${at}没有在途请求：最后一个请求刚刚得到响应。`;
		if (outcome === "unanswered") return `${at}的在途请求在观测期间没有得到响应。`;
		if (outcome !== "ok") return `${at}的在途请求失败：${detail === null ? failureZh(outcome) : replyZh(detail)}。`;
		return `${at}的在途请求${endedMs === null ? "" : `在 ${duration$16(endedMs)} 后`}得到响应。`;
	},
	"stop.not-asked": () => "没有要求服务停止。需要停止信号到达容器的 1 号进程才能判定。",
	"stop.end-not-seen": () => "没有观测到容器退出，无法测量退出耗时。需要观测到退出才能判定。",
	"stop.passed": (args) => `${ended(args)}，未超过阈值 ${limit$7(args.objective)}，并处理完了在途请求。`,
	"stop.too-late": (args) => `${ended(args)}，超过阈值 ${limit$7(args.objective)}。实际部署时，服务在此之前就会被强制终止。`,
	"stop.nothing-in-flight": (args) => `${ended(args)}，但当时没有在途请求，无法判定服务能否处理完已有请求。需要有在途请求才能判定。`,
	"stop.request-cut-off": (args) => `${ended(args)}，没有处理完在途请求（${args.detail === null ? cutOff(args.outcome) : replyZh(args.detail)}）。`,
	"stop.not-ended": ({ objective, signal, handled }) => `服务在收到 ${signal} 后 ${limit$7(objective)} 内没有退出${handled ? "，尽管它会处理该信号" : ""}。${THEN_KILLED}`,
	"stop.signal-ignored": ({ objective, signal, first, serving }) => {
		const never = serving === null ? "" : `，也没有转发给 ${processZh(serving)}`;
		return `${glue("容器的 1 号进程", processZh(first), "忽略了", signal)}${never}：容器在 ${limit$7(objective)} 内没有退出。${THEN_KILLED}`;
	},
	"stop.not-ended-behind-init": ({ objective, signal, first, serving, handled }) => {
		const does = handled === null ? "" : handled ? "，尽管它会处理该信号" : "：它没有注册信号处理函数";
		return `${glue(processZh(first), "转发了", signal)}，但${glue("提供服务的进程", processZh(serving), "在", limit$7(objective), "内没有退出")}${does}。${THEN_KILLED}`;
	},
	"stop.not-ended-behind-first": ({ objective, signal, first, serving, handled }) => {
		const does = handled ? "也会处理该信号" : "则要由 1 号进程来结束";
		return `容器在收到 ${signal} 后 ${limit$7(objective)} 内没有退出：${glue("1 号进程", processZh(first), "会处理该信号")}，${glue("提供服务的进程", processZh(serving), does)}。${THEN_KILLED}`;
	}
};
function owns(process) {
	return process === null ? "" : `；监听端口的进程是 ${processZh(process)}`;
}
function ended({ objective, signal, measured }) {
	return `服务在收到 ${signal} 后 ${shown$4(objective, measured)} 退出`;
}
function cutOff(outcome) {
	return outcome === "unanswered" ? "观测期间没有得到响应" : failureZh(outcome);
}

// src/report/messages/zh-CN/report/attempt-words.ts
const NAMES = /* @__PURE__ */ new Map([
	["an empty body", "空请求体"],
	["truncated JSON", "被截断的 JSON"],
	["text that is not JSON", "不是 JSON 的文本"],
	["a form", "表单"],
	["invalid UTF-8", "无效的 UTF-8"],
	["a list", "列表"],
	["an object without an input", "缺少输入字段的对象"],
	["an input that is null", "输入为 null"],
	["an input that is a number", "输入为数字"],
	["an input that is an object", "输入为对象"],
	["an empty input", "空输入"],
	["an input of whitespace", "只有空白字符的输入"],
	["100,000 nested lists", "100,000 层嵌套列表"],
	["a NUL in the text", "含 NUL 字符的文本"],
	["half a surrogate pair", "不完整的代理对"],
	["emoji", "表情符号"],
	["right-to-left text", "从右到左的文本"],
	["a text of 10,000 tokens", "10,000 个 token 的文本"],
	["a body of 1 MiB", "1 MiB 的请求体"],
	["GET", "GET 请求"],
	["DELETE", "DELETE 请求"],
	["a body that takes 3 s to arrive", "用 3 s 传完的请求体"],
	["a truncated body", "被截断的请求体"],
	["an instruction before the text", "文本之前的指令"],
	["an instruction after the text", "文本之后的指令"],
	["labels that change their meaning", "改变标签含义"],
	["another format", "要求其他格式"],
	["a forged system message", "伪造的系统消息"],
	["a forged answer", "伪造的回答"],
	["nested quotes", "嵌套引号"],
	["an instruction in Chinese", "中文指令"],
	["an instruction in German", "德文指令"],
	["an instruction in base64", "base64 编码的指令"],
	["a long dialogue before the text", "文本之前的长对话"],
	["a request for the instructions", "索要系统指令"]
]);
/** Returns the name of a text that an experiment sends. */
function attemptZh(name) {
	return NAMES.get(name) ?? name.replace(/^([\d,]+) words$/, "$1 个词");
}

// src/report/messages/zh-CN/report/report-words.ts
const { count: count$19, duration: duration$15, limit: limitOf$2, measured: shown$3 } = FORMAT_ZH;
/** Terms that need a meaning, as the Chinese report uses them. */
const TERMS_ZH = [
	["P50", "一半的请求在此时间内得到响应。"],
	["P95", "95% 的请求在此时间内得到响应。失败的请求至少按请求超时计算。"],
	["稳态", "实验之前、相同负载下的服务。"],
	["可证实", "在 95% 置信度下可由请求数据证实的值，而不只是实测值。"],
	["恢复", "到首个正常响应的时间：崩溃或停止从其开始算起；负载实验从实验结束算起，并扣除一次响应的通常耗时。"],
	["CPU 限流", "容器用完 CPU 配额后被内核暂停。比例按 100 ms 的周期计算。"],
	["固定计算", "每秒在运行器上执行一次的固定计算。耗时波动说明运行器繁忙。"],
	["steal", "宿主机让给其他虚拟机的 CPU 时间。"],
	["负载生成器滞后", "演练发送请求的延后时间：反映运行器，而不是服务。"],
	["倾向", "尚未判定的检查所偏向的结果。"],
	["主动拒绝", "及时以 429 或 503 及 Retry-After 拒绝。"],
	["压力进程", "实验在容器内运行、用来占用资源的进程。"]
];
/** What frames a report: its verdict, its checks, and what went wrong, in Chinese. */
const REPORT_WORDS_ZH = {
	verdict: {
		pass: "故障演练通过",
		fail: "故障演练未通过",
		inconclusive: "故障演练无法判定",
		error: "故障演练无法运行",
		cancelled: "故障演练已取消"
	},
	status: {
		pass: "通过",
		fail: "未通过",
		inconclusive: "无法判定",
		error: "错误",
		cancelled: "已取消",
		"not-applicable": "不适用"
	},
	sides: {
		candidate: "候选版本",
		baseline: "基线"
	},
	metric: metricZh,
	objective: (kind) => objectiveZh(kind).label,
	worst: (kind) => objectiveZh(kind).worst ?? "",
	phase: (name) => name === "steady-state" ? "稳态" : name.startsWith("after ") ? placeZh(name) : name,
	place: placeZh,
	failures: failuresZh,
	document: {
		sections: "目录",
		files: "文件",
		fullReport: {
			done: (url) => [{
				link: "完整报告",
				to: url
			}, "：全部请求、图表和数据，见工件中的 report.html"],
			unknown: (url) => [{
				link: "完整报告",
				to: url
			}, "：见本次运行的工件中的 report.html"],
			failed: (url) => [
				"完整报告：上传失败。日志和摘要见",
				{
					link: "本次运行",
					to: url
				},
				"。"
			]
		},
		more: (number) => `…… 另有 ${count$19(number)} 项`,
		moreBelow: (number) => `…… 另有 ${count$19(number)} 项，见下文`,
		truncated: (leftOut) => `篇幅有限，已省略：${leftOut.join("、")}。完整内容见运行的报告文件。`,
		note: (title) => `故障演练：${title}`,
		notes: "故障演练",
		noComment: "没有评论",
		noArtifact: "没有工件",
		moreNotes: (number) => `另有 ${count$19(number)} 项；全部内容见运行摘要。`,
		suites: "故障演练",
		suite: (image) => `${image} 的故障演练`
	},
	chart: {
		handle: "演练期间的延迟",
		title: (unit) => `演练期间的延迟（${unit}）`,
		time: "时间（s）",
		latency: (unit) => `延迟（${unit}）`,
		slowest: "蓝线：从第一个请求开始，将演练等分为 60 段，每段中最慢的请求。",
		limit: "红线：P95 的阈值。",
		experiments: (names) => `实验：${names.join("，")}。`,
		from: (name, fromS, toS) => `${name}（${fromS}–${toS} s）`,
		at: (name, ms) => `${name}（${duration$15(ms)} 处）`
	},
	checks: {
		title: "检查",
		headings: [
			"检查项",
			"阈值",
			"实测",
			"请求数",
			"结果"
		],
		name: (kind, scope) => glue(`${checkedPlaceZh(kind, scope)}的`, objectiveZh(kind).label),
		names: (kinds, where) => glue(`${where}的`, listedZh(kinds.map((kind) => objectiveZh(kind).label))),
		goals: (kinds, where) => glue(where, kinds.map((kind) => kind === "running" ? "保持运行" : objectiveZh(kind).goal).join("，")),
		place: checkedPlaceZh,
		passed: (passed, notApplicable) => `${count$19(passed)} 项检查通过${notApplicable === 0 ? "" : `，${count$19(notApplicable)} 项不适用`}`,
		proven: (measured, objective, proven) => `${measured}（可证实 ${isMinimum(objective) ? "≥" : "≤"} ${shown$3(objective, proven)}）`,
		answered: (ok, requests) => `${count$19(requests)} 个中 ${count$19(ok)} 个得到响应`,
		ratio: (objective, measured, low, high) => {
			const end = (ratio) => shown$3(objective, ratio).replace(/ 倍$/, "");
			const interval = low === null ? "" : `（${end(low)}–${high === null ? "∞" : end(high)}）`;
			return `${shown$3(objective, measured)}${interval}`;
		},
		failedRequests: "请求失败",
		pairs: (number) => `${count$19(number)} 对`,
		parts: (number) => `${count$19(number)} 段`,
		outages: (number, trigger) => `${count$19(number)} 次${OUTAGES_ZH[trigger].noun}`,
		comparison: (kind, status) => objectiveZh(kind).comparison?.[status] ?? "",
		notApplicable: "不适用",
		leaning: leansZh,
		noData: "没有数据",
		open: "未判定",
		failed: {
			"service.crashed": (figure) => `服务崩溃，此外为 ${figure}`,
			"stop.request-cut-off": (figure) => `请求被中断，${figure} 后退出`,
			"stop.signal-ignored": (figure) => `忽略信号，${figure} 后被强制终止`,
			"stop.not-ended": (figure) => `未退出，${figure} 后被强制终止`,
			"stop.not-ended-behind-init": (figure) => `未退出，${figure} 后被强制终止`,
			"stop.not-ended-behind-first": (figure) => `未退出，${figure} 后被强制终止`,
			"degrading.not-entered": () => "未进入降级模式",
			"window.outage": (figure) => `服务中断，总体 ${figure}`,
			"window.broken-for-a-while": (figure) => `一度不达标，总体 ${figure}`,
			"recovery.crash-loop": () => "未恢复：反复崩溃",
			"recovery.runs-without-service": () => "未恢复：服务进程已不在",
			"recovery.no-restart-policy": () => "未恢复：容器未重启",
			"recovery.clean-exit": () => "未恢复：容器未重启",
			"recovery.not-restarted": () => "未恢复：容器未重启",
			"recovery.not-listening": () => "未恢复：端口未打开",
			"recovery.no-good-answer": () => "未恢复：没有正常响应",
			"recovery.never": () => "未恢复：没有正常响应",
			"noticed.never": () => "未发现"
		},
		mayFail: (outcome) => outcome === "" ? "允许失败" : `${outcome}，允许失败`
	},
	limits: {
		objective: (kind, objective) => {
			const limit = objective === null ? "" : ` ${isMinimum(objective) ? "≥" : "≤"} ${limitOf$2(objective)}`;
			return `${objectiveZh(kind).label}${limit}`;
		},
		abort: (requests, objectives) => `最近 ${count$19(requests)} 个请求中，${objectives.map(crossed).join("，或")}`
	},
	reasons: "其他原因",
	warnings: "警告",
	countedWarnings: (number) => `⚠️ ${count$19(number)} 条警告`,
	allowedToFail: (reason) => `允许失败：${reason}`,
	cause: "原因",
	because: (cause) => `原因是：${cause}`,
	evidence: {
		title: "依据",
		log: (name, exitCode) => `容器${exitCode === null ? "" : `以退出码 ${exitCode} 退出前的`}日志末尾（${name}）：`,
		attack: (name, sent, answer, plain) => [
			`${attemptZh(name)}：`,
			sent,
			" 得到 ",
			answer,
			...plain === null ? [] : ["，而不是 ", { code: plain }]
		],
		answer: (detail) => detail === null ? "" : replyZh(detail)
	},
	before: {
		title: "此前情况",
		question: "此前是否如此？",
		onBaseline: (check, kept, figure) => kept ? `否：本次演练中基线没有超出阈值（${check}：${figure}）。` : `是：本次演练中基线同样超出阈值（${check}：${figure}）。`,
		onBranch: ({ branch, runs, passed, last }) => {
			const which = glue(code(branch), "上最近一次演练");
			const numbers = runs === 1 ? "" : `（最近 ${count$19(runs)} 次中 ${count$19(passed)} 次通过）`;
			if (last === "pass") return `很可能不是：${which}通过${numbers}。`;
			return last === "fail" ? `很可能是：${which}同样失败${numbers}。` : `未知：${which}无法判定${numbers}。`;
		},
		unknown: "未知：本次演练没有基线，也没有历史记录。请把 `baseline-image` 设为目标分支的镜像，以便对比。",
		notCompared: "未知：基线上没有测量此项，也没有历史记录。",
		limits: "阈值：",
		limitsSet: (inputs) => glue(listedZh(inputs.map(code)), "由工作流设置。"),
		limitOfExperiment: (parameter, name) => glue(code(name), "的参数", code(parameter), "。"),
		limitsFixed: (kinds) => `${listedZh(kinds.map((kind) => objectiveZh(kind).label))}的阈值是固定的。`,
		limitsByDefault: (inputs) => glue(listedZh(inputs.map(code)), "为默认值。")
	},
	advice: {
		title: "处理建议",
		about: (checks) => checks.length === 0 ? "处理建议" : `处理建议：${someZh(checks)}`,
		checks: someZh,
		toDo: (goals) => `如何改进：${someZh(goals)}`,
		legs: (legs, differ) => `（${someZh(legs)}${differ ? "；数据来自其中一个" : ""}）`,
		see: (address) => `参见 ${address}`,
		fixing: (objective) => `修复失败：${objective}`,
		troubleshooting: "故障排查"
	},
	legend: {
		title: "术语",
		handle: "镜像、机器、术语与本地复现",
		terms: TERMS_ZH
	},
	source: {
		took: (ms) => `耗时 ${duration$15(ms)}`,
		session: "会话",
		commit: "提交",
		thisRun: "本次运行"
	}
};
function checkedPlaceZh(kind, scope) {
	if (scope.startsWith("after ")) return placeZh(scope);
	const where = OBJECTIVES[kind].place;
	return where === "after" ? placeZh(`after ${scope}`) : where === "on" ? glue(scope, "时") : placeZh(scope);
}
/** The first few names, and how many there are. */
function someZh(names) {
	if (names.length <= MAX_NAMES) return listedZh(names);
	return glue(names.slice(0, MAX_NAMES).join("、"), `等 ${count$19(names.length)} 项`);
}
/** More names than this hide what is said about them. */
const MAX_NAMES = 3;
function crossed(objective) {
	const limit = limitOf$2(objective);
	const { metric } = OBJECTIVES[objective.kind];
	if (metric === void 0 || METRICS[metric].reads.of === "good-share") return `得到正常响应的不足 ${limit}`;
	return `${glue(metricZh(metric), "超过")} ${limit}`;
}

// src/report/messages/zh-CN/progress-messages.ts
const { count: count$18, duration: duration$14, ratioOf: ratioOf$3 } = FORMAT_ZH;
/** The stages of a drill, in Chinese. */
const STAGES_ZH = {
	preflight: "预检",
	boot: "启动",
	"warm-up": "预热",
	"steady-state": "稳态",
	comparison: "与基线对比",
	"clean-up": "清理",
	machine: "本机环境",
	"reference-image": "参考镜像",
	report: "报告",
	results: "结果",
	simulation: "模拟"
};
const INSTALLED = {
	docker: " Docker 引擎",
	"stress-ng": " stress-ng",
	iproute2: " iproute2",
	mmdebstrap: " mmdebstrap",
	"reference-packages": "参考镜像所需的软件包"
};
const STANDING = {
	pass: "通过",
	fail: "未通过",
	inconclusive: "无法判定",
	undecided: "尚无结论"
};
const KEPT = {
	pass: "通过",
	fail: "未通过",
	inconclusive: "无法判定",
	error: "错误",
	cancelled: "已取消"
};
/** The lines of the log while a drill is prepared, runs and is cleaned up, in Chinese. */
const PROGRESS_ZH = {
	"progress.stage": ({ stage }) => STAGES_ZH[stage],
	"progress.experiment": ({ name }) => `实验：${name}`,
	"progress.drill": ({ number, count: all }) => `第 ${number} 次演练，共 ${all} 次`,
	"progress.engine": ({ url, chosenBy }) => `Docker 引擎：${url}${chosenBy === null ? "" : `（${chosenBy}）`}`,
	"progress.pulling": ({ image }) => `正在拉取 ${image}……`,
	"progress.installing": ({ what }) => `正在安装${INSTALLED[what]}……`,
	"progress.starting-engine": () => "正在启动 Docker 引擎……",
	"progress.waiting-for-apt": ({ holder }) => `${holder === null ? "另一个进程" : `进程 ${holder} `}占用了 apt-get 的锁，正在等待……`,
	"progress.priority": ({ priority }) => `负载生成器的优先级：${PRIORITIES$1.get(priority) ?? priority}`,
	"progress.ready": ({ readyMs, onBaseline }) => `${onBaseline ? "基线：" : ""}启动后 ${duration$14(readyMs)} 得到首个正常响应`,
	"progress.not-counted": ({ requests }) => `${count$18(requests)} 个请求，不计入结果`,
	"progress.same-on-baseline": () => "在基线上重复同样的操作",
	"progress.removed": () => "干扰已移除",
	"progress.removal-failed": () => "干扰移除失败",
	"progress.recovered": ({ afterMs }) => afterMs === null ? "中断后没有得到正常响应" : `中断开始后 ${duration$14(afterMs)} 得到首个正常响应`,
	"progress.disabled": ({ features }) => features.length === 0 ? "服务未报告停用任何功能" : glue("服务报告已停用", listedZh(features)),
	"progress.sent": ({ name, sent, planned }) => `${name}：已发送 ${count$18(sent)} / ${count$18(planned)}`,
	"progress.window": ({ phase, elapsedMs, requests, needed, left, failed, p95Ms, isBound, alarms }) => [
		`${REPORT_WORDS_ZH.phase(phase)} ${seconds(elapsedMs)}`,
		`${needed > requests ? `${count$18(requests)} / ${count$18(needed)} 个请求` : `${count$18(requests)} 个请求`}${left === null ? "" : `，${left.isMax ? "最多还需" : "大约还需"} ${roughly(left.ms)}`}`,
		...failed === 0 ? [] : [`${count$18(failed)} 个失败`],
		...p95Ms === null ? [] : [`P95 ${isBound ? "≥ " : ""}${duration$14(p95Ms)}`],
		...alarms.map(alarm)
	].join(" · "),
	"progress.compared": ({ scope, kind, elapsedMs, pairs, ratio, low, high, status, maxLeftMs }) => [
		`${placeZh(scope)}候选版本与基线对比 ${seconds(elapsedMs)}`,
		`${count$18(pairs)} 对请求`,
		...ratio === null ? [] : [`${comparedZh(kind)} ${ratioOf$3(ratio)}${interval$1(low, high)}`],
		STANDING[status],
		...maxLeftMs === null ? [] : [`最多还需 ${roughly(maxLeftMs)}`]
	].join(" · "),
	"progress.drill-kept": ({ status, file }) => `${KEPT[status]}：见 ${file}`,
	"progress.results-found": ({ results }) => `找到 ${count$18(results)} 份演练结果。`,
	"progress.merge-cancelled": () => "合并已取消。",
	"reference.building": ({ image, tool }) => `正在${tool === "docker" ? "" : `用 ${tool} `}构建 ${image}……`,
	"reference.built": ({ image, tookMs }) => `${image} 已构建，用时 ${(tookMs / 1e3).toFixed(1)} s。`,
	"reference.weights": ({ size }) => `正在合成模型权重（${size}，仅为替代品，并非 Qwen）……`,
	"reference.lock-taken-over": ({ file }) => `接管已结束的构建所留下的锁（${file}）。`,
	"reference.waiting": ({ holder, file, waitedMs }) => `${waitedMs === null ? "正在" : `已`}等待进程 ${holder} 的构建${waitedMs === null ? "" : ` ${Math.round(waitedMs / 1e3)} s`}，它占用了 ${file}……`,
	"clean-up.removed": ({ objects }) => `已移除本次演练的 ${count$18(objects)} 个对象`,
	"clean-up.left": ({ objects }) => `已移除演练遗留的 ${count$18(objects)} 个对象。`,
	"clean-up.nothing": () => "没有启动过演练，无需清理。",
	"clean-up.waiting": ({ waitMs }) => `引擎尚未答复部分创建请求，最多等待 ${waitMs / 1e3} s，以便移除由此产生的对象。`,
	"clean-up.failed": () => "清理未完成。",
	"clean-up.list": ({ command }) => `可用 ${code(command)} 列出遗留的对象。`,
	"clean-up.not-removed": ({ objects }) => `本次演练的 ${count$18(objects)} 个对象无法移除。`,
	"clean-up.not-listed": () => "无法列出引擎上属于本次演练的对象。",
	"clean-up.still-listed": () => "引擎仍列出这些对象。"
};
const PRIORITIES$1 = /* @__PURE__ */ new Map([["real-time", "实时"], ["normal", "普通"]]);
function seconds(ms) {
	return `${Math.floor(ms / 1e3)} s`;
}
function interval$1(low, high) {
	return low === null || high === null ? "" : `，95% 区间 ${ratioOf$3(low)}–${ratioOf$3(high)}`;
}
function roughly(ms) {
	const { amount, unit } = roughTime(ms);
	return `${amount} ${unit === "min" ? "分钟" : unit}`;
}
function alarm({ objective, status }) {
	const { label } = objectiveZh(objective);
	return glue(label, status === "fail" ? "未通过" : "疑似未通过，待确认");
}

// src/report/messages/zh-CN/advice/error-causes.ts
const { duration: duration$13, exactDuration: exactDuration$3 } = FORMAT_ZH;
const OUTSIDE_ZH = {
	kill: "发送了信号（通过 Docker 引擎：`docker stop`、`docker kill` 或 `docker rm`）",
	stop: "停止（`docker stop`）",
	restart: "重启（`docker restart`）",
	pause: "暂停（`docker pause`）",
	unpause: "恢复运行（`docker unpause`）",
	destroy: "删除（`docker rm`）",
	update: "修改了资源上限（`docker update`）"
};
const CALLS_ZH = {
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
	"remove a image": "删除镜像"
};
const PROBLEMS_ZH = {
	"not-listening": "其地址上没有引擎在监听",
	"not-allowed": "当前用户无权打开它的套接字（用户是否在 `docker` 组中？）",
	"unknown-host": "无法解析它的主机名",
	"unreachable-host": "从本机无法连接它的主机",
	"untrusted-certificate": "它的证书不受信任：请确认 `ca.pem` 属于该引擎",
	"rejected-certificate": "它拒绝了本客户端的证书：请确认 `cert.pem` 和 `key.pem` 属于该引擎",
	"no-tls": "它在此端口上不使用 TLS：请取消设置 `DOCKER_TLS_VERIFY`，或更正端口",
	"needs-tls": "它要求 TLS：请将 `DOCKER_TLS_VERIFY` 设为 1，并将 `DOCKER_CERT_PATH` 设为证书所在目录",
	closed: "它没有响应就关闭了连接",
	"no-image-id": "它没有返回镜像标识"
};
/** Why a drill could not be run, in Chinese. */
const ERROR_CAUSES_ZH = {
	"boot.ended": (end) => `服务在首次正常响应之前就退出了（${exitZh(end)}）。`,
	"boot.restarted": ({ readyTimeoutMs, restarts, ...end }) => `服务在 ${exactDuration$3(readyTimeoutMs)} 内没有正常响应，因为其容器重启了 ${restarts} 次（最近一次${exitZh(end)}）。`,
	"boot.crash-loop": ({ waitedMs, restarts, ...end }) => `服务启动即崩溃：其容器在 ${duration$13(waitedMs)} 内重启了 ${restarts} 次，始终没有正常响应（最近一次${exitZh(end)}）。`,
	"boot.no-good-answer": ({ readyTimeoutMs, last }) => `服务在 ${exactDuration$3(readyTimeoutMs)} 内没有正常响应（\`ready-timeout\`）。最后一次尝试：${withoutEnd(replyZh(last))}。`,
	"boot.other-settings": ({ last }) => `服务能正常响应，但不是按当前的设置。最后一次尝试：${withoutEnd(replyZh(last))}。`,
	"boot.no-baseline": () => "基线没有启动成功，因此无法对比。",
	"boot.log-empty": () => "容器的日志为空。",
	"boot.log-end": () => "容器日志的最后几行：",
	"boot.no-listener": ({ containerPort, listeningPorts, exposedPorts }) => {
		return `容器内没有进程监听端口 ${containerPort}（\`container-port\`）。${listeningPorts.length === 0 ? "" : `有进程监听的端口为 ${listedZh(listeningPorts.map(String))}。`}${exposedPorts.length === 0 ? "" : `镜像声明的端口为 ${listedZh(exposedPorts.map(String))}。`}`;
	},
	"boot.loopback-only": ({ containerPort }) => `服务只监听容器的回环地址，端口 ${containerPort}：请让它监听 0.0.0.0。`,
	"boot.ipv6-only": ({ containerPort }) => `服务仅通过 IPv6 监听端口 ${containerPort}，而请求使用 IPv4：请让它监听 0.0.0.0，或监听 :: 以同时支持两者。`,
	"boot.out-of-reach": ({ containerPort, publishedPort, onLoopback }) => {
		return `服务在容器内监听端口 ${containerPort}，但从本机无法连接其发布的端口 ${publishedPort}：${onLoopback ? "容器引擎没有在本机的回环地址上发布端口，例如作业本身在容器中运行，或引擎在隧道之后。请使用不带 `container:` 的作业，或将 `DOCKER_HOST` 设为引擎自己的地址" : "请向本机开放引擎所在机器的端口 20000 至 31999"}。`;
	},
	"boot.other-protocol": ({ containerPort, protocol }) => protocol === "TLS" ? `服务在端口 ${containerPort} 上使用 TLS，而请求使用普通 HTTP：请让它提供普通 HTTP，或将 \`container-port\` 设为提供普通 HTTP 的端口。` : `服务在端口 ${containerPort} 上只支持 HTTP/2，而请求使用 HTTP/1.1：请让它也支持 HTTP/1.1。`,
	"boot.late-answer": ({ containerPort, requestTimeoutMs }) => `服务接受端口 ${containerPort} 上的连接，但没有及时响应：如果响应需要更长时间，请调大 \`request-timeout\`（现在为 ${exactDuration$3(requestTimeoutMs)}）。`,
	"boot.no-http": ({ containerPort }) => `服务接受端口 ${containerPort} 上的连接，但没有给出 HTTP/1.1 响应就关闭了连接。`,
	"boot.found": ({ port, path, isClear }) => isClear ? `换用其他设置后，服务在端口 ${port} 上正常响应了发往 ${code(path)} 的 POST 请求。` : `服务在端口 ${port} 上响应了发往 ${code(path)} 的 POST 请求，其中的文本可能是回复。`,
	"boot.routes": ({ port, routes }) => `服务在端口 ${port} 上的响应：${routes.map(({ route, status }) => `${code(route)} 返回 ${status}`).join("，")}。`,
	"boot.web-page": ({ port }) => `服务在端口 ${port} 上提供网页，演练无法使用。`,
	"boot.loopback-ports": ({ ports }) => `容器的端口 ${listedZh(ports.map(String))} 只监听回环地址，从外部无法访问。`,
	"answer.good-status": () => "如果这是正常响应，请写 `answer: \"status: 2xx\"`。",
	"answer.route": () => "请把 `predict-path` 设为有响应的路由。",
	"answer.key": () => "请写上服务需要的密钥：`request-headers: \"Authorization: Bearer …\"`。",
	"answer.host": () => "请写上服务期望的主机名：`request-headers: \"Host: localhost\"`。",
	"answer.required-fields": ({ fields }) => `服务要求字段 ${listedZh(fields.map(code))}：请写 \`${requestInput(fields)}\`${fields.length === 1 ? "" : "，并把 `…` 换成实际的值"}。`,
	"answer.redirects-to-https": () => "请让服务在 `container-port` 上提供普通 HTTP：它重定向到 HTTPS。",
	"answer.redirects": ({ path }) => `请写 \`predict-path: ${path}\`。`,
	"pull.missing": ({ image, pulled }) => `${pulled ? `拉取之后，容器引擎仍没有镜像 ${image}` : `容器引擎没有镜像 ${image}，而 \`pull\` 设为 \`never\``}：请在前序步骤中构建它，或更正名称。`,
	"pull.no-docker": ({ image }) => `无法拉取镜像 ${image}：这里没有安装 \`docker\`。`,
	"pull.failed": ({ image, reason }) => `无法拉取镜像 ${image}：${withoutEnd(reason) || "没有给出原因"}。`,
	"apt.missing": ({ packages, why }) => why === "no-apt" ? `必须先安装 ${packages}：本机没有 apt-get。` : `必须先安装 ${packages}：自动安装需要 root 或免密码的 sudo。`,
	"apt.failed": ({ packages, reason }) => `apt-get 无法安装 ${packages}：${withoutEnd(reason) || "它没有给出原因"}。`,
	"apt.locked": ({ command, holder }) => `apt-get ${command} 失败：${holder === null ? "另一个进程" : `进程 ${holder} `}占用它的锁已达一分钟。请稍后重试。`,
	"engine.call-failed": ({ call, image, problem, reason }) => {
		const why = problem === null ? withoutEnd(reason) : PROBLEMS_ZH[problem];
		return `Docker 引擎无法${phraseZh(call, image)}${why === "" ? "" : `：${why}`}。`;
	},
	"engine.call-late": ({ call, image, limitMs }) => `Docker 引擎没有${limitMs === null ? "及时" : `在 ${exactDuration$3(limitMs)} 内`}${phraseZh(call, image)}。`,
	"engine.stream-broken": ({ call, brokenMs }) => `Docker 引擎连续 ${exactDuration$3(brokenMs)} 无法${CALLS_ZH[call]}。`,
	"engine.line-too-long": () => "引擎的响应中有一行过长。",
	"engine.events-ended": () => "Docker 引擎结束了事件流。",
	"engine.no-answer": ({ url, chosenBy }) => `${url}（${chosenBy}）上没有 Docker 引擎响应：`,
	"engine.not-running": () => "没有正在运行的 Docker 引擎：请启动 Docker Desktop，或使用 Linux。",
	"engine.select": () => "请用 `DOCKER_HOST` 或 `docker context` 选择一个引擎，或启动一个引擎（需要 root 或免密码的 sudo）。",
	"engine.not-started": ({ reason }) => `无法启动 Docker 引擎${reason === "" ? "" : `：${withoutEnd(reason)}`}。`,
	"engine.started-silent": () => "Docker 引擎已启动，但没有响应；请查看 `/var/log/dockerd.log`。",
	"engine.podman": ({ version }) => `容器引擎是 Podman ${version}：它兼容 Docker 的接口不报告容器被限流了多久，演练因此无法证明 CPU 过载确实生效。请使用 Docker Engine。`,
	"engine.not-linux": ({ platform }) => `Docker 引擎运行的是 ${platform} 容器，而演练需要 Linux 容器：请使用 Linux 引擎。`,
	"engine.other-architecture": ({ engine, own }) => `Docker 引擎所在机器的架构是 ${engine}，而本机是 ${own}。演练会把本机的程序复制到那里的容器中，因此请使用与引擎架构相同的运行器。`,
	"engine.volumes-missing": ({ names }) => `容器引擎没有卷 ${names.join("、")}（\`volumes\`）：请在前序步骤中用 \`docker volume create\` 创建，或更正名称；目录请写成 \`./${names[0]}\`。`,
	"engine.cpus-missing": ({ cpusetCpus, cores }) => `引擎所在的机器${cores === 1 ? "只有 CPU 0" : `只有 CPU 0 到 ${cores - 1}`}，而 \`cpuset-cpus\` 为 ${cpusetCpus}：请写它拥有的 CPU。`,
	"engine.no-limits": ({ cpus, memory, rootless }) => {
		const unlimited = listedZh([...cpus ? ["CPU"] : [], ...memory ? ["内存"] : []]);
		const remedy = rootless ? "rootless 引擎需要 cgroup v2，并由 systemd 把 `cpu` 和 `memory` 控制器委派给它的用户。" : "其机器缺少所需的控制组：请查看 `docker info` 的警告。";
		return `${glue("Docker 引擎无法限制容器的", unlimited)}，而演练需要这种限制。${remedy}`;
	},
	"engine.no-helper": () => "Docker 引擎无法运行演练的辅助容器，它需要看到引擎所在机器的进程（类似 `docker run --pid host`）。rootless Docker 20.10 不支持：请使用更新的引擎，或以 root 运行的引擎。",
	"network.missing": ({ network, networks }) => `Docker 引擎没有网络 ${network}（\`network\`）。${insteadOfZh(networks)}`,
	"network.no-ports": ({ network, why, driver, networks }) => {
		return `网络 ${network}（\`network\`）${{
			internal: "是内部网络，无法发布其中容器的端口",
			driver: `使用驱动 ${driver}，不会发布端口`,
			swarm: "是 swarm 的网络，且不允许单独的容器加入"
		}[why]}，而演练要通过发布的端口访问服务。${insteadOfZh(networks)}`;
	},
	"dependency.no-network": () => "`dependency-down` 需要依赖所在的网络：请设置 `network`；对于任务的服务容器，取 `job.services` 中的 `network`。",
	"dependency.missing": ({ of, network, names }) => network === null ? `Compose 文件中没有名为 ${of} 的其他服务：请将 \`of\` 设为以下之一：${names.join("、")}。` : `网络 ${network} 上没有名为 ${of} 的容器：请将 \`of\` 设为以下之一：${names.join("、")}。`,
	"dependency.none": ({ network }) => network === null ? "该服务在 Compose 文件中不依赖其他服务，因此没有依赖可以停用。" : `网络 ${network} 上没有其他正在运行的容器，因此没有依赖可以停用。`,
	"dependency.several": ({ of, network, names }) => of === null ? `${network === null ? "Compose 文件中有多个其他服务" : `网络 ${network} 上有多个容器`}：请将 \`of\` 设为以下之一：${names.join("、")}。` : `网络 ${network} 上有多个名为 ${of} 的容器：请将 \`of\` 设为其中一个的容器名。`,
	"dependency-down.removed-at-end": ({ of }) => `${of} 是用 \`--rm\` 启动的，停止后就会被删除：请不带 \`--rm\` 启动它，或写 \`how: freeze\`。`,
	"small-disk.mounted": ({ path, mount }) => `\`disk-full\` 不能写满 ${path}，因为${path === mount ? "那里" : `它所在的 ${mount} `}已有挂载，独立的文件系统会把它遮住：请去掉 ${mount} 的挂载，或改写 \`paths\`。`,
	"small-disk.sizes": ({ path }) => `两个实验为 ${path} 指定了大小不同的文件系统，而一个容器只能有一个：请把两处的 \`size\` 写成相同的值。`,
	"small-disk.too-small": ({ paths }) => `镜像在 ${paths.join("、")} 中的内容放不进 \`disk-full\` 为它准备的文件系统：请调大 \`size\`，或改写 \`paths\`。`,
	"small-disk.filled": ({ paths }) => `空间不足：最可能是 ${paths.join("、")}，\`disk-full\` 为它准备了小文件系统；也可能是容器引擎的磁盘。`,
	"program.missing": ({ name }) => `本机没有安装 ${name}。`,
	"program.static": ({ name }) => `本机的 ${name} 不是动态链接的：请安装动态链接的版本。`,
	"overload.no-capacity": () => "测量服务的容量时，服务没有一次正常响应。",
	"stage.hangs": ({ stage, budgetMs, graceMs }) => `阶段“${stageZh(stage)}”没有按时结束：超出 ${duration$13(budgetMs)} 的时限 ${duration$13(graceMs)} 后，它被中止。`,
	"steady-state.no-good-answer": () => "服务在稳态阶段没有一次正常响应。",
	"outside.interfered": ({ action, onBaseline }) => `${onBaseline ? "基线的" : "服务的"}容器被演练之外的程序${OUTSIDE_ZH[action]}，因此后续测量无法说明服务的情况。`,
	"reference.other-architecture": () => "参考镜像只支持 x86_64，而引擎所在机器是其他架构：请用 `--image` 指定自己的镜像。"
};
function exitZh({ exitCode, outOfMemory }) {
	return `${exitCode === null ? "退出码未知" : `退出码 ${exitCode}`}${outOfMemory ? "，内存耗尽" : ""}`;
}
function insteadOfZh(networks) {
	if (networks.length === 0) return "请用 `docker network create` 创建一个，或去掉此输入。";
	return `引擎现有：${networks.join("、")}。请填写其中之一，或用 \`docker network create\` 创建一个。`;
}
function phraseZh(call, image) {
	if (image === null) return CALLS_ZH[call];
	return call === "create a container of" ? `用镜像 ${image} 创建容器` : `${CALLS_ZH[call]} ${image}`;
}
function stageZh(stage) {
	return Object.hasOwn(STAGES_ZH, stage) ? STAGES_ZH[stage] : stage;
}

// src/report/messages/zh-CN/advice/advice-words.ts
/** Returns a part of a drill in parentheses; empty if it is not known. */
function partZh$1(at) {
	if (at === null) return "";
	return at.scope === "start" ? "（启动期间）" : `（${placeZh(at.scope)}）`;
}

// src/report/messages/zh-CN/advice/failure-advice.ts
const { bytes: bytes$2, count: count$17, cpus: cpusOf$1, duration: duration$12, exactDuration: exactDuration$2, limit: limit$6, measured: measured$2, ratio: ratio$4 } = FORMAT_ZH;
const LESS_WORK = "减少生成的 token（`max_tokens`），缩短提示词，或改用更小、量化程度更高的模型";
const RAISE_MEMORY = "请同时调大输入 `memory` 和部署环境的内存上限";
const LESS_MEMORY = "减少内存占用：更小或量化程度更高的模型、更短的上下文";
const ENOUGH_MEMORY = `${RAISE_MEMORY}，或${LESS_MEMORY}、更少的并发请求`;
/** What advice leaves of a time limit. */
const MARGIN = ratio$4(1 - ROOM);
const MIB = 1024 ** 2;
const AT_ONCE = "503 和 `Retry-After`";
const RAISE_CPUS = "调大输入 `cpus` 和部署环境的 CPU 上限";
/** What to do about a failed check, in Chinese. */
const FAILURE_ADVICE_ZH = {
	"advice.threads": ({ throttledRatio, cpus }) => `单个请求就已超出 CPU 配额：只有一个客户端、没有任何实验时，容器在 ${ratio$4(throttledRatio)} 的调度周期内被限流，说明线程数超过了 ${cpusOf$1(cpus, cpus)} 的承受能力。请让模型线程数与 CPU 数相同：\`OMP_NUM_THREADS=${threads(cpus)}\`，llama.cpp 使用 \`--threads ${threads(cpus)}\`。`,
	"advice.cpu-bound": ({ scope, usedCpus, cpus, throttledRatio, steadyThrottledRatio, shared, needed, alone }) => {
		const before = steadyThrottledRatio === null ? "" : `（稳态为 ${ratio$4(steadyThrottledRatio)}）`;
		const figures = throttledRatio === null ? `容器使用了 ${cpusOf$1(cpus, cpus)} 中的 ${cpusOf$1(usedCpus)}` : `容器在 ${ratio$4(throttledRatio)} 的调度周期内被限流${before}`;
		const raise = `${RAISE_CPUS}${needed === null ? "" : neededZh(needed)}`;
		const change = shared ? `实验进程占用了一部分配额，就像繁忙的邻居：请${raise}` : throttledRatio === null ? alone ? `单个请求就用满了配额，只有增加线程才会更快：请先试 ${cpusOf$1(2 * cpus)}（\`cpus\` 和部署环境的 CPU 上限），并相应增加模型线程` : `请增加 CPU：${raise}，并相应增加模型线程` : `服务自身就超出了配额：请让模型线程数与 CPU 数相同（\`OMP_NUM_THREADS=${threads(cpus)}\`），或${raise}`;
		return `${placeZh(scope)}的瓶颈是 CPU：${figures}。${change}。`;
	},
	"advice.one-core": ({ scope, usedCpus, cpus }) => `${placeZh(scope)}服务只使用了 ${cpusOf$1(cpus, cpus)} 中的 ${cpusOf$1(usedCpus)}：一个线程在工作，其余请求在等待。请为每个 CPU 运行一个 worker，或让模型线程数与 CPU 数相同。`,
	"advice.idle": ({ scope, usedCpus, cpus }) => `${placeZh(scope)}的瓶颈不是 CPU：请求在等待，而服务只使用了 ${cpusOf$1(cpus, cpus)} 中的 ${cpusOf$1(usedCpus)}。请查找它在等待什么：模型外层的锁、唯一且繁忙的 worker、磁盘或其他服务。`,
	"advice.queued": ({ clients, workMs, cpus, limitMs, fitting }) => `请求在排队：一个请求占用 ${cpusOf$1(cpus, cpus)} 的 ${duration$12(workMs)}，${count$17(clients)} 个客户端时每个请求需要 ${duration$12(clients * workMs)}。${exactDuration$2(limitMs)} 内最多只能容纳 ${count$17(fitting)} 个并发请求（${exactDuration$2(limitMs)} / ${duration$12(workMs)}，再为较慢的请求留出 ${MARGIN}）。在生产环境中，对超出的请求立即返回 ${AT_ONCE}；如果 ${count$17(clients)} 个客户端超出预期负载，请在本演练中设置 \`clients: ${fitting}\`。`,
	"advice.queue-or-request": ({ clients }) => `有两种可能：请求在没有上限的队列中等待${clients === null ? "" : `（${count$17(clients)} 个客户端）`}，或每个请求本身就慢。请用 \`clients: 1\` 再演练一次：如果通过，就限制队列长度，并对其余请求返回 ${AT_ONCE}。`,
	"advice.slow-request": ({ scope, steadyMs, underMs }) => `没有排队：每次只发送一个请求，${placeZh(scope)}其中位数从 ${duration$12(steadyMs)} 升至 ${duration$12(underMs)}。请降低单个请求的开销：${LESS_WORK}。`,
	"advice.tail": ({ underMs, tailMs }) => `一半的请求不超过 ${duration$12(underMs)}，与之前相同，但最慢的请求达到 ${duration$12(tailMs)} 以上。最可能的原因是文本或回答过长（请截断输入，限制 \`max_tokens\`），其次是垃圾回收等停顿。`,
	"advice.only-reasoning": ({ scope, count: ended, answers }) => `${placeZh(scope)}的 ${count$17(answers)} 个响应中有 ${count$17(ended)} 个止于推理：token 已用完。请在输入项 \`request\` 中调大 \`max_tokens\`，或减少模型的推理。`,
	"advice.slow-alone": ({ steadyMs, limitMs }) => `请求本身就慢：没有实验、没有排队时也需要 ${duration$12(steadyMs, limitMs)}（阈值 ${exactDuration$2(limitMs)}）。请降低其开销：${LESS_WORK}。`,
	"advice.first-limits": ({ measuredMs, limitMs, input }) => `如果 ${duration$12(measuredMs, limitMs)} 对客户端来说足够快，说明阈值不适合这台运行器：请把 \`${input}\` 设为高于多次运行的测量值。`,
	"advice.round-trips": ({ delayMs, addedMs, waits, usualWaits }) => `延迟 ${duration$12(delayMs)} 时，请求变慢了 ${duration$12(addedMs)}：每个请求大约等待网络 ${count$17(waits)} 次，通常为 ${count$17(usualWaits)} 次。请一次性发送响应，并保持长连接，包括到数据库或其他服务的连接。`,
	"advice.slow-clients": () => "服务不能应对慢速连接：请调大请求头和请求体的超时，并在占用 worker 之前读完整个请求。",
	"advice.disk": ({ scope }) => `${placeZh(scope)}请求在等待磁盘。请在响应之后再写日志和历史记录，并把模型保留在内存中而不是从磁盘映射：使用 \`mlock\` 和足够的 \`memory\`。`,
	"advice.full-disk": ({ scope }) => `${placeZh(scope)}服务的一个目录已写满。请在没有该文件时照常响应：缓存、日志或历史记录写不进去不应使请求失败，下一个请求时再试。出错后也要删除临时文件。`,
	"advice.little-memory": ({ scope }) => `${placeZh(scope)}内存所剩无几，内核会先丢弃缓存的文件。请把模型保留在内存中而不是从磁盘映射（\`mlock\`）、减少加载的内容，或调大 \`memory\`。因内存不足而拒绝请求的行为由 \`degrade-memory\` 检验，它接受这种拒绝。`,
	"advice.out-of-memory": ({ scope, peakBytes, limitBytes, tryBytes, atOnce }) => `${placeZh(scope)}容器内存耗尽${peakZh(peakBytes, limitBytes)}。${RAISE_MEMORY}，先试 \`${tryBytes / MIB}m\`：容器在达到所需内存之前就被终止，实际需要多少尚不清楚。然后按那次运行的峰值设置两者。也可以${LESS_MEMORY}${atOnce ? "、更少的并发请求" : ""}。`,
	"advice.killed": ({ scope, peakBytes, limitBytes }) => `${glue("退出码 137 表示进程在", placeZh(scope), "被强制终止")}${peakZh(peakBytes, limitBytes)}。最常见的原因是内存上限：请先调大 \`memory\` 验证；否则是容器内的管理进程终止了它。`,
	"advice.exited": ({ exitCode }) => {
		if (exitCode === 139) return "退出码 139 表示原生代码崩溃：请检查模型运行时及其版本。";
		if (exitCode === 134) return "退出码 134 表示程序中止，通常是原生代码中的断言失败。";
		return `进程自行退出${exitCode === null ? "" : `，退出码为 ${exitCode}`}：通常是没有捕获的异常。请在处理请求的地方捕获它，避免一个请求使整个服务退出。`;
	},
	"advice.read-log": () => "服务自身的日志中有调用栈：请用 `docker run` 运行镜像，发送同样的请求，然后查看 `docker logs`。",
	"advice.http-errors": ({ scope, count: requests, status }) => {
		if (status === null) return `${placeZh(scope)}有 ${count$17(requests)} 个请求返回 HTTP 错误，状态码见失败请求列表。`;
		return status < 500 ? `${placeZh(scope)}有 ${count$17(requests)} 个请求失败，状态码大多为 ${status}：服务拒绝了演练发送的请求。请核对 \`request\`、\`predict-path\` 和 \`request-headers\`。` : `${placeZh(scope)}有 ${count$17(requests)} 个请求返回状态码 ${status}：服务没有处理的异常，或其后的模型进程已退出。`;
	},
	"advice.shed-counts": ({ count: requests, status, clients }) => `${count$17(requests)} 个请求被拒绝（${status}）${clients === 1 ? "，尽管每次只发送一个请求" : "：负载超过了服务放行的数量"}。客户端没有得到响应，因此在此项检查中均计为失败。`,
	"advice.shed-for-no-load": () => "请查找没有排队时服务为何拒绝请求：CPU 或内存用量的阈值、熔断器、限流，或 worker 已退出。服务应当只拒绝无法及时响应的请求。",
	"advice.carry-or-test-shedding": ({ input }) => `如果服务应当承受这样的负载，请增加处理能力（\`cpus\`、开销更低的请求）。否则请调小 \`${input}\`，并用接受拒绝的 \`overload\` 实验来检验。`,
	"advice.cut-off": ({ scope, count: connections }) => `${placeZh(scope)}有 ${count$17(connections)} 个连接被拒绝或中断。可能是 1 号进程之后的 worker 崩溃，也可能是等待的连接过多：请调大 backlog 和 worker 数量。`,
	"advice.wrong-answers": ({ count: answers }) => `${count$17(answers)} 个响应的状态码正常，但内容不符合预期。请将其与演练所期望的响应对比，设置 \`answer\`、\`request\` 或 \`predict-path\`，或修复服务。`,
	"advice.cut-streams": ({ scope, count: streams }) => `${placeZh(scope)}有 ${count$17(streams)} 个流式响应没有结束就中断了。请让 worker 在停止前写完正在进行的响应，出错时发送错误事件；如果到时仍在输出，请调大 \`request-timeout\`。`,
	"advice.before-experiments": () => "此时尚未开始任何实验，原因在于服务本身，或演练对它的预期。",
	"advice.without-dependency": ({ of }) => `${of === null ? "请为每次对依赖的调用" : `请为每次对 ${code(of)} 的调用`}设置较短的时限，并在没有它时照常响应。如果做不到，请立即返回带 \`Retry-After\` 的 503，并把 \`dependency-down\` 的参数设为 \`may-refuse: true\`。`,
	"advice.bad-neighbor": () => "发送异常输入期间，正常请求失败：非法请求阻塞或破坏了 worker。请在请求到达模型之前逐一校验。",
	"advice.lower-load": ({ plannedPerSecond, answeredPerSecond }) => {
		const rate = Number((.8 * answeredPerSecond).toPrecision(2));
		const answered = `服务每秒响应 ${Number(answeredPerSecond.toPrecision(2))} 个请求`;
		if (plannedPerSecond === null) return `${answered}。请调小 \`clients\`。`;
		return rate > 0 ? `计划每秒发送 ${plannedPerSecond} 个请求，${answered}。请设置 \`rate: ${rate}\`，或使用 \`clients\`。` : `计划每秒发送 ${plannedPerSecond} 个请求，服务没有响应任何请求。请使用 \`clients: 1\`。`;
	},
	"advice.restart-policy": () => "请在 compose 文件中设置 `restart: unless-stopped`（或 `--restart=unless-stopped`），并在本步骤中设置 `restart-policy: unless-stopped`。",
	"advice.clean-exit": ({ restartPolicy }) => `\`${restartPolicy}\` 忽略退出码 0。请在部署环境和 \`restart-policy\` 中使用 \`unless-stopped\`，或让服务以其他退出码退出。`,
	"advice.retries-used": ({ restartPolicy, watchedMs }) => `容器引擎在 ${duration$12(watchedMs)} 内没有重启容器：\`${restartPolicy}\` 的重试次数可能已用完。请使用没有次数限制的 \`unless-stopped\`。`,
	"advice.exec": ({ first, spoils }) => `${glue("容器的 1 号进程", processZh(first), "是 shell")}，它${spoils === "signals" ? "既不转发信号，也不随服务退出" : "会掩盖服务的退出码"}。请让服务取代 shell：在 Dockerfile 中写 \`CMD ["python", "app.py"]\`，在脚本中写 \`exec python app.py\`。`,
	"advice.end-with-service": ({ first }) => `${first === null ? "容器的 1 号进程" : glue("1 号进程", processZh(first))}仍在运行，因此容器引擎没有可重启的对象。请让它在服务退出时一起退出，或由管理进程重新启动服务。`,
	"advice.crash-at-start": ({ restarts, exitCode, logged }) => {
		const crashed = `服务在 ${count$17(restarts)} 次重启中都崩溃了${exitCode === null ? "" : `（最后一次的退出码为 ${exitCode}）`}`;
		return logged ? `${crashed}：原因见上面的日志。请修复崩溃后再次启动时的这个错误。` : `${crashed}。请运行镜像，用 \`docker kill\` 终止，再用 \`docker start\` 启动，然后查看 \`docker logs\`。`;
	},
	"advice.stale-files": () => "常见原因：被终止的进程留下的锁文件、PID 文件或套接字文件，或启动时的下载。",
	"advice.memory-at-start": ({ peakBytes, limitBytes }) => `它可能在加载时耗尽内存${peakZh(peakBytes, limitBytes)}。${ENOUGH_MEMORY}。`,
	"advice.slow-start": ({ containerPort, watchedMs, firstStartMs }) => `${duration$12(watchedMs)} 后端口 ${containerPort} 仍未打开。${firstStartMs === null ? "" : `首次启动到首次正常响应只用了 ${duration$12(firstStartMs)}。`}`,
	"advice.shorter-start": () => "请把模型放在镜像内，启动时不要下载。如果只是需要更长时间，请调大 `max-recovery`。",
	"advice.listens-too-early": ({ listeningMs, watchedMs, status, firstStartMs }) => {
		const instead = status === null ? `在 ${duration$12(watchedMs)} 内没有正常响应` : `到 ${duration$12(watchedMs)} 时仍返回 ${status}`;
		const first = firstStartMs === null ? "" : `首次启动到首次正常响应用了 ${duration$12(firstStartMs)}。`;
		return `服务在 ${duration$12(listeningMs)} 后开始监听，但${instead}。${first}`;
	},
	"advice.unlike-first-start": ({ trigger }) => `请查找${OUTAGES_ZH[trigger].noun}之后的启动与首次启动有何不同：遗留的锁文件、PID 文件或套接字文件，重新构建的缓存，或下载。`,
	"advice.load-before-listening": () => "此外，请先加载模型再监听，避免客户端过早连接。",
	"advice.part-gone": ({ process }) => `端口仍有进程监听，但${glue("真正工作的进程", processZh(process), "已被终止")}，且没有重新启动。`,
	"advice.slow-step": ({ step, tookMs, recoveryMs, firstStartMs }) => {
		const of = `${duration$12(recoveryMs)} 中的 ${duration$12(tookMs)}`;
		if (step === "restart") return `大部分时间（${of}）花在容器重新启动之前：每次崩溃后容器引擎会等待更久，请先解决启动时的崩溃。`;
		return `大部分时间（${of}）花在${step === "load" ? "容器启动到端口打开之间" : "端口打开到首次正常响应之间"}${firstStartMs === null ? step === "load" ? "：服务在加载模型" : "：开始监听之后模型仍在加载或预热" : `，而首次启动到首次正常响应只用了 ${duration$12(firstStartMs)}`}。`;
	},
	"advice.faster-load": () => "请加快加载：把模型放在镜像内，使用可映射的格式（GGUF、safetensors），改用更小或量化程度更高的模型，启动时不要下载或编译。",
	"advice.raise-recovery": ({ recoveryMs, suggestedMs }) => `如果客户端可以等待 ${duration$12(recoveryMs)}，请设置 \`max-recovery: ${durationInput(suggestedMs)}\`。`,
	"advice.backlog": ({ name }) => `没有进程被终止，因此 ${name} 之后服务在处理积压的请求，其客户端大多已放弃等待。请限制队列长度，对其余请求立即返回 ${AT_ONCE}，并在连接关闭时停止处理该请求。`,
	"advice.stuck": ({ name }) => `没有进程被终止，但 ${name} 之后服务卡住了：进程仍在运行，却没有任何响应。请在日志和线程中查找锁、断开的连接或占满的 worker 池。Docker 只重启已退出的容器，因此请让服务在卡死时自行退出。`,
	"advice.workers-missing": () => "请在所有 worker 就绪后再监听；worker 退出后应重新启动它，或随之退出。",
	"advice.warm-up": () => "请在监听之前预热：启动时向模型发送一个请求，填充缓存并完成编译。",
	"advice.handle-signal": ({ signal, first }) => `${glue("请在", processZh(first), "中处理", signal)}：1 号进程没有处理函数时，内核不会向它投递信号。`,
	"advice.init": () => "或在镜像中把 init 放在它之前：`ENTRYPOINT [\"tini\", \"--\"]`。",
	"advice.handle-in-service": ({ signal, serving }) => `${glue("请在", serving === null ? "服务" : processZh(serving), "中处理", signal)}：停止监听，完成正在处理的请求，然后退出。`,
	"advice.pass-signal-on": ({ signal, first, serving }) => `${glue("请让", processZh(first), "把", signal, "转发给", processZh(serving), "并随后退出")}，或用 \`exec\` 启动服务，使它直接收到信号。`,
	"advice.bound-wait": ({ graceMs }) => `服务会处理该信号，但在等待其他事情：请关闭空闲连接，并在 ${exactDuration$2(graceMs)} 之内结束对正在处理的请求的等待。`,
	"advice.longer-grace": ({ suggestedMs }) => `如果确实需要这么久，请在 compose 文件中设置 \`stop_grace_period: ${durationInput(suggestedMs)}\`，并把 \`terminate\` 的参数设为 \`grace: ${durationInput(suggestedMs)}\`。`,
	"advice.finish-running": ({ signal, serving, handles, exitCode }) => {
		const name = serving === null ? "服务" : processZh(serving);
		const steps = "停止接受连接，等待正在处理的请求完成，然后退出";
		if (handles === true) return `${glue(name, "会处理", signal)}，但没有等待正在处理的请求就退出${exitCode === null ? "" : `（退出码 ${exitCode}）`}：请让处理函数等待它完成。对于 uvicorn 和 gunicorn，请调大优雅退出的超时（\`--timeout-graceful-shutdown\`、\`--graceful-timeout\`），且不要自行安装直接退出的处理函数。`;
		return handles === false ? `${glue(name, "没有", signal, "的处理函数")}，收到后立即结束：请添加一个处理函数，${steps}。` : `${glue("请在", name, "中处理", signal)}：${steps}。`;
	},
	"advice.start-offline": () => "请让服务无需外部网络即可启动：把模型和分词器放在镜像内或卷上，不让任何库查询新版本（`HF_HUB_OFFLINE=1`），并为启动时的其他请求设置很短的超时。",
	"advice.stop-at-hang-up": ({ streamed }) => streamed ? "请在客户端离开后停止生成：在两个 token 之间检查连接是否断开（Starlette 和 FastAPI 用 `await request.is_disconnected()`，Node 用 `response.on('close')`，Go 用 `r.Context()`），并随即中止生成。" : "请在客户端离开后停止：只在最后才写出的服务此前察觉不到断开，因此要在模型运行时监视连接（Starlette 和 FastAPI 用 `await request.is_disconnected()`，Node 用 `response.on('close')`，Go 用 `r.Context()`），并跳过队列中客户端已离开的请求。",
	"advice.pass-hang-up-on": () => "位于推理引擎之前的网关或 API 服务必须把断开传递下去：关闭自己发往引擎的请求，或调用引擎的中止接口。",
	"advice.raise-drain": ({ suggestedMs }) => `如果可以接受断开后继续工作这么久，请设置 \`max-drain: ${durationInput(suggestedMs)}\`。`,
	"advice.killed-in-container": ({ signal }) => `退出码 137 表示 SIGKILL，但演练没有发送它：收到 ${signal} 后，容器内有程序直接终止了服务，而没有等待它。请检查管理进程或启动脚本（\`kill -9\`、超时为 0），让它转发 ${signal} 并等待。`,
	"advice.validate-input": ({ count: inputs }) => `${inputs === 0 ? "异常输入" : `${count$17(inputs)} 个异常输入`}返回了 5xx。请在到达模型之前检查大小、编码、JSON 和各字段的类型，并返回 400 或 422。`,
	"advice.bound-body": ({ count: inputs }) => `${count$17(inputs)} 个异常输入没有及时得到响应。请对过大的请求体返回 413，为缓慢的请求体设置超时，并在模型之前截断文本。`,
	"advice.refuse-input": ({ count: inputs }) => `${count$17(inputs)} 个异常输入被当作合法输入响应。请只接受 POST（否则返回 405），并要求字段存在且文本非空（否则返回 422）。`,
	"advice.drop-bodies": ({ bounded }) => `${bounded ? "此外，" : "请在读取之前拒绝超过大小上限的请求体（413），"}响应之后不要保留对请求的引用：检查日志缓冲区、历史记录和缓存。`,
	"advice.own-context": () => "请用独立的系统提示词和独立的上下文对每段文本分类，不要包含此前的对话消息，并把用户文本标记为数据。",
	"advice.plain-tokens": ({ forged }) => `${count$17(forged)} 次攻击伪造了对话标记：对用户文本分词时不要识别特殊 token，使其中的 \`<|im_start|>\` 只是普通文本。`,
	"advice.only-labels": ({ foreign }) => `${count$17(foreign)} 个响应不是任何标签：请只允许输出标签，比较各标签 token 的得分，而不是生成文本。`,
	"advice.filter-answers": () => "请在发送之前检查每个响应是否包含系统提示词的片段或对话模板标记，且不要在系统提示词中保存秘密。",
	"advice.truncate-input": ({ unanswered }) => `${unanswered === 0 ? "长文本" : `${count$17(unanswered)} 段长文本`}没有及时得到响应。请在模型之前把文本截断为固定数量的 token（例如 512），或返回 413。`,
	"advice.keep-end": ({ changed }) => `${count$17(changed)} 段长文本的响应与其末尾的句子不符。请保留文本末尾的 token，并在截断之后再加上系统提示词。`,
	"advice.growth-since-baseline": () => "基线没有这样的增长，请检查此后的改动：新的缓存、历史记录、依赖。",
	"advice.keeps-requests": ({ bytesPerRequest }) => `每个请求都有${bytesPerRequest === null ? "一些内容" : `约 ${bytes$2(Math.max(0, bytesPerRequest))} `}留在内存中。最可能的是只增不减的列表，例如历史记录、日志缓冲区或按文本统计的指标：请限制其大小，或去掉引用。`,
	"advice.bound-cache": () => "其次可能是仍在填充的缓存：请限制其大小（llama-server 使用 `--cache-ram`）；只有当缓存上限能放进 `memory` 时，才调大参数 `max-growth`。",
	"advice.allocator": () => "如果堆分析没有增长，则是 glibc 保留了已释放的内存：请在 `env` 中设置 `MALLOC_MMAP_THRESHOLD_: 131072`。",
	"advice.bound-queue": ({ capacityPerSecond, requestTimeoutMs, answerable, pending }) => {
		return `${capacityPerSecond === null ? "同时保留的请求不要超过客户端愿意等待的数量" : `服务每秒响应 ${Number(capacityPerSecond.toPrecision(2))} 个请求，客户端等待 ${exactDuration$2(requestTimeoutMs)}，其间可响应 ${Number(answerable.toPrecision(2))} 个。再为较慢的请求留出 ${MARGIN}：运行中和等待中的请求合计不要超过 ${count$17(pending)} 个`}。对其余请求立即返回 ${AT_ONCE}。`;
	},
	"advice.retry-after": ({ count: requests }) => `请在每个 503 或 429 中加上 \`Retry-After\`：有 ${count$17(requests)} 个请求被拒绝时没有它，客户端不知道何时重试。`,
	"advice.shed-for-memory": () => `内存不足时，对新请求立即返回 ${AT_ONCE}，并完成正在处理的请求；同时减少并发数。`,
	"advice.semaphore": ({ capacityPerSecond }) => `服务启动了过多请求，因此无法维持其处理能力${capacityPerSecond === null ? "" : `（每秒 ${Number(capacityPerSecond.toPrecision(2))} 个响应）`}。请用信号量只放行模型能同时处理的请求数。`,
	"advice.stop-abandoned": () => "队列不要长于客户端愿意等待的时间，并在连接关闭时停止处理该请求。",
	"advice.cheaper-rejections": ({ count: requests }) => `有 ${count$17(requests)} 个请求被及时拒绝，但每次拒绝都会占用本该用于响应的 CPU 时间：请在读取请求体之前拒绝，或由服务前面的代理拒绝。如果并发时每个响应耗费的 CPU 时间比逐个处理时更多，请减少并发数。`,
	"advice.watch-own-use": ({ name, cpu, memory }) => {
		const throttled = cpu?.throttledRatio == null ? "" : `，并在 ${ratio$4(cpu.throttledRatio)} 的调度周期内被限流`;
		const figures = [...cpu === null ? [] : [`使用了 ${cpusOf$1(cpu.cpus, cpu.cpus)} 中的 ${cpusOf$1(cpu.usedCpus)}${throttled}`], ...memory === null ? [] : [`内存峰值达 ${bytes$2(memory.peakBytes)}（上限 ${bytes$2(memory.limitBytes, memory.limitBytes)}）`]];
		const files = [...cpu !== null || memory === null ? ["`cpu.stat` 对 `cpu.max`"] : [], ...memory !== null || cpu === null ? ["`memory.current` 对 `memory.max`"] : []];
		return `服务没有察觉 ${name}${figures.length === 0 ? "" : `，尽管容器${figures.join("，且")}`}。请把容器自身的用量与其自身的上限对比（${files.join("，")}），而不是主机的，并在达到上限之前关闭非核心功能。`;
	},
	"advice.enable-again": () => "请定期检查用量，没有请求时也要检查；当用量在一段时间内低于第二个更低的阈值时，重新启用功能。",
	"advice.finish-first": () => "请在需要内存之前让正在处理的请求完成：减少同时放行的请求，且不要终止正在响应的 worker。",
	"advice.shed-at-once": () => `内存用量超过上限的 90% 时，在读取请求体之前就对新请求返回 ${AT_ONCE}。空闲时就用到这么多的容器需要更大的 \`memory\`。`,
	"advice.less-memory": ({ measuredBytes, limitBytes, at, startBytes, laterBytes }) => {
		const drop = `${glue(`峰值 ${measured$2({
			kind: "budget-memory",
			limit: limitBytes
		}, measuredBytes)}${partZh$1(at)}`, "需要降低")} ${bytes$2(Math.max(0, measuredBytes - limitBytes))}`;
		const raise = `如果服务可以占用这么多内存，请把 \`max-memory\` 设为高于 ${bytes$2(measuredBytes)}`;
		if (at?.scope === "start" && laterBytes !== null && laterBytes <= limitBytes) return `${drop}。只有加载时需要这么多：此后的峰值为 ${bytes$2(laterBytes)}。请映射模型文件（GGUF、safetensors），不要读入副本，并在构建镜像时完成转换或量化。${raise}。`;
		if (at?.scope === "start" || startBytes !== null && startBytes > limitBytes) return `${drop}。${startBytes === null ? "" : `启动和预热期间就已占用 ${bytes$2(startBytes)}${laterBytes === null ? "" : `，负载期间为 ${bytes$2(laterBytes)}`}，原因是模型而不是负载。`}请改用更小或量化程度更高的模型，或更短的上下文。${raise}。`;
		return `${drop}。${startBytes === null ? "" : `启动和预热后为 ${bytes$2(startBytes)}，原因是负载。`}请减少并发请求，缩短上下文，并限制所有缓存。${raise}。`;
	},
	"advice.fewer-threads": ({ measuredCpus, limitCpus, at }) => `峰值 ${measured$2({
		kind: "budget-cpu",
		limit: limitCpus
	}, measuredCpus)}${partZh$1(at)}超过 ${limit$6({
		kind: "budget-cpu",
		limit: limitCpus
	})}：请减少模型线程（\`OMP_NUM_THREADS=${threads(limitCpus)}\`）并在模型外层使用信号量，用 \`cpus\` 强制限制，或调大 \`max-cpu\`。`,
	"advice.more-work": ({ candidateMs, baselineMs }) => `一个请求占用 ${duration$12(candidateMs)} 的 CPU 时间，基线为 ${duration$12(baselineMs)}：候选版本的计算量更大。请对比模型文件、提示词和回答的长度，以及运行时的编译选项。`,
	"advice.same-work": ({ candidateMs, baselineMs }) => `一个请求占用 ${duration$12(candidateMs)} 的 CPU 时间，与基线（${duration$12(baselineMs)}）相近：候选版本的等待时间更长。请检查线程、锁，以及对磁盘或其他服务的调用。`,
	"advice.what-changed": () => "两个镜像在同一台运行器上处理了相同的请求，请检查两者之间的改动：依赖、线程数、提示词、模型文件。",
	"advice.intended-slowdown": ({ maxSlowdown }) => `如果变慢在预期之内，请在同一个拉取请求中设置 \`max-slowdown: ${Math.round(100 * maxSlowdown)}%\`（即阈值 ${Number((1 + maxSlowdown).toFixed(2))} 倍）。`
};
/** Model threads that a quota can serve. */
function threads(cpus) {
	return Math.max(1, Math.floor(cpus));
}
function neededZh({ cpus, p95Ms, limitMs, atLeast }) {
	const figures = `P95 ${atLeast ? "≥ " : ""}${duration$12(p95Ms)}，阈值 ${exactDuration$2(limitMs)}`;
	const why = atLeast ? "；超时掩盖了还需多少" : "";
	return `，按实测数据需要${atLeast ? "超过" : "约"} ${cpusOf$1(cpus)}（${figures}${why}）`;
}
function peakZh(peakBytes, limitBytes) {
	return `（${peakBytes === null ? "" : `峰值 ${bytes$2(peakBytes)}，`}上限 ${bytes$2(limitBytes, limitBytes)}）`;
}

// src/report/messages/zh-CN/advice/open-advice.ts
const { count: count$16, cpus: cpusOf, duration: duration$11 } = FORMAT_ZH;
/** What makes an inconclusive drill conclusive, in Chinese. */
const OPEN_ADVICE_ZH = {
	"advice.more-time": ({ needed, sent, tookMs, suggestedMs }) => `请设置 \`max-duration: ${durationInput(suggestedMs)}\`：需要 ${count$16(needed)} 个请求，而 ${duration$11(tookMs)} 内只有 ${count$16(sent)} 个。`,
	"advice.cheaper-limit": ({ needed }) => `或调低 \`min-availability\`：95% 只需要 ${count$16(needed)} 个没有失败的请求。`,
	"advice.more-clients": ({ usedCpus, cpus }) => `或调大 \`clients\`：服务只使用了 ${cpusOf(cpus, cpus)} 中的 ${cpusOf(usedCpus)}，可以同时响应更多请求。`,
	"advice.max-duration": ({ suggestedMs }) => `请设置 \`max-duration: ${durationInput(suggestedMs)}\`，至少为现在的两倍。`,
	"advice.duration": ({ suggestedMs }) => `请设置 \`duration: ${durationInput(suggestedMs)}\`，为现在的两倍。`,
	"advice.near-limit": ({ name }) => `或让阈值（\`${name === "p95" ? "max-p95" : "min-availability"}\`）远离测量值：两者越接近，需要的请求越多。`,
	"advice.provable-limit": () => "请把 `min-availability` 设为低于 100%，例如 99%：再多的请求也无法证实永不失败。",
	"advice.run-again": () => "请重新演练：无需修改任何内容。",
	"advice.quiet-runner": () => "如果经常出现，请为该作业使用独占的或更大的运行器，或减少同时运行的作业。",
	"advice.fill-quota": ({ workers, cpus, cores }) => {
		const now = `现在为 \`stress-workers: ${workers}\` 和 \`cpus: ${cpus}\`${cores === null ? "" : `，${count$16(cores)} 个核心`}`;
		if (workers <= cpus) return `请把 \`stress-workers\` 调到大于 \`cpus\`，以用满配额（${now}）。`;
		if (cores !== null && cpus >= cores) return `请把 \`cpus\` 调到小于核心数，使配额而不是机器成为上限（${now}）。`;
		return `请调大 \`stress-workers\`（${now}）。所需 CPU 远小于 ${cpusOf(cpus, cpus)} 的服务用不满配额：请把 \`cpus\` 调低到部署时的值。`;
	},
	"advice.have-effect": ({ name }) => `请通过参数增强 ${name}，或确认服务就是它所作用的进程。下面关于其效果的一行给出了数据。`,
	"advice.send-running": () => "请调大 `clients`，使该时刻有请求正在处理。在几毫秒内响应的服务需要多个客户端。",
	"advice.allow-counters": () => "请重新演练；如果容器引擎始终不提供这些计数器，请使用支持 cgroup v2 且不限制 `docker stats` 的引擎。",
	"advice.watch-engine": () => "如果模型不在容器的 CPU 上计算，请在客户端离开后查看推理引擎自己的在途请求数；如果服务没有请求时也很忙，请在它空闲时再演练。",
	"advice.other-drain": () => "请把 `max-drain` 调低或调高一两秒：CPU 用量每秒读取一次。",
	"advice.report-degraded": () => "请在健康检查接口或响应头 `x-degraded` 中上报已关闭的功能，资源不足期间也要上报。",
	"advice.start-undegraded": () => "请检查服务为何在没有负载时就资源不足：调大 `memory` 或 `cpus`，或调整它自己的阈值。",
	"advice.answer-attempts": () => "请检查服务为何没有响应：报告列出了每次尝试的结果。",
	"advice.clearer-share": () => "改变标签和保持标签的尝试数不足以与 `min-held` 区分。请修复改变标签的尝试，或让 `min-held` 远离测得的比例。",
	"advice.wider-slowdown": () => "或调大 `max-slowdown`：百分之几的差异，单次运行无法分辨。",
	"advice.fix-baseline": () => "请选择能正常响应的基线，例如默认分支上最近一个通过的镜像。",
	"advice.read-above": () => "被跳过或未检查的项目，原因见上文：请先解决它，再重新演练。",
	"advice.container-left": () => "请检查容器为何在长稳测试期间退出：退出码和日志比内存增长更能说明问题。",
	"advice.after-abort": ({ name }) => `${name} 因中止阈值或服务没有响应而提前结束。请解决其指出的问题，或调大 \`abort-p95\`、调低 \`abort-availability\` 以完成它。`,
	"advice.add-experiments": () => "请在 `experiments` 中加入带有检查项的实验，例如 `cpu-overload`。"
};

// src/report/messages/zh-CN/experiments/check-messages.ts
const { count: count$15, duration: duration$10, limit: limit$5, measured: shown$2 } = FORMAT_ZH;
const LONGER_SPIKE = "调大 `duration` 后可以判定。";
/** Why a check has its status, and why an experiment was aborted, in Chinese. */
const CHECKS_ZH = {
	"effect.none": ({ name, onBaseline }) => `${onBaseline ? "在基线上，" : ""}${name} 未产生可观测的影响。`,
	"effect.not-verified": ({ name, onBaseline }) => `演练提前结束，未能验证 ${name} ${onBaseline ? "在基线上" : ""}是否生效。`,
	"aborted.silent": ({ silentMs }) => `服务已有 ${duration$10(silentMs)} 没有正常响应，超过了允许的恢复时间。`,
	"aborted.failures": ({ objective, requests, ok }) => `最近 ${count$15(requests)} 个请求中只有 ${count$15(ok)} 个得到正常响应，低于 \`${OBJECTIVES[objective.kind].abortInput}\` 的 ${limit$5(objective)}。`,
	"aborted.slow": ({ objective, requests, failed, measured }) => {
		const name = objectiveZh(objective.kind).label;
		const above = `超过 \`${OBJECTIVES[objective.kind].abortInput}\` 的 ${limit$5(objective)}`;
		return failed === 0 ? `${glue(`最近 ${count$15(requests)} 个请求的`, name, "为")} ${shown$2(objective, measured)}，${above}。` : `最近 ${count$15(requests)} 个请求中有 ${count$15(failed)} 个失败，${glue(name, "至少为")} ${shown$2(objective, measured)}，${above}。`;
	},
	"service.crashed": ({ scope, exitCode, oomKilled, restarts }) => {
		const code = exitCode === null ? "" : `${exitCodeZh(exitCode)}${oomKilled ? "，内存耗尽" : ""}`;
		const after = restarts > 0 ? `之后重启了 ${count$15(restarts)} 次` : "之后没有重启";
		return `${glue("服务在", placeZh(scope), "崩溃")}${inParenthesesZh(code)}，${after}；仅此一项即判定未通过。`;
	},
	"steady.passed": ({ scope, objective, measured, requests }) => `${scope} 之后的 ${count$15(requests)} 个请求全部得到正常响应，P50 为稳态的 ${shown$2(objective, measured)}。`,
	"steady.limit-broken": ({ scope, broken, byOutcome, measured }) => {
		const name = objectiveZh(broken.kind).label;
		const failed = failedOf(byOutcome);
		return `${scope} 之后服务未回到稳态：${metricOf(broken).reads.of === "good-share" ? `${failed}，${name}阈值为 ${limit$5(broken)}` : `${glue(name, "为")} ${shown$2(broken, measured)}，阈值为 ${limit$5(broken)}${failed === "" ? "" : `；${failed}`}`}。`;
	},
	"steady.no-requests": ({ scope }) => `${steadyUnknown(scope)}：没有发出任何请求。`,
	"steady.requests-failed": ({ scope, byOutcome }) => `${steadyUnknown(scope)}：${failedOf(byOutcome)}。可以再运行一次，排除偶然因素。`,
	"steady.no-steady-state": ({ scope }) => `${steadyUnknown(scope)}：没有可供对比的稳态数据。`,
	"steady.slower": ({ scope, objective, measured }) => `${steadyUnknown(scope)}：P50 为稳态的 ${shown$2(objective, measured)}，阈值为 ${limit$5(objective)}。可以再运行一次，确认是否持续变慢。`,
	"steady.too-few-requests": ({ scope, requests, needed }) => `${steadyUnknown(scope)}：需要 ${count$15(needed)} 个请求，只发出了 ${count$15(requests)} 个。${LONGER}`,
	"budget.no-counters": ({ objective }) => `无法测量${peakOf(objective)}：容器引擎没有提供该容器的计数器。`,
	"budget.exceeded": (figures) => `${budgetOf("超出预算", figures)}：${peakFigure(figures)}。`,
	"budget.kept": (figures) => `${budgetOf("未超出预算", figures)}：${peakFigure(figures)}。`,
	"budget.counters-missing": (figures) => `${budgetOf("可能超出预算", figures)}：${glue("容器引擎在", inPart(figures.missingAt), "没有提供计数器")}。已读取的${peakFigure(figures)}。需要整个演练期间的计数器才能判定。`,
	"shedding.no-requests": ({ scope }) => `${placeZh(scope)}没有发出请求。`,
	"shedding.not-sent": ({ dropped }) => `负载生成器有 ${count$15(dropped)} 个请求未能发出，实际负载与计划不符。`,
	"shedding.passed": (figures) => `服务主动拒绝了超出处理能力的负载：${handled(figures)}。`,
	"shedding.failed": (figures) => `服务没有主动拒绝超出处理能力的负载：${handled(figures)}。`,
	"shedding.undecided": (figures) => `无法判定服务是否会主动拒绝超出处理能力的负载${inParenthesesZh(leansZh(figures.leaning))}：${handled(figures)}。${LONGER_SPIKE}`,
	"load.handled": (figures) => `${placeZh(figures.scope)}服务承受住了负载：${handled(figures)}。`,
	"load.not-handled": (figures) => `${placeZh(figures.scope)}服务未能响应或主动拒绝全部负载：${handled(figures)}。`,
	"load.undecided": (figures) => `${glue("无法判定", placeZh(figures.scope), "服务能否承受负载")}${inParenthesesZh(leansZh(figures.leaning))}：${handled(figures)}。${LONGER}`,
	"goodput.capacity-unknown": ({ scope }) => `${glue("无法测得服务的处理能力，因此没有评估", placeZh(scope), "的吞吐量")}。`,
	"goodput.too-few-requests": ({ scope }) => `${placeZh(scope)}发出的请求太少，无法测量吞吐量。${LONGER_SPIKE}`,
	"goodput.passed": (figures) => `${placeZh(figures.scope)}服务保持了吞吐量：${goodput(figures)}。`,
	"goodput.failed": (figures) => `${placeZh(figures.scope)}服务的吞吐量下降：${goodput(figures)}。`,
	"goodput.undecided": (figures) => `${glue("无法判定", placeZh(figures.scope), "服务能否保持吞吐量")}${inParenthesesZh(leansZh(figures.leaning))}：${goodput(figures)}，但速率波动过大。${LONGER_SPIKE}`,
	"overload.rate-reached": (figures) => `请求速率为${capacity(figures)}的 ${multiple$1(figures.times)}：${sentOf(figures)}。`,
	"overload.rate-not-reached": (figures) => `请求速率只达到${capacity(figures)}的 ${multiple$1(figures.times)}，计划为 ${multiple$1(figures.factor)}：${sentOf(figures)}。`
};
/** `20 个请求中有 3 个失败（3 个超时）`; empty if none failed. */
function failedOf(byOutcome) {
	const sent = sentIn(byOutcome);
	if (byOutcome.ok === sent) return "";
	return `${count$15(sent)} 个请求中有 ${count$15(sent - byOutcome.ok)} 个失败（${failuresZh(byOutcome)}）`;
}
function steadyUnknown(scope) {
	return `无法判定 ${scope} 之后服务是否回到稳态`;
}
function peakOf({ kind }) {
	return OBJECTIVES[kind].peak?.figure === "cpus" ? " CPU 用量" : "内存用量";
}
function budgetOf(how, { objective }) {
	return `${peakOf(objective).trimStart()}${how}（${limit$5(objective)}）`;
}
/** A rate is a mean over some time; memory is an instantaneous value. */
function peakFigure({ objective, measured, at }) {
	const mean = OBJECTIVES[objective.kind].peak?.figure === "cpus" ? `${duration$10(PEAK_WINDOW_MS)} 均值` : "";
	return `峰值为 ${shown$2(objective, measured)}${inParenthesesZh(mean)}，${glue("出现在", inPart(at))}`;
}
function inPart({ scope, nextToBaseline }) {
	return `${scope === "start" ? "服务启动期间" : placeZh(scope)}${nextToBaseline ? "（与基线同时运行）" : ""}`;
}
function handled(figures) {
	const { objective, requests, answered, shed, lost, lostUnsent, lostWithoutRetryAfter } = figures;
	const ways = [...lostUnsent === 0 ? [] : [`${count$15(lostUnsent)} 个因等待响应的请求过多而未发出`], ...lostWithoutRetryAfter === 0 ? [] : [`${count$15(lostWithoutRetryAfter)} 个以 429 或 503 拒绝但没有 Retry-After`]];
	const ofWhich = ways.length === 0 ? "" : `，其中 ${ways.join("，")}`;
	const rest = lost === 0 ? "没有失败或一直等待的请求" : `失败或一直等待 ${count$15(lost)} 个${ofWhich}`;
	return `${count$15(requests)} 个请求中，正常响应 ${count$15(answered)} 个，在 ${duration$10(SHED_WITHIN_MS)} 内主动拒绝 ${count$15(shed)} 个，${rest}（阈值：${limit$5(objective)} 得到响应或被主动拒绝）`;
}
function goodput(figures) {
	const { objective, capacityPerSecond, measured, measuredAtEnd } = figures;
	const share = (ratio) => shown$2(objective, Math.min(1, ratio));
	return `每秒正常响应 ${Number((measured * capacityPerSecond).toPrecision(2))} 个，为${capacity(figures)}的 ${share(measured)}（后半段为 ${share(measuredAtEnd)}），阈值为 ${limit$5(objective)}`;
}
function multiple$1(times) {
	return `${Number(times.toPrecision(2))} 倍`;
}
function sentOf({ requests, unsent }) {
	const waiting = unsent === 0 ? "" : `，另有 ${count$15(unsent)} 个因等待响应的请求过多而未发出`;
	return `发出 ${count$15(requests)} 个${waiting}`;
}
function capacity({ capacityPerSecond }) {
	return `服务处理能力（每秒 ${Number(capacityPerSecond.toPrecision(2))} 个正常响应）`;
}

// src/report/messages/zh-CN/experiments/comparison-messages.ts
const { count: count$14, limit: limit$4, ratioOf: ratioOf$2 } = FORMAT_ZH;
/** What the figure that not every answer has, the time per token, takes. */
const NEEDS = "这项数据要求响应分多段返回，并报告 token 数。";
/** How the candidate compares with the baseline, in Chinese. */
const COMPARISONS_ZH = {
	"inputs.not-compared": () => "未检查 `max-slowdown`，因为 `baseline-image` 为空。在没有拉取请求的运行中，这不算错误。",
	"comparison.not-applicable": ({ scope, objective }) => `${placeZh(scope)}，基线的响应都没有${comparedZh(objective.kind)}，没有可以对比的数据。${NEEDS}`,
	"comparison.figure-missing": ({ scope, objective }) => `${slowdownUnknown(scope, objective)}：基线的响应有${comparedZh(objective.kind)}，候选版本的没有。${NEEDS}`,
	"comparison.no-pairs": ({ scope }) => `${placeZh(scope)}没有发出成对的请求，无法将候选版本与基线对比。`,
	"comparison.not-slower": (figures) => `${placeZh(figures.scope)}，候选版本不慢于基线：${latency(figures)}，${limitOf$1(figures)}。${smallest(figures)}`,
	"comparison.slower": (figures) => {
		const { scope, objective, ratio, toleratedRatio } = figures;
		const within = ratio !== null && ratio <= 1 + objective.limit;
		const tolerated = `${limitOf$1({ objective })}时，${ratioOf$2(toleratedRatio)}以内不会告警，实测已明显超出。`;
		const against = within ? `。${tolerated}` : `，${limitOf$1(figures)}。`;
		return `${placeZh(scope)}，候选版本慢于基线：${latency(figures)}${against}`;
	},
	"comparison.slower-by-failures": ({ scope, objective, pairs, onlyCandidateFailed }) => `${placeZh(scope)}，候选版本${inFigure(objective)}按慢于基线处理：${count$14(pairs)} 对请求中有 ${count$14(onlyCandidateFailed)} 对只有候选版本失败（${limitOf$1({ objective })}）。`,
	"comparison.baseline-failed": ({ scope, objective, pairs, onlyBaselineFailed, bothFailed }) => `${slowdownUnknown(scope, objective)}：${count$14(pairs)} 对请求中有 ${count$14(onlyBaselineFailed + bothFailed)} 对基线失败。需要基线能够正常响应才能判定。`,
	"comparison.too-few-pairs": ({ scope, objective, pairs }) => `${slowdownUnknown(scope, objective)}：时间太短，只有 ${count$14(pairs)} 对请求。${LONGER}`,
	"comparison.slowdown-undecided": (figures) => `${slowdownUnknown(figures.scope, figures.objective)}：${latency(figures)}，${limitOf$1(figures)}${inParenthesesZh(leansZh(figures.leaning))}。${smallest(figures)}${decidedBy(figures)}`,
	"comparison.failures-undecided": (figures) => {
		const { scope, objective, pairs, onlyCandidateFailed, leaning } = figures;
		return `${slowdownUnknown(scope, objective)}：${count$14(pairs)} 对请求中有 ${count$14(onlyCandidateFailed)} 对只有候选版本失败，${limitOf$1(figures)}${inParenthesesZh(leansZh(leaning))}。${decidedBy(figures)}`;
	},
	"comparison.less-available": (failures) => `${placeZh(failures.scope)}，候选版本的失败多于基线：${eachAlone(failures)}。`,
	"comparison.not-less-available": (failures) => {
		const { scope, pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = failures;
		return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0 ? `${placeZh(scope)}，候选版本和基线在 ${count$14(pairs)} 对请求中均未失败。` : `${placeZh(scope)}，候选版本的失败不多于基线：${eachAlone(failures)}。`;
	},
	"comparison.availability-undecided": (failures) => `${glue("无法判定", placeZh(failures.scope), "候选版本的失败是否多于基线")}：${eachAlone(failures)}${inParenthesesZh(leansZh(failures.leaning))}。增加成对的请求后可以判定。`
};
function slowdownUnknown(scope, objective) {
	return glue("无法判定", placeZh(scope), `候选版本${inFigure(objective)}是否慢于基线`);
}
/** The latency needs no word: it is what "slower" means. */
function inFigure({ kind }) {
	return kind === "baseline-slowdown" ? "" : `的${comparedZh(kind)}`;
}
function latency({ ratio, low, high, pairs, objective }) {
	if (ratio === null) return `${count$14(pairs)} 对请求中基线频繁失败`;
	return `${comparedZh(objective.kind)}为基线的 ${ratioOf$2(ratio, 1 + objective.limit)}${inParenthesesZh(interval(low, high))}，共 ${count$14(pairs)} 对请求`;
}
/** An end that is not known is unbounded. */
function interval(low, high) {
	if (low === null && high === null) return "";
	if (low === null || high === null) return `95% 置信区间：${low === null ? `≤ ${ratioOf$2(high ?? 0)}` : `≥ ${ratioOf$2(low)}`}`;
	return `95% 置信区间：${ratioOf$2(low).replace(" 倍", "")}–${ratioOf$2(high)}`;
}
function decidedBy({ isLastLook }) {
	return isLastLook ? "换用干扰更少的运行器，或调大 `max-slowdown` 后可以判定。" : LONGER;
}
function limitOf$1({ objective }) {
	return `阈值为 ${limit$4(objective)}`;
}
function smallest({ smallestSeen }) {
	return smallestSeen === null ? "" : `本次运行能检出的最小变慢幅度为 ${ratioOf$2(smallestSeen)}。`;
}
function eachAlone({ pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed }) {
	const both = bothFailed === 0 ? "" : `，两者都失败 ${count$14(bothFailed)} 对`;
	return `${count$14(pairs)} 对请求中，只有候选版本失败 ${count$14(onlyCandidateFailed)} 对，只有基线失败 ${count$14(onlyBaselineFailed)} 对${both}`;
}

// src/report/messages/zh-CN/experiments/degradation-messages.ts
const { bytes: bytes$1, count: count$13, duration: duration$9, limit: limit$3, measured: measured$1, ratio: share } = FORMAT_ZH;
const ADVICE = "建议在 CPU 使用率超过 80% 时关闭非核心功能（如历史记忆），在内存使用率超过 90% 时拒绝新连接，并上报已关闭的功能。";
/** Experiments that should trigger the service's degraded mode, in Chinese. */
const DEGRADATIONS_ZH = {
	"degrade-cpu.description": ({ workers }) => `在容器内运行 ${count$13(workers)} 个 CPU 压力进程，使 CPU 使用率超过上限的 80%`,
	"degrade-cpu.no-reading": () => "容器引擎没有报告容器的 CPU 时间。",
	"degrade-cpu.effect": ({ usedRatio, neededRatio }) => `容器的 CPU 用量达到上限的 ${share(usedRatio, neededRatio)}。`,
	"degrade-cpu.no-effect": ({ usedRatio, neededRatio }) => `容器的 CPU 用量只达到上限的 ${share(usedRatio, neededRatio)}，没有超过 ${share(neededRatio)}。请调大 \`workers\`。`,
	"degrade-memory.description": ({ ratio }) => `将容器的内存用量提高到上限的 ${share(ratio)} 并保持`,
	"fill-memory.ended": ({ exitCode, usedRatio }) => {
		const used = usedRatio === null ? "容器引擎没有报告容器的内存用量。" : `此后容器的内存用量为上限的 ${share(usedRatio)}。`;
		return `占用内存的进程在观测窗口结束前退出（${exitCodeZh(exitCode)}）。${used}`;
	},
	"fill-memory.no-reading": () => "容器引擎没有报告容器的内存用量。",
	"fill-memory.full": ({ usedBytes, limitBytes }) => `容器已使用 ${bytes$1(usedBytes)} 内存（上限 ${bytes$1(limitBytes)}），没有可供占用的余量。请调大 \`memory\`。`,
	"degrade-memory.effect": ({ usedRatio, neededRatio }) => `容器的内存用量达到上限的 ${share(usedRatio, neededRatio)}。`,
	"degrade-memory.no-effect": ({ usedRatio, neededRatio }) => `容器的内存用量只达到上限的 ${share(usedRatio, neededRatio)}，没有超过 ${share(neededRatio)}。`,
	"degrading.not-supported": () => `不支持：服务的健康检查接口和响应头 \`x-degraded\` 都没有上报已关闭的功能。${ADVICE}`,
	"degrading.disabled-before": ({ name, features }) => `在 ${name} 之前、没有负载时，服务就已上报${glue("关闭了", listedZh(features))}，因此无法判定 ${name} 的影响。需要服务在启动时启用全部功能才能判定。`,
	"degrading.not-reported": ({ name }) => `${name} 期间服务没有上报已关闭的功能。需要上报才能判定。`,
	"degrading.not-entered": ({ name }) => `服务支持降级模式（资源不足时关闭非核心功能），但在 ${name} 期间没有进入。`,
	"degrading.passed": ({ objective, backMs, ...disabled }) => `${reported(disabled)}负载结束 ${measured$1(objective, backMs)} 后，所有功能重新启用，未超过阈值 ${limit$3(objective)}。`,
	"degrading.not-watched-long-enough": ({ objective, watchedMs, ...disabled }) => `${reported(disabled)}在 ${duration$9(watchedMs)} 的观测时间内，服务没有上报所有功能已重新启用。需要观测满 ${limit$3(objective)} 才能判定。`,
	"degrading.not-left": ({ objective, ...disabled }) => `${reported(disabled)}服务未在阈值 ${limit$3(objective)} 内重新启用所有功能。`,
	"degrading.left-too-late": ({ objective, backMs, ...disabled }) => `${reported(disabled)}负载结束 ${measured$1(objective, backMs)} 后，所有功能才重新启用，超过阈值 ${limit$3(objective)}。`,
	"running-first.not-watched": () => "没有观测到正在处理的请求，无法判定这类请求能否处理完。需要有正在处理的请求才能判定。",
	"running-first.shed-before": ({ name, shed }) => `在 ${name} 之前发出的少量请求中，服务已主动拒绝 ${count$13(shed)} 个，因此无法判定哪些请求是因内存不足而拒绝的。需要服务在此之前不拒绝请求才能判定。`,
	"running-first.not-supported": ({ name }) => `不支持：${name} 期间服务既没有主动拒绝新请求，也没有上报已关闭的功能。${ADVICE}`,
	"running-first.no-new-requests": ({ name }) => `${name} 期间没有发出新请求。需要有新请求才能判定。`,
	"running-first.none-running": ({ shed }) => `服务立即拒绝了${all(shed)}新请求，但当时没有其他正在处理的请求，因此无法判定服务能否把它们处理完。`,
	"running-first.passed": ({ shed, finished }) => `服务立即拒绝了${all(shed)}新请求，并处理完了${all(finished)}已有请求。`,
	"running-first.not-finished": ({ name, failed, running, details }) => `${name} 期间内存占满时，正在处理的 ${count$13(running)} 个请求中有 ${count$13(failed)} 个没有处理完（${details.map(replyZh).join("；")}）。`,
	"running-first.not-shed": ({ name, failed, fresh, details }) => `${name} 期间，${count$13(fresh)} 个新请求中有 ${count$13(failed)} 个没有被正确拒绝（${details.map(replyZh).join("；")}）。`
};
function reported({ name, features }) {
	return `${name} 期间，${glue("服务关闭了", listedZh(features), "并已上报")}。`;
}
function all(number) {
	return `${number === 1 ? "" : "全部"} ${count$13(number)} 个`;
}

// src/report/messages/zh-CN/experiments/disturbance-messages.ts
const { bytes: size$2, count: count$12, cpus: cores, duration: duration$8, multiple, ratio: ratio$3 } = FORMAT_ZH;
const VICTIM = {
	serving: "监听服务端口的进程",
	main: "容器的 1 号进程",
	largest: "内存占用最大的进程",
	worker: "服务进程之下最忙的进程"
};
const DOWN = {
	stop: (name) => `停止 ${name}`,
	freeze: (name) => `冻结 ${name} 的所有进程`,
	refuse: (name) => `拒绝服务到 ${name} 的连接`,
	blackhole: (name) => `丢弃服务发往 ${name} 的数据包`
};
const FROZEN = {
	all: "全部进程",
	serving: "监听服务端口的进程",
	main: "容器的 1 号进程",
	worker: "服务进程之下最忙的进程"
};
const WRITES = {
	written: "成功",
	full: "因空间不足而失败",
	denied: "因镜像的用户没有权限而失败",
	other: "因其他原因而失败"
};
const ENDINGS = {
	open: "连接成功",
	refused: "连接被拒绝",
	silent: "没有响应",
	other: "连接失败"
};
/** Experiments with a disturbance: what they do, their effects and their own checks, in Chinese. */
const DISTURBANCES_ZH = {
	"cpu-overload.description": ({ workers }) => `在容器的 CPU 配额内运行 ${count$12(workers)} 个 CPU 压力进程`,
	"disk-pressure.description": ({ workers, bytesPerSecond }) => {
		const limit = bytesPerSecond === null ? "" : `，限速 ${perSecond(bytesPerSecond)}`;
		return `${count$12(workers)} 个压力进程以 fsync 方式写容器的磁盘${limit}`;
	},
	"kill-restart.description": ({ target }) => `绕过容器引擎，用 SIGKILL 杀死${VICTIM[target]}`,
	"network-delay.description": ({ delayMs, jitterMs, lossRatio }) => {
		const jitter = jitterMs === 0 ? "" : `（± ${duration$8(jitterMs)}）`;
		const loss = lossRatio === 0 ? "" : `，丢包率 ${ratio$3(lossRatio)}`;
		return `服务的数据包延迟 ${duration$8(delayMs)}${jitter}${loss}`;
	},
	"oom-kill.description": ({ target }) => `占满容器内存，直到内核杀死${VICTIM[target]}`,
	"terminate.description": ({ graceMs }) => `绕过容器引擎，向容器的 1 号进程发送镜像的停止信号，等待其在${graceMs === null ? "镜像的停止超时（未设置时为 10 s）" : ` ${duration$8(graceMs)} `}内退出`,
	"dependency-down.description": ({ of, how, forMs, mayRefuse }) => {
		const refusals = mayRefuse ? "，期间快速返回的 503 或 429 也算响应" : "";
		return `${DOWN[how](of ?? "网络上唯一的其他容器")}，至少持续 ${duration$8(forMs)}${refusals}`;
	},
	"freeze.description": ({ target, forMs }) => `将${FROZEN[target]}冻结 ${duration$8(forMs)}，期间继续发送请求`,
	"memory-pressure.description": ({ levelRatio }) => `把容器的内存用量维持在上限的 ${ratio$3(levelRatio)} 以上，期间继续发送请求`,
	"disk-full.description": ({ paths, sizeBytes }) => `把 ${paths.join("、")} 写满（容器创建时${paths.length === 1 ? "" : "各自"}获得 ${size$2(sizeBytes)} 的独立文件系统），期间继续发送请求`,
	"experiment.started": () => "已开始：",
	"effect.observed": () => "实验产生了可观测的影响。",
	"effect.not-observed": () => "实验未产生可观测的影响。",
	"aborted.experiment": () => "实验已中止。",
	"stressor.ended-at-once": ({ exitCode }) => `stress-ng 启动后立即退出，${exitCodeZh(exitCode)}。`,
	"stressor.not-started": ({ workers }) => `stress-ng 没有及时在容器中启动 ${count$12(workers)} 个压力进程。`,
	"stressor.silent": () => "容器中的压力进程没有及时响应。",
	"memory.machine-too-small": ({ availableBytes, limitBytes }) => `引擎所在机器只有 ${size$2(availableBytes)} 可用内存，要占满容器 ${size$2(limitBytes)} 的上限，会使机器本身崩溃。请调小 \`memory\`。`,
	"helper.problem": (args) => `${refusal({
		...args,
		reason: ""
	})}。`,
	"helper.failed": ({ exitCode }) => `演练的辅助容器失败，${exitCodeZh(exitCode)}。`,
	"signal.no-process": () => "没有找到容器的进程。",
	"signal.not-running": ({ status }) => `容器的状态为 ${status}，没有可以接收信号的进程。`,
	"removal.processes-left": ({ processes }) => `仍有 ${count$12(processes)} 个进程在运行。`,
	"removal.time-limit": ({ limitMs }) => `移除最多可用 ${duration$8(limitMs)}。`,
	"stressor.ended": ({ exitCode }) => `stress-ng 在观测窗口结束前退出（${exitCodeZh(exitCode)}）。`,
	"cpu-overload.effect": (args) => `${throttled(args)}。${slowed(args)}`,
	"cpu-overload.not-slowed": ({ minMultiple, ...args }) => `${throttled(args)}，但服务几乎没有变慢。${slowed(args, minMultiple)}达到 ${multiple(minMultiple)}才算生效。`,
	"cpu-overload.not-throttled": ({ usedCpus, cpus, ...args }) => {
		const used = usedCpus === null ? "用量未知" : `只用了 ${usedCpus.toFixed(2)} 核`;
		const also = isSlower(args) ? "，但这不是 CPU 配额造成的" : "";
		return `CPU 配额没有成为瓶颈：${throttled(args)}，与之前几乎没有差别。CPU 配额为 ${cores(cpus)}，${used}。${withoutEnd(slowed(args))}${also}。`;
	},
	"cpu-overload.no-counters": (args) => `容器引擎没有报告 CPU 限流，无法验证实验是否生效。${slowed(args)}`,
	"cpu-overload.no-requests": (args) => `${throttled(args)}。${slowed(args)}`,
	"dependency-down.effect": ({ of, port, ending }) => `从服务的网络连接 ${of} 的端口 ${port}：${ENDINGS[ending]}，符合预期。`,
	"dependency-down.no-effect": ({ of, port, how, ending }) => `从服务的网络连接 ${of} 的端口 ${port}：${ENDINGS[ending]}，与 \`how: ${how}\` 不符。`,
	"dependency-down.no-port": ({ of }) => `${of} 在此之前就不接受来自服务网络的连接，无法验证实验是否生效。`,
	"dependency-down.not-back": ({ of }) => `${of} 已重新启动，但不接受连接。`,
	"dependency-down.frozen": ({ of, processes }) => `${of} 的全部 ${count$12(processes)} 个进程直到最后都处于停止状态。`,
	"dependency-down.not-frozen": ({ of }) => `${of} 的进程没有全部停止到最后。`,
	"freeze.effect": ({ processes, name }) => name === null ? `全部 ${count$12(processes)} 个进程直到最后都处于停止状态。` : `${name === "" ? "该进程" : `${name} `}直到最后都处于停止状态。`,
	"freeze.no-effect": () => "被冻结的进程没有全部停止到最后。",
	"offline.description": () => "切断容器的对外网络，并绕过容器引擎用 SIGKILL 杀死其 1 号进程",
	"offline.effect": ({ restarted }) => restarted ? "SIGKILL 结束了容器的 1 号进程；终止之前和重启之后，容器内都无法访问自身网络之外的地址。" : "SIGKILL 结束了容器的 1 号进程；终止之前，容器内无法访问自身网络之外的地址；再次尝试时容器没有运行，路由不变。",
	"offline.no-way-out": () => "切断之前，从容器内也无法访问本机或引擎所在机器的任何地址，因此无法确认是否已切断。",
	"offline.not-cut": ({ restarted }) => `${restarted ? "重启之后" : "终止之前"}，容器仍能访问外部网络。`,
	"worker.none": () => "服务进程之下没有其他进程，因此没有 worker。",
	"memory-pressure.effect": ({ usedRatio, neededRatio, ...cache }) => `容器的内存用量始终不低于上限的 ${ratio$3(usedRatio, neededRatio)}。${reclaimed(cache)}`,
	"memory-pressure.no-effect": ({ above, readings, lowestRatio, neededRatio }) => `${count$12(readings)} 次读数中只有 ${count$12(above)} 次容器的内存用量超过上限的 ${ratio$3(neededRatio)}，最低为 ${ratio$3(lowestRatio, neededRatio)}。`,
	"memory-pressure.killed": () => "内核因内存不足杀死了服务的一个进程，尽管占用内存的进程已标记为最先被杀死。",
	"disk-full.effect": ({ paths }) => `从容器内部写入 ${paths.join("、")}，开始和结束时都因空间不足（\`ENOSPC\`）而失败。`,
	"disk-full.no-effect": ({ path, ending, atFirst }) => atFirst ? `写满之前，从容器内部写入 ${path} 就${WRITES[ending]}。` : `${path} 已写满，从容器内部写入却${WRITES[ending]}。`,
	"disk-full.not-running": () => "尝试从容器内部写入时容器没有运行，无法验证实验是否生效。",
	"disk-pressure.effect": (args) => `${wrote(args)}。`,
	"disk-pressure.no-effect": ({ bytesPerSecond, minBytesPerSecond }) => `压力进程的写盘速度只有 ${perSecond(bytesPerSecond, minBytesPerSecond)}，达到 ${perSecond(minBytesPerSecond)} 才算生效。`,
	"disk-pressure.limited": (args) => `${wrote(args)}，${limited(args)}。${unlimited(args)}`,
	"disk-pressure.limit-exceeded": (args) => `${wrote(args)}，超出了限速：${limited(args)}。${unlimited(args)}`,
	"disk-pressure.stalled": (args) => `${wrote(args)}，远低于限速：${limited(args)}。${unlimited(args)}有其他因素拖慢了写盘。`,
	"disk-pressure.limit-too-high": (args) => `${wrote(args)}。${unlimited(args)}\`write-limit\` 为 ${perSecond(args.limitPerSecond)} 时几乎不起限速作用，请调低。`,
	"disk-pressure.limit-not-set": (args) => `${wrote(args)}。无法为容器设置 ${perSecond(args.limitPerSecond)} 的写盘限速：${refusal(args)}。`,
	"network-delay.effect": (args) => `${later(args)}${delayedBy(args)}`,
	"network-delay.no-effect": (args) => `${later(args, args.addedMs < 0 ? "" : "只")}${delayedBy(args)}`,
	"network-delay.no-requests": (args) => `没有请求能体现延迟（预期：${duration$8(args.expectedMs)}）。${delayedBy(args)}`,
	"signal.not-first-process": ({ signal, process }) => `${signal} 到达了 ${reached(process)}，但它不是容器的 1 号进程。`,
	"kill-restart.effect": (args) => `SIGKILL 杀死了 ${victimZh(args)}。`,
	"kill-restart.not-ended": ({ process }) => `SIGKILL 到达了 ${reached(process)}，但该进程没有退出。`,
	"oom-kill.effect": ({ containerEnded, exitCode, ...args }) => `内存耗尽，内核杀死了 ${victimZh(args)}。${containerEnded ? `容器已退出，${exitCodeZh(exitCode)}。` : ""}`,
	"oom-kill.no-pid": ({ name }) => `内核没有报告 ${code(name)} 在容器内的 PID。`,
	"oom-kill.not-filled": ({ exitCode }) => `无法占满容器的内存，${exitCodeZh(exitCode)}。`,
	"oom-kill.not-first-process": ({ process }) => `内存耗尽，内核杀死了 ${processZh(process)}，但它不是容器的 1 号进程。`,
	"oom-kill.not-killed": ({ othersEnded, ...args }) => {
		const others = othersEnded === null || othersEnded === 0 ? "" : `另有 ${count$12(othersEnded)} 个进程退出。`;
		return `内存耗尽，但内核没有杀死标记的进程：${victimZh(args)}。${others}`;
	},
	"oom-kill.not-exhausted": ({ process, ended, fillerRunning, fillerExitCode }) => {
		return `容器引擎没有报告内存耗尽${ended ? `，但 ${glue(processZh(process), "已退出")}` : ""}。占用内存的进程${fillerRunning ? "仍在运行" : `已退出，${exitCodeZh(fillerExitCode)}`}。`;
	},
	"terminate.effect": ({ signal, process, serving }) => {
		const below = serving === null ? "" : `监听服务端口的是其下级进程 ${processZh(serving)}。`;
		return `${signal} 到达了容器的 1 号进程 ${reached(process)}。${below}`;
	}
};
/** Without a period. */
function throttled({ throttledRatio, steadyThrottledRatio }) {
	return `容器在 ${ratio$3(throttledRatio)} 的调度周期内被 CPU 限流（稳态：${ratio$3(steadyThrottledRatio)}）`;
}
function slowed({ p50Multiple, p95Multiple }, beside) {
	if (p50Multiple === null || p95Multiple === null) return "没有请求能说明服务是否变慢。";
	return `延迟的 P50 为稳态的 ${multiple(p50Multiple, beside)}，P95 为 ${multiple(p95Multiple, beside)}。`;
}
/** Noise alone stays below it. */
const SLOWER = 1.2;
function isSlower({ p50Multiple, p95Multiple }) {
	return Math.max(p50Multiple ?? 0, p95Multiple ?? 0) >= SLOWER;
}
function reclaimed({ cacheBytesBefore: before, cacheBytes: now }) {
	return before === null || now === null ? "" : `页缓存从 ${size$2(before)} 变为 ${size$2(now)}。`;
}
function perSecond(bytes, beside) {
	return `${size$2(bytes, beside)}/s`;
}
/** Without an end. */
function wrote({ bytesPerSecond }) {
	return `压力进程的写盘速度为 ${perSecond(bytesPerSecond)}`;
}
function limited({ limitPerSecond, file, device }) {
	return `由 ${file === "io.max" ? "io.max（cgroup v2）" : "blkio.throttle（cgroup v1）"}在设备 ${device} 上限速 ${perSecond(limitPerSecond)}`;
}
function unlimited({ freePerSecond }) {
	return `不限速时为 ${perSecond(freePerSecond)}。`;
}
function later({ addedMs, expectedMs }, only = "") {
	return `P50 ${only}比稳态${addedMs < 0 ? "低" : "高"} ${duration$8(Math.abs(addedMs))}（预期：高 ${duration$8(expectedMs)}）。`;
}
function delayedBy({ proxy }) {
	if (proxy === null) return "延迟由 netem 在容器网络中注入。";
	const { connections, reset } = proxy;
	const resets = reset === null ? "" : `代理重置了 ${count$12(connections)} 个连接中的 ${count$12(reset)} 个。`;
	return `netem 不可用（${refusal(proxy)}），延迟由服务端口前的代理注入。${resets}`;
}
function reached({ name, pidInside, pid }) {
	return pidInside === null ? `${name}（宿主机 PID ${pid}）` : `${name}（PID ${pidInside}，宿主机 PID ${pid}）`;
}
const PROBLEMS = {
	"process-not-ours": (pid) => `进程 ${pid} 不属于该容器`,
	"process-ended": (pid) => `进程 ${pid} 已退出`,
	"no-tc": () => "本机没有 `tc`",
	"no-network": () => "容器没有网络",
	"rule-left": (value) => `${value} 的规则仍未移除`,
	"not-frozen": () => "未能停止依赖的全部进程",
	"not-filled": () => "路径的文件系统无法写满",
	"not-resumed": () => "未能恢复依赖的进程",
	"delay-left": () => "延迟仍未移除",
	"container-ended": () => "容器的进程已退出",
	"group-unreadable": () => "无法读取它的控制组",
	"no-write-limit": () => "它的控制组不支持写盘限速",
	"write-limit-rejected": (device) => `内核拒绝了设备 ${device} 的限速`,
	"write-limit-not-kept": (device) => `内核没有保留设备 ${device} 的限速`,
	"write-limit-left": (device) => `设备 ${device} 的写盘限速仍未移除`,
	"disk-not-mounted": () => "它的磁盘没有挂载",
	"disk-without-device": (device) => `它的磁盘所在的文件系统没有自己的设备（${device}）`,
	"device-unknown": (device) => `内核不识别设备 ${device}`
};
/** Returns why a helper could not do its work, as a clause. */
function refusal({ problem, value, reason }) {
	return (problem === null ? "" : PROBLEMS[problem](value)) || withoutEnd(reason) || "没有给出原因";
}

// src/report/messages/zh-CN/experiments/health-messages.ts
const { count: count$11, duration: duration$7, limit: limit$2, measured: shown$1 } = FORMAT_ZH;
/** How long a start took, and what the health check reported at a start, in an outage and under load, in Chinese. */
const HEALTH_ZH = {
	"start.passed": (figures) => `${firstAnswer(figures)}，未超过阈值 ${limit$2(figures.objective)}。`,
	"start.failed": (figures) => `${firstAnswer(figures)}，超过阈值 ${limit$2(figures.objective)}。`,
	"health.no-healthcheck": () => "`health` 设为 `HEALTHCHECK`，但容器没有健康检查：镜像和 `options` 都没有定义。",
	"advice.no-healthcheck": () => "请把 `health` 设为健康检查接口的路径，例如 `/health`，或在镜像中加入 `HEALTHCHECK`。",
	"health.not-asked": ({ scope }) => `${placeZh(scope)}没有请求健康检查。需要它的响应才能判定。`,
	"health.never-good": ({ asked, status }) => `整个演练期间 ${count$11(asked)} 次健康检查没有一次正常${inParenthesesZh(status === null ? "" : `多为 HTTP 状态码 ${status}`)}，因此说明不了任何问题。需要服务能响应时健康检查也正常才能判定。`,
	"false-ready.passed": ({ scope, objective, measured }) => {
		const when = measured === 0 ? "没有在服务能响应之前报告就绪" : `比服务能响应早 ${shown$1(objective, measured)} 报告就绪`;
		return `${afterStart(scope)}，健康检查${when}，未超过阈值 ${limit$2(objective)}。`;
	},
	"false-ready.failed": ({ scope, objective, measured }) => `${afterStart(scope)}，健康检查比服务能响应早 ${shown$1(objective, measured)} 报告就绪，超过阈值 ${limit$2(objective)}。监管程序从那时起就会发送请求。`,
	"false-ready.never": ({ scope, objective, watchedMs }) => `${afterStart(scope)}，健康检查报告就绪，但服务在此后 ${duration$7(watchedMs)} 内没有给出正常响应；阈值为 ${limit$2(objective)}。`,
	"false-ready.watched-too-short": ({ scope, objective, watchedMs }) => `${afterStart(scope)}，健康检查报告就绪，但此后只观测了 ${duration$7(watchedMs)}，服务没有给出正常响应。需要观测满 ${limit$2(objective)} 才能判定。`,
	"false-ready.not-restarted": ({ scope }) => `${glue(scope, "之后")}容器没有重新启动，因此没有可判定的启动过程。`,
	"noticed.passed": ({ scope, objective, measured }) => `${placeZh(scope)}服务停止响应 ${shown$1(objective, measured)} 后，健康检查变为异常，未超过阈值 ${limit$2(objective)}。`,
	"noticed.not-restarted": () => "服务没有自行恢复响应。Docker 不会因健康检查异常而重启容器；Kubernetes 和 Swarm 会。",
	"noticed.failed": ({ scope, objective, measured }) => `${placeZh(scope)}服务停止响应 ${shown$1(objective, measured)} 后，健康检查才变为异常，超过阈值 ${limit$2(objective)}。`,
	"noticed.never": ({ scope, objective, outageMs }) => `${placeZh(scope)}服务有 ${duration$7(outageMs)} 没有给出正常响应，但健康检查一直报告正常；阈值为 ${limit$2(objective)}。没有监管程序会重启它。`,
	"noticed.bad-before": ({ scope }) => `${placeZh(scope)}服务停止响应之前，健康检查就已异常，因此无法判定它能否发现问题。需要此前健康检查正常才能判定。`,
	"noticed.no-outage": ({ scope }) => `${placeZh(scope)}服务一直在响应，健康检查没有需要发现的问题。`,
	"noticed.too-short": ({ scope, objective, outageMs, neededMs }) => `${placeZh(scope)}服务只有 ${duration$7(outageMs)} 没有给出正常响应，对阈值 ${limit$2(objective)} 来说太短。需要 ${duration$7(neededMs)} 才能判定。`,
	"noticed.back-before": ({ scope, objective, outageMs }) => `${placeZh(scope)}服务在 ${duration$7(outageMs)} 后恢复响应，健康检查还不必发现（阈值：${limit$2(objective)}）。`,
	"noticed.container-ended": ({ scope }) => `${placeZh(scope)}容器已退出，容器引擎无需健康检查就能发现。`,
	"health.passed": (figures) => `${wellAnswered(figures)}，未低于阈值 ${limit$2(figures.objective)}。`,
	"health.failed": (figures) => `${wellAnswered(figures)}，低于阈值 ${limit$2(figures.objective)}。监管程序会重启一个只是过于繁忙的服务。`,
	"health.undecided": (figures) => `${wellAnswered(figures)}，低于阈值 ${limit$2(figures.objective)}，但可能是偶然。调大 \`duration\` 后可以判定。`,
	"health.too-few": (figures) => `${wellAnswered(figures)}，次数太少，无法与阈值 ${limit$2(figures.objective)} 比较：需要 ${count$11(figures.needed)} 次。调大 \`duration\` 后可以判定。`,
	"advice.raise-start": ({ suggestedMs }) => `如果部署环境能等待这么久，也可以调大 \`max-start\`，例如 ${code(durationInput(suggestedMs))}。`,
	"advice.ready-when-loaded": () => "请在能够响应请求时才报告就绪：模型加载完成并响应过一次之前，健康检查接口返回 503；或先加载模型，再监听端口。",
	"advice.check-what-serves": () => "请让健康检查取决于真正响应请求的部分，而不只是 HTTP 服务器：推理引擎或 worker 已不在时，或有请求在等待而数秒内没有请求完成时，报告异常。",
	"advice.healthcheck-interval": () => "Docker 在 `interval` 乘以 `retries` 之后才认为容器异常，默认为一分半钟：请在 `HEALTHCHECK` 中设置 `--interval=5s --timeout=1s --retries=2`，或调大 `max-unnoticed`。",
	"advice.unhealthy-goes-on": () => "Docker 不会因健康检查异常而重启容器：请部署在会这样做的环境中，例如 Kubernetes 或 Swarm；或在推理引擎已不在时结束主进程。",
	"advice.health-apart": () => "请让健康检查与模型分开：不要在响应健康检查的线程或事件循环上运行模型，不要让健康检查与其他请求一起排队，并保持检查内容的开销很小。",
	"advice.health-path": ({ health }) => `请确认 ${code(`health: ${health}`)} 正确：在服务能响应时手动请求一次。`,
	"advice.longer-outage": ({ name, suggestedMs }) => `请让 ${name} 持续更久（在计划文件中设置 ${code(`for: ${durationInput(suggestedMs)}`)}），或调小 \`max-unnoticed\`。`
};
function firstAnswer({ objective, measured, baselineMs }) {
	const baseline = baselineMs === null ? "" : `基线：${shown$1(objective, baselineMs)}`;
	return `容器启动 ${shown$1(objective, measured)} 后得到首个正常响应${inParenthesesZh(baseline)}`;
}
function afterStart(scope) {
	return placeZh(`after ${scope === "start" ? START : scope}`);
}
function wellAnswered({ scope, asked, ok, late, limitMs }) {
	const of = `${placeZh(scope)} ${count$11(asked)} 次健康检查中有 ${count$11(ok)} 次`;
	if (limitMs === null) return `${of}报告容器健康`;
	return `${of}在 ${duration$7(limitMs)} 内得到正常响应${inParenthesesZh(late === 0 ? "" : `${count$11(late)} 次太迟`)}`;
}

// src/report/messages/zh-CN/experiments/load-messages.ts
const { bytes, count: count$10, duration: duration$6, limit: limit$1, measured, ratio: ratio$2 } = FORMAT_ZH;
const RAISE = "请调大 `max-duration`。";
const RAISE_TO_SEND_ALL = "请调大该值，以便全部发出。";
const ALL_ANSWERED = "需要所有尝试都得到响应才能判定。";
/** Experiments that only send requests: what they do, and their own checks, in Chinese. */
const LOADS_ZH = {
	"bad-input.description": ({ kinds, times, largeBodies }) => `${count$10(kinds)} 类异常输入，每类发送 ${count$10(times)} 次，另发送 ${count$10(largeBodies)} 个 1 MiB 的请求体`,
	"bad-input.sent": ({ sent, planned }) => `计划 ${count$10(planned)} 个异常输入，发出 ${count$10(sent)} 个。`,
	"refusals.none-sent": () => `观测窗口结束前没有发出异常输入。${RAISE}`,
	"refusals.too-few": ({ sent, planned }) => `在 \`max-duration\` 内只发出了 ${count$10(planned)} 个异常输入中的 ${count$10(sent)} 个。${RAISE_TO_SEND_ALL}`,
	"refusals.passed": ({ sent }) => `${count$10(sent)} 个异常输入全部处理正确：返回 4xx 或正常响应，没有返回 5xx。`,
	"refusals.failed": ({ wrong, sent, ...examples }) => `${count$10(sent)} 个异常输入中有 ${count$10(wrong)} 个处理不当：${named(examples, "个")}。`,
	"memory-left.not-finished": () => `${FREED_UNKNOWN}：观测窗口结束前没有全部发出。${RAISE}`,
	"memory-left.too-few": ({ bodies }) => `${FREED_UNKNOWN}：观测窗口结束前只发出 ${count$10(bodies)} 个。${RAISE}`,
	"memory-left.no-reading": () => `${FREED_UNKNOWN}：容器引擎没有报告容器的内存用量。需要读数才能判定。`,
	"memory-left.passed": (figures) => `${allocated(figures)}。`,
	"memory-left.failed": ({ objective, ...figures }) => `${allocated(figures)}（${measured(objective, figures.leftBytes / figures.sentBytes)}，阈值为 ${limit$1(objective)}），且很可能不会再释放：客户端只要发送足够多的此类请求体，就能使服务崩溃。`,
	"abandon.description": ({ clients }) => `${count$10(clients)} 个客户端在响应中途断开连接`,
	"abandon.effect": ({ clients, answering, streamed }) => `${count$10(clients)} 个客户端中有 ${count$10(answering)} 个断开时${streamed ? "已收到首段文本，" : ""}响应正在进行。`,
	"abandon.no-effect": ({ clients, answered, waiting }) => {
		const rest = clients - answered - waiting;
		const parts = [
			...answered === 0 ? [] : [`${count$10(answered)} 个已得到完整响应`],
			...waiting === 0 ? [] : [`${count$10(waiting)} 个断开时响应尚未开始`],
			...rest === 0 ? [] : [`${count$10(rest)} 个得到错误或未能连接`]
		];
		return `${count$10(clients)} 个客户端断开时都没有正在进行的响应：${parts.join("，")}。`;
	},
	"drain.passed": ({ objective, clients, measured: value }) => `${hungUp(clients)} ${measured(objective, value)} 后，CPU 用量回到空闲水平，下一个请求与稳态一样快。`,
	"drain.went-on": ({ objective, clients, usedCpus, restCpus, restMs, untilMs }) => {
		const until = restMs === null ? `${duration$6(untilMs)} 后仍在继续` : `持续了约 ${measured(objective, restMs)}`;
		return `${hungUp(clients)}后服务仍在工作，如同它们还在等待：使用 ${cpus$2(usedCpus)}（空闲时最多 ${cpus$2(restCpus)}），${until}，阈值为 ${limit$1(objective)}。`;
	},
	"drain.slow": ({ objective, clients, fastMs, slowestMs, usualMs, failed }) => {
		const slow = failed > 0 ? "没有得到正常响应，或最长耗时" : "最长耗时";
		const until = fastMs === null ? "没有一个像之前一样快" : `${measured(objective, fastMs)} 后发出的请求才像之前一样快`;
		return `${hungUp(clients)}后服务仍然繁忙：后续请求${slow} ${duration$6(slowestMs)}（此前最多 ${duration$6(usualMs)}），${until}，阈值为 ${limit$1(objective)}。`;
	},
	"drain.not-finished": () => `${DRAIN_UNKNOWN}：之后的请求没有完成。需要重新演练才能判定。`,
	"drain.no-reading": () => `${DRAIN_UNKNOWN}：容器引擎没有足够频繁地报告容器的 CPU 用量。需要读数才能判定。`,
	"drain.not-visible": ({ usedCpus, restCpus }) => `${DRAIN_UNKNOWN}：CPU 用量看不出差别，一个响应使其达到 ${cpus$2(usedCpus)}，而没有请求时最多为 ${cpus$2(restCpus)}。`,
	"drain.near-limit": ({ objective, fromMs, toMs }) => `断开后 ${measured(objective, fromMs)} 至 ${measured(objective, toMs)} 之间 CPU 用量回到空闲水平，阈值 ${limit$1(objective)} 在此范围内。需要改用其他阈值才能判定。`,
	"memory-leak.description": ({ bytesPerRequest }) => `长稳测试：平均每个请求未释放的内存不得超过 ${bytes(bytesPerRequest)}`,
	"memory-leak.measured": ({ answered, readings }) => `${count$10(answered)} 个请求得到响应，读取内存 ${count$10(readings)} 次。`,
	"growth.ended": () => "容器在长稳测试期间退出，无法判定内存是否增长。需要测试期间没有重启才能判定。",
	"growth.too-short": ({ blocks, neededBlocks, onBaseline }) => `${onBaseline ? "基线的" : ""}长稳测试时间太短，无法判定内存是否增长：需要 ${count$10(neededBlocks)} 段数据（每段 20 个请求且不少于 3 s），只有 ${count$10(blocks)} 段。${RAISE}`,
	"growth.failed": ({ bytesPerRequest, minBytesPerRequest, ownBytesPerRequest, memoryLimitBytes, ...figures }) => {
		const { objective, fullInMs } = figures;
		const grown = `${growth(figures)} ${measured(objective, bytesPerRequest)}（可证实至少 ${measured(objective, minBytesPerRequest)}），超过阈值 ${limit$1(objective)}。`;
		if (fullInMs === null) return grown;
		return `${grown}${inTotal(figures)}每 1,000 个请求增长 ${bytes(1e3 * ownBytesPerRequest)}：按此速度，${hours(fullInMs)}后达到容器的内存上限 ${bytes(memoryLimitBytes)}。`;
	},
	"growth.passed": ({ maxBytesPerRequest, ownMaxBytesPerRequest, memoryLimitBytes, minRequestsLeft, ...figures }) => {
		const { objective, requests } = figures;
		const grown = `在 ${count$10(requests)} 个请求中，${growth(figures)}不到 ${measured(objective, maxBytesPerRequest)}，未超过阈值 ${limit$1(objective)}。`;
		if (minRequestsLeft === null) return grown;
		const left = count$10(Number(minRequestsLeft.toPrecision(2)));
		return `${grown}${inTotal(figures)}每 1,000 个请求最多增长 ${bytes(1e3 * ownMaxBytesPerRequest)}：容器的内存上限 ${bytes(memoryLimitBytes)} 至少还能承受 ${left} 个请求。`;
	},
	"growth.hidden": ({ objective, requests, hiddenBytesPerRequest }) => `在 ${count$10(requests)} 个请求中内存保持不变，但此前有过增长：从最低点算起，平均每个请求增长 ${measured(objective, hiddenBytesPerRequest)}。服务保留的这部分内存，可能掩盖平均每个请求超过阈值 ${limit$1(objective)} 的增长。${RAISE}`,
	"growth.memory-used": ({ usedBytes, memoryLimitBytes }) => `长稳测试结束时，容器内存已使用 ${ratio$2(Math.min(1, usedBytes / memoryLimitBytes))}（${bytes(usedBytes)}，上限 ${bytes(memoryLimitBytes)}）。`,
	"growth.undecided": ({ bytesPerRequest, minBytesPerRequest, maxBytesPerRequest, leaning, ...figures }) => {
		const { objective, requests } = figures;
		const range = glue(measured(objective, minBytesPerRequest), "至", measured(objective, maxBytesPerRequest));
		return `在 ${count$10(requests)} 个请求中，${growth(figures)}约 ${measured(objective, bytesPerRequest)}：可能的范围为 ${range}，阈值 ${limit$1(objective)} 在此范围内${inParenthesesZh(leansZh(leaning))}。${RAISE}`;
	},
	"overflow.description": ({ texts, maxWords }) => `${count$10(texts)} 段文本，最长 ${count$10(maxWords)} 个词，情感内容位于末尾`,
	"overflow.sent": ({ sent, planned, answered }) => `计划 ${count$10(planned)} 段长文本，发出 ${count$10(sent)} 段，其中 ${count$10(answered)} 段得到响应或被拒绝。`,
	"long-texts.none-sent": () => "没有发出长文本。需要发出长文本才能判定。",
	"long-texts.too-few": ({ sent, planned }) => `在 \`max-duration\` 内只发出了 ${count$10(planned)} 段长文本中的 ${count$10(sent)} 段。${RAISE_TO_SEND_ALL}`,
	"long-texts.passed": ({ sent, refused }) => refused === 0 ? `${count$10(sent)} 段长文本全部按时得到响应。` : `${count$10(sent)} 段长文本全部按时得到响应（${count$10(sent - refused)} 段）或被以 4xx 拒绝（${count$10(refused)} 段）。`,
	"long-texts.failed": ({ wrong, sent, ...examples }) => `${count$10(sent)} 段长文本中有 ${count$10(wrong)} 段处理不当：${named(examples, "段")}。`,
	"overload.description": ({ factor }) => `以服务处理能力的 ${factor} 倍发送请求`,
	"probe.no-plain-answer": ({ detail }) => `普通文本没有得到正常响应：${withoutEnd(replyZh(detail))}。`,
	"probe.failed": ({ text }) => `文本未能发出：${sentenceOf(text)}`,
	"prompt-injection.description": ({ attempts, kinds, minHeld }) => `${count$10(attempts)} 次注入尝试，共 ${count$10(kinds)} 类，其中至少 ${ratio$2(minHeld)} 不得改变标签`,
	"prompt-injection.sent": ({ sent, planned, answered }) => `计划 ${count$10(planned)} 次尝试，发出 ${count$10(sent)} 次，其中 ${count$10(answered)} 次得到响应或被拒绝。`,
	"prompt-injection.not-answered": ({ name }) => `${name} 的所有尝试都没有得到响应。需要得到响应才能判定。`,
	"isolation.no-labels": () => "服务不返回标签，没有可被改变的内容。",
	"isolation.passed": (figures) => `${held(figures)}。`,
	"isolation.failed": ({ objective, ...figures }) => {
		const { held: kept, answered } = figures;
		const share = answered === 0 ? 0 : kept / answered;
		return `${count$10(answered)} 次尝试中有 ${count$10(answered - kept)} 次改变了标签：只有 ${measured(objective, share)} 的标签保持不变，低于阈值 ${limit$1(objective)}。${changed(figures)}`;
	},
	"isolation.incomplete": ({ unanswered, unsent, ...figures }) => {
		const missing = [...unanswered === 0 ? [] : [`有 ${count$10(unanswered)} 次没有得到响应`], ...unsent === 0 ? [] : [`有 ${count$10(unsent)} 次未能在 \`max-duration\` 内发出`]];
		return `${held(figures)}，但${missing.join("，")}。${changed(figures)}${ALL_ANSWERED}`;
	},
	"isolation.undecided": ({ objective, minRatio, maxRatio, ...figures }) => `${held(figures)}。${changed(figures)}可证实该比例在 ${ratio$2(minRatio)} 与 ${ratio$2(maxRatio)} 之间，阈值 ${limit$1(objective)} 在此范围内。需要更明确的比例，或改用其他 \`min-held\` 才能判定。`,
	"prompt-kept.prompt-unknown": () => "没有泄露对话模板的标记。无法检测是否泄露了系统提示词的内容：请设置 `system-prompt`。",
	"prompt-kept.too-few": ({ answered, planned }) => `没有泄露系统提示词，但 ${count$10(planned)} 次尝试中只有 ${count$10(answered)} 次得到响应。${ALL_ANSWERED}`,
	"prompt-kept.passed": ({ answered }) => `${count$10(answered)} 个响应均未泄露系统提示词。`,
	"prompt-kept.failed": ({ leaked, answered, names }) => `${count$10(answered)} 个响应中有 ${count$10(leaked)} 个泄露了系统提示词，例如${glue("对", listedZh(names.map(attemptZh)), "的响应")}。`
};
const DRAIN_UNKNOWN = "无法判定客户端断开后服务是否停止响应";
const FREED_UNKNOWN = "无法判定大请求体占用的内存是否释放";
/** Examples with the number of others: `空请求体（500）、表单（10 s 内没有响应），另有 2 个`. */
function named({ examples, others }, unit) {
	const some = examples.map(({ name, detail }) => `${attemptZh(name)}${inParenthesesZh(detail === null ? "" : replyZh(detail))}`).join("、");
	return others === 0 ? some : `${some}，另有 ${count$10(others)} ${unit}`;
}
function allocated({ bodies, sentBytes, leftBytes }) {
	return `处理 ${count$10(bodies)} 个请求体（共 ${bytes(sentBytes)}）后，仍有 ${bytes(Math.max(0, leftBytes))} 内存未释放`;
}
function growth({ beyondBaseline }) {
	return beyondBaseline ? "平均每个请求的内存增长比基线多" : "平均每个请求使内存增长";
}
function inTotal({ beyondBaseline }) {
	return beyondBaseline ? "总体上，" : "即";
}
function hours(ms) {
	const value = ms / 36e5;
	return value < 1 ? `${Math.max(1, Math.round(value * 60))} 分钟` : `${Number(value.toPrecision(2))} 小时`;
}
function held({ held: number, answered }) {
	return `${count$10(answered)} 次改变标签的尝试中，有 ${count$10(number)} 次标签保持不变`;
}
/** What changed the label; empty if nothing did. */
function changed(examples) {
	return examples.examples.length === 0 ? "" : `改变了标签的尝试：${named(examples, "次")}。`;
}
function hungUp(clients) {
	return `${count$10(clients)} 个客户端断开`;
}
function cpus$2(value) {
	return `${value.toFixed(2)} 核`;
}

// src/report/messages/zh-CN/experiments/window-messages.ts
const { count: count$9, duration: duration$5, limit, measured: shown } = FORMAT_ZH;
/** Why the check of a window has its status, in Chinese. */
const WINDOWS_ZH = {
	"window.no-requests": ({ scope, objective }) => `${placeZh(scope)}没有发出请求，${glue("无法测量", nameOf(objective))}。`,
	"window.no-figure": ({ scope, objective, byOutcome }) => byOutcome.ok === 0 ? `${placeZh(scope)}没有请求得到正常响应${inParenthesesZh(failuresZh(byOutcome))}，${glue("无法测量", nameOf(objective))}。` : `${placeZh(scope)}的 ${FORMAT_ZH.count(byOutcome.ok)} 个正常响应都${glue("没有", nameOf(objective))}：${whyNone(objective)}。`,
	"window.passed": (figures) => {
		const { objective, proven, byOutcome } = figures;
		const proof = proven === null ? "" : `可证实 ${isMinimum(objective) ? "≥" : "≤"} ${shown(objective, proven)}`;
		if (isAnswered(objective)) return `${answered(figures, proof)}，${limitOf(objective)}。`;
		return `${subject$1(figures)}${inParenthesesZh(proof)}，共 ${requests(byOutcome)}，${limitOf(objective)}。`;
	},
	"window.failed": (figures) => {
		const { objective, byOutcome, exceeded, onlyReasoning } = figures;
		if (isAnswered(objective)) return `${answered(figures)}，${limitOf(objective)}。`;
		const failures = failuresZh(byOutcome);
		const how = [
			"超过阈值",
			...onlyReasoning === 0 ? [] : [`止于推理（${count$9(onlyReasoning)} 个）`],
			...failures === "" ? [] : [`失败（${failures}）`]
		].join("或");
		return `${near(figures)}：${requests(byOutcome)}中有 ${count$9(exceeded)} 个${how}。`;
	},
	"window.outage": ({ scope, objective, byOutcome, failedInARow, durationMs }) => `${placeZh(scope)}服务在 ${duration$5(durationMs)} 内没有正常响应：连续 ${count$9(failedInARow)} 个请求失败。总计 ${count$9(sentIn(byOutcome))} 个请求中有 ${count$9(byOutcome.ok)} 个得到正常响应（${failuresZh(byOutcome)}），${shareKept(objective, byOutcome) ? `虽在阈值 ${limit(objective)} 之内，但服务中断即判定未通过` : limitOf(objective)}。`,
	"window.broken-for-a-while": (figures) => {
		const { scope, objective, byOutcome, exceeded, first } = figures;
		const all = sentIn(byOutcome);
		const longer = byOutcome.ok === all ? "超过阈值" : "超过阈值或失败";
		const how = isAnswered(objective) ? "失败" : longer;
		const broke = isMinimum(objective) ? "一度低于" : "一度超过";
		return `${glue(`${placeZh(scope)}的`, nameOf(objective), broke)}阈值 ${limit(objective)}：前 ${count$9(first)} 个请求中有 ${count$9(exceeded)} 个${how}，${glue(`尽管全部 ${count$9(all)} 个请求的`, nameOf(objective), figure(figures))}。`;
	},
	"window.http-status": ({ count: requests, status }) => `最常见的错误状态码为 ${status}（${count$9(requests)} 个请求）。`,
	"window.failures-mostly-not-sent": ({ dropped }) => `大部分失败的请求（${count$9(dropped)} 个）因等待响应的请求过多而从未发出。请先检查负载，再检查服务。`,
	"window.not-sent": (figures) => {
		const { scope, objective, byOutcome, leaning } = figures;
		return `${placeZh(scope)}的 ${requests(byOutcome)}中，有 ${count$9(byOutcome.dropped)} 个因等待响应的请求过多而未能发出。实际负载与计划不符：${glue(nameOf(objective), figure(figures))}，${limitOf(objective)}${inParenthesesZh(leansZh(leaning))}。降低请求速率后可以判定。`;
	},
	"window.not-answering": ({ scope, byOutcome, silentMs, leaning }) => `${placeZh(scope)}的请求结束时，服务已有 ${duration$5(silentMs)} 没有响应${inParenthesesZh(failuresZh(byOutcome), leansZh(leaning))}。${LONGER}`,
	"window.unconfirmed": (figures) => {
		const { objective, byOutcome, leaning } = figures;
		return `${subject$1(figures)}，共 ${requests(byOutcome)}，${limitOf(objective)}，但时间已到，未能用新的请求确认${inParenthesesZh(leansZh(leaning))}。${LONGER}`;
	},
	"window.unprovable": (figures) => `${answered(figures)}，但无论多少请求都无法证实 ${limit(figures.objective)} 的阈值${inParenthesesZh(leansZh(figures.leaning))}。调低阈值后可以证实。`,
	"window.too-few-requests": (figures) => {
		const { byOutcome, needed, designEffect, leaning } = figures;
		const alike = designEffect > ALIKE ? "，因为相邻请求的结果相近" : "";
		return `${near(figures)}，但 ${requests(byOutcome)}不足以证实：需要 ${count$9(needed)} 个${alike}${inParenthesesZh(leansZh(leaning))}。调大 \`max-duration\`，或增加负载后可以判定。`;
	},
	"window.undecided": (figures) => {
		const { objective, byOutcome, leaning } = figures;
		const easier = isMinimum(objective) ? "调低" : "调高";
		return `${near(figures)}，但 ${requests(byOutcome)}还不足以判定${inParenthesesZh(leansZh(leaning))}。调大 \`max-duration\`，或${easier}阈值后可以判定。`;
	}
};
/** A smaller design effect changes the number of requests needed by too little to mention it. */
const ALIKE = 1.05;
function near(figures) {
	return `${subject$1(figures)}，${limitOf(figures.objective)}`;
}
function answered(figures, proof = "") {
	const { byOutcome, scope, objective, measured } = figures;
	const details = inParenthesesZh(failuresZh(byOutcome), proof);
	const all = `${placeZh(scope)}的 ${requests(byOutcome)}`;
	if (byOutcome.ok === sentIn(byOutcome)) return `${all}全部得到正常响应${details}`;
	return byOutcome.ok === 0 ? `${all}均未得到正常响应${details}` : `${all}中有 ${shown(objective, measured)} 得到正常响应${details}`;
}
/**
* Returns the measured figure. A quantile that lies among failed requests is only known to be at least their time-out.
*/
function figure({ objective, byOutcome, measured, onlyReasoning }) {
	const sent = sentIn(byOutcome);
	return `${!isShare(objective) && sent - byOutcome.ok + onlyReasoning > shareAllowed(objective) * sent ? "至少为" : "为"} ${shown(objective, measured)}`;
}
/** `cpu-overload 期间的 P95 为 4.3 s`. */
function subject$1(figures) {
	return glue(`${placeZh(figures.scope)}的`, nameOf(figures.objective), figure(figures));
}
function limitOf(objective) {
	return `阈值为 ${limit(objective)}`;
}
function requests(byOutcome) {
	return `${count$9(sentIn(byOutcome))} 个请求`;
}
/** Whether the objective limits the share of good requests rather than a value of each request. */
function isShare(objective) {
	return metricOf(objective).reads.of === "good-share";
}
/** Whether it counts every good answer, however late. */
function isAnswered(objective) {
	const { reads } = metricOf(objective);
	return reads.of === "good-share" && !reads.withinLimits;
}
function nameOf({ kind }) {
	return objectiveZh(kind).label;
}
function whyNone({ kind }) {
	if (kind === "answer-ttft") return "都止于推理（`max_tokens`）";
	const whole = "都只分一块到达";
	return kind === "tpot" ? `${whole}，或未报告 token 数（\`stream_options.include_usage\`）` : whole;
}

// src/report/messages/zh-CN/inputs/input-words.ts
/** Returns words of which one is meant: `a`, `a 或 b`, `a、b 或 c`. */
function alternativesZh(words) {
	const [last = "", ...others] = words.toReversed();
	const before = others.toReversed().join("、");
	return before === "" ? last : `${before}${before.endsWith("）") ? "" : " "}或 ${last}`;
}
/** Returns the question for an unknown name: `是否想写 max-p95？` */
function didYouMeanZh(nearest) {
	return `是否想写 ${alternativesZh(nearest)}？`;
}
/** Returns that question; what can be written instead if no name is close. */
function insteadZh(nearest, otherwise) {
	return nearest.length === 0 ? otherwise : didYouMeanZh(nearest);
}

// src/report/messages/zh-CN/inputs/command-line-messages.ts
const EMPTY = {
	"--image": "请写一个镜像；要演练参考镜像，请删除 `--image`",
	"--baseline-image": "请写一个镜像；不需要比较时，请删除 `--baseline-image`",
	"--compose-file": "请写一个文件，或删除 `--compose-file`",
	"--plan": "请写一个文件，或删除 `--plan`",
	"--out": "请写一个目录"
};
const NO_USE = {
	"own-baseline": "这里镜像就是自己的基线",
	comment: "校准没有可以评论的结论",
	verdict: "校准没有结论",
	plan: "只有演练才能显示计划",
	list: "只有演练才能列出实验"
};
/** What is wrong with a command line. */
const COMMAND_LINES_ZH = {
	"flag.argument": ({ position }) => `第 ${position} 个参数多余：请在它前面写上选项，例如 \`--image\``,
	"flag.unknown": ({ flag, nearest }) => `${flag} 不是选项：${insteadZh(nearest.map(code), "用 `--help` 查看所有选项")}`,
	"flag.always-on": ({ flag }) => `${code(flag)} 不能关闭：请删除`,
	"flag.workflow-only": ({ flag }) => `${code(flag)} 只在工作流中有效：请删除`,
	"flag.no-value": ({ flag, write }) => `${code(flag)} 不带值：请只写 ${code(write)}`,
	"flag.needs-value": ({ flag, inline }) => `${code(flag)} 需要一个值：请写 ${code(`${flag} VALUE`)}${inline ? `；如果值以 \`--\` 开头，请写 ${code(`${flag}=VALUE`)}` : ""}`,
	"flag.repeated": ({ flag, count }) => `${code(flag)} 写了 ${count} 次：请只写一次`,
	"flag.empty": ({ flag }) => `${code(flag)} 为空：${EMPTY[flag]}`,
	"flag.size-unused": ({ image }) => `\`--size\` 只适用于参考镜像：请删除 \`--size\` 或 ${code(image)}`,
	"flag.reference-api": ({ image }) => `参考镜像只支持 \`qwen-allinone\` 的 API：请把 ${code(image)} 设为自己的镜像，或删除有关服务的设置`,
	"judge.no-file": ({ command }) => `缺少结果文件：请写 ${code(`${command} fault-drill/result.json`)}`,
	"judge.files": ({ count, second }) => `给出了 ${count} 个文件，例如 ${second}：请只给一个`,
	"judge.drill-flag": ({ flag }) => `${flag} 是演练的选项，而 \`judge\` 不执行演练：请删除`,
	"judge.flag-twice": ({ flag }) => `${code(flag)} 写了两次：请只写一次`,
	"judge.empty-limit": ({ flag }) => `${code(flag)} 为空：请写阈值；要使用演练自己的阈值，请删除 ${code(flag)}`,
	"judge.over-timeout": ({ timeoutMs }) => `大于演练的请求超时时间 ${code(`${timeoutMs / 1e3}s`)}：更慢的请求已经超时，无法得知它们是否符合阈值；请写 ${code(`${timeoutMs / 1e3}s`)} 或更小的值，或加大 \`--request-timeout\` 重新演练`,
	"judge.not-streamed": () => "无效，因为该演练的响应不是流式的：请删除，或加上 `--stream` 重新演练",
	"judge.no-reasoning": () => "与 `--max-ttft` 相同，因为该演练的响应没有推理：请改用后者",
	"judge.no-health": () => "无效，因为该演练没有请求健康检查：请删除，或加上 `--health` 重新演练",
	"judge.no-baseline": () => "无效，因为该演练没有基线：请删除，或加上 `--baseline-image` 重新演练",
	"judge.file": ({ why }) => why === "permission" ? "无法读取：请修改权限，或换一个文件" : "不是 UTF-8 文本：请使用演练的 `result.json`",
	"judge.file-size": ({ bytes }) => `有 ${FORMAT_ZH.count(bytes)} 字节，大于任何演练的结果：请换一个文件`,
	"judge.file-missing": ({ file }) => `不存在（查找的是 ${file}）：请使用演练的 \`result.json\``,
	"judge.file-directory": ({ file }) => `是目录：请使用其中的文件，例如 ${file}`,
	"judge.own-directory": ({ directory }) => `\`--out\` 的目录 ${directory} 存有该演练自己的结果：请换一个目录`,
	"judge.not-a-result": ({ file }) => `${file}：`,
	"calibrate.count": ({ max, example }) => `不是 1 到 ${max} 之间的整数：请写成 ${code(example)} 这样`,
	"calibrate.result-flag": ({ flag }) => `${code(flag)} 是校准得出的结果：请删除`,
	"calibrate.no-use": ({ flag, why }) => `${code(flag)} 在这里无效，因为${NO_USE[why]}：请删除`
};

// src/report/messages/zh-CN/inputs/compose-messages.ts
/** The compose file of a drill, in Chinese. */
const COMPOSE_ZH = {
	"value.compose-files": ({ max }) => `多于 ${max} 个文件：请删除一些`,
	"value.compose-service": () => "不是服务的名称：请写 Compose 文件中 `services:` 下的一个名称",
	"input.compose-service-unused": ({ file, service }) => `没有 ${code(file)} 时不起作用：请设置 ${code(file)}，或删除 ${code(service)}`,
	"compose.too-old": ({ version, required }) => version === null ? `\`compose-file\` 需要 Docker Compose ${required} 或更高版本，但本机没有 \`docker compose\`：请安装 \`docker-compose-plugin\`（Docker 官方）、\`docker-compose-v2\`（Ubuntu）或 \`docker-compose\`（Debian 13）。` : `\`compose-file\` 需要 Docker Compose ${required} 或更高版本，但本机的版本为 ${version}：请升级。`,
	"compose.late": ({ limitMs }) => `Docker Compose 未在 ${limitMs / 1e3} s 内完成。如果依赖服务确实需要这么久才能就绪，请调大 \`ready-timeout\`。`,
	"compose.invalid": ({ reason }) => `Docker Compose 无法读取 \`compose-file\`：${withoutEnd(reason)}。`,
	"compose.warns": ({ warning }) => `Docker Compose 警告：${withoutEnd(warning)}。`,
	"compose.choose-service": ({ services }) => services.length === 0 ? "`compose-file` 中没有服务：请添加要演练的服务。" : `缺少 \`compose-service\`：请设为以下之一：${services.join("、")}。`,
	"compose.no-service": ({ service, services }) => `\`compose-file\` 中没有 \`compose-service\` 指定的服务 ${code(service)}：请改为以下之一：${services.join("、")}。`,
	"compose.no-image": ({ service, isTarget }) => isTarget ? `\`compose-file\` 中的服务 ${code(service)} 没有镜像，而演练不会构建镜像：请在之前的步骤中构建，并设置 \`image\`。` : `\`compose-file\` 中的服务 ${code(service)} 没有镜像，而演练不会构建镜像：请在之前的步骤中构建，并将镜像名写入该服务的 \`image\`。`,
	"compose.provider": ({ service }) => `\`compose-file\` 中的服务 ${code(service)} 使用 \`provider\` 而不是容器，演练无法将其清理：请改用容器。`,
	"compose.network-mode": ({ service, mode }) => `\`compose-file\` 中的服务 ${code(service)} 设置了 \`network_mode: ${mode}\`，因此无法发布端口：请删除 \`network_mode\`。`,
	"compose.engine-socket": ({ service, source }) => `\`compose-file\` 中的服务 ${code(service)} 挂载了 ${code(source)}，从而能访问 Docker 引擎的套接字。演练无法清理它由此创建的内容：请删除该挂载。`,
	"compose.no-source": ({ service, source }) => `\`compose-file\` 中的服务 ${code(service)} 挂载了不存在的 ${code(source)}：请在之前的步骤中创建，或更正路径。`,
	"compose.unseen-source": ({ service, source, why }) => why === "remote-engine" ? `\`compose-file\` 中的服务 ${code(service)} 挂载了本机的 ${code(source)}，但 Docker 引擎在另一台机器上：请改用卷，或使用本机的引擎。` : `\`compose-file\` 中的服务 ${code(service)} 挂载了任务容器中的 ${code(source)}，而 Docker 引擎看不到它：请从任务中删除 \`container:\`，或改用卷。`,
	"compose.shared": ({ what, name, service }) => {
		const of = service === null ? "`compose-file`" : `\`compose-file\` 中的服务 ${code(service)}`;
		return `设置 \`baseline-image\` 时，所有服务都会运行两份，而这两份会互相冲突：${{
			directory: `${of} 可以写入 ${code(name)}：请以只读方式（\`:ro\`）挂载，或改用具名卷`,
			volume: `${of} 可以写入外部卷 ${code(name)}：请以只读方式（\`:ro\`）挂载，或删除 \`external\``,
			network: `${of} 加入了外部网络 ${code(name)}：请在该服务中将其删除，或删除 \`external\``,
			"host-network": `${of} 使用主机的网络：请删除 \`network_mode: ${name}\``,
			subnet: `${of} 的网络 ${code(name)} 使用固定子网：请删除其 \`ipam\``
		}[what]}。`;
	},
	"compose.not-started": ({ reason }) => `Docker Compose 无法启动服务：${withoutEnd(reason)}。`,
	"advice.compose": ({ service }) => `请使用相同的文件和镜像手动运行 ${code(`docker compose up ${service}`)}，并修复其中的错误。`,
	"compose.dependency-failed": ({ service, exitCode }) => exitCode === null ? `它所依赖的 ${code(service)} 未处于健康状态。其日志的最后几行：` : `它所依赖的 ${code(service)} 已退出，退出码为 ${exitCode}。其日志的最后几行：`,
	"compose.other-limit": ({ settings }) => `\`compose-file\` 为该服务设置了 ${glue(listedZh(settings.map(({ key, value }) => code(`${key}: ${value}`))), "，")}但演练使用输入 ${listedZh([...new Set(settings.map(({ input }) => `\`${input}\``))])} 的值。`
};

// src/report/messages/zh-CN/inputs/input-messages.ts
const ENGINES = {
	DOCKER_HOST: "`DOCKER_HOST`",
	DOCKER_CONTEXT: "`DOCKER_CONTEXT`",
	"current-context": "当前的 Docker 上下文",
	DOCKER_CERT_PATH: "`DOCKER_CERT_PATH`",
	"no-certificates": "没有设置 `DOCKER_CERT_PATH`，而目录"
};
const INSTEAD = "请写 `unix:///var/run/docker.sock` 或 `tcp://HOST:2376`";
const ADDRESSES = {
	ssh: "使用了 SSH，不受支持，因为隧道不会转发服务的端口：请使用那台机器上的运行器，或写 `tcp://HOST:2376` 并设置 `DOCKER_TLS_VERIFY` 和 `DOCKER_CERT_PATH`",
	"not-linux": `不受支持，因为演练需要 Linux 上的 Docker 引擎：${INSTEAD}`,
	form: `不是 Docker 引擎的地址：${INSTEAD}`,
	relative: "不是绝对路径：请写成 `unix:///path/docker.sock` 这样",
	path: "含有路径，不受支持：请写成 `tcp://HOST:PORT`"
};
/** Names and contradictions of inputs, and the engine that the environment selects. */
const INPUT_PROBLEMS_ZH = {
	"input.more": ({ count }) => `输入还有 ${FORMAT_ZH.count(count)} 个问题：`,
	"input.place": ({ at }) => `${at}:`,
	"input.subject": ({ at, name, of, value }) => [
		...at === null ? [] : [`${at}:`],
		...of === null ? [] : [`${of} 的`],
		name.trim(),
		...value === null ? [] : [value]
	].join(" "),
	"input.missing": () => "没有设置：请设为要演练的镜像",
	"input.unknown": ({ name, nearest, names }) => `${name} 不是此 Action 的输入：${insteadZh(nearest.map(code), `可用的输入有 ${names.map(code).join("、")}`)}`,
	"input.unknown-variables": ({ variables }) => `（如果任务自己要用变量 ${variables.join("、")}，请在该步骤的 \`env\` 中设为空字符串。）`,
	"input.report-only": () => "只在 `report` 模式下有效：请删除，或设置 `mode: report`",
	"input.drill-only": () => "在 `report` 模式下无效，因为该模式不执行演练：请删除",
	"input.artifact-nameless": ({ usual }) => `为空：请与各个演练使用相同的值，或删除此输入以使用默认值 ${code(usual)}`,
	"input.model-unused": ({ why, service, model, request }) => why === "preset" ? `对 \`qwen-allinone\` 无效：请把 ${code(service)} 设为 \`openai-chat\`，或删除 ${code(model)}` : `在自定义 ${code(request)} 时无效：请把模型写在其中，并删除 ${code(model)}`,
	"input.stream": ({ why, part, stream, input }) => {
		const add = code(stream.startsWith("--") ? stream : `${stream}: true`);
		if (why === "request-streams") return `含有 \`"stream": true\`：请添加 ${add}，使响应按流读取`;
		if (why === "request-whole") return `含有 \`"stream": false\`，但已设置 ${code(stream)}：请在其中写 \`"stream": true\``;
		if (why === "reasoning") return `在服务没有推理时与 ${code(input)} 相同：请在 ${code(part)} 中设置 \`reasoning\`，或改用 ${code(input)}`;
		if (why === "part") return `设置了只有流式响应才有的 ${code(part)}：请添加 ${add}，或删除它`;
		return `对非流式响应无效：请添加 ${add}，或删除${why === "limit" ? "该阈值" : ` ${code(input)}`}`;
	},
	"input.in-compose-file": ({ file }) => `属于 Compose 文件的内容：请写在该文件中，或去掉 ${code(file)}`,
	"input.max-below-min": ({ max, min, minValue }) => `小于 ${code(min)} 的 ${code(minValue)}：请调大 ${code(max)}，或调小 ${code(min)}`,
	"input.over-timeout": ({ timeout, timeoutValue, write }) => `大于 ${code(timeout)} 的 ${code(timeoutValue)}：更慢的请求会超时并计为失败，即使没有超过阈值；请把 ${code(timeout)} 调到 ${code(write)} 或更大`,
	"input.health-unused": ({ health, limit }) => `在没有 ${code(health)} 时无效：请设置，或删除 ${code(limit)}`,
	"input.slowdown-unused": ({ baseline, slowdown }) => `在没有 ${code(baseline)} 时无效：请设置基线，或删除 ${code(slowdown)}`,
	"input.no-network": ({ network }) => `需要服务与其依赖共用的网络：请设置 ${code(network)}；对于任务的服务容器，取它的 ${code("job.services.NAME.network")}；也可以演练 Compose 文件中的服务`,
	"input.never-proven": () => "无法用任何数量的请求证明：请调低",
	"input.not-provable": (figures) => {
		const { needed, neighbors, load, loadValue, sent, maxDuration, maxDurationValue, duration, rate, lower } = figures;
		const alike = neighbors === null ? "" : `（窗口这么短，每 ${neighbors} 个相邻的请求只算一个）`;
		const remedies = [
			`把 ${code(maxDuration)} 调到 ${code(duration)}`,
			...rate === null ? [] : [`把 ${code(load)} 调到 ${code(rate)}`],
			...lower === null ? [] : [`调低 ${code(lower)}`]
		];
		return `无法证明：这需要 ${FORMAT_ZH.count(needed)} 个请求全部成功${alike}。${code(load)} 为 ${code(loadValue)} 时，在 ${code(maxDuration)} 的 ${code(maxDurationValue)} 内只会发出 ${FORMAT_ZH.count(sent)} 个请求；请${remedies.join("，或")}`;
	},
	"input.budget-unchecked": ({ budget, limit, ofDrill }) => `必须小于${ofDrill ? "演练自己的" : ""} ${code(limit)}：内核本来就会强制执行该限额，这项预算检查不到任何问题；请调低 ${code(budget)}，或将其删除`,
	"input.abort-too-early": ({ side, name, write }) => `${side === "above" ? "高于" : "低于"} ${code(name)} 的 ${code(write)}：没有突破阈值的服务也会被中止；请写 ${code(write)} 或更${side === "above" ? "小" : "大"}的值`,
	"input.abort-never": ({ name, write }) => `大于 ${code(name)} 的 ${code(write)}：更慢的请求会先超时，所以永远不会触发；请写 ${code(write)} 或更小的值，或调大 ${code(name)}`,
	"experiment.unknown": ({ kind, several, nearest, kinds }) => `${kind} 不是实验：${several ? "请每行写一个，或用英文逗号隔开" : insteadZh(nearest.map(code), `可用的实验有 ${kinds.map(code).join("、")}`)}`,
	"engine.subject": ({ by, context, host, directory }) => {
		const subject = context === null ? ENGINES[by] : `${ENGINES[by]} ${context}`;
		if (host !== null) return context === null ? `${subject} ${host}` : `${subject} 的主机 ${host}`;
		if (directory !== null) return context === null ? `${subject} ${directory}` : `${subject} 的目录 ${directory}`;
		return subject;
	},
	"engine.address": ({ why }) => ADDRESSES[why],
	"engine.context-unknown": ({ nearest, known }) => `不是 Docker 上下文：${insteadZh(nearest, `${known.length === 1 ? "唯一的上下文是" : "现有的上下文是"} ${known.join("、")}`)}`,
	"engine.context-empty": ({ file }) => `在 ${file} 中没有 Docker 引擎：请用 \`docker context create\` 重新创建该上下文`,
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
	}
};

// src/report/messages/zh-CN/inputs/plan-file-messages.ts
const PATHS = {
	outside: "在工作区之外：请使用相对于检出根目录的路径",
	directory: "是目录：请写目录中文件的路径",
	"not-regular": "不是普通文件：请使用普通文件",
	permission: "无法读取：请修改权限，或换一个文件",
	"not-utf8": "不是 UTF-8 文本：请保存为 UTF-8",
	"no-workspace": "无法定位，因为没有设置 `GITHUB_WORKSPACE`：请在工作流中运行"
};
const COMMANDS = {
	empty: "`command` 是空列表：要使用镜像自带的命令，请删除此键",
	"empty-word": "`command` 中有空的单词：请写 `\"\"`",
	list: "`command` 中应为单词的位置是列表：请写一个单词",
	mapping: "`command` 中应为单词的位置是映射：请写一个单词"
};
const EXPERIMENTS = {
	"not-a-list": "`experiments` 在这里必须是列表：每行写一个实验，例如 `- kill-restart`",
	empty: "`experiments` 为空：请至少添加一个，或删除此键",
	"no-kind": "此实验没有 `kind`：请添加，例如 `kind: kill-restart`"
};
const UNUSED = {
	"no-load": "，因为该实验没有负载",
	"not-compared": "，因为该实验不与基线比较",
	"not-judged": ""
};
const SYNTAX = {
	alias: "不支持别名（`*…`）：请直接写值",
	anchor: "不支持锚点（`&…`）：请删除",
	"block-in-brackets": "括号中的列表或映射也需要括号：请写成 `[a, b]` 或 `{a: b}`",
	"block-text": "文本块的内容应从 `|` 或 `>` 的下一行开始：请移到下一行",
	"bracket-indent": "右括号的缩进必须大于键的缩进：请在前面添加空格",
	comma: "此处前面缺少逗号",
	deep: "此处嵌套太深",
	"deep-file": "文件嵌套太深",
	directive: "不支持指令：请删除",
	escape: "这不是 YAML 的转义序列：请写两个反斜杠，或使用单引号（`'…'`）",
	key: "这不是有效的键：键必须是一个单词",
	"list-after-key": "列表不能从键所在的行开始：请把每个 `- item` 单独写成一行",
	"not-a-pair": "此行不是键和值：请写成 `key: value`，冒号后面加空格",
	"not-aligned": "此行没有与上面同级的行对齐：请使用相同的缩进",
	"not-an-item": "此行在列表中，但没有以 `- ` 开头：请加上，或与该项的键对齐",
	other: "不是有效的 YAML：请检查此行和上一行的引号、括号和缩进",
	"second-document": "从这里开始是第二个文档：计划文件只能有一个文档",
	"second-key": "此值中又出现了 `key:`：含有 `: ` 的值请加引号，或把下一个键对齐",
	"space-after-colon": "冒号后面缺少空格",
	"space-before-comment": "`#` 前面缺少空格",
	start: "值不能以此字符开头：请加引号",
	tab: "缩进不能使用制表符：请使用空格",
	tag: "不支持标签（`!…`）：请删除",
	unsupported: "不支持锚点（`&…`）、别名（`*…`）和标签（`!…`）：请删除，或给值加引号",
	version: "只支持 YAML 1.2：请删除 `%YAML` 行"
};
const KINDS = {
	list: "列表",
	mapping: "映射"
};
/** What is wrong with a plan file. */
const PLAN_FILES_ZH = {
	"plan.path": ({ why }) => PATHS[why],
	"plan.too-large": ({ bytes }) => `有 ${FORMAT_ZH.count(bytes)} 字节：计划文件最大 256 KiB`,
	"plan.missing": ({ file, inWorkflow }) => `不存在（查找的是 ${file}）：请检查路径${inWorkflow ? "，并确认前面有 `actions/checkout` 步骤" : ""}`,
	"file.unreadable": ({ cause }) => `无法读取（${cause}）`,
	"plan.top": ({ is }) => is === "empty" ? "文件为空：请写一个键和它的值，例如 `max-p95: 8s`" : `文件是${is === "list" ? "列表" : "文本"}：请写键和它们的值，例如 \`max-p95: 8s\``,
	"plan.key": ({ key, nearest, keys }) => `${key} 不是有效的键：${insteadZh(nearest.map(code), `可用的键有 ${keys.map(code).join("、")}`)}`,
	"plan.workflow-key": ({ key }) => `${key} 不能写在计划文件中：请设为工作流的输入`,
	"plan.more-problems": ({ count }) => `还有 ${FORMAT_ZH.count(count)} 个类似的问题`,
	"plan.value": ({ name, is }) => is === "empty" ? `${code(name)} 为空：请写一个值，或删除此键` : `${code(name)} 是${KINDS[is]}：请写单个值`,
	"plan.request": () => "`request` 必须是字符串形式的 JSON：请写 `request: '{\"input\": \"{{input}}\"}'`，或在 `request: |` 之后写文本块",
	"plan.lines": ({ name, why }) => {
		if (why === "empty") return `${code(name)} 是空列表：请删除此键`;
		const is = {
			list: "列表",
			mapping: "映射",
			"not-one-line": "空行或多行"
		}[why];
		return `${code(name)} 中应为一行的位置是${is}：每个 \`-\` 后面请写一行`;
	},
	"plan.command": ({ why }) => COMMANDS[why],
	"plan.entry-name": ({ name }) => `${code(name)} 在这里有无效的名称：请写成 \`KEY: value\``,
	"plan.entry-empty": ({ name, key, instead }) => {
		const writes = {
			status: "请写 `2xx`",
			pointer: "请写 JSON 指针，或 `none`",
			quotes: `空值请写成 ${code(`${key}: ""`)}`,
			value: "请写一个值"
		};
		return `${code(name)} 没有给出 ${code(key)} 的值：${writes[instead]}`;
	},
	"plan.entry": ({ name, key, is }) => is === "broken" ? `${code(name)} 的 ${code(key)} 含有换行符或空字符：请删除` : `${code(name)} 的 ${code(key)} 是${KINDS[is]}：请写单个值`,
	"plan.experiments": ({ why }) => EXPERIMENTS[why],
	"plan.too-many-runs": ({ count, max }) => `\`experiments\` 连同重复共有 ${count} 次运行：最多 ${max} 次`,
	"plan.limit-unused": ({ key, kind, why }) => `${code(key)} 对 ${code(kind)} 无效${UNUSED[why]}：请删除`,
	"plan.top-level-key": ({ key }) => `${key} 不是实验的键：请移到文件的顶层，它在那里适用于所有实验`,
	"plan.experiment-key": ({ key, kind, nearest, keys }) => `${key} 不是 ${code(kind)} 的键：${insteadZh(nearest.map(code), `它的键有 ${keys.map(code).join("、")}`)}`,
	"yaml.syntax": ({ fault }) => SYNTAX[fault],
	"yaml.bracket": ({ opening, closing }) => `此处的 ${code(opening)} 没有闭合：请在末尾加上 ${code(closing)}，并让其中各行的缩进大于键的缩进`,
	"yaml.quote": ({ quote }) => `此处的引号（${code(quote)}）没有闭合：请在文本末尾加上同样的引号`,
	"yaml.key-again": ({ key, line }) => `${key === null ? "此键" : `${key} `}已在第 ${line} 行设置：请只保留一个`
};

// src/report/messages/zh-CN/inputs/start-messages.ts
const EXAMPLE = "例如 `./models:/models:ro`";
const VOLUME_FORMS = {
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
	"not-outside": "既不是绝对路径，也不是卷的名称：请写一个，例如 `/mnt/models`"
};
const VOLUME_SOURCES = {
	"no-workspace": "无法定位，因为没有设置 `GITHUB_WORKSPACE`：请在工作流中运行",
	"container-job": "是任务容器中的路径，Docker 引擎看不到：请从任务中删除 `container:`，或写卷的名称",
	"not-file": "既不是文件，也不是目录：请挂载其中一种"
};
const OPTION_FORMS = {
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
	"whole-machine": "设置的是整台机器的参数：请写 `net.*`、`fs.mqueue.*` 或内核的进程间通信参数，或删除"
};
const REFUSALS = {
	memory: "会使内存限额不明确：请只设置 `memory`，它不含额外的交换空间",
	"network-alias": "会让候选、基线和网络中的其他容器共用一个名称：请删除，或设置 `compose-file`，其他服务可以用服务名访问它",
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
	"command-line": "只与 `docker` 的命令行有关，与容器无关：请删除"
};
const WORDS = {
	capability: ["不是 `--cap-add` 的权限名称", "SYS_NICE"],
	limit: ["指定了未知的限制", "nofile=65536"],
	signal: ["不是信号", "SIGINT"]
};
/** How a container is started: volumes, options and CPUs. */
const START_PROBLEMS_ZH = {
	"input.cpus-over-cpuset": ({ allowed, cpus, cpuset, cpusetValue }) => `大于 ${code(cpuset)} ${code(cpusetValue)} 的 ${allowed} 个 CPU，容器永远达不到限额：请调小 ${code(cpus)}，或在 ${code(cpuset)} 中增加 CPU`,
	"volume.form": ({ why, write }) => {
		const text = VOLUME_FORMS[why];
		return text.endsWith("：请写") ? `${text} ${write ?? "`./models` 这样的路径"}` : text;
	},
	"volume.same-target": ({ other }) => `与 ${other} 的目标相同：请只保留一个`,
	"volume.too-many": ({ max }) => `超过 ${max} 行：请删除一些`,
	"volume.source": ({ why }) => VOLUME_SOURCES[why],
	"volume.missing": ({ path, inWorkflow }) => `不存在（查找的是 ${path}）：请检查路径${inWorkflow ? "，以及前面的步骤是否创建了它" : ""}`,
	"volume.remote": ({ engine }) => `是这台机器上的路径，位于 ${code(engine)} 的 Docker 引擎看不到：请写该引擎上的卷的名称`,
	"volume.rights": ({ why, path }) => {
		if (why === "system") return `是系统目录（${path}）：请挂载服务所需的目录`;
		return `${why === "socket" ? "是" : "包含"}容器引擎的套接字（${path}），会让服务拥有 root 权限：请挂载服务所需的目录`;
	},
	"volume.not-allowed": ({ why, path, outside }) => {
		const real = path === null ? "" : `（${path}）`;
		if (why === "name-in-file") return `在计划文件中引用了卷：请把名称写入 ${code(outside)}，计划文件不能设置该输入`;
		if (why === "git") return `含有 \`.git\` 目录${real}，\`actions/checkout\` 可能在其中存放令牌：请挂载不含它的目录，或把路径写入 ${code(outside)}`;
		return `${why === "outside" ? "位于工作区之外" : "写在计划文件中，并位于当前目录之外"}${real}：请把路径写入 ${code(outside)}`;
	},
	"volume.inside-writable": ({ outer }) => `位于可写的 ${outer} 之内，服务可以替换它：请在那一行加上 \`:ro\`，或挂载另一个目录`,
	"volume.shared": ({ target, baseline }) => `可写，并会由候选和基线共用：请加上 \`:ro\`，或只写 ${target} 让每个容器各用一个新卷，或删除 ${code(baseline)}`,
	"option.subject": ({ option, value }) => [option.trim(), ...value === null ? [] : [value]].join(" "),
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
	"option.unknown": ({ nearest, accepted }) => `不是 \`docker create\` 的选项：${insteadZh(nearest.map(code), `可用的有 ${accepted.map(code).join("、")}`)}`,
	"option.stray-word": ({ position }) => `有一个单词不属于任何选项（第 ${position} 个）：含有空格的值请加引号，或删除该单词`,
	"option.too-many": ({ max }) => `超过 ${max} 个选项：请删除一些`,
	"option.rights": ({ options }) => `会给容器更多权限，计划文件不能这样做：请把全部选项写在输入 ${code(options)} 中`
};

// src/report/messages/zh-CN/inputs/value-messages.ts
const QUANTITIES = {
	duration: "不是时间：请写数字和单位，例如 `8s`、`500ms`、`1.5m` 或 `1h`",
	zero: "必须大于 0：请写一个时间，例如 `1s`",
	"over-a-day": "超过一天：最多写 `24h`",
	"checks-nothing": "不会检查任何内容：请写大于 `0%` 的比例",
	"over-100": "超过 100%：请写小于 `100%` 的比例",
	multiple: "不是倍数：请写成 `2x` 这样的形式",
	bytes: "不是内存大小：请写数字和单位，例如 `2g`、`512m` 或 `2GiB`",
	"too-many-bytes": "超出任何机器的内存：请以 `m` 或 `g` 为单位",
	cpus: "不是 CPU 数：请写一个数字，例如 `1.0` 或 `0.5`",
	"too-few-cpus": "太小：Docker 引擎的最小值是 `0.01`",
	"too-many-cpus": "超出任何机器的 CPU 数：请写 CPU 的个数，例如 `2`"
};
const SETTINGS = {
	health: "既不是路径也不是 `HEALTHCHECK`：请写路径，例如 `/health`，或写 `HEALTHCHECK` 使用镜像自带的健康检查",
	"path-start": "没有以 `/` 开头：请写路径，例如 `/predict`",
	model: "不是有效的模型名称：请写不含空格的名称，例如 `qwen2.5:0.5b`",
	"too-little-memory": "太小：Docker 引擎的最小值是 `6m`",
	retries: "冒号后面不是整数：请写 `on-failure:3`；不限次数则写 `on-failure`",
	load: "不是负载：请写 `1 client`、`3 clients` 或 `5/s`（每秒请求数）",
	"no-experiment": "为空：请至少写一个实验",
	"never-proven": "无法用任何数量的请求证明，因为下一个请求总有可能失败：请写 `99%` 这样的阈值",
	"below-noise": "小于任何运行器的噪声：请写 `5%` 或更大的值",
	"never-fails": "永远不会触发：最大写 `1000%`",
	invisible: "含有不可见字符：请删除",
	"history-name": "不是名称：要使用任务名，请删除此输入",
	cpuset: "不是 CPU 列表：请写成 `0-3` 或 `0,2`",
	token: "含有空格或不可打印的字符：请检查它所取自的机密"
};
const IMAGES = {
	space: "含有空格：请删除",
	url: "是网址：请去掉 `https://`",
	colon: "以冒号结尾：标签为空，可能来自一个空的表达式",
	capitals: "的名称含有大写字母：标签前面的名称请用小写",
	form: "不是镜像引用：请写成 `NAME`、`NAME:TAG` 或 `NAME@sha256:DIGEST`"
};
const NETWORKS = {
	host: "使容器没有自己的网络，无法发布端口：请指定其他网络，或删除此输入",
	none: "使容器没有网络，无法访问：请指定其他网络，或删除此输入",
	default: "就是不设此输入时容器加入的网络：请删除",
	container: "与另一个容器共用网络，无法发布端口：请指定那个容器所在的网络",
	form: "不是网络的名称：请填写 `docker network ls` 中的名称，例如 `shop_default`"
};
const OF_WORKFLOW = {
	"artifact-name": "不是有效的工件名称：最多 100 个字符，只能用字母、数字、点、短横线和下划线",
	leg: "不是矩阵中的子演练：请删除此输入，默认值就是正确的",
	needs: "不是 GitHub 的 `needs` 上下文：请写 `${{ toJSON(needs) }}`",
	"no-needs": "为空：请在此任务中添加 `needs:`，写上各个演练任务",
	"pull-request": "不是拉取请求的编号：请写成 `42` 这样的数字"
};
const UNITS = {
	milliseconds: "毫秒",
	seconds: "秒",
	"per-second": "每秒请求数",
	KiB: "KiB",
	MiB: "MiB",
	GiB: "GiB",
	bytes: "字节"
};
/** What is wrong with a value, after its name. */
const INPUT_VALUES_ZH = {
	"value.no-unit": ({ choices }) => `没有单位：请写 ${alternativesZh(choices.map(({ text, unit }) => unit === null ? code(text) : `${code(text)}（${UNITS[unit]}）`))}`,
	"value.comma": ({ write }) => `含有逗号：请写 ${code(write)}`,
	"value.quantity": ({ why }) => QUANTITIES[why],
	"value.not-share": ({ example }) => `不是比例：请写成百分比，例如 ${code(example)}`,
	"value.thousandths": ({ write }) => `以千分之一为单位：请写 ${code(write)}`,
	"value.out-of-range": ({ min, max }) => `超出范围：请写 ${code(min)} 到 ${code(max)} 之间的值`,
	"value.not-whole": ({ min, max }) => `不是 ${min} 到 ${max} 之间的整数`,
	"value.not-one-of": ({ words, nearest }) => [`只能是 ${words.map(code).join("、")} 之一`, ...nearest.length === 0 ? [] : [didYouMeanZh(nearest.map(code))]].join("；"),
	"value.not-switch": ({ write }) => `只能是 \`true\` 或 \`false\`${write === null ? "" : `：请写 ${code(write)}`}`,
	"value.not-path": ({ example }) => `不是路径：请写成 ${code(example)} 这样，不含空格和 \`#\`，开头只有一个 \`/\``,
	"value.setting": ({ why }) => SETTINGS[why],
	"value.too-many-words": ({ max }) => `超过 ${max} 个单词：请把它们移到镜像内的文件里`,
	"value.too-long": ({ max }) => `超过 ${max} 个字符：请写短一些`,
	"value.clients": ({ max }) => `超出范围：客户端数量请写 1 到 ${max}`,
	"value.rate": ({ maxPerSecond }) => `超出范围：速率请大于 0，且不超过 ${code(`${maxPerSecond}/s`)}`,
	"value.repeated-kind": ({ kind }) => `重复列出了 ${kind}：请只写一次，或在计划文件中使用 \`repeat\``,
	"value.multiple": ({ write }) => `是倍数：请写 ${code(write)}`,
	"value.image": ({ why }) => IMAGES[why],
	"value.network": ({ why }) => NETWORKS[why],
	"value.workflow": ({ why }) => OF_WORKFLOW[why],
	"value.too-many-jobs": ({ count, max }) => `有 ${count} 个任务：最多 ${max} 个`,
	"value.env": ({ problems, more, max }) => [...problems.map((each) => envProblem(each, max)), ...moreLines(more)].join("；"),
	"value.headers": ({ problems, more, ...limits }) => [...problems.map((each) => headerProblem(each, limits)), ...moreLines(more)].join("；"),
	"words.backslash": () => "末尾的反斜杠没有转义任何字符：请删除，或写成两个",
	"words.quote": ({ quote, position }) => `第 ${position} 个字符处的引号（${code(quote)}）没有闭合：请补上 ${code(quote)}`,
	"template.no-mark": ({ mark, almost }) => `没有 ${code(mark)}：请在${almost === null ? "" : ` ${code(almost)} 处，即`}文本的位置写上它，例如 ${code(`{"input": "${mark}"}`)}`,
	"template.form": ({ why, mark }) => {
		const example = code(`{"input": "${mark}"}`);
		if (why === "mark-in-key") return `把 ${code(mark)} 写在了键里：请写在值里，例如 ${example}`;
		if (why === "unquoted-mark") return `中的 ${code(mark)} 没有引号：请写 ${code(`"${mark}"`)}`;
		return `不是 JSON：请写请求体，例如 ${example}`;
	},
	"answer.json": ({ example }) => `是 JSON，而这里需要逐行的文本：请为每个部分写一行，例如 ${code(example)}`,
	"answer.twice": ({ part }) => `重复设置了 ${code(part)}：请只保留一个`,
	"answer.status": ({ value }) => `的状态码 ${value} 不表示成功：请写 \`status: 2xx\`，或 \`201\` 这样的具体状态码`,
	"answer.part": ({ name, nearest, parts, example }) => name === null ? `有一行缺少组成部分及其位置：每行请写成 ${code(example)} 这样` : `有未知的组成部分 ${name}：${insteadZh(nearest.map(code), `可用的是 ${parts.map(code).join("、")}`)}`,
	"answer.pointer": ({ value, part, write }) => `中 ${code(part)} 的值 ${value} 不是 JSON 指针：请写 ${write}`,
	"disk-pressure.limit-too-low": () => "会让容器停滞而不是变慢：请写 `256k` 或更大的值",
	"disk-full.paths-form": ({ max }) => `不是可以写满的目录：请填写最多 ${max} 个绝对路径，例如 \`/tmp\`，不含空格，且不在 \`/proc\`、\`/sys\`、\`/dev\` 和 \`/fault-drill\` 之内`,
	"dependency-down.of-form": () => "不是容器的名称：请填写容器名、别名或服务名，例如 `redis`",
	"value.too-short": ({ minMs }) => `太短，说明不了问题：请写 ${code(`${minMs / 1e3}s`)} 或更长的时间`,
	"network-delay.delay-too-small": ({ minMs }) => `太小，无法与噪声区分：请写 ${code(`${minMs}ms`)} 或更大的值`,
	"network-delay.loss-too-large": ({ maxRatio }) => `会使可测量的请求太少：请写 ${code(`${maxRatio * 100}%`)} 或更小的值`,
	"network-delay.jitter-too-large": () => "抖动不能超过延迟：请减小抖动，或增大延迟"
};
function moreLines(count) {
	return count === 0 ? [] : [`还有 ${FORMAT_ZH.count(count)} 个类似的问题`];
}
function envProblem({ why, part, number, key, first }, max) {
	if (why === "too-many") return `变量超过 ${max} 个：请删除一些`;
	const line = partZh(part, number);
	if (why === "no-equals") return `${line}没有 \`=\`：请写成 \`KEY=VALUE\``;
	if (why === "name") return `${line}的 \`=\` 前面不是有效的名称：请写成 \`KEY=VALUE\`，\`KEY\` 两边不留空格`;
	if (why === "nul") return `${line}含有空字符：请删除`;
	return `${line}再次设置了 ${code(key)}（首次设置于${partZh(part, first)}）：请只保留一个`;
}
function headerProblem({ why, part, number, name }, { maxHeaders, maxName, maxValue }) {
	const header = code(name);
	const predicates = {
		"too-many": `请求头超过 ${maxHeaders} 个：请删除一些`,
		"long-name": `的名称超过 ${maxName} 个字符：请写短一些`,
		name: "的冒号前面没有有效的请求头名称：请写成 `Authorization: Bearer …` 这样",
		own: `设置了 ${header}，它由演练自行设置：请删除`,
		again: `再次设置了 ${header}：请只保留一个`,
		"no-value": `没有给出 ${header} 的值：请写上，或将其删除`,
		"long-value": `中 ${header} 的值超过 ${maxValue} 个字符，服务器会拒绝：请写短一些`,
		character: `的 ${header} 含有请求头不允许的字符：请使用 ASCII`
	};
	return why === "too-many" ? predicates[why] : `${partZh(part, number)}${predicates[why]}`;
}
function partZh(part, number) {
	return part === "line" ? `第 ${number} 行` : `第 ${number} 个`;
}

// src/report/messages/zh-CN/publishing/github-refusals.ts
const { bytes: size$1, count: count$8, exactDuration: exactDuration$1 } = FORMAT_ZH;
const WRITE = "`permissions: pull-requests: write`";
const REFUSED = {
	"rate-limit": ({ status }) => `超出 GitHub 的速率限制${status === null ? "" : `（${status}）`}。`,
	"server-error": ({ status }) => `GitHub 返回 ${status}，这是它自身的错误。`,
	locked: () => "该拉取请求的讨论已锁定，只有拥有写权限的人可以评论。",
	token: ({ status }) => `GitHub 不接受该令牌（${status}）：令牌有误、已过期或已被吊销。请保留 \`github-token\` 的默认值，或更换令牌。`,
	"read-only": ({ status }) => `该令牌无权评论（${status}）：请为任务设置 ${WRITE}。对于来自 fork 的拉取请求，令牌始终只读：请在 \`workflow_run\` 触发的第二个工作流中评论。`,
	forbidden: ({ status, detail }) => `GitHub 拒绝了评论（${status}：${detail}）。任务需要 ${WRITE}。`,
	"not-found": ({ status }) => `拉取请求不存在，或该令牌无法访问（${status}）：请检查 ${WRITE}。`,
	gone: ({ status }) => `该拉取请求的讨论已删除，或该仓库关闭了评论（${status}）。`,
	invalid: ({ status, detail }) => `GitHub 认为评论无效（${status}：${detail}）。`,
	other: ({ status, detail }) => `GitHub 返回 ${status}：${withoutEnd(detail)}。`,
	certificate: ({ detail }) => `本机不信任 GitHub 的证书（${detail}）。如使用私有证书颁发机构，请将 \`NODE_EXTRA_CA_CERTS\` 设为其证书。`,
	"not-sent": ({ detail }) => `无法向 GitHub 发出请求（${detail}）。`,
	late: () => "GitHub 没有及时响应。",
	incomplete: () => "GitHub 的响应不完整。",
	unreachable: ({ detail }) => `无法连接 GitHub（${detail}）。`
};
const READS = {
	artifacts: "该运行的工件列表",
	artifact: "工件",
	"pull-requests": "拉取请求"
};
const CACHE_REFUSED = {
	missing: "存储中没有该条目",
	rejected: "存储拒绝了该条目",
	failed: "缓存服务出错"
};
const RESULT_UNFIT = {
	missing: "其根目录中没有 `result.json`。",
	"not-a-file": "其中的 `result.json` 不是普通文件。",
	encrypted: "其中的 `result.json` 已加密。",
	checksum: "其中的 `result.json` 与校验和不符。",
	"not-utf8": "其中的 `result.json` 不是 UTF-8 文本。"
};
const UNREADABLE = {
	zip: "它不是 zip 压缩包",
	list: "它的文件列表已损坏",
	result: "其中的 `result.json` 无法解压"
};
/** Why GitHub or one of its services did not do what was asked, and why an artifact can't be used, in Chinese. */
const GITHUB_REFUSALS_ZH = {
	"github.refused": (refused) => REFUSED[refused.why](refused),
	"github.all-tries-failed": ({ tries }) => `${tries} 次尝试全部失败。`,
	"github.next-try": ({ waitMs, cancelled }) => `下一次尝试要等 ${Math.ceil(waitMs / 1e3)} s，${cancelled ? "但本次运行已取消" : "对本次运行来说太晚"}。`,
	"github.not-returned": ({ what }) => `GitHub 没有返回${READS[what]}。`,
	"github.no-permission": ({ what, status }) => `该令牌无权读取${READS[what]}（${status ?? "无状态码"}）：请为任务设置 \`permissions: ${what === "pull-requests" ? "pull-requests: write" : "actions: read"}\`。`,
	"service.answered": ({ answer }) => answer === "" ? "服务拒绝了请求。" : `服务的答复：${withoutEnd(answer)}。`,
	"service.late": ({ limitMs }) => `耗时超过 ${exactDuration$1(limitMs)}。`,
	"cache.denied": ({ access }) => `工作流的 \`cache-mode\` 不允许${access === "read" ? "读取" : "写入"}缓存。`,
	"cache.no-access": () => "该任务的令牌无权访问缓存。",
	"cache.taken": () => "本次运行的这次尝试已有条目。",
	"cache.too-long": ({ maxBytes }) => `条目超过 ${size$1(maxBytes)}。`,
	"cache.no-url": () => "服务没有返回 URL。",
	"cache.refused": ({ how, status }) => `${CACHE_REFUSED[how]}（${status ?? "无状态码"}）。`,
	"artifact.no-files": () => "报告文件不存在。",
	"artifact.quota": () => "工件的存储空间已用完：请删除旧工件，或提高配额。",
	"artifact.expired": () => "它已过期：请重新运行演练。",
	"artifact.gone": () => "它已不存在：已过期或被删除。",
	"artifact.too-many": ({ max }) => `该运行中使用此前缀的工件超过 ${count$8(max)} 个。`,
	"artifact.archive-too-large": ({ bytes, maxBytes }) => `它的压缩包有 ${count$8(bytes)} 字节；上限为 ${count$8(maxBytes)} 字节。`,
	"artifact.archive-too-long": ({ maxBytes }) => `它的压缩包超过 ${count$8(maxBytes)} 字节。`,
	"artifact.archives-too-large": ({ maxBytes }) => `全部压缩包合计超过 ${count$8(maxBytes)} 字节。`,
	"artifact.results-too-large": ({ maxBytes }) => `全部结果解压后合计超过 ${count$8(maxBytes)} 字节。`,
	"artifact.no-url": () => "GitHub 没有返回它的 URL。",
	"artifact.not-downloaded": () => "它无法下载。",
	"artifact.store-answered": ({ status }) => `存储返回 ${status ?? "时没有状态码"}。`,
	"artifact.unreadable": ({ what, reason }) => `${UNREADABLE[what]}（${reason}）。`,
	"artifact.too-many-files": ({ files, max }) => `它有 ${count$8(files)} 个文件；演练的工件最多有 ${count$8(max)} 个。`,
	"artifact.file-twice": ({ name }) => glue("它有两个", code(name), "文件。"),
	"artifact.result-unfit": ({ why }) => RESULT_UNFIT[why],
	"artifact.result-compressed": ({ method }) => `其中的 \`result.json\` 以方法 ${method} 压缩，而工件不使用这种方法。`,
	"artifact.result-too-large": ({ bytes, maxBytes }) => `其中的 \`result.json\` 解压后有 ${count$8(bytes)} 字节；上限为 ${count$8(maxBytes)} 字节。`
};

// src/report/messages/zh-CN/publishing/merge-messages.ts
const { count: count$7 } = FORMAT_ZH;
const RESULTS = /* @__PURE__ */ new Map([
	["success", "成功"],
	["failure", "失败"],
	["cancelled", "已取消"],
	["skipped", "已跳过"]
]);
const NO_RUN$1 = {
	repository: "当前不是 GitHub Actions 工作流运行，因此没有可合并的结果。",
	payload: "`workflow_run` 事件的内容中没有它所指的运行。",
	"run-id": "运行器没有设置本次运行的标识，因此没有可合并的结果。"
};
/** A run's results: what is missing, what was refused, and what the run itself reports, in Chinese. */
const MERGES_ZH = {
	"merge.no-results": () => "没有找到结果：演练必须在本作业之前的作业中运行，使用相同的 `artifact-name`，并上传报告。",
	"merge.legs-missing": ({ job, total, indexes, missing }) => {
		const more = missing - indexes.length;
		const named = listedZh([...indexes.map(count$7), ...more > 0 ? [`另外 ${count$7(more)} 个`] : []]);
		return `作业 ${code(job)} 共有 ${count$7(total)} 个子演练，以下编号没有结果：${named}。它们被取消，或在上传报告之前就已结束。`;
	},
	"merge.job-not-run": ({ job, result }) => `作业 ${code(job)} 没有运行（${resultOf(result)}）。`,
	"merge.job-without-result": ({ job, result }) => `作业 ${code(job)} 已结束（${resultOf(result)}），但没有留下结果：请查看其日志，并从本作业的 \`needs\` 中移除不含演练的作业。`,
	"merge.job-failed-unexplained": ({ job, result }) => `作业 ${code(job)} 的结果为${resultOf(result)}，但其中的演练均未出错：请查看其日志。`,
	"merge.jobs-without-results": ({ jobs, results }) => `作业 ${listedZh(jobs.map(code))} 均已结束，但总共只留下 ${count$7(results)} 个结果。`,
	"merge.jobs-failed-unexplained": ({ jobs, failures }) => `作业 ${listedZh(jobs.map(code))} 的结果均为失败，但其中${failures === 0 ? "没有演练失败" : `只有 ${count$7(failures)} 个演练失败`}：请查看这些作业的日志。`,
	"merge.too-few-results": ({ expected, found }) => `应有 ${count$7(expected)} 个结果，${found === 0 ? "一个也没有找到" : `只找到 ${count$7(found)} 个`}。`,
	"merge.too-many-results": ({ expected, found }) => `应有 ${count$7(expected)} 个结果，却找到 ${count$7(found)} 个：请将 \`legs\` 设为实际数量。`,
	"merge.not-possible": () => "无法合并结果。",
	"merge.no-token": () => "`github-token` 为空，因此无法读取结果。",
	"merge.no-run": ({ why }) => NO_RUN$1[why],
	"merge.artifact-refused": ({ artifact }) => `工件 ${code(artifact.slice(0, 100))} 未被采用。`,
	"merge.run-cancelled": () => "运行在结束之前被取消。",
	"merge.run-not-successful": ({ conclusion }) => `所有子演练均已通过，但运行的结果为${resultOf(conclusion)}：请查看该运行。`,
	"merge.legs-not-counted": () => "无法确认这些是全部的子演练。请将 `legs` 设为子演练的数量。",
	"merge.fork-figures": () => "该提交来自 fork：这些数据由 fork 自己的运行上报，只有该运行的检查结果有效。",
	"merge.allowed-to-fail": () => "允许失败：",
	"merge.likewise": ({ legs }) => {
		const named = legs.slice(0, MAX_LEGS).map(code);
		const all = legs.length > MAX_LEGS ? `${named.join("、")} 等 ${count$7(legs.length)} 个子演练` : listedZh(named);
		return `${glue(all, "同样如此")}。`;
	}
};
/** More names than this hide what is said about them. */
const MAX_LEGS = 3;
/** A word of another version of the drill can be any text. */
function resultOf(result) {
	return RESULTS.get(result) ?? code(result);
}

// src/report/messages/zh-CN/publishing/result-problems.ts
const { count: count$6 } = FORMAT_ZH;
const FOUND = {
	list: "列表",
	object: "对象",
	"out-of-range": "超出范围的数字"
};
const FORMS = {
	number: () => "数字",
	integer: () => "整数",
	string: () => "字符串",
	boolean: () => "`true` 或 `false`",
	array: () => "列表",
	object: () => "对象",
	null: () => "`null`",
	"one-of": (expected) => expected.includes(",") ? glue("以下之一：", code(expected)) : code(expected),
	minimum: (limit) => `不小于 ${limit} 的值`,
	maximum: (limit) => `不大于 ${limit} 的值`,
	above: (limit) => `大于 ${limit} 的值`,
	below: (limit) => `小于 ${limit} 的值`,
	"number-up-to": (limit) => `不超过 ${limit} 的数字`,
	ratio: () => "大于 0 且小于 1 的比例",
	slowdown: () => "大于 0 的比例，例如 0.2",
	"time-up-to": (limit) => `0 至 ${limit} ms 的时间`,
	line: () => "不含换行和控制字符的文本",
	commit: () => "十六进制的提交标识",
	matching: (pattern) => glue("匹配", code(pattern), "的字符串"),
	moment: () => "时间，例如 `\"2026-07-30T13:57:36.000Z\"`",
	address: () => "网址，例如 `\"https://example.com/\"`",
	"as-written": () => "演练写入的内容"
};
const VERDICTS = {
	pass: "通过",
	fail: "未通过",
	inconclusive: "无法判定",
	error: "出错",
	cancelled: "已取消"
};
const UNFIT = {
	"other-run": "其中的结果属于另一次运行。",
	"other-commit": "其中的结果所属的提交与该运行的不同。",
	"no-version": "其中的结果没有说明由哪个版本的演练写入。",
	"no-leg": "其中的结果没有说明属于哪个子演练。",
	"bad-job": "其中的结果给出的任务名在工作流中不可能存在。"
};
/** Why a result's file can't be used, in Chinese. */
const RESULT_PROBLEMS_ZH = {
	"leg.unfit": ({ why }) => UNFIT[why],
	"leg.impossible": ({ index, total }) => `其中的结果自称是第 ${index} 个子演练（共 ${total} 个），没有这样的矩阵。`,
	"leg.of-other-artifact": ({ artifact }) => `其中的结果属于 ${code(artifact)}，而不是它所在的工件。`,
	"leg.other-verdict": ({ written, judged }) => `其中的结论为${VERDICTS[written]}，但由样本得出的${judged === null ? "是其他检查结果" : `结论为${VERDICTS[judged]}`}：文件被改动过，或由其他版本的演练判定。`,
	"leg.not-fit": ({ problems }) => problems > 1 ? `其中的结果有 ${count$6(problems)} 个问题。第一个：` : "其中的结果不符合格式：",
	"result.not-json": ({ reason }) => `文件不是 JSON（${reason}）：请传入演练的 \`result.json\`。`,
	"result.not-a-result": () => "文件不是演练的结果：缺少 `schemaVersion`。请传入演练的 `result.json`。",
	"result.other-version": ({ found, read }) => `文件的格式版本为 ${found}，而本程序读取版本 ${read}：请使用写入该文件的演练版本。`,
	"result.other-schema": ({ found, expected }) => `文件的 \`$schema\` 为 ${found}，而不是 ${code(expected)}：请传入演练的 \`result.json\`。`,
	"result.too-deep": ({ max }) => `文件的列表嵌套超过 ${max} 层，演练不会写出这样的文件。`,
	"result.too-many-lists": () => "相对于文件的大小，列表和对象过多。",
	"result.more-problems": ({ problems }) => `另有 ${count$6(problems)} 个问题。`,
	"result.missing-field": ({ field, name }) => `${subject(field)}缺少 ${code(name)}：请补上。`,
	"result.extra-field": ({ field, name }) => `${subject(field)}有结果中不存在的字段 ${code(name)}：请删除。`,
	"result.wrong-value": ({ field, found, kind, orNull, form, expected }) => `${glue(`${subject(field)}的值为`, kind === "value" ? code(found) : FOUND[kind])}：${glue("请写", FORMS[form](expected))}${orNull ? "，或 `null`" : ""}。`,
	"result.wrong-size": ({ field, of, has, limit, atLeast }) => {
		const unit = {
			items: "项",
			characters: "个字符",
			fields: "个字段"
		}[of];
		const now = has === null ? "字段过多" : `有 ${has} ${unit}`;
		return `${subject(field)}${now}：请写${atLeast ? "至少" : "最多"} ${limit} ${unit}。`;
	},
	"result.no-baseline": () => "`plan.baseline` 为 `null`，但演练包含基线：请写上它的镜像。",
	"result.short-maximum": () => "`plan.maxDurationMs` 小于 `plan.durationMs`：请写较长的时间。",
	"result.impossible-sample": ({ field, maxMs }) => `${subject(field)}不可能出现：时间为 0 至 ${maxMs} ms，\`endedAtMs\` 不早于 \`intendedAtMs\`，只有未发出的请求 \`sentAtMs\` 才为 \`null\`。`,
	"result.ends-early": ({ field }) => `${subject(field)}的结束早于开始：请让 \`endedAtMs\` 晚于 \`startedAtMs\`。`,
	"result.other-sum": ({ field, written, summed }) => `${subject(field)}的值为 ${written ?? "`null`"}，但由样本得出的是 ${summed ?? "`null`"}：请写后者。`,
	"result.unsorted": ({ field }) => `${subject(field)}早于前一个时刻：请按时间排序。`,
	"result.no-such-index": ({ field, index, count: all, of }) => `${subject(field)}的值为 ${index}，但 \`${of}\` 只有 ${all} 项：请写其中一项的序号（从 0 开始），或 \`null\`。`,
	"result.unpaired": ({ field, candidate, baseline }) => `${subject(field)}有候选版本的 ${candidate} 个样本和基线的 ${baseline} 个样本：请求成对发出，因此两者最多相差 1 个。`
};
function subject(field) {
	return field === "" ? "文件" : `${code(field)} `;
}
/** Returns what a field has to be. */
function formTextZh(form, expected) {
	return FORMS[form](expected);
}

// src/report/messages/zh-CN/publishing/publishing-messages.ts
const { count: count$5 } = FORMAT_ZH;
const PARTS = {
	files: "报告文件",
	outputs: "输出",
	annotations: "注解",
	summary: "任务摘要",
	"comment-url": "输出 comment-url ",
	"artifact-url": "输出 artifact-url "
};
const NO_RUN = "当前不是 GitHub Actions 工作流运行";
const NO_SERVICE = {
	"no-run": NO_RUN,
	server: "只有 github.com 和 ghe.com 提供这项服务"
};
const NO_ARTIFACT = {
	...NO_SERVICE,
	off: "`artifact-name` 为空",
	"no-step": "当前不是工作流步骤"
};
const NO_HISTORY = {
	...NO_SERVICE,
	off: "`history` 已关闭",
	"run-id": "运行器没有设置 GITHUB_RUN_ID",
	branch: "事件中没有默认分支",
	error: "无法运行的演练没有指标",
	"image-id": "只以镜像标识指定的镜像无法跟踪"
};
const NO_COMMENT = {
	off: "`comment` 已关闭",
	repository: "运行器没有设置 GITHUB_REPOSITORY",
	token: "`github-token` 为空",
	"run-id": "运行器没有设置 GITHUB_RUN_ID，可能会覆盖更新的运行所发的评论"
};
const DONE = {
	written: "评论已发布。",
	updated: "评论已更新。",
	"up-to-date": "评论已是最新。",
	"newer-stays": "更新的运行已经发表评论，因此保留它的评论。"
};
const WITHOUT = {
	GITHUB_JOB: (job) => `任务名将使用 ${job}`,
	GITHUB_REPOSITORY: () => "报告没有评论，也没有指向运行的链接",
	GITHUB_RUN_ID: () => "报告没有评论、历史记录和指向运行的链接",
	GITHUB_SHA: () => "报告不显示提交",
	GITHUB_OUTPUT: () => "该步骤没有输出",
	GITHUB_STEP_SUMMARY: () => "该任务没有摘要"
};
const UNRESOLVED = /* @__PURE__ */ new Map([
	["history", "不保存历史记录"],
	["leg", "本次演练视为其任务唯一的子演练"],
	["comment-key", "评论按任务区分"],
	["github-token", "没有可用的令牌"]
]);
/** What is said of the report's publication: comment, artifact, history, outputs, in Chinese. */
const PUBLISHING_ZH = {
	"publishing.failed": ({ what }) => `${PARTS[what]}写入失败。`,
	"publishing.summary-full": () => "前序步骤已用完它的大小限额。",
	"report.not-written": ({ file }) => `报告无法写入 ${code(file)}。`,
	"publishing.kept": ({ directory }) => `本次演练没有开始，${directory} 中仍是上一份报告。`,
	"artifact.none": ({ why }) => `未上传工件：${NO_ARTIFACT[why]}。`,
	"artifact.uploaded": ({ name }) => `报告已作为工件 ${name} 上传。`,
	"artifact.failed": () => "工件上传失败。",
	"artifact.address": ({ url }) => url,
	"history.none": ({ why }) => `没有历史记录：${NO_HISTORY[why]}。`,
	"history.added": ({ drills }) => `本次演练已加入默认分支的历史记录（共 ${count$5(drills)} 次）。`,
	"history.not-added": ({ drills }) => `本次运行不在默认分支上，因此未加入历史记录（共 ${count$5(drills)} 次）。`,
	"history.invalid": ({ problem }) => `历史记录文件无效，已忽略：${problem === null ? "不是 JSON" : departure(problem)}。将开始新的历史记录。`,
	"history.unreadable": () => "无法读取历史记录。",
	"history.not-written": () => "未能把本次演练加入历史记录。",
	"comment.done": ({ how }) => DONE[how],
	"comment.failed": () => "评论发布失败。",
	"comment.none": ({ why }) => `未发表评论：${NO_COMMENT[why]}。`,
	"comment.no-pull-request": (args) => `未发表评论：${withoutPullRequest(args)}。`,
	"comment.no-pull-request-of-run": (args) => `未发表评论：${runWithoutPullRequest(args)}。`,
	"comment.artifact-refused": () => "未发表评论：所报告的运行有一个工件被拒绝。",
	"comment.pull-request-unknown": () => "未发表评论，因为无法确定所属的拉取请求。",
	"runner.variable-missing": ({ variable, job }) => `运行器没有设置 ${variable}：${WITHOUT[variable](job)}。`,
	"runner.default-unresolved": ({ input, value }) => `运行器没有解析 ${input} 的默认值${value === null ? "" : `（${value}）`}：${UNRESOLVED.get(input) ?? "将忽略该输入"}。`
};
function withoutPullRequest({ why, event }) {
	switch (why) {
		case "no-run": return NO_RUN;
		case "payload": return "无法读取事件的内容";
		case "number": return `事件 ${event} 的内容中没有拉取请求编号`;
		case "comment": return "该评论不在拉取请求上";
		case "event": return `事件 ${event} 没有拉取请求`;
	}
}
function runWithoutPullRequest({ why, event, number }) {
	switch (why) {
		case "own-run": return "所报告的就是本次运行";
		case "merge-group": return "合并队列的分支名中没有拉取请求编号";
		case "event": return `该运行由 ${event} 触发，而不是拉取请求`;
		case "none-open": return "所演练的分支没有打开的拉取请求";
		case "moved-on": return `拉取请求 ${number} 已有新的提交，将由新提交自己的运行来评论`;
		case "several": return "有多个拉取请求以该提交为头部";
	}
}
function departure({ field, form, expected }) {
	const place = field === "" ? "其内容" : code(field);
	if (form === "as-written") return glue(place, "不符合历史记录的格式");
	return glue(place, "应为", formTextZh(form, expected));
}

// src/report/messages/zh-CN/report/calibration-words.ts
const { count: count$4, duration: duration$4, ratio: ratio$1, ratioAtMost: ratioAtMost$1, ratioOf: ratioOf$1 } = FORMAT_ZH;
/** What the report of a calibration says, in Chinese. */
const CALIBRATION_WORDS_ZH = {
	proposed: "已推荐阈值",
	noneProposed: "无法推荐阈值",
	sentence: (drills, all) => `依据 ${count$4(all)} 次演练中的 ${count$4(drills)} 次；每次都是镜像与自身对比。`,
	titles: {
		limits: "阈值：推荐值、实测值、依据",
		simulated: "模拟的健康演练",
		workflow: "写入工作流步骤",
		caveats: "这些阈值不能保证什么",
		leftOut: "未采用的演练"
	},
	headings: [
		"",
		"阈值",
		"",
		"通过",
		"无法判定",
		"误报"
	],
	leftOut: (drill, reason) => `第 ${drill} 次演练：${reason}`,
	seen: {
		nothing: "无数据",
		p95: (leastMs, mostMs) => `P95 ${range(leastMs, mostMs, duration$4)}`,
		availability: (least, most, proven) => `${range(least, most, ratio$1)}${proven === null ? "" : `，已证实 ≥ ${ratio$1(proven)}`}`,
		slowdown: (least, most) => `比值 ${range(least, most, ratioOf$1)}`,
		recovery: (mostMs) => `最长 ${duration$4(mostMs)}`
	},
	basis: {
		windows: (windows, requests) => `${count$4(windows)} 个窗口，实验期间共 ${count$4(requests)} 个请求`,
		comparisons: (comparisons, pairs) => `${count$4(comparisons)} 次对比，共 ${count$4(pairs)} 对请求`,
		recoveries: (kills, overloads) => `${count$4(kills)} 次杀进程和 ${count$4(overloads)} 次过载；取最长恢复时间的两倍`
	},
	none: {
		noData: "无：没有数据",
		tooFew: "无：请求太少，无法得出任何阈值",
		fails: (rate) => `无：即使是试过的最宽松的阈值，也会让 ${rate} 的健康演练未通过`,
		undecided: (rate) => `无：即使是试过的最宽松的阈值，也有 ${rate} 的演练在 max-duration 之内没有结论，请调大该值`,
		notRecovered: (lost, of) => `无：${count$4(of)} 次中有 ${count$4(lost)} 次服务没有恢复`,
		noKill: "无：没有实验杀死过服务"
	},
	caveats: {
		singleDrill: "只有一次演练，看不出各次演练之间的差异，因此模拟没有考虑这种差异。",
		fewDrills: (drills) => `${count$4(drills)} 次演练还不足以看出各次之间的差异；增加次数（--count）会让这些阈值更可靠。`,
		rates: (simulated, belowRatio) => `比例来自 ${count$4(simulated)} 次模拟演练。若其中没有误报，且今后的演练与这些相近，则误报率低于 ${ratioAtMost$1(belowRatio)}（置信度 95%）。`,
		recovery: (kills) => `max-recovery 无法给出误报率。下一次杀进程后的恢复比已有 ${count$4(kills)} 次中最长的还要长的概率为 1/${count$4(kills + 1)}；超过其两倍的概率更小，但具体数值未知。`,
		similar: "这些阈值只适用于该镜像、这台机器和这种负载。托管运行器之间的速度可能相差一倍。"
	}
};
function range(least, most, show) {
	const [low, high] = [show(least), show(most)];
	return low === high ? low : `${low} 至 ${high}`;
}

// src/report/messages/zh-CN/report/page-words.ts
const { count: count$3, duration: duration$3 } = FORMAT_ZH;
const OUTCOME_WORDS_ZH = {
	ok: "正常",
	"http-error": "HTTP 错误",
	timeout: "超时",
	refused: "连接被拒绝",
	cut: "流中断",
	dropped: "未发出",
	"wrong-answer": "响应无效"
};
/** What only the page says, in Chinese. */
const PAGE_WORDS_ZH = {
	broken: "此浏览器无法显示图表和请求列表：{reason}",
	noScript: "图表和请求列表需要 JavaScript，而此处没有启用。其余内容都在本页；全部请求见 result.json。",
	slowdown: "实验期间 P95 / 稳态 P95",
	distributions: {
		intro: "在一定时间内得到响应的请求占比：越靠左越快。曲线终点低于 100%，表示有请求失败；与 95% 虚线的交点即 P95。延迟采用对数坐标。",
		limit: (ms) => `P95 阈值：${duration$3(ms)}`,
		label: (before, after) => glue(`按延迟统计的请求占比：${before}`, "与", after, "对比；文字说明见下方"),
		figures: (name, p50, p95) => `${name}：P50 ${p50}，P95 ${p95}`,
		compared: (phase) => `与基线对比：${phase}`
	},
	history: {
		intro: "仅供参考：不影响任何检查。竖线表示本次运行，叉号表示未通过的运行，圆圈表示在其他型号 CPU 上的运行，其数据不可比较。",
		titles: {
			p95: "P95（最差窗口）",
			ttft: "首字延迟 P95（最差窗口）",
			tpot: "每 token 耗时 P95（最差窗口）",
			recovery: "恢复时间（最长）"
		},
		label: (title) => `历次运行的${title}；数据见下表`,
		limit: (ms) => `阈值：${duration$3(ms)}`
	},
	recovery: {
		limit: (ms, fromEnd) => `恢复时间阈值：${duration$3(ms)}${fromEnd ? "（从进程退出算起）" : ""}`,
		watchedFor: (ms) => `（观测了 ${duration$3(ms)}）`
	},
	requests: {
		headings: [
			"计划时间",
			"阶段",
			"结果",
			"延迟",
			"状态码",
			"提示词",
			"标签",
			"异常原因"
		],
		ofStreams: {
			ttft: "首字延迟",
			answer: "正文首字延迟",
			tpot: "每 token 耗时",
			stall: "停顿"
		},
		phase: "阶段",
		outcome: "结果",
		text: "文本",
		order: "排序",
		all: "全部",
		bad: "全部异常",
		outcomes: OUTCOME_WORDS_ZH,
		shed: "被主动拒绝",
		late: "发送滞后",
		byExperiment: "由实验导致",
		textHint: "提示词、标签、原因、状态码",
		orders: {
			time: "按计划时间",
			slowest: "从慢到快",
			fastest: "从快到慢"
		},
		ordersOfStreams: {
			ttft: "首字延迟从长到短",
			stall: "停顿从长到短"
		},
		firstPage: "第一页",
		pageBefore: "上一页",
		nextPage: "下一页",
		lastPage: "最后一页",
		tooManyTexts: "（不同的文本过多，详见 result.json）"
	},
	timeline: {
		caption: "每个请求的延迟，按计划发送的时间排列。阴影：实验期间；虚线：该实验的 P95 阈值。横向拖动或点击实验编号可放大，双击可恢复全部范围。",
		captionOfStreams: "方块：每个响应的首段文本；横条：其最长停顿，横向为发生的时间，高度为持续的时长。",
		label: "全部请求的时间线。下方的实验列表和阶段表给出相同内容，请求列表列出每个请求。",
		usage: "同一时间内容器的资源用量，逐秒统计。横向虚线：可用上限。",
		usageOfBaseline: "虚线曲线为基线的容器。",
		windows: "按时间排列的实验",
		onBaseline: (name) => `${name}（基线）`,
		effect: "已生效",
		noEffect: "未生效",
		notVerified: "未验证是否生效",
		at: (clock) => `${clock}`,
		after: (ms) => `+${duration$3(ms)}`,
		never: (name) => `${name}：始终没有`,
		show: (name) => `在图表中显示 ${name}`,
		began: "开始",
		applied: "注入",
		ended: "结束",
		removed: "移除",
		aborted: "中止",
		latencyBack: "延迟恢复",
		hungUp: "已断开",
		compared: (phase) => `对比：${phase}`,
		comparedBaseline: (phase) => `对比：${phase}（基线）`
	},
	script: {
		kinds: {
			ok: "正常",
			baseline: "正常（基线）",
			byExperiment: "由实验导致",
			shed: "被主动拒绝",
			dropped: "负载生成器未发出",
			failed: "失败"
		},
		outcomes: OUTCOME_WORDS_ZH,
		shed: "被主动拒绝",
		late: "发送滞后",
		byExperiment: "由实验导致",
		layers: {
			ttft: "首段文本",
			"answer-ttft": "推理后的首段文本",
			stall: "最长停顿"
		},
		layerLimits: {
			p95: "延迟阈值 {limit}",
			ttft: "首字延迟阈值 {limit}",
			"answer-ttft": "正文首字延迟阈值 {limit}",
			stall: "停顿阈值 {limit}"
		},
		firstText: "首字延迟 {time}",
		answerText: "正文首字延迟 {time}",
		onlyReasoning: "止于推理",
		longestStall: "停顿 {time}",
		logarithmic: "对数坐标",
		wholeDrill: "整个演练",
		none: "无",
		range: "{first} 至 {last}",
		requests: "显示：{shown}（共 {all} 个请求）",
		cpu: "CPU",
		memory: "内存",
		throttled: "被限流的调度周期",
		candidate: "候选版本",
		baseline: "基线",
		comma: "，",
		of: "上限 {max}",
		limit: "阈值 {limit}",
		overTime: "随时间的变化（{name}）：{ranges}",
		notRead: "没有读数",
		at: "{values}（{time}）",
		onBaseline: "{name}（基线）",
		withoutEffect: "{name}（未生效）"
	}
};
/** What the report of all legs of a run says, in Chinese. */
const LEG_WORDS_ZH = {
	title: "子演练",
	leg: "子演练",
	verdict: "结果",
	statuses: {
		pass: "通过",
		fail: "未通过",
		inconclusive: "无法判定",
		error: "无法运行",
		cancelled: "已取消"
	},
	count: (legs, counts) => legs === 0 ? "没有子演练" : `${count$3(legs)} 个子演练：${counts.join("，")}`,
	ofStatus: (number, status) => `${count$3(number)} 个${status}`,
	noResult: "没有结果",
	refused: "未被采用",
	lost: "缺失与未被采用的结果",
	passedLeftOut: (legs) => `${count$3(legs)} 个通过的子演练`,
	tableLeftOut: "子演练列表",
	reportsLeftOut: (legs) => `${count$3(legs)} 个子演练的报告`,
	checksLeftOut: "为控制页面大小，这里省略了它的检查；详见它自己的报告。",
	checksOfEach: "各子演练的检查",
	checksOf: (leg) => `${glue(leg, "的检查")}`,
	ownReport: "它自己的报告",
	asTheFork: "以下为 fork 自己的运行所上报的内容：",
	ofFork: "来自 fork",
	theRun: "运行",
	attempt: (attempt) => `第 ${count$3(attempt)} 次尝试`,
	allLegs: "全部子演练",
	result: "结果",
	leftNoResult: "没有留下结果：被取消，或在上传报告之前就已结束。",
	limit: (limit) => `（${limit}）`,
	never: (limit) => `始终没有，${limit}`,
	shown: (measured, place, limit) => `${glue(place, measured)}，${limit}`,
	intro: "每个数值都是该子演练中最差的。下方的条形表示最接近阈值的检查，竖线为阈值；可用率的条形表示失败请求的占比。同一列的刻度相同。",
	shownOf: (legs) => `显示 {shown} 个（共 ${count$3(legs)} 个子演练）`,
	filter: {
		verdict: "结果",
		text: "文本",
		order: "排序",
		all: "全部",
		allButPassed: (legs) => `除通过以外（${count$3(legs)}）`,
		status: (status, legs) => `${status}（${count$3(legs)}）`,
		textHint: "子演练、镜像、演练",
		orders: {
			worst: "最差的在前",
			place: "按矩阵顺序",
			limit: "最接近阈值的在前",
			availability: "可用率低的在前",
			p95: "P95 高的在前",
			recovery: "恢复时间长的在前"
		}
	}
};

// src/report/messages/zh-CN/report/section-words.ts
const { bytes: size, count: count$2, cpus: cpus$1, duration: duration$2, exactDuration, ratioAtMost, ratioOf } = FORMAT_ZH;
/** The ratio of the latency needs no word. */
const ratioWordZh = ({ kind, ratio }) => `${kind === "baseline-slowdown" ? "" : `${comparedZh(kind)} `}${ratioOf(ratio)}`;
/** The others are names of Linux. */
const PRIORITIES = /* @__PURE__ */ new Map([["real-time", "实时"], ["normal", "普通"]]);
/** What the sections of a drill's report say besides its verdict and its checks, in Chinese. */
const SECTION_WORDS_ZH = {
	timeline: "时间线",
	latency: "延迟",
	requests: "请求",
	experiments: {
		title: "实验与恢复",
		figure: (label, figure) => `${label} ${figure}`,
		withLimit: (figure, limit) => `${figure}（${limit}）`,
		figures: (figures) => figures.join("，"),
		didNotRun: "没有运行",
		skipped: (reason) => `已跳过：${reason}`,
		aborted: (reason) => `已中止：${reason}`,
		disabled: (names) => `服务上报已关闭的功能：${names.join("、")}。`,
		allowance: (latencyMs) => `延迟阈值放宽了 ${duration$2(latencyMs)}，因为实验本身会增加这么多延迟。`,
		effect: (effect) => `已生效：${effect}`,
		noEffect: (effect) => `未产生可观测的影响：${effect}`,
		notVerified: "没有验证是否生效。",
		removed: (processesLeft) => `已移除${stressorsLeft(processesLeft)}。`,
		notRemoved: (processesLeft) => `没有移除${stressorsLeft(processesLeft)}。`,
		removalFailed: (failure, processesLeft) => `移除失败。${failure}${processesLeft === null ? "" : `${stressorsLeft(processesLeft).slice(1)}。`}`,
		latencyBack: (ms, usualMs) => {
			const back = `实验结束 ${duration$2(ms)} 后，延迟恢复到稳态水平`;
			if (usualMs === null || usualMs > ms) return `${back}。`;
			return `${back}：比稳态下一次响应的 P50（${duration$2(usualMs)}）多 ${duration$2(ms - usualMs)}。`;
		},
		latencyNotBack: "在观测期间，延迟没有恢复到稳态水平。",
		attempt: (name, detail) => `${attemptZh(name)}${detail === null ? "" : `：${replyZh(detail)}`}`,
		ofBaseline: (fact) => `基线：${fact}`
	},
	recovery: {
		began: (outage, time) => `${outageActionZh(outage)} ${time} UTC`,
		action: outageActionZh,
		links: {
			killed: "被强制终止",
			gone: "进程退出",
			ended: "容器退出",
			started: "重新启动",
			listening: "开始监听",
			answer: "首个正常响应"
		},
		never: "始终没有",
		notSeen: "未观测到",
		exitCode: (code) => `退出码 ${code}`,
		byExchange: "通过 HTTP 请求判断",
		lastFailure: (ms) => `最后一次失败 ${duration$2(ms)}`,
		stillFailing: (ms) => `${duration$2(ms)} 时仍然失败`
	},
	baseline: {
		title: "基线",
		heading: "与基线对比",
		sameImage: "两边为同一镜像",
		compared: "与基线的延迟对比",
		sides: "候选版本 / 基线",
		pairs: "请求对数",
		ratio: (kind) => kind === "baseline-slowdown" ? "比值" : `${comparedZh(kind)}比值`,
		recovered: "与基线的恢复对比",
		sensitivity: (smallest) => `本次运行有 95% 的把握能检出的最小变慢幅度：${smallest.map(({ scope, ratios }) => `${placeZh(scope)} ${ratios.map(ratioWordZh).join("、")}`).join("，")}。`
	},
	phases: {
		title: "阶段",
		phase: "阶段",
		requests: "请求数",
		slowdown: "P95（对比稳态）",
		handle: (number) => `全部 ${count$2(number)} 个阶段的数据`,
		lasted: (name, ms) => `${name}（${duration$2(ms)}）`,
		failed: (lines) => `失败的请求：${lines.join("；")}。`,
		streams: ({ cut, answers, reasoned, onlyReasoning, withoutTpot, withoutStall }) => [
			...cut === null ? [] : [`${count$2(cut.count)} 个流式响应在输出 ${spanZh(cut.minWords, cut.maxWords)} 个词后中断。`],
			...reasoned === 0 ? [] : [`${count$2(reasoned)} 个响应以推理内容开头，推理内容计为文本。`],
			...onlyReasoning === 0 ? [] : [`${count$2(onlyReasoning)} 个响应止于推理，没有正文首字延迟。`],
			...withoutTpot === 0 ? [] : [`${count$2(answers)} 个完整响应中有 ${count$2(withoutTpot)} 个没有每 token 耗时：未报告 token 数，或只分一块到达。`],
			...withoutStall === 0 ? [] : [`其中 ${count$2(withoutStall)} 个只分一块到达，没有停顿数据。`]
		].join("")
	},
	peaks: {
		title: "资源峰值",
		headings: [
			"资源",
			"最大值",
			"预算",
			"出现位置"
		],
		resources: {
			cpus: "CPU",
			memoryBytes: "内存",
			writtenPerSecond: "磁盘写入",
			readPerSecond: "磁盘读取",
			networkPerSecond: "网络"
		},
		summary: (cpu, memory) => `资源峰值：${cpu}，${memory}`,
		perSecond: (bytes) => `${size(bytes)}/s`,
		noCounters: "没有计数器",
		noneCounted: "没有计数",
		where: (scope, nextToBaseline) => {
			return `${scope === "start" ? "启动与预热" : scope === "steady-state" ? "稳态" : placeZh(scope)}${nextToBaseline ? "（与基线同时运行）" : ""}`;
		}
	},
	threads: {
		title: "线程与 CPU 配额",
		labels: {
			quota: "CPU 配额",
			threads: "线程数",
			computing: "参与计算的线程",
			runnable: "同时可运行的线程",
			throttled: "被限流的调度周期"
		},
		notCounted: "未统计：只有一个请求时，CPU 配额几乎没有限制服务，或者看不到它的线程。",
		inLooks: (usual, most, looks) => `${count$2(usual)}，最多 ${count$2(most)}（${count$2(looks)} 次观察的 P75）`,
		summary: (threads, quota, throttled) => `单个请求处理期间，${count$2(threads)} 个线程在 ${cpus$1(quota, quota)}的 CPU 配额内计算；被限流的调度周期：${throttled}。`
	},
	runner: {
		title: "运行器",
		table: "各阶段的运行器状况",
		headings: [
			"阶段",
			"steal",
			"其他程序 CPU",
			"CPU 余量",
			"滞后 P99",
			"发送滞后",
			"固定计算"
		],
		lateOf: (late, requests) => `${count$2(late)} / ${count$2(requests)}`,
		canary: ({ medianMs, cv }) => `${duration$2(medianMs)} ± ${ratioAtMost(cv)}`,
		summary: ({ stealRatio, lagMs, late, requests, canary, engineElsewhere }) => {
			const parts = [
				...stealRatio === null ? [] : [`steal 最高 ${ratioAtMost(stealRatio)}`],
				...lagMs === null ? [] : [`负载生成器滞后 P99 最高 ${duration$2(lagMs)}`],
				...late === 0 ? [] : [`${count$2(requests)} 个请求中有 ${count$2(late)} 个发送滞后`],
				...canary === null ? [] : [`固定计算 ${duration$2(canary.medianMs)} ± ${ratioAtMost(canary.cv)}`],
				...engineElsewhere ? ["容器引擎所在机器的繁忙程度未知"] : []
			];
			return parts.length === 0 ? "" : `运行器：${parts.join("，")}。`;
		},
		recoveryAfter: (name) => `${name} 之后的恢复`,
		baselineAfter: (name) => `${name} 之后的基线`,
		compared: (scope, side) => `${placeZh(scope)}的对比${side === null ? "" : side === "baseline" ? "（基线）" : "（候选版本）"}`
	},
	sentiments: {
		title: "情感标签",
		noLabels: "实验期间的情感标签：不适用，因为服务的响应没有标签",
		changed: (changed, prompts) => `实验期间的情感标签：${count$2(prompts)} 个提示词中${changed === 0 ? "没有改变" : `有 ${count$2(changed)} 个改变`}`,
		unchanged: "每个提示词的标签都与稳态时相同。",
		table: "改变的标签",
		headings: [
			"提示词",
			"稳态",
			"实验期间"
		]
	},
	history: {
		title: "历史",
		headings: [
			"运行",
			"结果",
			"可用率",
			"P95（最差窗口）",
			"P95（稳态）",
			"P95（对比稳态）",
			"恢复时间",
			"运行器"
		],
		ofStreams: ["首字延迟 P95", "每 token 耗时 P95"],
		figures: {
			p95Ms: "P95",
			ttftMs: "首字延迟",
			tpotMs: "每 token 耗时",
			recoveryMs: "恢复时间"
		},
		canary: (ms) => `固定计算 ${duration$2(ms)}`,
		range: (name, minMs, maxMs, medianMs, nowMs, atLeast) => {
			const time = (ms, isBound) => `${isBound ? "至少 " : ""}${duration$2(ms)}`;
			const [min, max] = [time(minMs, atLeast.min), time(maxMs, atLeast.max)];
			const now = nowMs === null ? "" : `（本次 ${time(nowMs, atLeast.now)}）`;
			if (min === max) return `${name} ${max}${now}`;
			return `${name} ${min} 至 ${max}${medianMs === null ? "" : `，中位数 ${time(medianMs, atLeast.median)}`}${now}`;
		},
		elsewhere: (number, runs) => {
			if (runs === 1) return "CPU 型号与本次运行不同";
			return `${number === runs ? "全部" : `其中 ${count$2(number)} 次`}运行的 CPU 型号与本次不同`;
		},
		sentence: (runs, branch, parts) => `\`${branch}\` 上${runs === 1 ? "最近一次" : `最近 ${count$2(runs)} 次`}运行：${parts.join("；")}。`
	},
	setting: {
		title: "镜像与机器",
		handle: "镜像、机器与本地复现",
		command: "命令",
		runAgain: (clone) => [
			"在终端中运行同一演练",
			...clone === null ? [] : [
				"（在 ",
				{ code: clone },
				" 的克隆目录中，先执行 ",
				{ code: "npm ci" },
				"）"
			],
			"："
		],
		labels: {
			image: "镜像",
			compose: "Compose 文件",
			baseline: "基线",
			container: "容器",
			service: "服务",
			health: "健康检查",
			runner: "运行器",
			engine: "容器引擎"
		},
		composeOf: (files, service) => [files.join(" + "), ...service === null ? [] : [`服务 ${service}`]].join("，"),
		firstAnswer: (ms) => `启动后 ${duration$2(ms)} 得到首个正常响应`,
		healthGood: (ok, asked) => `${count$2(asked)} 次中 ${count$2(ok)} 次正常`,
		restartPolicy: (policy) => `重启策略 ${policy}`,
		readOnly: "只读根文件系统",
		cpuset: (cpus) => `使用 CPU ${cpus}`,
		options: (options) => `选项 ${options}`,
		volumes: (volumes) => `卷 ${volumes.join("、")}`,
		network: (name) => `网络 ${name}`,
		load: (load) => `负载 ${load}`,
		loadOf: (load) => load.kind === "clients" ? `${count$2(load.clients)} 个客户端` : `每秒 ${load.perSecond} 个请求`,
		newPrompts: "提示词不重复：每次使用不同的文本",
		fixedPrompts: "提示词固定：循环使用同样的 20 段文本",
		timeout: (ms) => `请求超时 ${duration$2(ms)}`,
		canary: (ms) => `固定计算 ${duration$2(ms)}`,
		priority: (priority) => glue("负载生成器优先级为", PRIORITIES.get(priority) ?? priority),
		cores: (cores, cpuModel) => `${cores} × ${cpuModel}`,
		engineElsewhere: (cores, architecture) => `位于另一台机器，${count$2(cores)} 核（${architecture}）`,
		noiseOfRunner: "干扰数据来自发送请求的运行器",
		kernel: (version) => `内核 ${version}`,
		docker: (version) => `Docker ${version}`,
		cgroup: (version, driver) => `cgroup v${version}（${driver}）`
	},
	service: {
		model: (model) => `模型 ${model}`,
		ownRequest: "自定义请求",
		streamed: (format) => format === "sse" ? "流式响应" : `流式响应（${format}）`,
		text: (pointer) => `文本位于 ${pointer}`,
		label: (pointer) => `标签位于 ${pointer}`,
		noLabel: "没有标签",
		headers: (names) => `请求头 ${names.join("、")}`
	},
	plan: {
		intro: "以下是演练将要执行的内容。尚未构建、安装或启动任何东西。",
		boot: (readyTimeoutMs) => `启动容器（最多等待 ${exactDuration(readyTimeoutMs)} 得到首个正常响应），预热，并测量稳态。然后依次执行：`,
		atMost: (minutes) => `总共最多约 ${count$2(minutes)} 分钟，不含获取镜像的时间；大多数演练会提前很多结束。`,
		labels: {
			image: "镜像",
			compose: "Compose 文件",
			baseline: "基线",
			container: "容器",
			environment: "环境变量",
			command: "命令",
			service: "服务",
			requests: "请求",
			answer: "正常响应",
			health: "健康检查",
			load: "负载",
			limits: "阈值",
			budget: "预算",
			abort: "中止",
			inconclusive: "无法判定",
			planFile: "计划文件"
		},
		built: "参考镜像，在本地构建",
		pulled: {
			missing: "仅在本地没有时拉取",
			always: "总是拉取",
			never: "从不拉取"
		},
		ownCommand: (words) => `自定义命令，共 ${count$2(words)} 个词`,
		requests: (path, port, timeoutMs) => `POST ${path}，端口 ${port}，${exactDuration(timeoutMs)} 后放弃`,
		health: (path) => path === null ? "镜像自带，每秒读取一次" : `每秒一次 GET ${path}`,
		goodAnswer: ({ status, text, label, success }) => [
			`状态码 ${status}`,
			...success === null ? [] : [`${success} 为 true`],
			`${text} 处为文本`,
			...label === null ? [] : [`${label} 处为标签`]
		].join("，"),
		inputs: "各输入项的取值及来源：",
		byDefault: "默认值",
		budget: (limits) => `${limits}，针对整个演练`,
		abort: (condition) => `一旦${condition}，就中止带负载的实验`,
		failsStep: "步骤失败",
		warns: "仅警告",
		spikeTime: (ms) => `先测量服务的处理能力，然后持续 ${exactDuration(ms)}。`,
		probeTime: (maxMs) => `持续到所有请求发出，最长 ${exactDuration(maxMs)}。`,
		loadTime: (ms, maxMs) => `持续 ${exactDuration(ms)} 至 ${exactDuration(maxMs)}，直到它的所有检查都能判定。`,
		checks: (limits) => `检查：${limits}。`,
		ownLimits: (limits) => `单独的阈值：${limits}。`,
		ownAbort: (condition) => `一旦${condition}，就中止该实验。`,
		allowedToFail: "允许失败：结果会列入报告，但不影响结论。"
	}
};
function stressorsLeft(processes) {
	if (processes === null) return "";
	return processes === 0 ? "，没有残留的压力进程" : `，残留 ${count$2(processes)} 个压力进程`;
}
function spanZh(min, max) {
	return min === max ? count$2(min) : `${count$2(min)} 至 ${count$2(max)}`;
}

// src/report/messages/zh-CN/runner-messages.ts
const { count: count$1, cpus, duration: duration$1, ratio } = FORMAT_ZH;
/** The runner, and the drill itself, in Chinese. */
const RUNNER_ZH = {
	"noise.busy": ({ stealRatio, headroomRatio, foreignRatio, waitRatio, canaryCv, canaryMs, loopLagMs }) => {
		const limits = NOISE_LIMITS;
		return `运行器本身繁忙：${[
			stealRatio === null ? null : `宿主机抢占了其 ${ratio(stealRatio, limits.stealRatio)} 的 CPU 时间（阈值 ${ratio(limits.stealRatio)}）`,
			headroomRatio === null || foreignRatio === null ? null : `其他程序占用了其 ${ratio(foreignRatio)} 的 CPU 时间，演练容器可用的 CPU 只剩 ${ratio(headroomRatio, limits.headroomRatio)}（阈值 ${ratio(limits.headroomRatio)}）`,
			waitRatio === null ? null : `一项固定计算有 ${ratio(waitRatio, limits.canaryWaitRatio)} 的时间在等待 CPU 核，而当时有核空闲（阈值 ${ratio(limits.canaryWaitRatio)}），说明运行器的 CPU 可能受到限制`,
			canaryCv === null ? null : `一项耗时 ${duration$1(canaryMs ?? 0)} 的固定计算波动达 ${ratio(canaryCv, limits.canaryCv)}（阈值 ${ratio(limits.canaryCv)}）`,
			loopLagMs === null ? null : `演练自身的定时器滞后 ${duration$1(loopLagMs, limits.loopLagP99Ms)}（P99，阈值 ${duration$1(limits.loopLagP99Ms)}）`
		].filter((each) => each !== null).join("；")}。`;
	},
	"clean-up.incomplete": ({ command }) => `清理未完成：可以用 ${code(command)} 查看残留的内容。`,
	"foreign.said": ({ text }) => sentenceOf(text),
	"engine.no-swap-limit": () => "Docker 引擎无法限制 swap。如果所在机器启用了 swap，容器的内存用量可能超过 `memory`，内存类实验会推迟生效，甚至完全不生效。",
	"image.emulated": ({ image, architecture, machine }) => `镜像 ${code(image)} 面向 ${architecture} 构建，而容器引擎所在的机器为 ${machine}。镜像只能在模拟环境中运行，测得的数据不适用于 ${architecture} 机器。`,
	"threads.over-quota": ({ threads, cpus: quota, throttledRatio, knob, suggested }) => `${count$1(threads)} 个线程共用 ${cpus(quota, quota)}的 CPU 配额，单个请求处理期间有 ${ratio(throttledRatio)} 的调度周期被限流：${setThreads(knob, suggested)}。`,
	"judged-again.limits": ({ changes, more }) => `已按以下设置重新评估：${listedZh([...changes.map(change), ...more > 0 ? [`另外 ${count$1(more)} 项`] : []])}。`,
	"judged-again.on-inconclusive": ({ now, before }) => `已按 \`on-inconclusive: ${now}\`（原为 \`${before}\`）重新评估。`,
	"left-out.skipped": ({ name, onBaseline }) => `${name} 没有${onBaseline ? "在基线上" : ""}运行。`,
	"left-out.cancelled": () => "演练被取消。",
	"left-out.error": ({ cause }) => cause === null ? "演练出错。" : `演练出错：${cause}`,
	"left-out.error-is": () => "演练出错：",
	"left-out.noise": ({ phase }) => `${placeZh(phase)}，运行器受到干扰。`
};
/** How to set a server's number of threads. */
function setThreads(knob, threads) {
	return {
		"llama-server": `请设置 \`--threads ${threads}\`（或 \`LLAMA_ARG_THREADS=${threads}\`）`,
		ollama: `请将 \`num_thread\` 设为 ${threads}，写在请求的 \`options\` 中，或在 \`Modelfile\` 中写 \`PARAMETER num_thread ${threads}\``,
		vllm: `请设置 \`VLLM_CPU_OMP_THREADS_BIND=${coreList(threads)}\`，列表中的每个核启动一个线程`,
		torch: `请设置 \`OMP_NUM_THREADS=${threads}\`（或调用 \`torch.set_num_threads(${threads})\`）`,
		onnxruntime: `请在会话选项中设置 \`intra_op_num_threads = ${threads}\`；ONNX Runtime 不读取 \`OMP_NUM_THREADS\``,
		"llama-library": `请将 llama.cpp 上下文的线程数设为 ${threads}（\`llama-cpp-python\` 为 \`n_threads\`，\`node-llama-cpp\` 为 \`threads\`）`,
		openmp: `请设置 \`OMP_NUM_THREADS=${threads}\``,
		openblas: `请设置 \`OPENBLAS_NUM_THREADS=${threads}\``,
		unknown: `请将服务自身的线程数选项设为 ${threads}；如果其库使用 OpenMP，请设置 \`OMP_NUM_THREADS=${threads}\``
	}[knob];
}
/** `max-p95: 4s`（cpu-overload，原为 `8s`）, as it is written in an input. */
function change({ objective, limit, before, experiment }) {
	const input = (value) => formatLimitAsInput({
		kind: objective,
		limit: value
	});
	const was = before === null ? "原无阈值" : `原为 \`${input(before)}\``;
	return `\`${OBJECTIVES[objective].input ?? objective}: ${input(limit)}\`${inParenthesesZh(experiment === null ? "" : `仅 ${experiment}`, was)}`;
}

// src/report/messages/zh-CN/verdict-messages.ts
const { count, duration } = FORMAT_ZH;
const LEGS = {
	fail: "未通过",
	error: "无法运行",
	cancelled: "已取消",
	inconclusive: "无法判定"
};
/** Verdicts, what is known of the steady state, and why an experiment was skipped or aborted, in Chinese. */
const VERDICTS_ZH = {
	"verdict.passed": ({ under, recoveries, compared, budgeted }) => {
		return `服务${[
			...under.length === 0 ? [] : [`在 ${listedZh(under)} 期间各项指标达标`],
			...recoveries.length === 0 ? [] : [glue("从", listedZh(recoveries.map(recovery)), "中恢复")],
			...compared ? ["不慢于基线"] : [],
			...budgeted ? ["资源用量未超出预算"] : []
		].join("，") || "的各项检查均达标"}。`;
	},
	"verdict.nothing-checked": () => "没有执行任何检查，无法得出结论。",
	"verdict.error": ({ cause }) => sentenceOf(cause) || "演练未能完成。",
	"verdict.cancelled": ({ by, during }) => {
		const how = by === "output-closed" ? "输出已关闭" : by;
		if (during === null) return `演练在第一个实验之前被取消（${how}）。`;
		return `演练在 ${during.name}（第 ${count(during.number)} 个实验，共 ${count(during.planned)} 个）期间被取消（${how}）。`;
	},
	"verdict.skipped": ({ name }) => `${name} 没有运行。`,
	"verdict.aborted": ({ name }) => `${name} 已中止。`,
	"verdict.no-effect": ({ name }) => `${name} 未产生可观测的影响，因此本次运行无法说明服务能否承受它。`,
	"verdict.nothing-planned": ({ name }) => `${name} 没有检查项。`,
	"verdict.not-checked": ({ name, objective }) => {
		const where = name === "drill" ? "" : `${placeZh(name)}的`;
		return `${glue("没有评估", where, objectiveZh(objective).label)}。`;
	},
	"verdict.baseline-left-out": () => "没有与基线对比。",
	"verdict.processes-left": ({ name, processes }) => `${name} 残留了 ${count(processes)} 个运行中的进程。`,
	"verdict.not-removed": ({ name, onBaseline, tried }) => {
		const from = onBaseline ? "基线上的 " : " ";
		return tried ? `无法移除${from}${name}：` : `没有移除${from}${name}。`;
	},
	"verdict.not-compared": () => "没有在稳态阶段将候选版本与基线对比。",
	"verdict.leg": ({ title }) => `${code(title)}：`,
	"verdict.legs": ({ status, count: some, legs }) => `${count(legs)} 个子演练中有 ${count(some)} 个${LEGS[status]}。`,
	"verdict.all-legs-passed": ({ legs }) => `${count(legs)} 个子演练的各项指标均达标。`,
	"verdict.fork-error": () => "演练无法运行。原因见 fork 的运行。",
	"steady-state.requests-failed": ({ failed, requests, byOutcome, detail }) => {
		const reason = detail === null ? "" : `：${withoutEnd(replyZh(detail))}`;
		return `在任何实验之前的稳态阶段，${count(requests)} 个请求中就有 ${count(failed)} 个失败（${failuresZh(byOutcome)}）${reason}。`;
	},
	"steady-state.label-unclear": () => "如果该字段不是由几个词构成的标签，而是分数或任意文本，请写 `answer: label: none`。",
	"steady-state.success-unclear": () => "如果该字段不表示请求是否成功，请写 `answer: success: none`。",
	"steady-state.limits-out-of-reach": ({ needed, expected, slowdown }) => `证实达标需要 ${count(needed)} 个请求全部成功。按当前速率，并假设过载时慢 ${slowdown} 倍，\`max-duration\` 内大约只能完成 ${count(expected)} 个。该检查很可能无法判定：请调大 \`max-duration\`，或调低 \`min-availability\`。`,
	"skipped.drill-ended": () => "轮到它之前，演练已结束。",
	"skipped.drill-ended-early": () => "它开始之前，演练已结束。",
	"skipped.candidate-only": () => "它只在候选版本上运行。",
	"skipped.aborted-on-candidate": () => "它在候选版本上已中止。",
	"skipped.steady-state-broken": () => "服务在稳态阶段就不达标。",
	"skipped.earlier-aborted": ({ name }) => `${name} 已中止。`,
	"skipped.earlier-not-removed": ({ name }) => `无法移除 ${name}。`,
	"skipped.container-not-running": ({ status }) => `轮到它时，容器没有在运行（${status}）。`,
	"skipped.no-good-answer": ({ last }) => `轮到它时，服务没有正常响应（${replyZh(last)}）。`
};
function recovery({ name, recoveryMs }) {
	return `${name}${recoveryMs === null ? "" : `（用时 ${duration(recoveryMs)}）`}`;
}

// src/report/messages/zh-CN.ts
/** A sentence has a blank after each figure, but not if its unit is a Chinese word. */
const UNIT_GAP = /(?<=\d (?:分钟|小时|字节|核|倍)) (?=\p{Script=Han})/gu;
function withoutUnitGaps(said) {
	if (typeof said === "string") return said.replaceAll(UNIT_GAP, "");
	if (typeof said === "function") return ((...args) => withoutUnitGaps(said(...args)));
	if (Array.isArray(said)) return said.map(withoutUnitGaps);
	if (typeof said !== "object" || said === null) return said;
	return Object.fromEntries(Object.entries(said).map(([name, each]) => [name, withoutUnitGaps(each)]));
}
/** Simplified Chinese. */
const ZH_CN = {
	tag: "zh-CN",
	messages: withoutUnitGaps({
		...CHECKS_ZH,
		...COMPARISONS_ZH,
		...COMPOSE_ZH,
		...DEGRADATIONS_ZH,
		...DISTURBANCES_ZH,
		...HEALTH_ZH,
		...LOADS_ZH,
		...MERGES_ZH,
		...PROGRESS_ZH,
		...GITHUB_REFUSALS_ZH,
		...PUBLISHING_ZH,
		...RESULT_PROBLEMS_ZH,
		...RECOVERIES_ZH,
		...REPLIES_ZH,
		...RUNNER_ZH,
		...VERDICTS_ZH,
		...WINDOWS_ZH,
		...FAILURE_ADVICE_ZH,
		...OPEN_ADVICE_ZH,
		...BOOT_CAUSE_MESSAGES_ZH,
		...ERROR_ADVICE_ZH,
		...COMMAND_LINES_ZH,
		...INPUT_PROBLEMS_ZH,
		...INPUT_VALUES_ZH,
		...START_PROBLEMS_ZH,
		...PLAN_FILES_ZH,
		...ERROR_CAUSES_ZH
	}),
	words: withoutUnitGaps({
		...REPORT_WORDS_ZH,
		...SECTION_WORDS_ZH,
		page: PAGE_WORDS_ZH,
		legs: LEG_WORDS_ZH,
		calibration: CALIBRATION_WORDS_ZH
	}),
	format: FORMAT_ZH
};

// src/report/messages/languages.ts
/** The catalog of each language that the input `language` accepts. Another one is a file like `en.ts` and a row here. */
const CATALOGS = {
	en: EN,
	"zh-CN": ZH_CN
};
/** The languages of a report. */
const LANGUAGES = Object.values(CATALOGS);
/** The language of a report. */
function languageOf(tag) {
	return CATALOGS[tag];
}

export { languageOf as n, LANGUAGE_TAGS as r, LANGUAGES as t };