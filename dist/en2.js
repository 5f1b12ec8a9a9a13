import { t as EN } from "./en.js";

export { EN };