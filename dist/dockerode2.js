import { t as connectEngine } from "./dockerode.js";

export { connectEngine };