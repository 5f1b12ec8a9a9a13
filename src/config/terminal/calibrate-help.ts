import type { Commands } from "./commands.ts";

/** The text of `calibrate --help` in English, at most 100 columns wide. */
export function calibrateHelp({ calibrate, drill }: Commands): string {
  return `Proposes limits for a service. Drills its image several times on this machine, compared with itself
so that no real slowdown exists, and finds the tightest limits that raise no false alarm.
Usage: ${calibrate} [--image REFERENCE] [--count NUMBER] [flags of a drill]
  Without --image the reference image is built here and drilled.

  --count NUMBER              Number of drills (default: 5, at most 50). A drill takes about 8
                              minutes, with --quick about 2. Ctrl-C stops early and uses the
                              completed drills.
  --out DIR                   Directory for calibration.json, and for each drill's result.json,
                              summary.md, report.html and junit.xml in drill-1, drill-2, ...
                              (default: fault-drill).
  --quick                     Use the tiny model and short windows.
  -v, --version               Show the version.
  -h, --help                  Show this text.
  All other flags of a drill work too (see ${drill} --help), except for the limits,
  which are the result, and for the flags that depend on a verdict.

Use a machine like the one that will run the workflow, and the same flags: limits only apply to
similar machines.

Exit codes: 0 limits proposed; 1 no limits proposed; 2 invalid command line.
Example: ${calibrate} --image qwen-allinone:1 --count 5`;
}
