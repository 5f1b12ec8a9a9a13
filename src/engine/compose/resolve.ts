import { type ComposeModel, type ComposeService, unescaped } from "../../model/facts/compose-model.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import type { EngineAddress } from "../../model/facts/engine-address.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import { type Message, message } from "../../model/message.ts";
import type { ComposedTarget, TargetPlan } from "../../model/plan.ts";
import { formatBytes } from "../../model/text/format.ts";
import { compose, requireCompose } from "./compose-command.ts";
import { composeProblems } from "./problems.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What Compose says about the file. Hostile text. */
    "compose.invalid": { readonly reason: string };
    "compose.choose-service": { readonly services: readonly string[] };
    "compose.no-service": { readonly service: string; readonly services: readonly string[] };
    /** What Compose says about a valid file. Hostile text. */
    "compose.warns": { readonly warning: string };
    /** Limits of the file that the drill replaces, and the inputs with their values. Hostile text. */
    "compose.other-limit": {
      readonly settings: readonly { readonly key: string; readonly value: string; readonly input: string }[];
    };
  }
}

/** It reads files, and perhaps those of a remote `include`. */
const CONFIG_LIMIT_MS = 120_000;
const MAX_WARNINGS = 10;
const MAX_NAMES = 20;

export interface ComposeRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** The service to drill; null for the only one. */
  readonly service: string | null;
  /** Its image replaces that of the file; empty for that of the file. */
  readonly target: TargetPlan;
  /** Whether there is a baseline, so that two copies of everything run at the same time. */
  readonly isCompared: boolean;
  readonly engine: EngineAddress;
  /** The sockets of container engines, with links resolved. */
  readonly sockets: readonly string[];
  /** Whether the job runs in a container. */
  readonly inContainer: boolean;
  readonly signal: AbortSignal;
}

/** A compose file, reduced to the service to drill and its dependencies. */
export interface ResolvedCompose {
  readonly service: string;
  readonly image: string;
  /** The only TCP port in its `ports`; null if there is none or more than one. */
  readonly port: number | null;
  readonly composed: ComposedTarget;
  readonly warnings: readonly Message[];
}

/**
 * Has Compose resolve a compose file; starts nothing.
 * @throws DrillError with a sentence for each problem
 */
export async function resolveCompose(request: ComposeRequest): Promise<ResolvedCompose> {
  const { files, target, signal } = request;
  await requireCompose(signal);
  const named = files.flatMap((file) => ["--file", file]);
  // All profiles, because a service with a profile may be drilled, too.
  const args = [...named, "--project-name", "fault-drill", "--profile", "*", "config", "--format", "json"];
  const { exitCode, stdout, stderr } = await compose(args, { limitMs: CONFIG_LIMIT_MS, signal });
  if (exitCode !== 0) throw new DrillError(message("compose.invalid", { reason: stderr }));
  const whole = JSON.parse(stdout) as ComposeModel;
  const service = chosenService(whole, request.service);
  const model = reduced(whole, service);
  const problems = composeProblems(model, { ...request, image: target.image, service });
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
      otherImages: [...new Set(Object.values(others).map((each) => unescaped(each.image ?? "")))],
    },
    warnings: [...warningsIn(stderr), ...otherLimits(own, target)],
  };
}

function chosenService({ services }: ComposeModel, asked: string | null): string {
  const names = Object.keys(services);
  const listed = names.slice(0, MAX_NAMES);
  if (asked === null) {
    const [only] = names;
    if (only === undefined || names.length > 1) {
      throw new DrillError(message("compose.choose-service", { services: listed }));
    }
    return only;
  }
  if (!names.includes(asked)) {
    throw new DrillError(message("compose.no-service", { service: asked, services: listed }));
  }
  return asked;
}

/** The model without what the service does not need. */
function reduced(model: ComposeModel, service: string): ComposeModel {
  const names = new Set([service]);
  // A set also visits what is added meanwhile. Compose lists all kinds of links between services as dependencies.
  for (const name of names) for (const other of Object.keys(model.services[name]?.depends_on ?? {})) names.add(other);
  const services = only(model.services, names);
  const all = Object.values(services);
  return {
    services: Object.fromEntries(
      Object.entries(services).map(([name, each]) => [name, withoutAbsent(each, model.services)]),
    ),
    networks: only(model.networks, new Set(all.flatMap(({ networks = {} }) => Object.keys(networks ?? {})))),
    volumes: only(
      model.volumes,
      new Set(
        all.flatMap(({ volumes = [] }) =>
          volumes.flatMap(({ type, source }) => (type === "volume" && source !== undefined ? [source] : [])),
        ),
      ),
    ),
    secrets: only(model.secrets, new Set(all.flatMap(({ secrets = [] }) => secrets.map(({ source }) => source)))),
    configs: only(model.configs, new Set(all.flatMap(({ configs = [] }) => configs.map(({ source }) => source)))),
  };
}

/** A service may depend on one that is not required and absent. */
function withoutAbsent(service: ComposeService, services: ComposeModel["services"]): ComposeService {
  if (service.depends_on === undefined) return service;
  return { ...service, depends_on: only(service.depends_on, new Set(Object.keys(services))) };
}

function only<T>(all: Readonly<Record<string, T>> | undefined, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => names.has(name)));
}

function onlyPort({ ports = [] }: ComposeService): number | null {
  const targets = new Set(ports.filter(({ protocol = "tcp" }) => protocol === "tcp").map(({ target }) => target));
  const [port = null] = targets;
  return targets.size === 1 ? port : null;
}

/** The limits of the file that the drill replaces by others. */
function otherLimits(
  { deploy, cpus: ownCpus, mem_limit: ownMemory, restart }: ComposeService,
  target: TargetPlan,
): Message[] {
  const { cpus = ownCpus, memory = ownMemory } = deploy?.resources?.limits ?? {};
  const policy = policyName(target.restartPolicy);
  const settings = [
    ...(cpus === undefined || Number(cpus) === target.cpus
      ? []
      : [{ key: "cpus", value: String(cpus), input: "cpus" }]),
    ...(memory === undefined || Number(memory) === target.memoryBytes
      ? []
      : [{ key: "memory", value: formatBytes(Number(memory)), input: "memory" }]),
    ...(restart === undefined || restart === policy
      ? []
      : [{ key: "restart", value: restart, input: "restart-policy" }]),
  ];
  return settings.length === 0 ? [] : [message("compose.other-limit", { settings })];
}

function warningsIn(stderr: string): Message[] {
  const lines = [...new Set(stderr.split("\n"))].filter((line) => line !== "").slice(0, MAX_WARNINGS);
  return lines.map((warning) => message("compose.warns", { warning }));
}
