import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readMarker } from "../../../src/github/comment-marker.ts";
import type { CacheOnNetwork } from "../../support/cache-on-network.ts";
import type { FakeGithub } from "../../support/fake-github.ts";
import { onEngine } from "../../support/left-on-engine.ts";

/** What a session left on the engine. */
export function sessionLeft(session: string | null): string[] {
  return session === null ? [] : onEngine(session);
}

/** How each of the report's files ends when it is whole. */
const REPORT_FILES: Readonly<Record<string, RegExp>> = {
  "result.json": /^\{[\s\S]*\}\n$/,
  "summary.md": /\n$/,
  "report.html": /<\/html>\s*$/,
  "junit.xml": /<\/testsuites>\s*$/,
};

/** Of the files by their paths those that are no report, or half of one. */
export function filesLeft(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const whole = REPORT_FILES[basename(path)];
    if (whole === undefined) return [`file ${path}`];
    return whole.test(text) ? [] : [`half of the file ${path}`];
  });
}

/** A comment is whole and there once, or not there. */
export function commentsLeft(github: FakeGithub): string[] {
  const comments = github.comments();
  return [
    ...(comments.length > 1 ? [`${comments.length} comments`] : []),
    ...comments.flatMap(({ body }) => {
      if (readMarker(body) === null) return ["a comment without its marker"];
      return /\b(running|in progress|pending)\b/i.test(body.split("\n")[0] ?? "")
        ? ["a comment that says running"]
        : [];
    }),
  ];
}

/** What is wrong with a cache that a drill took down: it runs, two processes, neither of them stopped, and answers. */
export function cacheLeft(cache: CacheOnNetwork): string[] {
  return [
    ...(/^[RSD]{2}$/.test(cache.states) ? [] : [`processes of the cache: "${cache.states}"`]),
    ...(cache.isAnswering ? [] : ["a cache that does not answer"]),
    ...(cache.isWhole ? [] : ["the cache is not alone on its network"]),
  ];
}

/** How the kernel's table of sockets says that one is listened on. */
const LISTEN = "0A";
/** As in src/experiments/kit/context/target.ts. */
const PUBLISHED = { from: 20_000, below: 32_000 };

/** Everything that is there, whoever's it is: what has no label is found by comparing two of these. */
export function everything(): ReadonlySet<string> {
  const list = (kind: string, args: readonly string[]) =>
    execFileSync("docker", [...args, "--quiet"], { encoding: "utf8" })
      .split("\n")
      .filter((id) => id !== "")
      .map((id) => `${kind} ${id}`);
  return new Set([
    ...list("container", ["ps", "--all"]),
    ...list("volume", ["volume", "ls"]),
    ...list("network", ["network", "ls"]),
    ...list("image", ["images", "--all"]),
    ...listeners(),
  ]);
}

/** Those of the ports that containers are published on that somebody listens on. */
function listeners(): string[] {
  return ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === LISTEN)
      .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16))
      .filter((port) => port >= PUBLISHED.from && port < PUBLISHED.below)
      .map((port) => `port ${port}`),
  );
}
