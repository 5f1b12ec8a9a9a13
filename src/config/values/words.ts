import { valueProblem } from "../../model/text/value-problem.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "words.backslash": NoArgs;
    /** `position` counts characters from 1. */
    "words.quote": { readonly quote: string; readonly position: number };
  }
}

/**
 * Splits a command line into words by the shell's quoting rules. Nothing is expanded: `$HOME` and `*.txt` stay literal.
 * @throws ValueProblem for an unclosed quote or a trailing backslash
 * @see POSIX.1-2017, Shell Command Language, 2.2 Quoting
 */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (character === "'" || character === '"') {
      const quoted = readQuoted(line, at);
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (character === "\\") {
      at += 1;
      if (at === line.length) throw valueProblem("words.backslash", {});
      // A backslash before a line break joins the lines.
      if (line.charAt(at) !== "\n") word = (word ?? "") + line.charAt(at);
    } else {
      word = (word ?? "") + character;
    }
  }
  if (word !== null) words.push(word);
  return words;
}

function readQuoted(line: string, start: number): { text: string; end: number } {
  const quote = line.charAt(start);
  let text = "";
  for (let at = start + 1; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === quote) return { text, end: at };
    const next = line.charAt(at + 1);
    // Within double quotes a backslash only escapes these characters; otherwise it is literal.
    if (quote === '"' && character === "\\" && '"\\$`\n'.includes(next) && next !== "") {
      if (next !== "\n") text += next;
      at += 1;
    } else {
      text += character;
    }
  }
  throw valueProblem("words.quote", { quote, position: start + 1 });
}
