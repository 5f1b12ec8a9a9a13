import { describe, expect, test } from "vitest";
import { EN } from "../../../../src/report/messages/en.ts";
import { ZH_CN } from "../../../../src/report/messages/zh-CN.ts";
import { reportWidth, widthOf, wrap } from "../../../../src/report/render/columns.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { drillReport } from "../../../support/in-english.ts";
import { buildProvenance } from "../../../support/record-builder.ts";
import { said } from "../../../support/said.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

const FORM = { color: false, files: ["fault-drill/result.json", "fault-drill/summary.md"] };
/** Names that are meant to be copied and the files' paths are not broken, however long. */
const UNBROKEN = /sha256:|ghcr\.io|fault-drill\//;
const COLOR = `${String.fromCharCode(27)}[`;

describe("the report in a terminal", () => {
  test.each(sampleDrills())("of $name fits into 100 columns, verdict first", ({ record, verdict }) => {
    const lines = toTerminal(drillReport(record, verdict, buildProvenance()), FORM).split("\n");
    expect(lines[0]).toMatch(/^Fault drill (passed|failed|inconclusive|could not be run|cancelled) · qwen-allinone:/);
    expect(lines[1]).toBe(said(verdict.sentence).slice(0, lines[1]?.length));
    expect(lines.filter((line) => widthOf(line) > 100 && !UNBROKEN.test(line))).toEqual([]);
    expect(lines.slice(-4)).toEqual(["Files", "  fault-drill/result.json", "  fault-drill/summary.md", ""]);
  });

  test.each([40, 60, 80, 140])("fits into %i columns as well", (width) => {
    for (const { record, verdict } of sampleDrills()) {
      const lines = toTerminal(drillReport(record, verdict, buildProvenance()), { ...FORM, width }).split("\n");
      expect(lines.filter((line) => widthOf(line) > width && !UNBROKEN.test(line))).toEqual([]);
    }
  });

  test("writes a table that is too wide row by row, each figure with its heading", () => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === "pass") ?? expect.fail("no drill");
    const text = toTerminal(drillReport(record, verdict, buildProvenance()), { ...FORM, width: 50 });
    expect(text).toMatch(/✔ availability under cpu-overload\n +limit ≥ 95 % · measured 100 %[^·]+\n? +· requests 86$/m);
  });

  test("is as wide as the terminal, within what can be read", () => {
    const widths = [undefined, 0, 20, 97, 300].map((columns) => reportWidth({ columns }));
    expect(widths).toEqual([80, 80, 40, 97, 140]);
  });

  test("breaks Chinese between its characters, and never before what closes", () => {
    const text = "故障演练在 cpu-overload（第 1 个实验，共 2 个）期间被取消（SIGINT），请增加“阈值”。";
    for (let width = 14; width <= 60; width += 1) {
      const lines = wrap(text, width);
      expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
      expect(lines.filter((line) => /^[，。）”]|[（“]$/u.test(line))).toEqual([]);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
  });

  test("says the same as the comment", () => {
    const { record, verdict } = sampleDrills()[0] ?? expect.fail("no drill");
    const text = toTerminal(drillReport(record, verdict, buildProvenance()), FORM);
    expect(text).toMatch(/✔ availability under cpu-overload +≥ 95 % +100 % \(≥ 95\.9 % proven\) +86$/m);
    expect(text).toMatch(/cpu-overload \(\d+ s\) +86 +100 % +3\.4 s +3\.9 s +2\.5x/);
    expect(text).toMatch(/killed 14:03:07\.240 UTC → process gone 8 ms \(exit code 137\) → started again 412 ms/);
    expect(text).toContain("RestartCount was 0 before and 1 after the outage, and StartedAt changed");
    expect(text).toContain("- Effect: Throttled in 61 % of periods");
    expect(text).toContain("Sentiment during experiments: 1 of 20 prompts changed");
    expect(text).toMatch(/steady state +0\.2 % +2 % +3\.1x +1\.4 ms +0 of 24 +5\.2 ms ± 3 %/);
  });

  test("of a service without labels says that they are not applicable", () => {
    const { record, verdict } =
      sampleDrills().find(({ name }) => name === "pass-openai-chat") ?? expect.fail("no drill");
    const text = toTerminal(drillReport(record, verdict, buildProvenance()), FORM);
    expect(text).toContain("Sentiment during experiments: not applicable, because the service's answers have no label");
    expect(text).not.toContain("k3y");
  });

  test("shows the candidate beside the baseline", () => {
    const textOf = (wanted: string) => {
      const { record, verdict } = sampleDrills().find(({ name }) => name === wanted) ?? expect.fail("no drill");
      return toTerminal(drillReport(record, verdict, buildProvenance()), FORM);
    };
    const slower = textOf("baseline-slower");
    expect(slower).toMatch(/^ {2}Compared with the baseline · ghcr\.io\/example\/qwen-allinone:main$/m);
    expect(slower).toMatch(
      /✘ slowdown vs baseline in the +≤ 1\.2x +1\.\d\dx \(1\.\d\d–1\.\d\d\) +\d+ pairs +slower\n +steady state$/m,
    );
    expect(slower).toMatch(
      /✔ availability vs baseline under +≥ 100 % +100 % +\d+ pairs +not less available\n +cpu-overload$/m,
    );
    expect(slower).toMatch(/after kill-restart +8 ms \/ 9 ms +412 ms \/ 398 ms +5\.1 s \/ 4\.9 s +6\.4 s \/ 6\.1 s$/m);
    expect(slower).toMatch(/The smallest slowdown that this run could have seen, 19 times of 20: 1\.\d\dx/);
    expect(textOf("baseline-same-image")).toContain("the same image on both sides");
    expect(textOf("baseline-cant-tell")).toMatch(/\? slowdown vs baseline in the .*inconclusive$/m);
    expect(textOf("baseline-noisy")).toMatch(/! compared in the steady state: The runner itself was busy/);
  });

  test("is plain unless color is asked for, and says the same in color", () => {
    for (const { record, verdict } of sampleDrills()) {
      const plain = toTerminal(drillReport(record, verdict, buildProvenance()), FORM);
      const colored = toTerminal(drillReport(record, verdict, buildProvenance()), { ...FORM, color: true });
      expect(plain).not.toContain(COLOR);
      expect(colored).toContain(COLOR);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors themselves.
      expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    }
  });

  test("joins an experiment's name and what it does as its language does", () => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === "pass") ?? expect.fail("no drill");
    const [english, chinese] = [EN, ZH_CN].map((language) =>
      toTerminal(drillReport(record, verdict, buildProvenance(), null, language), FORM),
    );
    expect(english).toMatch(/^ {2}kill-restart: \S/m);
    expect(chinese).toMatch(/^ {2}kill-restart：\S/m);
  });

  test("names the causes of an error and what to do", () => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === "error-boot") ?? expect.fail("no drill");
    const text = toTerminal(drillReport(record, verdict, buildProvenance()), FORM);
    expect(text).toMatch(/Cause\n {2}The container exited with code 1.*\n {2}loading .*\n {2}error: no such file/);
    expect(text).toMatch(/^What to do\n {2}- Run the image by hand/m);
  });

  test.each(HOSTILE)("obeys no foreign text: %s", (_name, text) => {
    const { record, verdict, provenance } = hostileDrill(text);
    for (const color of [false, true]) {
      const lines = toTerminal(drillReport(record, verdict, provenance), { color, files: ["::error::x"] }).split("\n");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors are ours.
      expect(lines.filter((line) => /^(?:\s|\u001b\[\d+m)*::|##\[/.test(line))).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors are ours.
      expect(lines.join("").replace(/\u001b\[\d+m/g, "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe("Chinese", () => {
  test("breaks after any character, but no line begins with a closing mark", () => {
    const lines = wrap("服务在 cpu-overload 期间各项指标达标，从 kill-restart（用时 2.3 s）中恢复。", 20);
    expect(lines).toEqual(["服务在 cpu-overload", "期间各项指标达标，从", "kill-restart（用时", "2.3 s）中恢复。"]);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  test("aligns the labels of facts by their width", () => {
    const [{ record, verdict } = expect.fail("no drill")] = sampleDrills();
    const text = toTerminal(drillReport(record, verdict, buildProvenance(), null, ZH_CN), { color: false, files: [] });
    const starts = ["镜像", "容器", "运行器"].map((label) => {
      const line = text.split("\n").find((each) => new RegExp(`^  ${label} {2,}\\S`).test(each)) ?? "";
      return widthOf(/^ {2}\S+ +/.exec(line)?.[0] ?? "");
    });
    expect(new Set(starts)).toEqual(new Set([10]));
  });
});
