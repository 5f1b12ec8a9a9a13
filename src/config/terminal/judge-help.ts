/** The text of `npm run judge -- --help`, at most 100 columns wide. */
export const JUDGE_HELP = `Judges a finished drill again from its result.json, with the same or other limits. Drills nothing.
Usage: npm run judge -- FILE [flags]

The limits (default: those of the drill; a flag also replaces the limits of single experiments):
  --max-p95 TIME              Maximum P95 latency of the requests; at most the drill's request
                              timeout.
  --min-availability PERCENT  Minimum share of requests with a good answer.
  --max-recovery TIME         Maximum time from the kill, or from the end of a disturbance, to the
                              first good answer.
  --max-slowdown PERCENT      Slowdown compared with the baseline that must not pass.
  --max-memory BYTES          Budget: maximum memory of the service during the whole drill.
  --max-cpu NUMBER            Budget: maximum CPUs of the service over any 5 s of the drill.
  --on-inconclusive WHAT      How to treat an inconclusive result: warn or fail.

The report:
  --out DIR                   Directory for a new result.json, summary.md and report.html (default:
                              no files are written).
  -h, --help                  Show this text.

A drill stops once its own limits are decided, so it can be too short for other limits. The result
is then inconclusive. An error stays an error unless a limit is broken.

Exit codes: 0 pass or inconclusive; 1 fail or error, with --on-inconclusive fail also inconclusive;
  2 invalid command line, or not a result file of a drill.
Example: npm run judge -- fault-drill/result.json --max-p95 5s --max-recovery 20s`;
