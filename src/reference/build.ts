import { parseArgs } from "node:util";
import { causeOf } from "../model/facts/drill-error.ts";
import { type Log, message } from "../model/message.ts";
import { ensureBase } from "./base.ts";
import { isPresent } from "./debian.ts";
import { dockerBuild } from "./docker-build.ts";
import { prepareContext } from "./docker-context.ts";
import { buildLock } from "./lock.ts";
import { ensurePackages } from "./packages.ts";
import { type Download, ensureSource, type Recipe, referenceOf, type Size } from "./source.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "reference.building": { readonly image: string; readonly tool: "docker" | "mmdebstrap" };
    "reference.built": { readonly image: string; readonly tookMs: number };
  }
}

/**
 * Ensures that the engine has the reference image of this checkout. It is built once: its tag is a hash of its sources.
 * @param download real weights instead of the synthesized ones; their checksum is part of the tag
 * @param signal stops between two steps; a running step ends first, unless it gets the same Ctrl-C
 * @returns the image's reference
 * @throws Error with the failed step and its last output
 */
export async function ensureReferenceImage({
  size,
  log,
  download = null,
  signal = new AbortController().signal,
}: {
  size: Size;
  log: Log;
  download?: Download | null;
  signal?: AbortSignal;
}): Promise<string> {
  await ensureSource();
  const recipe: Recipe = { size, download };
  const reference = referenceOf(recipe);
  if (await isPresent(reference)) return reference;
  await using _lock = await buildLock({ signal, log });
  // The previous holder of the lock may have built it.
  if (await isPresent(reference)) return reference;
  try {
    await build(recipe, reference, log, signal);
  } catch (error) {
    // A Ctrl-C also reaches the running step, so its failure is expected.
    signal.throwIfAborted();
    throw error;
  }
  return reference;
}

async function build(recipe: Recipe, reference: string, log: Log, signal: AbortSignal) {
  const startedAt = performance.now();
  const [base] = await both(ensureBase(log), ensurePackages(log));
  signal.throwIfAborted();
  await using context = await prepareContext(recipe, log);
  signal.throwIfAborted();
  log(message("reference.building", { image: reference, tool: "docker" }));
  await dockerBuild(context.directory, base, { reference, recipe, signal });
  log(message("reference.built", { image: reference, tookMs: performance.now() - startedAt }));
}

/** Like Promise.all, but after a failure it waits for the other one: no work may continue after the lock is released. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return await Promise.all([first, second]);
}

/** `node src/reference/build.ts --size tiny` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "0.5b" },
      "model-url": { type: "string" },
      "model-sha256": { type: "string" },
    },
  });
  const { size, "model-url": url, "model-sha256": sha256 } = values;
  if (size !== "0.5b" && size !== "tiny") throw new Error(`--size must be 0.5b or tiny, not ${size}`);
  if ((url === undefined) !== (sha256 === undefined))
    throw new Error("--model-url and --model-sha256 must be given together");
  const download = url === undefined || sha256 === undefined ? null : { url, sha256 };
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop.abort(new Error(`stopped by ${name}`)));
  const { say, EN } = await words();
  const log: Log = (said) => console.error(say(said, EN));
  console.log(await ensureReferenceImage({ size, download, signal: stop.signal, log }));
}

async function textOf(error: unknown): Promise<string> {
  const { said, text } = causeOf(error);
  const { say, EN } = await words();
  return [say(said, EN), text].filter((each) => each !== "").join("\n");
}

/** Loaded late: only the command needs them. */
async function words() {
  const [{ say }, { EN }] = await Promise.all([
    import("../report/messages/say.ts"),
    import("../report/messages/en.ts"),
  ]);
  return { say, EN };
}

if (import.meta.main) {
  await main().catch(async (error: unknown) => {
    console.error(await textOf(error));
    process.exitCode = 1;
  });
}
