import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

/**
 * One engine and few cores: drills beside each other, or beside any other test, would disturb what they measure. Within
 * a file those that measure no more than that something happens go side by side (`test.concurrent`), on services that
 * wait and hardly compute.
 */
const oneAtATime = (groupOrder: number) => ({ maxWorkers: 1, maxConcurrency: 7, sequence: { groupOrder } });

/**
 * What belongs to the whole process, and an import for what it changes, such as a row that is added to a registry: a test
 * with any of it has a worker of its own.
 */
const GLOBAL = /\bvi\.|\bprocess\.|\bglobalThis\b|\bconsole\.|\bsetDefault|^import "/m;
/**
 * Tests that compute values and change nothing of their process share a worker: loading the modules again for each file
 * takes longer than most of these tests.
 */
const ofValues = globSync("test/unit/{config,docs,experiments,gate,model,reference,report,stats}/**/*.test.ts", {
  cwd: root,
}).filter((file) => !GLOBAL.test(readFileSync(`${root}${file}`, "utf8")));

/** To end what hangs. How fast something is, only a benchmark tells. */
const unit = { maxWorkers: 4, sequence: { groupOrder: 3 }, testTimeout: 30_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit-values",
          include: ofValues,
          isolate: false,
          ...unit,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          exclude: ofValues,
          ...unit,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/chromium.ts"],
          ...oneAtATime(4),
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "docker",
          include: ["test/docker/**/*.test.ts"],
          globalSetup: ["test/support/engine-setup.ts"],
          ...oneAtATime(1),
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          // Images and drills that take minutes: `npm test` leaves them out.
          name: "real",
          include: ["test/real/**/*.test.ts"],
          globalSetup: ["test/support/engine-setup.ts"],
          ...oneAtATime(5),
          testTimeout: 900_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        extends: true,
        test: {
          name: "action",
          include: ["test/action/**/*.test.ts"],
          globalSetup: ["test/support/engine-setup.ts"],
          ...oneAtATime(2),
          // Its longest test, which mostly waits, takes as long as the others at this many.
          maxConcurrency: 5,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
