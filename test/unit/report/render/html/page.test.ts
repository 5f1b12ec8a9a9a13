import { describe, expect, test } from "vitest";
import type { Sample } from "../../../../../src/model/sample.ts";
import { spansOf } from "../../../../../src/report/page/span-of.ts";
import { latenciesOf, shareWithin, stepsOf } from "../../../../../src/report/page/tables/ecdf.ts";
import { matching } from "../../../../../src/report/page/tables/filter.ts";
import { readColumns, writeColumns } from "../../../../../src/report/render/html/data/columns.ts";
import { NumberReader, NumberWriter } from "../../../../../src/report/render/html/data/numbers.ts";
import { TextIndex } from "../../../../../src/report/render/html/data/text-index.ts";
import { clockText } from "../../../../../src/report/render/html/data/time.ts";
import { codeElement, html, sentence } from "../../../../../src/report/render/html/markup.ts";
import { say } from "../../../../support/in-english.ts";
import { buildPhase, buildSamples } from "../../../../support/record-builder.ts";

describe("markup", () => {
  test("takes what is put into it for text, and its own pieces for markup", () => {
    const name = `<b a="1" b='2'>&\``;
    expect(html`<p title="${name}">${name} ${html`<i>${1}</i>`} ${["<", html`<br>`]}</p>`.text).toBe(
      '<p title="&#60;b a=&#34;1&#34; b=&#39;2&#39;&#62;&#38;&#96;">&#60;b a=&#34;1&#34; b=&#39;2&#39;&#62;&#38;&#96; <i>1</i> &#60;<br></p>',
    );
  });

  test("makes the code of a sentence code, and nothing else", () => {
    expect(sentence("its policy is `no`: <b>set</b> `<i>`").text).toBe(
      "its policy is <code>no</code>: &#60;b&#62;set&#60;/b&#62; <code>&#60;i&#62;</code>",
    );
    expect(sentence("an `open end").text).toBe("an &#96;open end");
  });

  test("keeps a name whole at its hyphens, but not a longer text", () => {
    expect(codeElement("max-duration").text).toBe('<code class="name">max-duration</code>');
    for (const text of ["a-b c-d", "x".repeat(200), `a${"-b".repeat(20)}`, "-", "a-"]) {
      expect(codeElement(text).text).toBe(`<code>${text}</code>`);
    }
  });
});

test.each([
  [0, "0:00.0"],
  [331_240, "5:31.2"],
  [59_960, "1:00.0"],
  [3_600_000, "60:00.0"],
])("%i ms of a drill are %s", (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test("a moment can be told to the millisecond, or to the second", () => {
  expect([clockText(62_004, 3), clockText(62_504, 0)]).toEqual(["1:02.004", "1:03"]);
});

test("whole numbers are the same after their bytes", () => {
  const numbers = [0, 1, -1, 63, 64, -64, -65, 127, 128, 1e6, -1e6, 2 ** 31, 2 ** 40, -(2 ** 45)];
  const writer = new NumberWriter();
  for (let round = 0; round < 100; round += 1)
    numbers.forEach((each) => {
      writer.push(each);
    });
  const reader = new NumberReader(writer.bytes());
  for (let round = 0; round < 100; round += 1) expect(numbers.map(() => reader.next())).toEqual(numbers);
});

test("what is no number is none, and what is beyond every measure comes to an end", () => {
  const writer = new NumberWriter();
  for (const each of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) writer.push(each);
  const reader = new NumberReader(writer.bytes());
  expect(reader.next()).toBe(0);
  expect(reader.next()).toBe(0);
  expect(reader.next()).toBeGreaterThan(1e14);
});

describe("texts", () => {
  test("stand once each, in the order in which they came", () => {
    const texts = new TextIndex("…");
    expect(["a", undefined, "b", "a", ""].map((each) => texts.placeOf(each))).toEqual([1, 0, 2, 1, 3]);
    expect(texts.all()).toEqual(["a", "b", ""]);
  });

  test("are bounded: long ones are cut, and of too many the rest is left out", () => {
    const texts = new TextIndex("…");
    for (let index = 0; index < 10_000; index += 1) texts.placeOf(`${index} ${"x".repeat(1_000)}`);
    expect(texts.all().join("").length).toBeLessThan(410_000);
    expect(texts.all().at(-1)).toBe("…");
    expect(texts.placeOf("another one")).toBe(texts.all().length);
  });
});

const SAMPLES: readonly Sample[] = [
  ...buildSamples(4, 1_000, 400),
  ...buildSamples(3, 10_000, 900, ["http-error", "timeout", "dropped"]).map(
    (sample, index): Sample => (index === 0 ? { ...sample, shed: true, late: true } : sample),
  ),
  ...buildSamples(1, 50_000, 700, ["refused"]).map((sample): Sample => ({ ...sample, byExperiment: true })),
];

function columns() {
  const texts = new TextIndex("…");
  const read = readColumns(writeColumns(SAMPLES, texts, say), SAMPLES.length);
  const spans = spansOf(
    [4, 3, 1].map((samples) => ({ name: "s", side: "candidate" as const, startedAtMs: 0, endedAtMs: 1, samples })),
    SAMPLES.length,
  );
  return { read, spans, texts: texts.all() };
}

describe("the filter", () => {
  const find = (wanted: Partial<Parameters<typeof matching>[3]>) => {
    const { read, spans, texts } = columns();
    return [...matching(read, spans, texts, { span: "", outcome: "", text: "", order: "time", ...wanted })];
  };

  test.each([
    ["everything", {}, [0, 1, 2, 3, 4, 5, 6, 7]],
    ["a phase", { span: "1" }, [4, 5, 6]],
    ["an outcome", { outcome: "ok" }, [0, 1, 2, 3]],
    ["all but ok", { outcome: "bad" }, [4, 5, 6, 7]],
    ["shed", { outcome: "shed" }, [4]],
    ["late", { outcome: "late" }, [4]],
    ["caused by the experiment", { outcome: "by-experiment" }, [7]],
    ["a reason, in any case", { text: "econnREFUSED" }, [7]],
    ["a status", { text: "503" }, [4]],
    ["a prompt", { text: "en-great" }, [2, 6]],
    ["a phase and a prompt", { span: "0", text: "en-great" }, [2]],
    ["nothing", { text: "no such text" }, []],
  ])("finds %s", (_name, wanted, found) => {
    expect(find(wanted)).toEqual(found);
  });

  test("puts the slowest first, or the fastest", () => {
    const latencies = (order: string) => find({ order, outcome: "ok" }).map((index) => SAMPLES[index]?.latencyMs);
    expect(latencies("fastest")).toEqual(latencies("fastest").toSorted((a = 0, b = 0) => a - b));
    expect(latencies("slowest")).toEqual(latencies("fastest").toReversed());
  });
});

describe("a distribution", () => {
  test("counts good answers within a latency, of all requests but the fault's own", () => {
    const { read } = columns();
    const latencies = latenciesOf(read, 0, SAMPLES.length);
    expect(latencies.requests).toBe(7);
    const within = (ms: number) =>
      buildPhase("", SAMPLES).samples.filter((s) => s.outcome === "ok" && s.latencyMs <= ms);
    for (const ms of [0, 350, 400, 450, 1e9]) expect(shareWithin(latencies, ms)).toBe(within(ms).length / 7);
  });

  test("of nothing is nothing", () => {
    const none = latenciesOf(columns().read, 0, 0);
    expect([shareWithin(none, 1), stepsOf([none])]).toEqual([0, []]);
  });

  test("of many requests has no more steps than can be seen, the first and the last among them", () => {
    const good = Float64Array.from({ length: 100_000 }, (_, index) => index + 1);
    const steps = stepsOf([{ good, requests: good.length }]);
    expect(steps.length).toBeLessThan(600);
    expect([steps[0], steps.at(-1)]).toEqual([1, 100_000]);
  });
});
