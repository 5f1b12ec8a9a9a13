import { localCommand } from "../../config/index.ts";
import { checksOf } from "../../experiments/checks.ts";
import { lastExecutions } from "../../gate/matrix/last-executions.ts";
import { download, MAX_ARCHIVE_BYTES } from "../../github/results/download.ts";
import type { RunArtifact, RunReader } from "../../github/results/run-reader.ts";
import type { Subject } from "../../github/results/subject.ts";
import { UnfitArtifact, unfit } from "../../github/results/unfit.ts";
import { resultTextIn } from "../../github/results/zip.ts";
import { saidBy } from "../../model/facts/drill-error.ts";
import { withoutCopy } from "../../model/facts/leg.ts";
import type { Gathered, RefusedArtifact } from "../../report/matrix/merged.ts";
import { type Found, type LegReport, readLeg } from "../../report/matrix/merged-leg.ts";

/** More than any matrix needs; further artifacts are not read. */
export const MAX_ARTIFACTS = 512;
export const MAX_ARCHIVES_BYTES = 512 * 1024 ** 2;
/** All results together, unpacked. A hundred results of the usual size need a tenth of it. */
export const MAX_RESULTS_BYTES = 512 * 1024 ** 2;
/** Enough to hide the latency of the store, and few enough for the memory. */
const AT_ONCE = 4;

/**
 * Reads the result of every leg of a run, over all attempts. A leg that was run again replaces its earlier attempt. Names
 * are not enough to match them, because two drills of a run may share one.
 * @param beginning name prefix of the legs' artifacts, followed by a dash
 * @throws DrillError if GitHub does not list the artifacts
 */
export async function gather(
  reader: RunReader,
  { subject, beginning, action, docs }: Pick<Found, "beginning" | "action" | "docs"> & { readonly subject: Subject },
): Promise<Gathered> {
  const found = (await reader.artifacts())
    .filter(({ name }) => name.startsWith(`${beginning}-`))
    .toSorted((a, b) => b.id - a.id);
  const legs: LegReport[] = [];
  const refused: RefusedArtifact[] = [];
  const waiting = withinLimits(found, (artifact, reason) => refused.push(refusal(artifact, reason)));
  let bytes = 0;
  const work = async () => {
    for (let artifact = waiting.shift(); artifact !== undefined; artifact = waiting.shift()) {
      try {
        const text = await resultTextIn(await download(await reader.archiveUrl(artifact.id)));
        bytes += text.length;
        if (bytes > MAX_RESULTS_BYTES) throw unfit("artifact.results-too-large", { maxBytes: MAX_RESULTS_BYTES });
        const found = { artifact: identityOf(artifact), beginning, subject, action, docs, commandOf: localCommand };
        legs.push(readLeg(text, found, checksOf));
      } catch (error) {
        refused.push(refusal(artifact, new UnfitArtifact(saidBy(error))));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const standing = refused.filter(({ artifact }) => !isOutdated(artifact, legs, found));
  return { legs: lastExecutions(legs).toSorted(byName), refused: standing.toSorted(byName) };
}

/** Whether a later attempt left a valid artifact of that name, which belongs to a single drill. */
function isOutdated(
  { id, name }: RefusedArtifact["artifact"],
  legs: readonly LegReport[],
  found: readonly RunArtifact[],
): boolean {
  const isShared = found.some((other) => other.name !== name && withoutCopy(other.name) === withoutCopy(name));
  return !isShared && legs.some(({ artifact }) => artifact.name === name && artifact.id > id);
}

/** The artifacts to download. Others are refused without opening them. */
function withinLimits(
  artifacts: readonly RunArtifact[],
  refuse: (artifact: RunArtifact, reason: UnfitArtifact) => void,
): RunArtifact[] {
  let bytes = 0;
  return artifacts.filter((artifact, index) => {
    const { sizeBytes, expired } = artifact;
    bytes += Math.max(0, sizeBytes);
    const reason = expired
      ? unfit("artifact.expired", {})
      : index >= MAX_ARTIFACTS
        ? unfit("artifact.too-many", { max: MAX_ARTIFACTS })
        : sizeBytes > MAX_ARCHIVE_BYTES
          ? unfit("artifact.archive-too-large", { bytes: sizeBytes, maxBytes: MAX_ARCHIVE_BYTES })
          : bytes > MAX_ARCHIVES_BYTES
            ? unfit("artifact.archives-too-large", { maxBytes: MAX_ARCHIVES_BYTES })
            : null;
    if (reason !== null) refuse(artifact, reason);
    return reason === null;
  });
}

function identityOf({ id, name }: RunArtifact): RefusedArtifact["artifact"] {
  return { id, name };
}

function refusal(artifact: RunArtifact, { said }: UnfitArtifact): RefusedArtifact {
  return { artifact: identityOf(artifact), reason: said };
}

/** In natural order: leg 2 before leg 10. */
function byName(a: Pick<RefusedArtifact, "artifact">, b: Pick<RefusedArtifact, "artifact">): number {
  return a.artifact.name.localeCompare(b.artifact.name, "en", { numeric: true }) || a.artifact.id - b.artifact.id;
}
