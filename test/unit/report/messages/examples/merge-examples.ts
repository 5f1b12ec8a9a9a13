import type { Examples } from "./examples.ts";

export const MERGE_EXAMPLES = {
  "merge.no-results": [{}],
  "merge.legs-missing": [
    { job: "drill", total: 4, indexes: [2], missing: 1 },
    { job: "drill", total: 4, indexes: [0, 2, 3], missing: 3 },
    { job: "drill", total: 256, indexes: [0, 1, 2], missing: 40 },
  ],
  "merge.job-not-run": [
    { job: "drill", result: "cancelled" },
    { job: "drill", result: "skipped" },
  ],
  "merge.job-without-result": [{ job: "build", result: "success" }],
  "merge.job-failed-unexplained": [{ job: "drill", result: "failure" }],
  "merge.jobs-without-results": [
    { jobs: ["small", "large"], results: 1 },
    { jobs: ["small", "medium", "large"], results: 2 },
  ],
  "merge.jobs-failed-unexplained": [
    { jobs: ["small", "large"], failures: 1 },
    { jobs: ["small", "large"], failures: 0 },
  ],
  "merge.too-few-results": [
    { expected: 1, found: 0 },
    { expected: 4, found: 1 },
    { expected: 4, found: 3 },
  ],
  "merge.too-many-results": [{ expected: 4, found: 5 }],
  "merge.not-possible": [{}],
  "merge.no-token": [{}],
  "merge.no-run": [{ why: "repository" }, { why: "payload" }, { why: "run-id" }],
  "merge.artifact-refused": [{ artifact: "fault-drill-drill-0" }],
  "merge.run-cancelled": [{}],
  "merge.run-not-successful": [{ conclusion: "failure" }],
  "merge.legs-not-counted": [{}],
  "merge.fork-figures": [{}],
  "merge.allowed-to-fail": [{}],
  "merge.likewise": [
    { legs: ["drill (b)"] },
    { legs: ["drill (b)", "drill (c)", "drill (d)"] },
    { legs: ["drill (b)", "drill (c)", "drill (d)", "drill (e)", "drill (f)"] },
  ],
} satisfies Partial<Examples>;
