import { describe, expect, test } from "vitest";
import { chooseProcess, listProcesses } from "../../../src/engine/processes.ts";
import type { VictimChoice } from "../../../src/model/facts/victim.ts";
import { EngineMachine, type FakeProcess } from "../../support/engine-machine.ts";

const ID = "5f".repeat(32);
const OTHER = "a0".repeat(32);
/** Control groups of both versions, by cgroupfs and by systemd. */
const GROUPS = [
  ["v1", `12:pids:/docker/${ID}\n4:cpu,cpuacct:/docker/${ID}\n0::/\n`],
  ["v2", `0::/system.slice/docker-${ID}.scope\n`],
  ["v2, from a namespace, in a group below", `0::/../${ID}/inner\n`],
] as const;
const [, CGROUP] = GROUPS[0];

const HEADER = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const row = (local: string, state: string, inode: number) =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0000000000000000 100 0 0 10 0\n`;
/** 8080 is 1F90. */
const LISTENS = row("00000000:1F90", "0A", 501);

/** A machine whose container has its first process at 41. */
function machineOf(processes: readonly Partial<FakeProcess>[], tables: { tcp?: string; tcp6?: string } = {}) {
  const machine = new EngineMachine();
  for (const process of processes) {
    machine.process({ pid: 41, cgroup: CGROUP, startTicks: String(process.pid ?? 41), ...process });
  }
  machine.write("proc/41/net/tcp", HEADER + (tables.tcp ?? LISTENS));
  if (tables.tcp6 !== undefined) machine.write("proc/41/net/tcp6", HEADER + tables.tcp6);
  return machine;
}

async function chosen(machine: EngineMachine, target: VictimChoice) {
  const processes = await listProcesses(machine.tools, { id: ID, pid: 41, port: 8080 });
  return chooseProcess(processes, target, 41);
}

const SHELL: Partial<FakeProcess> = { name: "sh", pidInside: 1, open: ["/dev/null"], residentKib: 900 };
const SERVER = ["/dev/null", "pipe:[7]", "socket:[501]"];

describe("a process of a container", () => {
  test.each(GROUPS)("is known by its control group: %s", async (_, cgroup) => {
    using machine = machineOf([
      { ...SHELL, cgroup },
      { pid: 50, cgroup: cgroup.replaceAll(ID, OTHER) },
    ]);
    const processes = await listProcesses(machine.tools, { id: ID, pid: 41, port: 8080 });
    expect(processes.map(({ pid }) => pid)).toEqual([41]);
  });

  test("is told with all that is known of it, whatever it calls itself", async () => {
    const name = "a) b\\n `c` [d]";
    using machine = machineOf([
      { ...SHELL, handled: "0000000000004000", waitsIn: "do_sigtimedwait" },
      { pid: 42, name, parentPid: 41, pidInside: 7, residentKib: 2048, startTicks: "99" },
    ]);
    const processes = await listProcesses(machine.tools, { id: ID, pid: 41, port: 8080 });
    expect(processes).toMatchObject([
      { pid: 41, waitsIn: "do_sigtimedwait", handledMask: "0000000000004000" },
      {
        pid: 42,
        name: "a? b?n ?c? ?d?",
        parentPid: 41,
        pidInside: 7,
        residentBytes: 2 * 1024 ** 2,
        startTicks: "99",
        waitsIn: "",
        ownsPort: false,
      },
    ]);
  });

  test.each([
    ["MainThread", "/usr/bin/node (deleted)", "node"],
    ["gunicorn", "/usr/bin/python3.13", "gunicorn"],
    ["main", undefined, "main"],
  ])("that the kernel calls %s and whose program is %s is called %s", async (name, program, called) => {
    using machine = machineOf([{ ...SHELL, name, ...(program !== undefined && { program }) }]);
    expect((await chosen(machine, "main"))?.process.name).toBe(called);
  });

  test("is not one that has ended, nor one that the drill carried there", async () => {
    using machine = machineOf([SHELL, { pid: 42, state: "Z" }, { pid: 43, name: "drill-ld.so" }]);
    const processes = await listProcesses(machine.tools, { id: ID, pid: 41, port: 8080 });
    expect(processes.map(({ pid }) => pid)).toEqual([41]);
  });
});

describe("the process that serves", () => {
  test("is the owner of the socket that listens on the port, with its place in the tree", async () => {
    using machine = machineOf([SHELL, { pid: 42, parentPid: 41, pidInside: 7, open: SERVER }]);
    expect(await chosen(machine, "serving")).toMatchObject({
      process: { pid: 42, pidInside: 7, name: "node" },
      ancestors: [{ name: "sh", pidInside: 1 }],
      isFirst: false,
      chosenAs: "serving",
    });
  });

  test("is the master of those that share the socket, whichever of them has the lower number", async () => {
    using machine = machineOf([
      { ...SHELL, name: "tini" },
      { pid: 60, parentPid: 41, pidInside: 20, name: "gunicorn", open: SERVER },
      { pid: 52, parentPid: 60, pidInside: 12, name: "gunicorn", open: SERVER },
      { pid: 53, parentPid: 60, pidInside: 13, name: "gunicorn", open: SERVER },
    ]);
    expect((await chosen(machine, "serving"))?.process.pid).toBe(60);
  });

  test("is the oldest of several that listen side by side, each with a socket of its own", async () => {
    const tcp = LISTENS + row("00000000:1F90", "0A", 502);
    using machine = machineOf(
      [
        { ...SHELL, name: "supervisor" },
        { pid: 52, parentPid: 41, startTicks: "1000", open: ["socket:[502]"] },
        { pid: 60, parentPid: 41, startTicks: "999", open: SERVER },
      ],
      { tcp },
    );
    expect((await chosen(machine, "serving"))?.process.pid).toBe(60);
  });

  test("may listen on IPv6 alone", async () => {
    const tcp6 = row("00000000000000000000000000000000:1F90", "0A", 501);
    using machine = machineOf([SHELL, { pid: 42, parentPid: 41, open: SERVER }], { tcp: "", tcp6 });
    expect((await chosen(machine, "serving"))?.process.pid).toBe(42);
  });

  test.each([
    ["a connection on the port", row("0100007F:1F90", "01", 501)],
    ["a listener on another port", row("00000000:1F91", "0A", 501)],
    ["nothing", ""],
  ])("is not known by %s: it is the first process then, and not called the owner", async (_, tcp) => {
    using machine = machineOf([SHELL, { pid: 42, parentPid: 41, open: SERVER }], { tcp });
    expect(await chosen(machine, "serving")).toMatchObject({ process: { pid: 41 }, chosenAs: "main", isFirst: true });
  });
});

test("the one with the most memory is the largest", async () => {
  using machine = machineOf([
    { ...SHELL, name: "node", open: SERVER, residentKib: 60_000 },
    { pid: 42, parentPid: 41, pidInside: 7, residentKib: 360_000 },
  ]);
  expect(await chosen(machine, "largest")).toMatchObject({ process: { pid: 42 }, chosenAs: "largest" });
  expect(await chosen(machine, "main")).toMatchObject({ process: { pid: 41 }, chosenAs: "main" });
  expect(chooseProcess([], "main", 41)).toBeNull();
});

test("the worker is the one with the most CPU time below the serving one, if there is one", async () => {
  using machine = machineOf([
    { ...SHELL, name: "tini" },
    { pid: 42, parentPid: 41, pidInside: 7, open: SERVER, cpuTicks: 900 },
    { pid: 52, parentPid: 42, pidInside: 12, cpuTicks: 30 },
    { pid: 53, parentPid: 52, pidInside: 13, cpuTicks: 700 },
    { pid: 54, parentPid: 41, pidInside: 14, cpuTicks: 5_000, name: "beside" },
  ]);
  expect(await chosen(machine, "worker")).toMatchObject({ process: { pid: 53 }, chosenAs: "worker", isFirst: false });

  using alone = machineOf([SHELL, { pid: 42, parentPid: 41, pidInside: 7, open: SERVER }]);
  expect(await chosen(alone, "worker")).toBeNull();
});
