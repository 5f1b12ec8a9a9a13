import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { html, type Markup } from "./markup.ts";
import { symbolShapes } from "./symbol.ts";

/** What `npm run build` makes of `page/`. */
const BUILT = new URL("../../../../dist/page/", import.meta.url);

function built(name: string): string {
  return readFileSync(new URL(name, BUILT), "utf8");
}

/** Nothing is loaded from anywhere, and of scripts and styles only these two are obeyed. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export interface Document {
  readonly title: string;
  readonly body: Markup;
  /** What shows one drill, or the legs of many. */
  readonly script: "drill" | "legs";
  /** Of the base64 alphabet alone. */
  readonly data: string;
}

/** A whole page: policy, style, what is to be read, and the script that shows more of it with its data. */
export function documentText({ title, body, script: name, data }: Document): string {
  const script = built(`${name}.js`);
  const style = built("style.css");
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`;
  return `${head.text}<style>${style}</style>
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
