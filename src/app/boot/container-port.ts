import type { Engine } from "../../engine/engine.ts";
import type { Plan } from "../../model/plan.ts";

/** The plan with the port of its own image, if no port was set and the image exposes exactly one. */
export async function withPortOfImage(plan: Plan, engine: Pick<Engine, "image">): Promise<Plan> {
  const { target } = plan;
  if (target.portFromImage !== true) return plan;
  const exposed = (await engine.image(target.image))?.exposedPorts ?? [];
  const [only] = exposed;
  return exposed.length === 1 && only !== undefined ? { ...plan, target: { ...target, containerPort: only } } : plan;
}
