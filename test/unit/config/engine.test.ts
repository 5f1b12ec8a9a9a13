import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { readEngine } from "../../../src/config/engine/engine-address.ts";
import { engineUrl, isOnLoopback } from "../../../src/model/facts/engine-address.ts";
import { Certificates } from "../../support/certificates.ts";
import { say } from "../../support/in-english.ts";
import { ofStep, problemsOf } from "./support.ts";

const certificates = new Certificates();
afterAll(() => certificates[Symbol.dispose]());

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "home-"));
});
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string | object): string {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof text === "string" ? text : JSON.stringify(text));
  return file;
}

/** As `docker context create` writes it. */
function context(name: string, endpoint: object, files: readonly string[] = []): void {
  const id = createHash("sha256").update(name).digest("hex");
  write(`.docker/contexts/meta/${id}/meta.json`, { Name: name, Metadata: {}, Endpoints: { docker: endpoint } });
  for (const file of files) {
    const copy = write(`.docker/contexts/tls/${id}/docker/${file}`, "");
    copyFileSync(join(certificates.client, file), copy);
  }
}

const read = (env: Record<string, string> = {}) => readEngine({ HOME: home, ...env });
const chosen = (env: Record<string, string> = {}) => {
  const { engine, problems } = read(env);
  expect(problems).toEqual([]);
  return engine;
};

describe("the engine is chosen as docker does it:", () => {
  test("the local socket where nothing is said, and where `default` is", () => {
    const local = { kind: "unix", path: "/var/run/docker.sock", chosenBy: null };
    expect(chosen()).toEqual(local);
    expect(chosen({ DOCKER_HOST: "", DOCKER_CONTEXT: "" })).toEqual(local);
    expect(chosen({ DOCKER_CONTEXT: "default" })).toEqual(local);
    write(".docker/config.json", { auths: {}, currentContext: "default" });
    expect(chosen()).toEqual(local);
  });

  test("DOCKER_HOST before DOCKER_CONTEXT before the current context", () => {
    context("there", { Host: "tcp://10.0.0.1:2375" });
    context("rootless", { Host: "unix:///run/user/1001/docker.sock" });
    write(".docker/config.json", { currentContext: "rootless" });
    const both = { DOCKER_CONTEXT: "there", DOCKER_HOST: "unix:///other.sock" };
    expect(chosen(both)).toEqual({ kind: "unix", path: "/other.sock", chosenBy: "DOCKER_HOST" });
    expect(chosen({ DOCKER_CONTEXT: "there" })).toEqual({
      ...{ kind: "tcp", host: "10.0.0.1", port: 2375, tls: null },
      chosenBy: 'DOCKER_CONTEXT "there"',
    });
    expect(chosen()).toMatchObject({
      path: "/run/user/1001/docker.sock",
      chosenBy: 'docker context "rootless"',
    });
  });

  test("from the directory DOCKER_CONFIG, where it is set", () => {
    context("there", { Host: "tcp://10.0.0.1:2375" });
    write(".docker/config.json", { currentContext: "there" });
    expect(readEngine({ HOME: "/nowhere", DOCKER_CONFIG: join(home, ".docker") }).engine).toMatchObject({ port: 2375 });
  });

  test.each([
    ["tcp://10.0.0.1:2376", "tcp://10.0.0.1:2376"],
    ["tcp://engine.example", "tcp://engine.example:2375"],
    ["engine.example:99", "tcp://engine.example:99"],
    [" tcp://127.0.0.1:80/ ", "tcp://127.0.0.1:80"],
    ["tcp://", "tcp://localhost:2375"],
    [":2375", "tcp://localhost:2375"],
    ["tcp://[2001:db8::1]:2375", "tcp://[2001:db8::1]:2375"],
    ["unix://", "unix:///var/run/docker.sock"],
    ["/run/user/1001/docker.sock", "unix:///run/user/1001/docker.sock"],
  ])("DOCKER_HOST %j is %s", (DOCKER_HOST, url) => {
    expect(engineUrl(chosen({ DOCKER_HOST }))).toBe(url);
  });
});

describe("TLS", () => {
  const DOCKER_HOST = "tcp://10.0.0.1:2376";
  const files = (directory: string) => ({
    ca: join(directory, "ca.pem"),
    cert: join(directory, "cert.pem"),
    key: join(directory, "key.pem"),
  });

  test("is on with DOCKER_TLS_VERIFY, with the certificates of DOCKER_CERT_PATH", () => {
    const env = { DOCKER_HOST, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client };
    expect(chosen(env)).toMatchObject({ tls: { ...files(certificates.client), verify: true } });
  });

  test("or of the configuration's directory", () => {
    for (const file of ["ca.pem", "cert.pem", "key.pem"])
      copyFileSync(join(certificates.client, file), write(`.docker/${file}`, ""));
    const env = { DOCKER_HOST, DOCKER_TLS_VERIFY: "1" };
    expect(chosen(env)).toMatchObject({ tls: files(join(home, ".docker")) });
  });

  test("is off without, whatever DOCKER_CERT_PATH says, and believes anybody with DOCKER_TLS alone", () => {
    expect(chosen({ DOCKER_HOST, DOCKER_CERT_PATH: "/nowhere" })).toMatchObject({ tls: null });
    expect(chosen({ DOCKER_HOST, DOCKER_TLS: "1", DOCKER_CERT_PATH: home })).toMatchObject({
      tls: { ca: null, cert: null, key: null, verify: false },
    });
  });

  test("is nothing to a socket", () => {
    const env = { DOCKER_HOST: "unix:///a.sock", DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/nowhere" };
    expect(chosen(env)).toEqual({ kind: "unix", path: "/a.sock", chosenBy: "DOCKER_HOST" });
  });

  test("of a context is that of its own directory", () => {
    context("there", { Host: DOCKER_HOST }, ["ca.pem", "cert.pem", "key.pem"]);
    context("authority alone", { Host: DOCKER_HOST }, ["ca.pem"]);
    context("anybody", { Host: DOCKER_HOST, SkipTLSVerify: true });
    const tls = (DOCKER_CONTEXT: string) => {
      const engine = chosen({ DOCKER_CONTEXT, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/nowhere" });
      return engine.kind === "tcp" ? engine.tls : null;
    };
    expect(tls("there")).toMatchObject({ key: expect.stringMatching(/\/docker\/key\.pem$/), verify: true });
    expect(tls("authority alone")).toMatchObject({ cert: null, key: null, verify: true });
    expect(tls("anybody")).toEqual({ ca: null, cert: null, key: null, verify: false });
  });
});

describe("each mistake is one sentence that says what to write", () => {
  const problem = (env: Record<string, string>) => {
    const { engine, problems } = read(env);
    expect(problems).toHaveLength(1);
    expect(engine.chosenBy === null || engine.kind === "tcp").toBe(true);
    return say(problems[0] ?? []);
  };

  test.each([
    ["ssh://me@engine.example", "uses SSH, which is not supported"],
    ["npipe:////./pipe/docker_engine", "needs an engine on Linux: write unix:///var/run/docker.sock or tcp://"],
    [
      "http://engine.example:2375",
      "is not the address of a Docker engine: write unix:///var/run/docker.sock or tcp://",
    ],
    ["tcp://engine:port", "is not the address of a Docker engine"],
    ["tcp://me@engine:2375", "is not the address of a Docker engine"],
    ["tcp://engine:2375/prefix", "has a path, which is not supported: write tcp://HOST:PORT"],
    ["two words", "is not the address of a Docker engine"],
    ["unix://docker.sock", "is not an absolute path: write unix:///path/docker.sock"],
    ["./docker.sock", "is not an absolute path"],
  ])("DOCKER_HOST %j", (DOCKER_HOST, sentence) => {
    expect(problem({ DOCKER_HOST })).toMatch(/^DOCKER_HOST "/);
    expect(problem({ DOCKER_HOST })).toContain(sentence);
  });

  test("a context that does not exist", () => {
    expect(problem({ DOCKER_CONTEXT: "far" })).toBe(
      'DOCKER_CONTEXT "far" is not a docker context: the only context is "default"',
    );
    context("production", { Host: "ssh://me@far" });
    context("staging", {});
    expect(problem({ DOCKER_CONTEXT: "far" })).toContain('the contexts are "default", "production" and "staging"');
    expect(problem({ DOCKER_CONTEXT: "stagin" })).toContain('did you mean "staging"?');
    expect(problem({ DOCKER_CONTEXT: "staging" })).toMatch(/has no Docker engine in .*docker context create$/);
    expect(problem({ DOCKER_CONTEXT: "production" })).toContain(
      'DOCKER_CONTEXT "production": its host "ssh://me@far" uses SSH',
    );
    write(".docker/config.json", { currentContext: "gone" });
    expect(problem({})).toContain('the current docker context "gone" is not a docker context');
  });

  test.each(["", "\n"])("an empty config.json is as good as none", (text) => {
    write(".docker/config.json", text);
    expect(chosen()).toMatchObject({ kind: "unix", chosenBy: null });
  });

  test("a config.json that is none", () => {
    write(".docker/config.json", "{");
    expect(problem({})).toMatch(/config\.json" is not valid JSON: fix it or remove it$/);
  });

  test("certificates that are not there, or not what they should be", () => {
    const env = { DOCKER_HOST: "tcp://engine:2376", DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: join(home, "certs") };
    expect(problem(env)).toMatch(
      /^DOCKER_CERT_PATH ".*" has no ca\.pem: set it to the directory with ca\.pem, cert\.pem and/,
    );
    expect(problem({ ...env, DOCKER_CERT_PATH: "" })).toMatch(
      /^DOCKER_CERT_PATH is not set and ".*\.docker" has no ca/,
    );
    const put = (to: string, from = to) => copyFileSync(join(certificates.client, from), write(`certs/${to}`, ""));
    put("ca.pem");
    put("key.pem");
    expect(problem(env)).toContain("has key.pem but no cert.pem: it needs both or neither");
    put("cert.pem", "ca.pem");
    expect(problem(env)).toContain("has a key.pem that does not match its cert.pem: use a matching pair");
    put("cert.pem");
    expect(chosen(env)).toMatchObject({ host: "engine" });
    write("certs/ca.pem", "no certificate");
    expect(problem(env)).toContain("has a ca.pem that is not a valid PEM file of that type: replace it");
    put("ca.pem");
    write("certs/key.pem", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n");
    expect(problem(env)).toContain("has a key.pem that is encrypted: use one without a passphrase");
    rmSync(join(home, "certs/key.pem"));
    mkdirSync(join(home, "certs/key.pem"));
    expect(problem(env)).toContain("has a key.pem that can't be read: replace it with a file");
  });

  test.runIf(process.getuid?.() !== 0)("a key of somebody else's", () => {
    for (const file of ["ca.pem", "cert.pem", "key.pem"])
      copyFileSync(join(certificates.client, file), write(`certs/${file}`, ""));
    chmodSync(join(home, "certs/key.pem"), 0);
    const env = { DOCKER_HOST: "tcp://engine:2376", DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: join(home, "certs") };
    expect(problem(env)).toContain("has a key.pem that this user may not read: change its permissions");
  });

  test("beside every other problem of the inputs, and hostile text is harmless", () => {
    const problems = problemsOf(() => ofStep({ cpus: "x", laod: "1" }, { DOCKER_HOST: "ssh://\n::error::x" }));
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).not.toMatch(/^::/m);
    expect(problems.at(-1)).toMatch(/^DOCKER_HOST "ssh:/);
  });
});

test.each([
  ["unix:///a.sock", true],
  ["tcp://localhost:1", true],
  ["tcp://127.1.2.3:1", true],
  ["tcp://[::1]:1", true],
  ["tcp://10.0.0.1:1", false],
  ["tcp://127.0.0.1.example:1", false],
])("%s is on the loopback: %s", (DOCKER_HOST, answer) => {
  expect(isOnLoopback(chosen({ DOCKER_HOST }))).toBe(answer);
});
