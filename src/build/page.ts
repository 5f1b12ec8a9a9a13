/** Makes the scripts and the style of the HTML reports out of their sources. */
import { readFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { type BundledPackage, licensesText, packagesOf } from "./licenses.ts";

const ROOT = new URL("../../", import.meta.url);
const STYLES = ["node_modules/uplot/dist/uPlot.min.css", "src/report/page/style.css"];

export interface BuiltPage {
  /** Their texts by their names. */
  readonly files: Readonly<Record<string, string>>;
  readonly packages: readonly BundledPackage[];
}

/** They are committed, since the report is made where neither a bundler nor a package for browsers is. */
export async function buildPage(): Promise<BuiltPage> {
  const parts = { "drill.js": await script("main.ts"), "legs.js": await script("legs.ts"), "style.css": style() };
  return {
    files: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, embeddable(name, part)])),
    packages: Object.values(parts).flatMap(({ packages }) => packages),
  };
}

/** What is somebody else's work: its terms go wherever it goes, and a report goes far. */
interface Part {
  readonly text: string;
  readonly packages: readonly BundledPackage[];
}

async function script(input: string): Promise<Part> {
  const path = new URL(`src/report/page/${input}`, ROOT).pathname;
  await using bundle = await rolldown({ input: path, platform: "browser" });
  const { output } = await bundle.generate({ format: "esm", minify: false });
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error("the page's script has to be one piece");
  return { text: chunk.code, packages: packagesOf(Object.keys(chunk.modules)) };
}

function style(): Part {
  const paths = STYLES.map((path) => new URL(path, ROOT).pathname);
  return { text: paths.map((path) => `${readFileSync(path, "utf8").trim()}\n`).join(""), packages: packagesOf(paths) };
}

/** With the terms, as a page may hold it: it must not end its own element. */
function embeddable(name: string, { text, packages }: Part): string {
  const terms = licensesText(packages);
  if (terms.includes("*/")) throw new Error(`${name} can't hold its packages' terms as a comment`);
  const whole = packages.length === 0 ? text : `/*!\n${terms}*/\n${text}`;
  if (/<\/(?:script|style)|<!--/i.test(whole)) throw new Error(`${name} would end its own element`);
  return whole;
}
