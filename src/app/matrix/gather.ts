import { lastExecutions } from "../../gate/matrix/last-executions.ts";
import { download, MAX_ARCHIVE_BYTES } from "../../github/results/download.ts";
import type { RunArtifact, RunReader } from "../../github/results/run-reader.ts";
import type { Subject } from "../../github/results/subject.ts";
import { UnfitArtifact } from "../../github/results/unfit.ts";
import { resultTextIn } from "../../github/results/zip.ts";
import { withoutCopy } from "../../model/facts/leg.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { Gathered, RefusedArtifact } from "../../report/matrix/merged.ts";
import { type Found, type LegReport, readLeg } from "../../report/matrix/merged-leg.ts";

/** More than any matrix and its neighbors leave; the rest is not looked at. */
export const MAX_ARTIFACTS = 512;
export const MAX_ARCHIVES_BYTES = 512 * 1024 ** 2;
/** Of the results that are held, unpacked: a hundred of the usual size are a tenth of it. */
export const MAX_RESULTS_BYTES = 512 * 1024 ** 2;
/** Enough to hide the way to the store, and few enough to hold in memory. */
const AT_ONCE = 4;

/**
 * Reads the result of every leg of a run, of all its attempts: a leg which was run again takes the place of its first
 * attempt, while the others stay. Names alone do not tell: two drills of a run may share one.
 * @param beginning what the legs' artifacts are named by: this and a dash
 * @throws Error when GitHub does not list the artifacts
 */
export async function gather(
  reader: RunReader,
  { subject, beginning, action }: Pick<Found, "beginning" | "action"> & { readonly subject: Subject },
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
        if (bytes > MAX_RESULTS_BYTES)
          throw new UnfitArtifact(`All results together have more than ${MAX_RESULTS_BYTES} bytes unpacked.`);
        legs.push(readLeg(text, { artifact: identityOf(artifact), beginning, subject, action }));
      } catch (error) {
        refused.push(refusal(artifact, messageOf(error)));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const standing = refused.filter(({ artifact }) => !isOutdated(artifact, legs, found));
  return { legs: lastExecutions(legs).toSorted(byName), refused: standing.toSorted(byName) };
}

/** A later attempt has left a good one of that name, which is that of a single drill. */
function isOutdated(
  { id, name }: RefusedArtifact["artifact"],
  legs: readonly LegReport[],
  found: readonly RunArtifact[],
): boolean {
  const isShared = found.some((other) => other.name !== name && withoutCopy(other.name) === withoutCopy(name));
  return !isShared && legs.some(({ artifact }) => artifact.name === name && artifact.id > id);
}

/** Those that may be downloaded; what is refused without a look inside is told. */
function withinLimits(
  artifacts: readonly RunArtifact[],
  refuse: (artifact: RunArtifact, reason: string) => void,
): RunArtifact[] {
  let bytes = 0;
  return artifacts.filter((artifact, index) => {
    const { sizeBytes, expired } = artifact;
    bytes += Math.max(0, sizeBytes);
    const reason = expired
      ? "It has expired: run the drill again."
      : index >= MAX_ARTIFACTS
        ? `The run has more than ${MAX_ARTIFACTS} artifacts of such names.`
        : sizeBytes > MAX_ARCHIVE_BYTES
          ? `Its archive has ${sizeBytes} bytes; the most is ${MAX_ARCHIVE_BYTES}.`
          : bytes > MAX_ARCHIVES_BYTES
            ? `All archives before it have ${MAX_ARCHIVES_BYTES} bytes already.`
            : null;
    if (reason !== null) refuse(artifact, reason);
    return reason === null;
  });
}

function identityOf({ id, name }: RunArtifact): RefusedArtifact["artifact"] {
  return { id, name };
}

function refusal(artifact: RunArtifact, reason: string): RefusedArtifact {
  return { artifact: identityOf(artifact), reason: new UnfitArtifact(reason).message };
}

/** As people count: leg 2 before leg 10. */
function byName(a: Pick<RefusedArtifact, "artifact">, b: Pick<RefusedArtifact, "artifact">): number {
  return a.artifact.name.localeCompare(b.artifact.name, "en", { numeric: true }) || a.artifact.id - b.artifact.id;
}
