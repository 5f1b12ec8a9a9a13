import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { splitWords } from "../../../../src/config/values/words.ts";
import { experiments } from "../../../../src/experiments/registry.ts";
import { planText } from "../../../support/in-english.ts";
import { ofTerminal } from "../support.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "recipes-")));
const home = process.env.HOME;
beforeAll(() => {
  mkdirSync(join(root, "models/7B"), { recursive: true });
  mkdirSync(join(root, ".cache/huggingface"), { recursive: true });
  process.env.HOME = root;
});
afterAll(() => {
  process.env.HOME = home;
  rmSync(root, { recursive: true });
});

/** As the documentation of each server has them; only `/path/to` and what it leaves open is filled in. */
const RECIPES = {
  "llama.cpp":
    "docker run -v /path/to/models:/models -p 8080:8080 ghcr.io/ggml-org/llama.cpp:server -m /models/7B/ggml-model-q4_0.gguf --port 8080 --host 0.0.0.0 -n 512",
  Ollama: "docker run -d -v ollama:/root/.ollama -p 11434:11434 --name ollama ollama/ollama",
  "vLLM for the CPU": `docker run --rm \\
    --security-opt seccomp=unconfined \\
    --cap-add SYS_NICE \\
    --shm-size=4g \\
    -p 8000:8000 \\
    -e VLLM_CPU_KVCACHE_SPACE=4 \\
    vllm-cpu-env \\
    meta-llama/Llama-3.2-1B-Instruct \\
    --dtype=bfloat16`,
  "vLLM with a cache":
    "docker run -v ~/.cache/huggingface:/root/.cache/huggingface -p 8000:8000 --shm-size=10.24gb --init --health-cmd 'curl -f http://localhost:8000/health' --health-interval 5s vllm/vllm-openai:latest --model mistralai/Mistral-7B-v0.1",
};

const WITH_VALUE = new Set(["--security-opt", "--cap-add", "--health-cmd", "--health-interval"]);
/** What docker does itself, and what a drill does. */
const LEFT_OUT = new Set(["-d", "--rm"]);
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** The flags of a drill for a `docker run`: each of its options is passed on as it is, under the input that takes it. */
function flagsOf(recipe: string): string[] {
  const [, , ...words] = splitWords(recipe.replaceAll("/path/to", root));
  const flags: string[] = [];
  const options: string[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "-v") flags.push("--volumes", words.shift() ?? "");
    else if (word === "-e") flags.push("--env", words.shift() ?? "");
    else if (word === "-p") flags.push("--container-port", words.shift()?.split(":")[1] ?? "");
    else if (word === "--name") words.shift();
    else if (WITH_VALUE.has(word)) options.push(word, quoted(words.shift() ?? ""));
    else if (!word.startsWith("-")) {
      flags.push("--image", word);
      break;
    } else if (!LEFT_OUT.has(word)) options.push(word);
  }
  if (options.length > 0) flags.push(`--options=${options.join(" ")}`);
  if (words.length > 0) flags.push(`--command=${words.map(quoted).join(" ")}`);
  return flags;
}

test.each(Object.entries(RECIPES))("the recipe of %s is accepted as it is, as a dry run shows", (_, recipe) => {
  const { inputs } = ofTerminal(["--service", "openai-chat", ...flagsOf(recipe)]);
  expect(planText(inputs.plan, { kind: "image" }, experiments)).toMatch(/^1\. cpu-overload/m);
});

test("each of them reaches the plan", () => {
  const [llama, ollama, vllm, cached] = Object.values(RECIPES).map(
    (recipe) => ofTerminal(["--service", "openai-chat", ...flagsOf(recipe)]).inputs.plan.target,
  );
  expect(llama).toMatchObject({
    image: "ghcr.io/ggml-org/llama.cpp:server",
    containerPort: 8080,
    volumes: [{ path: join(root, "models"), target: "/models" }],
    command: expect.arrayContaining(["-m", "/models/7B/ggml-model-q4_0.gguf"]),
  });
  expect(ollama).toMatchObject({ containerPort: 11434, volumes: [{ source: "ollama", target: "/root/.ollama" }] });
  expect(vllm).toMatchObject({
    options: ["--security-opt=seccomp=unconfined", "--cap-add=SYS_NICE", "--shm-size=4g"],
    env: { VLLM_CPU_KVCACHE_SPACE: "4" },
  });
  expect(cached).toMatchObject({
    volumes: [{ source: "~/.cache/huggingface", path: join(root, ".cache/huggingface") }],
    settings: { config: { Healthcheck: { Interval: 5e9 } }, hostConfig: { Init: true } },
  });
});
