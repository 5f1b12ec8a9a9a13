import { execFileSync } from "node:child_process";

const before = new Set(onEngine());

/** Everything on the engine that a drill's session made since this file was loaded, as `kind id`. */
export function leftOnEngine(): string[] {
  return onEngine().filter((thing) => !before.has(thing));
}

function onEngine(): string[] {
  const label = "label=io.github.qwen-fault-drill.session";
  const list = (kind: string, args: readonly string[]) =>
    execFileSync("docker", [...args, "--quiet", "--filter", label], { encoding: "utf8" })
      .split("\n")
      .filter((id) => id !== "")
      .map((id) => `${kind} ${id}`);
  return [
    ...list("container", ["ps", "--all"]),
    ...list("volume", ["volume", "ls"]),
    ...list("image", ["images", "--all"]),
  ];
}
