/**
 * The plan files for servers whose images can't be had here use only what their documentation lists. llama-server's really
 * runs: see `npm run test:real`.
 */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { splitWords } from "../../../src/config/values/words.ts";
import { fencesIn } from "../../support/documents.ts";

interface PlanFile {
  readonly command?: string;
  readonly "container-port": number;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly options?: string;
  readonly volumes: string;
  readonly model?: string;
}

const plans = fencesIn("docs/other-services.md", "yaml")
  .map(({ text }) => parse(text) as PlanFile & { readonly service?: string })
  .filter(({ service }) => service === "openai-chat");

/** The only plan file whose container listens on this port. */
function planFor(port: number): PlanFile {
  const [plan, ...others] = plans.filter((each) => each["container-port"] === port);
  if (plan === undefined || others.length > 0) throw new Error(`not one plan file for port ${port}`);
  return plan;
}

const flagsIn = (words: string) => splitWords(words).filter((word) => word.startsWith("--"));

describe("vLLM, as docs.vllm.ai has it", () => {
  const plan = planFor(8000);
  const { command = "", options = "", env = {} } = plan;

  test("the command is the arguments of vllm serve: a model and its options", () => {
    const [model] = splitWords(command);
    const [, target] = plan.volumes.split(":");
    expect(model).toMatch(new RegExp(`^${target}/`));
    const documented = ["dtype", "gpu-memory-utilization", "host", "max-model-len", "max-num-seqs", "port"];
    const all = [...documented, "served-model-name", "tensor-parallel-size"].map((name) => `--${name}`);
    expect(all).toEqual(expect.arrayContaining(flagsIn(command)));
  });

  test("environment and options are those of its CPU image", () => {
    const names = ["VLLM_CPU_KVCACHE_SPACE", "VLLM_CPU_OMP_THREADS_BIND", "VLLM_CPU_NUM_OF_RESERVED_CPU"];
    expect(names).toEqual(expect.arrayContaining(Object.keys(env)));
    expect(["--shm-size", "--cap-add", "--security-opt"]).toEqual(expect.arrayContaining(flagsIn(options)));
  });
});

describe("Ollama, as its documentation has it", () => {
  const plan = planFor(11_434);

  test("its models are in the volume of its recipe, and a request names one with its tag", () => {
    expect(plan.volumes).toBe("ollama:/root/.ollama");
    expect(plan.model).toMatch(/^[\w.]+:[\w.]+$/);
  });

  test("the image's own command serves, with variables of `ollama serve --help`", () => {
    expect(plan.command).toBeUndefined();
    const names = ["CONTEXT_LENGTH", "DEBUG", "FLASH_ATTENTION", "HOST", "KEEP_ALIVE", "KV_CACHE_TYPE", "LOAD_TIMEOUT"];
    const all = [...names, "MAX_LOADED_MODELS", "MAX_QUEUE", "MODELS", "NUM_PARALLEL"].map((name) => `OLLAMA_${name}`);
    expect(all).toEqual(expect.arrayContaining(Object.keys(plan.env ?? {})));
  });
});
