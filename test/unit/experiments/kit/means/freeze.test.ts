import { describe, expect, test } from "vitest";
import { freezeProcesses, isFrozen } from "../../../../../src/experiments/kit/means/freeze.ts";
import { EngineMachine } from "../../../../support/engine-machine.ts";
import { buildExperimentContext } from "../../../../support/experiment-context.ts";

const ID = "c0ffee".padEnd(64, "0");
const CGROUP = `0::/docker/${ID}\n`;
const { signal } = new AbortController();

describe("the processes of a container", () => {
  test.each([
    { which: "all", chosen: null, pids: [43, 42, 41] },
    { which: "the chosen ones", chosen: [41, 42], pids: [42, 41] },
    { which: "none that is another's", chosen: [45], pids: [] },
  ])("are stopped children first, and those of others are left alone: $which", async ({ chosen, pids }) => {
    using machine = new EngineMachine();
    machine.process({ pid: 41, cgroup: CGROUP, startTicks: "5" });
    machine.process({ pid: 42, cgroup: CGROUP, startTicks: "6", parentPid: 41 });
    machine.process({ pid: 43, cgroup: CGROUP, startTicks: "7", parentPid: 42, name: "a) T 1 (b" });
    machine.process({ pid: 44, cgroup: CGROUP, startTicks: "8", parentPid: 41, state: "Z" });
    machine.process({ pid: 45, cgroup: "0::/docker/other\n", startTicks: "9" });
    const { tools } = buildExperimentContext();
    const run = machine.tools.onHost;
    const hold = async (order: object) => {
      const { script, args } = order as { script: string; args: string[] };
      return { id: "holder", output: (await run(script, args)).split("ready")[0] ?? "" };
    };
    const frozen = await freezeProcesses({ tools: { ...tools, hold }, lifetimeMs: 0 }, ID, chosen, signal);
    expect(frozen.pids).toEqual(pids);
    expect(machine.kills).toEqual(pids.map((pid) => `-STOP ${pid}`));
  });

  test.each([
    ["T", "T", 41, true],
    ["T", "S", 41, false],
    ["S", "T", 41, false],
    ["T", "T", 47, false],
    ["T", "T", null, true],
  ])("all stand still: %s %s, %s among them: %s", async (first, second, certain, still) => {
    using machine = new EngineMachine();
    machine.process({ pid: 41, cgroup: CGROUP, startTicks: "5", state: first });
    machine.process({ pid: 42, cgroup: CGROUP, startTicks: "6", state: second });
    // A health check that came later is not one of them.
    machine.process({ pid: 46, cgroup: CGROUP, startTicks: "9", state: "S" });
    const frozen = { containerId: ID, pids: [42, 41, 47] };
    expect(await isFrozen({ tools: machine.tools as never }, frozen, certain, signal)).toBe(still);
  });
});
