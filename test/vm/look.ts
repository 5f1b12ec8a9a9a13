import { setTimeout as sleep } from "node:timers/promises";
import { SERVICE_IMAGE } from "../support/service-image.ts";
import { MAIN } from "./files.ts";
import type { Machine } from "./machine.ts";

/** What the engine does after it has answered, emulated. */
const SETTLES_WITHIN_MS = 120_000;

/** Everything in the machine that a drill could leave. */
export async function thingsIn(machine: Machine): Promise<string[]> {
  return JSON.parse(await machine.root(`${MAIN} things`));
}

/** What is there that was not there before, once the engine had time to end its own work. */
export async function leftIn(machine: Machine, before: readonly string[]): Promise<string[]> {
  const known = new Set(before);
  for (const deadline = performance.now() + SETTLES_WITHIN_MS; ; await sleep(5_000)) {
    const left = (await thingsIn(machine)).filter((thing) => !known.has(thing));
    if (left.length === 0 || performance.now() > deadline) return left;
  }
}

/** Leaves one thing of each kind, as a drill that is not cleaned up does. */
const LEAVE = `
docker run --detach --name look --volume look:/look --network none ${SERVICE_IMAGE} >/dev/null
docker network create look >/dev/null
ip link add look0 type dummy && tc qdisc add dev look0 root netem delay 1ms
systemd-run --quiet --unit look --property "IOWriteBandwidthMax=/dev/vda 1M" sleep 1000
cp /bin/sleep /tmp/stress-ng && (setsid /tmp/stress-ng 1000 >/dev/null 2>&1 </dev/null &)`;
const TAKE_BACK = `
docker rm --force look >/dev/null && docker volume rm look >/dev/null && docker network rm look >/dev/null
ip link del look0 && systemctl stop look
pkill -x stress-ng; rm /tmp/stress-ng`;
const KINDS = [
  ...["container", "volume", "network", "containerd container", "control group", "write limit"],
  ...["link", "qdisc", "process", "file"],
];

/**
 * Proves that the comparison sees what it compares.
 * @throws Error with what was left and not found
 */
export async function proveLook(machine: Machine): Promise<void> {
  const before = new Set(await thingsIn(machine));
  await machine.root(`set -e${LEAVE}`);
  const found = (await thingsIn(machine)).filter((thing) => !before.has(thing));
  await machine.root(`set -e${TAKE_BACK}`);
  const unseen = KINDS.filter((kind) => !found.some((thing) => thing.startsWith(`${kind} `)));
  if (unseen.length > 0) throw new Error(`the comparison does not find ${unseen.join(", ")}`);
  const left = await leftIn(machine, [...before]);
  if (left.length > 0) throw new Error(`what was left to be found could not be removed: ${left.join(", ")}`);
}
