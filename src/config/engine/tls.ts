import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { EngineTls } from "../../model/facts/engine-address.ts";
import { shown } from "../values/shown.ts";

/** The certificate files, and one sentence for each problem with them. */
export interface TlsReading {
  readonly tls: EngineTls;
  readonly problems: readonly string[];
}

/**
 * The certificates in a directory, as docker names them.
 * @param what how a sentence names the directory
 * @param verify whether the engine's certificate has to be signed by a trusted authority
 * @param ownAuthority whether that authority has to be in the directory; else the machine's own are trusted too
 */
export function readTls(what: string, directory: string, verify: boolean, ownAuthority: boolean): TlsReading {
  // Absolute paths: the clean-up may run in another directory.
  const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => present(resolve(directory, name)));
  const tls: EngineTls = { ca: ca ?? null, cert: cert ?? null, key: key ?? null, verify };
  const where = `${what} ${shown(directory)}`;
  if (verify && ownAuthority && tls.ca === null) {
    return { tls, problems: [`${where} has no ca.pem: set it to the directory with ca.pem, cert.pem and key.pem`] };
  }
  if ((tls.cert === null) !== (tls.key === null)) {
    const [has, lacks] = tls.cert === null ? ["key.pem", "cert.pem"] : ["cert.pem", "key.pem"];
    return { tls, problems: [`${where} has ${has} but no ${lacks}: it needs both or neither`] };
  }
  const problem = problemOf(tls);
  return { tls, problems: problem === null ? [] : [`${where} ${problem}`] };
}

/** What is wrong with the files for a TLS client; null if they are valid. */
function problemOf({ ca, cert, key }: EngineTls): string | null {
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
      return `has a ${name}.pem that ${whyNot(error as NodeJS.ErrnoException, texts[name])}`;
    }
  }
  try {
    createSecureContext(texts);
    return null;
  } catch {
    return "has a key.pem that does not match its cert.pem: use a matching pair";
  }
}

function whyNot({ code }: NodeJS.ErrnoException, text: Buffer | undefined): string {
  if (code === "EACCES" || code === "EPERM") return "this user can't read: change its permissions";
  if (text === undefined) return "can't be read: replace it with a file";
  if (text.includes("ENCRYPTED")) return "is encrypted: use one without a passphrase";
  return "is not a valid PEM file of that type: replace it";
}

function present(path: string): string | null {
  return existsSync(path) ? path : null;
}
