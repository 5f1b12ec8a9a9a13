/** Entry of the bundle in github-parsers.ts: GitHub's own parsers of action.yml, workflows and expressions. */
export { data, Evaluator, Lexer, Parser } from "@actions/expressions";
export { convertActionTemplate, parseAction } from "@actions/workflow-parser/actions/index";
