import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { insteadZh } from "./input-words.ts";

const PATHS: Readonly<Record<MessageArgs["plan.path"]["why"], string>> = {
  outside: "在工作区之外：请使用相对于检出根目录的路径",
  directory: "是目录：请写目录中文件的路径",
  "not-regular": "不是普通文件：请使用普通文件",
  permission: "无法读取：请修改权限，或换一个文件",
  "not-utf8": "不是 UTF-8 文本：请保存为 UTF-8",
  "no-workspace": "无法定位，因为没有设置 `GITHUB_WORKSPACE`：请在工作流中运行",
};

const COMMANDS: Readonly<Record<MessageArgs["plan.command"]["why"], string>> = {
  empty: "`command` 是空列表：要使用镜像自带的命令，请删除此键",
  "empty-word": '`command` 中有空的单词：请写 `""`',
  list: "`command` 中应为单词的位置是列表：请写一个单词",
  mapping: "`command` 中应为单词的位置是映射：请写一个单词",
};

const EXPERIMENTS: Readonly<Record<MessageArgs["plan.experiments"]["why"], string>> = {
  "not-a-list": "`experiments` 在这里必须是列表：每行写一个实验，例如 `- kill-restart`",
  empty: "`experiments` 为空：请至少添加一个，或删除此键",
  "no-kind": "此实验没有 `kind`：请添加，例如 `kind: kill-restart`",
};

const UNUSED: Readonly<Record<MessageArgs["plan.limit-unused"]["why"], string>> = {
  "no-load": "，因为该实验没有负载",
  "not-compared": "，因为该实验不与基线比较",
  "not-judged": "",
};

const SYNTAX: Readonly<Record<MessageArgs["yaml.syntax"]["fault"], string>> = {
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
  version: "只支持 YAML 1.2：请删除 `%YAML` 行",
};

const KINDS = { list: "列表", mapping: "映射" };

/** What is wrong with a plan file. */
export const PLAN_FILES_ZH = {
  "plan.path": ({ why }) => PATHS[why],
  "plan.too-large": ({ bytes }) => `有 ${FORMAT_ZH.count(bytes)} 字节：计划文件最大 256 KiB`,
  "plan.missing": ({ file, inWorkflow }) =>
    `不存在（查找的是 ${file}）：请检查路径${inWorkflow ? "，并确认前面有 `actions/checkout` 步骤" : ""}`,
  "file.unreadable": ({ cause }) => `无法读取（${cause}）`,
  "plan.top": ({ is }) =>
    is === "empty"
      ? "文件为空：请写一个键和它的值，例如 `max-p95: 8s`"
      : `文件是${is === "list" ? "列表" : "文本"}：请写键和它们的值，例如 \`max-p95: 8s\``,
  "plan.key": ({ key, nearest, keys }) =>
    `${key} 不是有效的键：${insteadZh(nearest.map(code), `可用的键有 ${keys.map(code).join("、")}`)}`,
  "plan.workflow-key": ({ key }) => `${key} 不能写在计划文件中：请设为工作流的输入`,
  "plan.more-problems": ({ count }) => `还有 ${FORMAT_ZH.count(count)} 个类似的问题`,
  "plan.value": ({ name, is }) =>
    is === "empty" ? `${code(name)} 为空：请写一个值，或删除此键` : `${code(name)} 是${KINDS[is]}：请写单个值`,
  "plan.request": () =>
    '`request` 必须是字符串形式的 JSON：请写 `request: \'{"input": "{{input}}"}\'`，或在 `request: |` 之后写文本块',
  "plan.lines": ({ name, why }) => {
    if (why === "empty") return `${code(name)} 是空列表：请删除此键`;
    const is = { list: "列表", mapping: "映射", "not-one-line": "空行或多行" }[why];
    return `${code(name)} 中应为一行的位置是${is}：每个 \`-\` 后面请写一行`;
  },
  "plan.command": ({ why }) => COMMANDS[why],
  "plan.entry-name": ({ name }) => `${code(name)} 在这里有无效的名称：请写成 \`KEY: value\``,
  "plan.entry-empty": ({ name, key, instead }) => {
    const writes = {
      status: "请写 `2xx`",
      pointer: "请写 JSON 指针，或 `none`",
      quotes: `空值请写成 ${code(`${key}: ""`)}`,
      value: "请写一个值",
    };
    return `${code(name)} 没有给出 ${code(key)} 的值：${writes[instead]}`;
  },
  "plan.entry": ({ name, key, is }) =>
    is === "broken"
      ? `${code(name)} 的 ${code(key)} 含有换行符或空字符：请删除`
      : `${code(name)} 的 ${code(key)} 是${KINDS[is]}：请写单个值`,
  "plan.experiments": ({ why }) => EXPERIMENTS[why],
  "plan.too-many-runs": ({ count, max }) => `\`experiments\` 连同重复共有 ${count} 次运行：最多 ${max} 次`,
  "plan.limit-unused": ({ key, kind, why }) => `${code(key)} 对 ${code(kind)} 无效${UNUSED[why]}：请删除`,
  "plan.top-level-key": ({ key }) => `${key} 不是实验的键：请移到文件的顶层，它在那里适用于所有实验`,
  "plan.experiment-key": ({ key, kind, nearest, keys }) =>
    `${key} 不是 ${code(kind)} 的键：${insteadZh(nearest.map(code), `它的键有 ${keys.map(code).join("、")}`)}`,
  "yaml.syntax": ({ fault }) => SYNTAX[fault],
  "yaml.bracket": ({ opening, closing }) =>
    `此处的 ${code(opening)} 没有闭合：请在末尾加上 ${code(closing)}，并让其中各行的缩进大于键的缩进`,
  "yaml.quote": ({ quote }) => `此处的引号（${code(quote)}）没有闭合：请在文本末尾加上同样的引号`,
  "yaml.key-again": ({ key, line }) => `${key === null ? "此键" : `${key} `}已在第 ${line} 行设置：请只保留一个`,
} satisfies Partial<Sayings>;
