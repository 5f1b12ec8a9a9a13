import { spawn } from "node:child_process";

/** CPU hogs on the runner that are none of the drill's. @param load how much of its core each wants, in percent */
export function startHogs(workers: number, load: number): Disposable {
  const args = ["--cpu", String(workers), "--cpu-load", String(load), "--temp-path", "/dev/shm", "--timeout", "300s"];
  const child = spawn("stress-ng", args, { stdio: "ignore" });
  return { [Symbol.dispose]: () => void child.kill("SIGTERM") };
}
