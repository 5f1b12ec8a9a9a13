/** Counts and sums over drills, by name. */
export type Tally = Readonly<Record<string, number>>;

/** Adds tallies up; what is called `least...` takes the smallest. */
export function sum(tallies: Iterable<Tally>): Tally {
  const total: Record<string, number> = {};
  for (const tally of tallies) {
    for (const [name, value] of Object.entries(tally)) {
      const before = total[name];
      if (before === undefined) total[name] = value;
      else total[name] = name.startsWith("least") ? Math.min(before, value) : before + value;
    }
  }
  return total;
}
