import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { countWorkers, endStressors } from "../../../src/engine/carried/stressors.ts";
import { DISK_PATH } from "../../../src/engine/carried/tools.ts";
import { clearWriteLimit, setWriteLimit } from "../../../src/experiments/disk-pressure/write-limit.ts";
import { sendSignal } from "../../../src/experiments/kit/crash/process-signal.ts";
import { startClock } from "../../../src/model/text/clock.ts";
import { EngineMachine } from "../../support/engine-machine.ts";

const ID = "5f".repeat(32);
const OTHER = "a0".repeat(32);
const PID = 4242;
const CONTROL_GROUPS = "/sys/fs/cgroup";
const { signal } = new AbortController();

/** What /proc/PID/cgroup of a container says, and where its group's limit for writes then is. */
const LAYOUTS = [
  [
    "v1, cgroupfs",
    (id: string) =>
      `12:pids:/docker/${id}\n11:blkio:/docker/${id}\n4:cpu,cpuacct:/docker/${id}\n1:name=systemd:/docker/${id}\n0::/\n`,
    `/blkio/docker/${ID}/blkio.throttle.write_bps_device`,
  ],
  [
    "v1, systemd",
    (id: string) =>
      `12:blkio:/system.slice/docker-${id}.scope\n3:memory:/system.slice/docker-${id}.scope\n0::/system.slice/docker-${id}.scope\n`,
    `/blkio/system.slice/docker-${ID}.scope/blkio.throttle.write_bps_device`,
  ],
  [
    "v1, the unified hierarchy told first",
    (id: string) => `0::/docker/${id}\n5:cpu,blkio:/docker/${id}\n`,
    `/blkio/docker/${ID}/blkio.throttle.write_bps_device`,
  ],
  ["v2, cgroupfs", (id: string) => `0::/docker/${id}\n`, `/docker/${ID}/io.max`],
  ["v2, systemd", (id: string) => `0::/system.slice/docker-${id}.scope\n`, `/system.slice/docker-${ID}.scope/io.max`],
  [
    "v2, systemd, rootless",
    (id: string) => `0::/user.slice/user-1001.slice/user@1001.service/user.slice/docker-${id}.scope\n`,
    `/user.slice/user-1001.slice/user@1001.service/user.slice/docker-${ID}.scope/io.max`,
  ],
] as const;
/** A helper whose control groups are a namespace of their own sees those of others from its own place on. */
const NAMESPACED = [
  ["v2, cgroupfs, from a namespace", (id: string) => `0::/../${id}\n`],
  ["v2, systemd, from a namespace", (id: string) => `0::/../docker-${id}.scope\n`],
] as const;

describe.each([...LAYOUTS.map(([name, group]) => [name, group] as const), ...NAMESPACED])("%s:", (_, group) => {
  test("a process is signalled when it is the container's and started when it should have, and only then", async () => {
    using machine = new EngineMachine();
    const context = { tools: machine.tools, clock: startClock() };
    const recipient = { containerId: ID, pid: PID, startTicks: "777" };
    const kill = async () => await sendSignal(context, recipient, { number: 9 }, signal);
    machine.process({ pid: PID, cgroup: group(OTHER), startTicks: "777", handled: "0000000108004a07" });
    await expect(kill()).rejects.toMatchObject({ refusal: { problem: "process-not-ours" } });

    machine.process({ pid: PID, cgroup: group(ID), startTicks: "778" });
    await expect(kill()).rejects.toMatchObject({ refusal: { problem: "process-ended" } });
    expect(machine.kills).toEqual([]);

    machine.process({ pid: PID, cgroup: group(ID), startTicks: "777", handled: "0000000108004a07" });
    expect(await kill()).toMatchObject({ handledMask: "0000000108004a07", gone: null });
    expect(machine.kills).toEqual([`-9 ${PID}`]);
  });

  test("stressors are found in the container, and nowhere else", async () => {
    using machine = new EngineMachine();
    const process = (pid: number, name: string, id: string, state = "S") => {
      machine.write(`proc/${pid}/comm`, `${name}\n`);
      machine.write(`proc/${pid}/status`, `Name:\t${name}\nState:\t${state} (said)\n`);
      machine.write(`proc/${pid}/cgroup`, group(id));
    };
    process(10, "stress-ng", ID);
    process(11, "stress-ng-cpu", ID);
    process(12, "stress-ng-cpu", ID);
    process(13, "stress-ng-cpu", ID, "Z");
    process(14, "stress-ng-cpu", OTHER);
    process(15, "node", ID);
    expect(await countWorkers(machine.tools, ID)).toBe(2);
    const soon = AbortSignal.timeout(200);
    await expect(endStressors(machine.tools, ID, soon)).rejects.toThrow();
    expect(machine.kills[0]).toBe("-KILL 11 12");
  });
});

describe.each(LAYOUTS)("%s:", (_, group, file) => {
  function machineOf(device: string): EngineMachine {
    const machine = new EngineMachine();
    machine.write(`proc/${PID}/cgroup`, group(ID));
    machine.write(
      `proc/${PID}/mountinfo`,
      `30 29 0:50 / / rw - overlay o rw\n36 35 ${device} /v ${DISK_PATH} rw - ext4 /dev/x rw\n`,
    );
    machine.write(CONTROL_GROUPS + file, "");
    machine.write("sys/devices/disk/dev", "253:0\n");
    machine.write("sys/devices/disk/part1/partition", "1\n");
    mkdirSync(join(machine.root, "sys/dev/block"), { recursive: true });
    symlinkSync("../../devices/disk", join(machine.root, "sys/dev/block/253:0"));
    symlinkSync("../../devices/disk/part1", join(machine.root, "sys/dev/block/253:1"));
    return machine;
  }
  const contextOf = ({ tools }: EngineMachine) => ({
    engine: { container: async () => ({ pid: PID }) } as never,
    tools: tools as never,
    containerId: ID,
  });

  test.each(["253:0", "253:1"])(
    "a write limit for %s stands in the container's own group, of the whole disk",
    async (device) => {
      using machine = machineOf(device);
      const limit = await setWriteLimit(contextOf(machine), 1_048_576, signal);
      expect(limit).toEqual({ group: dirname(file), file: basename(file), device: "253:0" });
      const rule = file.endsWith("io.max") ? "wbps=" : "";
      expect(machine.read(CONTROL_GROUPS + file)).toBe(`253:0 ${rule}1048576\n`);
      await clearWriteLimit(machine.tools, limit, signal);
      expect(machine.read(CONTROL_GROUPS + file)).toBe(`253:0 ${rule === "" ? "0" : "wbps=max"}\n`);
    },
  );

  test("a limit whose group is gone is gone with it", async () => {
    using machine = machineOf("253:0");
    const limit = await setWriteLimit(contextOf(machine), 1_048_576, signal);
    rmSync(join(machine.root, CONTROL_GROUPS + dirname(file)), { recursive: true });
    await clearWriteLimit(machine.tools, limit, signal);
    expect(existsSync(join(machine.root, CONTROL_GROUPS + dirname(file)))).toBe(false);
  });

  test("a group without the controller has no limit to be set", async () => {
    using machine = machineOf("253:0");
    machine.write(
      `proc/${PID}/cgroup`,
      group(ID)
        .replaceAll(ID, `${ID.slice(0, -1)}1`)
        .replace("\n", `\n9:x:/${ID}\n`),
    );
    const refused = setWriteLimit(contextOf(machine), 1_048_576, signal);
    await expect(refused).rejects.toMatchObject({ refusal: { problem: "no-write-limit", reason: "" } });
  });
});
