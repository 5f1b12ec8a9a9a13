import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { instead } from "./input-words.ts";

const PATHS: Readonly<Record<MessageArgs["plan.path"]["why"], string>> = {
  outside: "is outside the workspace: use a path relative to the root of the checkout",
  directory: "is a directory: use the path of the file in it",
  "not-regular": "is not a regular file: use a regular file",
  permission: "can't be read: change its permissions, or use another file",
  "not-utf8": "is not UTF-8 text: save it as UTF-8",
  "no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow",
};

const COMMANDS: Readonly<Record<MessageArgs["plan.command"]["why"], string>> = {
  empty: "command is an empty list: remove the key to use the image's command",
  "empty-word": 'command has an empty word: write ""',
  list: "command has a list instead of a word: write one word",
  mapping: "command has a mapping instead of a word: write one word",
};

const EXPERIMENTS: Readonly<Record<MessageArgs["plan.experiments"]["why"], string>> = {
  "not-a-list": 'experiments must be a list here: write one experiment per line, such as "- kill-restart"',
  empty: "experiments is empty: add at least one, or remove the key",
  "no-kind": 'this experiment has no kind: add one, such as "kind: kill-restart"',
};

const UNUSED: Readonly<Record<MessageArgs["plan.limit-unused"]["why"], string>> = {
  "no-load": ", which runs without load",
  "not-compared": ", which is not compared with the baseline",
  "not-judged": "",
};

const SYNTAX: Readonly<Record<MessageArgs["yaml.syntax"]["fault"], string>> = {
  alias: "aliases (*…) are not supported: write the value itself",
  anchor: "anchors (&…) are not supported: remove it",
  "block-in-brackets": "a list or mapping within brackets needs brackets too: write [a, b] or {a: b}",
  "block-text": "the text of a block starts on the line after | or >: move it there",
  "bracket-indent": "the closing bracket has to be indented further than the key: add spaces before it",
  comma: "a comma is missing before this",
  deep: "this is nested too deeply",
  "deep-file": "the file is nested too deeply",
  directive: "directives are not supported: remove it",
  escape: "this is not a YAML escape sequence: double the backslash, or use single quotes ('…')",
  key: "this is not a valid key: a key must be one word",
  "list-after-key": 'a list can\'t start on the line of its key: write each "- item" on a line of its own',
  "not-a-pair": 'this line is not a key with a value: write "key: value", with a space after the colon',
  "not-aligned": "this line is not aligned with the ones above that it belongs to: indent it as far as they are",
  "not-an-item":
    'this line is in a list but does not start with "- ": add it, or align the line with the keys of its item',
  other: "this is not valid YAML: check the quotes, brackets and indentation of this line and the one above",
  "second-document": "a second document starts here: a plan file may have only one",
  "second-key":
    'a second "key:" follows in this value: put a value that contains ": " in quotes, or align the next key',
  "space-after-colon": "a space is missing after the colon",
  "space-before-comment": "a space is missing before the #",
  start: "a value can't start with this character: put it in quotes",
  tab: "tabs can't be used for indentation: use spaces",
  tag: "tags (!…) are not supported: remove it",
  unsupported: "anchors (&…), aliases (*…) and tags (!…) are not supported: remove it, or put the value in quotes",
  version: "only YAML 1.2 is supported: remove the %YAML line",
};

/** What is wrong with a plan file. */
export const PLAN_FILES = {
  "plan.path": ({ why }) => PATHS[why],
  "plan.too-large": ({ bytes }) => `has ${formatCount(bytes)} bytes: a plan file may have at most 256 KiB`,
  "plan.missing": ({ file, inWorkflow }) =>
    `does not exist (looked for ${file}): check the path${inWorkflow ? ", and that an actions/checkout step runs first" : ""}`,
  "file.unreadable": ({ cause }) => `could not be read (${cause})`,
  "plan.top": ({ is }) =>
    is === "empty"
      ? 'the file is empty: write a key and its value, such as "max-p95: 8s"'
      : `the file is a ${is}: write keys and their values, such as "max-p95: 8s"`,
  "plan.key": ({ key, nearest, keys }) =>
    `${key} is not a valid key: ${instead(nearest, `valid keys are ${keys.join(", ")}`)}`,
  "plan.workflow-key": ({ key }) => `${key} is not allowed in a plan file: set it as an input of the workflow`,
  "plan.more-problems": ({ count }) => `and ${formatCount(count)} more problems like these`,
  "plan.value": ({ name, is }) =>
    is === "empty" ? `${name} is empty: write a value, or remove the key` : `${name} is a ${is}: write one value`,
  "plan.request": () =>
    `request must be JSON in a string: write request: '{"input": "{{input}}"}', or a block after request: |`,
  "plan.lines": ({ name, why }) => {
    if (why === "empty") return `${name} is an empty list: remove the key`;
    const is = why === "not-one-line" ? "an empty line or several lines" : `a ${why}`;
    return `${name} has ${is} instead of one line: write one line for each "-"`;
  },
  "plan.command": ({ why }) => COMMANDS[why],
  "plan.entry-name": ({ name }) => `${name} has an invalid name here: write KEY: value`,
  "plan.entry-empty": ({ name, key, instead: what }) => {
    const writes = {
      status: "write 2xx",
      pointer: "write a JSON pointer, or none",
      quotes: `write ${key}: "" for an empty value`,
      value: "write one",
    };
    return `${name} has no value for ${key}: ${writes[what]}`;
  },
  "plan.entry": ({ name, key, is }) =>
    is === "broken"
      ? `${name} has a line break or a NUL character in ${key}: remove it`
      : `${name} has a ${is} for ${key}: write one value`,
  "plan.experiments": ({ why }) => EXPERIMENTS[why],
  "plan.too-many-runs": ({ count, max }) =>
    `experiments has ${count} runs including repeats: at most ${max} are allowed`,
  "plan.limit-unused": ({ key, kind, why }) => `${key} has no effect on ${kind}${UNUSED[why]}: remove it`,
  "plan.top-level-key": ({ key }) =>
    `${key} is not a key of an experiment: move it to the top level of the file, where it applies to all experiments`,
  "plan.experiment-key": ({ key, kind, nearest, keys }) =>
    `${key} is not a key of ${kind}: ${instead(nearest, `its keys are ${keys.join(", ")}`)}`,
  "yaml.syntax": ({ fault }) => SYNTAX[fault],
  "yaml.bracket": ({ opening, closing }) =>
    `this "${opening}" is not closed: add "${closing}" at its end, and indent its lines further than the key`,
  "yaml.quote": ({ quote }) => `this quote (${quote}) is not closed: add another one at the end of the text`,
  "yaml.key-again": ({ key, line }) => `${key ?? "this key"} is already set in line ${line}: keep one of them`,
} satisfies Partial<Sayings>;
