import { type HelperRefusal, helperRefusal, NO_REFUSAL, PROBLEM } from "../../engine/carried/helper-failed.ts";
import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { parseDurationMs, parsePercent } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";
import { randomNumbers } from "../../stats/random.ts";
import type { LoadDisturbance, Observation } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { underLoad } from "../kit/under-load/under-load.ts";
import { DelayProxy } from "./delay-proxy.ts";

/** A delay by a proxy instead of netem. */
type ByProxy = HelperRefusal & {
  readonly connections: number;
  /** How many of them it reset; null if it loses none. */
  readonly reset: number | null;
};

interface Delay {
  readonly expectedMs: number;
  /** Null for netem. */
  readonly proxy: ByProxy | null;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "network-delay.delay-too-small": { readonly minMs: number };
    "network-delay.loss-too-large": { readonly maxRatio: number };
    "network-delay.jitter-too-large": NoArgs;
    "network-delay.description": { readonly delayMs: number; readonly jitterMs: number; readonly lossRatio: number };
    "network-delay.effect": Delay & { readonly addedMs: number };
    "network-delay.no-effect": Delay & { readonly addedMs: number };
    "network-delay.no-requests": Delay;
  }
}

interface Parameters {
  /** Milliseconds. */
  readonly delay: number;
  readonly jitter: number;
  /** 0 to 1. */
  readonly loss: number;
}

/** A smaller delay is within the runner's noise. */
const MIN_DELAY_MS = 10;
const MAX_LOSS = 0.5;
/** The kernel resends a lost packet after 200 ms, then after twice that, and so on. */
const RESENT_WITHIN_MS = 1_000;
/** On a busy runner a service can be slightly faster than before, but an active delay is almost fully visible. */
const MIN_SHARE_SEEN = 0.8;
const SEED = 20260607;

/** The delay applies once to the request and once to the answer. */
const WAITS = 2;

/** Finds the device of the container's default route. */
const DEVICE = `
${PROBLEM}
while read -r device destination _; do [ "$destination" != 00000000 ] || break; done < /proc/net/route
[ "$destination" = 00000000 ] || problem no-network`;
const ADD = `${DEVICE}
tc qdisc add dev "$device" root netem "$@"`;
/** After a restart of the container it is gone already; only the result counts. */
const DELETE = `${DEVICE}
tc qdisc del dev "$device" root 2>/dev/null
case "$(tc qdisc show dev "$device")" in *netem*) problem delay-left ;; esac`;

/**
 * A slow network between the service and its clients: with the kernel's netem in the container's network if available,
 * else with a proxy in front of its port.
 */
export const networkDelay: Experiment<Parameters, LoadOutcome> = {
  kind: "network-delay",
  guesses: ["latency", "netem", "packet-loss"],
  summary: "Delays the service's packets, and optionally drops some, while the load continues.",
  optionalPrograms: ["tc"],
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    delay: {
      default: "300ms",
      form: "duration",
      meaning: "Delay of every packet of the service; a request takes about twice that much longer.",
      parse: parseDelay,
    },
    jitter: {
      default: "0ms",
      form: "duration",
      meaning: "Variation of the delay, plus or minus; at most the delay.",
      parse: (raw) => (/^0(ms|s)?$/.test(raw) ? 0 : parseDurationMs(raw)),
    },
    loss: {
      default: "0%",
      form: "percent",
      meaning: "Share of lost packets; without netem, share of connections that are reset.",
      parse: parseLoss,
    },
  },

  contradiction: ({ delay, jitter }) => (jitter <= delay ? null : message("network-delay.jitter-too-large", {})),

  describe({ delay, jitter, loss }) {
    return message("network-delay.description", { delayMs: delay, jitterMs: jitter, lossRatio: loss });
  },

  // The network's delay must not count against the service.
  allowance: ({ delay, jitter, loss }) => ({
    latencyMs: WAITS * (delay + jitter) + (loss === 0 ? 0 : RESENT_WITHIN_MS),
  }),

  ...underLoad({ apply: delay, compared: true }),
};

export async function delay(
  context: ExperimentContext,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const refused = await addNetem(context, parameters, signal);
  if (refused !== null) return await startProxy(context, parameters, refused);
  return delayed(
    parameters,
    () => null,
    (removeSignal) => deleteNetem(context, removeSignal),
  );
}

/** The netem arguments for tc. */
export function netemArgs({ delay, jitter, loss }: Parameters): string[] {
  return [
    "delay",
    `${delay}ms`,
    ...(jitter === 0 ? [] : [`${jitter}ms`]),
    ...(loss === 0 ? [] : ["loss", `${loss * 100}%`]),
  ];
}

/** @returns null if it is active; else why it is not */
async function addNetem(
  context: ExperimentContext,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<HelperRefusal | null> {
  const { tools, containerId } = context;
  if (!tools.carries("tc")) return { ...NO_REFUSAL, problem: "no-tc" };
  try {
    await tools.onNetworkOf(containerId, ADD, netemArgs(parameters), signal);
    return null;
  } catch (error) {
    signal.throwIfAborted();
    return helperRefusal(error);
  }
}

async function deleteNetem({ engine, tools, containerId }: ExperimentContext, signal: AbortSignal): Promise<void> {
  // A stopped container has no network and thus no delay.
  if ((await engine.container(containerId, signal)).status !== "running") return;
  await tools.onNetworkOf(containerId, DELETE, [], signal);
}

async function startProxy(
  context: ExperimentContext,
  parameters: Parameters,
  refused: HelperRefusal,
): Promise<LoadDisturbance> {
  const { delay: delayMs, jitter: jitterMs, loss } = parameters;
  const proxy = await DelayProxy.start(context.origin, { delayMs, jitterMs, loss, random: randomNumbers(SEED) });
  const by = () => {
    const { connections, reset } = proxy.passed;
    return { ...refused, connections, reset: loss === 0 ? null : reset };
  };
  // Each connection that the proxy reset accounts for one failed request.
  let taken = 0;
  const takes = ({ outcome }: Sample) => {
    if ((outcome !== "refused" && outcome !== "cut") || taken >= proxy.passed.reset) return false;
    taken += 1;
    return true;
  };
  return { ...delayed(parameters, by, () => proxy.close()), origin: proxy.origin, takes };
}

/** @param by returns what the proxy did that delays, for the effect; null for netem */
function delayed(
  parameters: Parameters,
  by: () => ByProxy | null,
  end: (signal: AbortSignal) => Promise<void>,
): LoadDisturbance {
  return {
    verify: async (observation) => effectOf(observation, parameters, by()),
    remove: async (signal) => {
      await end(signal);
      return null;
    },
  };
}

function effectOf({ steady, during }: Observation, { delay }: Parameters, proxy: ByProxy | null): Effect {
  const [before = null, under = null] = [steady.measurement.p50Ms, during?.measurement.p50Ms];
  const expectedMs = WAITS * delay;
  if (before === null || under === null)
    return { observed: false, message: message("network-delay.no-requests", { expectedMs, proxy }) };
  const addedMs = under - before;
  const observed = addedMs >= MIN_SHARE_SEEN * expectedMs;
  const figures = { addedMs, expectedMs, proxy };
  return { observed, message: message(observed ? "network-delay.effect" : "network-delay.no-effect", figures) };
}

function parseDelay(raw: string): number {
  const ms = parseDurationMs(raw);
  if (ms < MIN_DELAY_MS) throw valueProblem("network-delay.delay-too-small", { minMs: MIN_DELAY_MS });
  return ms;
}

function parseLoss(raw: string): number {
  const ratio = parsePercent(raw, "1%");
  if (ratio > MAX_LOSS) throw valueProblem("network-delay.loss-too-large", { maxRatio: MAX_LOSS });
  return ratio;
}
