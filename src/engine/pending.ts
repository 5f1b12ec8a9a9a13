import { randomBytes } from "node:crypto";
import type { LabeledKind } from "./engine.ts";

/*
 * An engine finishes a create request even if the client is gone, so a killed process can leave objects that it has no
 * answer about. Each request has a name, which the object carries as a label. The clean-up knows the names of the
 * unanswered requests.
 */

/** Receives the names of unanswered requests on each change, before a request is sent. */
export type OnPending = (pending: readonly string[]) => void;

/** Only a few requests run at a time; a compose project has several. */
const MAX_PENDING = 500;
const NAME = /^(container|network|volume|image)-[0-9a-f]{12}$/;

/** The create requests that the engine has not answered. */
export class PendingRequests {
  readonly #names = new Set<string>();
  readonly #onChange: OnPending;

  constructor(onChange: OnPending) {
    this.#onChange = onChange;
  }

  /** Records a request before it is sent. @returns its name, which includes the kind of object */
  begin(kind: LabeledKind): string {
    const name = `${kind}-${randomBytes(6).toString("hex")}`;
    this.#names.add(name);
    this.#onChange([...this.#names]);
    return name;
  }

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** Records that the engine has answered, with success or failure. */
  answered(name: string): void {
    if (!this.#names.delete(name)) return;
    this.#onChange([...this.#names]);
  }
}

/** Encodes the names as one word, for another process. */
export function pendingText(pending: readonly string[]): string {
  return pending.join(",");
}

/** Parses the output of `pendingText`; ignores anything else. */
export function readPending(text: string): string[] {
  return text
    .trim()
    .split(",", MAX_PENDING)
    .filter((name) => NAME.test(name));
}

/** The kind of object that a request creates; null for an invalid name. */
export function kindOfRequest(name: string): LabeledKind | null {
  return (NAME.exec(name)?.[1] ?? null) as LabeledKind | null;
}
