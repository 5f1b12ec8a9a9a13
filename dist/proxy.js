import { n as getProxyUrl, t as checkBypass } from "./proxy2.js";

export { checkBypass, getProxyUrl };