import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { insteadZh } from "./input-words.ts";

const EMPTY: Readonly<Record<MessageArgs["flag.empty"]["flag"], string>> = {
  "--image": "请写一个镜像；要演练参考镜像，请删除 `--image`",
  "--baseline-image": "请写一个镜像；不需要比较时，请删除 `--baseline-image`",
  "--compose-file": "请写一个文件，或删除 `--compose-file`",
  "--plan": "请写一个文件，或删除 `--plan`",
  "--out": "请写一个目录",
};

const NO_USE: Readonly<Record<MessageArgs["calibrate.no-use"]["why"], string>> = {
  "own-baseline": "这里镜像就是自己的基线",
  comment: "校准没有可以评论的结论",
  verdict: "校准没有结论",
  plan: "只有演练才能显示计划",
  list: "只有演练才能列出实验",
};

/** What is wrong with a command line. */
export const COMMAND_LINES_ZH = {
  "flag.argument": ({ position }) => `第 ${position} 个参数多余：请在它前面写上选项，例如 \`--image\``,
  "flag.unknown": ({ flag, nearest }) =>
    `${flag} 不是选项：${insteadZh(nearest.map(code), "用 `--help` 查看所有选项")}`,
  "flag.always-on": ({ flag }) => `${code(flag)} 不能关闭：请删除`,
  "flag.workflow-only": ({ flag }) => `${code(flag)} 只在工作流中有效：请删除`,
  "flag.no-value": ({ flag, write }) => `${code(flag)} 不带值：请只写 ${code(write)}`,
  "flag.needs-value": ({ flag, inline }) =>
    `${code(flag)} 需要一个值：请写 ${code(`${flag} VALUE`)}${inline ? `；如果值以 \`--\` 开头，请写 ${code(`${flag}=VALUE`)}` : ""}`,
  "flag.repeated": ({ flag, count }) => `${code(flag)} 写了 ${count} 次：请只写一次`,
  "flag.empty": ({ flag }) => `${code(flag)} 为空：${EMPTY[flag]}`,
  "flag.size-unused": ({ image }) => `\`--size\` 只适用于参考镜像：请删除 \`--size\` 或 ${code(image)}`,
  "flag.reference-api": ({ image }) =>
    `参考镜像只支持 \`qwen-allinone\` 的 API：请把 ${code(image)} 设为自己的镜像，或删除有关服务的设置`,

  "judge.no-file": ({ command }) => `缺少结果文件：请写 ${code(`${command} fault-drill/result.json`)}`,
  "judge.files": ({ count, second }) => `给出了 ${count} 个文件，例如 ${second}：请只给一个`,
  "judge.drill-flag": ({ flag }) => `${flag} 是演练的选项，而 \`judge\` 不执行演练：请删除`,
  "judge.flag-twice": ({ flag }) => `${code(flag)} 写了两次：请只写一次`,
  "judge.empty-limit": ({ flag }) => `${code(flag)} 为空：请写阈值；要使用演练自己的阈值，请删除 ${code(flag)}`,
  "judge.over-timeout": ({ timeoutMs }) =>
    `大于演练的请求超时时间 ${code(`${timeoutMs / 1000}s`)}：更慢的请求已经超时，无法得知它们是否符合阈值；` +
    `请写 ${code(`${timeoutMs / 1000}s`)} 或更小的值，或加大 \`--request-timeout\` 重新演练`,
  "judge.not-streamed": () => "无效，因为该演练的响应不是流式的：请删除，或加上 `--stream` 重新演练",
  "judge.no-reasoning": () => "与 `--max-ttft` 相同，因为该演练的响应没有推理：请改用后者",
  "judge.no-health": () => "无效，因为该演练没有请求健康检查：请删除，或加上 `--health` 重新演练",
  "judge.no-baseline": () => "无效，因为该演练没有基线：请删除，或加上 `--baseline-image` 重新演练",
  "judge.file": ({ why }) =>
    why === "permission" ? "无法读取：请修改权限，或换一个文件" : "不是 UTF-8 文本：请使用演练的 `result.json`",
  "judge.file-size": ({ bytes }) => `有 ${FORMAT_ZH.count(bytes)} 字节，大于任何演练的结果：请换一个文件`,
  "judge.file-missing": ({ file }) => `不存在（查找的是 ${file}）：请使用演练的 \`result.json\``,
  "judge.file-directory": ({ file }) => `是目录：请使用其中的文件，例如 ${file}`,
  "judge.own-directory": ({ directory }) => `\`--out\` 的目录 ${directory} 存有该演练自己的结果：请换一个目录`,
  "judge.not-a-result": ({ file }) => `${file}：`,

  "calibrate.count": ({ max, example }) => `不是 1 到 ${max} 之间的整数：请写成 ${code(example)} 这样`,
  "calibrate.result-flag": ({ flag }) => `${code(flag)} 是校准得出的结果：请删除`,
  "calibrate.no-use": ({ flag, why }) => `${code(flag)} 在这里无效，因为${NO_USE[why]}：请删除`,
} satisfies Partial<Sayings>;
