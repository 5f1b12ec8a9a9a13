import { describe, expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/engine/engine.ts";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { dependencyDown } from "../../../../src/experiments/dependency-down/dependency-down.ts";
import { connectTo, portsOf } from "../../../../src/experiments/kit/means/connections.ts";
import { message } from "../../../../src/model/message.ts";
import { EngineMachine } from "../../../support/engine-machine.ts";
import { buildExperimentContext } from "../../../support/experiment-context.ts";
import { problemIn } from "../../../support/in-english.ts";
import {
  buildExperiment,
  buildLiveness,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
} from "../../../support/record-builder.ts";

const ID = "c0ffee".padEnd(64, "0");
const { signal } = new AbortController();
const { of, how, for: lasts, "may-refuse": mayRefuse } = dependencyDown.parameters;

describe("its parameters", () => {
  test("are a name, a way, a time and a switch", () => {
    expect([of.parse(""), of.parse("redis"), how.parse("Freeze"), lasts.parse("20s"), mayRefuse.parse("true")]).toEqual(
      [null, "redis", "freeze", 20_000, true],
    );
  });

  test.each([
    [of, "re dis", /is not the name of a container/],
    [of, "--rm", /is not the name of a container/],
    [how, "pause", /must be one of stop, freeze, refuse, blackhole/],
    [lasts, "1s", /is too short to tell anything: write "5s" or more/],
    [mayRefuse, "perhaps", /must be true or false/],
  ])("refuse what means nothing", (parameter, raw, problem) => {
    expect(problemIn(() => parameter.parse(raw))).toMatch(problem);
  });
});

describe("before anything is created", () => {
  const preflight = async (way: string, container: Partial<ContainerFacts>) => {
    const facts = { id: ID, name: "cache", labels: {}, endpoints: [], isRemovedAtEnd: false, ...container };
    const engine = {
      network: async () => ({ id: "n", containers: [ID] }) as never,
      container: async () => facts as never,
    };
    const parameters = { of: null, how: how.parse(way), for: 20_000, "may-refuse": false };
    await dependencyDown.preflight?.({ engine, network: "shop", services: null }, parameters, signal);
  };

  test.for([
    ["one of them", ["cache", "db"], "cache", null],
    ["the only one", ["cache"], null, null],
    [
      "another",
      ["cache", "db"],
      "web",
      message("dependency.missing", { of: "web", network: null, names: ["cache", "db"] }),
    ],
    [
      "none of several",
      ["db", "cache"],
      null,
      message("dependency.several", { of: null, network: null, names: ["cache", "db"] }),
    ],
    ["none of none", [], null, message("dependency.none", { network: null })],
  ] as const)("of the services of a compose file: %s", async ([, services, of, said]) => {
    const engine = { network: () => Promise.reject(), container: () => Promise.reject() };
    const parameters = { of, how: how.parse("stop"), for: 20_000, "may-refuse": false };
    const looked = dependencyDown.preflight?.({ engine, network: null, services }, parameters, signal);
    if (said === null) await expect(looked).resolves.toBeUndefined();
    else await expect(looked).rejects.toMatchObject({ said: [said] });
  });

  test("a container that is gone when it stops is refused, unless it is not stopped", async () => {
    const said = [message("dependency-down.removed-at-end", { of: "cache" })];
    await expect(preflight("stop", { isRemovedAtEnd: true })).rejects.toMatchObject({ said });
    await expect(preflight("freeze", { isRemovedAtEnd: true })).resolves.toBeUndefined();
    await expect(preflight("stop", {})).resolves.toBeUndefined();
  });
});

describe("a service that refuses quickly while its dependency is down", () => {
  const checksIf = (mayRefuse: boolean) => {
    const shed = { outcome: "http-error", status: 503, shed: true, latencyMs: 10_000 } as const;
    const samples = buildSamples(400, 30_000, 50).map((each) => ({
      ...each,
      ...shed,
      endedAtMs: each.intendedAtMs + 5,
    }));
    const parameters = { of: "redis", how: "refuse", for: 20_000, "may-refuse": mayRefuse };
    const plan = { ...buildPlan(), experiments: [{ kind: "dependency-down", name: "dependency-down", parameters }] };
    const experiment = buildExperiment("dependency-down", {
      duringPhase: 1,
      effect: { observed: true, message: message("dependency-down.frozen", { of: "redis", processes: 1 }) },
      liveness: { before: buildLiveness(), after: buildLiveness() },
    });
    const phases = [buildPhase("steady-state", buildSamples(24, 0, 50)), buildPhase("dependency-down", samples)];
    const record = buildRecord({ plan, phases, experiments: [experiment] });
    return checksOf(record).map(({ objective, status }) => [objective.kind, status]);
  };

  test("passes if it may", () => {
    expect(checksIf(true)).toEqual([
      ["availability", "pass"],
      ["p95", "pass"],
    ]);
  });

  test("and fails if it may not", () => {
    expect(checksIf(false)).toContainEqual(["availability", "fail"]);
  });
});

describe("what is seen of a dependency", () => {
  test("the ports that it listens on, but not those of its loopback address", async () => {
    using machine = new EngineMachine();
    const line = (local: string, state: string) =>
      `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000\n`;
    const head = "  sl  local_address rem_address   st\n";
    machine.write(
      "proc/41/net/tcp",
      head + line("0B00007F:9CD3", "0A") + line("00000000:18EB", "0A") + line("030012AC:18EC", "01"),
    );
    const any = "0".repeat(32);
    machine.write(
      "proc/41/net/tcp6",
      head + line(`${any}:18EB`, "0A") + line(`${any.slice(0, 24)}01000000:0050`, "0A"),
    );
    const tools = machine.tools as never;
    expect(await portsOf({ tools }, { container: { pid: 41 } as never }, signal)).toEqual([6379]);
  });

  test("how connections end; what says nothing is silent", async () => {
    const { tools } = buildExperimentContext();
    const onNetworkOf = async () => "6379 refused\n22 open\n80 other\n1 open\nnonsense";
    const context = { containerId: "1", tools: { ...tools, onNetworkOf } };
    expect([...(await connectTo(context, "10.0.0.2", [22, 80, 443, 6379], signal))]).toEqual([
      [22, "open"],
      [80, "other"],
      [443, "silent"],
      [6379, "refused"],
    ]);
    expect((await connectTo({ containerId: "1", tools }, "10.0.0.2", [], signal)).size).toBe(0);
  });
});
