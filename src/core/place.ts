/** Where something was seen, to go on a sentence: `under cpu-overload`, `in the steady state`, `after kill-restart`. */
export function place(scope: string): string {
  if (scope === "steady-state") return "in the steady state";
  return scope.startsWith("after ") ? scope : `under ${scope}`;
}
