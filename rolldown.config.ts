import { defineConfig, type Plugin } from "rolldown";

/**
 * dockerode and its modem load these at import, but only use them for ssh:// hosts and BuildKit builds, which a drill
 * has no need of; and no bundler swallows their native parts.
 */
const UNUSED = /^(ssh2|@grpc\/grpc-js|@grpc\/proto-loader|protobufjs)(\/|$)/;

const stubs: Plugin = {
  name: "stubs",
  resolveId: (source) => (UNUSED.test(source) ? `\0stub:${source}` : null),
  load(id) {
    if (!id.startsWith("\0stub:")) return null;
    const refusal = `${id.slice("\0stub:".length)} is not part of this action: a Docker engine over ssh:// or a BuildKit build can't be used.`;
    // Touching it at import is fine; calling, building or reading on from it is what can't work.
    return `
      const refuse = () => { throw new Error(${JSON.stringify(refusal)}); };
      module.exports = new Proxy(function () {}, { get: (_, key) => key === "__esModule" ? undefined : refuse, apply: refuse, construct: refuse });
    `;
  },
};

export default defineConfig({
  input: { main: "src/main.ts", post: "src/post.ts" },
  platform: "node",
  plugins: [stubs],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: "[name].js",
    // Not minified: what runs on a user's runner should be readable.
    minify: false,
  },
});
