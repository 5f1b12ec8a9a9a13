import type { SideName } from "../../../../model/facts/side.ts";
import type { PAGE_WORDS } from "../../../messages/en/report/page-words.ts";

/*
 * The data of the page's script. The report writes it and the page reads it, so this file only has types. All times are
 * milliseconds since the drill began.
 */

/** A phase whose samples are consecutive. */
export interface Span {
  readonly name: string;
  readonly side: SideName;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Number of samples. */
  readonly samples: number;
}

/** A moment of an experiment. */
export interface Mark {
  readonly name: string;
  readonly atMs: number;
  /** The moment it is measured from; null if it is shown as time since the drill began. */
  readonly sinceMs: number | null;
  readonly kind: "inject" | "link" | "good";
}

/** Objectives whose limit is a line of the timeline. */
export type DrawnLimit = "p95" | "ttft" | "answer-ttft" | "stall";

/** From the start of a disturbance to its removal, or from an outage to the first good answer. */
export interface ExperimentWindow {
  readonly name: string;
  readonly side: SideName;
  /** Whether the experiment had an effect; null if unknown. */
  readonly observed: boolean | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** What the requests of the window were judged by, in milliseconds. */
  readonly limits: Readonly<Partial<Record<DrawnLimit, number>>>;
  readonly marks: readonly Mark[];
  /** The first step of the recovery that never happened; null if none is missing. */
  readonly missing: string | null;
}

/** Two phases whose latencies are compared. */
export interface Distribution {
  readonly before: { readonly name: string; readonly span: number };
  readonly after: { readonly name: string; readonly span: number };
  readonly maxP95Ms: number | null;
}

/** The readings of a container, by column. */
export interface UsageColumns {
  readonly atMs: readonly number[];
  readonly cpuShare: readonly (number | null)[];
  readonly memoryBytes: readonly (number | null)[];
  readonly throttledRatio: readonly (number | null)[];
}

/** A figure of each run. */
export interface TrendFigure {
  readonly name: "p95" | "ttft" | "tpot" | "recovery";
  readonly valuesMs: readonly (number | null)[];
  /** This run's limit; null without one. */
  readonly limitMs: number | null;
}

/** The runs of the default branch and this run, by column. */
export interface HistoryColumns {
  /** Day of each run, as in `27 Nov`. */
  readonly days: readonly string[];
  /** The index of this run; -1 if it is not included. */
  readonly own: number;
  readonly failed: readonly boolean[];
  /** Whether the run used another CPU than this one. */
  readonly elsewhere: readonly boolean[];
  readonly figures: readonly TrendFigure[];
}

export type ScriptWords = (typeof PAGE_WORDS)["script"];

export interface PageData {
  readonly words: ScriptWords;
  readonly endedAtMs: number;
  /** Whether answers are streamed, and whether some of them have reasoning. */
  readonly streams: boolean;
  readonly reasons: boolean;
  readonly spans: readonly Span[];
  readonly windows: readonly ExperimentWindow[];
  readonly distributions: readonly Distribution[];
  readonly usage: Readonly<Record<SideName, UsageColumns>>;
  /** Null without earlier runs. */
  readonly history: HistoryColumns | null;
  readonly cpus: number;
  readonly memoryBytes: number;
  /** Every distinct text of the samples. A sample has its text's place here, counted from 1; 0 for none. */
  readonly texts: readonly string[];
  readonly samples: number;
}
