import { describe, expect, test } from "vitest";
import { engineFacts } from "../../../src/engine/adapter/dockerode-shapes.ts";
import { foreignness, reasonsUnfit, reservations } from "../../../src/engine/fitness.ts";
import { message } from "../../../src/model/message.ts";

/** As engines say it: on Ubuntu 24.04, and rootless on Debian 12 with cgroup v1. */
const HOSTED = {
  ServerVersion: "28.0.4",
  CgroupVersion: "2",
  CgroupDriver: "systemd",
  OSType: "linux",
  Architecture: "x86_64",
  KernelVersion: "6.11.0-1018-azure",
  NCPU: 4,
  SystemTime: "2026-11-27T10:00:00.123456789Z",
  SecurityOptions: ["name=apparmor", "name=seccomp,profile=builtin", "name=cgroupns"],
  CpuCfsQuota: true,
  CpuCfsPeriod: true,
  MemoryLimit: true,
  SwapLimit: true,
};
const ROOTLESS_V1 = {
  ...HOSTED,
  CgroupVersion: "1",
  CgroupDriver: "none",
  SecurityOptions: ["name=seccomp,profile=default", "name=rootless"],
  ...{ CpuCfsQuota: false, CpuCfsPeriod: false, MemoryLimit: false, SwapLimit: false },
};

/** As Podman of Debian sid says it on cgroup v2, which has no `cpu.cfs_quota_us`. */
const PODMAN = { ...HOSTED, ServerVersion: "5.8.2", BuildahVersion: "1.43.0", CpuCfsQuota: false, CpuCfsPeriod: false };

const factsOf = (info: object) => engineFacts(info, 0, 0);
const reasons = (info: object, own = "x86_64") => reasonsUnfit(factsOf(info), own);

describe("an engine will do", () => {
  test.each([
    ["of a hosted runner", HOSTED, "x86_64"],
    ["on arm64", { ...HOSTED, Architecture: "aarch64" }, "aarch64"],
    ["on arm64 in Go's words", { ...HOSTED, Architecture: "arm64" }, "aarch64"],
    ["that is rootless with cgroup v2", { ...HOSTED, SecurityOptions: ["name=rootless"] }, "x86_64"],
    ["without security options", { ...HOSTED, SecurityOptions: null }, "x86_64"],
  ])("%s", (_, info, own) => {
    expect(reasons(info, own)).toEqual([]);
    expect(reservations(factsOf(info))).toEqual([]);
  });
});

describe("an engine will not do", () => {
  test("that ignores the limits of a container, as a rootless one without cgroup v2 does", () => {
    expect(reasons(ROOTLESS_V1)).toEqual([message("engine.no-limits", { cpus: true, memory: true, rootless: true })]);
  });

  test("that is Podman, whatever it says of its limits: one sentence", () => {
    const podman = [message("engine.podman", { version: "5.8.2" })];
    expect(reasons(PODMAN)).toEqual(podman);
    expect(reasons({ ...PODMAN, CpuCfsQuota: true, CpuCfsPeriod: true })).toEqual(podman);
    expect(reasons({ ...PODMAN, MemoryLimit: false, SecurityOptions: ["name=rootless"] })).toEqual(podman);
  });

  test("that was given the memory alone to limit", () => {
    const undelegated = { ...HOSTED, CpuCfsQuota: false, CpuCfsPeriod: false, SecurityOptions: ["name=rootless"] };
    expect(reasons(undelegated)).toEqual([message("engine.no-limits", { cpus: true, memory: false, rootless: true })]);
    expect(reasons({ ...HOSTED, MemoryLimit: false })).toEqual([
      message("engine.no-limits", { cpus: false, memory: true, rootless: false }),
    ]);
  });

  test("of another architecture, whose programs are not to be had here", () => {
    expect(reasons({ ...HOSTED, Architecture: "aarch64" })).toEqual([
      message("engine.other-architecture", { engine: "aarch64", own: "x86_64" }),
    ]);
  });

  test("of Windows, and every reason is told", () => {
    expect(reasons({ ...ROOTLESS_V1, OSType: "windows", Architecture: "aarch64" })).toHaveLength(3);
  });
});

test.each([
  ["amd64", "x86_64", false],
  ["arm64", "aarch64", false],
  ["", "aarch64", false],
  ["arm", "armv7l", false],
  ["arm64", "x86_64", true],
  ["amd64", "aarch64", true],
])("an image for %s on %s is foreign there: %s", (architecture, machine, isForeign) => {
  const its = architecture === "amd64" ? "x86_64" : "aarch64";
  expect(foreignness("service:1", { architecture }, { architecture: machine })).toEqual(
    isForeign ? message("image.emulated", { image: "service:1", architecture: its, machine }) : null,
  );
});

test("swap that can't be limited is a warning", () => {
  expect(reasons({ ...HOSTED, SwapLimit: false })).toEqual([]);
  expect(reservations(factsOf({ ...HOSTED, SwapLimit: false }))).toEqual([message("engine.no-swap-limit", {})]);
  expect(reservations(factsOf(HOSTED))).toEqual([]);
});

test("an engine is rootless when it says so, and not when another option has the word in it", () => {
  expect(factsOf(ROOTLESS_V1).rootless).toBe(true);
  expect(factsOf({ ...HOSTED, SecurityOptions: ["name=seccomp,profile=rootless"] }).rootless).toBe(false);
});
