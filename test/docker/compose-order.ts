import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withCompose } from "../../src/app/compose-plan.ts";
import type { Inputs } from "../../src/config/index.ts";
import type { Plan } from "../../src/model/plan.ts";
import { testEngine } from "../support/engine.ts";
import { type Order, planOf } from "./drill-order.ts";

/** The plan of a drill of the service `app` of a compose file, which is written into a directory below another. */
export async function composePlan(directory: string, text: string, order: Order): Promise<Plan> {
  const file = join(mkdtempSync(join(directory, "project-")), "compose.yml");
  writeFileSync(file, text);
  const plan = planOf(order);
  const compose = { files: [file], service: "app" };
  const port = { containerPort: 1, portFromImage: true };
  const target = { ...plan.target, ...port, image: "", env: { TOLD: "1" }, compose };
  const { address: engine } = testEngine();
  const inputs: Partial<Inputs> = { plan: { ...plan, target }, engine, directory: null, notes: [] };
  return (await withCompose(inputs as Inputs, new AbortController().signal)).plan;
}
