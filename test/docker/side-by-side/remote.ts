import { execFileSync } from "node:child_process";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { readEngine } from "../../../src/config/engine/engine-address.ts";
import { connectEngine } from "../../../src/engine/adapter/dockerode.ts";
import { Certificates } from "../../support/certificates.ts";
import { EngineProxy } from "../../support/engine-proxy.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { drillWith, targetsOf } from "../drill-order.ts";

/** An address of this machine that is none of its loopback's; the engine's own bridge has one. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = all.find(({ family, internal }) => family === "IPv4" && !internal);
  if (found === undefined) throw new Error("this machine has no address but its loopback's");
  return found.address;
}

test.concurrent("an engine that is reached by TLS at an address of its own is drilled there", async () => {
  const address = ownAddress();
  using certificates = new Certificates([address]);
  await using proxy = await EngineProxy.start({ address, tls: certificates.server });
  const env = { DOCKER_HOST: proxy.host, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates.client };
  const ports: string[] = [];
  const { record, verdict, log } = await drillWith(
    { experiments: ["kill-restart"], requestTimeoutMs: 2_000 },
    {
      engine: connectEngine(readEngine(env).engine),
      onLine: (line, session) => {
        if (line.startsWith("first good answer after")) ports.push(publishedPorts(session));
      },
    },
  );

  expect(verdict.status, `${log}\n${verdict.sentence}`).toBe("pass");
  expect(log).toContain(`Docker engine: ${proxy.host} (DOCKER_HOST)`);
  // Open where it has to be, and nowhere else.
  expect(ports).toEqual([expect.stringMatching(new RegExp(`^${address.replaceAll(".", "\\.")}:\\d+->8080/tcp$`))]);
  // It is this very machine, though its containers' own addresses may be another's.
  expect(record.machine?.engineMachine).toBeNull();
  expect(experimentsOf(record)[0]?.recovery?.listeningProbe).toBe("http-exchange");
  // Its counters came through, over the container's restart.
  expect(record.usage.length).toBeGreaterThan(3);
});

function publishedPorts(session: string): string {
  return execFileSync("docker", ["ps", ...targetsOf(session), "--format", "{{.Ports}}"], { encoding: "utf8" }).trim();
}
