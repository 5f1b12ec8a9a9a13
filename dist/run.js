import { t as connectEngine } from "./dockerode.js";
import { l as startGroup, n as endGroup } from "./core.js";
import { a as logLine, n as cleanLines, o as logLines, t as cleanLine } from "./escape.js";
import { i as hiderOf } from "./budget-check.js";
import { o as spoken, t as runDrill } from "./drill.js";

// src/report/progress.ts
/** How long after the last line the next one comes: twice as long each time, so that a long window does not fill the log. */
const FIRST_LIVE_MS = 1e4;
const MAX_LIVE_MS = 6e4;
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
/** The same without the plan's private values, which a service may quote in its answers. */
function hiding(progress, plan) {
	const hide = hiderOf(plan);
	const line = (text) => hide(cleanLine(hide(text)));
	return {
		stage: (title) => progress.stage(line(title)),
		line: (text) => progress.line(hide(cleanLines(hide(text)).join("\n"))),
		live: (text) => progress.live(line(text)),
		end: () => progress.end()
	};
}
/** Runs what it is given 10 s after it was (re)started, then less and less often, at least once a minute. */
function nowAndThen(now) {
	let sinceMs = now();
	let waitMs = FIRST_LIVE_MS;
	return {
		restart: () => {
			sinceMs = now();
			waitMs = FIRST_LIVE_MS;
		},
		run: (print) => {
			if (now() - sinceMs < waitMs) return;
			sinceMs = now();
			waitMs = Math.min(MAX_LIVE_MS, 2 * waitMs);
			print();
		}
	};
}

// src/app/run.ts
/** Wiring only: plan -> drill -> conclusion. The same for a workflow and a terminal. */
/** Drills, judges and reports; returns the exit code. */
async function run(order) {
	const { plan, session, signal } = order;
	const progress = spoken(hiding(order.progress.printer, plan), order.progress.language);
	const engine = connectEngine(order.engine, order.onPending);
	const record = await runDrill({
		plan,
		session,
		engine,
		progress,
		signal
	});
	const { conclude } = await import("./conclude.js");
	return await conclude({
		...record,
		warnings: [...order.notes, ...record.warnings]
	}, order);
}

export { workflowProgress as n, run as t };