/** A figure that nothing supports: never 0. */
export const NO_FIGURE = "–";

/** In front of a figure that is only a lower bound. */
export const BOUND_MARK = "≥ ";

/** Shows a figure, or that there is none. */
export function orNone<T>(value: T | null, show: (value: T) => string): string {
  return value === null ? NO_FIGURE : show(value);
}

/** A time of day in UTC with milliseconds, as in `14:03:07.120`. */
export function timeOfDay(startedAt: string, offsetMs: number): string {
  const at = new Date(Date.parse(startedAt) + offsetMs);
  return Number.isNaN(at.getTime()) ? NO_FIGURE : at.toISOString().slice(11, 23);
}
