import { EN } from "../../src/report/messages/en.ts";
import type { Language } from "../../src/report/messages/language.ts";

/** English with every text in ‹ ›, so that a text which does not come from the language stands out. */
export const PSEUDO: Language = { ...(wrapped(EN) as Language), tag: "en-x-pseudo" };

function wrapped(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `‹${value}›`;
  if (typeof value === "function") return (...args: unknown[]) => wrapped(value(...args));
  if (Array.isArray(value)) return value.map(wrapped);
  if (typeof value !== "object" || value === null || "code" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wrapped(each)]));
}

/** A text without what is in ‹ ›. */
export function outsideOfPseudo(text: string): string {
  const rest = text.replaceAll(/‹[^‹›]*›/g, " ");
  return rest === text ? text : outsideOfPseudo(rest);
}
