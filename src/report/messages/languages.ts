import type { LanguageTag } from "../../model/language.ts";
import { EN } from "./en.ts";
import type { Language } from "./language.ts";
import { ZH_CN } from "./zh-CN.ts";

/** The catalog of each language that the input `language` accepts. Another one is a file like `en.ts` and a row here. */
const CATALOGS: Readonly<Record<LanguageTag, Language>> = { en: EN, "zh-CN": ZH_CN };

/** The languages of a report. */
export const LANGUAGES: Language[] = Object.values(CATALOGS);

/** The language of a report. */
export function languageOf(tag: LanguageTag): Language {
  return CATALOGS[tag];
}
