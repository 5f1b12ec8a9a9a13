/** The text of `npm run calibrate -- --help`, at most 100 columns wide. */
export const CALIBRATE_HELP = `Proposes limits for a service. Drills its image several times on this machine, compared with itself
so that no real slowdown exists, and finds the tightest limits that raise no false alarm.
Usage: npm run calibrate -- [--image REFERENCE] [--count NUMBER] [flags of npm run drill]
  Without --image the reference image is built here and drilled.

  --count NUMBER              Number of drills (default: 5, at most 50). A drill takes about 8
                              minutes, with --quick about 2. Ctrl-C stops early and uses the
                              completed drills.
  --out DIR                   Directory for calibration.json, and for each drill's result.json,
                              summary.md and report.html in drill-1, drill-2, ... (default:
                              fault-drill).
  --quick                     Use the tiny model and short windows.
  -h, --help                  Show this text.
  All other flags of npm run drill work too (see npm run drill -- --help), except for the limits,
  which are the result, and for the flags that depend on a verdict.

Use a machine like the one that will run the workflow, and the same flags: limits only apply to
similar machines.

Exit codes: 0 limits proposed; 1 no limits proposed; 2 invalid command line.
Example: npm run calibrate -- --image qwen-allinone:1 --count 5`;
