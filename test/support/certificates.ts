import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A temporary certificate authority with one certificate for an engine and one for its client. Created for each use, so
 * nothing expires and no key is in the repository. Removed when disposed of.
 */
export class Certificates implements Disposable {
  readonly #directory = mkdtempSync(join(tmpdir(), "certificates-"));
  /** Contains ca.pem, cert.pem and key.pem, as DOCKER_CERT_PATH expects. */
  readonly client = join(this.#directory, "client");
  /** For an engine that only accepts clients of this authority. */
  readonly server: { readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer };

  /** @param hosts IP addresses and names that the engine's certificate is for */
  constructor(hosts: readonly string[] = ["127.0.0.1"]) {
    const names = hosts.map((host) => `${isIP(host) === 0 ? "DNS" : "IP"}:${host}`).join(",");
    for (const name of ["authority", "server", "client"]) mkdirSync(join(this.#directory, name));
    this.#openssl(
      "req",
      "-x509",
      ...NEW_KEY,
      "-keyout",
      "authority/key.pem",
      "-out",
      "authority/cert.pem",
      "-subj",
      "/CN=authority",
    );
    this.#issue("server", `subjectAltName=${names}`);
    this.#issue("client", "extendedKeyUsage=clientAuth");
    const ca = this.#read("authority/cert.pem");
    writeFileSync(join(this.client, "ca.pem"), ca);
    this.server = { ca, cert: this.#read("server/cert.pem"), key: this.#read("server/key.pem") };
  }

  [Symbol.dispose](): void {
    rmSync(this.#directory, { recursive: true });
  }

  #issue(name: string, extension: string): void {
    this.#openssl(
      "req",
      ...NEW_KEY,
      "-keyout",
      `${name}/key.pem`,
      "-out",
      `${name}/request.pem`,
      "-subj",
      `/CN=${name}`,
    );
    writeFileSync(join(this.#directory, `${name}/extensions`), extension);
    const authority = ["-CA", "authority/cert.pem", "-CAkey", "authority/key.pem", "-CAcreateserial", "-days", "2"];
    this.#openssl(
      "x509",
      "-req",
      "-in",
      `${name}/request.pem`,
      "-out",
      `${name}/cert.pem`,
      "-extfile",
      `${name}/extensions`,
      ...authority,
    );
  }

  #openssl(...args: readonly string[]): void {
    execFileSync("openssl", args, { cwd: this.#directory, stdio: ["ignore", "ignore", "pipe"] });
  }

  #read(file: string): Buffer {
    return readFileSync(join(this.#directory, file));
  }
}

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
