import { setTimeout as sleep } from "node:timers/promises";
import {
  containerOnNetwork,
  type Dependency,
  serviceBeside,
  serviceOfProject,
} from "../../engine/dependency/dependency.ts";
import { bringBack } from "../../engine/dependency/holder.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import { valueProblem } from "../../model/text/value-problem.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext, Judging } from "../kit/experiment.ts";
import { type ConnectionEnd, connectTo, portsOf } from "../kit/means/connections.ts";
import { freezeProcesses, isFrozen } from "../kit/means/freeze.ts";
import { oneOfParameter, parseLastingMs } from "../kit/parameters.ts";
import { watchComeBack } from "../kit/under-load/come-back.ts";
import { comeBackChecks, windowChecks } from "../kit/under-load/load-checks.ts";
import { runUnderLoad, underLoad } from "../kit/under-load/under-load.ts";
import { LOOK_LIMIT_MS, undoingOnError } from "../kit/undoing.ts";
import { addRule, deleteRule } from "./routes.ts";

const WAYS = ["stop", "freeze", "refuse", "blackhole"] as const;
/** How a dependency is made unavailable. */
export type DownBy = (typeof WAYS)[number];

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** `of`: null for the only other container on the network. */
    "dependency-down.description": {
      readonly of: string | null;
      readonly how: DownBy;
      readonly forMs: number;
      readonly mayRefuse: boolean;
    };
    "dependency-down.effect": {
      readonly of: string;
      readonly port: number;
      readonly how: DownBy;
      readonly ending: ConnectionEnd;
    };
    "dependency-down.no-effect": {
      readonly of: string;
      readonly port: number;
      readonly how: DownBy;
      readonly ending: ConnectionEnd;
    };
    /** It accepted no connection before. */
    "dependency-down.no-port": { readonly of: string };
    "dependency-down.frozen": { readonly of: string; readonly processes: number };
    "dependency-down.not-frozen": { readonly of: string };
    "dependency-down.not-back": { readonly of: string };
    "dependency-down.removed-at-end": { readonly of: string };
    "dependency-down.of-form": NoArgs;
  }
}

interface Parameters {
  readonly of: string | null;
  readonly how: DownBy;
  /** Milliseconds. */
  readonly for: number;
  readonly "may-refuse": boolean;
}

const NAME = /^[A-Za-z0-9][\w.-]{0,127}$/;
const MIN_MS = 5_000;
const BACK_EVERY_MS = 500;
/** How a connection ends while a dependency is down; any other ending shows no effect. */
const EXPECTED: Readonly<Record<Exclude<DownBy, "freeze">, readonly ConnectionEnd[]>> = {
  // Its address is gone, so there is no route to it, or no answer.
  stop: ["refused", "silent", "other"],
  refuse: ["refused"],
  blackhole: ["silent"],
};

/** Makes another container on the service's network unavailable: stopped, hung, or out of reach of the service alone. */
export const dependencyDown: Experiment<Parameters, LoadOutcome> = {
  kind: "dependency-down",
  guesses: ["dependency", "dependency-failure", "redis-down", "database-down"],
  summary: "Makes a service that it depends on unavailable while the load continues, and brings it back.",
  programs: ["bash", "ip"],
  needsNetwork: true,
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    of: {
      default: "",
      form: "text",
      meaning: "Name, alias or compose service of a container on the network; by default the only other one.",
      parse: parseName,
    },
    how: oneOfParameter(
      WAYS,
      "stop",
      "stop ends its container, freeze stops its processes, refuse and blackhole reset or drop what the service sends to it.",
    ),
    for: {
      default: "20s",
      form: "duration",
      meaning: "How long it is unavailable at least; longer if the checks need more requests, up to max-duration.",
      parse: (raw) => parseLastingMs(raw, MIN_MS),
    },
    "may-refuse": {
      default: "false",
      form: "switch",
      meaning: "Whether 503 or 429 with Retry-After within 1 s counts as an answer meanwhile.",
      parse: parseSwitch,
    },
  },

  async preflight({ engine, network, services }, { of, how }, signal) {
    if (services !== null) serviceOfProject(services, of);
    else throwIfRemovedAtEnd(await containerOnNetwork(engine, network, of, signal), how);
  },

  describe: ({ of, how, for: forMs, "may-refuse": mayRefuse }) =>
    message("dependency-down.description", { of, how, forMs, mayRefuse }),

  ...underLoad({ apply: takeDown }),
  run: async (context, run, steady) => {
    const { for: durationMs, "may-refuse": shedIsAnswer } = run.parameters;
    const maxDurationMs = Math.max(durationMs, context.plan.maxDurationMs);
    const meanwhile = { ...context, plan: { ...context.plan, durationMs, maxDurationMs } };
    await runUnderLoad(meanwhile, run, steady, { apply: takeDown }, { shedIsAnswer });
    await watchComeBack(context, run, steady);
  },
  check: (judging) => [...windowChecks(judging, mayRefuse(judging) ? "answer" : "failed"), ...comeBackChecks(judging)],
};

function mayRefuse({ record, index }: Judging<LoadOutcome>): boolean {
  const { parameters = {} } = record.plan.experiments[index] ?? {};
  return (parameters as Partial<Parameters>)["may-refuse"] === true;
}

async function takeDown(
  context: ExperimentContext,
  { of, how }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const { engine, services, network, containerId } = context;
  const dependency =
    services === null
      ? await containerOnNetwork(engine, network, of, signal)
      : await serviceBeside(engine, containerId, serviceOfProject(services, of), signal);
  throwIfRemovedAtEnd(dependency, how);
  const target: Target = { context, dependency, how, port: await openPort(context, dependency, signal) };
  if (how === "freeze") return await freezeIt(target, signal);
  if (how === "stop") return await stopIt(target, signal);
  const remove = async (removeSignal: AbortSignal) => {
    await deleteRule(context, how, dependency.addresses, removeSignal);
    return null;
  };
  return await undoingOnError(remove, async () => {
    await addRule(context, how, dependency.addresses, signal);
    return { verify: await watchConnections({ ...target, how }, signal), remove };
  });
}

interface Target {
  readonly context: ExperimentContext;
  readonly dependency: Dependency;
  readonly how: DownBy;
  /** A port that accepted connections from the service's network before; null without one. */
  readonly port: number | null;
}

async function stopIt(target: Target, signal: AbortSignal): Promise<LoadDisturbance> {
  const { context, dependency } = target;
  const { id } = await context.tools.hold({ restarts: dependency.id }, signal);
  const remove = releasing(target, id);
  return await undoingOnError(remove, async () => {
    await context.engine.stopContainer(dependency.id, signal);
    return { verify: await watchConnections({ ...target, how: "stop" }, signal), remove };
  });
}

async function freezeIt(target: Target, signal: AbortSignal): Promise<LoadDisturbance> {
  const { context, dependency } = target;
  const { name: of } = dependency;
  const frozen = await freezeProcesses(context, dependency.id, null, signal);
  const remove = releasing(target, frozen.holderId);
  const look = async () =>
    await isFrozen(context, frozen, dependency.container.pid, AbortSignal.timeout(LOOK_LIMIT_MS));
  return await undoingOnError(remove, async () => {
    const atFirst = await look();
    const verify = async () => {
      const observed = atFirst && (await look());
      const processes = frozen.pids.length;
      return observed
        ? { observed, message: message("dependency-down.frozen", { of, processes }) }
        : { observed, message: message("dependency-down.not-frozen", { of }) };
    };
    return { verify, remove };
  });
}

/**
 * Returns the removal that a holder is responsible for: it brings the dependency back and waits until it accepts connections.
 * Safe to repeat.
 */
function releasing({ context, dependency, port }: Target, holderId: string): LoadDisturbance["remove"] {
  const { engine } = context;
  let isReleased = false;
  return async (signal) => {
    if (!isReleased) await bringBack(engine, holderId, signal);
    isReleased = true;
    await engine.remove("container", holderId, signal);
    while (!(await isBack(context, dependency, port, signal))) {
      if (signal.aborted) {
        throw new DrillError(message("dependency-down.not-back", { of: dependency.name }));
      }
      await sleep(BACK_EVERY_MS);
    }
    return null;
  };
}

async function isBack(
  context: ExperimentContext,
  { id }: Pick<Dependency, "id">,
  port: number | null,
  signal: AbortSignal,
): Promise<boolean> {
  const { status, endpoints } = await context.engine.container(id, signal);
  if (status !== "running") return false;
  const service = await context.engine.container(context.containerId, signal);
  // It can have another address now. Without the service's network it can't be checked.
  const [address] = endpoints.flatMap(({ addresses }) => addresses);
  if (port === null || address === undefined || service.status !== "running") return true;
  return (await connectTo(context, address, [port], signal)).get(port) === "open";
}

/** A port of the dependency that accepts connections from the service's network; null without one. */
async function openPort(
  context: ExperimentContext,
  dependency: Dependency,
  signal: AbortSignal,
): Promise<number | null> {
  const [address = ""] = dependency.addresses;
  const endings = await connectTo(context, address, await portsOf(context, dependency, signal), signal);
  return [...endings].find(([, ending]) => ending === "open")?.[0] ?? null;
}

/** Returns the effect: connections from the service's network fail as expected, at first and at the end. */
async function watchConnections(
  { context, dependency, port, how }: Target & { readonly how: keyof typeof EXPECTED },
  signal: AbortSignal,
): Promise<LoadDisturbance["verify"]> {
  const { engine, containerId } = context;
  const { name: of, addresses } = dependency;
  if (port === null) return async () => ({ observed: false, message: message("dependency-down.no-port", { of }) });
  const look = async (lookSignal: AbortSignal) =>
    (await connectTo(context, addresses[0] ?? "", [port], lookSignal)).get(port) ?? "other";
  const { startedAt } = await engine.container(containerId, signal);
  const first = await look(signal);
  return async (): Promise<Effect> => {
    const limit = AbortSignal.timeout(LOOK_LIMIT_MS);
    const service = await engine.container(containerId, limit);
    // Rules end with a crash of the service, which is judged by itself.
    const isSame = service.status === "running" && service.startedAt === startedAt;
    const endings = [first, ...(isSame ? [await look(limit)] : [])];
    const wrong = endings.find((ending) => !EXPECTED[how].includes(ending));
    return wrong === undefined
      ? { observed: true, message: message("dependency-down.effect", { of, port, how, ending: first }) }
      : { observed: false, message: message("dependency-down.no-effect", { of, port, how, ending: wrong }) };
  };
}

/** A container that the engine removes when it ends can't be started again. */
function throwIfRemovedAtEnd({ name: of, container }: Dependency, how: DownBy): void {
  if (how !== "stop" || !container.isRemovedAtEnd) return;
  throw new DrillError(message("dependency-down.removed-at-end", { of }));
}

function parseName(raw: string): string | null {
  if (raw === "") return null;
  if (!NAME.test(raw)) throw valueProblem("dependency-down.of-form", {});
  return raw;
}

function parseSwitch(raw: string): boolean {
  if (raw === "true" || raw === "false") return raw === "true";
  throw valueProblem("value.not-switch", { write: null });
}
