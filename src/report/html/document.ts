import { createHash } from "node:crypto";
import { html, type Markup } from "./markup.ts";
import page from "./page.built.json" with { type: "json" };
import { symbolShapes } from "./sections/symbol.ts";

const STYLE = page.style.join("\n");
/** What shows one drill, and what shows the legs of many. */
const SCRIPTS = { drill: page.script.join("\n"), legs: page.legsScript.join("\n") };

/** Nothing is loaded from anywhere, and of scripts and styles only these two are obeyed. */
function policyOf(script: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export interface Document {
  readonly title: string;
  readonly body: Markup;
  readonly script: keyof typeof SCRIPTS;
  /** Of the base64 alphabet alone. */
  readonly data: string;
}

/** A whole page: policy, style, what is to be read, and the script that shows more of it with its data. */
export function documentText({ title, body, script: name, data }: Document): string {
  const script = SCRIPTS[name];
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`;
  return `${head.text}<style>${STYLE}</style>
</head>
<body>
${symbolShapes().text}${body.text}<script type="text/plain" id="data">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
