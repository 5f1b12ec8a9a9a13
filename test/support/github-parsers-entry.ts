/** What github-parsers.ts bundles: GitHub's own readers of action.yml, of workflows and of expressions. */
export { data, Evaluator, Lexer, Parser } from "@actions/expressions";
export { convertActionTemplate, parseAction } from "@actions/workflow-parser/actions/index";
