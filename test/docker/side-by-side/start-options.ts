import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getExecOutput } from "@actions/exec";
import { expect, test } from "vitest";
import { readTerminal } from "../../../src/config/index.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { NO_SETTINGS } from "../../../src/model/default-plan.ts";
import type { TargetPlan } from "../../../src/model/plan.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

const docker = (...args: string[]) => getExecOutput("docker", args, { silent: true });
const volumesThere = async () => new Set((await docker("volume", "ls", "--quiet")).stdout.trim().split("\n"));

/** What a container is started with, as its flags say it. */
function startOf(argv: readonly string[]): Pick<TargetPlan, "volumes" | "options" | "settings"> {
  const request = readTerminal(["--image", SERVICE_IMAGE, ...argv], {}, experiments);
  if (request.ask !== "drill") throw new Error(`not a drill but ${request.ask}`);
  const { volumes, options, settings } = request.inputs.plan.target;
  return { volumes, options, settings };
}

const OPTIONS = [
  "--user 1000:1000 --init --cap-drop ALL --security-opt no-new-privileges --pids-limit 128 --group-add 44",
  "--shm-size 64m --tmpfs /run:size=1m --ulimit nofile=4096 --sysctl net.core.somaxconn=512 --hostname model-1",
  "--label team=search --stop-signal SIGINT --stop-timeout 5 --add-host redis:10.0.0.5 --dns 10.0.0.2",
  "--health-cmd '/node --version' --health-interval 1s --entrypoint /node --workdir /app",
].join(" ");

const KINDS = ["cpu-overload", "network-delay", "disk-pressure", "kill-restart", "terminate", "oom-kill"];

test.concurrent("a service from a volume, with every right dropped, is drilled from outside as any other", async () => {
  const files = mkdtempSync(join(tmpdir(), "start-options-"));
  const name = `fault-drill-test-${files.slice(-6)}`;
  for (const directory of ["app", "state"]) mkdirSync(join(files, directory));
  chmodSync(files, 0o755);
  chmodSync(join(files, "state"), 0o777);
  copyFileSync(new URL("../../support/scripted-service.ts", import.meta.url), join(files, "app/model.ts"));
  await docker("volume", "create", name);
  try {
    const start = startOf([
      `--options=${OPTIONS}`,
      ...["--volumes", `${files}/app:/app:ro`, "--volumes", `${files}/state:/state`],
      ...["--volumes", `${name}:/named`, "--volumes", "/anonymous"],
    ]);
    const { record, verdict } = await drillWith({
      target: start,
      command: ["model.ts"],
      env: { STATE_FILE: "/state/ran" },
      readOnly: true,
      memoryBytes: 512 * 1024 ** 2,
      experiments: KINDS,
      durationMs: 2_000,
      maxDurationMs: 6_000,
    });

    expect(record.error, said(verdict.sentence)).toBeNull();
    const effects = experimentsOf(record).map(({ kind, effect }) => ({ kind, effect }));
    expect(effects.map(({ kind }) => kind)).toEqual(KINDS);
    // Whether the CPU runs short depends on what else the machine does. The workers ran either way.
    for (const { kind, effect } of effects)
      expect(effect?.observed, `${kind}: ${said(effect?.message)}`).toEqual(
        kind === "cpu-overload" ? expect.any(Boolean) : true,
      );
    expect(existsSync(join(files, "state/ran"))).toBe(true);
    expect(existsSync(join(files, "app/model.ts"))).toBe(true);
    expect(await volumesThere()).toContain(name);
  } finally {
    await docker("volume", "rm", name);
    rmSync(files, { recursive: true });
  }
});

test.concurrent("a named volume and a CPU that the engine does not have are errors, and no volume is made", async () => {
  const source = "fault-drill-test-nowhere";
  const { record } = await drillWith({
    target: {
      volumes: [{ source, path: null, target: "/models", readOnly: true }],
      cpusetCpus: "0,4095",
      settings: NO_SETTINGS,
    },
  });
  expect(record.error?.[0]?.said).toMatchObject([
    { code: "engine.volumes-missing", args: { names: [source] } },
    { code: "engine.cpus-missing", args: { cpusetCpus: "0,4095" } },
  ]);
  expect(await volumesThere()).not.toContain(source);
});
