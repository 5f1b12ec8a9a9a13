import { constants } from "node:os";

/** The first real-time signal in glibc. */
const RTMIN = 34;
const RTMAX = 64;

/**
 * The number of a signal in the notation of `STOPSIGNAL` and `docker kill`: `SIGINT`, `int`, `2`, `SIGRTMIN+3`. The
 * numbers are those of Linux on x86 and Arm.
 * @returns null for an unknown signal
 */
export function signalNumber(written: string): number | null {
  const number = Number(written);
  if (Number.isInteger(number) && written.trim() !== "") return number >= 1 && number <= RTMAX ? number : null;
  const name = written.trim().toUpperCase().replace(/^SIG/, "");
  const realTime = /^RT(MIN|MAX)(?:([+-])(\d{1,2}))?$/.exec(name);
  if (realTime !== null) {
    const from = realTime[1] === "MIN" ? RTMIN : RTMAX;
    const at = from + (realTime[2] === "-" ? -1 : 1) * Number(realTime[3] ?? 0);
    return at >= RTMIN && at <= RTMAX ? at : null;
  }
  return (constants.signals as Readonly<Record<string, number>>)[`SIG${name}`] ?? null;
}

/** A signal's name, such as `SIGTERM`; `signal 40` for one without a name. */
export function signalName(number: number): string {
  const named = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  if (named !== undefined) return named;
  return number >= RTMIN ? `SIGRTMIN+${number - RTMIN}` : `signal ${number}`;
}

/** Whether a kernel mask (`SigCgt` in /proc/PID/status, hexadecimal, bit 0 is signal 1) contains a signal; null without a mask. */
export function hasSignal(mask: string, number: number): boolean | null {
  return /^[0-9a-f]+$/i.test(mask) ? ((BigInt(`0x${mask}`) >> BigInt(number - 1)) & 1n) === 1n : null;
}
