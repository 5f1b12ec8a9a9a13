import { l as startGroup, n as endGroup, o as saveState } from "./core.js";
import { n as cancelSignal } from "./cancel.js";
import { l as emptyRecord, s as spoken, t as nowAndThen, u as withCompose } from "./now-and-then.js";
import { t as run } from "./run.js";
import { A as isReportMode, F as readActionInputs, I as readPublication, Ut as InputError, j as readReportInputs, yt as DEFAULT_PLAN } from "./budget-check.js";
import { r as pendingText } from "./pending.js";
import { r as newSession } from "./session.js";
import { r as experiments } from "./checks.js";
import { r as causeOf } from "./drill-error.js";
import { n as message } from "./message.js";
import { n as languageOf } from "./languages.js";
import { a as logLine, o as logLines } from "./escape.js";
import { once } from "node:events";
import { join } from "node:path";

// src/report/progress/workflow-progress.ts
/** In a workflow's log: one group for each stage, so that the log reads as a table of contents. */
function workflowProgress(now = () => performance.now()) {
	let open = false;
	const seldom = nowAndThen(now);
	const line = (text) => {
		for (const each of logLines(text)) console.log(each);
	};
	const end = () => {
		if (open) endGroup();
		open = false;
	};
	return {
		stage(title) {
			end();
			startGroup(logLine(title));
			open = true;
			seldom.restart();
		},
		line,
		live: (text) => seldom.run(() => line(text)),
		end
	};
}

// src/bin/action.ts
/** Entry of the action. */
const INPUTS = message("advice.inputs", {});
const session = newSession();
const merges = isReportMode(process.env);
if (!merges) saveState("session", session);
const signal = cancelSignal();
const exitCode = await (merges ? report() : main());
if (!merges) saveState("ended", "true");
process.exit(exitCode);
async function report() {
	const { merge } = await import("./merge.js");
	const inputs = readReportInputs(process.env);
	const progress = spoken(workflowProgress(), languageOf(inputs.language));
	const directory = directoryOf(inputs.github);
	return await Promise.race([merge({
		...inputs,
		progress,
		directory,
		signal
	}), cancelled(progress)]);
}
/** A merge has nothing to clean up. */
async function cancelled(progress) {
	if (!signal.aborted) await once(signal, "abort");
	progress.line(message("progress.merge-cancelled", {}));
	return 1;
}
/** The directory of the report's files; the post stage needs it too. */
function directoryOf({ tempDirectory }) {
	const directory = join(tempDirectory, `fault-drill-${session}`);
	saveState("directory", directory);
	return directory;
}
async function main() {
	const { image, language, ...partial } = readPublication(process.env, experiments);
	saveState("language", language);
	const progress = spoken(workflowProgress(), languageOf(language));
	const directory = directoryOf(partial.github);
	const runContext = {
		...partial,
		progress,
		directory,
		color: false,
		signal
	};
	let inputs;
	try {
		inputs = await withCompose(readActionInputs(process.env, experiments), signal);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		const plan = {
			...DEFAULT_PLAN,
			target: {
				...DEFAULT_PLAN.target,
				image: image ?? "(no image)"
			}
		};
		const record = {
			...emptyRecord(plan, session, /* @__PURE__ */ new Date()),
			error: [causeOf(error)],
			errorAdvice: [INPUTS]
		};
		const { conclude } = await import("./conclude.js");
		return await conclude(record, {
			...runContext,
			source: null
		});
	}
	const { plan, planFile, engine, notes } = inputs;
	saveState("engine", engine);
	const onPending = (pending) => saveState("pending", pendingText(pending));
	return await run({
		...runContext,
		source: {
			kind: "image",
			planFile
		},
		plan,
		engine,
		notes,
		session,
		onPending
	});
}

export {  };