import type { Examples } from "../examples.ts";

const SHARED = { service: "redis", name: "/srv/data" };

export const COMPOSE_EXAMPLES = {
  "value.compose-files": [{ max: 20 }],
  "value.compose-service": [{}],
  "input.in-compose-file": [{ file: "compose-file" }],
  "input.compose-service-unused": [{ file: "compose-file", service: "--compose-service" }],
  "compose.too-old": [
    { version: null, required: "2.20" },
    { version: "2.3.3", required: "2.20" },
  ],
  "compose.late": [{ limitMs: 240_000 }],
  "compose.invalid": [{ reason: "validating compose.yml: services.app.image must be a string" }],
  "compose.warns": [{ warning: 'The "TAG" variable is not set. Defaulting to a blank string.' }],
  "compose.choose-service": [{ services: ["app", "redis"] }, { services: [] }],
  "compose.no-service": [{ service: "ap", services: ["app", "redis"] }],
  "compose.no-image": [
    { service: "app", isTarget: true },
    { service: "worker", isTarget: false },
  ],
  "compose.provider": [{ service: "model" }],
  "compose.network-mode": [{ service: "app", mode: "host" }],
  "compose.engine-socket": [{ service: "proxy", source: "/var/run/docker.sock" }],
  "compose.no-source": [{ service: "app", source: "/srv/models" }],
  "compose.unseen-source": [
    { service: "app", source: "/srv/models", why: "remote-engine" },
    { service: "app", source: "/__w/app/app/models", why: "job-container" },
  ],
  "compose.shared": [
    { ...SHARED, what: "directory" },
    { ...SHARED, what: "volume", name: "models" },
    { ...SHARED, what: "network", name: "front" },
    { ...SHARED, what: "host-network", name: "host" },
    { what: "subnet", name: "back", service: null },
  ],
  "compose.not-started": [{ reason: "dependency failed to start: container redis-1 is unhealthy" }],
  "advice.compose": [{ service: "app" }],
  "compose.dependency-failed": [
    { service: "redis", exitCode: 1 },
    { service: "redis", exitCode: null },
  ],
  "compose.other-limit": [
    { settings: [{ key: "memory", value: "8 GiB", input: "memory" }] },
    {
      settings: [
        { key: "cpus", value: "4", input: "cpus" },
        { key: "restart", value: "always", input: "restart-policy" },
      ],
    },
  ],
} satisfies Partial<Examples>;
