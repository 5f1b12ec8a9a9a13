/**
 * Which room of src may import which, and who alone may import a package. One table; `npm run check` holds the tree to
 * it. The parser is the bundler's own.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A room is a folder of src or, for what lies in src itself, `entries`; the longest name that fits a file is its room. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  entries: ["core", "docker", "drill", "faults", "inputs", "load", "machine", "merge", "reference", "report"],
  merge: ["core", "inputs", "report"],
  drill: ["core", "docker", "faults", "load", "machine"],
  faults: ["core", "docker"],
  inputs: ["core"],
  docker: ["core"],
  load: ["core"],
  machine: ["core", "docker"],
  report: ["core"],
  "report/html/page": ["core", "report"],
  reference: ["machine"],
  core: [],
};

/** Packages with few readers: whatever else needs one goes through these. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  "@actions/artifact": ["report/artifact.ts"],
  "@actions/github": ["report/octokit.ts"],
  dockerode: ["docker/dockerode.ts", "docker/dockerode-shapes.ts"],
  fflate: ["report/html/page/"],
  undici: ["load/client.ts", "report/octokit.ts"],
  uplot: ["report/html/page/"],
  yaml: ["inputs/yaml.ts"],
};

/** Rooms that run where little is at hand: all that they may import beside other rooms. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ["simple-statistics"],
  "report/html/page": ["fflate", "uplot"],
};

const SRC = new URL("../../src/", import.meta.url).pathname;

interface Node {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
}

/** Everything that a module imports, exports again or imports while it runs, as written. */
function importsOf(file: string): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (typeof value !== "object" || value === null) return;
    const { type, source } = value as Node;
    if (typeof type === "string" && /^(Import|Export)/.test(type) && typeof source?.value === "string") {
      found.add(source.value);
    }
    for (const each of Object.values(value)) walk(each);
  };
  walk(parseAst(readFileSync(join(SRC, file), "utf8"), { lang: "ts" }, file));
  return found;
}

function roomOf(file: string): string {
  const rooms = Object.keys(ARROWS).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? (file.includes("/") ? file : "entries");
}

/** Why a file may not import something; null where it may. */
function problem(file: string, imported: string): string | null {
  const room = roomOf(file);
  if (imported.startsWith(".")) {
    const to = roomOf(normalize(join(dirname(file), imported)));
    if (to === room || to.startsWith("..") || ARROWS[room]?.includes(to)) return null;
    return `${room} may import ${ARROWS[room]?.join(", ") || "no other room"}`;
  }
  const readers = Object.entries(ONLY).find(([name]) => imported === name || imported.startsWith(`${name}/`))?.[1];
  if (readers && !readers.some((reader) => file.startsWith(reader))) return `only ${readers.join(" and ")} may`;
  const packages = PACKAGES[room];
  if (packages && !packages.includes(imported)) return `${room} may import ${packages.join(" and ")}, no other package`;
  return null;
}

const problems = globSync("**/*.ts", { cwd: SRC }).flatMap((file) =>
  [...importsOf(file)].flatMap((imported) => {
    const why = problem(file, imported);
    return why === null ? [] : [`src/${file} imports ${imported}: ${why}`];
  }),
);
for (const line of problems) console.error(line);
if (problems.length > 0) process.exitCode = 1;
