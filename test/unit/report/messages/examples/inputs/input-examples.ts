import type { Examples } from "../examples.ts";

const ENGINE = { context: null, host: null, directory: null };
const REACH = {
  needed: 1_200,
  neighbors: null,
  load: "load",
  loadValue: "5/s",
  sent: 300,
  maxDuration: "max-duration",
  maxDurationValue: "60s",
  duration: "5m",
  rate: null,
  lower: null,
};

export const INPUT_PROBLEM_EXAMPLES = {
  "input.more": [{ count: 1 }, { count: 2 }],
  "input.place": [{ at: ".github/fault-drill.yml:7:5" }],
  "input.subject": [
    { at: null, name: "max-p95", of: null, value: '"8"' },
    { at: ".github/fault-drill.yml:7:5", name: "max-p95", of: "cpu-overload", value: '"8"' },
    { at: null, name: "env", of: null, value: null },
  ],
  "input.missing": [{}],
  "input.unknown": [
    { name: '"max_p95"', nearest: ["max-p95"], names: ["image", "max-p95"] },
    { name: '"zzzzzz"', nearest: [], names: ["image", "max-p95"] },
  ],
  "input.unknown-variables": [{ variables: ['"INPUT_A"'] }, { variables: ['"INPUT_A"', '"INPUT_B"'] }],
  "input.report-only": [{}],
  "input.drill-only": [{}],
  "input.artifact-nameless": [{ usual: "fault-drill" }],
  "input.model-unused": [
    { why: "preset", service: "service", model: "model", request: "request" },
    { why: "request", service: "--service", model: "--model", request: "--request" },
  ],
  "input.stream": [
    { why: "request-streams", part: "", stream: "stream", input: "request" },
    { why: "request-whole", part: "", stream: "--stream", input: "--request" },
    { why: "part", part: "end, tokens", stream: "stream", input: "answer" },
    { why: "format", part: "", stream: "stream", input: "stream-format" },
    { why: "limit", part: "", stream: "--stream", input: "" },
    { why: "reasoning", part: "answer", stream: "stream", input: "max-ttft" },
  ],
  "input.max-below-min": [{ max: "max-duration", min: "duration", minValue: "60s" }],
  "input.over-timeout": [{ timeout: "request-timeout", timeoutValue: "10s", write: "12s" }],
  "input.health-unused": [{ health: "health", limit: "max-unnoticed" }],
  "input.slowdown-unused": [{ baseline: "baseline-image", slowdown: "max-slowdown" }],
  "input.no-network": [{ network: "network" }],
  "input.never-proven": [{}],
  "input.not-provable": [REACH, { ...REACH, neighbors: 1.5, rate: "20/s", lower: "min-availability" }],
  "input.budget-unchecked": [
    { budget: "max-memory", limit: "memory", ofDrill: false },
    { budget: "max-cpu", limit: "cpus", ofDrill: true },
  ],
  "input.abort-too-early": [
    { side: "above", name: "min-availability", write: "95%" },
    { side: "below", name: "max-p95", write: "8s" },
  ],
  "input.abort-never": [{ name: "request-timeout", write: "10s" }],
  "experiment.unknown": [
    { kind: '"oom-kil"', several: false, nearest: ["oom-kill"], kinds: ["oom-kill", "overflow"] },
    { kind: '"zzzzzz"', several: false, nearest: [], kinds: ["oom-kill", "overflow"] },
    { kind: '"oom-kill overflow"', several: true, nearest: [], kinds: ["oom-kill", "overflow"] },
  ],
  "engine.subject": [
    { ...ENGINE, by: "DOCKER_HOST", host: '"ssh://a"' },
    { ...ENGINE, by: "DOCKER_CONTEXT", context: '"lab"' },
    { ...ENGINE, by: "current-context", context: '"lab"', host: '"ssh://a"' },
    { ...ENGINE, by: "current-context", context: '"lab"', directory: '"/tls"' },
    { ...ENGINE, by: "DOCKER_CERT_PATH", directory: '"/tls"' },
    { ...ENGINE, by: "no-certificates", directory: '"/tls"' },
  ],
  "engine.address": [{ why: "ssh" }, { why: "not-linux" }, { why: "form" }, { why: "relative" }, { why: "path" }],
  "engine.context-unknown": [
    { nearest: ['"lab"'], known: ['"default"', '"lab"'] },
    { nearest: [], known: ['"default"'] },
    { nearest: [], known: ['"default"', '"lab"'] },
  ],
  "engine.context-empty": [{ file: '"/a/meta.json"' }],
  "engine.config-file": [{ file: '"/a/config.json"' }],
  "engine.tls": [
    { why: "no-authority", file: "ca.pem", other: null },
    { why: "half", file: "key.pem", other: "cert.pem" },
    { why: "permission", file: "key.pem", other: null },
    { why: "unreadable", file: "key.pem", other: null },
    { why: "encrypted", file: "key.pem", other: null },
    { why: "form", file: "key.pem", other: null },
    { why: "mismatch", file: "key.pem", other: "cert.pem" },
  ],
} satisfies Partial<Examples>;
