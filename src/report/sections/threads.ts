import { threadAdvice } from "../../model/facts/thread-use.ts";
import { type Block, type Fact, only, type Section, text } from "../document/blocks.ts";
import { NO_FIGURE, orNone } from "../facts/figures.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The service's threads and its CPU quota. A comment only has the advice, among its notes. */
export function threadsSection({ record }: CleanDrill, language: Language): Section {
  const { title } = language.words.threads;
  return { id: "threads", title, priority: 3, blocks: record.machine === null ? [] : blocksOf(record, language) };
}

function blocksOf(record: CleanDrill["record"], language: Language): Block[] {
  const { words, format } = language;
  const { threadUse, plan } = record;
  if (threadUse === null) return [only(text(words.threads.notCounted), "html")];
  const { threads, computing, runnable, mostRunnable, looks, throttledRatio } = threadUse;
  const { cpus } = plan.target;
  const { labels } = words.threads;
  const advice = threadAdvice(record);
  const facts: Fact[] = [
    { label: labels.quota, parts: [format.cpus(cpus, cpus)] },
    { label: labels.threads, parts: [format.count(threads)] },
    { label: labels.computing, parts: [format.count(computing)] },
    { label: labels.runnable, parts: [words.threads.inLooks(runnable, mostRunnable, looks)] },
    { label: labels.throttled, parts: [orNone(throttledRatio, format.ratioAtMost)] },
  ];
  const throttled = throttledRatio === null ? NO_FIGURE : format.ratioAtMost(throttledRatio);
  return [
    only(text(words.threads.summary(computing, cpus, throttled)), "terminal", "html"),
    only(text(advice === null ? "" : { sentence: say(advice, language) }), "html"),
    only({ kind: "facts", facts }, "html"),
  ];
}
