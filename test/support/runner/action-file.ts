import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type GitHubParsers, loadGitHubParsers } from "../github-parsers.ts";

/** The parts of an action.yml that the runner uses. */
export interface ActionFile {
  readonly main: string;
  readonly post: string | null;
  /** Every declared input with its evaluated default, empty without one. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** The contexts that a default may use. */
export type Contexts = Readonly<Record<"github" | "strategy" | "matrix" | "job" | "runner", unknown>>;

/**
 * Reads and checks an action.yml with GitHub's own parser.
 * @throws Error with every problem that GitHub would report
 */
export async function readActionFile(directory: string, contexts: Contexts): Promise<ActionFile> {
  const parsers = await loadGitHubParsers();
  const content = readFileSync(join(directory, "action.yml"), "utf8");
  const silent = { error() {}, info() {}, verbose() {} };
  const { context, value } = parsers.parseAction({ name: "action.yml", content }, silent);
  const action = value === undefined ? undefined : parsers.convertActionTemplate(context, value);
  const errors = context.errors.getErrors().map((error) => error.message);
  if (errors.length > 0) throw new Error(`action.yml: ${errors.join("; ")}`);
  const runs = action?.runs;
  if (runs === undefined || !("main" in runs)) throw new Error("action.yml: this runner only knows node actions");
  const defaults = Object.fromEntries(
    (action?.inputs ?? []).map((input) => {
      const token = input.default as { expression?: string; toString(): string } | undefined;
      if (token === undefined) return [input.id, ""];
      return [
        input.id,
        token.expression === undefined ? token.toString() : evaluate(parsers, token.expression, contexts),
      ];
    }),
  );
  return { main: runs.main, post: runs.post ?? null, defaults };
}

function evaluate({ data, Evaluator, Lexer, Parser }: GitHubParsers, expression: string, contexts: Contexts): string {
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as InstanceType<typeof data.Dictionary>;
  const syntax = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []).parse();
  return new Evaluator(syntax, dictionary).evaluate().coerceString();
}
