import { n as which, t as getExecOutput } from "./exec.js";
import { t as Cancelled } from "./cancel.js";
import { n as message } from "./message.js";
import { f as oneLine, n as cleanLines, t as cleanLine } from "./escape.js";
import { a as saidBy, i as causesOf, n as adviceBehind, t as DrillError } from "./drill-error.js";
import { B as engineSockets, Ct as answerLines, Dt as INPUT_MARK, Et as usualService, H as isWithin, Mt as numbersInSet, N as flagsText, Ot as requestTemplate, St as PRESETS, Tt as presetService, U as engineUrl, Ut as InputError, V as isInJobContainer, W as isOnLoopback, _t as policyName, ct as HEALTH_EVERY_MS, d as limitsUnder, f as ENDED_BEFORE, i as hiderOf, jt as valueAt, l as abortLimitsOf, lt as HEALTH_LIMIT_MS, m as NOT_YET_STARTED, p as NOT_FOR_BASELINE, st as HEALTHCHECK } from "./budget-check.js";
import { D as formatBytes, v as peaksOf, x as canaryFigures, y as risen } from "./en.js";
import { I as PAUSE_AFTER_FAILURE_MS, P as nearestRank, h as comparisonKinds, t as say, y as judgedKinds } from "./say.js";
import { r as Tail } from "./dockerode.js";
import { C as until, D as endOf, E as StreamedAnswer, O as judgeAnswer, T as isStreamed, a as findProgram, b as shortTexts, c as reasonToSkip, d as WARM_UP_MS, f as runSteadyState, h as Client, i as carryTools, k as requiredFields, l as probeEvery, n as experimentOf, o as compareSteadyStates, p as warmUp, t as checksOf, u as THREADS_MS, v as askRaw, w as lastLogLines, x as PROMPTS, y as servicesBeside } from "./checks.js";
import { d as EngineError, l as SERVICE_LABEL, o as REQUEST_LABEL } from "./pending.js";
import { n as REPORT_DELAY_MS } from "./engine.js";
import { a as sweep, i as sessionLabels, n as listCommand, o as endComposeCommands, s as projectOf, t as LAST_REQUESTS_MS } from "./session.js";
import { t as abortable } from "./abortable.js";
import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { connect, createServer } from "node:net";
import os, { cpus, getPriority, machine, tmpdir } from "node:os";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { randomInt } from "node:crypto";
import { connect as connect$1 } from "node:tls";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { lookup } from "node:dns/promises";

// src/model/facts/compose-model.ts
/** Writes a text as a value of the model. */
function escaped(text) {
	return text.replaceAll("$", "$$$$");
}
/** Reads a value of the model. */
function unescaped(value) {
	return value.replaceAll("$$", "$");
}

// src/engine/compose/compose-command.ts
/** July 2023: before it, `depends_on` has no optional services, and Ubuntu packages no older one. */
const REQUIRED = [2, 20];
const MAX_OUTPUT = 16 * 1024 ** 2;
const VERSION_LIMIT_MS = 3e4;
const LOG_LINE = /^time="[^"]*" level=(\w+) msg="((?:[^"\\]|\\.)*)"/;
/**
* Runs `docker compose` with any exit code. Once its time is up or the signal fires, it is ended.
* @throws Error if docker is missing; DrillError if it does not end in time
*/
async function compose(args, { input = "", env = process.env, limitMs, signal }) {
	const limit = AbortSignal.timeout(limitMs);
	const child = spawn("docker", [
		"compose",
		"--ansi",
		"never",
		...args
	], {
		env,
		signal: AbortSignal.any([signal, limit]),
		killSignal: "SIGKILL"
	});
	const errors = new Tail();
	child.stderr.on("data", (chunk) => errors.push(chunk));
	child.stdin.on("error", () => void 0);
	child.stdin.end(input);
	const ended = Promise.withResolvers();
	child.on("close", ended.resolve);
	child.on("error", ended.reject);
	try {
		const [exitCode, stdout] = await Promise.all([ended.promise, boundedText(child.stdout, MAX_OUTPUT)]);
		return {
			exitCode,
			stdout,
			stderr: plainText(errors.toString())
		};
	} catch (error) {
		signal.throwIfAborted();
		if (limit.aborted) throw new DrillError(message("compose.late", { limitMs }), { cause: error });
		throw error;
	}
}
/**
* Checks that this machine has a Compose that understands what a drill sends it.
* @throws DrillError if not
*/
async function requireCompose(signal) {
	const required = REQUIRED.join(".");
	const { stdout } = await compose(["version", "--short"], {
		limitMs: VERSION_LIMIT_MS,
		signal
	}).catch((error) => {
		if (error?.code === "ENOENT") return { stdout: "" };
		throw error;
	});
	const version = /\d+\.\d+\S*/.exec(stdout)?.[0] ?? null;
	const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
	if (!(major > REQUIRED[0] || major === REQUIRED[0] && minor >= REQUIRED[1])) throw new DrillError(message("compose.too-old", {
		version,
		required
	}));
}
/** What a stream has, up to a number of characters. */
async function boundedText(stream, max) {
	let text = "";
	stream.setEncoding("utf8");
	for await (const piece of stream) if (text.length < max) text += piece;
	return text.slice(0, max);
}
/** What Compose says, without the form of a log. */
function plainText(output) {
	return stripVTControlCharacters(output).split("\n").map((line) => {
		const [, , said = line] = LOG_LINE.exec(line) ?? [];
		return said.replaceAll("\\\"", "\"").trim();
	}).filter((line) => line !== "").join("\n");
}

// src/engine/compose/problems.ts
/** Why a compose file can't be drilled: one sentence for each reason. */
function composeProblems(model, circumstances) {
	const { service: target, isCompared } = circumstances;
	return [...Object.entries(model.services).flatMap(([name, service]) => [
		...ofImage(name, service, circumstances),
		...ofNetworkMode(name, service, target, isCompared),
		...sourcesOf(model, service).flatMap((source) => ofSource(name, source, circumstances))
	]), ...isCompared ? ofTwoCopies(model, target) : []];
}
function ofImage(name, service, { service: target, image }) {
	if (service.provider !== void 0) return [message("compose.provider", { service: name })];
	const isTarget = name === target;
	if (service.image !== void 0 || isTarget && image !== "") return [];
	return [message("compose.no-image", {
		service: name,
		isTarget
	})];
}
function ofNetworkMode(name, { network_mode: mode = "" }, target, isCompared) {
	if (name === target) return mode === "" || mode === "bridge" || mode === "default" ? [] : [message("compose.network-mode", {
		service: name,
		mode
	})];
	return isCompared && mode === "host" ? [message("compose.shared", {
		what: "host-network",
		name: mode,
		service: name
	})] : [];
}
/** Everything of this machine that a service mounts. */
function sourcesOf(model, { volumes = [], secrets = [], configs = [] }) {
	return [
		...volumes.flatMap(({ type, source }) => type === "bind" && source !== void 0 ? [source] : []),
		...secrets.flatMap(({ source }) => model.secrets?.[source]?.file ?? []),
		...configs.flatMap(({ source }) => model.configs?.[source]?.file ?? [])
	];
}
function ofSource(service, source, { engine, sockets, inContainer }) {
	const why = isOnLoopback(engine) ? "job-container" : "remote-engine";
	if (inContainer || why === "remote-engine") return [message("compose.unseen-source", {
		service,
		source,
		why
	})];
	if (!existsSync(source)) return [message("compose.no-source", {
		service,
		source
	})];
	return sockets.some((socket) => existsSync(socket) && isWithin(realpathSync(source), realpathSync(socket))) ? [message("compose.engine-socket", {
		service,
		source
	})] : [];
}
/** What a second copy of the project would share with the first, so that each could change the other's figures. */
function ofTwoCopies({ services, networks = {}, volumes = {} }, target) {
	const mounted = Object.entries(services).flatMap(([service, { volumes: mounts = [] }]) => mounts.filter(({ read_only: isReadOnly = false }) => !isReadOnly).flatMap(({ type, source = "" }) => {
		if (type === "bind") return [message("compose.shared", {
			what: "directory",
			name: source,
			service
		})];
		return type === "volume" && volumes[source]?.external === true ? [message("compose.shared", {
			what: "volume",
			name: source,
			service
		})] : [];
	}));
	const joined = Object.entries(services).flatMap(([service, { networks: own }]) => Object.keys(own ?? {}).filter((name) => service !== target && networks[name]?.external === true).map((name) => message("compose.shared", {
		what: "network",
		name,
		service
	})));
	const fixed = Object.entries(networks).filter(([, network]) => network?.external !== true && (network?.ipam?.config ?? []).length > 0).map(([name]) => message("compose.shared", {
		what: "subnet",
		name,
		service: null
	}));
	return [
		...mounted,
		...joined,
		...fixed
	];
}

// src/engine/compose/resolve.ts
/** It reads files, and perhaps those of a remote `include`. */
const CONFIG_LIMIT_MS = 12e4;
const MAX_WARNINGS = 10;
const MAX_NAMES = 20;
/**
* Has Compose resolve a compose file; starts nothing.
* @throws DrillError with a sentence for each problem
*/
async function resolveCompose(request) {
	const { files, target, signal } = request;
	await requireCompose(signal);
	const args = [
		...files.flatMap((file) => ["--file", file]),
		"--project-name",
		"fault-drill",
		"--profile",
		"*",
		"config",
		"--format",
		"json"
	];
	const { exitCode, stdout, stderr } = await compose(args, {
		limitMs: CONFIG_LIMIT_MS,
		signal
	});
	if (exitCode !== 0) throw new DrillError(message("compose.invalid", { reason: stderr }));
	const whole = JSON.parse(stdout);
	const service = chosenService(whole, request.service);
	const model = reduced(whole, service);
	const problems = composeProblems(model, {
		...request,
		image: target.image,
		service
	});
	if (problems.length > 0) throw new DrillError(problems);
	const own = model.services[service] ?? {};
	const { image = "", environment = {} } = own;
	const { [service]: _, ...others } = model.services;
	const env = Object.entries(environment).map(([name, value]) => [name, unescaped(value ?? "")]);
	return {
		service,
		image: target.image === "" ? unescaped(image) : target.image,
		port: onlyPort(own),
		composed: {
			model,
			env: Object.fromEntries(env),
			otherImages: [...new Set(Object.values(others).map((each) => unescaped(each.image ?? "")))]
		},
		warnings: [...warningsIn(stderr), ...otherLimits(own, target)]
	};
}
function chosenService({ services }, asked) {
	const names = Object.keys(services);
	const listed = names.slice(0, MAX_NAMES);
	if (asked === null) {
		const [only] = names;
		if (only === void 0 || names.length > 1) throw new DrillError(message("compose.choose-service", { services: listed }));
		return only;
	}
	if (!names.includes(asked)) throw new DrillError(message("compose.no-service", {
		service: asked,
		services: listed
	}));
	return asked;
}
/** The model without what the service does not need. */
function reduced(model, service) {
	const names = /* @__PURE__ */ new Set([service]);
	for (const name of names) for (const other of Object.keys(model.services[name]?.depends_on ?? {})) names.add(other);
	const services = only(model.services, names);
	const all = Object.values(services);
	return {
		services: Object.fromEntries(Object.entries(services).map(([name, each]) => [name, withoutAbsent(each, model.services)])),
		networks: only(model.networks, new Set(all.flatMap(({ networks = {} }) => Object.keys(networks ?? {})))),
		volumes: only(model.volumes, new Set(all.flatMap(({ volumes = [] }) => volumes.flatMap(({ type, source }) => type === "volume" && source !== void 0 ? [source] : [])))),
		secrets: only(model.secrets, new Set(all.flatMap(({ secrets = [] }) => secrets.map(({ source }) => source)))),
		configs: only(model.configs, new Set(all.flatMap(({ configs = [] }) => configs.map(({ source }) => source))))
	};
}
/** A service may depend on one that is not required and absent. */
function withoutAbsent(service, services) {
	if (service.depends_on === void 0) return service;
	return {
		...service,
		depends_on: only(service.depends_on, new Set(Object.keys(services)))
	};
}
function only(all, names) {
	return Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => names.has(name)));
}
function onlyPort({ ports = [] }) {
	const targets = new Set(ports.filter(({ protocol = "tcp" }) => protocol === "tcp").map(({ target }) => target));
	const [port = null] = targets;
	return targets.size === 1 ? port : null;
}
/** The limits of the file that the drill replaces by others. */
function otherLimits({ deploy, cpus: ownCpus, mem_limit: ownMemory, restart }, target) {
	const { cpus = ownCpus, memory = ownMemory } = deploy?.resources?.limits ?? {};
	const policy = policyName(target.restartPolicy);
	const settings = [
		...cpus === void 0 || Number(cpus) === target.cpus ? [] : [{
			key: "cpus",
			value: String(cpus),
			input: "cpus"
		}],
		...memory === void 0 || Number(memory) === target.memoryBytes ? [] : [{
			key: "memory",
			value: formatBytes(Number(memory)),
			input: "memory"
		}],
		...restart === void 0 || restart === policy ? [] : [{
			key: "restart",
			value: restart,
			input: "restart-policy"
		}]
	];
	return settings.length === 0 ? [] : [message("compose.other-limit", { settings })];
}
function warningsIn(stderr) {
	return [...new Set(stderr.split("\n"))].filter((line) => line !== "").slice(0, MAX_WARNINGS).map((warning) => message("compose.warns", { warning }));
}

// src/app/compose-plan.ts
/**
* The inputs with their compose file resolved: the image of its service, and everything that Compose needs to start it.
* Starts nothing. Without a compose file, or once the signal fires, the inputs stay as they are.
* @param isCompared whether two copies will run although the plan has no baseline yet
* @throws InputError with a sentence for each problem of the file
*/
async function withCompose(inputs, signal, isCompared = false) {
	const { plan, engine, directory, notes } = inputs;
	const { target, baseline } = plan;
	if (target.compose === void 0) return inputs;
	const { files, service } = target.compose;
	const request = {
		files: files.map((file) => resolve(directory ?? "", file)),
		service,
		target,
		isCompared: isCompared || baseline !== null,
		engine,
		sockets: engineSockets(engine.kind === "unix" ? engine.path : null),
		inContainer: isInJobContainer(directory ?? ""),
		signal
	};
	const found = await resolveCompose(request).catch((error) => {
		if (signal.aborted) return null;
		if (!(error instanceof DrillError)) throw error;
		throw new InputError(error.said.map((problem) => [problem]), inputs.language);
	});
	if (found === null) return inputs;
	const { composed, image, port, warnings } = found;
	const portOfFile = target.portFromImage === true && port !== null ? {
		containerPort: port,
		portFromImage: false
	} : {};
	const compose = {
		files,
		service: found.service
	};
	return {
		...inputs,
		plan: {
			...plan,
			target: {
				...target,
				...portOfFile,
				image,
				compose,
				composed
			}
		},
		notes: [...notes, ...warnings]
	};
}

// src/app/drill/empty-record.ts
/** The record of a drill before its first measurement. What does not happen stays missing. */
function emptyRecord(plan, session, startedAt) {
	return {
		session,
		startedAt: startedAt.toISOString(),
		plan,
		machine: null,
		image: null,
		readyMs: null,
		bootUsage: null,
		threadUse: null,
		phases: [],
		baseline: plan.baseline === null ? null : emptyBaseline(plan),
		experiments: plan.experiments.map((experiment) => plannedExperiment(experiment, plannedChecks(experiment, plan))),
		usage: [],
		sentiments: [],
		checks: [],
		warnings: [],
		error: null,
		cancelled: null,
		durationMs: 0
	};
}
function emptyBaseline({ experiments }) {
	return {
		image: null,
		readyMs: null,
		comparisons: [],
		experiments: experiments.map((experiment) => ({
			...plannedExperiment(experiment, []),
			skipped: experimentOf(experiment.kind).onBaseline ? ENDED_BEFORE : NOT_FOR_BASELINE
		})),
		usage: []
	};
}
function plannedChecks({ kind, limits }, plan) {
	const { compared, objectives: all } = experimentOf(kind);
	const objectives = judgedKinds(all, {
		...plan.limits,
		...limits
	});
	const { baseline } = plan;
	if (!compared || baseline === null) return objectives;
	return [...objectives, ...comparisonKinds(plan.service)];
}
function plannedExperiment({ kind, name, parameters, allowFailure = false }, checks) {
	const experiment = experimentOf(kind);
	return {
		kind,
		name,
		allowFailure,
		allowance: experiment.allowance?.(parameters) ?? null,
		description: experiment.describe(parameters),
		plannedChecks: checks,
		uses: experiment.uses ?? [],
		effect: null,
		outcome: experiment.begin(parameters),
		aborted: null,
		skipped: ENDED_BEFORE
	};
}

// src/report/progress/progress.ts
/** The same without the plan's private values, which a service may quote in its answers. */
function hiding(progress, plan) {
	const hide = hiderOf(plan);
	const line = (text) => hide(cleanLine(hide(text)));
	return {
		stage: (title) => progress.stage(line(title)),
		line: (text) => progress.line(hide(cleanLines(hide(text)).join("\n"))),
		live: (text) => progress.live(line(text)),
		end: () => progress.end()
	};
}

// src/report/progress/spoken-progress.ts
/** Prints progress in a language. */
function spoken(printer, language) {
	return {
		language,
		printer,
		stage: (title) => printer.stage(say(title, language)),
		line: (said) => printer.line(say(said, language)),
		live: (said) => printer.live(say(said, language))
	};
}

// src/engine/dependency/network.ts
/** A longer list would hide what to do. */
const MAX_LISTED = 12;
/** Of the engine itself: a container on them has no network of its own. */
const WITHOUT_NAMES = ["host", "none"];
/** The drivers whose containers can publish ports. */
const PUBLISHES = ["bridge", "overlay"];
/**
* The network that a container is to join.
* @throws DrillError if it does not exist, or if a container on it can't be reached by a published port
*/
async function joinableNetwork(engine, network, signal) {
	const found = await engine.network(network, signal);
	const why = found === null ? null : obstacleOf(found);
	if (found !== null && why === null) return found;
	const networks = (await engine.networks(signal)).map(({ name }) => name).filter((name) => !WITHOUT_NAMES.includes(name)).filter((name) => name !== found?.name).slice(0, MAX_LISTED);
	if (found === null || why === null) throw new DrillError(message("network.missing", {
		network,
		networks
	}));
	throw new DrillError(message("network.no-ports", {
		network,
		why,
		driver: found.driver,
		networks
	}));
}
function obstacleOf({ driver, isInternal, isAttachable }) {
	if (!PUBLISHES.includes(driver)) return "driver";
	if (isInternal) return "internal";
	return isAttachable ? null : "swarm";
}

// src/engine/fitness.ts
/** Go's architecture names to the kernel's. */
const KERNEL_WORDS = {
	amd64: "x86_64",
	arm64: "aarch64"
};
/**
* Why a drill can't run on this engine: a sentence for each reason, empty for a suitable engine.
* @param own this machine's architecture, as the kernel names it
*/
function reasonsUnfit(facts, own) {
	const { version, platform, architecture, rootless, podman, limits } = facts;
	if (podman) return [message("engine.podman", { version })];
	const theirs = KERNEL_WORDS[architecture] ?? architecture;
	const unlimited = {
		cpus: !limits.cpus,
		memory: !limits.memory
	};
	return [
		...platform === "linux" ? [] : [message("engine.not-linux", { platform })],
		...theirs === own ? [] : [message("engine.other-architecture", {
			engine: theirs,
			own
		})],
		...unlimited.cpus || unlimited.memory ? [message("engine.no-limits", {
			...unlimited,
			rootless
		})] : []
	];
}
/** Returns a warning if an image has another architecture than the engine's machine; null if it matches or is unknown. */
function foreignness(image, { architecture }, facts) {
	const [its = "", machine = ""] = [architecture, facts.architecture].map((name) => KERNEL_WORDS[name] ?? name);
	if (its === machine || !Object.values(KERNEL_WORDS).includes(its)) return null;
	return message("image.emulated", {
		image,
		architecture: its,
		machine
	});
}
/** Returns caveats for a drill on this engine. */
function reservations({ limits }) {
	return limits.swap ? [] : [message("engine.no-swap-limit", {})];
}

// src/engine/own-container.ts
/** Docker mounts these files of each of its containers into it, so their path has the container's id. */
const OWN_FILES = /\/containers\/([0-9a-f]{64})\/(?:resolv\.conf|hostname|hosts) /;
/** @param mountinfo as in `/proc/self/mountinfo` */
function ownContainerId(mountinfo) {
	return OWN_FILES.exec(mountinfo)?.[1] ?? null;
}
/**
* The address of the engine's machine in the network of the container that this process runs in, as in a job with
* `container:`. Null outside of the engine's containers and in one with the machine's own network: there the loopback
* address leads to published ports.
*/
async function gatewayFromHere(engine, signal) {
	const id = ownContainerId(mounts());
	if (id === null) return null;
	try {
		const { endpoints } = await engine.container(id, signal);
		return endpoints.map(({ gateway }) => gateway).find((gateway) => gateway !== null) ?? null;
	} catch (error) {
		if (error instanceof EngineError && error.status === 404) return null;
		throw error;
	}
}
function mounts() {
	try {
		return readFileSync("/proc/self/mountinfo", "latin1");
	} catch {
		return "";
	}
}

// src/engine/pull.ts
/**
* Ensures that the engine has the image, and returns its identity. Pulls with the docker command line, because that has
* the credentials of `docker login`.
* @throws Error if it is missing and must not or can't be pulled
*/
async function ensureImage(engine, { image, pull }, log) {
	const present = await engine.image(image);
	if (pull === "always" || pull === "missing" && !present) {
		log(message("progress.pulling", { image }));
		await pullImage(image);
	}
	const stored = pull === "always" || !present ? await engine.image(image) : present;
	if (!stored) {
		const pulled = pull !== "never";
		throw new DrillError(message("pull.missing", {
			image,
			pulled
		}), { advice: [pulled ? pullAdvice("") : message("advice.never-pulled", {})] });
	}
	return {
		reference: image,
		id: stored.id,
		digest: stored.digests[0] ?? null
	};
}
async function pullImage(image) {
	if (await which("docker") === "") {
		const advice = [message("advice.pull", { problem: "no-docker" })];
		throw new DrillError(message("pull.no-docker", { image }), { advice });
	}
	const { exitCode, stderr } = await getExecOutput("docker", [
		"pull",
		"--quiet",
		image
	], {
		silent: true,
		ignoreReturnCode: true
	});
	if (exitCode !== 0) throw new DrillError(message("pull.failed", {
		image,
		reason: stderr.trim()
	}), { advice: [pullAdvice(stderr)] });
}
/** What docker and the registries say, the more specific first. */
const PROBLEMS = [
	["rate-limit", /toomanyrequests|rate limit/i],
	["platform", /no matching manifest|does not match the specified platform/i],
	["not-found", /manifest unknown|not found|repository name not known|invalid reference format/i],
	["denied", /denied|unauthorized|authentication required|no basic auth credentials/i],
	["network", /timeout|timed out|no such host|connection refused|network is unreachable|TLS|x509|EOF|lookup /i]
];
/** What to do about an image that could not be pulled. @param output of `docker pull` */
function pullAdvice(output) {
	return message("advice.pull", { problem: PROBLEMS.find(([, words]) => words.test(output))?.[0] ?? "other" });
}

// src/experiments/kit/context/engine-place.ts
/**
* @param kernelId identifies the engine's kernel, as read by a helper there
* @param gateway as `gatewayFromHere` returns it: null outside of the engine's containers
*/
function placeOf({ address }, { rootless }, kernelId, gateway) {
	const sameMachine = kernelId !== "" && kernelId === ownKernelId();
	return {
		sameMachine,
		sameNetwork: sameMachine && !rootless && gateway === null && isOnLoopback(address)
	};
}
/** The kernel's boot id, which changes at each boot; null if there is none. */
function ownKernelId() {
	try {
		return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
	} catch {
		return null;
	}
}

// src/experiments/kit/small-disks.ts
/**
* The small file systems that a container gets for the experiments of a drill, each once.
* @param wanted those of each experiment
* @throws DrillError if two experiments want different sizes at one path, or something of the user's is mounted there
*/
function smallDisksFor(target, wanted) {
	const disks = /* @__PURE__ */ new Map();
	for (const disk of wanted) {
		const { path, sizeBytes } = disk;
		if ((disks.get(path) ?? disk).sizeBytes !== sizeBytes) throw new DrillError(message("small-disk.sizes", { path }));
		const mount = mountedIn(target).find((each) => isWithin(each, path));
		if (mount !== void 0) throw new DrillError(message("small-disk.mounted", {
			path,
			mount
		}));
		disks.set(path, disk);
	}
	return [...disks.values()];
}
/** Where the inputs and the compose file mount something in the container. */
function mountedIn({ volumes, settings, composed, compose }) {
	const service = composed?.model.services[compose?.service ?? ""];
	return [
		...volumes.map(({ target }) => target),
		...Object.keys(settings.hostConfig.Tmpfs ?? {}),
		...(service?.volumes ?? []).map(({ target }) => target),
		...(service?.tmpfs ?? []).map((each) => each.split(":")[0] ?? each)
	].map((path) => path === "/" ? path : path.replace(/\/+$/, ""));
}
/** The paths of the small file systems among a container's mounts. */
function smallPaths(mounts) {
	return mounts.filter(({ sizeBytes }) => sizeBytes !== void 0).map(({ path }) => path);
}
/**
* The error of an engine that could not copy what an image has at a path into its small file system; null for any other.
* @param reason what the engine says
*/
function tooSmall(reason, mounts, cause) {
	const paths = smallPaths(mounts);
	if (paths.length === 0 || !/no space left on device/i.test(reason)) return null;
	return new DrillError(message("small-disk.too-small", { paths }), { cause });
}

// src/experiments/kit/watch/outside-watch.ts
/**
* Actions of others on a container, by engine event. A drill never causes these events: it signals processes without the
* engine, and removes containers only after it has stopped watching.
*/
const ACTIONS = [
	"kill",
	"stop",
	"restart",
	"pause",
	"unpause",
	"destroy",
	"update"
];
/** Something outside the drill changed a container, so its behavior says nothing about the service. */
var OutsideInterference = class extends DrillError {
	name = "OutsideInterference";
	/** When it happened, on the drill's clock. */
	atMs;
	constructor(action, onBaseline, atMs) {
		super(message("outside.interfered", {
			action,
			onBaseline
		}), { advice: [message("advice.leave-alone", {})] });
		this.atMs = atMs;
	}
};
/** Watches a container during the drill for actions of others and for exit codes. */
var OutsideWatch = class {
	#clock;
	#onBaseline;
	#end = new AbortController();
	#interfered = new AbortController();
	#deaths = [];
	#outOfMemoryAtEpochMs = Number.NEGATIVE_INFINITY;
	constructor(engine, containerId, clock, onBaseline) {
		this.#clock = clock;
		this.#onBaseline = onBaseline;
		this.#listen(engine, containerId).catch(() => void 0);
	}
	/** Fires with an OutsideInterference. */
	get signal() {
		return this.#interfered.signal;
	}
	/**
	* The container's last exit code; null if unknown or if it never ended. For a running container the engine itself reports
	* 0.
	*/
	exitCode({ status, exitCode }, sinceEpochMs = 0) {
		if (status !== "running" && status !== "paused") return exitCode;
		return this.lastEnd(sinceEpochMs)?.exitCode ?? null;
	}
	/** The container's last end since a moment of the engine's clock. */
	lastEnd(sinceEpochMs) {
		return this.#deaths.findLast(({ atEpochMs }) => atEpochMs >= sinceEpochMs);
	}
	/**
	* Whether the kernel killed a process of the container because of memory. An inspection only covers the container's last
	* end, and differs between engines for a restarted container.
	*/
	ranOutOfMemory({ status, oomKilled }, sinceEpochMs = 0) {
		return status !== "running" && oomKilled || this.hasKilled(sinceEpochMs);
	}
	/** Whether the engine reported since a moment of its clock that the kernel killed a process for lack of memory. */
	hasKilled(sinceEpochMs) {
		return this.#outOfMemoryAtEpochMs >= sinceEpochMs;
	}
	/** The interference that caused a failure, if the engine reports one within a moment; else the failure itself. */
	async behind(failure) {
		if (!this.signal.aborted) {
			const { promise, resolve } = Promise.withResolvers();
			const timer = setTimeout(resolve, REPORT_DELAY_MS);
			this.signal.addEventListener("abort", () => resolve(), { once: true });
			await promise;
			clearTimeout(timer);
		}
		return this.signal.aborted ? this.signal.reason : failure;
	}
	[Symbol.dispose]() {
		this.#end.abort();
	}
	async #listen(engine, containerId) {
		const since = this.#clock.toEpochMs(this.#clock.now());
		for await (const event of engine.events(containerId, since, this.#end.signal)) {
			if (event.action === "die") this.#deaths.push(event);
			if (event.action === "oom") this.#outOfMemoryAtEpochMs = event.atEpochMs;
			const action = ACTIONS.find((each) => each === event.action);
			if (action === void 0 || this.#end.signal.aborted) continue;
			const atMs = this.#clock.fromEpochMs(event.atEpochMs);
			this.#interfered.abort(new OutsideInterference(action, this.#onBaseline, atMs));
		}
	}
};

// src/model/text/clock.ts
/** Returns the same clock, tied to a wall clock that is `aheadMs` ahead of this machine's. */
function tiedTo(clock, aheadMs) {
	return {
		now: clock.now,
		toEpochMs: (ms) => clock.toEpochMs(ms) + aheadMs,
		fromEpochMs: (epochMs) => clock.fromEpochMs(epochMs - aheadMs)
	};
}
/** A larger difference between the two clocks means that the wall clock was set. */
const STEP_MS = 50;
/** Starts a clock at zero. If the wall clock is set meanwhile, the clock is tied to it again. */
function startClock() {
	const origin = performance.now();
	const now = () => performance.now() - origin;
	let tiedAt = Date.now() - now();
	const originEpochMs = () => {
		const seen = Date.now() - now();
		if (Math.abs(seen - tiedAt) > STEP_MS) tiedAt = seen;
		return tiedAt;
	};
	return {
		now,
		toEpochMs: (ms) => originEpochMs() + ms,
		fromEpochMs: (epochMs) => epochMs - originEpochMs()
	};
}

// src/runner/canary.ts
/** A fixed amount of work, about 5 ms on a core of 2020, so that its time compares machines. */
const ROUNDS = 25e5;
/** The first runs include compilation and say nothing about the machine. */
const WARM_UP_RUNS = 8;
const EVERY_MS$1 = 1e3;
/** As a share of the interval. Containers are throttled in 100 ms periods; a canary in step would always see the same part. */
const JITTER = .2;
/** A short run for the machine's fingerprint, in well under a second. */
const SHORT = {
	everyMs: 10,
	runs: 40,
	limitMs: 3e3
};
/**
* The canary's thread as a string of plain JavaScript, because a bundle has no separate file for it. The work is a chain of
* dependent shifts, which compilers can't shorten and which needs no memory. The time waiting for a core comes from the
* kernel's scheduler, because CPU time is only counted in steps of 4 ms.
*/
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { rounds, warmUpRuns, everyMs, jitter, runs } = workerData;

function work() {
  let x = 0x12345678;
  for (let round = 0; round < rounds; round++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

function waitedMs() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[1]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const now = () => Number(process.hrtime.bigint()) / 1e6;

function run() {
  const before = waitedMs();
  const startedAt = now();
  const result = work();
  const wallMs = now() - startedAt;
  const waitMs = waitedMs() - before;
  return { startedAt, wallMs, waitMs: Number.isNaN(waitMs) ? null : waitMs, result };
}

for (let warm = 0; warm < warmUpRuns; warm++) run();
let left = runs;
(function next() {
  if (left-- <= 0) return;
  setTimeout(() => {
    parentPort.postMessage(run());
    next();
  }, everyMs * (1 + jitter * (Math.random() - 0.5)));
})();
`;
/** Runs the canary until disposed of, at normal priority. Does not keep the process alive. */
var Canary = class {
	#worker;
	/**
	* @param onRun receives each run, with `atMs` on the clock of process.hrtime, in milliseconds
	* @param onEnd called after the last run, or if the thread failed
	*/
	constructor(onRun, onEnd, { everyMs, runs } = FOR_EVER) {
		this.#worker = start({
			everyMs,
			runs
		});
		this.#worker?.on("message", ({ startedAt, wallMs, waitMs }) => onRun({
			atMs: startedAt,
			wallMs,
			waitMs
		}));
		this.#worker?.on("error", () => void 0);
		this.#worker?.on("exit", () => onEnd?.());
		this.#worker?.unref();
		if (this.#worker === null) onEnd?.();
	}
	[Symbol.dispose]() {
		this.#worker?.terminate();
	}
};
const FOR_EVER = {
	everyMs: EVERY_MS$1,
	runs: Number.POSITIVE_INFINITY
};
function start(pace) {
	try {
		const workerData = {
			rounds: ROUNDS,
			warmUpRuns: WARM_UP_RUNS,
			jitter: JITTER,
			...pace
		};
		return new Worker(PROGRAM, {
			eval: true,
			name: "canary",
			workerData,
			execArgv: [],
			env: {}
		});
	} catch {
		return null;
	}
}
/** A short run of the canary, in well under a second; empty if it could not run. */
async function canaryRuns() {
	const runs = [];
	const over = Promise.withResolvers();
	const limit = setTimeout(over.resolve, SHORT.limitMs);
	using _canary = new Canary((run) => runs.push(run), over.resolve, SHORT);
	await over.promise;
	clearTimeout(limit);
	return runs;
}

// src/runner/fingerprint.ts
/**
* Facts about the machine of the drill, for comparing records. Measures a core for about a second, so call it before any
* other work runs.
* @param generatorPriority the result of raisePriority
*/
async function fingerprint(engine, generatorPriority) {
	const cpus = os.cpus();
	return {
		cpuModel: cpus[0]?.model.trim() || "unknown CPU",
		cores: cpus.length,
		kernel: engine.kernel,
		engineVersion: engine.version,
		cgroupVersion: engine.cgroupVersion,
		cgroupDriver: engine.cgroupDriver,
		canaryMs: canaryFigures(await canaryRuns())?.medianMs ?? null,
		generatorPriority,
		engineMachine: null
	};
}
/** What is known about an engine's machine that is not this one. */
function engineMachine({ cores, architecture }) {
	return {
		cores,
		architecture
	};
}

// src/runner/loop-lag.ts
/** Frequent enough for a P99 over a few seconds; costs 0.2 % of a core. */
const EVERY_MS = 40;
/** Only a suspended machine misses more ticks; such a gap must not fill the memory. */
const MAX_MISSED = 1e4;
/**
* Measures how late this process's event loop runs. A tick is due every 40 ms on a fixed schedule, like requests at a
* constant arrival rate, so a stall of 400 ms delays ten ticks. Does not keep the process alive.
*/
var LoopLag = class {
	#clock;
	#dueMs = [];
	#lateMs = [];
	#nextMs;
	#timer;
	constructor(clock) {
		this.#clock = clock;
		this.#nextMs = clock.now() + EVERY_MS;
		this.#timer = this.#arm();
	}
	/** The delay of each tick that was due between two moments of the clock, in milliseconds. */
	between(fromMs, toMs) {
		this.#note();
		return this.#lateMs.filter((_, index) => {
			const dueMs = this.#dueMs[index] ?? NaN;
			return dueMs >= fromMs && dueMs <= toMs;
		});
	}
	[Symbol.dispose]() {
		clearTimeout(this.#timer);
	}
	#arm() {
		const tick = () => {
			this.#note();
			this.#timer = this.#arm();
		};
		return setTimeout(tick, Math.max(1, Math.ceil(this.#nextMs - this.#clock.now()))).unref();
	}
	/** Records the ticks that were due by now. */
	#note() {
		const nowMs = this.#clock.now();
		this.#nextMs = Math.max(this.#nextMs, nowMs - MAX_MISSED * EVERY_MS);
		for (; this.#nextMs <= nowMs; this.#nextMs += EVERY_MS) {
			this.#dueMs.push(this.#nextMs);
			this.#lateMs.push(nowMs - this.#nextMs);
		}
	}
};

// src/runner/steal.ts
/** Reads the CPU time counters; null if the kernel does not provide them. */
function cpuTicks() {
	try {
		return parseCpuTicks(readFileSync("/proc/stat", "latin1"));
	} catch {
		return null;
	}
}
/** The CPU time counters in a text of /proc/stat. */
function parseCpuTicks(text) {
	const counted = (/^cpu +(.+)$/m.exec(text)?.[1]?.split(" ").map(Number) ?? []).slice(0, 8);
	const [, , , idle = 0, iowait = 0, , , steal] = counted;
	if (steal === void 0 || counted.some(Number.isNaN)) return null;
	const total = counted.reduce((sum, ticks) => sum + ticks, 0);
	return {
		total,
		busy: total - idle - iowait - steal,
		steal
	};
}
/** The shares of CPU time between two readings (0 to 1); null if no time passed. */
function cpuShares(before, after) {
	if (!before || !after || after.total <= before.total) return null;
	const share = (name) => Math.max(0, after[name] - before[name]) / (after.total - before.total);
	return {
		busy: share("busy"),
		steal: share("steal")
	};
}

// src/runner/noise-watch.ts
const READ_EVERY_MS = 500;
/**
* Watches the runner in the background: its CPU counters, the canary, and the lag of this process's event loop. Costs about
* 1 % of a core, does not keep the process alive, and never throws: unreadable values are null.
*/
var NoiseWatch = class {
	#clock;
	#lag;
	#canary;
	#runs = [];
	#readings = [];
	#reader;
	/** @param clock the drill's clock, used by `between` */
	constructor(clock) {
		this.#clock = clock;
		const originMs = Number(process.hrtime.bigint()) / 1e6 - clock.now();
		this.#canary = new Canary((run) => this.#runs.push({
			...run,
			atMs: run.atMs - originMs
		}));
		this.#lag = new LoopLag(clock);
		this.#read();
		this.#reader = setInterval(() => this.#read(), READ_EVERY_MS).unref();
	}
	/**
	* The noise of the runner between two moments of the clock.
	* @param usedCpus CPU seconds per second of all the drill's containers; null if unknown, and then the share of other
	* programs is unknown too
	* @param allowedCpus sum of those containers' CPU limits; null if unknown, and then the free CPU share is unknown too
	*/
	between(fromMs, toMs, usedCpus = null, allowedCpus = null) {
		this.#read();
		return {
			...machineShares(this.#readings.findLast(({ atMs }) => atMs <= fromMs) ?? this.#readings[0], this.#readings.find(({ atMs }) => atMs >= toMs) ?? this.#readings.at(-1), usedCpus, allowedCpus),
			loopLagP99Ms: nearestRank(this.#lag.between(fromMs, toMs), .99),
			canary: canaryFigures(this.#runs.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs))
		};
	}
	[Symbol.dispose]() {
		clearInterval(this.#reader);
		this.#canary[Symbol.dispose]();
		this.#lag[Symbol.dispose]();
	}
	#read() {
		const { user, system } = process.cpuUsage();
		this.#readings.push({
			atMs: this.#clock.now(),
			machine: cpuTicks(),
			processSeconds: (user + system) / 1e6
		});
	}
};
function machineShares(first, last, usedCpus, allowedCpus) {
	const shares = cpuShares(first?.machine ?? null, last?.machine ?? null);
	if (!first || !last || !shares) return {
		stealRatio: null,
		busyRatio: null,
		foreignRatio: null,
		headroomRatio: null
	};
	const { steal: stealRatio, busy: busyRatio } = shares;
	if (usedCpus === null) return {
		stealRatio,
		busyRatio,
		foreignRatio: null,
		headroomRatio: null
	};
	const cores = cpus().length;
	const generatorCpus = (last.processSeconds - first.processSeconds) / ((last.atMs - first.atMs) / 1e3);
	const foreignRatio = Math.max(0, busyRatio - (usedCpus + generatorCpus) / cores);
	const leftCpus = cores * (1 - foreignRatio - stealRatio);
	return {
		stealRatio,
		busyRatio,
		foreignRatio,
		headroomRatio: allowedCpus === null ? null : leftCpus / allowedCpus
	};
}

// src/runner/apt.ts
/** How long another process, such as automatic upgrades, may hold the package lock. */
const LOCK_LIMIT_MS = 6e4;
const LOCK_PAUSE_MS = 1e3;
/** apt-get's English messages about a lock that another process holds. */
const LOCKED = /(?:Could not get lock|Unable to (?:acquire|lock)) .*?(?:\/\S+|directory)/;
const HOLDER = /held by process (\d+)(?: \(([^)\s]{1,40})\))?/;
/**
* Installs Debian or Ubuntu packages as root or with passwordless sudo. Waits up to a minute for another process that
* holds the package lock.
* @param kinds the experiments that alone need them
* @throws DrillError that names what is missing if this machine can't do it
*/
async function aptInstall(packages, log, kinds = []) {
	const wanted = packages.join(" ");
	const options = { advice: [message("advice.install-first", { kinds })] };
	if (!existsSync("/usr/bin/apt-get")) throw new DrillError(message("apt.missing", {
		packages: wanted,
		why: "no-apt"
	}), options);
	if (!await mayBecomeRoot()) throw new DrillError(message("apt.missing", {
		packages: wanted,
		why: "no-root"
	}), options);
	const install = [
		"install",
		"--yes",
		"--no-install-recommends",
		...packages
	];
	if ((await aptGet(install, log)).exitCode === 0) return;
	await aptGet(["update"], log);
	const { exitCode, stderr } = await aptGet(install, log);
	if (exitCode !== 0) throw new DrillError(message("apt.failed", {
		packages: wanted,
		reason: lastLine(stderr)
	}), options);
}
/** Waits itself, because apt's own option is missing on older machines and ignores the lock of the package lists. */
async function aptGet(args, log) {
	const deadline = performance.now() + LOCK_LIMIT_MS;
	for (let told = false;; told = true) {
		const ended = await asRoot([
			"LC_ALL=C",
			"apt-get",
			...args
		]);
		const holder = ended.exitCode === 0 ? null : lockHolder(ended.stderr);
		if (holder === null) return ended;
		const by = /^process (.*)$/.exec(holder)?.[1] ?? null;
		if (performance.now() > deadline) throw new DrillError(message("apt.locked", {
			command: args[0] ?? "",
			holder: by
		}));
		if (!told) log(message("progress.waiting-for-apt", { holder: by }));
		await setTimeout$1(LOCK_PAUSE_MS);
	}
}
/** The holder of the lock that apt-get could not get; null for other failures. */
function lockHolder(stderr) {
	if (!LOCKED.test(stderr)) return null;
	const [, pid, name] = HOLDER.exec(stderr) ?? [];
	if (pid === void 0) return "another process";
	return name === void 0 ? `process ${pid}` : `process ${pid} (${name})`;
}
/** Whether commands can be run as root without a password. */
async function mayBecomeRoot() {
	if (process.getuid?.() === 0) return true;
	if (!existsSync("/usr/bin/sudo")) return false;
	return (await run("sudo", ["-n", "true"])).exitCode === 0;
}
/** Runs a command as root, quietly, and returns its exit code and output. */
async function asRoot(command) {
	const full = [
		"env",
		"DEBIAN_FRONTEND=noninteractive",
		...command
	];
	const [program = "env", ...args] = process.getuid?.() === 0 ? full : [
		"sudo",
		"-n",
		...full
	];
	return await run(program, args);
}
async function run(program, args) {
	return await getExecOutput(program, args, {
		silent: true,
		ignoreReturnCode: true
	});
}
function lastLine(text) {
	return text.trim().split("\n").at(-1) ?? "";
}

// src/runner/priority.ts
/** The lowest real-time priority: kernel threads and other real-time programs run before the generator. */
const REAL_TIME = 1;
const NICE = -10;
/** The kernel's number for real-time, round-robin. */
const SCHED_RR = 2;
/**
* Threads and programs that the thread starts get normal priority again (-R); otherwise they would cause noise. If
* real-time priority is not available (a control group without a share of it), a lower niceness is used, if it is not
* inherited either.
*/
const RAISE = `
chrt -R -r -p ${REAL_TIME} "$1" && exit
chrt -R -o -p 0 "$1" && renice -n ${NICE} -p "$1"`;
/**
* Raises the priority of this process's main thread, so that requests are sent on time on a busy machine. Never asks for
* a password and never throws.
* @returns the resulting priority: `real-time`, `nice -10` or `normal`
*/
async function raisePriority(log) {
	if (process.platform === "linux" && (process.getuid?.() === 0 || existsSync("/usr/bin/sudo"))) await asRoot([
		"sh",
		"-c",
		RAISE,
		"raise-priority",
		`${process.pid}`
	]).catch(() => void 0);
	const reached = priority();
	log(message("progress.priority", { priority: reached }));
	return reached;
}
/** The priority of this process's main thread. */
function priority() {
	if (policy() === SCHED_RR) return "real-time";
	const niceness = getPriority(process.pid);
	return niceness === 0 ? "normal" : `nice ${niceness}`;
}
/** The kernel's scheduling policy of the main thread; null if unknown. */
function policy() {
	try {
		const fields = readFileSync(`/proc/${process.pid}/stat`, "latin1").split(") ").at(-1)?.split(" ");
		return Number(fields?.[38]);
	} catch {
		return null;
	}
}

// src/runner/programs.ts
/** The packages of the programs that not every machine has. */
const PACKAGES = {
	"stress-ng": "stress-ng",
	ip: "iproute2"
};
/**
* Ensures that the programs of experiments are installed on this machine.
* @throws DrillError if one is missing and can't be installed; it names the experiments that need it
*/
async function ensurePrograms(needs, log) {
	for (const [program, what] of Object.entries(PACKAGES)) {
		const kinds = needs.filter(({ programs }) => programs?.includes(program)).map(({ kind }) => kind);
		if (kinds.length === 0 || await findProgram(program) !== null) continue;
		log(message("progress.installing", { what }));
		await aptInstall([what], log, kinds);
	}
}

// src/engine/compose/drill-model.ts
/** A network that reaches the port of a service whose own networks are all internal. */
const REACHABLE = "fault-drill";
/**
* The compose file of a drill. Nothing in it has a fixed name or a fixed port of the machine, so that several drills and
* the two copies of a comparison don't collide; everything that Compose creates for it carries the drill's labels. The
* service to drill has the drill's image, limits, restart policy, port and mounts.
*/
function drillModel({ model }, settings) {
	const { service: target, mounts, labels } = settings;
	const isUnreachable = hasOnlyInternal(model, target);
	const networks = {
		...model.networks,
		...isUnreachable && { [REACHABLE]: {} }
	};
	return {
		...model,
		services: mapped(model.services, (name, service) => {
			const anywhere = {
				...withoutFixedNames(service),
				labels: {
					...service.labels,
					...escapedAll(labels("container", name))
				}
			};
			return name === target ? drilled(anywhere, settings, isUnreachable) : anywhere;
		}),
		networks: mapped(networks, (name, network) => {
			if (network?.external === true) return network;
			const { name: _, ...rest } = network ?? {};
			return {
				...rest,
				labels: {
					...network?.labels,
					...escapedAll(labels("network", name))
				}
			};
		}),
		volumes: {
			...mapped(model.volumes ?? {}, (name, volume) => {
				if (volume?.external === true) return volume;
				const { name: _, ...rest } = volume ?? {};
				return {
					...rest,
					labels: {
						...volume?.labels,
						...escapedAll(labels("volume", name))
					}
				};
			}),
			...Object.fromEntries(mounts.map(({ volume }) => [mountName(volume), {
				name: volume,
				external: true
			}]))
		}
	};
}
/** Everything else that Compose reads at the creation of a container. */
const NOT_NEEDED = [
	"build",
	"container_name",
	"develop",
	"env_file",
	"label_file",
	"ports",
	"profiles",
	"pull_policy"
];
function withoutFixedNames(service) {
	const { container_name: name } = service;
	const rest = without(service, NOT_NEEDED);
	if (name === void 0 || service.networks === void 0) return rest;
	return {
		...rest,
		networks: mapped(service.networks, (_, joined) => withAlias(joined, name))
	};
}
function withAlias(joined, alias) {
	return {
		...joined,
		aliases: [...joined?.aliases ?? [], alias]
	};
}
/** Other ways to set what the drill sets. Compose rejects two of them, or one would contradict the other. */
const REPLACED = [
	"cpu_count",
	"cpu_percent",
	"cpu_period",
	"cpu_quota",
	"deploy",
	"mem_reservation",
	"scale"
];
function drilled(service, { target, publish, mounts }, addNetwork) {
	const { image, env, command, cpus, memoryBytes, restartPolicy, readOnly } = target;
	return {
		...without(service, REPLACED),
		...reservedDevices(service),
		image: escaped(image),
		environment: {
			...service.environment,
			...escapedAll(env)
		},
		...command && { command: command.map(escaped) },
		cpus,
		mem_limit: String(memoryBytes),
		memswap_limit: String(memoryBytes),
		restart: policyName(restartPolicy),
		...readOnly && { read_only: true },
		...readOnly && !mounts.some(({ path }) => path === "/tmp") && { tmpfs: [...service.tmpfs ?? [], "/tmp"] },
		ports: [{
			target: publish.containerPort,
			protocol: "tcp",
			published: String(publish.hostPort),
			host_ip: publish.hostAddress
		}],
		volumes: [...service.volumes ?? [], ...mounts.map(({ volume, path, writable = false }) => ({
			type: "volume",
			source: mountName(volume),
			target: path,
			read_only: !writable
		}))],
		...addNetwork && { networks: {
			...service.networks,
			[REACHABLE]: null
		} },
		logging: {
			driver: "json-file",
			options: { "max-size": "8m" }
		}
	};
}
/** Devices, such as GPUs, are requested together with the limits that the drill replaces. */
function reservedDevices({ deploy }) {
	const { devices } = (deploy?.resources)?.reservations ?? {};
	return devices === void 0 ? {} : { deploy: { resources: { reservations: { devices } } } };
}
function hasOnlyInternal({ services, networks = {} }, target) {
	const joined = Object.keys(services[target]?.networks ?? {});
	return joined.length > 0 && joined.every((name) => networks[name]?.internal === true);
}
/** The key of a volume of the drill. */
function mountName(volume) {
	return `fault-drill-${volume}`;
}
function escapedAll(values) {
	return mapped(values, (_, value) => escaped(value));
}
function mapped(values, change) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)]));
}
function without(value, keys) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

// src/engine/compose/up.ts
/** Compose could not start the service or a dependency. */
var ComposeError = class extends DrillError {
	name = "ComposeError";
	/** What Compose says. Hostile text. */
	reason;
	constructor(service, reason, cause) {
		super(message("compose.not-started", { reason }), {
			advice: [message("advice.compose", { service })],
			cause
		});
		this.reason = reason;
	}
};
const LOG_LINES$1 = 20;
/**
* Prepares a compose project of the drill. The returned function starts the service with its dependencies before it and
* returns the id of its container. It can be called again with another port if that one is taken.
*/
function composition(order) {
	const { engine, session, onBaseline, composed, service, limitMs, signal } = order;
	const project = projectOf(session, onBaseline);
	const requests = /* @__PURE__ */ new Map();
	const labels = (kind, name) => {
		const key = `${kind} ${name}`;
		const request = requests.get(key) ?? engine.pending.begin(kind);
		requests.set(key, request);
		const own = kind === "container" ? { [SERVICE_LABEL]: `${project}/${name}` } : {};
		return {
			...sessionLabels(session, kind === "container" && name === service ? "target" : "dependency"),
			[REQUEST_LABEL]: request,
			...own
		};
	};
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("COMPOSE_")));
	const place = [
		"--progress",
		"quiet",
		"--file",
		"-",
		"--project-directory",
		tmpdir(),
		"--env-file",
		"/dev/null",
		"--project-name",
		project
	];
	const up = [
		"up",
		"--detach",
		"--no-build",
		"--pull",
		"never",
		"--no-recreate",
		service
	];
	return async (publish) => {
		const model = drillModel(composed, {
			...order,
			publish,
			labels
		});
		try {
			const ended = await compose([...place, ...up], {
				input: JSON.stringify(model),
				env,
				limitMs,
				signal
			});
			if (ended.exitCode !== 0) throw await notStarted$1(order, project, ended.stderr);
		} catch (error) {
			signal.throwIfAborted();
			await endComposeCommands(session);
			await setTimeout$1(LAST_REQUESTS_MS);
			for (const name of requests.values()) engine.pending.answered(name);
			const half = await serviceContainer(engine, session, onBaseline, service);
			if (half !== null) await engine.remove("container", half).catch(() => void 0);
			throw error;
		}
		for (const name of requests.values()) engine.pending.answered(name);
		const id = await serviceContainer(engine, session, onBaseline, service);
		if (id === null) throw new ComposeError(service, "");
		return id;
	};
}
/** The id of the container of a compose service; null if the project has no such service or it has no container. */
async function serviceContainer(engine, session, onBaseline, service) {
	const [id] = await engine.labeled("container", `${SERVICE_LABEL}=${projectOf(session, onBaseline)}/${service}`);
	return id ?? null;
}
/** Why the project did not start, with the log of the dependency that failed. */
async function notStarted$1(order, project, stderr) {
	const { engine, session, onBaseline, composed, service } = order;
	const reason = stderr.split("\n").slice(-5).join("\n").replaceAll(`${project}-`, "");
	const others = Object.keys(composed.model.services).filter((name) => name !== service);
	for (const other of others) {
		const id = await serviceContainer(engine, session, onBaseline, other);
		if (id === null) continue;
		const { status, exitCode, health } = await engine.container(id);
		const isEnded = status !== "running" && exitCode !== 0;
		if (!isEnded && health !== "unhealthy") continue;
		const text = await engine.logTail(id, LOG_LINES$1);
		const said = message("compose.dependency-failed", {
			service: other,
			exitCode: isEnded ? exitCode : null
		});
		return new ComposeError(service, reason, new DrillError(said, { text }));
	}
	return new ComposeError(service, reason);
}

// src/experiments/kit/context/published-at.ts
const LOOPBACK$1 = "127.0.0.1";
/**
* On this machine the loopback address, which others can't reach; from a container of the engine the machine's address on
* that container's network. On another machine the port must be reachable from here: on the host's address, or on all
* addresses if that one is not its own, for example behind NAT.
* @throws Error if the engine's host name can't be resolved
*/
async function publishedAt(engine, signal) {
	const { address } = engine;
	if (address.kind === "unix" || isOnLoopback(address)) {
		const asked = await gatewayFromHere(engine, signal) ?? "127.0.0.1";
		return {
			asked,
			bound: [asked]
		};
	}
	const { address: asked, family } = await lookup(address.host, { order: "ipv4first" });
	return {
		asked,
		bound: [asked, family === 6 ? "::" : "0.0.0.0"]
	};
}

// src/experiments/kit/context/target.ts
/** Another program may take the free port before the engine does. */
const MAX_PORTS_TRIED = 3;
/** Compose creates networks, volumes and containers first, on a slow disk. */
const COMPOSE_MS = 12e4;
/** Starts the container, with its port published for this machine and for as few others as possible. */
async function startTarget(order) {
	const { engine, target } = order;
	const { asked, bound } = await publishedAt(engine, order.signal);
	const addresses = [...bound];
	const start = startOf(order);
	for (let attempt = 1;; attempt += 1) {
		const hostPort = await freePort(asked);
		const { containerPort } = target;
		try {
			const containerId = await start({
				containerPort,
				hostPort,
				hostAddress: addresses[0] ?? asked
			});
			const url = new URL(`http://${asked.includes(":") ? `[${asked}]` : asked}:${hostPort}`);
			url.href = url.origin + target.predictPath;
			return {
				containerId,
				url,
				containerPort,
				mounts: order.mounts
			};
		} catch (error) {
			if (addresses.length > 1 && isNoAddress(error)) addresses.shift();
			else if (attempt === MAX_PORTS_TRIED || !isPortTaken(error)) throw error;
		}
	}
}
/** Starts a container with a published port; returns its id. Leaves none if that fails. */
function startOf(order) {
	const { engine, target, session, mounts, onBaseline = false, readyTimeoutMs, signal } = order;
	const { composed, compose } = target;
	if (composed !== void 0 && typeof compose?.service === "string") {
		const { service } = compose;
		const limitMs = COMPOSE_MS + readyTimeoutMs;
		return composition({
			engine,
			session,
			target,
			composed,
			service,
			onBaseline,
			mounts,
			limitMs,
			signal
		});
	}
	return async (publish) => {
		const containerId = await engine.createContainer({
			image: target.image,
			labels: sessionLabels(session, "target"),
			...target.command && { command: target.command },
			env: target.env,
			cpus: target.cpus,
			memoryBytes: target.memoryBytes,
			restartPolicy: target.restartPolicy,
			...target.cpusetCpus !== null && { cpusetCpus: target.cpusetCpus },
			...target.readOnly && { readOnly: true },
			...target.readOnly && !isMounted("/tmp", target, mounts) && { tmpfs: ["/tmp"] },
			...target.network !== null && { network: target.network },
			volumes: target.volumes,
			settings: target.settings,
			publish,
			mounts
		});
		try {
			await engine.startContainer(containerId, signal);
			return containerId;
		} catch (error) {
			await engine.remove("container", containerId).catch(() => void 0);
			throw error;
		}
	};
}
function isMounted(path, { volumes }, mounts) {
	return volumes.some(({ target }) => target === path) || mounts.some((mount) => mount.path === path);
}
function isPortTaken(error) {
	return /already allocated|already in use/.test(reasonOf(error));
}
function isNoAddress(error) {
	return /cannot assign requested address/.test(reasonOf(error));
}
function reasonOf(error) {
	return error instanceof EngineError || error instanceof ComposeError ? error.reason : "";
}
/** Below the kernel's ports for outgoing connections, which could take the port while the service is down. */
const PORTS = {
	from: 2e4,
	below: 32e3
};
/**
* A port that is free now. Not chosen by the engine, because that changes with every restart of the container. On another
* machine it can't be checked.
*/
async function freePort(asked) {
	for (;;) {
		const port = randomInt(PORTS.from, PORTS.below);
		if (asked !== "127.0.0.1" || await isFree(port)) return port;
	}
}
async function isFree(port) {
	const { promise, resolve } = Promise.withResolvers();
	const server = createServer().once("error", () => resolve(false));
	server.listen(port, LOOPBACK$1, () => server.close(() => resolve(true)));
	return await promise;
}

// src/experiments/kit/watch/health-watch.ts
/** Only the status counts. */
const MAX_BYTES = 1024;
/** More than a day. */
const MAX_PROBES = 1e5;
/**
* Asks a service once per second whether it is well, like a supervisor, until disposed of: each time on a connection of
* its own, so that it neither waits for the load nor counts as load.
*/
var HealthWatch = class {
	#probes = [];
	#end = new AbortController();
	constructor(order) {
		const ask = order.health === "HEALTHCHECK" ? askEngine$1(order) : askService(order);
		this.#ask(order.clock, ask).catch(() => void 0);
	}
	/** What was learned so far, oldest first. */
	probes() {
		return [...this.#probes];
	}
	[Symbol.dispose]() {
		this.#end.abort();
	}
	async #ask(clock, ask) {
		const { signal } = this.#end;
		let dueAtMs = clock.now();
		while (!signal.aborted && this.#probes.length < MAX_PROBES) {
			await until(dueAtMs, clock, signal);
			signal.throwIfAborted();
			const atMs = clock.now();
			const asked = await ask(signal);
			signal.throwIfAborted();
			const tookMs = Math.round(clock.now() - atMs);
			if (asked !== null) this.#probes.push({
				atMs: Math.round(atMs),
				tookMs,
				...asked
			});
			dueAtMs = Math.max(dueAtMs + HEALTH_EVERY_MS, clock.now());
		}
	}
};
function askService({ health, target }) {
	const url = new URL(health, target.url.origin);
	const request = {
		method: "GET",
		headers: {},
		body: ""
	};
	return async (signal) => healthOf(await askRaw(url, request, HEALTH_LIMIT_MS, signal, MAX_BYTES));
}
/** What an answer means. As for Kubernetes, every status from 200 to 399 is good. */
function healthOf({ status, failure }) {
	if (status === null) return {
		outcome: failure?.code === "reply.none-within" ? "late" : "none",
		status
	};
	return {
		outcome: status >= 200 && status < 400 ? "ok" : "bad",
		status
	};
}
/** The engine runs the image's own health check, as often as the image says; this reads the result. */
function askEngine$1({ engine, target }) {
	return async (signal) => {
		try {
			const { status, health } = await engine.container(target.containerId, signal);
			if (status !== "running" || health === null) return {
				outcome: "none",
				status: null
			};
			return {
				outcome: health === "healthy" ? "ok" : "bad",
				status: null
			};
		} catch {
			return null;
		}
	};
}
/** Why a container without a health check can't be asked by `HEALTHCHECK`. */
const NO_HEALTHCHECK = message("health.no-healthcheck", {});

// src/experiments/kit/watch/usage-watch.ts
/** Reads a container's counters in the background until disposed of. */
var UsageWatch = class {
	#readings = [];
	#end = new AbortController();
	constructor(engine, containerId) {
		this.#read(engine, containerId).catch(() => void 0);
	}
	/** The usage between two moments (Unix epoch, milliseconds); null with fewer than two readings between them. */
	between(fromEpochMs, toEpochMs) {
		const within = this.#readings.filter(({ atEpochMs }) => atEpochMs >= fromEpochMs && atEpochMs <= toEpochMs);
		const [first, last] = [within[0], within.at(-1)];
		return first && last && first !== last ? usageBetween(within, first, last) : null;
	}
	/** The memory at each reading between two moments of the drill's clock. */
	memoryBetween(fromMs, toMs, clock) {
		return this.#readings.flatMap(({ atEpochMs, counters: { memoryBytes: bytes } }) => {
			const atMs = clock.fromEpochMs(atEpochMs);
			return bytes === null || atMs < fromMs || atMs > toMs ? [] : [{
				atMs,
				bytes
			}];
		});
	}
	/** The usage from each reading to the next, on the drill's clock. */
	moments(clock) {
		return this.#readings.slice(1).flatMap((reading, index) => {
			const before = this.#readings[index];
			const atMs = Math.round(clock.fromEpochMs(reading.atEpochMs));
			if (before === void 0 || atMs < 0 || reading.atEpochMs <= before.atEpochMs) return [];
			const { cpuShare, memoryBytes, throttledRatio } = usageBetween([before, reading], before, reading);
			return [{
				atMs,
				cpuShare: rounded(cpuShare),
				memoryBytes,
				throttledRatio: rounded(throttledRatio)
			}];
		});
	}
	/** The CPU use from each reading to the next, of those that began after a moment of the drill's clock. */
	cpuSince(sinceMs, clock) {
		return this.#readings.slice(1).flatMap((reading, index) => {
			const before = this.#readings[index];
			if (before === void 0 || reading.atEpochMs <= before.atEpochMs) return [];
			const fromMs = clock.fromEpochMs(before.atEpochMs);
			if (fromMs < sinceMs) return [];
			const { cpuShare } = usageBetween([before, reading], before, reading);
			return cpuShare === null ? [] : [{
				fromMs,
				toMs: clock.fromEpochMs(reading.atEpochMs),
				cpuShare
			}];
		});
	}
	/** The minimum memory over the last `forMs` milliseconds; null without readings. */
	leastMemory(forMs, clock) {
		const bytes = this.lately(forMs, clock).flatMap(({ memoryBytes }) => memoryBytes ?? []);
		return bytes.length === 0 ? null : Math.min(...bytes);
	}
	/** The counters at each reading over the last `forMs` milliseconds. */
	lately(forMs, clock) {
		const fromEpochMs = clock.toEpochMs(clock.now() - forMs);
		return this.#readings.filter(({ atEpochMs }) => atEpochMs >= fromEpochMs).map(({ counters }) => counters);
	}
	[Symbol.dispose]() {
		this.#end.abort();
	}
	async #read(engine, containerId) {
		for await (const reading of engine.usage(containerId, this.#end.signal)) this.#readings.push(reading);
	}
};
function usageBetween(readings, first, last) {
	const seconds = (last.atEpochMs - first.atEpochMs) / 1e3;
	const per = (amount, whole) => amount === null || !whole ? null : amount / whole;
	const counters = readings.map((reading) => reading.counters);
	return {
		cpuShare: per(risen(counters, "cpuSeconds"), seconds),
		throttledRatio: per(risen(counters, "throttledPeriods"), risen(counters, "periods")),
		throttledShare: per(risen(counters, "throttledSeconds"), seconds),
		memoryBytes: last.counters.memoryBytes,
		peaks: peaksOf(readings.map(({ atEpochMs: atMs, counters: each }) => ({
			atMs,
			...each
		})))
	};
}
/** Rounds to four decimals: more are noise, and there are thousands of values. */
function rounded(value) {
	return value === null ? null : Math.round(value * 1e4) / 1e4;
}

// src/load/labels.ts
/** Common names of sentiments: valid labels even when first seen during an experiment. */
const KNOWN = new Set("positive negative neutral mixed pos neg 正面 负面 中性 积极 消极 正向 负向 中立 混合 积极的 消极的 中性的".split(" "));
const MAX_LENGTH = 32;
/** More different labels than any sentiment scale has: beyond that it is text, not labels. */
const MAX_LEARNED = 12;
/**
* The service's own sentiment labels: learned from its good answers until closed. From then on a label never seen
* before is a wrong answer. Labels are compared trimmed and case-insensitively.
*/
var Labels = class {
	#learned = /* @__PURE__ */ new Set();
	#closed = false;
	/** The labels learned so far, in order of first sight, normalized. */
	get learned() {
		return [...this.#learned];
	}
	/** Returns what is wrong with a sentiment as a label; null if nothing. */
	problem(sentiment) {
		const label = normalized(sentiment);
		if (KNOWN.has(label) || this.#learned.has(label)) return null;
		if (label === "") return { is: "empty" };
		const value = JSON.stringify(oneLine(sentiment, 33));
		if ([...label].length > MAX_LENGTH) return {
			is: "too-long",
			value,
			max: MAX_LENGTH
		};
		if (this.#closed) return {
			is: "unknown",
			value,
			known: this.#expected()
		};
		if (this.#learned.size >= MAX_LEARNED) return {
			is: "one-more",
			value,
			max: MAX_LEARNED
		};
		return null;
	}
	/** Adds the label of a good answer; without effect once closed. */
	learn(sentiment) {
		if (this.#closed) return;
		const label = normalized(sentiment);
		if (!this.#learned.has(label) && this.problem(sentiment) === null) this.#learned.add(label);
	}
	/** Stops learning. Idempotent. */
	close() {
		this.#closed = true;
	}
	#expected() {
		return this.#learned.size > 0 ? this.learned.join(", ") : "positive, negative, neutral";
	}
};
function normalized(sentiment) {
	return oneLine(sentiment.normalize("NFC"), 33).toLowerCase();
}

// src/app/boot/causes.ts
/** Why a container does not start, ends as it starts, or runs without a server. If several fit one line, the first counts. */
const BOOT_CAUSES = {
	"no-gpu": { log: [
		/libcuda\.so|libnvidia|NVML Shared Library Not Found|nvidia-smi: (?:command )?not found/i,
		/No CUDA GPUs are available|Found no NVIDIA driver|no NVIDIA GPU|no CUDA-capable device/i,
		/Torch not compiled with CUDA|CUDA driver version is insufficient|deserialize object on a CUDA device/i,
		/Failed to infer device type|CUDA error/
	] },
	"out-of-memory": { log: [/MemoryError\b|std::bad_alloc|Cannot allocate memory|\bENOMEM\b|not enough memory|out of memory/i, /failed to allocate (?:buffer|.*\bmemory)/i] },
	architecture: {
		engine: /exec format error/i,
		log: [/exec format error|cannot execute binary file/i]
	},
	"no-command": { engine: /no command specified/i },
	"bad-interpreter": { log: [
		/bad interpreter/i,
		/(?:exec user process caused|exec (?<name>[\w./-]{1,80})): no such file or directory/i,
		/\\r['’]: No such file|\r['’]?: (?:command )?not found|\^M: /i
	] },
	"not-executable": {
		engine: /exec: "?(?<name>[\w./-]{1,80}).*permission denied|permission denied/i,
		log: [/(?:exec user process caused|exec:? (?<name>[\w./-]{1,80})(?: failed)?): permission denied/i, /sh: (?:line )?(?:\d+: )?(?<name>[\w./-]{1,80}): Permission denied$/],
		endsWith: [126]
	},
	"missing-command": {
		engine: /exec: "?(?<name>[\w./-]{1,80}).*(?:not found|no such file)|executable file not found|no such file or directory/i,
		log: [
			/(?:sh|exec|start\S*): (?:line )?(?:\d+: )?(?<name>[\w./-]{1,80}): (?:command )?not found$/,
			/env: ['‘]?(?<name>[\w./-]{1,80})['’]?: No such file or directory/,
			/exec (?<name>[\w./-]{1,80}) failed: No such file or directory/
		],
		endsWith: [127]
	},
	"old-c-library": { log: [/version [`'‘"](?<name>(?:GLIBC|GLIBCXX|CXXABI)_[\w.]{1,20})['’"] not found/] },
	"missing-library": { log: [
		/error while loading shared libraries: (?<name>[\w.+-]{1,80}): /,
		/Error loading shared library (?<name>[\w.+-]{1,80}): /,
		/(?<name>[\w.+-]{1,80}\.so[\w.]{0,20}): cannot open shared object file/
	] },
	"missing-module": { log: [
		/No module named ['"]?(?<name>[\w.]{1,80})/,
		/Cannot find (?:module|package) '(?<name>[\w./@-]{1,80})'/,
		/Could not import module ['"](?<name>[\w.:]{1,80})/,
		/cannot import name '(?<name>\w{1,80})'/
	] },
	"model-gated": { log: [/gated repo|GatedRepoError|Access to model \S+ is restricted|401 Client Error.*huggingface|Invalid user token/i] },
	"no-network": { log: [
		/(?:couldn'?t|can'?t|could not|cannot|failed to) (?:connect to|reach|resolve) ['"]?(?:https?:\/\/)?(?<name>[\w.-]{1,80}\.[a-z]{2,10})\b/i,
		/host='(?<name>[\w.-]{1,80})'.*Max retries exceeded/,
		/getaddrinfo (?:EAI_AGAIN|ENOTFOUND) (?<name>[\w.-]{1,80})/,
		/Temporary failure in name resolution|Name or service not known|LocalEntryNotFoundError|Network is unreachable/
	] },
	"model-missing": { log: [
		/(?<![\w./-])(?<name>[\w./-]{1,80}\.(?:gguf|ggml|safetensors|onnx|pth?|ckpt|tflite|bin|model))\b.*(?:No such file|not found|not exist|failed to open)/i,
		/(?:No such file|not found|not exist|failed to (?:open|load))\b.*?(?<name>[\w./-]{1,80}\.(?:gguf|ggml|safetensors|onnx|pth?|ckpt|tflite|bin|model))\b/i,
		/(?<![\w./-])(?<name>[\w./-]{1,80})['"]? (?:does not appear to have a file named|is not a local folder and is not a valid model)/,
		/Repo id must be in the form .*: '(?<name>[\w./-]{1,80})'/,
		/error loading model|failed to load (?:the )?model|unable to load model/i
	] },
	"disk-full": { log: [/No space left on device|\bENOSPC\b/i] },
	"read-only": { log: [
		/read-only file system(?:: |, \w+ )'(?<name>[\w./-]{1,80})'/i,
		/(?<name>\/[\w./-]{1,80})['’]?: Read-only file system/i,
		/read-only file system|\bEROFS\b/i
	] },
	"port-used": { log: [
		/EADDRINUSE: address already in use \S*:(?<name>\d{1,5})\b/,
		/\('[\w.:]*', (?<name>\d{1,5})\): address already in use/i,
		/Port (?<name>\d{1,5}) is in use/i,
		/address already in use|\bEADDRINUSE\b|Address in use/i
	] },
	"low-port": { log: [/listen EACCES: permission denied \S*?:?(?<name>\d{1,5})$/, /\bbind\b.*permission denied/i] },
	"permission-denied": { log: [
		/permission denied(?:: |, \w+ )'(?<name>[\w./-]{1,80})'/i,
		/(?<name>\/[\w./-]{1,80})['’]?: Permission denied/i,
		/PermissionError|\bEACCES\b|permission denied|Operation not permitted/i
	] },
	threads: { log: [/can't start new thread|pthread_create failed|Cannot fork|(?:fork|thread|spawn).*Resource temporarily unavailable/i] },
	"missing-variable": { log: [
		/KeyError: '(?<name>[A-Z][A-Z\d_]{2,60})'/,
		/(?:missing|required|set)\b.* environment variables?:? [`'"]?(?<name>[A-Z][A-Z\d_]{2,60})\b/,
		/\b(?<name>[A-Z][A-Z\d_]{2,60})['"`]?:? (?:environment variable )?(?:is |was |must be |parameter )?(?:not set|unset|required|missing|undefined|unbound variable)/
	] },
	"bad-arguments": { log: [
		/(?:unrecogni[sz]ed|unknown|invalid|bad|no such|unexpected) (?:arguments?|options?|flags?):? [`'"]?(?<name>-{1,2}[\w-]{1,60})/i,
		/(?<name>-{1,2}[\w-]{1,60}): bad option|flag provided but not defined: (?:-[\w-]+)/,
		/the following arguments are required|error: argument /
	] },
	"missing-file": { log: [
		/No such file or directory: ['"]?(?<name>[\w./-]{1,80})/,
		/ENOENT: no such file or directory, \w+ '(?<name>[\w./-]{1,80})'/,
		/can't open file '(?<name>[\w./-]{1,80})'/,
		/(?<![\w./-])(?<name>[\w./-]{1,80})['’]?: No such file or directory/
	] },
	"illegal-instruction": {
		endsBy: 132,
		log: [/Illegal instruction|\bSIGILL\b/]
	},
	"bus-error": {
		endsBy: 135,
		log: [/Bus error|\bSIGBUS\b|insufficient shared memory/]
	},
	"segmentation-fault": {
		endsBy: 139,
		log: [/Segmentation fault|\bSIGSEGV\b/]
	},
	killed: { endsWith: [137, 143] },
	"ended-without-error": { endsWith: [0] }
};
const ROWS = Object.entries(BOOT_CAUSES);
const MAX_LINE = 500;
/** Frameworks warn about what is optional, such as a GPU. */
const HARMLESS = /\b(?:WARN(?:ING)?|INFO|DEBUG)\b|\[(?:warn(?:ing)?|info|debug)\]|: [WI] tensorflow|Warning:/;
/** Why a container ended; null if it is not known. */
function causeOfEnd({ exitCode, outOfMemory, log }) {
	if (outOfMemory) return {
		cause: "out-of-memory",
		name: null
	};
	if (exitCode === null) return causeInLog(log);
	return unnamed(ROWS.find(([, { endsBy }]) => endsBy === exitCode)) ?? causeInLog(log) ?? unnamed(ROWS.find(([, { endsWith = [] }]) => endsWith.includes(exitCode)));
}
/** The cause that the last line of a log with a known one names; null without one. */
function causeInLog(log) {
	let found = null;
	for (const line of log.trimEnd().split("\n").slice(-60).toReversed()) {
		const said = line.replace(/\r$/, "").slice(0, MAX_LINE);
		if (HARMLESS.test(said)) continue;
		const fits = firstFitting(said, ({ log: signs = [] }) => signs);
		if (found === null || fits?.cause === found.cause && fits.name !== null) found = fits;
		if (found !== null && found.name !== null) return found;
	}
	return found;
}
/** Why the engine could not start a container; null if it is not about the image's program. */
function causeOfRefusal(said) {
	return firstFitting(said.slice(0, 4 * MAX_LINE), ({ engine }) => engine === void 0 ? [] : [engine]);
}
function firstFitting(text, signsOf) {
	for (const [cause, row] of ROWS) for (const sign of signsOf(row)) {
		const match = sign.exec(text);
		if (match !== null) return {
			cause,
			name: match.groups?.name ?? null
		};
	}
	return null;
}
function unnamed(row) {
	return row === void 0 ? null : {
		cause: row[0],
		name: null
	};
}

// src/app/boot/container-port.ts
/** The plan with the port of its own image, if no port was set and the image exposes exactly one. */
async function withPortOfImage(plan, engine) {
	const { target } = plan;
	if (target.portFromImage !== true) return plan;
	const exposed = (await engine.image(target.image))?.exposedPorts ?? [];
	const [only] = exposed;
	return exposed.length === 1 && only !== void 0 ? {
		...plan,
		target: {
			...target,
			containerPort: only
		}
	} : plan;
}

// src/app/boot/look/early-look.ts
/** A service that loads often refuses at first: the next look comes after twice the time. */
const FIRST_LOOK_MS = 1e4;
/** How long the settings of the plan must go on failing after the service gave a good answer to others. */
const CONFIRM_MS = 15e3;
/**
* Looks around while a service is awaited. If it gives good answers with other settings, and none with those of the plan
* for another 15 seconds, waiting longer is pointless.
*/
var EarlyLook = class {
	#clock;
	#look;
	#isOther;
	#beganAtMs;
	#nextAtMs;
	#found = null;
	/** @param isOther whether a look found a clear answer to other settings */
	constructor(clock, look, isOther) {
		this.#clock = clock;
		this.#look = look;
		this.#isOther = isOther;
		this.#beganAtMs = clock.now();
		this.#nextAtMs = this.#beganAtMs + FIRST_LOOK_MS;
	}
	/** What it found, once waiting is pointless; null until then. Looks if it is time to. */
	async pointless(last) {
		const nowMs = this.#clock.now();
		if (!isRefusal(last)) {
			this.#found = null;
			return null;
		}
		if (this.#found !== null) return nowMs >= this.#found.giveUpAtMs ? this.#found.looked : null;
		if (nowMs < this.#nextAtMs) return null;
		const looked = await this.#look();
		const endedAtMs = this.#clock.now();
		this.#nextAtMs = this.#beganAtMs + 2 * (endedAtMs - this.#beganAtMs);
		if (this.#isOther(looked)) this.#found = {
			looked,
			giveUpAtMs: endedAtMs + CONFIRM_MS
		};
		return null;
	}
};
/**
* Not an answer of a service that loads, is busy or hangs. The engine's proxy may accept connections for a port where
* nothing listens, and close them.
*/
function isRefusal({ outcome, status, shed }) {
	return outcome === "refused" || status !== void 0 && status < 500 && shed === void 0;
}

// src/app/boot/look/good-settings.ts
/** The inputs to set, as flags: those that differ from the plan's. Empty if there are none. */
function changesFor(settings, { target, service }) {
	const { preset, model, answer: shape } = settings.service;
	const streams = shape.stream !== void 0;
	const [before, after] = [usualService(service), usualService(settings.service)];
	const isNeeded = (own, was, usualBefore, usual) => own !== (was === usualBefore ? usual : was);
	const answer = answerText(settings.service);
	return [
		settings.containerPort === target.containerPort ? null : ["container-port", String(settings.containerPort)],
		preset === service.preset ? null : ["service", preset],
		model === null || model === service.model ? null : ["model", model],
		isNeeded(settings.predictPath, target.predictPath, PRESETS[service.preset].path, PRESETS[preset].path) ? ["predict-path", settings.predictPath] : null,
		isNeeded(settings.service.request, service.request, before.request, after.request) ? ["request", settings.service.request] : null,
		streams === (service.answer.stream !== void 0) ? null : ["stream", String(streams)],
		isNeeded(answer, answerText(service), answerText(before), answerText(after)) ? ["answer", answer] : null
	].filter((flag) => flag !== null);
}
function answerText({ answer }) {
	return answerLines(answer).join("\n");
}
/** A change as a line of a step's `with:` or of a plan file. */
function lineOf([name, value]) {
	const text = value ?? "true";
	if (/^[\w/][\w./-]*$/.test(text)) return `${name}: ${text}`;
	return text.includes("\"") ? `${name}: '${text.replaceAll("'", "''")}'` : `${name}: ${JSON.stringify(text)}`;
}
/** A change as flags of the terminal: one for each line of a list. */
function flagsOfChange([name, value]) {
	return (value ?? "").split("\n").map((line) => [name, line]);
}

// src/app/boot/look/listeners.ts
/** Prints the local addresses and ports, in the kernel's notation, of all sockets that listen. */
const LISTENERS = `
for table in /proc/net/tcp /proc/net/tcp6; do
  { while read -r _ local _ state _; do
    case "$state" in 0A) echo "$local" ;; esac
  done < "$table"; } 2>/dev/null
done
:`;
/** 127.0.0.1, ::1, and 127.0.0.1 as an IPv6 address, all in the byte order of a little-endian kernel; then of a big-endian one. */
const LOOPBACK = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F|7F000001|0{31}1|0{20}FFFF7F000001)$/;
/** An IPv6 address that is not a mapped IPv4 address: 32 hexadecimal digits. */
const IPV6 = /^(?!0{16}FFFF0000|0{20}FFFF)[\dA-F]{32}$/;
/** 127.0.0.11, where the engine answers name requests in a network that a user made. */
const ENGINE_DNS = /^(0B00007F|7F00000B)$/;
const ROW$1 = /^([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4})$/;
/** The sockets that listen in a container; null if they can't be read. */
async function listenersIn(containerId, tools, signal) {
	const printed = await tools.onNetworkOf(containerId, LISTENERS, [], signal).catch(() => null);
	signal.throwIfAborted();
	if (printed === null) return null;
	return printed.split("\n").map((line) => ROW$1.exec(line.trim())).flatMap((row) => row === null ? [] : [{
		address: row[1] ?? "",
		port: Number.parseInt(row[2] ?? "", 16)
	}]).filter(({ address }) => !ENGINE_DNS.test(address));
}
/** Whether all sockets accept connections only from inside the container; false for none. */
function onLoopbackOnly(listeners) {
	return listeners.length > 0 && listeners.every(({ address }) => LOOPBACK.test(address));
}
/** Whether all sockets may accept connections over IPv6 only; false for none. */
function onIpv6Only(listeners) {
	return listeners.length > 0 && listeners.every(({ address }) => IPV6.test(address));
}
/** The ports of sockets that accept connections from outside the container, in order. */
function openPorts(listeners) {
	return [...new Set(listeners.map(({ port }) => port))].filter((port) => !onLoopbackOnly(listeners.filter((each) => each.port === port))).toSorted((a, b) => a - b);
}

// src/app/boot/look/findings.ts
const MAX_ROUTES = 6;
const MAX_PORTS$1 = 5;
/** The settings with which the service answers, if they differ from the plan's; null otherwise. */
function settingsFound({ settings }, plan) {
	const changes = settings === null ? [] : changesFor(settings, plan);
	if (settings === null || changes.length === 0) return null;
	const { containerPort: port, predictPath: path, isClear } = settings;
	const flags = flagsText(changes.flatMap(flagsOfChange));
	return {
		said: [message("boot.found", {
			port,
			path,
			isClear
		})],
		advice: [message("advice.add-lines", {
			lines: changes.map(lineOf),
			flags
		})]
	};
}
/** What else a look found on the ports. */
function alsoFound({ listeners, routes }, { target }) {
	const ports = [...new Set(routes.map(({ port }) => port))];
	const closed = listeners?.filter(({ port }) => !openPorts(listeners).includes(port)) ?? [];
	return [...ports.flatMap((port) => routesOf(port, routes)), ...closed.length > 0 && onLoopbackOnly(closed) && closed.some(({ port }) => port !== target.containerPort) ? [message("boot.loopback-ports", { ports: [...new Set(closed.map(({ port }) => port))].slice(0, MAX_PORTS$1) })] : []];
}
function routesOf(port, all) {
	const answered = all.filter((route) => route.port === port);
	if (answered.some(({ path, isPage }) => path === "/" && isPage)) return [message("boot.web-page", { port })];
	const known = answered.filter(({ status }) => status !== 404 && status !== 405);
	const routes = (known.length > 0 ? known : answered.slice(-1)).slice(0, MAX_ROUTES).map(({ method, path, status }) => {
		return {
			route: `${method} ${path}`,
			status
		};
	});
	return routes.length > 0 ? [message("boot.routes", {
		port,
		routes
	})] : [];
}

// src/app/boot/look/answer-shape.ts
/** Names of the field with a service's text, the clearest first. */
const TEXT_NAMES = [...[
	"response",
	"reply",
	"answer",
	"generated_text",
	"completion",
	"output_text",
	"output",
	"text"
], ...[
	"content",
	"result",
	"prediction",
	"summary",
	"translation"
]];
/** Names of a field with one of a few words. */
const LABEL_NAMES = [
	"sentiment",
	"label",
	"class",
	"category",
	"emotion",
	"intent",
	"prediction"
];
/** Names of texts that every answer has, whatever was asked. */
const NO_TEXT = /^(?:status|state|id|\w+_id|model|object|created|version|error|detail|type|role|finish_reason|\w*time\w*|date|device|lang|language|input|prompt|question|query|name|code|usage|system_fingerprint)$/;
const MAX_LABEL = 32;
const MAX_DEPTH = 6;
const MAX_VALUES = 300;
/** A pointer that can be written into a plan without quoting anything. */
const PLAIN_POINTER = /^(?:\/[\w.-]{1,40}){1,6}$/;
/**
* Where a JSON answer has its text, its label and its success flag; null if nothing in it can be a text.
* @param sent the text of the request: an answer that repeats it has another one
*/
function shapeOf(body, sent, status) {
	const document = parseJson(body);
	if (typeof document !== "object" || document === null || saysError(document)) return null;
	const leaves = textsIn(document).filter(({ text }) => text.trim() !== "" && text.trim() !== sent.trim());
	const label = bestOf(leaves.filter(({ text }) => text.length <= MAX_LABEL), LABEL_NAMES);
	const others = leaves.filter(({ pointer }) => pointer !== label?.pointer);
	const named = bestOf(others, TEXT_NAMES) ?? label;
	const [only, ...more] = others.filter(({ name }) => !NO_TEXT.test(name));
	const text = named ?? (more.length === 0 ? only ?? null : null);
	if (text === null) return null;
	const success = ["success", "ok"].find((name) => valueAt(document, `/${name}`) === true);
	return {
		shape: {
			status,
			text: text.pointer,
			label: label?.pointer ?? null,
			success: success === void 0 || Array.isArray(document) ? null : `/${success}`
		},
		isClear: named !== null
	};
}
/** An error that came with a good status. */
function saysError(document) {
	const error = valueAt(document, "/error");
	const failed = ["/success", "/ok"].some((flag) => valueAt(document, flag) === false);
	const isError = /^(?:error|fail)/i.test(String(valueAt(document, "/status")));
	return failed || isError || error !== void 0 && error !== null && error !== false && error !== "";
}
/** The texts of a document, breadth first; of a list only its first element. */
function textsIn(document) {
	const leaves = [];
	const queue = [{
		value: document,
		pointer: "",
		name: "",
		depth: 0
	}];
	for (let index = 0; index < queue.length && index < MAX_VALUES; index += 1) {
		const { value, pointer, name, depth } = queue[index] ?? {
			value: null,
			pointer: "",
			name: "",
			depth: 0
		};
		if (typeof value === "string" && PLAIN_POINTER.test(pointer)) leaves.push({
			pointer,
			name,
			text: value
		});
		if (typeof value !== "object" || value === null || depth === MAX_DEPTH) continue;
		const parts = Array.isArray(value) ? [["0", value[0]]] : Object.entries(value).slice(0, MAX_VALUES);
		for (const [key, part] of parts) {
			const own = Array.isArray(value) ? name : key.toLowerCase();
			queue.push({
				value: part,
				pointer: `${pointer}/${key}`,
				name: own,
				depth: depth + 1
			});
		}
	}
	return leaves;
}
/** The leaf with the clearest name, also if it is a plural; null without any. */
function bestOf(leaves, names) {
	const rank = ({ name }) => names.findIndex((each) => name === each || name === `${each}s` || name === `${each}es`);
	const [best] = leaves.filter((leaf) => rank(leaf) >= 0).toSorted((a, b) => rank(a) - rank(b));
	return best ?? null;
}
/** Undefined if it is not JSON. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/app/boot/look/request-shape.ts
/** Names of the field that takes a service's text, the most usual first. */
const INPUT_NAMES = [...[
	"input",
	"text",
	"prompt",
	"inputs",
	"message",
	"query",
	"question",
	"content",
	"sentence",
	"instruction"
], ...[
	"user_input",
	"user_message",
	"input_text",
	"data",
	"q",
	"instances"
]];
const MAX_OPERATIONS = 4;
const MAX_PATHS = 300;
const MAX_FIELDS = 50;
const PLAIN_NAME = /^[A-Za-z_][\w-]{0,40}$/;
const PLAIN_PATH = /^(?:\/[\w.~-]{1,60}){1,8}\/?$/;
/** Routes that answer texts, first; the others are asked last or not at all. */
const ANSWERS = /predict|generate|complet|chat|classif|infer|sentiment|analy|invoc|ask|answer|query|respond|talk|message/i;
/** Routes that may change something. */
const CHANGES = /delete|remove|reset|shutdown|stop|kill|restart|reload|load|unload|train|tune|upload|pull|push|create|update|save|config|admin|login|auth|user|token|file|slot|cache|sleep|wake|abort|cancel|feedback/i;
/** A body that a service may accept, as a template. */
function bodyWith(name, more = {}, isList = false) {
	return JSON.stringify({
		[name]: isList ? [INPUT_MARK] : INPUT_MARK,
		...more
	});
}
/** The fields that a refusal of a request names as missing; hostile names are left out. */
function missingFields(body) {
	const listed = requiredFields(body);
	const named = Array.from(body.slice(0, 2e3).matchAll(/(?:missing|required|expected|need\w*|provide|requires?)[^"'`\n]{0,40}["'`\\]{1,2}([A-Za-z_]\w{0,40})["'`\\]|["'`\\]{1,2}([A-Za-z_]\w{0,40})["'`\\]{1,2}[^"'`\n]{0,20}(?:missing|required)/gi), ([, after, before]) => after ?? before ?? "");
	const names = listed.length > 0 ? listed : named;
	return [...new Set(names)].filter((name) => PLAIN_NAME.test(name)).slice(0, 5);
}
/** Bodies for a route that refused a request: with the field that it names, else with usual ones. */
function otherRequests(body) {
	const fields = missingFields(body);
	if (fields.length > 1) return [];
	const [field] = fields;
	if (field !== void 0) return [bodyWith(field), bodyWith(field, {}, true)];
	return INPUT_NAMES.slice(1, 5).map((name) => bodyWith(name));
}
/** The routes of an OpenAPI document that take a text by POST, those whose path says that they answer first. */
function operationsOf(document) {
	const paths = valueAt(document, "/paths");
	if (typeof paths !== "object" || paths === null) return [];
	return Object.entries(paths).slice(0, MAX_PATHS).flatMap(([path, item]) => {
		if (!PLAIN_PATH.test(path) || CHANGES.test(path)) return [];
		const request = requestOf(document, resolved(document, valueAt(item, "/post/requestBody/content/application~1json/schema")));
		return request === null ? [] : [{
			path,
			request
		}];
	}).toSorted((a, b) => Number(ANSWERS.test(b.path)) - Number(ANSWERS.test(a.path))).slice(0, MAX_OPERATIONS);
}
/** A body by its schema: the field that takes the text, and what else is required; null if that can't be known. */
function requestOf(document, schema) {
	const properties = valueAt(schema, "/properties");
	if (typeof properties !== "object" || properties === null) return null;
	const fields = Object.entries(properties).slice(0, MAX_FIELDS);
	const required = valueAt(schema, "/required");
	const isRequired = (name) => Array.isArray(required) && required.includes(name);
	const texts = fields.flatMap(([name, property]) => {
		const kind = textKind(document, property);
		return kind === null || !PLAIN_NAME.test(name) ? [] : [{
			name,
			isList: kind === "list"
		}];
	});
	const rank = ({ name }) => {
		const index = INPUT_NAMES.indexOf(name.toLowerCase());
		return (index < 0 ? INPUT_NAMES.length : index) - (isRequired(name) ? INPUT_NAMES.length + 1 : 0);
	};
	const [input] = texts.toSorted((a, b) => rank(a) - rank(b));
	if (input === void 0) return null;
	if (!INPUT_NAMES.includes(input.name.toLowerCase()) && !(isRequired(input.name) && texts.filter(({ name }) => isRequired(name)).length === 1)) return null;
	const more = {};
	for (const [name, property] of fields) {
		if (name === input.name || !isRequired(name)) continue;
		const value = sampleOf(resolved(document, property));
		if (value === void 0 || !PLAIN_NAME.test(name)) return null;
		more[name] = value;
	}
	return bodyWith(input.name, more, input.isList);
}
function textKind(document, property) {
	const own = resolved(document, property);
	const options = valueAt(own, "/anyOf");
	const types = [own, ...Array.isArray(options) ? options : []];
	if (types.some((each) => valueAt(each, "/type") === "string" && valueAt(each, "/enum") === void 0)) return "text";
	const isList = (each) => valueAt(each, "/type") === "array" && valueAt(each, "/items/type") === "string";
	return types.some(isList) ? "list" : null;
}
/** A value that a schema accepts: its own default or example, or the smallest of its type. Undefined if not known. */
function sampleOf(schema) {
	const given = [
		valueAt(schema, "/default"),
		valueAt(schema, "/example"),
		valueAt(schema, "/examples/0"),
		valueAt(schema, "/enum/0")
	].find((value) => typeof value === "number" || typeof value === "boolean" || isPlainText(value));
	if (given !== void 0) return given;
	const type = valueAt(schema, "/type");
	if (type === "boolean") return false;
	const minimum = valueAt(schema, "/minimum");
	return type === "integer" || type === "number" ? typeof minimum === "number" ? minimum : 1 : void 0;
}
function isPlainText(value) {
	return typeof value === "string" && /^[\w./:-]{1,60}$/.test(value);
}
/** A schema, or what its reference within the document points to. */
function resolved(document, schema) {
	const reference = valueAt(schema, "/$ref");
	if (typeof reference !== "string" || !/^#(?:\/[\w.~-]{1,100}){1,6}$/.test(reference)) return schema;
	return valueAt(document, reference.slice(1));
}

// src/app/boot/look/look.ts
/** Limits of a look, so that it stays short and harmless. Redirects are never followed. */
const MAX_PORTS = 4;
const MAX_REQUESTS = 60;
const MAX_LOOK_MS = 3e4;
const GET_LIMIT_MS = 2e3;
/** The description of a large API has several hundred KiB. */
const MAX_BODY_BYTES = 1048576;
/** Routes that describe a service. */
const DESCRIPTIONS = [
	"/openapi.json",
	"/v1/models",
	"/api/tags",
	"/health",
	"/"
];
/** Routes that services answer texts on. */
const ROUTES = [...[
	"/predict",
	"/classify",
	"/generate",
	"/chat",
	"/api/predict",
	"/api/generate",
	"/api/chat",
	"/api/classify"
], ...[
	"/v1/predict",
	"/infer",
	"/invocations",
	"/completion",
	"/analyze",
	"/sentiment",
	"/ask"
]];
/** The route exists, but not with this body. */
const REFUSES_BODY = /* @__PURE__ */ new Set([
	400,
	415,
	422,
	500
]);
const NO_ROUTE = /* @__PURE__ */ new Set([
	404,
	405,
	501
]);
/** A name that can be written into a plan without quoting. */
const PLAIN_MODEL = /^[\w][\w.:/-]{0,100}$/;
/**
* Looks for the service in a running container: which ports listen, what answers on them, and with which settings the
* service gives a good answer. Sends GET requests, and texts by POST to routes that answer texts.
*/
async function lookAround(order) {
	const { plan, target, tools, containerAddress, exposedPorts, clock, signal } = order;
	const listeners = await listenersIn(target.containerId, tools, signal);
	const known = [target.containerPort, ...exposedPorts];
	const ports = listeners === null ? known : openPorts(listeners);
	const inOrder = [.../* @__PURE__ */ new Set([...known.filter((port) => ports.includes(port)), ...ports])];
	const asking = new Asking(plan, clock, signal);
	let settings = null;
	for (const port of inOrder.slice(0, MAX_PORTS)) {
		const origin = port === target.containerPort ? target.url.origin : originOf(containerAddress, port);
		if (origin === null || settings?.isClear) continue;
		const found = await new PortSearch(asking, plan, port, origin).search();
		settings = found?.isClear ? found : settings ?? found;
	}
	signal.throwIfAborted();
	return {
		listeners,
		routes: asking.routes,
		settings
	};
}
function originOf(address, port) {
	if (address === null) return null;
	return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}
/** The requests of a look, within its limits. */
var Asking = class {
	routes = [];
	nextText;
	#plan;
	#signal;
	#clock;
	#endAtMs;
	#left = MAX_REQUESTS;
	constructor(plan, clock, signal) {
		this.#plan = plan;
		this.#clock = clock;
		this.#endAtMs = clock.now() + MAX_LOOK_MS;
		this.#signal = signal;
		this.nextText = shortTexts(plan.prompts, "look");
	}
	/** Sends one request; null if a limit is reached or no answer came. */
	async send(port, origin, method, path, body = "") {
		const leftMs = this.#endAtMs - this.#clock.now();
		if (this.#left === 0 || leftMs <= 0) return null;
		this.#left -= 1;
		const url = new URL(origin);
		url.href = url.origin + path;
		const { headers } = this.#plan.service;
		const type = method === "POST" ? { "content-type": "application/json" } : {};
		const request = {
			method,
			headers: {
				...headers,
				...type,
				accept: "application/json"
			},
			body
		};
		const limitMs = Math.ceil(Math.min(leftMs, method === "GET" ? GET_LIMIT_MS : this.#plan.requestTimeoutMs));
		const reply = await askRaw(url, request, limitMs, this.#signal, MAX_BODY_BYTES);
		if (reply.status === null) return null;
		const isPage = /^\s*<(?:!doctype|html)/i.test(reply.body.slice(0, 200));
		this.routes.push({
			port,
			method,
			path,
			status: reply.status,
			isPage
		});
		return reply;
	}
};
/** The search for a good answer on one port. */
var PortSearch = class {
	#asking;
	#plan;
	#port;
	#origin;
	#queue = [];
	#sent = /* @__PURE__ */ new Set();
	#best = null;
	constructor(asking, plan, port, origin) {
		this.#asking = asking;
		this.#plan = plan;
		this.#port = port;
		this.#origin = origin;
	}
	async search() {
		const { service, target } = this.#plan;
		const described = await this.#described();
		if (described === null) return null;
		this.#queue.push({
			path: target.predictPath,
			service
		}, ...described, ...usualRoutes(service));
		for (let next = this.#queue.shift(); next !== void 0; next = this.#queue.shift()) {
			const key = `${next.path} ${next.service.request}`;
			if (this.#sent.has(key)) continue;
			this.#sent.add(key);
			const text = this.#asking.nextText();
			const body = requestTemplate(next.service.request).fill(text);
			const reply = await this.#asking.send(this.#port, this.#origin, "POST", next.path, body);
			if (reply === null) break;
			const found = this.#judge(next, reply, text);
			if (found?.isClear) return found;
			this.#best ??= found;
		}
		return this.#best;
	}
	/** What the service's own descriptions offer; null if it answers none of them, so that it is not an HTTP service. */
	async #described() {
		const bodies = /* @__PURE__ */ new Map();
		for (const path of DESCRIPTIONS) {
			const reply = await this.#asking.send(this.#port, this.#origin, "GET", path);
			if (reply === null && bodies.size === 0) return null;
			bodies.set(path, reply?.status === 200 ? parseJson(reply.body) : void 0);
		}
		const { headers } = this.#plan.service;
		const served = plainModels(bodies.get("/v1/models"), "/data", "/id");
		const pulled = plainModels(bodies.get("/api/tags"), "/models", "/name");
		const speaksOpenai = [served, pulled].some((models) => models !== null);
		const names = [
			...pulled === null ? [null] : [],
			...(pulled ?? []).slice(0, 1),
			...(served ?? []).slice(0, 1)
		];
		const chats = speaksOpenai ? names.map((model) => chatWith(model, headers)) : [];
		const own = operationsOf(bodies.get("/openapi.json")).map(({ path, request }) => {
			return {
				path,
				service: {
					...this.#plan.service,
					request
				},
				isGuess: true
			};
		});
		return [...chats, ...own];
	}
	#judge({ path, service, isGuess }, reply, text) {
		const status = reply.status ?? 0;
		if (REFUSES_BODY.has(status) && !isGuess) {
			const others = otherRequests(reply.body).map((request) => {
				return {
					path,
					service: {
						...service,
						request
					},
					isGuess: true
				};
			});
			this.#queue.unshift(...others);
			return null;
		}
		if (NO_ROUTE.has(status) || status < 200 || status > 299) return null;
		const asPlanned = this.#isGood(reply, service);
		if (!asPlanned && service.answer.stream !== void 0) {
			this.#queue.unshift({
				path,
				service: whole(service)
			});
			return null;
		}
		const found = asPlanned ? {
			shape: service.answer,
			isClear: true
		} : shapeOf(reply.body, text, status === 200 ? "200" : "2xx");
		if (found === null) return null;
		const answering = {
			...service,
			answer: found.shape
		};
		if (!this.#isGood(reply, answering)) return null;
		return {
			containerPort: this.#port,
			predictPath: path,
			service: answering,
			isClear: found.isClear
		};
	}
	#isGood({ status, body }, { answer }) {
		return (isStreamed(answer) ? judgeStream(body, answer) : judgeAnswer({
			status: status ?? 0,
			body,
			unread: null
		}, answer, new Labels())).outcome === "ok";
	}
};
/** The same service, asked for whole answers as its preset asks. */
function whole({ preset, model, headers }) {
	return {
		...presetService(preset, model),
		headers
	};
}
function judgeStream(body, shape) {
	const answer = new StreamedAnswer(200, shape, new Labels(), 0);
	return answer.push(Buffer.from(body), 0) ?? answer.finish(0);
}
/** The routes that services usually have, with the drill's own request, and that of OpenAI's API. */
function usualRoutes(service) {
	const { preset, model, headers } = service;
	const simple = preset === "qwen-allinone" ? service : {
		...presetService("qwen-allinone"),
		headers
	};
	return [chatWith(model, headers), ...ROUTES.map((path) => ({
		path,
		service: simple
	}))];
}
function chatWith(model, headers) {
	const service = {
		...presetService("openai-chat", model),
		headers
	};
	return {
		path: PRESETS["openai-chat"].path,
		service,
		isGuess: true
	};
}
/** The names of models in a list; null if it is not such a list. */
function plainModels(document, list, name) {
	const models = valueAt(document, list);
	if (!Array.isArray(models)) return null;
	return models.slice(0, 20).map((model) => valueAt(model, name)).filter((each) => typeof each === "string" && PLAIN_MODEL.test(each));
}

// src/load/http/protocol.ts
/** A busy service takes a while: what is looked for here is asked once, when nothing else is known. */
const LIMIT_MS = 5e3;
/** A server may write first and hang up at once: writing to it then causes a reset, which would lose what it wrote. */
const SPEAKS_FIRST_MS = 200;
/** How a client of HTTP/2 begins, with an empty SETTINGS frame. @see RFC 9113, 3.4 */
const HTTP2_PREFACE = Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), Buffer.from([
	0,
	0,
	0,
	4,
	0,
	0,
	0,
	0,
	0
])]);
const FRAME_HEAD_BYTES = 9;
const SETTINGS = 4;
const LONGEST_FRAME = 16384;
/**
* The protocol of a port that does not answer in HTTP/1.1, found by trying the others; null if none answers, within five
* seconds each. Never throws for what the other side does.
*/
async function otherProtocol(host, port) {
	if (await speaksTls(host, port)) return "TLS";
	return await speaksHttp2(host, port) ? "HTTP/2" : null;
}
/** Whether a host refuses connections to a port. A host that does not answer does not refuse. */
async function refuses(host, port) {
	return await within(connect({
		host,
		port
	}), (socket, end) => {
		socket.once("connect", () => end(false)).once("error", ({ code }) => end(code === "ECONNREFUSED"));
	});
}
function speaksTls(host, port) {
	return within(connect$1({
		host,
		port,
		rejectUnauthorized: false
	}), (socket, end) => {
		socket.once("secureConnect", () => end(true));
		socket.once("error", ({ code = "" }) => end(/^ERR_SSL_.*ALERT/.test(code)));
	});
}
function speaksHttp2(host, port) {
	return within(connect({
		host,
		port
	}), (socket, end) => {
		let head = Buffer.alloc(0);
		socket.once("connect", () => setTimeout(() => socket.writable && socket.write(HTTP2_PREFACE), SPEAKS_FIRST_MS));
		socket.on("data", (piece) => {
			head = Buffer.concat([head, piece.subarray(0, FRAME_HEAD_BYTES)]);
			if (head.length >= FRAME_HEAD_BYTES) end(isSettings(head));
		});
		socket.once("error", () => end(false)).once("close", () => end(false));
	});
}
/** Length (3 bytes), type, flags, and stream 0. @see RFC 9113, 4.1 and 6.5 */
function isSettings(head) {
	return head.readUIntBE(0, 3) <= LONGEST_FRAME && head[3] === SETTINGS && head[4] === 0 && head.readUInt32BE(5) === 0;
}
async function within(socket, watch) {
	const { promise, resolve } = Promise.withResolvers();
	const timer = setTimeout(() => resolve(false), LIMIT_MS);
	watch(socket, resolve);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		socket.on("error", () => void 0).destroy();
	}
}

// src/app/boot/no-answer.ts
const UNKNOWN = {
	said: [],
	advice: []
};
const MAX_PORTS_NAMED = 5;
/**
* Why a service with a running container gave no HTTP answer, and what to change.
*/
async function whyNoAnswer(unanswered) {
	const { target, engine, attempts, containerAddress, exposedPorts } = unanswered;
	const { containerPort, url } = target;
	const listeners = unanswered.listeners?.filter(({ port }) => port === containerPort) ?? null;
	if (listeners?.length === 0) {
		const ports = {
			containerPort,
			listeningPorts: openPorts(unanswered.listeners ?? []).slice(0, MAX_PORTS_NAMED),
			exposedPorts: exposedPorts.slice(0, MAX_PORTS_NAMED)
		};
		return {
			said: [message("boot.no-listener", ports)],
			advice: [message("advice.container-port", ports)]
		};
	}
	const isIpv6 = listeners !== null && onIpv6Only(listeners);
	if (listeners !== null && onLoopbackOnly(listeners)) return {
		said: [message("boot.loopback-only", { containerPort })],
		advice: [message("advice.listen-everywhere", { containerPort })]
	};
	if (isIpv6 && containerAddress !== null && await refuses(containerAddress, containerPort)) return {
		said: [message("boot.ipv6-only", { containerPort })],
		advice: [message("advice.listen-everywhere", { containerPort })]
	};
	if (!attempts.unconnected) return await whyNotInHttp(unanswered);
	if (listeners === null) return UNKNOWN;
	const onLoopback = isOnLoopback(engine);
	return {
		said: [message("boot.out-of-reach", {
			containerPort,
			publishedPort: Number(url.port),
			onLoopback
		})],
		advice: [message("advice.reach-port", { onLoopback })]
	};
}
/** The same for a service that accepted a connection. */
async function whyNotInHttp({ target, attempts, signal }) {
	const { containerPort } = target;
	const protocol = await protocolOf(target);
	signal.throwIfAborted();
	if (protocol !== null) return protocol;
	if (attempts.timedOut) {
		const { requestTimeoutMs } = attempts;
		return {
			said: [message("boot.late-answer", {
				containerPort,
				requestTimeoutMs
			})],
			advice: [message("advice.request-timeout", { requestTimeoutMs })]
		};
	}
	return {
		said: [message("boot.no-http", { containerPort })],
		advice: [message("advice.answer-http", { containerPort })]
	};
}
/** An explanation if the service speaks another protocol than plain HTTP/1.1; null otherwise. */
async function protocolOf({ containerPort, url }) {
	const protocol = await otherProtocol(url.hostname.replace(/^\[|\]$/g, ""), Number(url.port));
	if (protocol === null) return null;
	return {
		said: [message("boot.other-protocol", {
			containerPort,
			protocol
		})],
		advice: [message("advice.plain-http", {
			containerPort,
			protocol
		})]
	};
}

// src/app/boot/ready.ts
const INTERVAL_MS = 500;
/** A service may restart a few times while it loads, but one that crashed so often does not get ready by waiting. */
const CRASH_LOOP_RESTARTS = 4;
const LOG_LINES = 20;
/** More than are shown, because lines that say the same are shown once. */
const LOG_LINES_READ = 200;
/**
* Waits for the first good answer.
* @returns milliseconds from now to that answer, and when its request was sent on the drill's clock
* @throws DrillError with what the service did instead and the last lines of the container's log
*/
async function untilReady(waiting) {
	const { plan, engine, target, client, clock, outside, signal } = waiting;
	const beganAtMs = clock.now();
	const nextText = shortTexts(plan.prompts, "boot");
	const answers = [];
	let down = null;
	let pointless = null;
	const early = new EarlyLook(clock, async () => look(waiting, await engine.container(target.containerId, signal)), (looked) => looked.settings?.isClear === true && settingsFound(looked, plan) !== null);
	const { firstGoodAtMs, goodBeganAtMs } = await probeEvery({
		intervalMs: INTERVAL_MS,
		clock,
		untilMs: beganAtMs + plan.readyTimeoutMs,
		signal,
		attempt: async () => {
			const answer = await client.send(nextText(), signal);
			if (answer.outcome === "ok") return true;
			answers.push(answer);
			const facts = await engine.container(target.containerId, signal);
			down = hasEnded(facts) || facts.restartCount >= CRASH_LOOP_RESTARTS ? facts : null;
			if (down === null && facts.status === "running") pointless = await early.pointless(answer);
			return down !== null || pointless !== null;
		}
	});
	if (firstGoodAtMs !== null && down === null && pointless === null) return {
		readyMs: firstGoodAtMs - beganAtMs,
		goodSentAtMs: goodBeganAtMs ?? beganAtMs
	};
	const facts = down ?? await engine.container(target.containerId, signal);
	const tail = await engine.logTail(target.containerId, LOG_LINES_READ);
	const runs = facts.status === "running" && facts.restartCount === 0;
	const last = answers.at(-1);
	const lastAnswer = last === void 0 ? message("reply.none", {}) : endOf(last);
	const end = {
		exitCode: outside.exitCode(facts),
		outOfMemory: outside.ranOutOfMemory(facts)
	};
	const why = runs ? await whyRefusing(waiting, {
		answers,
		facts,
		tail,
		looked: pointless ?? await look(waiting, facts)
	}) : onItsEnd(waiting, end, tail);
	const waitedMs = clock.now() - beganAtMs;
	const what = pointless === null ? notReady(facts, plan, lastAnswer, waitedMs, end) : message("boot.other-settings", { last: lastAnswer });
	const cause = logSays(lastLogLines(tail, LOG_LINES));
	throw new DrillError([what, ...why.said], {
		advice: why.advice,
		cause
	});
}
/** Looks for the service in its container. */
async function look({ plan, tools, target, clock, sameNetwork, signal }, facts) {
	const containerAddress = sameNetwork ? facts.address : null;
	const { exposedPorts } = facts.declared;
	return await lookAround({
		plan,
		tools,
		target,
		containerAddress,
		exposedPorts,
		clock,
		signal
	});
}
/** Why a container ended as it started, and what to do about it. */
function onItsEnd({ plan, target }, end, log) {
	const found = causeOfEnd({
		...end,
		log
	});
	if (found === null) return {
		said: [],
		advice: [message("advice.boot-ended", {})]
	};
	const { said, advice } = explained(found, target);
	const limitBytes = plan.target.memoryBytes;
	return {
		said: end.outOfMemory ? [] : said,
		advice: found.cause === "out-of-memory" ? [message("advice.boot-memory", { limitBytes })] : advice
	};
}
/** What a cause means in this container, and what to do about it. */
function explained(found, { mounts }) {
	if (found === null) return {
		said: [],
		advice: []
	};
	const paths = found.cause === "disk-full" ? smallPaths(mounts) : [];
	if (paths.length > 0) return {
		said: [message("small-disk.filled", { paths })],
		advice: [message("advice.small-disk", {})]
	};
	return {
		said: [message("boot.cause", { ...found })],
		advice: [message("advice.boot-cause", { ...found })]
	};
}
/** Why a running service gave no good answer, and what to change. */
async function whyRefusing(waiting, refusing) {
	const { answers, looked, tail } = refusing;
	const other = settingsFound(looked, waiting.plan);
	if (other !== null && looked.settings?.isClear) return other;
	const why = await whyNot(waiting, refusing);
	const found = explained((answers.at(-1)?.status ?? 0) >= 500 || looked.listeners?.length === 0 ? causeInLog(tail) : null, waiting.target);
	const isKnown = why.said.some(({ code }) => code === "boot.other-protocol");
	return {
		said: [
			...why.said,
			...found.said,
			...other?.said ?? (isKnown ? [] : alsoFound(looked, waiting.plan))
		],
		advice: [
			...other?.advice ?? [],
			...found.advice,
			...why.advice
		]
	};
}
/** The same without what a look found beyond the listening sockets. */
async function whyNot(waiting, { answers, facts, looked: { listeners } }) {
	const { target, engine, plan, signal } = waiting;
	const last = answers.at(-1);
	const answered = answers.filter(({ status }) => status !== void 0);
	if (answered.length > 0) {
		const protocol = last?.status === 400 ? await protocolOf(target) : null;
		const said = last?.advice === void 0 ? [] : [last.advice];
		if (protocol !== null && said.length === 0) return protocol;
		if (last?.advice?.code === "answer.required-fields") return {
			said: [],
			advice: said
		};
		return {
			said,
			advice: answerAdvice(answered.at(-1), plan)
		};
	}
	const attempts = {
		unconnected: answers.every(({ unconnected }) => unconnected ?? false),
		timedOut: last?.outcome === "timeout",
		requestTimeoutMs: plan.requestTimeoutMs
	};
	const { address: containerAddress, declared } = facts;
	const { exposedPorts } = declared;
	const place = {
		listeners,
		target,
		containerAddress,
		exposedPorts,
		engine: engine.address
	};
	const why = await whyNoAnswer({
		...place,
		attempts,
		signal
	});
	const longer = message("advice.ready-timeout", { readyTimeoutMs: plan.readyTimeoutMs });
	return {
		...why,
		advice: [...why.advice, longer]
	};
}
function answerAdvice(answer, { readyTimeoutMs }) {
	const longer = message("advice.ready-timeout", { readyTimeoutMs });
	if (answer === void 0) return [longer];
	const { outcome, status = null } = answer;
	const advice = message("advice.boot-answer", { status: outcome === "wrong-answer" ? null : status });
	return status !== null && NEVER_LOADING.has(status) ? [advice] : [advice, longer];
}
/** Statuses that don't change by waiting: the request is another than the service expects. */
const NEVER_LOADING = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308,
	400,
	401,
	403,
	405,
	415,
	422
]);
function notReady(facts, plan, lastAnswer, waitedMs, end) {
	if (hasEnded(facts)) return message("boot.ended", end);
	const { readyTimeoutMs } = plan;
	const restarts = facts.restartCount;
	if (restarts >= CRASH_LOOP_RESTARTS) return message("boot.crash-loop", {
		waitedMs,
		restarts,
		...end
	});
	if (restarts > 0) return message("boot.restarted", {
		readyTimeoutMs,
		restarts,
		...end
	});
	return message("boot.no-good-answer", {
		readyTimeoutMs,
		last: lastAnswer
	});
}
function hasEnded({ status }) {
	return status === "exited" || status === "dead";
}
function logSays(log) {
	const text = log.trim();
	return text === "" ? new DrillError(message("boot.log-empty", {})) : new DrillError(message("boot.log-end", {}), { text });
}

// src/app/boot/boot.ts
/** Starts the plan's container and waits for its first good answer. */
async function boot(order) {
	const { plan, engine, tools, clock, open, onBaseline = false } = order;
	const mounts = await tools.mountsForTarget(order.signal);
	const { readyTimeoutMs } = plan;
	const target = await startTarget({
		...order,
		target: plan.target,
		mounts,
		readyTimeoutMs
	}).catch((cause) => {
		throw notStarted(cause, mounts);
	});
	const startedAtMs = clock.now();
	const outside = open.use(new OutsideWatch(engine, target.containerId, clock, onBaseline));
	const signal = AbortSignal.any([order.signal, outside.signal]);
	const labels = new Labels();
	const client = new Client({
		url: target.url,
		requestTimeoutMs: plan.requestTimeoutMs,
		labels,
		shape: plan.service
	});
	open.defer(() => client.close());
	const usage = open.use(new UsageWatch(engine, target.containerId));
	try {
		const health = onBaseline ? null : await watchHealth(order, target, signal);
		const { sameNetwork } = order.place;
		const ready = await untilReady({
			plan,
			engine,
			tools,
			target,
			client,
			clock,
			outside,
			sameNetwork,
			signal
		});
		return {
			side: {
				target,
				client,
				labels,
				usage,
				outside
			},
			startedAtMs,
			health,
			...ready
		};
	} catch (error) {
		order.signal.throwIfAborted();
		throw await outside.behind(error);
	}
}
/**
* Asks the service about its health until the end of the drill, if the plan says how.
* @throws DrillError for a container without a health check that should have one
*/
async function watchHealth({ plan, engine, clock, open }, target, signal) {
	const { health } = plan;
	if (health === void 0) return null;
	if (health === "HEALTHCHECK" && (await engine.container(target.containerId, signal)).health === null) throw new DrillError(NO_HEALTHCHECK, { advice: [message("advice.no-healthcheck", {})] });
	return open.use(new HealthWatch({
		health,
		engine,
		target,
		clock
	}));
}
/** The engine's refusal to start a container, with what it means if the image's program is the cause. */
function notStarted(cause, mounts) {
	const isRefusal = cause instanceof EngineError || cause instanceof ComposeError;
	const small = isRefusal ? tooSmall(cause.reason, mounts, cause) : null;
	if (small !== null) return small;
	const found = isRefusal ? causeOfRefusal(cause.reason) : null;
	if (!isRefusal || found === null) return cause;
	const said = [...cause.said, message("boot.cause", { ...found })];
	return new DrillError(said, {
		advice: [message("advice.boot-cause", { ...found })],
		cause: cause.cause
	});
}
/** Starts the baseline: the plan's target with the baseline's image. */
async function bootBaseline(order, image) {
	const asked = {
		...order.plan,
		target: {
			...order.plan.target,
			image
		}
	};
	try {
		const plan = await withPortOfImage(asked, order.engine);
		return await boot({
			...order,
			plan,
			onBaseline: true
		});
	} catch (cause) {
		order.signal.throwIfAborted();
		if (cause instanceof OutsideInterference) throw cause;
		throw new DrillError(message("boot.no-baseline", {}), {
			advice: [message("advice.baseline-start", {})],
			cause
		});
	}
}

// src/app/drill/forget.ts
/**
* Removes everything from a record that was measured after a moment of the drill's clock, because it says nothing about
* the service. Removed data is not judged, so it neither passes nor fails.
*/
function forgetSince(record, atMs) {
	const untouched = ({ endedAtMs }) => endedAtMs <= atMs;
	const kept = record.phases.findIndex((phase) => !untouched(phase));
	if (kept >= 0) record.phases.length = kept;
	for (const experiment of record.experiments) forgetExperiment(experiment, record.phases.length, atMs);
	const { baseline } = record;
	if (baseline === null) return;
	for (const experiment of baseline.experiments) forgetExperiment(experiment, record.phases.length, atMs);
	baseline.comparisons = baseline.comparisons.filter((comparison) => untouched(comparison.candidate) && untouched(comparison.baseline));
}
function forgetExperiment({ outcome }, phases, atMs) {
	const isGone = (index) => index !== null && index >= phases;
	if ("afterPhase" in outcome && isGone(outcome.afterPhase)) outcome.afterPhase = null;
	if ("duringPhase" in outcome && isGone(outcome.duringPhase)) {
		outcome.duringPhase = null;
		outcome.liveness = null;
		if (outcome.type === "soak") outcome.memory = null;
		if (outcome.type === "spike") outcome.capacityPerSecond = null;
		if (outcome.type === "questions") outcome.questioned = null;
		if (outcome.type === "degradation") outcome.degraded = null;
	}
	if (outcome.type === "abandon" && (outcome.afterPhase === null || (outcome.abandoned?.endedAtMs ?? 0) > atMs)) {
		outcome.abandoned = null;
		outcome.liveness = null;
	}
	if (outcome.type === "probe" && (outcome.attempted?.endedAtMs ?? 0) > atMs) outcome.attempted = null;
	if (outcome.type === "crash" && outcome.recovery !== null) {
		const { recovery, watched } = outcome;
		const backMs = recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0;
		if (recovery.beganAtMs + backMs <= atMs) return;
		outcome.recovery = null;
		outcome.watched = null;
	}
}

// src/app/drill/preflight.ts
/**
* Reads the engine's facts and logs its address.
* @throws Error with every reason why this engine can't be used
*/
async function askEngine(engine, log, signal) {
	const { address } = engine;
	log(message("progress.engine", {
		url: engineUrl(address),
		chosenBy: address.chosenBy
	}));
	const facts = await engine.facts(signal);
	requireFit(facts);
	return facts;
}
/** @throws DrillError with every reason why a drill can't run on an engine */
function requireFit(facts) {
	const reasons = reasonsUnfit(facts, machine());
	if (reasons.length > 0) throw new DrillError(reasons, { advice: [message("advice.other-engine", {})] });
}
/**
* Checks what the container is started with and only the engine knows. The engine itself would make a missing volume.
* @throws DrillError with every problem
*/
async function requireParts(engine, { cores }, { volumes, cpusetCpus }, signal) {
	const named = volumes.flatMap(({ source, path }) => source === null || path !== null ? [] : [source]);
	const names = [];
	for (const name of new Set(named)) if (!await engine.hasVolume(name, signal)) names.push(name);
	const last = cpusetCpus === null ? 0 : Math.max(...numbersInSet(cpusetCpus) ?? []);
	const problems = [...names.length === 0 ? [] : [message("engine.volumes-missing", { names })], ...cpusetCpus === null || last < cores ? [] : [message("engine.cpus-missing", {
		cpusetCpus,
		cores
	})]];
	if (problems.length > 0) throw new DrillError(problems);
}
/** Returns a warning for each image of another architecture than the engine's machine. */
async function foreignImages(engine, facts, images) {
	const warnings = images.map(async (image) => {
		const stored = image && await engine.image(image.id);
		return stored ? foreignness(image.reference, stored, facts) : null;
	});
	return (await Promise.all(warnings)).filter((warning) => warning !== null);
}

// src/app/drill/sentiments.ts
/**
* The labels of each prompt in the steady state and later, during and after experiments. `changed` if a label appeared
* later that the steady state did not have. Prompts that were not sent in both are left out.
*/
function compareSentiments(steady, later) {
	return PROMPTS.flatMap(({ id, text }) => {
		const before = labelsOf([steady], id);
		const after = labelsOf(later, id);
		if (before.length === 0 || after.length === 0) return [];
		return [{
			promptId: id,
			text,
			steady: before,
			underExperiment: after,
			changed: after.some((label) => !before.includes(label))
		}];
	});
}
function labelsOf(phases, promptId) {
	const labels = phases.flatMap(({ samples }) => samples.flatMap((sample) => sample.promptId === promptId && sample.sentiment ? [sample.sentiment] : []));
	return [...new Set(labels)];
}

// src/app/drill/stage-budgets.ts
const MINUTE_MS = 6e4;
/** Covers a slow registry, a package manager and its lock. */
const PREFLIGHT_MS = 60 * MINUTE_MS;
/** Copying the tools, creating and starting a container, on a slow disk. */
const CONTAINER_MS = 6 * MINUTE_MS;
/** Helpers, inspections, and applying and reverting a disturbance, on a slow machine. */
const ENGINE_MS = 4 * MINUTE_MS;
/** Maximum requests in a row that a window waits for, however slow; a comparison has two rows of 16. */
const ROW = 10;
const PAIRS = 32;
/** The stage budgets of a plan. */
function stageBudgets(plan) {
	const { requestTimeoutMs, maxDurationMs, readyTimeoutMs } = plan;
	const sides = plan.baseline === null ? 1 : 2;
	const dependenciesMs = plan.target.compose === void 0 ? 0 : readyTimeoutMs;
	const warmUp = WARM_UP_MS + THREADS_MS + requestTimeoutMs;
	const windowMs = maxDurationMs + requestTimeoutMs;
	const pairsMs = windowMs + PAIRS * requestTimeoutMs;
	const comeBackMs = (maxRecoveryMs) => Math.max(maxRecoveryMs, ROW * (requestTimeoutMs + PAUSE_AFTER_FAILURE_MS)) + requestTimeoutMs;
	return {
		preflight: PREFLIGHT_MS,
		boot: CONTAINER_MS + sides * (CONTAINER_MS + dependenciesMs + readyTimeoutMs + requestTimeoutMs),
		warmUp,
		steadyState: windowMs + MINUTE_MS,
		comparison: warmUp + windowMs + pairsMs + MINUTE_MS,
		experiment(index, experiment) {
			const planned = plan.experiments[index];
			const maxRecoveryMs = planned?.limits?.maxRecoveryMs ?? plan.limits.maxRecoveryMs;
			return experiment.maxMs({
				sides,
				engineMs: ENGINE_MS,
				ownMs: durationsOf(planned?.parameters ?? {}, experiment.parameters),
				windowMs,
				compareMs: sides === 1 ? 0 : ENGINE_MS + pairsMs,
				comeBackMs: comeBackMs(maxRecoveryMs),
				maxRecoveryMs,
				maxDrainMs: planned?.limits?.maxDrainMs ?? plan.limits.maxDrainMs ?? 0,
				requestTimeoutMs
			});
		}
	};
}
/** The time that an experiment's own parameters can add, such as a grace period. */
function durationsOf(values, parameters) {
	return Object.entries(values).flatMap(([name, value]) => {
		const { form, takesMs } = parameters[name] ?? {};
		if (takesMs !== void 0) return [takesMs(value)];
		return form === "duration" && typeof value === "number" ? [value] : [];
	}).reduce((sum, each) => sum + each, 0);
}

// src/app/drill/watchdog.ts
/** How long a stage may exceed its budget before it is ended. */
const GRACE_MS = 6e4;
/** How long an aborted drill may take to revert disturbances before it is abandoned. */
const LAST_MS = 45e3;
/** A longer timer would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/**
* Ends a drill whose stage does not end. A minute after the stage's budget it aborts the drill like a cancel, and then
* abandons work that ignores the abort. After disposal it does nothing.
*/
var Watchdog = class {
	/** Aborted when a stage takes too long, or when the caller cancels. */
	signal;
	#patience;
	#expiry = new AbortController();
	#timer;
	/** @param cancel the caller's own signal, which ends the drill as well */
	constructor(cancel, patience = {
		graceMs: GRACE_MS,
		lastMs: LAST_MS
	}) {
		this.signal = AbortSignal.any([cancel, this.#expiry.signal]);
		this.#patience = patience;
	}
	/** Begins a stage with a budget; ends the previous one. */
	enter(stage, budgetMs) {
		clearTimeout(this.#timer);
		const { graceMs } = this.#patience;
		const hangs = message("stage.hangs", {
			stage,
			budgetMs,
			graceMs
		});
		const expire = () => this.#expiry.abort(new DrillError(hangs, { advice: [message("advice.stage-hangs", {})] }));
		this.#timer = setTimeout(expire, Math.min(budgetMs + graceMs, MAX_TIMER_MS));
	}
	/**
	* Waits for work to end, but only for a short time after the signal was aborted.
	* @returns whether it has ended; abandoned work may still continue
	* @throws what the work throws
	*/
	async follow(work) {
		const left = Promise.withResolvers();
		let timer;
		const leave = () => {
			timer = setTimeout(() => left.resolve(false), this.#patience.lastMs);
		};
		this.signal.addEventListener("abort", leave, { once: true });
		if (this.signal.aborted) leave();
		try {
			return await Promise.race([work.then(() => true), left.promise]);
		} finally {
			this.signal.removeEventListener("abort", leave);
			clearTimeout(timer);
		}
	}
	[Symbol.dispose]() {
		clearTimeout(this.#timer);
	}
};

// src/app/drill/drill.ts
/**
* Runs a whole drill: preflight, boot, warm-up, steady state, then each experiment. Never throws: an error is stored in
* the record's `error`, next to everything that was measured before it. Leaves nothing on the engine.
*/
async function runDrill(order) {
	const clock = startClock();
	let record = emptyRecord(order.plan, order.session, new Date(clock.toEpochMs(0)));
	using watchdog = new Watchdog(order.signal, order.patience);
	const { signal } = watchdog;
	try {
		if (!await watchdog.follow(drill({
			...order,
			signal
		}, record, clock, beginStage(order, watchdog)))) record = detached(record);
		signal.throwIfAborted();
	} catch (error) {
		const reason = signal.aborted ? signal.reason : error;
		if (reason instanceof Cancelled) record.cancelled = reason.by;
		else {
			record.error = causesOf(reason);
			const advice = adviceBehind(reason);
			if (advice !== null) record.errorAdvice = advice;
		}
	} finally {
		record.checks = checksOf(record);
		order.progress.stage(message("progress.stage", { stage: "clean-up" }));
		await sweep(order.engine, order.session).then((removed) => order.progress.line(message("clean-up.removed", { objects: removed })), (error) => {
			const incomplete = message("clean-up.incomplete", { command: listCommand(order.session) });
			record.warnings.push(incomplete, ...saidBy(error));
		});
		record.durationMs = clock.now();
	}
	return record;
}
/** A copy of the record that an abandoned drill can't change. */
function detached({ plan, ...seen }) {
	return {
		...structuredClone(seen),
		plan
	};
}
function beginStage({ plan, progress }, watchdog) {
	const budgets = stageBudgets(plan);
	return (stage, budget) => {
		const isOwn = typeof stage === "string";
		progress.stage(isOwn ? message("progress.stage", { stage }) : message("progress.experiment", { name: stage.experiment }));
		watchdog.enter(isOwn ? stage : stage.experiment, budget(budgets));
	};
}
async function drill({ plan: asked, session, engine, progress, signal }, record, ownClock, stage) {
	stage("preflight", ({ preflight }) => preflight);
	const log = (said) => progress.line(said);
	const facts = await askEngine(engine, log, signal);
	record.warnings.push(...reservations(facts));
	await requireParts(engine, facts, asked.target, signal);
	const clock = tiedTo(ownClock, facts.clockAheadMs);
	record.machine = await fingerprint(facts, await raisePriority(log));
	const { network } = asked.target;
	if (network !== null) await joinableNetwork(engine, network, signal);
	for (const { kind, parameters } of asked.experiments) await experimentOf(kind).preflight?.({
		engine,
		network,
		services: servicesBeside(asked.target)
	}, parameters, signal);
	const smallDisks = smallDisksFor(asked.target, asked.experiments.flatMap(({ kind, parameters }) => experimentOf(kind).smallDisks?.(parameters) ?? []));
	const kinds = [...new Set(asked.experiments.map(({ kind }) => kind))].map(experimentOf);
	const needed = kinds.flatMap(({ programs }) => programs ?? []);
	await abortable(ensurePrograms(kinds, log), signal);
	record.image = await abortable(ensureImage(engine, asked.target, log), signal);
	const plan = await withPortOfImage(asked, engine);
	record.plan = plan;
	if (plan.baseline !== null && record.baseline !== null) record.baseline.image = await abortable(ensureImage(engine, {
		...plan.target,
		...plan.baseline
	}, log), signal);
	for (const image of plan.target.composed?.otherImages ?? []) await abortable(ensureImage(engine, {
		...plan.target,
		image
	}, log), signal);
	record.warnings.push(...await foreignImages(engine, facts, [record.image, record.baseline?.image]));
	const programs = /* @__PURE__ */ new Set([...needed, ...await present(kinds.flatMap((experiment) => experiment.optionalPrograms ?? []))]);
	stage("boot", ({ boot }) => boot);
	using open = new DisposableStack();
	const noise = open.use(new NoiseWatch(clock));
	const disk = kinds.some(({ needsDisk }) => needsDisk);
	const tools = await carryTools({
		engine,
		session,
		programs: [...programs],
		disk,
		smallDisks,
		signal
	});
	const place = placeOf(engine, facts, tools.kernelId, await gatewayFromHere(engine, signal));
	if (!place.sameMachine) record.machine = {
		...record.machine,
		engineMachine: engineMachine(facts)
	};
	const order = {
		plan,
		session,
		engine,
		tools,
		place,
		clock,
		signal,
		open
	};
	const bootedAtMs = clock.now();
	const { side, readyMs, health, startedAtMs, goodSentAtMs } = await boot(order);
	record.readyMs = readyMs;
	record.start = {
		startedAtMs,
		goodSentAtMs,
		noise: noise.between(startedAtMs, startedAtMs + readyMs)
	};
	if (health !== null) open.defer(() => {
		record.health = health.probes();
	});
	open.defer(() => {
		record.usage = side.usage.moments(clock);
	});
	progress.line(message("progress.ready", {
		readyMs,
		onBaseline: false
	}));
	let baseline = null;
	if (plan.baseline !== null && record.baseline !== null) {
		const watched = {
			...order,
			signal: AbortSignal.any([signal, side.outside.signal])
		};
		const booted = await bootBaseline(watched, plan.baseline.image);
		baseline = booted.side;
		const { baseline: ofBaseline } = record;
		open.defer(() => {
			ofBaseline.usage = booted.side.usage.moments(clock);
		});
		record.baseline.readyMs = booted.readyMs;
		progress.line(message("progress.ready", {
			readyMs: booted.readyMs,
			onBaseline: true
		}));
	}
	const sides = baseline === null ? [side] : [side, baseline];
	await unlessInterfered({
		...side,
		sides,
		plan,
		record,
		engine,
		tools,
		place,
		baseline,
		noise,
		clock,
		progress,
		signal
	}, (watched) => runStages(watched, stage, bootedAtMs));
}
/**
* Runs the stages that need the containers, and ends them if something outside the drill changes a container. Data from
* then on says nothing about the service, so it is discarded.
* @throws OutsideInterference if that happened
*/
async function unlessInterfered(context, run) {
	const { sides, record, engine, signal } = context;
	const watches = sides.map(({ outside }) => outside);
	try {
		await run({
			...context,
			signal: AbortSignal.any([signal, ...watches.map((watch) => watch.signal)])
		});
		for (const { target, outside } of sides) {
			const { status } = await engine.container(target.containerId, signal);
			const failure = status === "running" && !outside.signal.aborted ? null : await outside.behind(null);
			if (failure !== null) throw failure;
		}
	} catch (error) {
		signal.throwIfAborted();
		let failure = error;
		for (const watch of watches) if (!(failure instanceof OutsideInterference)) failure = await watch.behind(failure);
		if (failure instanceof OutsideInterference) forgetSince(record, failure.atMs);
		throw failure;
	}
}
async function runStages(context, stage, bootedAtMs) {
	const { record, usage, labels, baseline, clock } = context;
	stage("warm-up", ({ warmUp }) => warmUp);
	const warmUpRequests = await warmUp(context);
	record.bootUsage = usage.between(clock.toEpochMs(bootedAtMs), clock.toEpochMs(clock.now()));
	stage("steady-state", ({ steadyState }) => steadyState);
	const steady = await runSteadyState(context);
	labels.close();
	if (steady === null) return;
	if (baseline !== null) stage("comparison", ({ comparison }) => comparison);
	await compareSteadyStates(context, steady, warmUpRequests);
	await runExperiments(context, steady, stage);
}
async function present(programs) {
	const found = await Promise.all(programs.map(findProgram));
	return programs.filter((_, index) => found[index] !== null);
}
async function runExperiments(context, steady, stage) {
	const { plan, record, progress } = context;
	for (const [index, { kind, name, parameters }] of plan.experiments.entries()) {
		const experimentRecord = record.experiments[index];
		if (!experimentRecord) continue;
		const experiment = experimentOf(kind);
		stage({ experiment: name }, (budgets) => budgets.experiment(index, experiment));
		const reason = await reasonToSkip(context, record.experiments.slice(0, index));
		experimentRecord.skipped = reason ?? NOT_YET_STARTED;
		if (reason !== null) {
			progress.line([message("verdict.skipped", { name }), reason]);
			continue;
		}
		const limits = limitsUnder(record, index);
		const abort = abortLimitsOf(plan, index, experimentRecord.allowance);
		await experiment.run(context, {
			index,
			parameters,
			limits,
			abort,
			record: experimentRecord
		}, steady);
	}
	record.sentiments = compareSentiments(steady, record.phases.filter((phase) => phase !== steady));
}

// src/report/progress/now-and-then.ts
/** How long after the last line the next one comes: twice as long each time, so that a long window does not fill the log. */
const FIRST_LIVE_MS = 1e4;
const MAX_LIVE_MS = 6e4;
/** Runs what it is given 10 s after it was (re)started, then less and less often, at least once a minute. */
function nowAndThen(now) {
	let sinceMs = now();
	let waitMs = FIRST_LIVE_MS;
	return {
		restart: () => {
			sinceMs = now();
			waitMs = FIRST_LIVE_MS;
		},
		run: (print) => {
			if (now() - sinceMs < waitMs) return;
			sinceMs = now();
			waitMs = Math.min(MAX_LIVE_MS, 2 * waitMs);
			print();
		}
	};
}

export { asRoot as a, hiding as c, aptInstall as i, emptyRecord as l, runDrill as n, mayBecomeRoot as o, requireFit as r, spoken as s, nowAndThen as t, withCompose as u };