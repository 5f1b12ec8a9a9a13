import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boot } from "../../../src/app/boot/boot.ts";
import { newSession, sweep } from "../../../src/engine/session.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import type { DrillError } from "../../../src/model/facts/drill-error.ts";
import { message } from "../../../src/model/message.ts";
import { startClock } from "../../../src/model/text/clock.ts";
import { foreignProgram } from "../../support/boot-cases.ts";
import { testEngine } from "../../support/engine.ts";
import { codesOf, said } from "../../support/said.ts";
import { deriveServiceImage, removeServiceImage, SERVICE_IMAGE } from "../../support/service-image.ts";
import { buildTinyImage } from "../../support/tiny-image.ts";
import { drillWith, planOf } from "../drill-order.ts";

let broken: string;
beforeAll(async () => {
  broken = await buildTinyImage([
    { name: "foreign", content: foreignProgram() },
    { name: "script", content: "#!/no-such-shell\n" },
    { name: "plain", content: "#!/no-such-shell\n", mode: 0o644 },
  ]);
});
afterAll(() => removeServiceImage(broken));

test.concurrent.each([
  ["a program for another processor", ["/foreign"], "architecture"],
  ["a script without its interpreter", ["/script"], "bad-interpreter"],
  ["a script that can't be executed", ["/plain"], "not-executable"],
  ["a program that the image does not have", ["/no-such-program"], "missing-command"],
  ["no program at all", undefined, "no-command"],
])("an image with %s is an error that says so, and what to do", async (_name, command, cause) => {
  const session = newSession();
  const engine = testEngine();
  using open = new DisposableStack();
  const restartPolicy = { name: "no" } as const;
  const plan = planOf({ image: broken, restartPolicy, ...(command && { command }) });
  const clock = startClock();
  const { signal } = new AbortController();
  const tools = { mountsForTarget: async () => [], onNetworkOf: async () => "" };
  const order = { plan, session, engine, tools, place: { sameNetwork: true }, clock, signal, open };
  const error = await boot(order).catch((refused: unknown) => refused);
  await sweep(engine, session);

  const { said, advice } = error as DrillError;
  const causes = said.flatMap(({ code, args }) => (code === "boot.cause" ? [args.cause] : []));
  // What an engine says of a script without its interpreter differs by its version.
  const same = cause === "bad-interpreter" ? expect.stringMatching(/^(?:bad-interpreter|missing-command)$/) : cause;
  expect(causes, String(error)).toEqual([same]);
  expect(codesOf(advice)).toEqual(["advice.boot-cause"]);
});

describe.concurrent("a service that answers elsewhere", () => {
  const LISTENS = `require("http").createServer((request, response) => {
    const found = request.method === "POST" && request.url === "/classify";
    response.writeHead(found ? 200 : 404).end(JSON.stringify(found ? { data: { reply: "Fine." } } : {}));
  }).listen(9931)`;
  let image: string;
  beforeAll(async () => {
    image = await deriveServiceImage("elsewhere", {}, ['ENTRYPOINT ["/node"]', "EXPOSE 9931"]);
  });
  afterAll(() => removeServiceImage(image));

  test("is an error with the lines to add, and starts with them", async () => {
    const order = { image, command: ["-e", LISTENS], readyTimeoutMs: 3_000 };
    const { record, verdict } = await drillWith(order);

    expect(codesOf(verdict.sentence), JSON.stringify(record.error)).toEqual(["boot.no-good-answer", "boot.found"]);
    expect(record.errorAdvice?.[0]?.args.lines).toEqual([
      "container-port: 9931",
      "predict-path: /classify",
      'answer: "text: /data/reply"',
    ]);

    const { service } = planOf(order);
    const answer = { status: "200", text: "/data/reply", label: null, success: null };
    const again = await drillWith({
      ...order,
      at: { containerPort: 9931, predictPath: "/classify" },
      service: { ...service, answer },
      readyTimeoutMs: 30_000,
      cancelledAt: /first good answer/,
    });
    expect(again.record.readyMs, said(again.verdict.sentence)).not.toBeNull();
  });

  test("and runs out of memory as it loads is an error that says so", async () => {
    const { record, verdict } = await drillWith({
      image,
      command: ["-e", "const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 24, 1));"],
      memoryBytes: 128 * 1024 ** 2,
      restartPolicy: { name: "no" },
    });
    expect(verdict.sentence).toEqual([message("boot.ended", { exitCode: 137, outOfMemory: true })]);
    expect(codesOf(record.errorAdvice)).toEqual(["advice.boot-memory"]);
  });

  test("the engine says which ports an image exposes", async () => {
    expect((await testEngine().image(image))?.exposedPorts).toEqual([8080, 9931]);
    expect((await testEngine().image(SERVICE_IMAGE))?.exposedPorts).toEqual([DEFAULT_PLAN.target.containerPort]);
  });
});
