import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code, withoutEnd } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue } from "../words.ts";

const { bytes: size, count, exactDuration } = FORMAT_ZH;

type Refused = MessageArgs["github.refused"];

const WRITE = "`permissions: pull-requests: write`";
const REFUSED: Readonly<Record<Refused["why"], (refused: Refused) => string>> = {
  "rate-limit": ({ status }) => `超出 GitHub 的速率限制${status === null ? "" : `（${status}）`}。`,
  "server-error": ({ status }) => `GitHub 返回 ${status}，这是它自身的错误。`,
  locked: () => "该拉取请求的讨论已锁定，只有拥有写权限的人可以评论。",
  token: ({ status }) =>
    `GitHub 不接受该令牌（${status}）：令牌有误、已过期或已被吊销。请保留 \`github-token\` 的默认值，或更换令牌。`,
  "read-only": ({ status }) =>
    `该令牌无权评论（${status}）：请为任务设置 ${WRITE}。对于来自 fork 的拉取请求，令牌始终只读：请在 \`workflow_run\` 触发的第二个工作流中评论。`,
  forbidden: ({ status, detail }) => `GitHub 拒绝了评论（${status}：${detail}）。任务需要 ${WRITE}。`,
  "not-found": ({ status }) => `拉取请求不存在，或该令牌无法访问（${status}）：请检查 ${WRITE}。`,
  gone: ({ status }) => `该拉取请求的讨论已删除，或该仓库关闭了评论（${status}）。`,
  invalid: ({ status, detail }) => `GitHub 认为评论无效（${status}：${detail}）。`,
  other: ({ status, detail }) => `GitHub 返回 ${status}：${withoutEnd(detail)}。`,
  certificate: ({ detail }) =>
    `本机不信任 GitHub 的证书（${detail}）。如使用私有证书颁发机构，请将 \`NODE_EXTRA_CA_CERTS\` 设为其证书。`,
  "not-sent": ({ detail }) => `无法向 GitHub 发出请求（${detail}）。`,
  late: () => "GitHub 没有及时响应。",
  incomplete: () => "GitHub 的响应不完整。",
  unreachable: ({ detail }) => `无法连接 GitHub（${detail}）。`,
};
const READS: Readonly<Record<MessageArgs["github.not-returned"]["what"], string>> = {
  artifacts: "该运行的工件列表",
  artifact: "工件",
  "pull-requests": "拉取请求",
};
const CACHE_REFUSED: Readonly<Record<MessageArgs["cache.refused"]["how"], string>> = {
  missing: "存储中没有该条目",
  rejected: "存储拒绝了该条目",
  failed: "缓存服务出错",
};
const RESULT_UNFIT: Readonly<Record<MessageArgs["artifact.result-unfit"]["why"], string>> = {
  missing: "其根目录中没有 `result.json`。",
  "not-a-file": "其中的 `result.json` 不是普通文件。",
  encrypted: "其中的 `result.json` 已加密。",
  checksum: "其中的 `result.json` 与校验和不符。",
  "not-utf8": "其中的 `result.json` 不是 UTF-8 文本。",
};
const UNREADABLE: Readonly<Record<MessageArgs["artifact.unreadable"]["what"], string>> = {
  zip: "它不是 zip 压缩包",
  list: "它的文件列表已损坏",
  result: "其中的 `result.json` 无法解压",
};

/** Why GitHub or one of its services did not do what was asked, and why an artifact can't be used, in Chinese. */
export const GITHUB_REFUSALS_ZH = {
  "github.refused": (refused) => REFUSED[refused.why](refused),
  "github.all-tries-failed": ({ tries }) => `${tries} 次尝试全部失败。`,
  "github.next-try": ({ waitMs, cancelled }) =>
    `下一次尝试要等 ${Math.ceil(waitMs / 1_000)} s，${cancelled ? "但本次运行已取消" : "对本次运行来说太晚"}。`,
  "github.not-returned": ({ what }) => `GitHub 没有返回${READS[what]}。`,
  "github.no-permission": ({ what, status }) =>
    `该令牌无权读取${READS[what]}（${status ?? "无状态码"}）：请为任务设置 \`permissions: ${what === "pull-requests" ? "pull-requests: write" : "actions: read"}\`。`,
  "service.answered": ({ answer }) => (answer === "" ? "服务拒绝了请求。" : `服务的答复：${withoutEnd(answer)}。`),
  "service.late": ({ limitMs }) => `耗时超过 ${exactDuration(limitMs)}。`,

  "cache.denied": ({ access }) => `工作流的 \`cache-mode\` 不允许${access === "read" ? "读取" : "写入"}缓存。`,
  "cache.no-access": () => "该任务的令牌无权访问缓存。",
  "cache.taken": () => "本次运行的这次尝试已有条目。",
  "cache.too-long": ({ maxBytes }) => `条目超过 ${size(maxBytes)}。`,
  "cache.no-url": () => "服务没有返回 URL。",
  "cache.refused": ({ how, status }) => `${CACHE_REFUSED[how]}（${status ?? "无状态码"}）。`,

  "artifact.no-files": () => "报告文件不存在。",
  "artifact.quota": () => "工件的存储空间已用完：请删除旧工件，或提高配额。",
  "artifact.expired": () => "它已过期：请重新运行演练。",
  "artifact.gone": () => "它已不存在：已过期或被删除。",
  "artifact.too-many": ({ max }) => `该运行中使用此前缀的工件超过 ${count(max)} 个。`,
  "artifact.archive-too-large": ({ bytes, maxBytes }) =>
    `它的压缩包有 ${count(bytes)} 字节；上限为 ${count(maxBytes)} 字节。`,
  "artifact.archive-too-long": ({ maxBytes }) => `它的压缩包超过 ${count(maxBytes)} 字节。`,
  "artifact.archives-too-large": ({ maxBytes }) => `全部压缩包合计超过 ${count(maxBytes)} 字节。`,
  "artifact.results-too-large": ({ maxBytes }) => `全部结果解压后合计超过 ${count(maxBytes)} 字节。`,
  "artifact.no-url": () => "GitHub 没有返回它的 URL。",
  "artifact.not-downloaded": () => "它无法下载。",
  "artifact.store-answered": ({ status }) => `存储返回 ${status ?? "时没有状态码"}。`,
  "artifact.unreadable": ({ what, reason }) => `${UNREADABLE[what]}（${reason}）。`,
  "artifact.too-many-files": ({ files, max }) => `它有 ${count(files)} 个文件；演练的工件最多有 ${count(max)} 个。`,
  "artifact.file-twice": ({ name }) => glue("它有两个", code(name), "文件。"),
  "artifact.result-unfit": ({ why }) => RESULT_UNFIT[why],
  "artifact.result-compressed": ({ method }) => `其中的 \`result.json\` 以方法 ${method} 压缩，而工件不使用这种方法。`,
  "artifact.result-too-large": ({ bytes, maxBytes }) =>
    `其中的 \`result.json\` 解压后有 ${count(bytes)} 字节；上限为 ${count(maxBytes)} 字节。`,
} satisfies Partial<Sayings>;
