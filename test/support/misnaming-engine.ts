import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "../../src/engine/engine.ts";
import { testEngine } from "./engine.ts";

/**
 * An engine that reports another process of a container as its main one: one that only sleeps. Everything else is the
 * real engine.
 */
export function misnamingEngine(): Engine {
  const engine = testEngine();
  const bystanders = new Map<string, number>();
  const named: Engine["container"] = async (id, signal) => {
    const facts = await engine.container(id, signal);
    if (facts.status !== "running") return facts;
    const pid = bystanders.get(id) ?? (await bystanderIn(engine, id));
    bystanders.set(id, pid);
    return { ...facts, pid };
  };
  return new Proxy(engine, {
    get(target, name) {
      if (name === "container") return named;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function bystanderIn(engine: Engine, id: string): Promise<number> {
  const process = await engine.exec(id, ["/node", "-e", "setTimeout(() => undefined, 2 ** 30)"]);
  // It has no process before it runs.
  for (;;) {
    const { pid } = await process.state();
    if (pid > 0) return pid;
    await sleep(20);
  }
}
