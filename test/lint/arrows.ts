/**
 * Which room of src may import which, and who alone may import a package. One table; `npm run check` holds the tree to
 * it. The parser is the bundler's own.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A room is a folder of src; the longest name that fits a file is its room. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  bin: ["app", "config", "engine", "experiments", "gate", "github", "model", "reference", "report", "runner"],
  app: [
    "config",
    "engine",
    "experiments",
    "gate",
    "github",
    "load",
    "model",
    "reference",
    "report",
    "report/matrix",
    "runner",
  ],
  experiments: ["engine", "gate", "load", "model", "runner", "stats"],
  "report/matrix": ["gate", "github", "model", "report"],
  "report/page": ["model", "report"],
  report: ["gate", "model"],
  // The facts of a run are read by config.
  github: ["config", "model"],
  config: ["gate", "model", "stats"],
  reference: ["model", "report", "runner"],
  build: [],
  runner: ["engine", "model"],
  engine: ["model"],
  load: ["model", "stats"],
  gate: ["model", "stats"],
  stats: ["model"],
  model: [],
};

/** Packages with few readers: whatever else needs one goes through these. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  "@actions/artifact": ["github/artifact.ts"],
  "@actions/github": ["github/octokit.ts"],
  dockerode: ["engine/adapter/dockerode.ts", "engine/adapter/dockerode-shapes.ts"],
  "eventsource-parser": ["load/stream/frames.ts"],
  fflate: ["report/page/"],
  undici: ["github/octokit.ts", "load/http/client.ts"],
  uplot: ["report/page/"],
  yaml: ["config/plan-file/yaml.ts", "config/plan-file/yaml-errors.ts"],
};

/** Rooms that run where little is at hand: all that they may import beside other rooms. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  gate: ["simple-statistics"],
  model: ["simple-statistics", "typebox"],
  "report/page": ["fflate", "uplot"],
  stats: ["simple-statistics"],
};

/** Definitions of data, with the package that they are made with: all else takes their types, so that a drill loads none. */
const DEFINITIONS = /(^|\/)definitions\/|-definition\.ts$/;
const OF_DEFINITIONS = "typebox";

const SRC = new URL("../../src/", import.meta.url).pathname;

interface Node {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

/** Everything that a module imports, exports again or imports while it runs, as written, and whether it is loaded for it. */
function importsOf(file: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (typeof value !== "object" || value === null) return;
    const { type, source, importKind, exportKind } = value as Node;
    if (typeof type === "string" && /^(Import|Export)/.test(type) && typeof source?.value === "string") {
      const loaded = importKind !== "type" && exportKind !== "type";
      found.set(source.value, loaded || found.get(source.value) === true);
    }
    for (const each of Object.values(value)) walk(each);
  };
  walk(parseAst(readFileSync(join(SRC, file), "utf8"), { lang: "ts" }, file));
  return found;
}

function roomOf(file: string): string {
  const rooms = Object.keys(ARROWS).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? file;
}

/** Why a file may not import something; null where it may. */
function problem(file: string, imported: string, loaded: boolean): string | null {
  const room = roomOf(file);
  if (loaded && !DEFINITIONS.test(file) && (DEFINITIONS.test(imported) || imported === OF_DEFINITIONS)) {
    return "only its types may be imported, with `import type`";
  }
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
  [...importsOf(file)].flatMap(([imported, loaded]) => {
    const why = problem(file, imported, loaded);
    return why === null ? [] : [`src/${file} imports ${imported}: ${why}`];
  }),
);
for (const line of problems) console.error(line);
if (problems.length > 0) process.exitCode = 1;
