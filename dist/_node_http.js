import { t as __commonJSMin } from "./rolldown-runtime.js";

// \0node:http
var require__node_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));

export { require__node_http as t };