import { type Message, message, type Sentences } from "../model/message.ts";
import type { EngineFacts, StoredImage } from "./engine.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "engine.no-swap-limit": NoArgs;
    /** Its version. */
    "engine.podman": { readonly version: string };
    /** What an engine runs, as in `windows`. */
    "engine.not-linux": { readonly platform: string };
    /** Architectures as the kernel names them. */
    "engine.other-architecture": { readonly engine: string; readonly own: string };
    /** Which limits it lacks. */
    "engine.no-limits": { readonly cpus: boolean; readonly memory: boolean; readonly rootless: boolean };
    /** Architectures as the kernel names them. */
    "image.emulated": { readonly image: string; readonly architecture: string; readonly machine: string };
  }
}

type Facts = Pick<EngineFacts, "version" | "platform" | "architecture" | "rootless" | "podman" | "limits">;

/** Go's architecture names to the kernel's. */
const KERNEL_WORDS: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64" };

/**
 * Why a drill can't run on this engine: a sentence for each reason, empty for a suitable engine.
 * @param own this machine's architecture, as the kernel names it
 */
export function reasonsUnfit(facts: Facts, own: string): Sentences {
  const { version, platform, architecture, rootless, podman, limits } = facts;
  // It reports no throttled time, so no CPU overload could be proved; and on cgroup v2 that it can't limit CPUs, though
  // it does.
  if (podman) return [message("engine.podman", { version })];
  const theirs = KERNEL_WORDS[architecture] ?? architecture;
  const unlimited = { cpus: !limits.cpus, memory: !limits.memory };
  return [
    ...(platform === "linux" ? [] : [message("engine.not-linux", { platform })]),
    ...(theirs === own ? [] : [message("engine.other-architecture", { engine: theirs, own })]),
    ...(unlimited.cpus || unlimited.memory ? [message("engine.no-limits", { ...unlimited, rootless })] : []),
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
