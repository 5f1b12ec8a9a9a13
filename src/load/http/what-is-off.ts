import { oneLine } from "../../model/text/untrusted.ts";

const MAX_STEPS = 8;
const LONGEST_STEP = 40;
/** Reported as disabled if the service does not say what. */
const SOMETHING = "something";

/**
 * Returns what a service's health route reports as disabled: `{"degraded": ["history"]}`, `"degraded": true` or a text,
 * or `"status": "degraded"`; cleaned. Null if the body reports nothing about it.
 */
export function offByHealth(body: string): readonly string[] | null {
  const { degraded, status } = parseObject(body);
  if (Array.isArray(degraded)) return cleaned(degraded.filter((step) => typeof step === "string"));
  if (typeof degraded === "boolean") return degraded ? [SOMETHING] : [];
  if (typeof degraded === "string") return cleaned([degraded]);
  // Almost every service has a status: one that is not `degraded` does not show that it could be.
  return typeof status === "string" && /^degraded$/i.test(status.trim()) ? [SOMETHING] : null;
}

/** Returns the same from the header `x-degraded: history, new-connections`; null without one. */
export function offByHeader(value: string | null): readonly string[] | null {
  return value === null ? null : cleaned(value.split(","));
}

function cleaned(steps: readonly string[]): string[] {
  const lines = steps.slice(0, MAX_STEPS).map((step) => oneLine(step, LONGEST_STEP));
  return lines.filter((line) => line !== "" && !/^(none|no|false)$/i.test(line));
}

function parseObject(body: string): { readonly degraded?: unknown; readonly status?: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
