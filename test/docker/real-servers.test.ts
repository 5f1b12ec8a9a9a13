/**
 * Servers that nobody here wrote: what a scripted service can't surprise anybody with. They wait and hardly compute, so
 * several drills go at the same time. Where Debian's packages are not available the tests are skipped.
 */
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { presetService } from "../../src/core/service/service.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { llamaServerImage, pythonServersImage, START } from "../support/real-server-image.ts";
import { drillWith, type Order } from "./drill-order.ts";

type Image = { readonly name: string } | { readonly missing: string };

let python: Image;
let llama: Image;
beforeAll(async () => {
  python = await imageOrReason(pythonServersImage());
  llama = await imageOrReason(llamaServerImage());
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

async function imageOrReason(building: Promise<string>): Promise<Image> {
  try {
    return { name: await building };
  } catch (error) {
    return { missing: `not available here: ${error instanceof Error ? error.message : error}` };
  }
}

/** A drill of a server, its test skipped where there is no image of it. */
async function drillOf(server: keyof typeof START, { skip }: Pick<TestContext, "skip">, order: Order) {
  const image = server === "llama" ? llama : python;
  if ("missing" in image) return skip(image.missing);
  const service = server === "llama" ? { service: presetService("openai-chat") } : {};
  return await drillWith({ image: image.name, command: START[server], ...service, ...order });
}

test.concurrent.for(["flask", "gunicorn", "uvicorn", "llama"] as const)(
  "kill-restart: %s comes back",
  async (server, context) => {
    const { record, verdict } = await drillOf(server, context, { drills: ["kill-restart"] });

    expect(verdict.status, verdict.sentence).toBe("pass");
    expect(record.faults[0]?.recovery?.exitCode).toBe(137);
  },
);
