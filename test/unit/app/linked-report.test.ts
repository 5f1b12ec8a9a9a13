import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { linkedReport, type PublishedArtifact, publishArtifact } from "../../../src/app/publish.ts";
import { message } from "../../../src/model/message.ts";
import { EN } from "../../../src/report/messages/en.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { drillReport } from "../../support/in-english.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../support/record-builder.ts";
import { elements, render } from "../../support/rendered.ts";

const RUN_URL = "https://github.com/example/service/actions/runs/7";
const report = drillReport(buildRecord(), buildVerdict(), buildProvenance({ runUrl: RUN_URL }), null, EN);
const uploaded: PublishedArtifact = { lines: [], fullReport: { url: `${RUN_URL}/artifacts/9`, upload: "done" } };
const never = new Promise<PublishedArtifact>(() => undefined);

/** The address of the first link of a comment. */
function firstLink(markdown: string): string | undefined {
  return elements(render(markdown)).find(({ name }) => name === "a")?.attributes;
}

describe("a comment links", () => {
  test("the artifact, also if its upload took a moment", async () => {
    const uploading = sleep(20).then(() => uploaded);
    const linked = await linkedReport(report, uploading, undefined);
    expect(firstLink(toMarkdown(linked))).toContain(`${RUN_URL}/artifacts/9`);
  });

  test.each([
    ["takes too long", () => never, undefined],
    ["is not waited for, because the run was cancelled", () => never, AbortSignal.abort()],
    ["threw", () => Promise.reject<PublishedArtifact>(new Error("x")), undefined],
    ["is not done by the action", () => Promise.resolve({ lines: [], fullReport: null }), undefined],
  ])("the artifacts of the run if the upload %s", async (_what, uploading, signal) => {
    const linked = await linkedReport(report, uploading(), signal, 20);
    expect(firstLink(toMarkdown(linked))).toContain(`${RUN_URL}#artifacts`);
  });

  test("the run if the upload failed", async () => {
    const { fullReport } = publishArtifact(
      { status: "failed", id: null, said: [message("artifact.failed", {})] },
      RUN_URL,
      EN,
    );
    expect(fullReport).toEqual({ url: RUN_URL, upload: "failed" });
    const linked = await linkedReport(report, Promise.resolve({ lines: [], fullReport }), undefined);
    expect(firstLink(toMarkdown(linked))).toContain(`${RUN_URL}"`);
  });

  test("nothing without a run, and keeps its link when it is truncated", () => {
    const local = drillReport(buildRecord(), buildVerdict(), buildProvenance({ runUrl: null }), null, EN);
    expect(firstLink(toMarkdown(local))).toBeUndefined();
    expect(firstLink(toMarkdown(report, 700))).toContain(`${RUN_URL}#artifacts`);
  });
});
