import { defineConfig, type Plugin } from "rolldown";
import { licensesText, packagesOf } from "./src/build/licenses.ts";
import { buildPage } from "./src/build/page.ts";

/**
 * What packages load at import and a drill has no need of: dockerode's ways to ssh:// hosts and to BuildKit builds, whose
 * native parts no bundler swallows; what unpacks an artifact, which brings packages without any license; and what asks for
 * an OIDC token, for which every step would load all that asks GitHub.
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
 * An import of node:http reads everything that it exports, WebSocket among it, for which Node loads an undici of its own:
 * a tenth of the time that the action takes to start. Who asks for the module itself reads only what is used.
 */
const http: Plugin = {
  name: "http",
  resolveId: (source, _, { kind }) =>
    kind === "import-statement" && /^(?:node:)?http$/.test(source) ? "\0node:http" : null,
  load: (id) => (id === "\0node:http" ? 'module.exports = process.getBuiltinModule("node:http");' : null),
};

/** What the sources read of dist/ lies beside the bundle. */
const besides: Plugin = {
  name: "besides",
  transform: {
    filter: { code: "/dist/" },
    handler: (code) => code.replace(/new URL\("(?:\.\.\/)+dist\//g, 'new URL("./'),
  },
};

/** The files of dist/ that are not code of the action: what its reports are made of, and the terms of all that is in it. */
const others: Plugin = {
  name: "others",
  async generateBundle(_, bundle) {
    const page = await buildPage();
    for (const [name, source] of Object.entries(page.files)) {
      this.emitFile({ type: "asset", fileName: `page/${name}`, source });
    }
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const packages = packagesOf(chunks.flatMap(({ modules }) => Object.keys(modules)));
    const terms = licensesText([...packages, ...page.packages]);
    this.emitFile({ type: "asset", fileName: "THIRD_PARTY_LICENSES", source: `${INTRODUCTION}\n\n${terms}` });
  },
};

const INTRODUCTION = "The files in this directory contain the packages below, or parts of them, on these terms.";

export default defineConfig({
  input: { main: "src/bin/action.ts", post: "src/bin/post.ts" },
  platform: "node",
  plugins: [stubs, http, besides, others],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: "[name].js",
    // Not minified: what runs on a user's runner should be readable.
    minify: false,
  },
});
