import { t as say } from "./say.js";

export { say };