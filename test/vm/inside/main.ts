/**
 * Runs in the machine: `main.ts things`, as root, or `main.ts step ORDER`, as the user who drills. Prints one value of JSON
 * on standard output, and the log of a step on standard error.
 */
import { runStep } from "./step.ts";
import { things } from "./things.ts";

const [command, order = ""] = process.argv.slice(2);
const result = command === "things" ? things() : await runStep(JSON.parse(order));
console.log(JSON.stringify(result));
