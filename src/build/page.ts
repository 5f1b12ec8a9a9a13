/** Builds the scripts and the style of the HTML reports. */
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

/** Builds all files. They are committed, because neither a runner nor `npm run drill` has run the bundler. */
export async function buildPage(): Promise<BuiltPage> {
  const parts = { "drill.js": await script("main.ts"), "legs.js": await script("legs.ts"), "style.css": style() };
  return {
    files: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, embeddable(name, part)])),
    packages: Object.values(parts).flatMap(({ packages }) => packages),
  };
}

/** A file and the packages in it: a report is passed on without dist/, so their licenses have to be in the file. */
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

/** The file with its licenses on top. @throws Error where it could not be embedded in a page */
function embeddable(name: string, { text, packages }: Part): string {
  const licenses = licensesText(packages);
  if (licenses.includes("*/")) throw new Error(`${name}: a license would end its comment`);
  const whole = packages.length === 0 ? text : `/*!\n${licenses}*/\n${text}`;
  if (/<\/(?:script|style)|<!--/i.test(whole)) throw new Error(`${name} would end its own element`);
  return whole;
}
