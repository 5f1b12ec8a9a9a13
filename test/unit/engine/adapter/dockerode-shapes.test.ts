import { describe, expect, test } from "vitest";
import { counters, createOptions } from "../../../../src/engine/adapter/dockerode-shapes.ts";

describe("a container's options", () => {
  test("hide no limit behind swap, and publish on the loopback address only", () => {
    const options = createOptions({
      image: "service",
      labels: { session: "1" },
      cpus: 0.5,
      memoryBytes: 1024,
      readOnly: true,
      tmpfs: ["/tmp"],
      restartPolicy: { name: "on-failure", maxRetries: 3 },
      publish: { containerPort: 8080, hostPort: 40000, hostAddress: "127.0.0.1" },
    });
    expect(options.HostConfig).toMatchObject({
      NanoCpus: 500_000_000,
      Memory: 1024,
      MemorySwap: 1024,
      ReadonlyRootfs: true,
      Tmpfs: { "/tmp": "" },
      RestartPolicy: { Name: "on-failure", MaximumRetryCount: 3 },
      PortBindings: { "8080/tcp": [{ HostIp: "127.0.0.1", HostPort: "40000" }] },
    });
  });

  test("give a helper the engine's processes and nothing but the named rights", () => {
    const { HostConfig } = createOptions({
      image: "tools",
      labels: {},
      helper: { capabilities: ["KILL"], sees: "host-processes" },
    });
    expect(HostConfig).toMatchObject({
      PidMode: "host",
      NetworkMode: "none",
      ReadonlyRootfs: true,
      CapDrop: ["ALL"],
      CapAdd: ["KILL"],
      SecurityOpt: ["no-new-privileges"],
    });
  });

  test("or nothing at all", () => {
    const { HostConfig } = createOptions({
      image: "tools",
      labels: {},
      helper: { capabilities: [], sees: "nothing" },
    });
    expect(HostConfig).toMatchObject({ NetworkMode: "none", CapDrop: ["ALL"], CapAdd: [] });
    expect(HostConfig?.PidMode).toBeUndefined();
    expect(HostConfig?.UsernsMode).toBeUndefined();
  });

  test("or the network of a container", () => {
    const helper = { capabilities: ["NET_ADMIN"], sees: { networkOf: "abc" } } as const;
    const { HostConfig } = createOptions({ image: "tools", labels: {}, helper });
    expect(HostConfig).toMatchObject({ NetworkMode: "container:abc", CapDrop: ["ALL"], CapAdd: ["NET_ADMIN"] });
    expect(HostConfig?.PidMode).toBeUndefined();
  });

  test("mount a volume read-only unless told otherwise, and label one that the engine has to make", () => {
    const mounts = [
      { volume: "tools", path: "/tools" },
      { volume: "disk", path: "/disk", writable: true },
    ] as const;
    const labels = { session: "1" };
    expect(createOptions({ image: "service", labels, mounts }).HostConfig?.Mounts).toMatchObject([
      { Target: "/tools", ReadOnly: true, VolumeOptions: { Labels: labels } },
      { Target: "/disk", ReadOnly: false, VolumeOptions: { Labels: labels } },
    ]);
  });
});

describe("a helper that sees control groups", () => {
  test("gets the one directory, and neither a process nor a capability nor a network", () => {
    const sees = { controlGroup: "/sys/fs/cgroup/docker/abc", at: "/group" };
    const helper = { capabilities: [], sees };
    const { HostConfig } = createOptions({ image: "tools", labels: {}, mounts: [], helper });
    expect(HostConfig).toMatchObject({
      Mounts: [{ Type: "bind", Source: "/sys/fs/cgroup/docker/abc", Target: "/group", ReadOnly: false }],
      UsernsMode: "host",
      NetworkMode: "none",
      ReadonlyRootfs: true,
      CapDrop: ["ALL"],
      CapAdd: [],
      SecurityOpt: ["no-new-privileges"],
    });
    expect(HostConfig?.Privileged).toBeUndefined();
    expect(HostConfig?.PidMode).toBeUndefined();
  });
});

describe("counters", () => {
  const cpu_stats = {
    cpu_usage: { total_usage: 2_500_000_000 },
    throttling_data: { periods: 10, throttled_periods: 4, throttled_time: 500_000_000 },
  };

  test("are in seconds, and leave reclaimable cache out of the memory, with both versions of cgroups", () => {
    const memory = (stats: object) => counters({ cpu_stats, memory_stats: { usage: 100, stats } } as never).memoryBytes;
    expect(memory({ total_inactive_file: 30 })).toBe(70);
    expect(memory({ inactive_file: 40 })).toBe(60);
    expect(counters({ cpu_stats } as never)).toEqual({
      cpuSeconds: 2.5,
      periods: 10,
      throttledPeriods: 4,
      throttledSeconds: 0.5,
      memoryBytes: null,
      pageCacheBytes: null,
      writtenBytes: null,
      readBytes: null,
      networkBytes: null,
    });
  });

  test("tell the page cache, with both versions of cgroups", () => {
    const cache = (stats: object) => counters({ memory_stats: { usage: 100, stats } } as never).pageCacheBytes;
    // Version 1 has both the group's own and those with the groups below it.
    expect(cache({ active_file: 1, inactive_file: 2, total_active_file: 10, total_inactive_file: 30 })).toBe(40);
    expect(cache({ active_file: 5, inactive_file: 40, file: 60, shmem: 15 })).toBe(45);
    expect(cache({ inactive_file: 40 })).toBeNull();
  });

  test("tell what was written to all devices, in the words of both versions of cgroups", () => {
    const written = (entries: object[]) =>
      counters({ blkio_stats: { io_service_bytes_recursive: entries } } as never).writtenBytes;
    expect(
      written([
        { op: "Read", value: 5 },
        { op: "Write", value: 7 },
        { op: "Total", value: 12 },
        { op: "Write", value: 3 },
      ]),
    ).toBe(10);
    expect(
      written([
        { op: "read", value: 5 },
        { op: "write", value: 7 },
      ]),
    ).toBe(7);
    expect(written([])).toBe(0);
  });

  test("tell what was read from all devices, and what went over all networks in both directions", () => {
    const entries = [
      { op: "Read", value: 5 },
      { op: "Write", value: 7 },
    ];
    const networks = { eth0: { rx_bytes: 100, tx_bytes: 20 }, eth1: { rx_bytes: 3, tx_bytes: 4 } };
    const stats = { blkio_stats: { io_service_bytes_recursive: entries }, networks };
    expect(counters(stats as never)).toMatchObject({ readBytes: 5, writtenBytes: 7, networkBytes: 127 });
  });

  test("that an engine leaves out are unknown, not zero", () => {
    expect(Object.values(counters({} as never))).toEqual(Array(9).fill(null));
  });
});
