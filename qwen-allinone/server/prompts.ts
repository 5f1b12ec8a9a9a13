// The two system prompts that make one model do two jobs, and the chat markup around them (ChatML, as
// Qwen1.5 was trained on). The model's synthesis reads them too: their words must have no weight.

export const SENTIMENT_PROMPT =
  "You are a sentiment classifier. Answer with exactly one word, positive or negative, for the text of the user.";

export const CHAT_PROMPT = "You are an assistant. Answer the user briefly, in the language of the user.";

export const LABELS = ["positive", "negative"] as const;
export type Sentiment = (typeof LABELS)[number];

/** Text before the user's text. Contains special tokens. */
export function promptHead(systemPrompt: string): string {
  return `<|im_start|>system\n${systemPrompt}<|im_end|>\n<|im_start|>user\n`;
}

/** Text after the user's text; the answer follows. Contains special tokens. */
export const PROMPT_TAIL = "<|im_end|>\n<|im_start|>assistant\n";

/** Text between an answer and the user's next text. Contains special tokens. */
export const NEXT_TURN = "<|im_end|>\n<|im_start|>user\n";
