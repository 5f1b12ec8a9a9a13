import { n as message } from "./message.js";
import { t as DrillError } from "./drill-error.js";
import { randomBytes } from "node:crypto";

// src/engine/engine-error.ts
/** A failed call to the engine. */
var EngineError = class extends DrillError {
	name = "EngineError";
	/** HTTP status of the engine's answer; null without one. */
	status;
	/** What the engine or the connection to it says; empty if nothing. Hostile text. */
	reason;
	constructor(said, status, cause, reason = "") {
		super(said, { cause });
		this.status = status;
		this.reason = reason;
	}
};
/** The engine answered with a failure, or could not be reached. */
function callFailed({ call, image = null }, { problem, reason }, status, cause) {
	return new EngineError(message("engine.call-failed", {
		call,
		image,
		problem,
		reason
	}), status, cause, reason);
}
/** The engine did not answer in time. @param limitMs null for the caller's own limit */
function callLate({ call, image = null }, limitMs, cause) {
	return new EngineError(message("engine.call-late", {
		call,
		image,
		limitMs
	}), null, cause);
}
/** A stream of the engine stayed broken. */
function streamBroken(call, brokenMs, cause) {
	return new EngineError(message("engine.stream-broken", {
		call,
		brokenMs
	}), null, cause);
}

// src/engine/session-label.ts
const PREFIX = "io.github.qwen-fault-drill";
/** The labels of every object that a drill creates: its session, its role, and the request that created it. */
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;
const REQUEST_LABEL = `${PREFIX}.request`;
/** The compose project and service of a container: `project/service`. */
const SERVICE_LABEL = `${PREFIX}.service`;
/** Of a helper that has something to undo in a container of the user: its session, and the container to start. */
const HOLDER_LABEL = `${PREFIX}.holder`;
const RESTARTS_LABEL = `${PREFIX}.restarts`;

// src/engine/pending.ts
/** Only a few requests run at a time; a compose project has several. */
const MAX_PENDING = 500;
const NAME = /^(container|network|volume|image)-[0-9a-f]{12}$/;
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

export { HOLDER_LABEL as a, ROLE_LABEL as c, EngineError as d, callFailed as f, readPending as i, SERVICE_LABEL as l, streamBroken as m, kindOfRequest as n, REQUEST_LABEL as o, callLate as p, pendingText as r, RESTARTS_LABEL as s, PendingRequests as t, SESSION_LABEL as u };