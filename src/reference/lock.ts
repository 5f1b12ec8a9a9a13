import { open, readFile, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOCK_FILE = join(tmpdir(), `qwen-fault-drill-reference-${userInfo().username}.lock`);

/**
 * Holds everybody else off who builds the reference image on this machine, until disposed.
 * A lock whose process is gone is taken over.
 */
export async function buildLock(signal: AbortSignal): Promise<AsyncDisposable> {
  while (!(await acquire())) {
    const holder = Number(await readFile(LOCK_FILE, "utf8").catch(() => "0"));
    // An empty file may be one that is just being written; the pause gives its writer time.
    await sleep(300, undefined, { signal });
    if (!lives(holder) && Number(await readFile(LOCK_FILE, "utf8").catch(() => "-1")) === holder) {
      await rm(LOCK_FILE, { force: true });
    }
  }
  return { [Symbol.asyncDispose]: () => rm(LOCK_FILE, { force: true }) };
}

async function acquire(): Promise<boolean> {
  try {
    const file = await open(LOCK_FILE, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function lives(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
