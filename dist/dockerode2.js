import { n as withoutValues, t as connectEngine } from "./dockerode.js";

export { connectEngine };