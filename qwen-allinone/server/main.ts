// The image's entry point: loads the model, then listens, then waits for SIGTERM.
// It listens only once it can answer, so a refused connection means "not ready yet".

import { readFileSync } from "node:fs";
import { Degradation } from "./degradation.ts";
import { leakOf } from "./leak.ts";
import { watchLoad } from "./load-watch.ts";
import { loadModel } from "./model.ts";
import { createService, type Service } from "./service.ts";

const MODEL_PATH = process.env.MODEL_PATH ?? "/model/model.gguf";
const PORT = Number(process.env.PORT ?? 8080);

let service: Service | undefined;

function log(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}

async function stop(signal: string): Promise<void> {
  log(`${signal}: finishing what is running`);
  await service?.stop();
  log("stopped");
  process.exit(0);
}

// Before the model is loaded there is nothing to finish, but as PID 1 a process without a handler ignores the signal.
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void stop(signal));

const leak = leakOf(process.env.LEAK);
if (leak !== null) {
  log(
    `WARNING: LEAK=${leak.times}: this service leaks on purpose, each output of the model ${leak.times} times. ONLY FOR TESTS.`,
  );
}
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const predictor = await loadModel(MODEL_PATH, version);
const degradation = new Degradation();
watchLoad(degradation, log);
service = createService(predictor, { log, degradation, leak });
service.server.listen(PORT, "0.0.0.0", () => {
  log(`${predictor.version} listens on port ${PORT}, ${Math.round(process.uptime() * 1000)} ms after its start`);
});
