/** Makes the scripts and the style of the HTML reports out of their sources: `src/report/html/page.built.json`. */
import { readFileSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";

const ROOT = new URL("../../../", import.meta.url);
const BUILT = new URL("page.built.json", import.meta.url);

/**
 * The built page as the file has it: the text of its scripts and its style, line by line, so that a change can be read.
 * It is committed, since the report is made where neither a bundler nor a package for browsers is.
 */
export async function buildPage(): Promise<string> {
  const script = `${licence()}\n${await bundled("src/report/html/page/main.ts")}`;
  const legsScript = await bundled("src/report/html/page/legs.ts");
  const style = `${text("node_modules/uplot/dist/uPlot.min.css")}\n${text("src/report/html/page/style.css")}`;
  // The page holds both as they are, so neither may end its own element.
  if (/<\/script|<!--/i.test(script + legsScript)) throw new Error("the page's script would end its own element");
  if (/<\/style|<!--/i.test(style)) throw new Error("the page's style would end its own element");
  return `${JSON.stringify({ script: lines(script), style: lines(style), legsScript: lines(legsScript) }, null, 2)}\n`;
}

async function bundled(input: string): Promise<string> {
  await using bundle = await rolldown({ input: new URL(input, ROOT).pathname, platform: "browser" });
  const { output } = await bundle.generate({ format: "esm", minify: false });
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error("the page's script has to be one piece");
  return chunk.code;
}

/** What is somebody else's work: its terms go wherever it goes. */
function licence(): string {
  return ["uplot", "fflate"]
    .map((name) => `/*! ${name}\n${text(`node_modules/${name}/LICENSE`).trim()}\n*/`)
    .join("\n");
}

function text(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

function lines(whole: string): string[] {
  return whole.trimEnd().split("\n");
}

if (import.meta.main) writeFileSync(BUILT, await buildPage());
