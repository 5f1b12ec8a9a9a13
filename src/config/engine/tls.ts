import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { EngineTls } from "../../model/facts/engine-address.ts";
import { type Message, type MessageArgs, message, type Sentences } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What is wrong with a certificate file. `other` is the file that it needs; null if that does not matter. */
    "engine.tls": {
      readonly why: "no-authority" | "half" | "permission" | "unreadable" | "encrypted" | "form" | "mismatch";
      readonly file: string;
      readonly other: string | null;
    };
  }
}

/** The certificate files, and one sentence for each problem with them. */
export interface TlsReading {
  readonly tls: EngineTls;
  readonly problems: readonly Sentences[];
}

/**
 * The certificates in a directory, as docker names them.
 * @param about the directory, for the start of a sentence
 * @param verify whether the engine's certificate has to be signed by a trusted authority
 * @param ownAuthority whether that authority has to be in the directory; else the machine's own are trusted too
 */
export function readTls(about: Message, directory: string, verify: boolean, ownAuthority: boolean): TlsReading {
  // Absolute paths: the clean-up may run in another directory.
  const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => present(resolve(directory, name)));
  const tls: EngineTls = { ca: ca ?? null, cert: cert ?? null, key: key ?? null, verify };
  const wrong = (why: Fault, file: string, other: string | null = null): TlsReading => ({
    tls,
    problems: [[about, message("engine.tls", { why, file, other })]],
  });
  if (verify && ownAuthority && tls.ca === null) return wrong("no-authority", "ca.pem");
  if ((tls.cert === null) !== (tls.key === null)) {
    const [has, lacks] = tls.cert === null ? (["key.pem", "cert.pem"] as const) : (["cert.pem", "key.pem"] as const);
    return wrong("half", has, lacks);
  }
  const problem = problemOf(tls);
  return problem === null ? { tls, problems: [] } : wrong(...problem);
}

type Fault = MessageArgs["engine.tls"]["why"];

/** What is wrong with the files for a TLS client; null if they are valid. */
function problemOf({ ca, cert, key }: EngineTls): [why: Fault, file: string, other?: string] | null {
  const texts: Partial<Record<"ca" | "cert" | "key", Buffer>> = {};
  for (const [name, path] of [
    ["ca", ca],
    ["cert", cert],
    ["key", key],
  ] as const) {
    if (path === null) continue;
    try {
      texts[name] = readFileSync(path);
      // Each file alone, to name the broken one.
      if (name === "key") createPrivateKey(texts[name]);
      else new X509Certificate(texts[name]);
    } catch (error) {
      return [whyNot(error as NodeJS.ErrnoException, texts[name]), `${name}.pem`];
    }
  }
  try {
    createSecureContext(texts);
    return null;
  } catch {
    return ["mismatch", "key.pem", "cert.pem"];
  }
}

function whyNot({ code }: NodeJS.ErrnoException, text: Buffer | undefined): Fault {
  if (code === "EACCES" || code === "EPERM") return "permission";
  if (text === undefined) return "unreadable";
  if (text.includes("ENCRYPTED")) return "encrypted";
  return "form";
}

function present(path: string): string | null {
  return existsSync(path) ? path : null;
}
