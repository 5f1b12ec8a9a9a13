/** The languages of reports, after BCP 47. Each has a catalog in `report/messages/` and its help in `config/help/`. */
export const LANGUAGE_TAGS = ["en", "zh-CN"] as const;
export type LanguageTag = (typeof LANGUAGE_TAGS)[number];
