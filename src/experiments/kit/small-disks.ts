import type { SmallDisk } from "../../engine/carried/tools.ts";
import type { VolumeMount } from "../../engine/engine.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { TargetPlan } from "../../model/plan.ts";
import { isWithin } from "../../model/text/is-within.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** `mount` is what the inputs or the compose file mount there. */
    "small-disk.mounted": { readonly path: string; readonly mount: string };
    "small-disk.sizes": { readonly path: string };
    "small-disk.too-small": { readonly paths: readonly string[] };
    /** What a service that ran out of room has most likely filled. */
    "small-disk.filled": { readonly paths: readonly string[] };
    "advice.small-disk": NoArgs;
  }
}

/**
 * The small file systems that a container gets for the experiments of a drill, each once.
 * @param wanted those of each experiment
 * @throws DrillError if two experiments want different sizes at one path, or something of the user's is mounted there
 */
export function smallDisksFor(target: TargetPlan, wanted: readonly SmallDisk[]): SmallDisk[] {
  const disks = new Map<string, SmallDisk>();
  for (const disk of wanted) {
    const { path, sizeBytes } = disk;
    if ((disks.get(path) ?? disk).sizeBytes !== sizeBytes) throw new DrillError(message("small-disk.sizes", { path }));
    const mount = mountedIn(target).find((each) => isWithin(each, path));
    if (mount !== undefined) throw new DrillError(message("small-disk.mounted", { path, mount }));
    disks.set(path, disk);
  }
  return [...disks.values()];
}

/** Where the inputs and the compose file mount something in the container. */
function mountedIn({ volumes, settings, composed, compose }: TargetPlan): string[] {
  const service = composed?.model.services[compose?.service ?? ""];
  return [
    ...volumes.map(({ target }) => target),
    ...Object.keys((settings.hostConfig.Tmpfs as object | undefined) ?? {}),
    ...(service?.volumes ?? []).map(({ target }) => target),
    // With its options behind a colon.
    ...(service?.tmpfs ?? []).map((each) => each.split(":")[0] ?? each),
  ].map((path) => (path === "/" ? path : path.replace(/\/+$/, "")));
}

/** The paths of the small file systems among a container's mounts. */
export function smallPaths(mounts: readonly VolumeMount[]): string[] {
  return mounts.filter(({ sizeBytes }) => sizeBytes !== undefined).map(({ path }) => path);
}

/**
 * The error of an engine that could not copy what an image has at a path into its small file system; null for any other.
 * @param reason what the engine says
 */
export function tooSmall(reason: string, mounts: readonly VolumeMount[], cause: unknown): DrillError | null {
  const paths = smallPaths(mounts);
  if (paths.length === 0 || !/no space left on device/i.test(reason)) return null;
  return new DrillError(message("small-disk.too-small", { paths }), { cause });
}
