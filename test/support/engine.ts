import { connectEngine } from "../../src/docker/dockerode.ts";
import type { Engine } from "../../src/docker/engine.ts";
import { readEngine } from "../../src/inputs/engine/index.ts";

/** The engine that the tests run on: the one that docker's command line would use. */
export function testEngine(): Engine {
  return connectEngine(readEngine(process.env).engine);
}
