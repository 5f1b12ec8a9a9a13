import { readdirSync } from "node:fs";
import type { Message } from "../../../../../src/model/message.ts";

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith("-examples.ts"));

type Families = Readonly<Record<string, Readonly<Record<string, readonly Message["args"][]>>>>;

/** Every example of every family. */
export const EVERY_MESSAGE: readonly Message[] = (
  await Promise.all(FILES.map(async (name) => Object.entries((await import(`./${name}`)) as Families)))
)
  .flat()
  .filter(([name]) => name.endsWith("_EXAMPLES"))
  .flatMap(([, family]) => Object.entries(family).flatMap(([code, all]) => all.map((args) => ({ code, args }))));

/** Every message that has texts: once for each with another text in its place, and once with it in all places. */
export function everyMessageWith(text: string): Message[] {
  return [...Map.groupBy(EVERY_MESSAGE, ({ code }) => code).values()].flatMap((examples) => {
    const [message, count] = examples
      .map((each) => [each, textsIn(each.args)] as const)
      .reduce((most, each) => (each[1] > most[1] ? each : most));
    const single = Array.from({ length: count }, (_, place) => replaced(message, (index) => index === place, text));
    return count > 1 ? [...single, replaced(message, () => true, text)] : single;
  });
}

function textsIn(value: unknown): number {
  if (typeof value === "string") return 1;
  if (typeof value !== "object" || value === null) return 0;
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
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]));
  };
  return { code, args: walk(args) as Message["args"] };
}
