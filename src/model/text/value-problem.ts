import { type Message, type MessageArgs, type MessageCode, message, type Plain } from "../message.ts";

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
