/** The placeholder for the text in a template. */
export const INPUT_MARK = "{{input}}";

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** A parsed template, which can be filled many times. */
export interface RequestTemplate {
  /** Returns the body for any text. */
  fill(text: string): string;
  /**
   * Returns the body with a JSON value in place of each string that contains the mark. Clients normally don't send
   * this.
   */
  fillWithJson(json: string): string;
}

/**
 * Parses a template that `templateProblem` found valid. The template stays as written, byte for byte. Only inside its
 * strings, the mark is replaced with the text, escaped as JSON, so that no text can end a string.
 */
export function requestTemplate(template: string): RequestTemplate {
  const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
  const fillStrings = (fillOne: (string: string) => string): string => {
    let end = 0;
    const pieces = strings.map(({ 0: string, index }) => {
      const before = template.slice(end, index);
      end = index + string.length;
      return before + fillOne(string);
    });
    return pieces.join("") + template.slice(end);
  };
  return {
    fill: (text) => {
      const escaped = JSON.stringify(text).slice(1, -1);
      return fillStrings((string) => string.split(INPUT_MARK).join(escaped));
    },
    fillWithJson: (json) => fillStrings(() => json),
  };
}

/**
 * Returns what is wrong with a template and what to write instead, as it follows its name; null if nothing is wrong.
 */
export function templateProblem(template: string): string | null {
  if (template.length > MAX_CHARACTERS) return `is longer than ${MAX_CHARACTERS} characters: write a shorter one`;
  const value = parsed(template);
  if (value === undefined) return notJson(template);
  const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
  if (strings.length === 0) {
    const [almost] = /\{\{\s*\w+\s*\}\}|\$?\{\s*(?:input|prompt|text)\s*\}|%s/i.exec(template) ?? [];
    const instead = almost === undefined ? "" : ` in the place of ${almost}`;
    return `has no ${INPUT_MARK}: write it${instead} where the text goes, ${EXAMPLE}`;
  }
  if (strings.some(({ 0: string, index }) => /^\s*:/.test(template.slice(index + string.length)))) {
    return `has ${INPUT_MARK} in a key: write it into a value, ${EXAMPLE}`;
  }
  if (typeof value === "object" && value !== null && "stream" in value && value.stream === true)
    return 'has "stream": true, and the drill reads one JSON answer: write "stream": false';
  return null;
}

const MAX_CHARACTERS = 64 * 1024;
const EXAMPLE = `such as {"input": "${INPUT_MARK}"}`;

function notJson(template: string): string {
  const quoted = template.replaceAll(INPUT_MARK, '"x"');
  if (quoted !== template && parsed(quoted) !== undefined)
    return `has ${INPUT_MARK} without quotes: write "${INPUT_MARK}"`;
  return `is not JSON: write the body of a request, ${EXAMPLE}`;
}

/** Undefined if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
