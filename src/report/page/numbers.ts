import type { LanguageTag } from "../../model/language.ts";
import { FORMATS } from "../messages/formats.ts";

// A unit test has no page: there they are English.
const { document: page } = globalThis as {
  readonly document?: { readonly documentElement: { readonly lang: string } };
};
const lang = page?.documentElement.lang ?? "en";

/** How the page's script writes numbers: as the rest of the page does. */
export const numbers = Object.hasOwn(FORMATS, lang) ? FORMATS[lang as LanguageTag] : FORMATS.en;
