/**
 * One name, one meaning: no two modules of src define an export of the same name, and no file name is used four times.
 * Exporting another module's definition again is fine. `npm run check` holds the tree to it.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseAst } from "rolldown/parseAst";

const MAX_FILES_OF_ONE_NAME = 3;

const SRC = new URL("../../src/", import.meta.url).pathname;

interface Named {
  readonly name?: string;
}

interface Statement {
  readonly type: string;
  readonly source?: unknown;
  readonly specifiers?: readonly { readonly local: Named; readonly exported?: Named }[];
  readonly declaration?: { readonly id?: Named; readonly declarations?: readonly { readonly id: Named }[] } | null;
}

/** The names that a module exports and defines itself. A constant and its type of the same name are one. */
function definedIn(file: string): string[] {
  const { body } = parseAst(readFileSync(join(SRC, file), "utf8"), { lang: "ts" }, file);
  const statements = body as unknown as readonly Statement[];
  const imported = statements
    .filter(({ type }) => type === "ImportDeclaration")
    .flatMap(({ specifiers = [] }) => specifiers.map(({ local }) => local.name));
  const names = statements
    .filter(({ type, source }) => type === "ExportNamedDeclaration" && !source)
    .flatMap(({ specifiers = [], declaration }) => [
      ...specifiers.filter(({ local }) => !imported.includes(local.name)).map(({ exported }) => exported?.name),
      ...(declaration?.declarations ?? []).map(({ id }) => id.name),
      declaration?.id?.name,
    ]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The files of each key. */
function grouped(entries: readonly (readonly [key: string, file: string])[]): [key: string, files: string[]][] {
  return Object.entries(Object.groupBy(entries, ([key]) => key)).map(([key, all = []]) => [
    key,
    all.map(([, file]) => `src/${file}`),
  ]);
}

const files = globSync("**/*.ts", { cwd: SRC });
const twice = grouped(files.flatMap((file) => definedIn(file).map((name) => [name, file] as const))).filter(
  ([, all]) => all.length > 1,
);
const often = grouped(files.map((file) => [basename(file), file] as const)).filter(
  ([, all]) => all.length > MAX_FILES_OF_ONE_NAME,
);
const problems = [
  ...twice.map(([name, all]) => `${name} is exported by ${all.join(" and ")} with two meanings: rename one of them`),
  ...often.map(([name, all]) => `${all.length} files are named ${name} (${all.join(", ")}): rename one of them`),
];
for (const line of problems) console.error(line);
if (problems.length > 0) process.exitCode = 1;
