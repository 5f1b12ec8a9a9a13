import type { InputName } from "./table.ts";

/** Names of other tools, and of earlier versions, that users try for an input. In lower case, with dashes. */
export const INPUT_GUESSES: Readonly<Partial<Record<InputName, readonly string[]>>> = {
  image: ["container", "container-image", "image-name", "tag"],
  "baseline-image": ["base-image", "compare-with"],
  "container-port": ["port", "service-port", "expose"],
  "predict-path": ["path", "url", "endpoint", "route"],
  "request-headers": ["header"],
  request: ["body", "payload"],
  answer: ["response", "expect"],
  cpus: ["cpu", "cpu-limit", "cpu-limits"],
  memory: ["mem", "ram", "memory-limit", "mem-limit"],
  env: ["environment"],
  command: ["args", "arguments", "cmd"],
  "restart-policy": ["restart"],
  "ready-timeout": ["timeout", "startup-timeout", "wait"],
  "request-timeout": ["timeout"],
  plan: ["plan-file", "config", "config-file", "file"],
  experiments: ["experiment", "drill", "drills", "fault", "faults", "chaos", "scenario", "scenarios"],
  "stress-workers": ["workers", "cpu-workers"],
  load: ["clients", "concurrency", "connections", "rate", "rps", "qps", "users", "vus"],
  "min-availability": ["threshold", "thresholds", "limit", "limits", "success-rate", "error-rate"],
  "max-p95": ["threshold", "thresholds", "limit", "limits", "latency", "max-latency", "p99"],
  "max-recovery": ["threshold", "thresholds", "limit", "limits", "recovery-time"],
  "max-slowdown": ["regression", "max-regression"],
  "on-inconclusive": ["strict", "fail-on-inconclusive"],
  "pull-request": ["pr", "pr-number", "issue-number"],
};
