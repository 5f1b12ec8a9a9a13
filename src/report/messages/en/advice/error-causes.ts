import type { MessageArgs } from "../../../../model/message.ts";
import { formatDuration } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code, requestInput, sentenceOf } from "../../parts.ts";
import { replyText } from "../reply-messages.ts";

const OUTSIDE: Readonly<Record<MessageArgs["outside.interfered"]["action"], string>> = {
  kill: "was sent a signal through the Docker engine (docker stop, docker kill or docker rm)",
  stop: "was stopped (docker stop)",
  restart: "was restarted (docker restart)",
  pause: "was paused (docker pause)",
  unpause: "was resumed (docker unpause)",
  destroy: "was removed (docker rm)",
  update: "got other limits (docker update)",
};

/** Some with the error's code. */
const PROBLEMS: Readonly<
  Record<NonNullable<MessageArgs["engine.call-failed"]["problem"]>, (errorCode: string) => string>
> = {
  "not-listening": () => "no engine listens at its address",
  "not-allowed": () => "this user can't open its socket (is the user in the group `docker`?)",
  "unknown-host": () => "its host name can't be resolved",
  "unreachable-host": () => "its host can't be reached from here",
  "untrusted-certificate": (errorCode) =>
    `its certificate is not trusted (${errorCode}): check that ca.pem belongs to this engine`,
  "rejected-certificate": (errorCode) =>
    `it rejected this client's certificate (${errorCode}): check that cert.pem and key.pem belong to this engine`,
  "no-tls": () => "it does not use TLS on this port: unset DOCKER_TLS_VERIFY, or correct the port",
  "needs-tls": () =>
    "it requires TLS: set DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the directory of the certificates",
  closed: () => "it closed the connection without an answer",
  "no-image-id": () => "it returned no image",
};

/** Why a drill could not be run. */
export const ERROR_CAUSES = {
  "boot.ended": (end) => `The service ended before its first good answer (${exit(end)}).`,
  "boot.restarted": ({ readyTimeoutMs, restarts, ...end }) =>
    `The service gave no good answer within ${readyTimeoutMs / 1000} s, because its container was restarted ${restarts} times (last ${exit(end)}).`,
  "boot.crash-loop": ({ waitedMs, restarts, ...end }) =>
    `The service crashes as it starts: its container was restarted ${restarts} times in ${formatDuration(waitedMs)} without a good answer (last ${exit(end)}).`,
  "boot.no-good-answer": ({ readyTimeoutMs, last }) =>
    sentenceOf(
      `The service gave no good answer within ${readyTimeoutMs / 1000} s (\`ready-timeout\`). Last attempt: ${replyText(last)}`,
    ),
  "boot.other-settings": ({ last }) =>
    sentenceOf(`The service gives good answers, but not with these settings. Last attempt: ${replyText(last)}`),
  "boot.no-baseline": () => "The baseline did not start, so there is nothing to compare with.",
  "boot.log-empty": () => "The container's log is empty.",
  "boot.log-end": () => "The last lines of the container's log:",
  "boot.no-listener": ({ containerPort, listeningPorts, exposedPorts }) => {
    const listening = listeningPorts.length === 0 ? "" : ` Processes listen on ${listed(listeningPorts.map(String))}.`;
    const exposes = exposedPorts.length === 0 ? "" : ` The image exposes ${exposedPorts.join(", ")}.`;
    return `No process listens on port ${containerPort} in the container (\`container-port\`).${listening}${exposes}`;
  },
  "boot.loopback-only": ({ containerPort }) =>
    `It listens only on the loopback address of its container, port ${containerPort}: make it listen on 0.0.0.0.`,
  "boot.ipv6-only": ({ containerPort }) =>
    `It listens on port ${containerPort} only over IPv6, but requests use IPv4: make it listen on 0.0.0.0, or on :: for both.`,
  "boot.out-of-reach": ({ containerPort, publishedPort, onLoopback }) => {
    const way = onLoopback
      ? "the engine does not publish ports on this machine's loopback address, for example because the job itself runs in a container or the engine is behind a tunnel. Use a job without `container:`, or set DOCKER_HOST to the engine's own address"
      : "open the ports 20000 to 31999 of the engine's machine to this machine";
    return `It listens on port ${containerPort} in its container, but its published port ${publishedPort} can't be reached from here: ${way}.`;
  },
  "boot.other-protocol": ({ containerPort, protocol }) =>
    protocol === "TLS"
      ? `It uses TLS on port ${containerPort}, but requests use plain HTTP: make it serve plain HTTP, or set \`container-port\` to a port that does.`
      : `It only supports HTTP/2 on port ${containerPort}, but requests use HTTP/1.1: make it support HTTP/1.1 too.`,
  "boot.late-answer": ({ containerPort, requestTimeoutMs }) =>
    `It accepts connections on port ${containerPort}, but did not answer in time: raise \`request-timeout\` (${requestTimeoutMs / 1000} s) if answers take longer.`,
  "boot.no-http": ({ containerPort }) =>
    `It accepts connections on port ${containerPort}, but closes them without an HTTP/1.1 answer.`,

  "boot.found": ({ port, path, isClear }) =>
    isClear
      ? `It gave a good answer to POST ${code(path)} on port ${port} with other settings.`
      : `It answered POST ${code(path)} on port ${port} with a text that may be its reply.`,
  "boot.routes": ({ port, routes }) =>
    `On port ${port} it answers ${listed(routes.map(({ route, status }) => `${code(route)} with ${status}`))}.`,
  "boot.web-page": ({ port }) => `On port ${port} it serves a web page, which a drill can't use.`,
  "boot.loopback-ports": ({ ports }) =>
    `Port ${listed(ports.map(String))} of its container can only be reached from inside, on the loopback address.`,

  "answer.good-status": () => 'If that is a good answer, write `answer: "status: 2xx"`.',
  "answer.route": () => "Write the route that answers to `predict-path`.",
  "answer.key": () => 'Write the key that it wants: `request-headers: "Authorization: Bearer …"`.',
  "answer.host": () => 'Write the name that it expects to be asked by: `request-headers: "Host: localhost"`.',
  "answer.required-fields": ({ fields }) =>
    `The service requires ${fields.length === 1 ? "the field" : "the fields"} ${listed(fields.map(code))}: write \`${requestInput(fields)}\`${fields.length === 1 ? "" : ", with values of yours in place of `…`"}.`,
  "answer.redirects-to-https": () => "Have it answer plain HTTP on `container-port`: it redirects to HTTPS.",
  "answer.redirects": ({ path }) => `Write \`predict-path: ${path}\`.`,

  "pull.missing": ({ image, pulled }) =>
    `The engine has no image ${image}, ${pulled ? "even after a pull" : "and `pull` is set to never"}: build it in an earlier step, or fix its name.`,
  "pull.no-docker": ({ image }) => `The image ${image} could not be pulled, because \`docker\` is not installed here.`,
  "pull.failed": ({ image, reason }) => sentenceOf(`The image ${image} could not be pulled: ${reason}`),

  "apt.missing": ({ packages, why }) =>
    why === "no-apt"
      ? `${packages} must be installed first: this machine has no apt-get.`
      : `${packages} must be installed first: an automatic installation needs root or passwordless sudo.`,
  "apt.failed": ({ packages, reason }) =>
    `apt-get could not install ${packages}: ${(reason === "" ? "it gave no reason" : reason).replace(/[.\s]+$/, "")}.`,
  "apt.locked": ({ command, holder }) =>
    `apt-get ${command} failed: ${holder === null ? "another process" : `process ${holder}`} has held its lock for a minute. Try again later.`,

  "engine.call-failed": ({ call, image, problem, reason }) =>
    sentenceOf(
      `The Docker engine could not ${phrase(call, image)}: ${problem === null ? reason : PROBLEMS[problem](reason)}`,
    ),
  "engine.call-late": ({ call, image, limitMs }) =>
    `The Docker engine did not ${phrase(call, image)} ${limitMs === null ? "in time" : `within ${limitMs / 1000} s`}.`,
  "engine.stream-broken": ({ call, brokenMs }) => `The Docker engine could not ${call} for ${brokenMs / 1000} s.`,
  "engine.line-too-long": () => "A line of the engine's answer is too long.",
  "engine.events-ended": () => "The Docker engine ended its event stream.",
  "engine.no-answer": ({ url, chosenBy }) => `No Docker engine answers at ${url} (${chosenBy}):`,
  "engine.not-running": () => "No Docker engine is running: start Docker Desktop, or use Linux.",
  "engine.select": () =>
    "Select an engine with DOCKER_HOST or a docker context, or start one, which needs root or passwordless sudo.",
  "engine.not-started": ({ reason }) => sentenceOf(`The Docker engine could not be started: ${reason}`),
  "engine.started-silent": () => "The Docker engine was started but does not answer; see /var/log/dockerd.log.",
  "engine.podman": ({ version }) =>
    `The container engine is Podman ${version}: its Docker-compatible API does not report how long a container was throttled, so a drill could not prove the effect of its CPU overload. Use Docker Engine.`,
  "engine.not-linux": ({ platform }) =>
    `The Docker engine runs ${platform} containers, but a drill needs Linux containers: use a Linux engine.`,
  "engine.other-architecture": ({ engine, own }) =>
    `The Docker engine's machine is ${engine}, but this one is ${own}. A drill copies programs of this machine into containers there, so use a runner of the engine's architecture.`,
  "engine.volumes-missing": ({ names }) =>
    `The engine has no ${names.length === 1 ? "volume" : "volumes"} ${names.join(", ")} (\`volumes\`): create ${names.length === 1 ? "it" : "them"} in an earlier step, with \`docker volume create\`, fix the name, or write ./${names[0]} for a directory.`,
  "engine.cpus-missing": ({ cpusetCpus, cores }) =>
    `The engine's machine has ${cores === 1 ? "only CPU 0" : `the CPUs 0 to ${cores - 1}`}, but \`cpuset-cpus\` is ${cpusetCpus}: write CPUs that it has.`,
  "engine.no-limits": ({ cpus, memory, rootless }) => {
    const unlimited = [...(cpus ? ["CPUs"] : []), ...(memory ? ["memory"] : [])].join(" and ");
    const remedy = rootless
      ? "A rootless engine needs cgroup v2, with the controllers cpu and memory delegated to its user by systemd."
      : "Its machine lacks the control groups for that: see the warnings of `docker info`.";
    return `The Docker engine can't limit the ${unlimited} of a container, which a drill needs. ${remedy}`;
  },

  "engine.no-helper": () =>
    "The Docker engine could not run a helper container of the drill, which needs to see the processes of the engine's machine (like `docker run --pid host`). Rootless Docker 20.10 does not support this: use a newer or a rootful engine.",
  "network.missing": ({ network, networks }) =>
    `The Docker engine has no network ${network} (\`network\`). ${insteadOf(networks)}`,
  "network.no-ports": ({ network, why, driver, networks }) => {
    const cause = {
      internal: "is internal, so its containers' ports can't be published",
      driver: `has the driver ${driver}, which publishes no ports`,
      swarm: "is a swarm's network that is not attachable",
    }[why];
    return `The network ${network} (\`network\`) ${cause}, but a drill reaches the service by a published port. ${insteadOf(networks)}`;
  },
  "dependency.no-network": () =>
    "`dependency-down` needs a network with the dependency on it: set `network`, for a service of the job to the `network` of `job.services`.",
  "dependency.missing": ({ of, network, names }) =>
    network === null
      ? `No other service of the compose file is called ${of}: write one of ${names.join(", ")} to \`of\`.`
      : `No container on the network ${network} is called ${of}: write one of ${names.join(", ")} to \`of\`.`,
  "dependency.none": ({ network }) =>
    network === null
      ? "The service depends on no other in its compose file, so no dependency can go down."
      : `No other container runs on the network ${network}, so no dependency can go down.`,
  "dependency.several": ({ of, network, names }) =>
    of === null
      ? `Several ${network === null ? "other services are in the compose file" : `containers run on the network ${network}`}: write one of ${names.join(", ")} to \`of\`.`
      : `Several containers on the network ${network} are called ${of}: write the name of one of them to \`of\`.`,
  "dependency-down.removed-at-end": ({ of }) =>
    `${of} would be gone when it is stopped, because it was started with \`--rm\`: start it without, or write \`how: freeze\`.`,
  "small-disk.mounted": ({ path, mount }) =>
    `disk-full can't fill ${path}, because ${path === mount ? "something is mounted there" : `it is in ${mount}, where something is mounted`} already, and a file system of its own would hide that: leave ${mount} out of its mounts, or write other \`paths\`.`,
  "small-disk.sizes": ({ path }) =>
    `Two experiments give ${path} a file system of different sizes, and a container has only one: write the same \`size\` to both.`,
  "small-disk.too-small": ({ paths }) =>
    `What the image has at ${listed(paths)} does not fit into the file system that disk-full gives it: raise \`size\`, or write other \`paths\`.`,
  "small-disk.filled": ({ paths }) =>
    `No room was left: most likely at ${listed(paths)}, which ${paths.length === 1 ? "has" : "have"} a small file system for disk-full, or on the engine's disk.`,
  "program.missing": ({ name }) => `${name} is not installed on this machine.`,
  "program.static": ({ name }) =>
    `${name} on this machine is not dynamically linked: install a dynamically linked one.`,

  "overload.no-capacity": () => "The service gave no good answer while its capacity was measured.",
  "stage.hangs": ({ stage, budgetMs, graceMs }) =>
    `The stage "${stage}" did not end in time: it was aborted ${formatDuration(graceMs)} after its limit of ${formatDuration(budgetMs)}.`,
  "steady-state.no-good-answer": () => "The service gave no good answer in its steady state.",
  "outside.interfered": ({ action, onBaseline }) =>
    `The ${onBaseline ? "baseline" : "service"}'s container ${OUTSIDE[action]} by something outside the drill, so later measurements say nothing about the service.`,
  "reference.other-architecture": () =>
    "The reference image only supports x86_64, but the engine's machine has another architecture: use your own image with --image.",
} satisfies Partial<Sayings>;

function exit({ exitCode, outOfMemory }: MessageArgs["boot.ended"]): string {
  return `exit code ${exitCode ?? "unknown"}${outOfMemory ? ", out of memory" : ""}`;
}

function insteadOf(networks: readonly string[]): string {
  if (networks.length === 0) return "Make one with `docker network create`, or leave the input out.";
  return `It has ${networks.join(", ")}: write one of them, or make one with \`docker network create\`.`;
}

function phrase(call: string, image: string | null): string {
  return image === null ? call : `${call} ${image}`;
}
