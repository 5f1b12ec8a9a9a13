import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { readActionInputs } from "../../src/config/index.ts";
import { experiments } from "../../src/experiments/registry.ts";
import type { Plan } from "../../src/model/plan.ts";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { runCommand } from "../../src/reference/run.ts";
import { englishLog } from "./collected-progress.ts";
import { fencesIn, read } from "./documents.ts";
import { createdFrom } from "./real-server-image.ts";

const PLAN_FILE = "fault-drill.yml";

/** What our documentation says to write for llama.cpp, as the inputs of a step; the plan file is in the workspace. */
const DOCUMENTED = {
  "the plan file of the docs": () => ({ plan: PLAN_FILE }),
  "the step of the example": () => {
    const steps = parse(read("examples/drill-llama-server.yml")).jobs.drill.steps as ExampleStep[];
    return onlyOf(steps.filter(({ uses }) => uses?.startsWith("OWNER/"))).with ?? {};
  },
} as const satisfies Readonly<Record<string, () => Readonly<Record<string, string>>>>;

interface ExampleStep {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export type Documented = keyof typeof DOCUMENTED;
export const DOCUMENTED_NAMES = Object.keys(DOCUMENTED) as Documented[];

/** A workspace with the tiny reference model as `models/qwen.gguf`, and what is documented for it. */
export class LlamaWorkspace implements Disposable {
  readonly #path = mkdtempSync(join(tmpdir(), "llama-server-"));

  static async create(): Promise<LlamaWorkspace> {
    const workspace = new LlamaWorkspace();
    const container = await createdFrom(await ensureReferenceImage({ size: "tiny", log: englishLog }));
    const to = join(workspace.#path, "models");
    mkdirSync(to);
    try {
      const from = `${container}:/model/model.gguf`;
      await runCommand("docker cp", "docker", ["cp", from, join(to, "qwen.gguf")]);
    } finally {
      await runCommand("docker rm", "docker", ["rm", container]);
    }
    return workspace;
  }

  /** The plan as it is documented, with our image of llama-server. */
  planOf(documented: Documented, image: string): Plan {
    const fences = fencesIn("docs/other-services.md", "yaml").filter(({ text }) => text.includes("/models/qwen.gguf"));
    writeFileSync(join(this.#path, PLAN_FILE), onlyOf(fences).text);
    const given = Object.entries({ ...DOCUMENTED[documented](), image });
    const inputs = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]);
    return readActionInputs({ GITHUB_WORKSPACE: this.#path, ...Object.fromEntries(inputs) }, experiments).plan;
  }

  [Symbol.dispose](): void {
    rmSync(this.#path, { recursive: true });
  }
}

function onlyOf<T>(found: readonly T[]): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`found ${found.length} for llama.cpp instead of one`);
  return first;
}
