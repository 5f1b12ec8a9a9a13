import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Processes that only an engine or a drill starts, by the kernel's name of them, which has 15 characters. */
const PROCESS = /^(?:stress-ng|drill-ld|node|MainThread|docker|containerd-shim|runc|tc$)/;
/** The engine itself stays. */
const ENGINE = /^dockerd?$/;

/**
 * Everything in the machine that a drill could leave: objects of the engine and of containerd, control groups, write
 * limits, network namespaces, links, queueing disciplines, processes and files. Needs root.
 */
export function things(): string[] {
  return [...onEngine(), ...controlGroups(), ...network(), ...processes(), ...files()].toSorted();
}

function onEngine(): string[] {
  const { ps, volume, network, images } = {
    ps: lines("docker", "ps", "--all", "--no-trunc", "--quiet"),
    volume: lines("docker", "volume", "ls", "--quiet"),
    network: lines("docker", "network", "ls", "--no-trunc", "--quiet"),
    images: lines("docker", "images", "--all", "--no-trunc", "--quiet"),
  };
  return [
    ...named("container", ps),
    ...named("volume", volume),
    ...named("network", network),
    ...named("image", images),
    ...named("containerd container", lines("ctr", "--namespace", "moby", "containers", "ls", "--quiet")),
  ];
}

/** Those of containers, and all write limits. */
function controlGroups(): string[] {
  const groups = readdirSync("/sys/fs/cgroup", { recursive: true, withFileTypes: true });
  return groups.flatMap(({ name, parentPath }) => {
    const path = `${parentPath}/${name}`;
    if (name === "io.max")
      return named("write limit", [read(path)].filter(Boolean)).map((limit) => `${limit} of ${path}`);
    return /docker-[0-9a-f]{64}\.scope$/.test(name) ? [`control group ${path}`] : [];
  });
}

function network(): string[] {
  const links = lines("ip", "-oneline", "link").map((line) => line.split(": ")[1] ?? line);
  return [
    ...named("network namespace", existing("/run/docker/netns")),
    ...named(
      "link",
      links.map((link) => link.replace(/@.*/, "")),
    ),
    ...named("qdisc", lines("tc", "qdisc", "show")),
  ];
}

function processes(): string[] {
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .map((pid) => ({ pid, name: read(`/proc/${pid}/comm`) }))
    .filter(({ name }) => PROCESS.test(name) && !ENGINE.test(name))
    .map(({ pid, name }) => `process ${pid} ${name}`);
}

function files(): string[] {
  const directories = ["/tmp", "/var/tmp", "/home/runner", "/home/plain"];
  return directories.flatMap((directory) => existing(directory).map((name) => `file ${directory}/${name}`));
}

function named(kind: string, names: readonly string[]): string[] {
  return names.map((name) => `${kind} ${name}`);
}

function lines(program: string, ...args: string[]): string[] {
  return execFileSync(program, args, { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function existing(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    // It has gone in the meantime.
    return "";
  }
}
