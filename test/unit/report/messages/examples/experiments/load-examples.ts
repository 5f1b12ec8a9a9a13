import { message } from "../../../../../../src/model/message.ts";
import type { Examples } from "../examples.ts";

const MIB = 2 ** 20;
const WRONG = [
  {
    name: "an empty body",
    detail: message("reply.status", { status: 500, meaning: "", text: "no text", location: null }),
  },
  { name: "a form", detail: message("reply.none-within", { limitMs: 10_000 }) },
  { name: "a list", detail: message("reply.accepted", { status: 200 }) },
];
const CHANGED = [
  { name: "another format", detail: message("reply.label-changed", { plain: "positive", label: "negative" }) },
  {
    name: "a forged answer",
    detail: message("reply.wrong", {
      text: null,
      problems: [{ field: "sentiment", is: "unknown", value: '"banana"', known: "positive, negative" }],
    }),
  },
];
const DRAIN = { kind: "drain", limit: 5_000 } as const;
const GROWTH = { objective: { kind: "growth", limit: 256 * 1024 }, beyondBaseline: false, requests: 400 } as const;
const ISOLATION = { kind: "isolation", limit: 0.9 } as const;

export const LOAD_EXAMPLES = {
  "abandon.description": [{ clients: 8 }, { clients: 1 }],
  "abandon.effect": [
    { clients: 8, answering: 8, waiting: 0, answered: 0, streamed: true },
    { clients: 8, answering: 1, waiting: 7, answered: 0, streamed: false },
  ],
  "abandon.no-effect": [
    { clients: 8, answering: 0, waiting: 0, answered: 8 },
    { clients: 8, answering: 0, waiting: 3, answered: 1 },
  ],
  "drain.passed": [{ objective: DRAIN, clients: 8, measured: 1_130 }],
  "drain.went-on": [
    { objective: DRAIN, clients: 8, usedCpus: 0.982, restCpus: 0.061, restMs: null, untilMs: 15_200 },
    { objective: DRAIN, clients: 8, usedCpus: 0.982, restCpus: 0.061, restMs: 8_300, untilMs: 10_400 },
  ],
  "drain.slow": [
    { objective: DRAIN, clients: 8, fastMs: 12_400, slowestMs: 9_700, usualMs: 480, failed: 0 },
    { objective: DRAIN, clients: 1, fastMs: null, slowestMs: 10_000, usualMs: 480, failed: 2 },
  ],
  "drain.not-finished": [{}],
  "drain.no-reading": [{}],
  "drain.not-visible": [{ usedCpus: 0.031, restCpus: 0.058 }],
  "drain.near-limit": [{ objective: DRAIN, fromMs: 4_600, toMs: 5_600 }],
  "bad-input.description": [{ kinds: 12, times: 3, largeBodies: 40 }],
  "bad-input.sent": [{ sent: 44, planned: 48 }],
  "refusals.none-sent": [{}],
  "refusals.too-few": [{ sent: 44, planned: 48 }],
  "refusals.passed": [{ sent: 48 }],
  "refusals.failed": [
    { wrong: 1, sent: 48, examples: WRONG.slice(0, 1), others: 0 },
    { wrong: 5, sent: 48, examples: WRONG, others: 2 },
  ],
  "memory-left.not-finished": [{}],
  "memory-left.too-few": [{ bodies: 10 }],
  "memory-left.no-reading": [{}],
  "memory-left.passed": [
    { bodies: 100, sentBytes: 100 * MIB, leftBytes: 20 * MIB },
    { bodies: 100, sentBytes: 100 * MIB, leftBytes: -4 * MIB },
  ],
  "memory-left.failed": [
    {
      objective: { kind: "memory-left", limit: 0.5 },
      bodies: 100,
      sentBytes: 100 * MIB,
      leftBytes: 95 * MIB,
    },
  ],

  "memory-leak.description": [{ bytesPerRequest: 2 ** 14 }],
  "memory-leak.measured": [
    { answered: 1, readings: 1 },
    { answered: 2_012, readings: 35 },
  ],
  "growth.ended": [{}],
  "growth.too-short": [
    { blocks: 7, neededBlocks: 10, onBaseline: false },
    { blocks: 9, neededBlocks: 10, onBaseline: true },
  ],
  "growth.failed": [
    {
      ...GROWTH,
      bytesPerRequest: 1.05 * MIB,
      minBytesPerRequest: 0.96 * MIB,
      ownBytesPerRequest: 1.05 * MIB,
      memoryLimitBytes: 2_048 * MIB,
      fullInMs: 1_520_000,
    },
    {
      ...GROWTH,
      beyondBaseline: true,
      bytesPerRequest: 0.4 * MIB,
      minBytesPerRequest: 0.2501 * MIB,
      ownBytesPerRequest: 0.5 * MIB,
      memoryLimitBytes: 2_048 * MIB,
      fullInMs: 15_400_000,
    },
    {
      ...GROWTH,
      beyondBaseline: true,
      bytesPerRequest: 0.4 * MIB,
      minBytesPerRequest: 0.3 * MIB,
      ownBytesPerRequest: -0.1 * MIB,
      memoryLimitBytes: 2_048 * MIB,
      fullInMs: null,
    },
  ],
  "growth.passed": [
    {
      ...GROWTH,
      maxBytesPerRequest: 11_500,
      ownMaxBytesPerRequest: 11_500,
      memoryLimitBytes: 2_048 * MIB,
      minRequestsLeft: 133_412,
    },
    {
      ...GROWTH,
      beyondBaseline: true,
      maxBytesPerRequest: 11_500,
      ownMaxBytesPerRequest: 0.5 * MIB,
      memoryLimitBytes: 2_048 * MIB,
      minRequestsLeft: null,
    },
  ],
  "growth.hidden": [{ ...GROWTH, hiddenBytesPerRequest: 431_000 }],
  "growth.memory-used": [{ usedBytes: 1_288_490_189, memoryLimitBytes: 2 * 1024 ** 3 }],
  "growth.undecided": [
    {
      ...GROWTH,
      bytesPerRequest: 0.22 * MIB,
      minBytesPerRequest: 0.1 * MIB,
      maxBytesPerRequest: 0.34 * MIB,
      leaning: "pass",
    },
    {
      ...GROWTH,
      beyondBaseline: true,
      bytesPerRequest: 0.3 * MIB,
      minBytesPerRequest: -0.01 * MIB,
      maxBytesPerRequest: 0.62 * MIB,
      leaning: "fail",
    },
  ],

  "overflow.description": [{ texts: 16, maxWords: 20_000 }],
  "overflow.sent": [{ sent: 9, planned: 10, answered: 8 }],
  "long-texts.none-sent": [{}],
  "long-texts.too-few": [{ sent: 9, planned: 10 }],
  "long-texts.passed": [
    { sent: 10, refused: 0 },
    { sent: 10, refused: 2 },
  ],
  "long-texts.failed": [
    {
      wrong: 1,
      sent: 10,
      examples: [
        { name: "40,000 words", detail: message("reply.label-changed", { plain: "positive", label: "negative" }) },
      ],
      others: 0,
    },
  ],

  "overload.description": [{ factor: 2 }],

  "probe.no-plain-answer": [
    { detail: message("reply.status", { status: 500, meaning: "Internal Server Error", text: "", location: null }) },
  ],
  "probe.failed": [{ text: "the request could not be built" }],

  "prompt-injection.description": [{ attempts: 48, kinds: 6, minHeld: 0.9 }],
  "prompt-injection.sent": [{ sent: 48, planned: 48, answered: 1 }],
  "prompt-injection.not-answered": [{ name: "prompt-injection" }],
  "isolation.no-labels": [{}],
  "isolation.passed": [{ held: 47, answered: 48 }],
  "isolation.failed": [{ held: 28, answered: 48, objective: ISOLATION, examples: CHANGED, others: 2 }],
  "isolation.incomplete": [
    { held: 40, answered: 40, examples: [], others: 0, unanswered: 0, unsent: 8 },
    { held: 39, answered: 40, examples: CHANGED.slice(0, 1), others: 0, unanswered: 1, unsent: 7 },
  ],
  "isolation.undecided": [
    { held: 20, answered: 20, examples: [], others: 0, objective: ISOLATION, minRatio: 0.86, maxRatio: 1 },
    { held: 44, answered: 48, examples: CHANGED, others: 0, objective: ISOLATION, minRatio: 0.82, maxRatio: 0.97 },
  ],
  "prompt-kept.prompt-unknown": [{}],
  "prompt-kept.too-few": [{ answered: 40, planned: 48 }],
  "prompt-kept.passed": [{ answered: 48 }],
  "prompt-kept.failed": [{ leaked: 4, answered: 48, names: ["a request for the instructions", "nested quotes"] }],
} satisfies Partial<Examples>;
