import type { LanguageTag } from "../../model/language.ts";
import { HELP_EN } from "./en.ts";
import type { HelpWords } from "./help-words.ts";
import { HELP_ZH_CN } from "./zh-CN.ts";

/** The help of each language. */
export const HELP: Readonly<Record<LanguageTag, HelpWords>> = { en: HELP_EN, "zh-CN": HELP_ZH_CN };
