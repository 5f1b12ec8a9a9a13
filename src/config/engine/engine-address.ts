import { homedir } from "node:os";
import { join } from "node:path";
import { DEFAULT_ENGINE, type EngineAddress } from "../../model/facts/engine-address.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";
import { currentContext, DEFAULT_CONTEXT, readContext } from "./docker-context-file.ts";
import { readTls, type TlsReading } from "./tls.ts";
import { parseEngineUrl } from "./url.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What chose the engine, for the start of a sentence, and the part of it that has a problem. */
    "engine.subject": {
      readonly by: ChosenBy;
      /** In quotes, as are the host and the directory; null if it has none. */
      readonly context: string | null;
      readonly host: string | null;
      readonly directory: string | null;
    };
  }
}

/** `no-certificates` if DOCKER_CERT_PATH is not set. */
type ChosenBy = "DOCKER_HOST" | "DOCKER_CONTEXT" | "current-context" | "DOCKER_CERT_PATH" | "no-certificates";

type Environment = Readonly<Record<string, string | undefined>>;

/** The selected engine, and each problem with it. With a problem it is the default engine. */
export interface EngineReading {
  readonly engine: EngineAddress;
  readonly problems: readonly Sentences[];
}

/**
 * The engine that docker's command line would use: DOCKER_HOST, else the context DOCKER_CONTEXT, else the context
 * selected by `docker context use`, else the local socket. Only reads files.
 */
export function readEngine(env: Environment): EngineReading {
  // docker treats an empty variable as unset.
  const { DOCKER_HOST: host = "", DOCKER_CONTEXT: context = "" } = env;
  if (host !== "") return ofHost("DOCKER_HOST", null, host, environmentTls(env));
  const directory = configDirectory(env);
  if (context !== "") return ofContext("DOCKER_CONTEXT", directory, context);
  const current = currentContext(directory);
  if ("code" in current) return { engine: DEFAULT_ENGINE, problems: [[current]] };
  return current.name === null ? local() : ofContext("current-context", directory, current.name);
}

function ofContext(by: "DOCKER_CONTEXT" | "current-context", directory: string, name: string): EngineReading {
  if (name === DEFAULT_CONTEXT) return local();
  const context = readContext(directory, name);
  if ("code" in context) return { engine: DEFAULT_ENGINE, problems: [[subject({ by, context: name }), context]] };
  const { host, skipTlsVerify, tlsDirectory } = context;
  if (tlsDirectory !== null) {
    const about = subject({ by, context: name, directory: tlsDirectory });
    return ofHost(by, name, host, () => readTls(about, tlsDirectory, !skipTlsVerify, false));
  }
  return ofHost(by, name, host, skipTlsVerify ? () => UNVERIFIED : null);
}

/** Accepts any certificate of the engine. */
const UNVERIFIED: TlsReading = { tls: { ca: null, cert: null, key: null, verify: false }, problems: [] };

/** @param tls reads the certificates, which a socket does not need; null for a connection without TLS */
function ofHost(by: ChosenBy, context: string | null, raw: string, tls: (() => TlsReading) | null): EngineReading {
  const chosenBy =
    by === "DOCKER_HOST" ? by : `${by === "current-context" ? "docker context" : by} ${shown(context ?? "")}`;
  try {
    const address = parseEngineUrl(raw);
    if (address.kind === "unix") return { engine: { ...address, chosenBy }, problems: [] };
    const read = tls?.() ?? { tls: null, problems: [] };
    return { engine: { ...address, tls: read.tls, chosenBy }, problems: read.problems };
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return { engine: DEFAULT_ENGINE, problems: [[subject({ by, context, host: raw }), error.said]] };
  }
}

function subject({
  by,
  context = null,
  host = null,
  directory = null,
}: {
  by: ChosenBy;
  context?: string | null;
  host?: string | null;
  directory?: string | null;
}): Message {
  const quoted = (text: string | null) => (text === null ? null : shown(text));
  return message("engine.subject", { by, context: quoted(context), host: quoted(host), directory: quoted(directory) });
}

function environmentTls(env: Environment): (() => TlsReading) | null {
  const { DOCKER_TLS_VERIFY: verify = "", DOCKER_TLS: unverified = "", DOCKER_CERT_PATH: path = "" } = env;
  if (verify === "" && unverified === "") return null;
  const directory = path === "" ? configDirectory(env) : path;
  const about = subject({ by: path === "" ? "no-certificates" : "DOCKER_CERT_PATH", directory });
  return () => readTls(about, directory, verify !== "", true);
}

function configDirectory(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}

function local(): EngineReading {
  return { engine: DEFAULT_ENGINE, problems: [] };
}
