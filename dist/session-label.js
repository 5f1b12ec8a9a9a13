import { t as message } from "./message.js";
import { t as DrillError } from "./drill-error.js";
import { randomBytes } from "node:crypto";

// src/engine/engine-error.ts
/** A failed call to the engine. Its `message` names the call and the reason: other messages quote it. */
var EngineError = class extends DrillError {
	name = "EngineError";
	/** HTTP status of the engine's answer; null without one. */
	status;
	constructor(text, status, cause, said = []) {
		super(said, {
			cause,
			text: said.length === 0 ? text : ""
		});
		this.message = text;
		this.status = status;
	}
};
/** The engine answered with a failure, or could not be reached. */
function callFailed({ call, image = null }, { problem, reason }, status, cause) {
	const text = `the Docker engine could not ${phrase(call, image)}: ${reason}`;
	return new EngineError(text, status, cause, [message("engine.call-failed", {
		call,
		image,
		problem,
		reason
	})]);
}
/** The engine did not answer in time. @param limitMs null for the caller's own limit */
function callLate({ call, image = null }, limitMs, cause) {
	const text = `the Docker engine did not ${phrase(call, image)} ${limitMs === null ? "in time" : `within ${limitMs / 1e3} s`}`;
	return new EngineError(text, null, cause, [message("engine.call-late", {
		call,
		image,
		limitMs
	})]);
}
/** A stream of the engine stayed broken. */
function streamBroken(call, brokenMs, cause) {
	const text = `the Docker engine could not ${call} for ${brokenMs / 1e3} s`;
	return new EngineError(text, null, cause, [message("engine.stream-broken", {
		call,
		brokenMs
	})]);
}
function phrase(call, image) {
	return image === null ? call : `${call} ${image}`;
}

// src/engine/pending.ts
/** Only a few requests run at a time. */
const MAX_PENDING = 64;
const NAME = /^(container|volume|image)-[0-9a-f]{12}$/;
/** The create requests that the engine has not answered. */
var PendingRequests = class {
	#names = /* @__PURE__ */ new Set();
	#onChange;
	constructor(onChange) {
		this.#onChange = onChange;
	}
	/** Records a request before it is sent. @returns its name, which includes the kind of object */
	begin(kind) {
		const name = `${kind}-${randomBytes(6).toString("hex")}`;
		this.#names.add(name);
		this.#onChange([...this.#names]);
		return name;
	}
	get names() {
		return [...this.#names];
	}
	/** Records that the engine has answered, with success or failure. */
	answered(name) {
		if (!this.#names.delete(name)) return;
		this.#onChange([...this.#names]);
	}
};
/** Encodes the names as one word, for another process. */
function pendingText(pending) {
	return pending.join(",");
}
/** Parses the output of `pendingText`; ignores anything else. */
function readPending(text) {
	return text.trim().split(",", MAX_PENDING).filter((name) => NAME.test(name));
}
/** The kind of object that a request creates; null for an invalid name. */
function kindOfRequest(name) {
	return NAME.exec(name)?.[1] ?? null;
}

// src/engine/session-label.ts
const PREFIX = "io.github.qwen-fault-drill";
/** The labels of every object that a drill creates: its session, its role, and the request that created it. */
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;
const REQUEST_LABEL = `${PREFIX}.request`;

export { kindOfRequest as a, EngineError as c, streamBroken as d, PendingRequests as i, callFailed as l, ROLE_LABEL as n, pendingText as o, SESSION_LABEL as r, readPending as s, REQUEST_LABEL as t, callLate as u };