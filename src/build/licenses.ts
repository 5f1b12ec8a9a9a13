/** Whose work is in a bundle, and on what terms. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** A package that something of is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** All that its license has to say, NOTICE files included. */
  readonly license: string;
}

/** The packages that the modules of a bundle are from; those of our own have none. */
export function packagesOf(moduleIds: Iterable<string>): BundledPackage[] {
  const directories = new Set([...moduleIds].map(directoryOf).filter((directory) => directory !== null));
  return [...directories].map(packageIn);
}

/** All their terms as one text, which depends on nothing but the packages: each text once, below those that share it. */
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

/** What the bundler adds of its own is a package as well. */
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

/** Some have it in their README alone; a section with nothing but the license's name is none. */
function licenseInReadme(directory: string): string {
  const readme = readdirSync(directory).find((file) => /^readme\b/i.test(file));
  const text = readme === undefined ? "" : textOf(join(directory, readme));
  const section = text.split(/^#+ */m).find((each) => /^licen[cs]e\b/i.test(each)) ?? "";
  return /copyright/i.test(section) ? section.slice(section.indexOf("\n")).trim() : "";
}

/** Those that ship no text at all name their license, whose text is the same for everybody. */
function declaredLicense({ name, license, author }: Manifest): string {
  const file = join(import.meta.dirname, "licenses", `${license}.txt`);
  if (!existsSync(file)) throw new Error(`${name} has no license text, and src/build/licenses/ has none of ${license}`);
  const holder = typeof author === "string" ? author : author?.name;
  return `(${name} has no text of its own: this is the one of the license that it names, ${basename(file, ".txt")}.)

Copyright (c) ${holder ?? `the authors of ${name}`}

${textOf(file)}`;
}

function textOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
}
