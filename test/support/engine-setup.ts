import { which } from "@actions/io";
import { aptInstall } from "../../src/runner/apt.ts";
import { ensureEngine } from "../../src/runner/docker-engine.ts";
import { ensureStressNg } from "../../src/runner/stress-ng.ts";
import { englishLog } from "./collected-progress.ts";
import { testEngine } from "./engine.ts";
import { buildServiceImages, removeServiceImages } from "./service-image.ts";

/** Global setup: a Docker engine, stress-ng, an init for the images of cases, and the image of the scripted service. */
export async function setup(): Promise<void> {
  await ensureEngine(testEngine(), englishLog);
  await ensureStressNg(englishLog);
  if ((await which("tini")) === "") await aptInstall(["tini"], englishLog);
  await buildServiceImages();
}

export async function teardown(): Promise<void> {
  await removeServiceImages();
}
