import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A service in a process of its own. */
export interface ChildService extends AsyncDisposable {
  readonly url: string;
}

/** Starts a program with `--serve` and these arguments, and waits for the address that `serveForParent` prints. */
export async function servedByChild(program: string, args: readonly string[] = []): Promise<ChildService> {
  const child = spawn(process.execPath, [program, "--serve", ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    url,
    async [Symbol.asyncDispose]() {
      const exited = once(child, "exit");
      child.stdin.end();
      await exited;
    },
  };
}

/** Prints the address of a service and serves until the parent, which owns the standard input, is gone. */
export async function serveForParent(url: string): Promise<void> {
  console.log(url);
  for await (const _ of process.stdin);
  process.exit();
}
