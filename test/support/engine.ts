import { readEngine } from "../../src/config/engine/engine-address.ts";
import { connectEngine } from "../../src/engine/adapter/dockerode.ts";
import type { Engine } from "../../src/engine/engine.ts";

/** Returns the engine that docker's command line would use. */
export function testEngine(): Engine {
  return connectEngine(readEngine(process.env).engine);
}
