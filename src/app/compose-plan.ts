import { resolve } from "node:path";
import { engineSockets, InputError, type Inputs, isInJobContainer } from "../config/index.ts";
import { resolveCompose } from "../engine/compose/resolve.ts";
import { DrillError } from "../model/facts/drill-error.ts";

/**
 * The inputs with their compose file resolved: the image of its service, and everything that Compose needs to start it.
 * Starts nothing. Without a compose file, or once the signal fires, the inputs stay as they are.
 * @param isCompared whether two copies will run although the plan has no baseline yet
 * @throws InputError with a sentence for each problem of the file
 */
export async function withCompose(inputs: Inputs, signal: AbortSignal, isCompared = false): Promise<Inputs> {
  const { plan, engine, directory, notes } = inputs;
  const { target, baseline } = plan;
  if (target.compose === undefined) return inputs;
  const { files, service } = target.compose;
  const request = {
    files: files.map((file) => resolve(directory ?? "", file)),
    service,
    target,
    isCompared: isCompared || baseline !== null,
    engine,
    sockets: engineSockets(engine.kind === "unix" ? engine.path : null),
    inContainer: isInJobContainer(directory ?? ""),
    signal,
  };
  const found = await resolveCompose(request).catch((error: unknown) => {
    if (signal.aborted) return null;
    if (!(error instanceof DrillError)) throw error;
    throw new InputError(
      error.said.map((problem) => [problem]),
      inputs.language,
    );
  });
  if (found === null) return inputs;
  const { composed, image, port, warnings } = found;
  const portOfFile =
    target.portFromImage === true && port !== null ? { containerPort: port, portFromImage: false } : {};
  const compose = { files, service: found.service };
  return {
    ...inputs,
    plan: { ...plan, target: { ...target, ...portOfFile, image, compose, composed } },
    notes: [...notes, ...warnings],
  };
}
