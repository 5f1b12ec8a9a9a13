import { expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

/*
 * Images for machine learning set LD_PRELOAD to an allocator that was built with them. Under the loader of the carried
 * programs such a library can be one that asks for a newer C library, which ends a program before it starts.
 */

/** The service itself must start: the library is put in its place once node runs. */
const BREAK_WHEN_STARTED = `data:text/javascript,${[
  'import{copyFileSync,writeFileSync}from"node:fs"',
  'copyFileSync("/broken.so","/preload.so")',
  'writeFileSync("/etc/ld.so.preload","/preload.so")',
].join(";")}`;

test.concurrent("carried programs start in an image whose environment and ld.so.preload name a library that breaks them", async () => {
  const image = await buildCaseImage({
    mode: "ok",
    command: ["node", "--import", BREAK_WHEN_STARTED, "/service.mjs"],
    instructions: [
      "ENV LD_PRELOAD=/preload.so",
      "ENV LD_AUDIT=/preload.so",
      "ENV GLIBC_TUNABLES=glibc.rtld.nns=1",
      "ENV LD_SHOW_AUXV=1",
    ],
    brokenLibrary: true,
  });
  try {
    const { record, verdict } = await drillWith({ image, experiments: ["cpu-overload"], cpus: 0.5, durationMs: 8_000 });
    const [experiment] = experimentsOf(record);
    expect(record.error, said(verdict.sentence)).toBeNull();
    expect(experiment?.effect?.message).toMatchObject({ args: { throttledRatio: expect.any(Number) } });
    expect(experiment?.removal?.status).toBe("done");
    expect(experiment?.removal?.processesLeft).toBe(0);
  } finally {
    await removeServiceImage(image);
  }
});
