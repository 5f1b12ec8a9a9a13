import { type Message, type MessageCode, message } from "../../../../../src/model/message.ts";
import { ALL } from "./families.ts";

/** Every example. */
export const EVERY_MESSAGE: readonly Message[] = Object.entries(ALL).flatMap(([code, all]) =>
  all.map((args) => message(code as MessageCode, args as never)),
);

/** Every message that has texts: once for each with another text in its place, and once with it in all places. */
export function everyMessageWith(text: string): Message[] {
  return [...Map.groupBy(EVERY_MESSAGE, ({ code }) => code).values()].flatMap((examples) => {
    const [fullest, count] = examples
      .map((each) => [each, textsIn(each.args)] as const)
      .reduce((most, each) => (each[1] > most[1] ? each : most));
    const single = Array.from({ length: count }, (_, place) => replaced(fullest, (index) => index === place, text));
    return count > 1 ? [...single, replaced(fullest, () => true, text)] : single;
  });
}

function textsIn(value: unknown): number {
  if (typeof value === "string") return 1;
  if (typeof value !== "object" || value === null || isMessage(value)) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + textsIn(each), 0);
}

function replaced({ code, args }: Message, where: (index: number) => boolean, text: string): Message {
  let index = -1;
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") {
      index += 1;
      return where(index) ? text : value;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null || isMessage(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]));
  };
  return { code, args: walk(args) as Message["args"] };
}

/** A message in an argument has examples of its own. */
function isMessage(value: object): boolean {
  return "code" in value && "args" in value;
}
