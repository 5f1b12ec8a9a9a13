import { createHash } from "node:crypto";
import { html, type Markup } from "./markup.ts";
import page from "./page.built.json" with { type: "json" };

const SCRIPT = page.script.join("\n");
const STYLE = page.style.join("\n");

/** Nothing is loaded from anywhere, and of scripts and styles only these two are obeyed. */
const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface Document {
  readonly title: string;
  readonly body: Markup;
  /** Of the base64 alphabet alone. */
  readonly data: string;
}

/** A whole page: policy, style, what is to be read, the data of the charts, and the script that draws them. */
export function documentText({ title, body, data }: Document): string {
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`;
  return `${head.text}<style>${STYLE}</style>
</head>
<body>
${body.text}<script type="text/plain" id="data">${data}</script>
<script type="module">${SCRIPT}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
