// The conversation memory: the last turns of each session, for chat only. The service can disable it.

/** A text and the answer to it. */
export interface Turn {
  readonly text: string;
  readonly response: string;
}

const MAX_TURNS = 4;
const MAX_SESSIONS = 100;
const LONGEST_MS = 10 * 60_000;
/** The end of a longer text is kept: the model would not see more anyway. */
const MAX_CHARACTERS = 1_000;

/** Remembers a bounded number of sessions, each for a bounded time. */
export class History {
  readonly #now: () => number;
  /** The least recently used session is first. */
  readonly #sessions = new Map<string, { readonly turns: readonly Turn[]; readonly atMs: number }>();

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The last turns of a session, oldest first. */
  turns(session: string): readonly Turn[] {
    this.#forgetOld();
    return this.#sessions.get(session)?.turns ?? [];
  }

  remember(session: string, { text, response }: Turn): void {
    const turn = { text: text.slice(-MAX_CHARACTERS), response: response.slice(-MAX_CHARACTERS) };
    const turns = [...this.turns(session), turn].slice(-MAX_TURNS);
    this.#sessions.delete(session);
    this.#sessions.set(session, { turns, atMs: this.#now() });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MAX_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
  }

  /** Forgets all sessions. */
  clear(): void {
    this.#sessions.clear();
  }

  #forgetOld(): void {
    for (const [session, { atMs }] of this.#sessions) {
      if (this.#now() - atMs < LONGEST_MS) break;
      this.#sessions.delete(session);
    }
  }
}
