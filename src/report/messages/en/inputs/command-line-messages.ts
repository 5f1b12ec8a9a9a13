import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { instead } from "./input-words.ts";

const EMPTY: Readonly<Record<MessageArgs["flag.empty"]["flag"], string>> = {
  "--image": "write an image, or remove --image to drill the reference image",
  "--baseline-image": "write an image, or remove --baseline-image for no comparison",
  "--compose-file": "write a file, or remove --compose-file",
  "--plan": "write a file, or remove --plan",
  "--out": "write a directory",
};

const NO_USE: Readonly<Record<MessageArgs["calibrate.no-use"]["why"], string>> = {
  "own-baseline": "the image is its own baseline here",
  comment: "a calibration has no verdict to comment on",
  verdict: "a calibration has no verdict",
  plan: "only a drill can show its plan",
  list: "only a drill can list the experiments",
};

/** What is wrong with a command line. */
export const COMMAND_LINES = {
  "flag.argument": ({ position }) => `unexpected argument ${position}: put a flag in front of it, such as --image`,
  "flag.unknown": ({ flag, nearest }) => `${flag} is not a flag: ${instead(nearest, "--help lists all flags")}`,
  "flag.always-on": ({ flag }) => `${flag} can't be turned off: remove it`,
  "flag.workflow-only": ({ flag }) => `${flag} only works in a workflow: remove it`,
  "flag.no-value": ({ flag, write }) => `${flag} takes no value: write ${write} alone`,
  "flag.needs-value": ({ flag, inline }) =>
    `${flag} needs a value: write ${flag} VALUE${inline ? `, or ${flag}=VALUE if the value starts with "--"` : ""}`,
  "flag.repeated": ({ flag, count }) => `${flag} is given ${count} times: use it once`,
  "flag.empty": ({ flag }) => `${flag} is empty: ${EMPTY[flag]}`,
  "flag.size-unused": ({ image }) => `--size only applies to the reference image: remove either --size or ${image}`,
  "flag.reference-api": ({ image }) =>
    `the reference image only supports the qwen-allinone API: set ${image} to your own image, or remove the service's settings`,

  "judge.no-file": ({ command }) => `the result file is missing: write ${command} fault-drill/result.json`,
  "judge.files": ({ count, second }) => `${count} files are given, such as ${second}: give only one`,
  "judge.drill-flag": ({ flag }) => `${flag} is a flag of a drill, and judge does not drill: remove it`,
  "judge.flag-twice": ({ flag }) => `${flag} is given twice: use it once`,
  "judge.empty-limit": ({ flag }) => `${flag} is empty: write a limit, or remove ${flag} to use the drill's own`,
  "judge.over-timeout": ({ timeoutMs }) =>
    `is above the drill's request timeout of ${timeoutMs / 1000}s: slower requests timed out, ` +
    `so it is unknown whether they were within the limit; ` +
    `write ${timeoutMs / 1000}s or less, or drill again with a longer --request-timeout`,
  "judge.not-streamed": () =>
    "has no effect, because the answers of this drill were not streamed: remove it, or drill again with --stream",
  "judge.no-reasoning": () =>
    "is the same as --max-ttft, because the answers of this drill have no reasoning: use that",
  "judge.no-health": () =>
    "has no effect, because this drill did not ask a health check: remove it, or drill again with --health",
  "judge.no-baseline": () =>
    "has no effect, because this drill had no baseline: remove it, or drill again with --baseline-image",
  "judge.file": ({ why }) =>
    why === "permission"
      ? "can't be read: change its permissions, or use another file"
      : "is not UTF-8 text: use the result.json of a drill",
  "judge.file-size": ({ bytes }) => `has ${bytes} bytes, more than any result of a drill: use another file`,
  "judge.file-missing": ({ file }) => `does not exist (looked for ${file}): use the result.json of a drill`,
  "judge.file-directory": ({ file }) => `is a directory: use the file in it, such as ${file}`,
  "judge.own-directory": ({ directory }) => `--out ${directory} contains the drill's own result: use another directory`,
  "judge.not-a-result": ({ file }) => `${file}:`,

  "calibrate.count": ({ max, example }) => `is not a whole number from 1 to ${max}: write one such as ${example}`,
  "calibrate.result-flag": ({ flag }) => `${flag} is a result of the calibration: remove it`,
  "calibrate.no-use": ({ flag, why }) => `${flag} has no effect here, because ${NO_USE[why]}: remove it`,
} satisfies Partial<Sayings>;
