import { describe, expect, test } from "vitest";
import { type DrillSettings, drillModel } from "../../../../src/engine/compose/drill-model.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import type { ComposeModel } from "../../../../src/model/facts/compose-model.ts";

const LABELS = { session: "s" };

/** What a drill sends to Compose for a model; its service to drill is `app`. */
function sent(
  model: ComposeModel,
  target: Partial<DrillSettings["target"]> = {},
  mounts: DrillSettings["mounts"] = [{ volume: "v1", path: "/fault-drill" }],
): ComposeModel {
  return drillModel(
    { model, env: {}, otherImages: [] },
    {
      target: { ...DEFAULT_PLAN.target, image: "qwen:2", ...target },
      service: "app",
      publish: { containerPort: 8080, hostPort: 20_001, hostAddress: "127.0.0.1" },
      mounts,
      labels: (kind, name) => ({ ...LABELS, request: `${kind} ${name}` }),
    },
  );
}

describe("the service to drill", () => {
  test("has the drill's image, limits, restart policy, port and mounts in place of its own", () => {
    const own = {
      image: "qwen:1",
      cpus: 4,
      mem_limit: "1",
      restart: "no",
      ports: [{ target: 8080 }, { target: 9000 }],
      volumes: [{ type: "volume", source: "models", target: "/m" }],
      ...{ cpu_quota: 1, mem_reservation: "1", scale: 3, logging: { driver: "none" }, shm_size: "64" },
      deploy: { replicas: 2, resources: { limits: { cpus: 4 } } },
    };
    const { app } = sent({ services: { app: own }, volumes: { models: {} } }).services;
    expect(app).toEqual({
      image: "qwen:2",
      environment: { CUDA_VISIBLE_DEVICES: "-1" },
      cpus: 1,
      mem_limit: String(2 * 1024 ** 3),
      memswap_limit: String(2 * 1024 ** 3),
      restart: "unless-stopped",
      ports: [{ target: 8080, published: "20001", host_ip: "127.0.0.1", protocol: "tcp" }],
      volumes: [
        { type: "volume", source: "models", target: "/m" },
        { type: "volume", source: "fault-drill-v1", target: "/fault-drill", read_only: true },
      ],
      logging: { driver: "json-file", options: { "max-size": "8m" } },
      shm_size: "64",
      labels: { ...LABELS, request: "container app" },
    });
  });

  test("keeps its environment and command unless an input replaces them, whose dollars are no variables", () => {
    const own = { environment: { A: "1", B: "$$x", C: null }, command: ["serve", "$$HOME"] };
    const { app: kept } = sent({ services: { app: own } }).services;
    expect(kept).toMatchObject({ environment: own.environment, command: own.command });
    const { app } = sent({ services: { app: own } }, { env: { A: "$2" }, command: ["$PORT"] }).services;
    expect(app).toMatchObject({ environment: { A: "$$2", B: "$$x", C: null }, command: ["$$PORT"] });
  });

  test("keeps the devices that are reserved with its limits", () => {
    const devices = [{ driver: "nvidia" }];
    const deploy = { resources: { limits: { cpus: 4 }, reservations: { devices, memory: "9" } } };
    expect(sent({ services: { app: { deploy } } }).services.app?.deploy).toEqual({
      resources: { reservations: { devices } },
    });
  });

  test("is read-only with a tmpfs besides its own", () => {
    const { app } = sent({ services: { app: { tmpfs: ["/run"] } } }, { readOnly: true }).services;
    expect(app).toMatchObject({ read_only: true, tmpfs: ["/run", "/tmp"] });
    // Two mounts in one place are an error of the engine.
    const mounts = [{ volume: "v2", path: "/tmp", writable: true, sizeBytes: 1 }] as const;
    const { app: small } = sent({ services: { app: { tmpfs: ["/run"] } } }, { readOnly: true }, mounts).services;
    expect(small).toMatchObject({ read_only: true, tmpfs: ["/run"] });
    expect(small?.volumes).toEqual([{ type: "volume", source: "fault-drill-v2", target: "/tmp", read_only: false }]);
  });

  test("gets a network that can be reached if all of its own are internal", () => {
    const services = { app: { networks: { back: null } } };
    const model = sent({ services, networks: { back: { internal: true } } });
    expect(model.services.app?.networks).toEqual({ back: null, "fault-drill": null });
    expect(model.networks?.["fault-drill"]).toEqual({ labels: { ...LABELS, request: "network fault-drill" } });
    expect(sent({ services, networks: { back: {} } }).services.app?.networks).toEqual({ back: null });
  });
});

test("nothing has a name or a port of the machine, but others still reach a container by its name", () => {
  const { services, networks, volumes } = sent({
    services: {
      app: {},
      redis: {
        image: "redis:7",
        container_name: "my-redis",
        ports: [{ target: 6379 }],
        networks: { default: null, back: { aliases: ["cache"] } },
        ...{ build: {}, profiles: ["x"], pull_policy: "always" },
      },
    },
    networks: { default: { name: "p_default" }, back: { name: "fixed" } },
    volumes: { data: { name: "fixed" } },
  });
  expect(services.redis).toEqual({
    image: "redis:7",
    networks: { default: { aliases: ["my-redis"] }, back: { aliases: ["cache", "my-redis"] } },
    labels: { ...LABELS, request: "container redis" },
  });
  expect(networks).toEqual({
    default: { labels: { ...LABELS, request: "network default" } },
    back: { labels: { ...LABELS, request: "network back" } },
  });
  expect(volumes).toMatchObject({ data: { labels: { ...LABELS, request: "volume data" } } });
  expect(volumes?.data).not.toHaveProperty("name");
});

test("what is not the project's stays as it is, without labels", () => {
  const external = { name: "theirs", external: true };
  const model = { services: { app: {} }, networks: { n: external }, volumes: { v: external } };
  const { networks, volumes } = sent(model);
  expect(networks).toEqual({ n: external });
  expect(volumes).toEqual({ v: external, "fault-drill-v1": { name: "v1", external: true } });
});
