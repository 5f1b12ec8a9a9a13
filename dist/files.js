import { a as saidBy, t as DrillError } from "./drill-error.js";
import { n as message } from "./message.js";
import { join, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";

// src/report/files.ts
/** Where the files are, in the order in which they are named to a reader. */
function pathsOf({ resultFile, summaryFile, reportFile, junitFile }) {
	return [
		resultFile,
		summaryFile,
		reportFile,
		junitFile
	];
}
/** Whether a directory has the report of an earlier drill. */
async function hasReport(directory) {
	return await access(join(directory, "result.json")).then(() => true, () => false);
}
/** Writes the files of the report into a directory, which is made when missing. Their names are fixed. */
async function writeFiles(directory, { result, summary, report, junit }) {
	const place = resolve(directory);
	await mkdir(place, { recursive: true });
	return {
		resultFile: await writeWhole(place, "result.json", result),
		summaryFile: await writeWhole(place, "summary.md", summary),
		reportFile: await writeWhole(place, "report.html", report),
		junitFile: await writeWhole(place, "junit.xml", junit)
	};
}
/** A reader sees the old file or the new one, never half of it; a link that lies there is replaced, not followed. */
async function writeWhole(directory, name, text) {
	const target = join(directory, name);
	const draft = join(directory, `.${name}.${process.pid}.${randomUUID()}`);
	try {
		await writeFile(draft, text, { flag: "wx" });
		await rename(draft, target);
	} catch (cause) {
		await rm(draft, { force: true });
		throw new DrillError([message("report.not-written", { file: target }), ...saidBy(cause)]);
	}
	return target;
}
const DRAFT = /^\.[\w-]+(?:\.[\w-]+)*\.(\d+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/**
* Removes what a process that was killed outright had half written there; safe to repeat.
* @param pid whose, where others may be writing into the same directory
*/
async function removeDrafts(directory, pid) {
	const names = await readdir(directory).catch((error) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	for (const name of names) {
		const [draft, writer] = DRAFT.exec(name) ?? [];
		if (draft !== void 0 && (pid ?? Number(writer)) === Number(writer)) await rm(join(directory, name), { force: true });
	}
}

export { writeWhole as a, writeFiles as i, pathsOf as n, removeDrafts as r, hasReport as t };