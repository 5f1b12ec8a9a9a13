import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { EngineTls } from "../../model/engine-address.ts";
import { shown } from "../values/shown.ts";

/** What is said of certificates, and what is wrong with them: a sentence each. */
export interface TlsReading {
  readonly tls: EngineTls;
  readonly problems: readonly string[];
}

/**
 * The certificates in a directory, as docker names them.
 * @param what the directory's name in a sentence
 * @param verify whether the engine has to show a certificate that an authority stands for
 * @param ownAuthority whether that authority has to be in the directory; else one that this machine trusts will do
 */
export function readTls(what: string, directory: string, verify: boolean, ownAuthority: boolean): TlsReading {
  // Whole paths: who cleans up may do so from another directory.
  const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => present(resolve(directory, name)));
  const tls: EngineTls = { ca: ca ?? null, cert: cert ?? null, key: key ?? null, verify };
  const where = `${what} ${shown(directory)}`;
  if (verify && ownAuthority && tls.ca === null) {
    return { tls, problems: [`${where} has no ca.pem: name the directory with ca.pem, cert.pem and key.pem`] };
  }
  if ((tls.cert === null) !== (tls.key === null)) {
    const [has, lacks] = tls.cert === null ? ["key.pem", "cert.pem"] : ["cert.pem", "key.pem"];
    return { tls, problems: [`${where} has ${has} but no ${lacks}: put both there, or neither`] };
  }
  const problem = problemOf(tls);
  return { tls, problems: problem === null ? [] : [`${where} ${problem}`] };
}

/** What the program that connects will make of the files; null when they are fine. */
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
      // Each by itself, to know which of them it is.
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
    return "has a key.pem that is not the key of its cert.pem: put a pair there";
  }
}

function whyNot({ code }: NodeJS.ErrnoException, text: Buffer | undefined): string {
  if (code === "EACCES" || code === "EPERM") return "this user may not read: change its permissions";
  if (text === undefined) return "can't be read: put a file there";
  if (text.includes("ENCRYPTED")) return "is encrypted: put one without a pass phrase there";
  return "is no PEM file of its kind: write it anew";
}

function present(path: string): string | null {
  return existsSync(path) ? path : null;
}
