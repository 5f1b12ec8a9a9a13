import { randomBytes } from "node:crypto";
import type { LabeledKind } from "./engine.ts";

/*
 * An engine goes on with what it was asked to create after the client that asked is gone, so a process that is killed can
 * leave behind what nobody has an answer about yet. Each such request has a name: what it creates carries it as a label,
 * and who cleans up later knows the names of those that were not answered.
 */

/** Told of the names of the requests that are not answered, whenever they change; before the request is sent. */
export type OnPending = (pending: readonly string[]) => void;

/** Few requests are under way at a time. */
const MAX_PENDING = 64;
const NAME = /^(container|volume|image)-[0-9a-f]{12}$/;

/** The requests to create something that the engine has not answered. */
export class PendingRequests {
  readonly #names = new Set<string>();
  readonly #onChange: OnPending;

  constructor(onChange: OnPending) {
    this.#onChange = onChange;
  }

  /** Notes a request that is about to be sent. @returns its name, which says what it creates */
  begin(kind: LabeledKind): string {
    const name = `${kind}-${randomBytes(6).toString("hex")}`;
    this.#names.add(name);
    this.#onChange([...this.#names]);
    return name;
  }

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** Notes that the engine has answered, one way or the other. */
  answered(name: string): void {
    if (!this.#names.delete(name)) return;
    this.#onChange([...this.#names]);
  }
}

/** Names as one word, to hand them to another process. */
export function pendingText(pending: readonly string[]): string {
  return pending.join(",");
}

/** Reads what `pendingText` wrote; nothing where it is something else. */
export function readPending(text: string): string[] {
  return text
    .trim()
    .split(",", MAX_PENDING)
    .filter((name) => NAME.test(name));
}

/** What a request of that name creates; null for what is not such a name. */
export function kindOf(name: string): LabeledKind | null {
  return (NAME.exec(name)?.[1] ?? null) as LabeledKind | null;
}
