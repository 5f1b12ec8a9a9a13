import { t as say } from "./say2.js";

export { say };