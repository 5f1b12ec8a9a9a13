import type { MessageArgs } from "../../../../model/message.ts";
import { formatBytes, formatCount } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { code, withoutEnd } from "../../parts.ts";

type Refused = MessageArgs["github.refused"];

const REFUSED: Readonly<Record<Refused["why"], (refused: Refused) => string>> = {
  "rate-limit": ({ status }) => `GitHub's rate limit is exceeded${inParentheses(status)}.`,
  "server-error": ({ status }) => `GitHub answered ${status}, an error on its side.`,
  locked: () => "The conversation of the pull request is locked, so only people with write access can comment.",
  token: ({ status }) =>
    `GitHub does not accept the token (${status}): it is wrong, expired or revoked. Leave \`github-token\` at its default, or renew it.`,
  "read-only": ({ status }) =>
    `The token can't comment (${status}): give the job \`permissions: pull-requests: write\`. For a pull request from a fork the token is always read-only: comment from a second workflow, on \`workflow_run\`.`,
  forbidden: ({ status, detail }) =>
    `GitHub rejected the comment (${status}: ${detail}). The job needs \`permissions: pull-requests: write\`.`,
  "not-found": ({ status }) =>
    `The pull request does not exist, or the token can't see it (${status}): check \`permissions: pull-requests: write\`.`,
  gone: ({ status }) =>
    `The pull request's conversation was deleted or comments are disabled in this repository (${status}).`,
  invalid: ({ status, detail }) => `GitHub rejected the comment as invalid (${status}: ${detail}).`,
  other: ({ status, detail }) => `GitHub answered ${status}: ${withoutEnd(detail)}.`,
  certificate: ({ detail }) =>
    `GitHub's certificate is not trusted on this machine (${detail}). Set NODE_EXTRA_CA_CERTS to the certificate of a private authority.`,
  "not-sent": ({ detail }) => `The request to GitHub could not be sent (${detail}).`,
  late: () => "GitHub did not answer in time.",
  incomplete: () => "GitHub's answer was incomplete.",
  unreachable: ({ detail }) => `GitHub could not be reached (${detail}).`,
};
const READS: Readonly<Record<MessageArgs["github.not-returned"]["what"], string>> = {
  artifacts: "the run's artifacts",
  artifact: "an artifact",
  "pull-requests": "the pull requests",
};
const CACHE_REFUSED: Readonly<Record<MessageArgs["cache.refused"]["how"], string>> = {
  missing: "The store does not have it",
  rejected: "The store rejected it",
  failed: "The service failed",
};
const RESULT_UNFIT: Readonly<Record<MessageArgs["artifact.result-unfit"]["why"], string>> = {
  missing: "It has no result.json at its root.",
  "not-a-file": "Its result.json is not a regular file.",
  encrypted: "Its result.json is encrypted.",
  checksum: "Its result.json does not match its checksum.",
  "not-utf8": "Its result.json is not UTF-8 text.",
};
const UNREADABLE: Readonly<Record<MessageArgs["artifact.unreadable"]["what"], string>> = {
  zip: "It is not a zip archive",
  list: "Its list of files is broken",
  result: "Its result.json can't be unpacked",
};

/** Why GitHub or one of its services did not do what was asked, and why an artifact can't be used. */
export const GITHUB_REFUSALS = {
  "github.refused": (refused) => REFUSED[refused.why](refused),
  "github.all-tries-failed": ({ tries }) => `All ${tries} tries failed.`,
  "github.next-try": ({ waitMs, cancelled }) =>
    `The next try would be in ${Math.ceil(waitMs / 1_000)} s, ${cancelled ? "but the run was cancelled" : "which is too late for this run"}.`,
  "github.not-returned": ({ what }) => `GitHub did not return ${READS[what]}.`,
  "github.no-permission": ({ what, status }) =>
    `The token can't read ${READS[what]} (${status}): give the job \`permissions: ${what === "pull-requests" ? "pull-requests: write" : "actions: read"}\`.`,
  "service.answered": ({ answer }) =>
    answer === "" ? "The service rejected it." : `The service answered: ${withoutEnd(answer)}.`,
  "service.late": ({ limitMs }) => `It took longer than ${limitMs / 1_000} s.`,

  "cache.denied": ({ access }) =>
    `The workflow's \`cache-mode\` does not allow ${access === "read" ? "reading" : "writing to"} the cache.`,
  "cache.no-access": () => "This job's token has no access to the cache.",
  "cache.taken": () => "This run and attempt already has an entry.",
  "cache.too-long": ({ maxBytes }) => `The entry is longer than ${formatBytes(maxBytes)}.`,
  "cache.no-url": () => "The service returned no URL.",
  "cache.refused": ({ how, status }) => `${CACHE_REFUSED[how]} (${status ?? "no status"}).`,

  "artifact.no-files": () => "The report's files do not exist.",
  "artifact.quota": () => "The storage for artifacts is used up: delete old ones, or raise the quota.",
  "artifact.expired": () => "It has expired: run the drill again.",
  "artifact.gone": () => "It is gone: it expired or was deleted.",
  "artifact.too-many": ({ max }) => `The run has more than ${formatCount(max)} artifacts with that prefix.`,
  "artifact.archive-too-large": ({ bytes, maxBytes }) =>
    `Its archive has ${formatCount(bytes)} bytes; the limit is ${formatCount(maxBytes)}.`,
  "artifact.archive-too-long": ({ maxBytes }) => `Its archive is longer than ${formatCount(maxBytes)} bytes.`,
  "artifact.archives-too-large": ({ maxBytes }) => `The archives together exceed ${formatCount(maxBytes)} bytes.`,
  "artifact.results-too-large": ({ maxBytes }) =>
    `All results together exceed ${formatCount(maxBytes)} bytes unpacked.`,
  "artifact.no-url": () => "GitHub returned no URL for it.",
  "artifact.not-downloaded": () => "It could not be downloaded.",
  "artifact.store-answered": ({ status }) => `The store answered ${status ?? "without a status"}.`,
  "artifact.unreadable": ({ what, reason }) => `${UNREADABLE[what]} (${reason}).`,
  "artifact.too-many-files": ({ files, max }) =>
    `It has ${formatCount(files)} entries; a drill's has at most ${formatCount(max)}.`,
  "artifact.file-twice": ({ name }) => `It has two files ${code(name)}.`,
  "artifact.result-unfit": ({ why }) => RESULT_UNFIT[why],
  "artifact.result-compressed": ({ method }) =>
    `Its result.json is compressed with method ${method}, which artifacts don't use.`,
  "artifact.result-too-large": ({ bytes, maxBytes }) =>
    `Its result.json would have ${formatCount(bytes)} bytes unpacked; the maximum is ${formatCount(maxBytes)}.`,
} satisfies Partial<Sayings>;

function inParentheses(status: number | null): string {
  return status === null ? "" : ` (${status})`;
}
