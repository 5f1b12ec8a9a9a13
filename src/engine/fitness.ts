import { type Message, message } from "../model/message.ts";
import type { EngineFacts, StoredImage } from "./engine.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "engine.no-swap-limit": NoArgs;
    /** Architectures as the kernel names them. */
    "image.emulated": { readonly image: string; readonly architecture: string; readonly machine: string };
  }
}

type Facts = Pick<EngineFacts, "platform" | "architecture" | "rootless" | "limits">;

/** Go's architecture names to the kernel's. */
const KERNEL_WORDS: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64" };

/**
 * Why a drill can't run on this engine: one sentence for each reason, empty for a suitable engine.
 * @param own this machine's architecture, as the kernel names it
 */
export function reasonsUnfit({ platform, architecture, rootless, limits }: Facts, own: string): string[] {
  const theirs = KERNEL_WORDS[architecture] ?? architecture;
  const unlimited = [...(limits.cpus ? [] : ["CPUs"]), ...(limits.memory ? [] : ["memory"])].join(" and ");
  const remedy = rootless
    ? "A rootless engine needs cgroup v2, with the controllers cpu and memory delegated to its user by systemd."
    : "Its machine lacks the control groups for that: see the warnings of `docker info`.";
  return [
    ...(platform === "linux"
      ? []
      : [`The Docker engine runs ${platform} containers, but a drill needs Linux containers: use a Linux engine.`]),
    ...(theirs === own
      ? []
      : [
          `The Docker engine's machine is ${theirs}, but this one is ${own}. A drill copies programs of this machine into containers there, so use a runner of the engine's architecture.`,
        ]),
    ...(unlimited === ""
      ? []
      : [`The Docker engine can't limit the ${unlimited} of a container, which a drill needs. ${remedy}`]),
  ];
}

/** Returns a warning if an image has another architecture than the engine's machine; null if it matches or is unknown. */
export function foreignness(
  image: string,
  { architecture }: Pick<StoredImage, "architecture">,
  facts: Pick<EngineFacts, "architecture">,
): Message | null {
  const [its = "", machine = ""] = [architecture, facts.architecture].map((name) => KERNEL_WORDS[name] ?? name);
  // 32-bit architectures have too many names to compare.
  if (its === machine || !Object.values(KERNEL_WORDS).includes(its)) return null;
  return message("image.emulated", { image, architecture: its, machine });
}

/** Returns caveats for a drill on this engine. */
export function reservations({ limits }: Pick<EngineFacts, "limits">): Message[] {
  return limits.swap ? [] : [message("engine.no-swap-limit", {})];
}
