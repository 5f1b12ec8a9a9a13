/*
 * A record has the names of texts that an experiment sends in English. Those of ours are known here; any other name stays
 * as it is.
 */

const NAMES = new Map([
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
  ["a request for the instructions", "索要系统指令"],
]);

/** Returns the name of a text that an experiment sends. */
export function attemptZh(name: string): string {
  return NAMES.get(name) ?? name.replace(/^([\d,]+) words$/, "$1 个词");
}
