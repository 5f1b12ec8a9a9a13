import type { Examples } from "../examples.ts";

const LINE = { part: "line", number: 2, key: "", first: 0 } as const;
const HEADER = { part: "line", number: 2, name: "x-tenant" } as const;
const HEADER_LIMITS = { maxHeaders: 100, maxName: 200, maxValue: 8_000 };
const MARK = "{{input}}";

export const INPUT_VALUE_EXAMPLES = {
  "value.no-unit": [
    {
      choices: [
        { text: "8s", unit: "seconds" },
        { text: "8ms", unit: "milliseconds" },
      ],
    },
    {
      choices: [
        { text: "2k", unit: "KiB" },
        { text: "2m", unit: "MiB" },
        { text: "2g", unit: "GiB" },
        { text: "2b", unit: "bytes" },
      ],
    },
    {
      choices: [
        { text: "3 clients", unit: null },
        { text: "3/s", unit: "per-second" },
      ],
    },
    { choices: [{ text: "95%", unit: null }] },
  ],
  "value.comma": [{ write: "1.5s" }],
  "value.quantity": [
    { why: "duration" },
    { why: "zero" },
    { why: "over-a-day" },
    { why: "checks-nothing" },
    { why: "over-100" },
    { why: "multiple" },
    { why: "bytes" },
    { why: "too-many-bytes" },
    { why: "cpus" },
    { why: "too-few-cpus" },
    { why: "too-many-cpus" },
  ],
  "value.not-share": [{ example: "95%" }],
  "value.thousandths": [{ write: "0.5" }],
  "value.out-of-range": [{ min: "2x", max: "100x" }],
  "value.not-whole": [{ min: 1, max: 65_535 }],
  "value.not-one-of": [
    { words: ["missing", "always", "never"], nearest: [] },
    { words: ["missing", "always", "never"], nearest: ["always"] },
  ],
  "value.not-switch": [{ write: null }, { write: "true" }, { write: "false" }],
  "value.not-path": [{ example: "/predict" }],
  "value.setting": [
    { why: "path-start" },
    { why: "health" },
    { why: "model" },
    { why: "too-little-memory" },
    { why: "retries" },
    { why: "load" },
    { why: "no-experiment" },
    { why: "never-proven" },
    { why: "below-noise" },
    { why: "never-fails" },
    { why: "invisible" },
    { why: "history-name" },
    { why: "token" },
  ],
  "value.too-many-words": [{ max: 1_000 }],
  "value.too-long": [{ max: 100 }],
  "value.clients": [{ max: 1_000 }],
  "value.rate": [{ maxPerSecond: 1_000 }],
  "value.repeated-kind": [{ kind: '"oom-kill"' }],
  "value.multiple": [{ write: "50%" }],
  "value.image": [{ why: "space" }, { why: "url" }, { why: "colon" }, { why: "capitals" }, { why: "form" }],
  "value.network": (["host", "none", "default", "container", "form"] as const).map((why) => ({ why })),
  "value.workflow": [
    { why: "artifact-name" },
    { why: "leg" },
    { why: "needs" },
    { why: "no-needs" },
    { why: "pull-request" },
  ],
  "value.too-many-jobs": [{ count: 120, max: 100 }],
  "value.env": [
    {
      problems: [
        { ...LINE, why: "no-equals" },
        { ...LINE, why: "name" },
        { ...LINE, why: "nul" },
        { ...LINE, why: "again", key: "LANG", first: 1 },
        { ...LINE, why: "too-many" },
      ],
      more: 0,
      max: 999,
    },
    { problems: [{ ...LINE, part: "number", why: "no-equals" }], more: 5, max: 999 },
  ],
  "value.headers": [
    {
      problems: [
        { ...HEADER, why: "long-name" },
        { ...HEADER, why: "name" },
        { ...HEADER, why: "own" },
        { ...HEADER, why: "again" },
        { ...HEADER, why: "no-value" },
        { ...HEADER, why: "long-value" },
        { ...HEADER, why: "character" },
        { ...HEADER, why: "too-many" },
      ],
      more: 0,
      ...HEADER_LIMITS,
    },
    { problems: [{ ...HEADER, part: "number", why: "again" }], more: 5, ...HEADER_LIMITS },
  ],
  "words.backslash": [{}],
  "words.quote": [{ quote: '"', position: 7 }],
  "template.no-mark": [
    { mark: MARK, almost: null },
    { mark: MARK, almost: "{prompt}" },
  ],
  "template.form": [
    { why: "mark-in-key", mark: MARK },
    { why: "unquoted-mark", mark: MARK },
    { why: "not-json", mark: MARK },
  ],
  "answer.json": [{ example: "text: /response" }],
  "answer.twice": [{ part: "text" }],
  "answer.status": [{ value: '"404"' }],
  "answer.part": [
    { name: null, nearest: [], parts: ["status", "text"], example: "text: /response" },
    { name: '"txt"', nearest: ["text"], parts: ["status", "text"], example: "text: /response" },
    { name: '"zzzzzz"', nearest: [], parts: ["status", "text"], example: "text: /response" },
  ],
  "answer.pointer": [{ value: '"a.b"', part: "text", write: '"text: /a/b"' }],
  "disk-pressure.limit-too-low": [{}],
  "disk-full.paths-form": [{ max: 5 }],
  "dependency-down.of-form": [{}],
  "value.too-short": [{ minMs: 5_000 }],
  "network-delay.delay-too-small": [{ minMs: 10 }],
  "network-delay.loss-too-large": [{ maxRatio: 0.2 }],
  "network-delay.jitter-too-large": [{}],
} satisfies Partial<Examples>;
