import { message } from "../../../../../../src/model/message.ts";
import type { Examples } from "../examples.ts";

const OBJECTIVE = { kind: "degrading", limit: 30_000 } as const;
const DISABLED = { name: "degrade-cpu", features: ["history"], objective: OBJECTIVE };

export const DEGRADATION_EXAMPLES = {
  "degrade-cpu.description": [{ workers: 2 }],
  "degrade-cpu.no-reading": [{}],
  "degrade-cpu.effect": [{ usedRatio: 0.934, neededRatio: 0.8 }],
  "degrade-cpu.no-effect": [{ usedRatio: 0.713, neededRatio: 0.8 }],
  "degrade-memory.description": [{ ratio: 0.95 }],
  "fill-memory.ended": [
    { exitCode: 137, usedRatio: 0.713 },
    { exitCode: null, usedRatio: null },
  ],
  "fill-memory.no-reading": [{}],
  "fill-memory.full": [{ usedBytes: 1.9 * 2 ** 30, limitBytes: 2 ** 31 }],
  "degrade-memory.effect": [{ usedRatio: 0.941, neededRatio: 0.9 }],
  "degrade-memory.no-effect": [{ usedRatio: 0.853, neededRatio: 0.9 }],
  "degrading.not-supported": [{}],
  "degrading.disabled-before": [{ name: "degrade-cpu", features: ["history"] }],
  "degrading.not-reported": [{ name: "degrade-cpu" }],
  "degrading.not-entered": [{ name: "degrade-cpu" }],
  "degrading.passed": [
    { ...DISABLED, backMs: 3_210 },
    { ...DISABLED, features: ["history", "search", "images"], backMs: 29_990 },
  ],
  "degrading.not-watched-long-enough": [{ ...DISABLED, watchedMs: 9_040 }],
  "degrading.not-left": [{ ...DISABLED, objective: { ...OBJECTIVE, limit: 8_500 } }],
  "degrading.left-too-late": [{ ...DISABLED, backMs: 30_020 }],
  "running-first.not-watched": [{}],
  "running-first.shed-before": [
    { name: "degrade-memory", shed: 1 },
    { name: "degrade-memory", shed: 2 },
  ],
  "running-first.not-supported": [{ name: "degrade-memory" }],
  "running-first.no-new-requests": [{ name: "degrade-memory" }],
  "running-first.none-running": [{ shed: 1 }, { shed: 3 }],
  "running-first.passed": [
    { shed: 3, finished: 1 },
    { shed: 1, finished: 2 },
  ],
  "running-first.not-finished": [
    { name: "degrade-memory", failed: 1, running: 1, details: [message("reply.cut-off", {})] },
  ],
  "running-first.not-shed": [
    {
      name: "degrade-memory",
      failed: 2,
      fresh: 3,
      details: [
        message("reply.status", { status: 200, meaning: "", text: "", location: null }),
        message("reply.no-retry-after", { status: 503 }),
      ],
    },
  ],
} satisfies Partial<Examples>;
