/** The text of `npm run calibrate -- --help`, at most 100 columns wide. */
export const CALIBRATE_HELP = `Proposes limits for a service: drills its image beside itself a few times on this machine, where
nothing can be slower than anything, and finds the tightest limits that raise no false alarm.
Usage: npm run calibrate -- [--image REFERENCE] [--count NUMBER] [flags of npm run drill]
  Without --image the reference image is built here and drilled.

  --count NUMBER              How many drills (default: 5, at most 50). A drill takes some 8
                              minutes, with --quick about two. Ctrl-C ends it with the drills
                              that are complete.
  --out DIR                   Directory for calibration.json, and for each drill's result.json,
                              summary.md and report.html in drill-1, drill-2, ... (default:
                              fault-drill).
  --quick                     The tiny model and short windows.
  -h, --help                  Show this text.
  All other flags are those of npm run drill (see npm run drill -- --help), but for the limits,
  which are found out here, and for what becomes of a verdict.

Drill on a machine like the one that will run the workflow, with the same flags: limits found on
another one hold for that one.

Exit codes: 0 limits could be proposed; 1 none could; 2 wrong command line.
Example: npm run calibrate -- --image qwen-allinone:1 --count 5`;
