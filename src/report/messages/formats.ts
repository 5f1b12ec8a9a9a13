import type { LanguageTag } from "../../model/language.ts";
import { FORMAT } from "./en/report/formats.ts";
import { FORMAT_ZH } from "./zh-CN/report/formats.ts";

/** How numbers are written in each language. Apart from the catalogs, because the page's script carries only these. */
export const FORMATS: Readonly<Record<LanguageTag, typeof FORMAT>> = { en: FORMAT, "zh-CN": FORMAT_ZH };
