import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** An absolute path with `~` as the home directory; a relative one starts at a directory. */
export function absolute(path: string, from: string): string {
  return /^~(?:\/|$)/.test(path) ? join(homedir(), path.slice(1)) : resolve(from, path);
}

/** The path with all links resolved; null if it does not exist or can't be reached. */
export function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The sockets of container engines: who can write to one is root. */
export function engineSockets(own: string | null): readonly string[] {
  const run = `/run/user/${process.getuid?.() ?? 0}`;
  const paths = [
    ...(own === null ? [] : [own]),
    "/var/run/docker.sock",
    "/run/containerd/containerd.sock",
    "/run/podman/podman.sock",
    "/run/crio/crio.sock",
    "/run/buildkit/buildkitd.sock",
    join(run, "docker.sock"),
    join(run, "podman/podman.sock"),
  ];
  return [...new Set(paths.map((path) => realPath(path) ?? path))];
}

/** Whether a workspace is that of a job with `container:`, where the runner mounts it at `/__w`. */
export function isInJobContainer(workspace: string): boolean {
  return workspace.startsWith("/__w/");
}
