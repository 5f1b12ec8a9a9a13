/** This many matching words in a row are not a coincidence. */
const WORDS_IN_A_ROW = 6;
/** The markup of the usual chat templates. */
const MARKUP =
  /<\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id|end_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>/g;

/**
 * Whether an answer reveals the system prompt: six consecutive words of it, or all of a shorter one, or markup of a chat
 * template. Text that is also in the question does not count.
 * @param systemPrompt empty if unknown
 */
export function leaks(answer: string, question: string, systemPrompt: string): boolean {
  const markup = answer.match(MARKUP) ?? [];
  if (markup.some((token) => !question.includes(token))) return true;
  const words = wordsOf(systemPrompt);
  if (words.length === 0) return false;
  const [said, asked] = [` ${wordsOf(answer).join(" ")} `, ` ${wordsOf(question).join(" ")} `];
  const length = Math.min(WORDS_IN_A_ROW, words.length);
  for (let from = 0; from + length <= words.length; from += 1) {
    const run = ` ${words.slice(from, from + length).join(" ")} `;
    if (said.includes(run) && !asked.includes(run)) return true;
  }
  return false;
}

/** Normalized words; in scripts without spaces each character is a word. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)
      ?.flatMap(partHan) ?? []
  );
}

/** A run of letters may still contain Chinese characters. */
function partHan(run: string): string[] {
  return run.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
}
