import { expect, test } from "vitest";
import { lastLogLines } from "../../../../src/model/text/log-lines.ts";

const access = (port: number, status: number) => `INFO: 172.17.0.1:${port} - "POST /classify HTTP/1.1" ${status}`;

test("counts lines that differ only in times and long numbers, and shows the last of them", () => {
  const log = [
    "Started server process [1]",
    ...[40_001, 40_002, 40_003].map((port) => access(port, 422)),
    "2026-11-29 07:58:33,100 worker 31337 failed",
    "2026-11-29 07:58:34,200 worker 31338 failed",
  ];
  expect(lastLogLines(`${log.join("\r\n")}\n`, 20).split("\n")).toEqual([
    "Started server process [1]",
    `${access(40_003, 422)} (× 3)`,
    "2026-11-29 07:58:34,200 worker 31338 failed (× 2)",
  ]);
});

test("keeps lines apart that differ in a status or in a word", () => {
  const log = [access(40_001, 503), access(40_002, 200), "a", "b", "a"].join("\n");
  expect(lastLogLines(log, 20)).toBe(log);
});

test("keeps a cause in sight that many requests follow", () => {
  const log = ["ImportError: no module", ...Array.from({ length: 150 }, (_, index) => access(40_000 + index, 500))];
  expect(lastLogLines(log.join("\n"), 20).split("\n")).toEqual([
    "ImportError: no module",
    `${access(40_149, 500)} (× 150)`,
  ]);
});

test("has at most so many lines, the last ones", () => {
  const log = ["a", "b", "c", "d"].join("\n");
  expect(lastLogLines(log, 2)).toBe("c\nd");
  expect(lastLogLines("", 2)).toBe("");
});
