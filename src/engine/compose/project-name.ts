/** The start of the names of a session's compose projects. Nothing else has such a name. */
export function projectPrefix(session: string): string {
  return `fault-drill-${session}-`;
}

/** The compose project of one of a session's services. */
export function projectOf(session: string, onBaseline: boolean): string {
  return `${projectPrefix(session)}${onBaseline ? "baseline" : "candidate"}`;
}
