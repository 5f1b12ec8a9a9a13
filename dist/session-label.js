import { randomBytes } from "node:crypto";

// src/engine/engine.ts
/** Filling a volume and creating a container from a large image take their time on a slow disk. */
const CREATE_LIMIT_MS = 12e4;
/** A call to the engine that failed: which, and why. */
var EngineError = class extends Error {
	name = "EngineError";
	/** HTTP status of the engine's answer; null when it gave none. */
	status;
	constructor(message, status, cause) {
		super(message, { cause });
		this.status = status;
	}
};

// src/engine/pending.ts
/** Few requests are under way at a time. */
const MAX_PENDING = 64;
const NAME = /^(container|volume|image)-[0-9a-f]{12}$/;
/** The requests to create something that the engine has not answered. */
var PendingRequests = class {
	#names = /* @__PURE__ */ new Set();
	#onChange;
	constructor(onChange) {
		this.#onChange = onChange;
	}
	/** Notes a request that is about to be sent. @returns its name, which says what it creates */
	begin(kind) {
		const name = `${kind}-${randomBytes(6).toString("hex")}`;
		this.#names.add(name);
		this.#onChange([...this.#names]);
		return name;
	}
	get names() {
		return [...this.#names];
	}
	/** Notes that the engine has answered, one way or the other. */
	answered(name) {
		if (!this.#names.delete(name)) return;
		this.#onChange([...this.#names]);
	}
};
/** Names as one word, to hand them to another process. */
function pendingText(pending) {
	return pending.join(",");
}
/** Reads what `pendingText` wrote; nothing where it is something else. */
function readPending(text) {
	return text.trim().split(",", MAX_PENDING).filter((name) => NAME.test(name));
}
/** What a request of that name creates; null for what is not such a name. */
function kindOf(name) {
	return NAME.exec(name)?.[1] ?? null;
}

// src/engine/session-label.ts
const PREFIX = "io.github.qwen-fault-drill";
/** What everything that a drill makes on an engine carries: its session, what it is for, and the request that made it. */
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;
const REQUEST_LABEL = `${PREFIX}.request`;

export { kindOf as a, CREATE_LIMIT_MS as c, PendingRequests as i, EngineError as l, ROLE_LABEL as n, pendingText as o, SESSION_LABEL as r, readPending as s, REQUEST_LABEL as t };