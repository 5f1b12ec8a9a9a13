import { message } from "../../../../../../src/model/message.ts";
import type { Examples } from "../examples.ts";

const PORT = { containerPort: 8000 };

const NOT_FOUND = message("reply.status", { status: 404, meaning: "Not Found", text: "", location: null });

export const ERROR_CAUSES_EXAMPLES = {
  "boot.ended": [
    { exitCode: 3, outOfMemory: false },
    { exitCode: 137, outOfMemory: true },
    { exitCode: null, outOfMemory: false },
  ],
  "boot.crash-loop": [
    { waitedMs: 6_200, restarts: 4, exitCode: 1, outOfMemory: false },
    { waitedMs: 41_000, restarts: 4, exitCode: 137, outOfMemory: true },
  ],
  "boot.restarted": [{ readyTimeoutMs: 90_000, restarts: 7, exitCode: 1, outOfMemory: false }],
  "boot.no-good-answer": [{ readyTimeoutMs: 90_000, last: NOT_FOUND }],
  "boot.other-settings": [{ last: NOT_FOUND }],
  "boot.found": [
    { port: 9931, path: "/classify", isClear: true },
    { port: 9931, path: "/classify", isClear: false },
  ],
  "boot.routes": [
    { port: 8000, routes: [{ route: "GET /health", status: 200 }] },
    {
      port: 8000,
      routes: [
        { route: "GET /health", status: 200 },
        { route: "POST /predict", status: 503 },
      ],
    },
  ],
  "boot.web-page": [{ port: 7860 }],
  "boot.loopback-ports": [{ ports: [8000] }, { ports: [8000, 8001] }],
  "boot.no-baseline": [{}],
  "boot.log-empty": [{}],
  "boot.log-end": [{}],
  "boot.no-listener": [
    { ...PORT, listeningPorts: [], exposedPorts: [] },
    { ...PORT, listeningPorts: [], exposedPorts: [8080, 9090] },
    { ...PORT, listeningPorts: [9931, 11434], exposedPorts: [9931] },
  ],
  "boot.loopback-only": [PORT],
  "boot.ipv6-only": [PORT],
  "boot.out-of-reach": [
    { ...PORT, publishedPort: 20_007, onLoopback: true },
    { ...PORT, publishedPort: 20_007, onLoopback: false },
  ],
  "boot.other-protocol": [
    { ...PORT, protocol: "TLS" },
    { ...PORT, protocol: "HTTP/2" },
  ],
  "boot.late-answer": [{ ...PORT, requestTimeoutMs: 30_000 }],
  "boot.no-http": [PORT],
  "answer.good-status": [{}],
  "answer.route": [{}],
  "answer.key": [{}],
  "answer.host": [{}],
  "answer.redirects-to-https": [{}],
  "answer.required-fields": [
    { fields: ["text"] },
    { fields: ["model", "prompt"] },
    { fields: ["messages", "data.lang", "data.top_k"] },
  ],
  "answer.redirects": [{ path: "/predict/" }],
  "pull.missing": [
    { image: "qwen-allinone:1", pulled: false },
    { image: "qwen-allinone:1", pulled: true },
  ],
  "pull.no-docker": [{ image: "qwen-allinone:1" }],
  "pull.failed": [
    { image: "qwen-allinone:1", reason: "manifest unknown" },
    { image: "qwen-allinone:1", reason: "" },
  ],
  "apt.missing": [
    { packages: "stress-ng", why: "no-apt" },
    { packages: "docker.io iptables", why: "no-root" },
  ],
  "apt.failed": [
    { packages: "stress-ng", reason: "E: Unable to locate package stress-ng" },
    { packages: "stress-ng", reason: "" },
  ],
  "apt.locked": [
    { command: "install", holder: "4711 (unattended-upgr)" },
    { command: "update", holder: null },
  ],
  "engine.call-failed": [
    { call: "report its version", image: null, problem: "not-listening", reason: "ECONNREFUSED" },
    ...(
      [
        "not-allowed",
        "unknown-host",
        "unreachable-host",
        "untrusted-certificate",
        "rejected-certificate",
        "no-tls",
        "needs-tls",
        "closed",
        "no-image-id",
      ] as const
    ).map((problem) => ({ call: "start a container", image: null, problem, reason: "ERR_CODE" }) as const),
    { call: "create a container of", image: "qwen-allinone:1", problem: null, reason: "no space left on device" },
  ],
  "engine.call-late": [
    { call: "start a container", image: null, limitMs: 120_000 },
    { call: "look up the image", image: "qwen-allinone:1", limitMs: null },
  ],
  "engine.line-too-long": [{}],
  "engine.events-ended": [{}],
  "engine.stream-broken": [{ call: "report events", brokenMs: 30_000 }],
  "engine.no-answer": [{ url: "tcp://engine:2375", chosenBy: "DOCKER_HOST" }],
  "engine.not-running": [{}],
  "engine.select": [{}],
  "engine.not-started": [{ reason: "Unit docker.service not found." }],
  "engine.started-silent": [{}],
  "engine.podman": [{ version: "5.8.2" }],
  "engine.not-linux": [{ platform: "windows" }],
  "engine.other-architecture": [{ engine: "aarch64", own: "x86_64" }],
  "engine.volumes-missing": [{ names: ["ollama"] }, { names: ["ollama", "cache"] }],
  "engine.cpus-missing": [
    { cpusetCpus: "0-3", cores: 2 },
    { cpusetCpus: "1", cores: 1 },
  ],
  "engine.no-limits": [
    { cpus: true, memory: true, rootless: true },
    { cpus: false, memory: true, rootless: false },
  ],
  "engine.no-helper": [{}],
  "network.missing": [
    { network: "redis-net", networks: ["bridge", "shop_default"] },
    { network: "redis-net", networks: [] },
  ],
  "network.no-ports": (["internal", "driver", "swarm"] as const).map((why) => ({
    network: "back",
    why,
    driver: why === "driver" ? "macvlan" : "bridge",
    networks: ["bridge"],
  })),
  "dependency.no-network": [{}],
  "dependency.missing": [
    { of: "redis", network: "shop_default", names: ["cache", "db"] },
    { of: "redis", network: null, names: ["cache", "db"] },
  ],
  "dependency.none": [{ network: "shop_default" }, { network: null }],
  "dependency.several": [
    { of: null, network: null, names: ["cache", "db"] },
    { of: null, network: "shop_default", names: ["cache", "db"] },
    { of: "cache", network: "shop_default", names: ["cache", "cache"] },
  ],
  "dependency-down.removed-at-end": [{ of: "redis" }],
  "small-disk.mounted": [
    { path: "/tmp", mount: "/tmp" },
    { path: "/data/cache", mount: "/data" },
  ],
  "small-disk.sizes": [{ path: "/tmp" }],
  "small-disk.filled": [{ paths: ["/tmp"] }, { paths: ["/tmp", "/var/cache"] }],
  "small-disk.too-small": [{ paths: ["/tmp"] }, { paths: ["/tmp", "/var/cache"] }],
  "program.missing": [{ name: "stress-ng" }],
  "program.static": [{ name: "stress-ng" }],
  "overload.no-capacity": [{}],
  "stage.hangs": [
    { stage: "warm-up", budgetMs: 20_000, graceMs: 60_000 },
    { stage: "cpu-overload", budgetMs: 360_000, graceMs: 60_000 },
  ],
  "steady-state.no-good-answer": [{}],
  "outside.interfered": (["kill", "stop", "restart", "pause", "unpause", "destroy", "update"] as const).map(
    (action) => ({
      action,
      onBaseline: action === "destroy",
    }),
  ),
  "reference.other-architecture": [{}],
} satisfies Partial<Examples>;
