import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code, sentenceOf } from "../../parts.ts";

/** The compose file of a drill. */
export const COMPOSE = {
  "value.compose-files": ({ max }) => `has more than ${max} files: remove some`,
  "value.compose-service": () =>
    "is not the name of a service: write one of those under `services:` in the compose file",
  "input.compose-service-unused": ({ file, service }) =>
    `has no effect without ${file}: set ${file}, or remove ${service}`,

  "compose.too-old": ({ version, required }) =>
    version === null
      ? `\`compose-file\` needs Docker Compose ${required} or later, but this machine has no \`docker compose\`: install the package \`docker-compose-plugin\` (Docker), \`docker-compose-v2\` (Ubuntu) or \`docker-compose\` (Debian 13).`
      : `\`compose-file\` needs Docker Compose ${required} or later, but this machine has ${version}: update it.`,
  "compose.late": ({ limitMs }) =>
    `Docker Compose did not end within ${limitMs / 1000} s. If dependencies take that long to become healthy, raise \`ready-timeout\`.`,
  "compose.invalid": ({ reason }) => sentenceOf(`Docker Compose can't read \`compose-file\`: ${reason}`),
  "compose.warns": ({ warning }) => sentenceOf(`Docker Compose warns: ${warning}`),
  "compose.choose-service": ({ services }) =>
    services.length === 0
      ? "`compose-file` has no services: add the service to drill."
      : `\`compose-service\` is missing: set it to one of ${services.join(", ")}.`,
  "compose.no-service": ({ service, services }) =>
    `\`compose-service\` ${code(service)} is not in \`compose-file\`: write one of ${services.join(", ")}.`,
  "compose.no-image": ({ service, isTarget }) =>
    isTarget
      ? `The service ${code(service)} in \`compose-file\` has no image, and a drill does not build one: build it in an earlier step and set \`image\`.`
      : `The service ${code(service)} in \`compose-file\` has no image, and a drill does not build one: build it in an earlier step and write its name as \`image\` of the service.`,
  "compose.provider": ({ service }) =>
    `The service ${code(service)} in \`compose-file\` has a \`provider\` instead of a container, which a drill can't remove: replace it with a container.`,
  "compose.network-mode": ({ service, mode }) =>
    `The service ${code(service)} in \`compose-file\` has \`network_mode: ${mode}\`, so its port can't be published: remove \`network_mode\`.`,
  "compose.engine-socket": ({ service, source }) =>
    `The service ${code(service)} in \`compose-file\` mounts ${code(source)} and so the Docker engine's socket. A drill could not clean up what it creates there: remove that mount.`,
  "compose.no-source": ({ service, source }) =>
    `The service ${code(service)} in \`compose-file\` mounts ${code(source)}, which does not exist: create it in an earlier step, or fix the path.`,
  "compose.unseen-source": ({ service, source, why }) =>
    why === "remote-engine"
      ? `The service ${code(service)} in \`compose-file\` mounts ${code(source)} of this machine, but the Docker engine runs on another: use a volume, or an engine on this machine.`
      : `The service ${code(service)} in \`compose-file\` mounts ${code(source)} of the job's container, which the Docker engine can't see: remove \`container:\` from the job, or use a volume.`,
  "compose.shared": ({ what, name, service }) => {
    const of = service === null ? "`compose-file`" : `the service ${code(service)} in \`compose-file\``;
    const shares = {
      directory: `${of} can write to ${code(name)}: mount it read-only (\`:ro\`), or use a named volume`,
      volume: `${of} can write to the external volume ${code(name)}: mount it read-only (\`:ro\`), or remove \`external\``,
      network: `${of} joins the external network ${code(name)}: remove it there, or remove \`external\``,
      "host-network": `${of} uses the network of the machine: remove \`network_mode: ${name}\``,
      subnet: `the network ${code(name)} in ${of} has a fixed subnet: remove its \`ipam\``,
    };
    return sentenceOf(`With \`baseline-image\` everything runs twice, and both copies would collide: ${shares[what]}`);
  },
  "compose.not-started": ({ reason }) => sentenceOf(`Docker Compose could not start the service: ${reason}`),
  "advice.compose": ({ service }) =>
    `Run ${code(`docker compose up ${service}`)} with the same files and images by hand, and fix what fails there.`,
  "compose.dependency-failed": ({ service, exitCode }) =>
    exitCode === null
      ? `Its dependency ${code(service)} is not healthy. The last lines of its log:`
      : `Its dependency ${code(service)} ended with exit code ${exitCode}. The last lines of its log:`,
  "compose.other-limit": ({ settings }) =>
    `\`compose-file\` sets ${listed(settings.map(({ key, value }) => code(`${key}: ${value}`)))} for the service, but the drill uses ${listed([...new Set(settings.map(({ input }) => `\`${input}\``))])} instead.`,
} satisfies Partial<Sayings>;
