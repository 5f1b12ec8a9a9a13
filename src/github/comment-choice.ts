import { type FoundMarker, isNewer } from "./comment-marker.ts";

/** One of our comments with our key, in the order in which they were written. */
export interface OwnComment {
  readonly marker: FoundMarker;
}

/** What happens to the existing comments. */
export interface CommentChoice<C> {
  /** The comment of a newer run: then nothing is written. */
  readonly newer: C | null;
  /** The comments that this drill replaces, oldest first: one of them is updated, the others are removed. */
  readonly slots: readonly C[];
}

/**
 * Which comments a drill replaces. Several drills of a run may have the same key, such as two calls of a reusable
 * workflow. So a comment of another execution in this run's own attempt is never touched, and one of an earlier attempt
 * only if it is certainly this drill's. Among the comments of an earlier run, the drill replaces the one most like its
 * own. A comment that the previous run did not update is stale.
 */
export function choose<C extends OwnComment>(all: readonly C[], own: FoundMarker): CommentChoice<C> {
  const newer = all.find(({ marker }) => isNewer(marker, own)) ?? null;
  if (newer !== null) return { newer, slots: [] };
  const ofRun = all.filter(({ marker }) => marker.runId === own.runId);
  const earlier = all.filter(({ marker }) => marker.runId < own.runId);
  const lastRun = Math.max(...earlier.map(({ marker }) => marker.runId));
  const stale = earlier.filter(({ marker }) => marker.runId < lastRun);
  const mine = ofRun.filter(({ marker }) => isSameWriting(marker, own));
  const taken = mine.length > 0 ? mine : [ofEarlierAttempt(ofRun, own) ?? ofLastRun(earlier, lastRun, own)];
  const slots = new Set([...taken, ...stale]);
  return { newer: null, slots: all.filter((each) => slots.has(each)) };
}

/** The only comment that can be this drill's, if there is one. */
function ofEarlierAttempt<C extends OwnComment>(ofRun: readonly C[], own: FoundMarker): C | undefined {
  const before = ofRun.filter(({ marker }) => marker.runAttempt < own.runAttempt);
  const exact = before.filter(({ marker }) => likeness(marker, own) === 2);
  const alike = exact.length > 0 ? exact : before.filter(({ marker }) => likeness(marker, own) > 0);
  return alike.length === 1 ? alike[0] : undefined;
}

function ofLastRun<C extends OwnComment>(earlier: readonly C[], lastRun: number, own: FoundMarker): C | undefined {
  const last = earlier.filter(({ marker }) => marker.runId === lastRun);
  return last.toSorted((a, b) => likeness(b.marker, own) - likeness(a.marker, own))[0];
}

/** 2: the same drill of the same image; 1: possibly; 0: another drill. */
export function likeness(one: FoundMarker, other: FoundMarker): 0 | 1 | 2 {
  if (one.subjectHash === null || other.subjectHash === null) return 1;
  if (one.subjectHash !== other.subjectHash) return 0;
  return one.imageHash === other.imageHash ? 2 : 1;
}

export function isSameWriting(one: FoundMarker, other: FoundMarker): boolean {
  return one.writerHash === other.writerHash && one.runId === other.runId && one.runAttempt === other.runAttempt;
}

/**
 * Two runs that both saw no comment each write one. A run that sees both keeps the oldest, with the text of the newest
 * run, so all runs arrive at the same result. Null if there is nothing to heal.
 */
export function healing<C extends OwnComment>(
  all: readonly C[],
  own: FoundMarker,
): { readonly slots: readonly C[]; readonly newest: C } | null {
  const slots = all.filter(({ marker }) => isSameWriting(marker, own) || isOtherRuns(marker, own));
  const [first, ...others] = slots;
  if (first === undefined || others.length === 0) return null;
  const newest = others.reduce((best, each) => (isNewer(best.marker, each.marker) ? best : each), first);
  const twins = slots.filter(({ marker }) => marker.runId === newest.marker.runId);
  return twins.length > 1 ? null : { slots, newest };
}

function isOtherRuns(marker: FoundMarker, own: FoundMarker): boolean {
  return marker.runId !== own.runId && likeness(marker, own) > 0;
}
