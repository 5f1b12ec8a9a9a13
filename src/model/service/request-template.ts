/** What stands in a template for the text that is asked. */
export const INPUT_MARK = "{{input}}";

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** A template that was taken apart, to be filled many times. */
export interface RequestTemplate {
  /** The body that asks this text, whatever is in it. */
  fill(text: string): string;
  /** The body with a JSON value in the place of each string that holds the mark, as no careful client would send it. */
  fillWithJson(json: string): string;
}

/**
 * Takes a template apart, which `templateProblem` found nothing wrong with. It stays as it was written, byte for byte:
 * only within its strings the mark gives way to the text, escaped as JSON, so that no text can end a string.
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

/** What is wrong with a template, to go behind its name, with what to write instead; null when nothing is. */
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
  return `is no JSON: write the body of a request, ${EXAMPLE}`;
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
