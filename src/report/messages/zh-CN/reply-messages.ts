import type { Message, MessageArgs } from "../../../model/message.ts";
import type { Sayings } from "../language.ts";
import { code } from "../parts.ts";
import { say } from "../say.ts";
import { FORMAT_ZH } from "./report/formats.ts";
import { failureZh, glue, inParenthesesZh } from "./words.ts";

const { count, duration } = FORMAT_ZH;

const ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "连接被拒绝",
  ECONNRESET: "连接被重置",
  EPIPE: "发送时连接已关闭",
  EHOSTUNREACH: "主机不可达",
  ENETUNREACH: "网络不可达",
  ETIMEDOUT: "内核放弃了连接",
  ENOTFOUND: "找不到主机名",
  UND_ERR_HEADERS_OVERFLOW: "响应头超过 16 KiB",
};

/** What a service did instead of giving a good answer: not sentences but parts of them, without a period. */
export const REPLIES_ZH = {
  "reply.status": ({ status, meaning, text, location }) => {
    const to = location === null ? "" : `，重定向到 ${location}`;
    const redirected = status >= 300 && status < 400 ? `${to}，演练不跟随重定向` : "";
    const also = status === 101 ? "，请求并没有要求切换协议" : redirected;
    return `${status}${meaning === "" ? "" : ` ${meaning}`}${also}${text === "" ? "" : `：${text}`}`;
  },
  "reply.not-json": ({ list, start }) =>
    `响应体不是 JSON ${list ? "列表" : "对象"}${start === null ? "，而是空的" : `：${start}`}`,
  "reply.wrong": ({ text, problems }) =>
    [...(text === null ? [] : [`服务返回 ${text}`]), ...problems.map(problemOf)].join("；"),
  "reply.ended": ({ outcome }) => (outcome === "ok" ? "响应正常" : failureZh(outcome)),
  "reply.body-too-long": ({ maxBytes, unpacked }) =>
    `响应体${unpacked ? "解压后" : ""}超过 ${count(maxBytes / 1024 ** 2)} MiB`,
  "reply.bodies-too-long": ({ maxBytes }) =>
    `响应体超过 ${count(maxBytes / 1024)} KiB，而且同时有太多其他响应体也是如此`,
  "reply.packed": () => "响应体的压缩方式（`content-encoding`）不受支持：请不压缩直接返回",
  "reply.not-packed-as-declared": ({ coding }) => `响应体并不是 \`content-encoding\` 所声明的 ${coding}`,
  "reply.no-socket": ({ error }) => `负载生成器没有可用的套接字${inParenthesesZh(error)}`,
  "reply.too-many-in-flight": ({ inFlight }) => `已有 ${count(inFlight)} 个请求在途`,
  "reply.cut-off": () => "响应还不完整，连接就已关闭",
  "reply.not-http": () => "响应不是 HTTP/1.1",
  "reply.broken": ({ error, text }) => {
    const known = new Map(Object.entries(ERRORS)).get(error) ?? text;
    return `${known}${inParenthesesZh(error)}`;
  },
  "reply.timeout": ({ timeoutMs, connected, status, bytes }) => {
    const got = status === null ? "没有响应" : `收到响应头（${status}）和 ${count(bytes)} 字节`;
    return `${duration(timeoutMs)} 内没有完整的响应：${connected ? `已连接，${got}` : "连接未建立"}`;
  },
  "reply.cut": ({ words, why }) =>
    `流式响应${words === 0 ? "在输出首个词之前" : `在输出 ${count(words)} 个词后`}中断：${replyZh(why)}`,
  "reply.no-end": ({ missing }) => `结束时没有 ${missing.map(code).join(" 和 ")}`,
  "reply.no-end-within": ({ limitMs }) => `${duration(limitMs)} 内没有结束`,
  "reply.error-event": ({ text }) => `服务发送了错误${text === null ? "" : `：${text}`}`,
  "reply.ended-as": ({ field, value }) => `${code(field)} 为 ${value}`,
  "reply.event-not-json": ({ start }) => `有事件不是 JSON：${start}`,
  "reply.not-utf8": () => "不是 UTF-8",
  "reply.event-too-long": ({ maxBytes }) => `有事件超过 ${count(maxBytes / 1024)} KiB`,
  "reply.stream-too-long": ({ maxBytes }) => `超过 ${count(maxBytes / 1024 ** 2)} MiB`,
  "reply.not-streamed": ({ type, format, other }) => {
    const is = type === null ? "响应没有 `content-type`" : `响应的 \`content-type\` 为 ${code(type)}`;
    const write = other === null ? "" : `：请写 \`stream-format: ${other}\``;
    return `${is}，不是 ${code(format)} 格式的流${write}`;
  },
  "reply.none-within": ({ limitMs }) => `${duration(limitMs)} 内没有响应`,
  "reply.none": () => "没有响应，连接就已关闭",
  "reply.switched-protocols": () => "服务切换了协议（101），而请求并没有要求切换",
  "reply.accepted": ({ status }) => `${status}，被当作合法输入`,
  "reply.shed-late": ({ status, limitMs }) => `${status}，但超过 ${duration(limitMs)} 才返回`,
  "reply.no-retry-after": ({ status }) => `${status}，没有 Retry-After`,
  "reply.label-changed": ({ plain, label }) => glue(plain ?? "没有标签", "变为", label ?? "没有标签"),
} satisfies Partial<Sayings>;

/** Returns what a service did, as a part of a sentence. */
export function replyZh(reply: Message): string {
  return say(reply, { messages: REPLIES_ZH as unknown as Sayings });
}

function problemOf(problem: MessageArgs["reply.wrong"]["problems"][number]): string {
  const name = code(problem.field);
  switch (problem.is) {
    case "missing":
      return `缺少 ${name}`;
    case "empty":
      return `${name} 为空`;
    case "not-true":
    case "not-text":
      return `${glue(`${name} 为`, problem.value ?? "嵌套过深的值")}，而不是${problem.is === "not-text" ? "文本" : " `true`"}`;
    case "too-long":
      return `${name} 为 ${problem.value}，超过标签的 ${problem.max} 个字符`;
    case "unknown":
      return `${name} 为 ${problem.value}，不属于 ${problem.known}`;
    case "one-more":
      return `${name} 为 ${problem.value}，此前已有 ${problem.max} 个不同的标签`;
  }
}
