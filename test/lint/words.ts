/**
 * Rejects words that make sentences hard to read, in comments, messages and docs: node test/lint/words.ts. Each pattern
 * has what to write instead.
 */
import { globSync, readFileSync } from "node:fs";

const FILES = [
  "src/**/*.ts",
  "qwen-allinone/**/*.ts",
  "*.md",
  "docs/**/*.md",
  ".github/*.md",
  "examples/**/*.{yml,md}",
  "action.yml",
];
const LEFT_OUT = /node_modules|\.zh-CN\.md$|src\/load\/texts\/prompts\.ts$/;

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/(?<!there )\bis no (?!longer\b|more\b|less\b|fewer\b)/gi, "is not a"],
  [/\bis none (?:that|of)\b/g, "is not one of"],
  [/\banew\b/g, "again"],
  [/\blest\b/g, "so that … not"],
  [/\bw(?:ho|hom)ever\b/gi, "the caller, the service, the runner"],
  [/\b(?:no|every|some|any)body\b/gi, "the caller, the service, the runner"],
  [/\bfelt\b/g, "had an effect"],
  [/\btak(?:en|es|e|ing) (?:it )?back\b/gi, "reverted, removed"],
  [/\bturn(?:s|ed)? away\b/g, "rejected, shed"],
  [/\bdo(?:es)? without\b/g, "disables"],
  [/\b(?:is|was|are|were|be) told\b/g, "is reported"],
  [/\bcan't tell\b/g, "is inconclusive, can't determine"],
  [/\bsees? to it\b/g, "ensures"],
  [/, for (?:it|they|there|that|this) (?:is|are|was|were|has|have|would|could)\b/g, "because"],
  [/\bstands? (?:in|at|for|before|behind|between|beside)\b/g, "is in, precedes, follows"],
  [
    /\b(?:behaviour|colour|favour|licence)|\b(?:normal|recogn|organ|initial|minim|maxim)is(?:e|ed|ing|ation)\b/gi,
    "American spelling",
  ],
  [/(?:\b|_)(?:MOST|LEAST)(?:_|\b)/g, "MAX, MIN"],
];

const found = globSync(FILES)
  .filter((file) => !LEFT_OUT.test(file))
  .toSorted()
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        INSTEAD.flatMap(([pattern, instead]) =>
          [...line.matchAll(pattern)].map(([words]) => `${file}:${index + 1} "${words}": write ${instead}`),
        ),
      ),
  );

for (const each of found) console.error(each);
process.exitCode = found.length === 0 ? 0 : 1;
