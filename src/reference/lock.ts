import { open, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Log, message } from "../model/message.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** Of a build that has ended. */
    "reference.lock-taken-over": { readonly file: string };
    /** For the build of another process, which holds a file as its lock; null at first. */
    "reference.waiting": { readonly holder: number; readonly file: string; readonly waitedMs: number | null };
  }
}

const LOCK_FILE = join(tmpdir(), `qwen-fault-drill-reference-${userInfo().username}.lock`);
const LOOK_MS = 300;
/** The holder of the lock touches it at this interval. */
const TOUCH_MS = 2_000;
/** A lock that was not touched for this long is stale, even if its process id was reused. */
const STALE_MS = 60_000;
const LOG_INTERVAL_MS = 30_000;

export interface LockOrder {
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly file?: string;
}

/**
 * Prevents parallel builds of the reference image on this machine, until disposed of. Logs what it waits for. Takes over
 * a lock whose process is gone or that was not touched for a minute.
 */
export async function buildLock({ signal, log, file = LOCK_FILE }: LockOrder): Promise<AsyncDisposable> {
  const beganAt = performance.now();
  for (let loggedAt = Number.NEGATIVE_INFINITY; !(await acquire(file)); ) {
    const holder = Number(await readFile(file, "utf8").catch(() => "0"));
    // An empty file may be in the process of being written; the pause gives its writer time.
    await sleep(LOOK_MS, undefined, { signal });
    const sameHolder = Number(await readFile(file, "utf8").catch(() => "-1")) === holder;
    if (sameHolder && (!lives(holder) || (await untouchedMs(file)) > STALE_MS)) {
      log(message("reference.lock-taken-over", { file }));
      await rm(file, { force: true });
    } else if (sameHolder && performance.now() - loggedAt >= LOG_INTERVAL_MS) {
      loggedAt = performance.now();
      const waitedMs = loggedAt - beganAt;
      log(message("reference.waiting", { holder, file, waitedMs: waitedMs < LOG_INTERVAL_MS ? null : waitedMs }));
    }
  }
  const touching = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, TOUCH_MS);
  touching.unref();
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(touching);
      await rm(file, { force: true });
    },
  };
}

async function acquire(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Milliseconds since the last touch; 0 if it is gone. */
async function untouchedMs(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
}

function lives(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
