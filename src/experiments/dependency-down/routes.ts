import { PROBLEM } from "../../engine/carried/helper-failed.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * Rules for a dependency's addresses in the network of the service alone, by its routes, which every kernel has. They end
 * with that network, for example when the container is restarted.
 */

/**
 * `refuse`: the addresses count as the service's own, where no one listens, so the kernel resets every connection.
 * `blackhole`: packets go to the loopback device, which drops what is not for it, silently.
 */
export type Rule = "refuse" | "blackhole";

const FAMILY = `
family() { case "$1" in *:*) family=-6 prefix=$1/128 ;; *) family=-4 prefix=$1/32 ;; esac; }`;
/** `$1` is the rule; the others are addresses. */
const ADD = `${FAMILY}
rule=$1
shift
for address in "$@"; do
  family "$address"
  case "$rule" in
    refuse) ip $family route replace local "$prefix" dev lo ;;
    *) ip $family route replace "$prefix" dev lo ;;
  esac || exit 3
done`;
/** The same; rules that are gone already are no error. */
const DELETE = `${FAMILY}
${PROBLEM}
rule=$1
shift
for address in "$@"; do
  family "$address"
  case "$rule" in
    refuse) ip $family route del local "$prefix" dev lo ;;
    *) ip $family route del "$prefix" dev lo ;;
  esac 2>/dev/null
  ip $family route show table all | while read -r line; do
    case " $line " in *" $address dev lo "*) exit 1 ;; esac
  done || problem rule-left "$address"
done`;

type Place = Pick<ExperimentContext, "tools" | "containerId">;

export async function addRule(
  { tools, containerId }: Place,
  rule: Rule,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  await tools.onNetworkOf(containerId, ADD, [rule, ...addresses], signal);
}

/** Removes the rule; safe to repeat. @throws Error if it is still there */
export async function deleteRule(
  { engine, tools, containerId }: Place & { readonly engine: Pick<ExperimentContext["engine"], "container"> },
  rule: Rule,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  // A stopped container has no network and thus no rules.
  if ((await engine.container(containerId, signal)).status !== "running") return;
  await tools.onNetworkOf(containerId, DELETE, [rule, ...addresses], signal);
}
