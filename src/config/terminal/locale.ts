import { LANGUAGE_TAGS, type LanguageTag } from "../../model/language.ts";
import { argumentsOf } from "./argv.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of a terminal's environment; English if it has none that we speak.
 * @see POSIX.1-2017, 8.2: the first of LC_ALL, LC_MESSAGES and LANG that is not empty counts
 */
export function localeTag({ LC_ALL, LC_MESSAGES, LANG }: Environment): LanguageTag {
  const locale = LC_ALL || LC_MESSAGES || LANG || "";
  return /^zh(?:[_.@-]|$)/i.test(locale) ? "zh-CN" : "en";
}

/** The language of what a command says before its inputs are read: that of a valid `--language`, else the environment's. */
export function spokenTag(argv: readonly string[], env: Environment): LanguageTag {
  const given = [...argumentsOf(argv, ["language"])].findLast(({ name }) => name === "language")?.value?.trim();
  return LANGUAGE_TAGS.find((tag) => tag.toLowerCase() === given?.toLowerCase()) ?? localeTag(env);
}
