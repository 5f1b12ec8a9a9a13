import { defineConfig, type Plugin } from "rolldown";
import { licensesText, packagesOf } from "./src/build/licenses.ts";
import { buildPage } from "./src/build/page.ts";

/**
 * Modules that packages load at import and the action does not need:
 * - of dockerode: ssh:// hosts and BuildKit builds, whose native parts can't be bundled;
 * - of @actions/artifact: unpacking artifacts, which brings packages without any license;
 * - of @actions/core: OIDC tokens, for which every start would load an HTTP client.
 */
const UNUSED = /^(?:(?:ssh2|@grpc\/grpc-js|@grpc\/proto-loader|protobufjs|unzip-stream)(?:\/|$)|\.\/oidc-utils\.js$)/;

const stubs: Plugin = {
  name: "stubs",
  resolveId: (source) => (UNUSED.test(source) ? `\0stub:${source}` : null),
  load(id) {
    if (!id.startsWith("\0stub:")) return null;
    const refusal = `${id.slice("\0stub:".length)} is not part of this action.`;
    // Touching it at import is fine; calling, building or reading on from it is what can't work.
    return `
      const refuse = () => { throw new Error(${JSON.stringify(refusal)}); };
      module.exports = new Proxy(function () {}, { get: (_, key) => key === "__esModule" ? undefined : refuse, apply: refuse, construct: refuse });
    `;
  },
};

/**
 * An import statement of node:http reads all its exports. One of them, WebSocket, makes Node load its own undici, which
 * takes a tenth of the action's start. A reference to the module reads only the exports that are used.
 */
const http: Plugin = {
  name: "http",
  resolveId: (source, _, { kind }) =>
    kind === "import-statement" && /^(?:node:)?http$/.test(source) ? "\0node:http" : null,
  load: (id) => (id === "\0node:http" ? 'module.exports = process.getBuiltinModule("node:http");' : null),
};

/** Sources find other files by a path from src/. The bundle finds them from dist/. */
const paths: Plugin = {
  name: "paths",
  transform: {
    filter: { code: "new URL(" },
    handler: (code) =>
      code
        .replace(/new URL\("(?:\.\.\/)+dist\//g, 'new URL("./')
        .replace(/new URL\("(?:\.\.\/)+bin\/(\w+)\.ts"/g, 'new URL("./$1.js"')
        .replace(/new URL\("(?:\.\.\/)+qwen-allinone\//g, 'new URL("../qwen-allinone/'),
  },
};

/** Adds the files that the reports are made of, and the licenses of everything that is bundled. */
const otherFiles: Plugin = {
  name: "other-files",
  async generateBundle(_, bundle) {
    const page = await buildPage();
    for (const [name, source] of Object.entries(page.files)) {
      this.emitFile({ type: "asset", fileName: `page/${name}`, source });
    }
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const packages = packagesOf(chunks.flatMap(({ modules }) => Object.keys(modules)));
    const licenses = licensesText([...packages, ...page.packages]);
    this.emitFile({ type: "asset", fileName: "THIRD_PARTY_LICENSES", source: `${INTRODUCTION}\n\n${licenses}` });
  },
};

const INTRODUCTION = "The files in this directory include the packages below, or parts of them, under these licenses.";

export default defineConfig({
  // The action's stages, and the package's command with its reaper.
  input: { main: "src/bin/action.ts", post: "src/bin/post.ts", cli: "src/bin/cli.ts", reaper: "src/bin/reaper.ts" },
  platform: "node",
  plugins: [stubs, http, paths, otherFiles],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: "[name].js",
    // Not minified: what runs on a user's runner should be readable.
    minify: false,
  },
});
