import { ensureEngine } from "../../src/machine/docker-engine.ts";
import { ensureStressNg } from "../../src/machine/stress-ng.ts";
import { testEngine } from "./engine.ts";
import { buildServiceImage, removeServiceImage } from "./service-image.ts";

/** Before the tests that need them: a Docker engine, stress-ng, and the image of the scripted service. */
export async function setup(): Promise<void> {
  const say = (line: string) => console.log(line);
  await ensureEngine(testEngine(), say);
  await ensureStressNg(say);
  await buildServiceImage();
}

export async function teardown(): Promise<void> {
  await removeServiceImage();
}
