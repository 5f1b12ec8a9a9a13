/** The packages in a bundle and their licenses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** A package of which a bundle includes at least one module. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The text of its license files, NOTICE included. */
  readonly license: string;
}

/** The packages that a bundle's modules belong to. Modules of our own belong to none. */
export function packagesOf(moduleIds: Iterable<string>): BundledPackage[] {
  const directories = new Set([...moduleIds].map(directoryOf).filter((directory) => directory !== null));
  return [...directories].map(packageIn);
}

/** One text with every license once, below the packages that share it. It depends on the packages alone, not on their order. */
export function licensesText(packages: readonly BundledPackage[]): string {
  const byLicense = Map.groupBy(packages, ({ license }) => license);
  const parts = [...byLicense].map(
    ([license, of]) => `${[...new Set(of.map(titleOf))].sort().join("\n")}\n\n${license}`,
  );
  return `${parts.sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function titleOf({ name, version }: BundledPackage): string {
  return `${name} ${version}`;
}

/** The bundler's own runtime counts as a package too. */
function directoryOf(moduleId: string): string | null {
  if (moduleId.startsWith("\0rolldown/"))
    return dirname(createRequire(import.meta.url).resolve("rolldown/package.json"));
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1] ?? null;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name: string };
}

function packageIn(directory: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as Manifest;
  const { name, version } = manifest;
  const license = licenseFiles(directory) || licenseInReadme(directory) || declaredLicense(manifest);
  return { name, version, license };
}

function licenseFiles(directory: string): string {
  const files = readdirSync(directory).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file));
  return files
    .sort()
    .map((file) => textOf(join(directory, file)))
    .join("\n\n");
}

/** A few packages have the text in their README only. A section that just names the license does not count. */
function licenseInReadme(directory: string): string {
  const readme = readdirSync(directory)
    .sort()
    .find((file) => /^readme\b/i.test(file));
  const text = readme === undefined ? "" : textOf(join(directory, readme));
  const section = text.split(/^#+ */m).find((each) => /^licen[cs]e\b/i.test(each)) ?? "";
  return /copyright/i.test(section) ? section.slice(section.indexOf("\n")).trim() : "";
}

/** Packages without any text at least name a license, whose text is standard. @throws Error for a license that is not known */
function declaredLicense({ name, license, author }: Manifest): string {
  const file = join(import.meta.dirname, "licenses", `${license}.txt`);
  if (!existsSync(file)) throw new Error(`${name} has no license text, and src/build/licenses/ has none of ${license}`);
  const holder = typeof author === "string" ? author : author?.name;
  return `(${name} includes no license text. Its package.json names the ${basename(file, ".txt")} license.)

Copyright (c) ${holder ?? `the authors of ${name}`}

${textOf(file)}`;
}

function textOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
}
