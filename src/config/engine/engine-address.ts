import { homedir } from "node:os";
import { join } from "node:path";
import { DEFAULT_ENGINE, type EngineAddress } from "../../model/facts/engine-address.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";
import { currentContext, DEFAULT_CONTEXT, readContext } from "./docker-context-file.ts";
import { readTls, type TlsReading } from "./tls.ts";
import { parseEngineUrl } from "./url.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The selected engine, and one sentence for each problem with it. With a problem it is the default engine. */
export interface EngineReading {
  readonly engine: EngineAddress;
  readonly problems: readonly string[];
}

/**
 * The engine that docker's command line would use: DOCKER_HOST, else the context DOCKER_CONTEXT, else the context
 * selected by `docker context use`, else the local socket. Only reads files.
 */
export function readEngine(env: Environment): EngineReading {
  // docker treats an empty variable as unset.
  const { DOCKER_HOST: host = "", DOCKER_CONTEXT: context = "" } = env;
  if (host !== "") return ofHost("DOCKER_HOST", host, environmentTls(env));
  const directory = configDirectory(env);
  if (context !== "") return ofContext("DOCKER_CONTEXT", directory, context);
  const current = currentContext(directory);
  if (typeof current === "string") return { engine: DEFAULT_ENGINE, problems: [current] };
  return current.name === null ? local() : ofContext("the current docker context", directory, current.name);
}

function ofContext(chosenBy: string, directory: string, name: string): EngineReading {
  if (name === DEFAULT_CONTEXT) return local();
  const context = readContext(directory, name);
  const subject = `${chosenBy} ${shown(name)}`;
  if (typeof context === "string") return { engine: DEFAULT_ENGINE, problems: [`${subject} ${context}`] };
  const { host, skipTlsVerify, tlsDirectory } = context;
  if (tlsDirectory !== null) {
    return ofHost(subject, host, () => readTls(`${subject}: its directory`, tlsDirectory, !skipTlsVerify, false));
  }
  return ofHost(subject, host, skipTlsVerify ? () => UNVERIFIED : null);
}

/** Accepts any certificate of the engine. */
const UNVERIFIED: TlsReading = { tls: { ca: null, cert: null, key: null, verify: false }, problems: [] };

/** @param tls reads the certificates, which a socket does not need; null for a connection without TLS */
function ofHost(chosenBy: string, raw: string, tls: (() => TlsReading) | null): EngineReading {
  try {
    const address = parseEngineUrl(raw);
    if (address.kind === "unix") return { engine: { ...address, chosenBy }, problems: [] };
    const read = tls?.() ?? { tls: null, problems: [] };
    return { engine: { ...address, tls: read.tls, chosenBy }, problems: read.problems };
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    const subject = chosenBy === "DOCKER_HOST" ? chosenBy : `${chosenBy}: its host`;
    return { engine: DEFAULT_ENGINE, problems: [`${subject} ${shown(raw)} ${error.message}`] };
  }
}

function environmentTls(env: Environment): (() => TlsReading) | null {
  const { DOCKER_TLS_VERIFY: verify = "", DOCKER_TLS: unverified = "", DOCKER_CERT_PATH: path = "" } = env;
  if (verify === "" && unverified === "") return null;
  const directory = path === "" ? configDirectory(env) : path;
  const what = path === "" ? "DOCKER_CERT_PATH is not set and" : "DOCKER_CERT_PATH";
  return () => readTls(what, directory, verify !== "", true);
}

function configDirectory(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}

function local(): EngineReading {
  return { engine: DEFAULT_ENGINE, problems: [] };
}
