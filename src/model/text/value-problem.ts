import { type Message, type MessageArgs, type MessageCode, message, type Plain, type Sentences } from "../message.ts";

/** What is wrong with one value. The message follows its name and the value: `has no unit: write "8s"`. */
export class ValueProblem extends Error {
  override readonly name = "ValueProblem";
  readonly said: Message;

  constructor(said: Message) {
    super(said.code);
    this.said = said;
  }
}

/** Creates the problem with a value from its message. */
export function valueProblem<C extends MessageCode>(code: C, args: Plain<MessageArgs[C]>): ValueProblem {
  return new ValueProblem(message(code, args));
}

/** What is wrong with a part of a value. */
export interface PartProblem {
  /** The part as written, which the message quotes after the input's name; null if the message names it. */
  readonly part: string | null;
  readonly said: Sentences;
}

/** Enough to mend a value. */
const MAX_PARTS = 20;

/** What is wrong with the parts of one value, each a sentence of its own. */
export class PartProblems extends Error {
  override readonly name = "PartProblems";
  readonly parts: readonly PartProblem[];

  constructor(parts: readonly PartProblem[]) {
    super(parts.flatMap(({ said }) => said.map(({ code }) => code)).join(", "));
    this.parts = parts.slice(0, MAX_PARTS);
  }
}
