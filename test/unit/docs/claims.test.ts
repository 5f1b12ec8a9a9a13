/** Claims of the documents that can be run, and that neither a generated table nor a test of the product itself holds. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS, type InputName, rowOf } from "../../../src/config/table.ts";
import { createOptions } from "../../../src/engine/adapter/dockerode-shapes.ts";
import { LARGE_BYTES } from "../../../src/experiments/bad-input/bad-questions.ts";
import { REQUESTS_AFTER_OUTAGE } from "../../../src/experiments/kit/crash/crash-checks.ts";
import { MEMORY_SHORT } from "../../../src/experiments/kit/degradation/health-path.ts";
import { CLEAR_TEXTS } from "../../../src/experiments/kit/probe/clear-texts.ts";
import { WRAPPINGS } from "../../../src/experiments/prompt-injection/injection-attempts.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { OUTAGE_MS } from "../../../src/gate/outage.ts";
import { exitCodeOf } from "../../../src/gate/verdict/exit-code.ts";
import { MAX_ARCHIVE_BYTES } from "../../../src/github/results/download.ts";
import { MAX_TEXT_BYTES } from "../../../src/github/results/zip.ts";
import { judgeAnswer } from "../../../src/load/http/answer.ts";
import { Labels } from "../../../src/load/labels.ts";
import { PROMPTS } from "../../../src/load/texts/prompts.ts";
import { artifactOf, copyOf } from "../../../src/model/facts/leg.ts";
import { METRICS } from "../../../src/model/metrics.ts";
import { constantLimit } from "../../../src/model/objectives.ts";
import { listed } from "../../../src/model/text/listed.ts";
import { EN } from "../../../src/report/messages/en.ts";
import { shareBounds } from "../../../src/stats/binomial.ts";
import { BLOCKS_NEEDED } from "../../../src/stats/growth.ts";
import { read } from "../../support/documents.ts";
import { ofStep } from "../config/support.ts";

const readme = read("README.md");
const MIB = 1024 ** 2;
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = (count: number) => (count === 20 ? "twenty" : WORDS[count]);
const percent = (share: number) => `${Math.round(share * 1_000) / 10} %`;

/** The numbers in the value of a private constant, in order: `2 * MINUTE` has only the 2. */
function numbersOf(file: string, name: string): number[] {
  const [, value] = new RegExp(`^(?:export )?const ${name}\\b.*? = (.+);$`, "m").exec(read(file)) ?? [];
  if (value === undefined) throw new Error(`${file} has no constant ${name}`);
  return Array.from(value.matchAll(/\d[\d_.]*/g), ([digits]) => Number(digits.replaceAll("_", "")));
}

/** A private constant that is one number. */
function numberOf(file: string, name: string): number {
  const [number, ...more] = numbersOf(file, name);
  if (number === undefined || more.length > 0) throw new Error(`${name} of ${file} is not one number`);
  return number;
}

describe("the quick start", () => {
  test("waits for up to a minute", () => {
    const [, tries, delay] = /--retry (\d+) --retry-delay (\d+)/.exec(readme) ?? [];
    expect(Number(tries) * Number(delay)).toBe(60);
  });

  test("has the container's limits and port that a drill has by default", () => {
    const { target } = ofStep({}).plan;
    const [, cpus, memory, port] = /--cpus (\S+) --memory (\S+) --publish \d+:(\d+)/.exec(readme) ?? [];
    expect([Number(cpus), rowOf("memory").parse(memory ?? ""), Number(port)]).toEqual([
      target.cpus,
      target.memoryBytes,
      target.containerPort,
    ]);
  });

  const answered = (body: object, inputs: Readonly<Record<string, string>>) => {
    const raw = { status: 200, body: JSON.stringify(body), unread: null };
    return judgeAnswer(raw, ofStep(inputs).plan.service.answer, new Labels()).outcome;
  };

  test("is right that more fields are fine", () => {
    const article = { timestamp: "2025-04-05T10:00:00Z", version: "qwen-allinone-v1.2" };
    expect(answered({ success: true, sentiment: "positive", response: "Hi", ...article }, {})).toBe("ok");
  });

  test("is right about a service without a label", () => {
    const [, answer = ""] = /\| returns no label \| `answer: "(.+?)"` \|/.exec(readme) ?? [];
    expect(answered({ success: true, response: "Hi" }, {})).not.toBe("ok");
    expect(answered({ success: true, response: "Hi" }, { answer })).toBe("ok");
  });

  test("names the first inputs' defaults as they are", () => {
    const [, kinds] = /The input `experiments` lists what runs, in order; the default is `(.+?)`/.exec(readme) ?? [];
    expect(kinds).toBe(INPUTS.experiments.default);
  });
});

describe("values", () => {
  const written: readonly [name: InputName, raw: string, value: number][] = [
    ["max-p95", "500ms", 500],
    ["max-p95", "8s", 8_000],
    ["max-duration", "1.5m", 90_000],
    ["max-duration", "1h", 3_600_000],
    ["memory", "512m", 512 * MIB],
    ["memory", "2g", 2_048 * MIB],
    ["min-availability", "95%", 0.95],
  ];

  test.each(written)("of %s can be written as %s", (name, raw, value) => {
    expect(rowOf(name).parse(raw)).toBe(value);
    for (const file of ["README.md", "README.zh-CN.md", "docs/inputs.md"]) expect(read(file)).toContain(`\`${raw}\``);
  });
});

describe("the table of verdicts", () => {
  const rows = Array.from(readme.matchAll(/^\| (pass|fail|inconclusive|error) \| .+ \| (.+) \|$/gm));

  test("has all four", () => {
    expect(rows.map(([, verdict]) => verdict)).toEqual(["pass", "fail", "inconclusive", "error"]);
  });

  test.each(rows.map(([, status, step = ""]) => [status, step]))(
    "is right that %s makes the step %s",
    (status, step) => {
      const verdict = { status } as Parameters<typeof exitCodeOf>[0];
      expect(exitCodeOf(verdict, "warn") === 0).toBe(step.startsWith("green"));
      expect(exitCodeOf(verdict, "fail") === 1).toBe(step.includes("red"));
    },
  );
});

describe("the scope", () => {
  test("no GPU: no devices for the container, and none to be seen by the service", () => {
    expect(ofStep({}).plan.target.env).toMatchObject({ CUDA_VISIBLE_DEVICES: "-1" });
    const { HostConfig } = createOptions({ image: "service", labels: {} });
    expect(HostConfig?.Devices ?? HostConfig?.DeviceRequests ?? null).toBeNull();
  });

  test("there are no inputs for devices and platforms", () => {
    const names = Object.keys(INPUTS);
    expect(names.filter((name) => /device|platform/.test(name))).toEqual([]);
  });
});

test("the artifact of the quick start's job has the name that the README gives it", () => {
  const { jobs } = parse(read("examples/drill.yml")) as { jobs: Readonly<Record<string, unknown>> };
  const [job = ""] = Object.keys(jobs);
  const name = artifactOf(INPUTS["artifact-name"].default, { job, index: 0, total: 1 });
  for (const file of ["README.md", "README.zh-CN.md"]) expect(read(file)).toContain(`\`${name}\``);
  expect(read("docs/matrix-and-forks.md")).toContain(`\`${copyOf("", 2)}\``);
});

test("npm test runs all parts that the README names", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
  expect(scripts.test).toMatch(/^[^']*--project '!real'$/);
  const projects = Array.from(read("test/vitest.config.ts").matchAll(/name: "(\w+)"/g), ([, name]) => name);
  expect(projects.toSorted()).toEqual(["action", "browser", "docker", "real", "unit"]);
});

test("the badges are those of workflows with their names", () => {
  const badges = Array.from(readme.matchAll(/\[!\[(\w+)\].*?workflows\/([\w-]+\.yml)\)/g));
  expect(badges.map(([, name, file]) => [name, parse(read(`.github/workflows/${file}`)).name])).toEqual([
    ["CI", "CI"],
    ["Drill", "Drill"],
  ]);
});

test.each(["stress-ng", "ip"])("the requirements name the experiments that take %s", (program) => {
  const kinds = experiments.filter(({ programs = [] }) => programs.includes(program)).map(({ kind }) => kind);
  expect(read("docs/usage.md").replaceAll(/\s+/g, " ")).toContain(listed(kinds));
});

test("the glossary has the terms of the reports' tables", () => {
  const [, glossary = ""] = read("docs/reading-the-report.md").split("## Glossary");
  const terms = Array.from(glossary.matchAll(/^\| (?!term|---)(.+?) \|/gm), ([, term = ""]) => term).join(", ");
  const [, ...ofRunner] = EN.words.runner.headings.map((heading) => heading.toLowerCase());
  const ofPhases = Object.keys(METRICS).map((name) => name.replaceAll("-", " "));
  const expected = [...ofRunner, ...ofPhases, "phase", "slowdown", "budget"];
  expect(expected.filter((term) => !terms.toLowerCase().includes(term))).toEqual([]);
});

describe("figures", () => {
  const kit = "src/experiments/kit";
  const soak = "src/stats/growth.ts";
  const blocks = numberOf(soak, "REQUESTS_PER_BLOCK");
  const attempts = CLEAR_TEXTS.length * WRAPPINGS.length;
  const held = Array.from({ length: attempts + 1 }, (_, k) => k).find((k) => shareBounds(k, attempts).low >= 0.8);
  const lengths = numbersOf("src/experiments/overflow/overflow.ts", "LENGTHS");
  const [from = 0, below = 0] = numbersOf(`${kit}/context/target.ts`, "PORTS");
  const [duration, most] = numbersOf("src/config/terminal/terminal.ts", "QUICK");
  const [sentMiB = 0] = numbersOf("src/experiments/bad-input/questions-checks.ts", "MIN_SENT_BYTES");
  const [base = 0, power = 0] = numbersOf("src/experiments/disk-pressure/disk-pressure.ts", "MIN_WRITTEN");
  const large = numberOf("src/experiments/bad-input/bad-input.ts", "LARGE_BODIES");

  test.each([
    ["docs/experiments.md", `a built-in set of ${word(PROMPTS.length)},`],
    ["docs/experiments.md", `at least ${word(REQUESTS_AFTER_OUTAGE)} requests then show`],
    ["docs/experiments.md", `P50 at most ${constantLimit("steady") === 2 ? "twice" : "?"} as long`],
    [
      "docs/experiments.md",
      `at least ${percent(numberOf("src/experiments/network-delay/network-delay.ts", "MIN_SHARE_SEEN"))} of the added time`,
    ],
    [
      "docs/experiments.md",
      `another ${numberOf("src/experiments/network-delay/network-delay.ts", "RESENT_WITHIN_MS") / 1_000} s (the time until`,
    ],
    ["docs/experiments.md", `A pass takes ${BLOCKS_NEEDED * blocks} requests, or ${BLOCKS_NEEDED} blocks of`],
    ["docs/experiments.md", `blocks of ${numberOf(soak, "READINGS_A_BLOCK")} s for a fast service`],
    ["docs/experiments.md", `A clear leak (${percent(numberOf(soak, "EARLY_CONFIDENCE"))})`],
    ["docs/experiments.md", `ends it after ${numberOf(soak, "MIN_BLOCKS") * blocks} requests`],
    ["docs/experiments.md", `the workers wrote at least ${base ** power / MIB} MiB per second`],
    ["docs/experiments.md", `followed by ${2 * large} bodies of ${LARGE_BYTES / MIB} MiB`],
    ["docs/experiments.md", `fewer than ${sentMiB} of the second hundred`],
    ["docs/experiments.md", `${CLEAR_TEXTS.length === 4 ? "Four" : "?"} texts with an obvious sentiment`],
    ["docs/experiments.md", `${word(WRAPPINGS.length)} kinds of attempts`],
    ["docs/experiments.md", `Texts of ${lengths[0]} to ${lengths.at(-1)?.toLocaleString("en-US")} words`],
    [
      "docs/experiments.md",
      `with ${word(numberOf("src/experiments/overload/spike.ts", "CLIENTS"))} clients that are never idle`,
    ],
    [
      "docs/experiments.md",
      `at least ${percent(numberOf("src/experiments/overload/spike.ts", "MIN_SHARE_SENT"))} of that rate`,
    ],
    [
      "docs/experiments.md",
      `at most ${numberOf("src/load/in-flight-limit.ts", "MAX").toLocaleString("en-US")}, and less`,
    ],
    [
      "docs/experiments.md",
      `more than ${percent(numberOf("src/experiments/degrade-cpu/degrade-cpu.ts", "SHORT"))} of the container's CPU limit`,
    ],
    ["docs/experiments.md", `more than ${percent(MEMORY_SHORT)} of the container's memory limit`],
    [
      "docs/experiments.md",
      `memory to ${percent(numberOf("src/experiments/degrade-memory/degrade-memory.ts", "FILLED"))} of its limit`,
    ],
    ["docs/from-pumba.md", `${attempts} attempts`],
    ["docs/from-pumba.zh-CN.md", `共 ${attempts} 次尝试`],
    ["docs/checks-and-verdicts.md", `with the default ${held} of ${attempts}`],
    [
      "docs/checks-and-verdicts.md",
      `${word(numberOf("src/experiments/prompt-injection/prompt-leak.ts", "WORDS_IN_A_ROW"))} consecutive words`,
    ],
    [
      "docs/checks-and-verdicts.md",
      `at least ${word(numberOf(`${kit}/steady-state.ts`, "STEADY_REQUESTS"))} requests and ${numberOf(`${kit}/steady-state.ts`, "STEADY_MS") / 1_000} s`,
    ],
    [
      "docs/checks-and-verdicts.md",
      `at most ${constantLimit("memory-left") === 0.5 ? "half" : "?"} of the second hundred`,
    ],
    ["docs/statistics.md", `the floor of each block of ${blocks} requests`],
    ["docs/statistics.md", `The first ${numberOf(soak, "DROPPED") === 0.25 ? "quarter" : "?"} of the blocks`],
    ["docs/statistics.md", `per request with ${percent(numberOf(soak, "CONFIDENCE"))} confidence`],
    ["docs/statistics.md", `else nice -${numberOf("src/runner/priority.ts", "NICE")}`],
    ["docs/engines.md", `one of ${from} to ${below - 1}`],
    [
      "docs/matrix-and-forks.md",
      `up to ${MAX_ARCHIVE_BYTES / MIB} MiB compressed and ${MAX_TEXT_BYTES / MIB} MiB uncompressed`,
    ],
    ["docs/plan-file.md", `at most ${numbersOf("src/config/plan-file/plan-path.ts", "MAX_BYTES")[0]} KiB`],
    ["docs/plan-file.md", `(at least ${OUTAGE_MS / 1_000} s)`],
    ["docs/terminal.md", `windows of ${duration}s to ${most}s`],
    [
      "docs/terminal.md",
      `${word(numberOf("src/config/terminal/calibrate-terminal.ts", "DEFAULT_COUNT"))} times unless \`--count\``,
    ],
    [
      "docs/reference-image.md",
      `whole turns of at most ${numberOf("qwen-allinone/server/truncate.ts", "MAX_HISTORY_TOKENS")} tokens`,
    ],
    ...(["CPU", "MEMORY"] as const).map((resource) => {
      const [above = 0, under = 0] = numbersOf("qwen-allinone/server/degradation.ts", resource);
      const of = resource === "CPU" ? "CPU above" : "memory above";
      return ["docs/reference-image.md", `${of} ${percent(above)} .+ below ${percent(under)} for 3 s`];
    }),
  ])("%s is right: %s", (file, text) => {
    const pattern = text.includes(".+") ? text : text.replaceAll(/[()?.]/g, "\\$&");
    expect(read(file).replaceAll(/ *\n */g, " ")).toMatch(new RegExp(pattern));
  });

  test("the page on the baseline knows what it costs at most", () => {
    const [, alone, compared] = /at most (\d+) \((\d+) with a baseline image\)/.exec(read("docs/usage.md")) ?? [];
    expect(read("docs/baseline.md")).toContain(`${Number(compared) - Number(alone)} at most`);
  });
});
