import type { EngineFacts, StoredImage } from "./engine.ts";

type Facts = Pick<EngineFacts, "platform" | "architecture" | "rootless" | "limits">;

/** The two names that an architecture has, in the words of the kernel. */
const KERNEL_WORDS: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64" };

/**
 * Why a drill on this engine would mean nothing: a sentence each, empty for an engine that will do.
 * @param own this machine's, in the kernel's words
 */
export function reasonsUnfit({ platform, architecture, rootless, limits }: Facts, own: string): string[] {
  const theirs = KERNEL_WORDS[architecture] ?? architecture;
  const unlimited = [...(limits.cpus ? [] : ["CPUs"]), ...(limits.memory ? [] : ["memory"])].join(" and ");
  const remedy = rootless
    ? "Being rootless, it takes cgroup v2, and the controllers cpu and memory delegated to its user by systemd."
    : "Its machine lacks control groups for that: see the warnings of `docker info`.";
  return [
    ...(platform === "linux"
      ? []
      : [`The Docker engine runs containers of ${platform}: a drill needs an engine that runs those of Linux.`]),
    ...(theirs === own
      ? []
      : [
          `The Docker engine's machine is ${theirs}, and this one ${own}: a drill carries programs of this machine into containers there, so run it on a runner of the engine's architecture.`,
        ]),
    ...(unlimited === ""
      ? []
      : [
          `The Docker engine can't limit the ${unlimited} of a container, so there is nothing to drill it within. ${remedy}`,
        ]),
  ];
}

/** What is wrong with an image of another architecture than the engine's machine; null for one of its own, or of none. */
export function foreignness(
  image: string,
  { architecture }: Pick<StoredImage, "architecture">,
  facts: Pick<EngineFacts, "architecture">,
): string | null {
  const [its, theirs] = [architecture, facts.architecture].map((name) => KERNEL_WORDS[name] ?? name);
  // Of the 32-bit ones there are too many names to tell a stranger by.
  if (its === theirs || !Object.values(KERNEL_WORDS).includes(its ?? "")) return null;
  return `The image ${image} is made for ${its}, and the engine's machine is ${theirs}: it runs there under emulation if at all, and its figures say little of the machine it is made for.`;
}

/** What has to be known of a drill on this engine that means something all the same: a sentence each. */
export function reservations({ limits }: Pick<EngineFacts, "limits">): string[] {
  return limits.swap
    ? []
    : [
        "The Docker engine can't limit swap: on a machine that has some, the container can use more memory than `memory`, and a fault of the memory strikes later or not at all.",
      ];
}
