import { EN } from "./en.ts";
import type { Language } from "./language.ts";

/** The languages of a report. Another one is a file like `en.ts` and a row here. */
export const LANGUAGES: Language[] = [EN];
