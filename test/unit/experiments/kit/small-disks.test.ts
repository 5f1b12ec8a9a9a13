import { expect, test } from "vitest";
import { smallDisksFor, tooSmall } from "../../../../src/experiments/kit/small-disks.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import type { TargetPlan } from "../../../../src/model/plan.ts";

const { target } = DEFAULT_PLAN;
const tmp = { path: "/tmp", sizeBytes: 100 };
const volume = { source: "models", path: null, readOnly: false };

test("each path gets one file system, for all experiments", () => {
  expect(smallDisksFor(target, [tmp, { path: "/data", sizeBytes: 7 }, tmp])).toEqual([
    tmp,
    { path: "/data", sizeBytes: 7 },
  ]);
  expect(smallDisksFor(target, [])).toEqual([]);
  expect(() => smallDisksFor(target, [tmp, { ...tmp, sizeBytes: 7 }])).toThrow(/small-disk.sizes/);
});

test.each<[string, Partial<TargetPlan>]>([
  ["a volume", { volumes: [{ ...volume, target: "/tmp/" }] }],
  ["an option", { settings: { config: {}, hostConfig: { Tmpfs: { "/tmp": "size=1m" } } } }],
  [
    "a compose file's volume",
    {
      compose: { files: ["compose.yml"], service: "app" },
      composed: {
        model: { services: { app: { volumes: [{ type: "tmpfs", target: "/tmp" }] } } },
        env: {},
        otherImages: [],
      },
    },
  ],
  [
    "a compose file's tmpfs",
    {
      compose: { files: ["compose.yml"], service: "app" },
      composed: { model: { services: { app: { tmpfs: ["/tmp:size=1m"] } } }, env: {}, otherImages: [] },
    },
  ],
])("hides nothing that %s mounts there", (_, mounting) => {
  expect(() => smallDisksFor({ ...target, ...mounting }, [tmp])).toThrow(/small-disk.mounted.*"mount":"\/tmp"/);
  expect(() => smallDisksFor({ ...target, ...mounting }, [{ ...tmp, path: "/tmp/deep" }])).toThrow(
    /small-disk.mounted/,
  );
  expect(smallDisksFor({ ...target, ...mounting }, [{ ...tmp, path: "/tmpfs" }])).toHaveLength(1);
});

test("may be above what is mounted below it", () => {
  const volumes = [{ ...volume, target: "/tmp/models" }];
  expect(smallDisksFor({ ...target, volumes }, [tmp])).toEqual([tmp]);
});

test("an image that has more there than fits is told from a full disk of the machine", () => {
  const mounts = [
    { volume: "v", path: "/fault-drill" },
    { volume: "w", path: "/tmp", writable: true as const, sizeBytes: 1 },
  ];
  const reason = "failed to copy file info: write /var/lib/docker/volumes/w/_data/x: no space left on device";
  expect(tooSmall(reason, mounts, null)?.message).toMatch(/small-disk.too-small.*\["\/tmp"\]/);
  expect(tooSmall("no such image", mounts, null)).toBeNull();
  expect(tooSmall(reason, mounts.slice(0, 1), null)).toBeNull();
});
