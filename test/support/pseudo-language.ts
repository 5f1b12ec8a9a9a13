import { EN } from "../../src/report/messages/en.ts";
import type { Language } from "../../src/report/messages/language.ts";

/** English with every text in ‹ ›, so that a text which does not come from the language stands out. */
export const PSEUDO: Language = { ...(inPseudo(EN) as Language), tag: "en-x-pseudo" };

/** A value with every text of it in ‹ ›. */
export function inPseudo(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `‹${value}›`;
  if (typeof value === "function") return (...args: unknown[]) => inPseudo(value(...args));
  if (Array.isArray(value)) return value.map(inPseudo);
  if (typeof value !== "object" || value === null || "code" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inPseudo(each)]));
}

/** A text without what is in ‹ ›. */
export function outsideOfPseudo(text: string): string {
  const rest = text.replaceAll(/‹[^‹›]*›/g, " ");
  return rest === text ? text : outsideOfPseudo(rest);
}
