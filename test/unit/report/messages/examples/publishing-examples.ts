import type { Examples } from "./examples.ts";

export const PUBLISHING_EXAMPLES = {
  "publishing.kept": [{ directory: "fault-drill" }],
  "publishing.failed": (["files", "outputs", "annotations", "summary", "comment-url", "artifact-url"] as const).map(
    (what) => ({ what }),
  ),
  "publishing.summary-full": [{}],
  "report.not-written": [{ file: "fault-drill/result.json" }],
  "artifact.none": [{ why: "no-run" }, { why: "server" }, { why: "off" }, { why: "no-step" }],
  "artifact.uploaded": [{ name: "fault-drill-drill" }],
  "artifact.failed": [{}],
  "artifact.address": [{ url: "https://github.com/example/service/actions/runs/7/artifacts/9" }],
  "history.none": [
    { why: "no-run" },
    { why: "server" },
    { why: "off" },
    { why: "run-id" },
    { why: "branch" },
    { why: "error" },
    { why: "image-id" },
  ],
  "history.added": [{ drills: 12 }],
  "history.not-added": [{ drills: 12 }],
  "history.invalid": [
    { problem: null },
    { problem: { field: "", form: "object", expected: "" } },
    { problem: { field: "drills[0]", form: "as-written", expected: "" } },
    { problem: { field: "drills[0].runId", form: "minimum", expected: "1" } },
  ],
  "history.unreadable": [{}],
  "history.not-written": [{}],
  "comment.done": [{ how: "written" }, { how: "updated" }, { how: "up-to-date" }, { how: "newer-stays" }],
  "comment.failed": [{}],
  "comment.none": [{ why: "off" }, { why: "repository" }, { why: "token" }, { why: "run-id" }],
  "comment.no-pull-request": [
    { why: "no-run", event: "" },
    { why: "payload", event: "pull_request" },
    { why: "number", event: "pull_request" },
    { why: "comment", event: "issue_comment" },
    { why: "event", event: "push" },
  ],
  "comment.no-pull-request-of-run": [
    { why: "own-run", event: "", number: null },
    { why: "merge-group", event: "merge_group", number: null },
    { why: "event", event: "push", number: null },
    { why: "none-open", event: "pull_request", number: null },
    { why: "moved-on", event: "pull_request", number: 7 },
    { why: "several", event: "pull_request", number: null },
  ],
  "comment.artifact-refused": [{}],
  "comment.pull-request-unknown": [{}],
  "runner.variable-missing": (
    ["GITHUB_JOB", "GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_SHA", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] as const
  ).map((variable) => ({ variable, job: "drill" })),
  "runner.default-unresolved": [
    { input: "history", value: '"$' + '{{ github.job }}"' },
    { input: "leg", value: '"/"' },
    { input: "comment-key", value: '"-"' },
    { input: "github-token", value: null },
    { input: "other", value: null },
  ],
} satisfies Partial<Examples>;
