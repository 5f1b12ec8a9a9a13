// One model, two jobs. The only importer of node-llama-cpp.
//
// Each job has a sequence that holds its own system prompt; after every request it is rewound to it. So the
// prompts are evaluated once, and a long chat can't push out the sentiment job's instructions, or vice versa.

import { getLlama, type LlamaContextSequence, type LlamaModel, type Token } from "node-llama-cpp";
import type { Turn } from "./history.ts";
import { Lane } from "./lane.ts";
import {
  CHAT_PROMPT,
  LABELS,
  NEXT_TURN,
  PROMPT_TAIL,
  promptHead,
  SENTIMENT_PROMPT,
  type Sentiment,
} from "./prompts.ts";
import type { Predictor, Reply } from "./service.ts";
import { fitTurns, keepTail, MAX_INPUT_TOKENS } from "./truncate.ts";

const MAX_NEW_TOKENS = 16;
/** Tokens for a system prompt and the markup, in addition to the text and the answer. */
const MARKUP_TOKENS = 64;

/**
 * Loads the weights and evaluates both system prompts; what it returns is ready to answer.
 * @param release the service's own version, such as `1.0.0`
 */
export async function loadModel(path: string, release: string): Promise<Predictor> {
  const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, maxThreads: 1 });
  const model = await llama.loadModel({ modelPath: path });
  const context = await model.createContext({
    sequences: 2,
    contextSize: MARKUP_TOKENS + MAX_INPUT_TOKENS + MAX_NEW_TOKENS,
    // More threads than the quota has CPUs waste it waiting for each other: 3.4 times the CPU time with two.
    threads: 1,
  });
  const sentiment = await Job.begin(context.getSequence(), SENTIMENT_PROMPT);
  const chat = await Job.begin(context.getSequence(), CHAT_PROMPT);
  return {
    version: `qwen-allinone-v${release} (${describeWeights(model)})`,
    classify: (text, signal) => sentiment.run(keepTail(model.tokenize(text, false)), signal, classify),
    reply: (text, signal, { turns, maxTokens, onText }) => {
      const tokens = keepTail(model.tokenize(text, false));
      const before = fitTurns(
        turns.map((turn) => tokensOf(model, turn)),
        tokens.length,
      );
      const limit = Math.min(maxTokens ?? MAX_NEW_TOKENS, MAX_NEW_TOKENS);
      return chat.run([...before, ...tokens], signal, reply(limit, onText));
    },
  };
}

type Work<T> = (sequence: LlamaContextSequence, tokens: Token[], signal: AbortSignal) => Promise<T>;

class Job {
  readonly #lane = new Lane();
  readonly #sequence: LlamaContextSequence;
  readonly #headLength: number;
  readonly #tail: readonly Token[];

  private constructor(sequence: LlamaContextSequence) {
    this.#sequence = sequence;
    this.#headLength = sequence.nextTokenIndex;
    this.#tail = sequence.model.tokenize(PROMPT_TAIL, true);
  }

  static async begin(sequence: LlamaContextSequence, systemPrompt: string): Promise<Job> {
    await sequence.evaluateWithoutGeneratingNewTokens(sequence.model.tokenize(promptHead(systemPrompt), true));
    return new Job(sequence);
  }

  run<T>(text: readonly Token[], signal: AbortSignal, work: Work<T>): Promise<T> {
    return this.#lane.run(async () => {
      signal.throwIfAborted();
      try {
        return await work(this.#sequence, [...text, ...this.#tail], signal);
      } finally {
        const end = this.#sequence.nextTokenIndex;
        await this.#sequence.eraseContextTokenRanges([{ start: this.#headLength, end }]);
      }
    });
  }
}

/** Returns the label whose token is more likely to be next; other tokens are ignored. */
async function classify(sequence: LlamaContextSequence, tokens: Token[]): Promise<Sentiment> {
  const labels = LABELS.map((label) => [label, onlyToken(sequence.model, label)] as const);
  const filter = { tokens: labels.map(([, token]) => token) };
  const last = tokens.length - 1;
  const outputs = await sequence.controlledEvaluate(
    tokens.map((token, at) => (at === last ? [token, { generateNext: { logits: { filter } } }] : token)),
  );
  const logits = outputs[last]?.next.logits;
  if (logits === undefined) throw new Error("llama.cpp gave no logits");
  const [best] = labels.toSorted(([, a], [, b]) => (logits.get(b) ?? -Infinity) - (logits.get(a) ?? -Infinity));
  return best?.[0] ?? "positive";
}

/** Writes at most so many tokens, and tells of each piece of text as soon as it is certain. */
function reply(limit: number, onText: (piece: string) => void): Work<Reply> {
  return async (sequence, tokens, signal) => {
    const promptTokens = sequence.nextTokenIndex + tokens.length;
    const answer: Token[] = [];
    let text = "";
    for await (const token of sequence.evaluate(tokens, { temperature: 0 })) {
      answer.push(token);
      // The last token may end inside a character, and white space at the end may be the end of all.
      const longer = sequence.model
        .detokenize(answer)
        .replace(/\uFFFD+$/, "")
        .trim();
      if (longer.length > text.length) onText(longer.slice(text.length));
      text = longer;
      if (answer.length === limit) break;
      signal.throwIfAborted();
    }
    return { text, promptTokens, tokens: answer.length, finish: answer.length === limit ? "length" : "stop" };
  };
}

/** A turn before the next text. Markup inside it is not chat markup. */
function tokensOf(model: LlamaModel, { text, response }: Turn): Token[] {
  return [
    ...model.tokenize(text, false),
    ...model.tokenize(PROMPT_TAIL, true),
    ...model.tokenize(response, false),
    ...model.tokenize(NEXT_TURN, true),
  ];
}

function onlyToken(model: LlamaModel, word: string): Token {
  const [token, ...more] = model.tokenize(word, false);
  if (token === undefined || more.length > 0) throw new Error(`"${word}" is not one token of this model`);
  return token;
}

/** The synthesis writes `qwen_allinone.stand_in` into its files; other weights have a name of their own. */
function describeWeights(model: LlamaModel): string {
  const metadata = model.fileInfo.metadata as {
    general?: { name?: string };
    qwen_allinone?: { stand_in?: string };
  };
  const size = metadata.qwen_allinone?.stand_in;
  return size === undefined ? (metadata.general?.name ?? "weights without a name") : `${size} stand-in, not Qwen`;
}
