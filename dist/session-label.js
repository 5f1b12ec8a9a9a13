import { randomBytes } from "node:crypto";

// src/engine/engine.ts
/** Filling a volume or creating a container from a large image is slow on a slow disk. */
const CREATE_LIMIT_MS = 12e4;
/** How long the engine may take to report what happened to a container: it does so after its own clean-up. */
const REPORT_DELAY_MS = 1e3;
/** A failed call to the engine, with the call and the reason. */
var EngineError = class extends Error {
	name = "EngineError";
	/** HTTP status of the engine's answer; null without one. */
	status;
	constructor(message, status, cause) {
		super(message, { cause });
		this.status = status;
	}
};

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

export { kindOfRequest as a, CREATE_LIMIT_MS as c, PendingRequests as i, EngineError as l, ROLE_LABEL as n, pendingText as o, SESSION_LABEL as r, readPending as s, REQUEST_LABEL as t, REPORT_DELAY_MS as u };