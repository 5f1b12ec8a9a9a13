/** Whether to draw a limit: one far above the measured values would flatten the chart. */
export function isWithinSight(limit: number, max: number): boolean {
  return limit <= 4 * max;
}
