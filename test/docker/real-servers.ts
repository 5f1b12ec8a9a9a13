import { afterAll, beforeAll, type TestContext } from "vitest";
import { LlamaWorkspace } from "../support/llama-server.ts";
import {
  type AvailableImage,
  availableImage,
  llamaServerImage,
  pythonServersImage,
  START,
} from "../support/real-server-image.ts";
import { drillWith, type Order } from "./drill-order.ts";

type Server = "flask" | "gunicorn" | "uvicorn" | "llama";

export const shell = (script: string) => ["sh", "-c", script];
export const withTini = (server: keyof typeof START) => ["tini", "--", ...START[server]];
export const line = (server: keyof typeof START) => START[server].join(" ");

/** Drills of real servers for the tests of a file, which begin before their images are built. */
export function realServerDrills() {
  let python: Promise<AvailableImage>;
  let llama: Promise<AvailableImage>;
  let workspace: Promise<LlamaWorkspace>;
  // They may take minutes to build: other drills go on beside it.
  beforeAll(() => {
    python = availableImage(pythonServersImage());
    llama = availableImage(llamaServerImage());
    workspace = LlamaWorkspace.create();
  });
  afterAll(async () => (await workspace)[Symbol.dispose]());

  /** A drill of a server, its test skipped where there is no image of it. */
  return async function drillOf(server: Server, { skip }: Pick<TestContext, "skip">, order: Order) {
    const image = await (server === "llama" ? llama : python);
    if ("missing" in image) return skip(image.missing);
    // Waiting for longer than the others beside it could delay it.
    const env = { WORK_MS: "1", SLEEP_MS: "60", ...order.env };
    if (server !== "llama") return await drillWith({ image: image.name, command: START[server], ...order, env });
    // As our documentation has it, with its model in a volume.
    const { target, service } = (await workspace).planOf("the plan file of the docs", image.name);
    return await drillWith({ target, service, ...order });
  };
}
