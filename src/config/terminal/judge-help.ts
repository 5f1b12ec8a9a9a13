/** The text of `npm run judge -- --help`, at most 100 columns wide. */
export const JUDGE_HELP = `Judges a drill again from its result.json, with the same limits or with others. Nothing is drilled.
Usage: npm run judge -- FILE [flags]

The limits (without a flag: the one that was drilled with; a flag also replaces a drill's own):
  --max-p95 TIME              Most time within which 95 % of requests are answered; at most the
                              drill's request time-out.
  --min-availability PERCENT  Least share of requests with a good answer.
  --max-recovery TIME         Most time from the kill, or from a fault's end, to the first good
                              answer.
  --max-slowdown PERCENT      Slowdown against the baseline that must not get through.
  --max-memory BYTES          Budget: most memory that the service may use over the whole drill.
  --max-cpu NUMBER            Budget: most CPUs that it may use over any 5 s of the whole drill.
  --on-inconclusive WHAT      What a drill that can't tell comes to: warn or fail.

The report:
  --out DIR                   Directory for a new result.json, summary.md and report.html (default:
                              none is written).
  -h, --help                  Show this text.

A drill stops once its own limits are decided, so for others it can be too short: that is
inconclusive. One that ended in an error stays one unless a limit is broken.

Exit codes: 0 pass or inconclusive; 1 fail or error, with --on-inconclusive fail also inconclusive;
  2 wrong command line, or a file that no drill wrote.
Example: npm run judge -- fault-drill/result.json --max-p95 5s --max-recovery 20s`;
