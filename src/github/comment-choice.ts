import { type FoundMarker, isNewer } from "./comment-marker.ts";

/** A comment that carries our key and is ours, in the order in which they were written. */
export interface OwnComment {
  readonly marker: FoundMarker;
}

/** What is to become of the comments that are there. */
export interface CommentChoice<C> {
  /** A newer run's: then nothing is written. */
  readonly newer: C | null;
  /** Those that this drill takes the place of, oldest first: one of them is written, the others are removed. */
  readonly slots: readonly C[];
}

/**
 * Which comments a drill takes the place of. Several drills of a run may have one key, as two calls of a reusable
 * workflow do, so what another execution wrote in this run's own attempt is never touched, and what an earlier attempt
 * wrote only where it is certainly this drill's. Of an earlier run the drill takes over what looks most like its own;
 * what not even the run before has brought up to date belongs to nobody any more.
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

/** The only one that can be this drill's, if there is one. */
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

/** 2: the same drill of the same image; 1: it may be; 0: another drill. */
export function likeness(one: FoundMarker, other: FoundMarker): 0 | 1 | 2 {
  if (one.subjectHash === null || other.subjectHash === null) return 1;
  if (one.subjectHash !== other.subjectHash) return 0;
  return one.imageHash === other.imageHash ? 2 : 1;
}

export function isSameWriting(one: FoundMarker, other: FoundMarker): boolean {
  return one.writerHash === other.writerHash && one.runId === other.runId && one.runAttempt === other.runAttempt;
}

/**
 * Two runs that both saw no comment have written one each. Whoever sees that leaves the oldest, with the text of the
 * newest run; so all who see it come to the same end. Null where there is nothing to heal.
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
