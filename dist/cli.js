#!/usr/bin/env node
// src/bin/cli.ts
/**
* Entry of the package's command: `qwen-fault-drill`, with `judge` or `calibrate` as its first word for the other two.
* An old Node.js must be able to read this file to print the sentence, so everything newer is only imported after it.
*/
const MIN_MAJOR = 24;
if (Number.parseInt(process.versions.node, 10) < MIN_MAJOR) {
	console.error(`qwen-fault-drill needs Node.js ${MIN_MAJOR} or later, but this is ${process.versions.node}: install a newer one, or let npx run this command with it:\n  npx --yes --package node@${MIN_MAJOR} -- node ${process.argv.slice(1).map(quoted).join(" ")}`);
	process.exitCode = 1;
} else await runCommand(process.argv[2]);
async function runCommand(word) {
	if (word === "judge" || word === "calibrate") process.argv.splice(2, 1);
	if (word === "judge") await import("./judge.js");
	else if (word === "calibrate") await import("./calibrate.js");
	else await import("./drill.js");
}
/** A word as a POSIX shell reads it. */
function quoted(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

export {  };