/** Whether a limit is drawn beside what was measured: one far above would press everything to the ground, and is told alone. */
export function isWithinSight(limit: number, most: number): boolean {
  return limit <= 4 * most;
}
