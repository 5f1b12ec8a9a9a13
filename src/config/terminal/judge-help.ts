import type { Commands } from "./commands.ts";

/**
 * The text of `judge --help` in English, at most 100 columns wide.
 * @param flags the lines of the limits
 */
export function judgeHelp(flags: string, { judge }: Commands): string {
  return `Judges a finished drill again from its result.json, with the same or other limits. Drills nothing.
Usage: ${judge} FILE [flags]

The limits (default: those of the drill; a flag also replaces the limits of single experiments):
${flags}
  max-p95 can't exceed the drill's request timeout; max-slowdown needs a drill with a baseline.

The report:
  --out DIR                   Directory for a new result.json, summary.md, report.html and junit.xml
                              (default: no files are written).
  --language TAG              Language of the report: en or zh-CN (default: that of LC_ALL,
                              LC_MESSAGES or LANG).
  -v, --version               Show the version.
  -h, --help                  Show this text.

A drill stops once its own limits are decided, so it can be too short for other limits. The result
is then inconclusive. An error stays an error, and a cancelled drill cancelled, unless a limit is
broken.

Exit codes: 0 pass or inconclusive; 1 fail, error or cancelled, with --on-inconclusive fail also
  inconclusive; 2 invalid command line, or not a result file of a drill.
Example: ${judge} fault-drill/result.json --max-p95 5s --max-recovery 20s`;
}
