import { describe, expect, test } from "vitest";
import { diskFull, fullness } from "../../../../src/experiments/disk-full/disk-full.ts";
import { endingOf } from "../../../../src/experiments/disk-full/fill-disk.ts";
import { parametersOf } from "../../../../src/experiments/registry.ts";
import { message } from "../../../../src/model/message.ts";
import { problemIn } from "../../../support/in-english.ts";

const MIB = 1024 ** 2;

describe("its parameters", () => {
  const { paths, size } = diskFull.parameters;

  test("are directories, each once, and a size", () => {
    expect(parametersOf("disk-full")).toEqual({ paths: ["/tmp"], size: 32 * MIB });
    expect(paths.parse("/tmp/\n/var//cache, /tmp,/var/x/../cache")).toEqual(["/tmp", "/var/cache"]);
    expect(size.parse("1m")).toBe(MIB);
  });

  test.each([
    "tmp",
    "/",
    "/..",
    "/a b",
    "/a:b",
    "/proc/1",
    "/sys",
    "/dev/shm",
    "/fault-drill",
    "/fault-drill-disk/x",
    "",
  ])("do not name %j", (path) =>
    expect(problemIn(() => paths.parse(path))).toMatch(/write up to 5 absolute paths, such as "\/tmp"/),
  );

  test("name a few small ones", () => {
    expect(problemIn(() => paths.parse("/1,/2,/3,/4,/5,/6"))).toMatch(/up to 5/);
    for (const each of ["512k", "257m", "1g"]) expect(problemIn(() => size.parse(each))).toMatch(/"1m" to "256m"/);
    // /process is not /proc.
    expect(paths.parse("/process,/devices")).toEqual(["/process", "/devices"]);
  });

  test("become file systems of the container", () => {
    const asked = { paths: ["/tmp", "/data"], size: 8 * MIB };
    expect(diskFull.smallDisks?.(asked)).toEqual([
      { path: "/tmp", sizeBytes: 8 * MIB },
      { path: "/data", sizeBytes: 8 * MIB },
    ]);
  });
});

test("how a write ended is taken from what dd says", () => {
  const said = (what: string) => endingOf(`dd: error writing '/tmp/.fault-drill-write': ${what}\n1+0 records in\n`);
  expect(said("No space left on device")).toBe("full");
  expect(endingOf("dd: failed to open '/tmp/.fault-drill-write': Permission denied")).toBe("denied");
  expect(endingOf("dd: failed to open '/x/.fault-drill-write': Read-only file system")).toBe("denied");
  expect(said("Input/output error")).toBe("other");
  expect(endingOf("")).toBe("other");
});

describe("an effect", () => {
  const could = [["/tmp", "written"] as const];
  const full = [["/tmp", "full"] as const];

  test("is a write that succeeded before and finds no room at the start and at the end", () => {
    expect(fullness(could, [full, full])).toEqual({
      observed: true,
      message: message("disk-full.effect", { paths: ["/tmp"] }),
    });
  });

  test("needs one look: while the service is down nothing can be written", () => {
    const down = [["/tmp", null] as const];
    expect(fullness(could, [full, down]).observed).toBe(true);
    expect(fullness(could, [down, down])).toEqual({ observed: false, message: message("disk-full.not-running", {}) });
  });

  test.each([
    ["written", could, [full, could], false],
    ["written", could, [could, full], false],
    ["other", could, [full, [["/tmp", "other"] as const]], false],
    ["denied", [["/tmp", "denied"] as const], [full, full], true],
    ["full", full, [full, full], true],
  ] as const)("is not there if one ended as %s", (ending, before, looks, atFirst) => {
    const figures = { path: "/tmp", ending, atFirst };
    expect(fullness(before, looks)).toEqual({ observed: false, message: message("disk-full.no-effect", figures) });
  });

  test("is needed at each path", () => {
    const two = [["/tmp", "written"] as const, ["/data", "written"] as const];
    const half = [["/tmp", "full"] as const, ["/data", "written"] as const];
    expect(fullness(two, [half, half])).toMatchObject({ observed: false, message: { args: { path: "/data" } } });
  });
});
