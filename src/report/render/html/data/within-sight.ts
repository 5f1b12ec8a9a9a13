/** Whether a limit is drawn with what was measured: one far above would press everything to the bottom of the chart. */
export function isWithinSight(limit: number, most: number): boolean {
  return limit <= 4 * most;
}
