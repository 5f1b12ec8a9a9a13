import { t as connectEngine } from "./dockerode.js";
import { c as hiding, n as runDrill, s as spoken } from "./now-and-then.js";

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

export { run as t };