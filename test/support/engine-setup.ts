import { which } from "@actions/io";
import { experiments } from "../../src/experiments/registry.ts";
import { aptInstall } from "../../src/runner/apt.ts";
import { ensureEngine } from "../../src/runner/docker-engine.ts";
import { ensurePrograms } from "../../src/runner/programs.ts";
import { englishLog } from "./collected-progress.ts";
import { testEngine } from "./engine.ts";
import { buildServiceImages, removeServiceImages } from "./service-image.ts";

/**
 * Global setup: a Docker engine, the programs of all experiments, an init for the images of cases, and the image of the
 * scripted service.
 */
export async function setup(): Promise<void> {
  await ensureEngine(testEngine(), englishLog);
  await ensurePrograms(experiments, englishLog);
  if ((await which("tini")) === "") await aptInstall(["tini"], englishLog);
  await buildServiceImages();
}

export async function teardown(): Promise<void> {
  await removeServiceImages();
}
