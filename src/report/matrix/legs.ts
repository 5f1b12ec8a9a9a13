import type { Standing } from "../../gate/matrix/standing.ts";
import { isFromFork } from "../../github/results/subject.ts";
import type { DrillRecord } from "../../model/record.ts";
import { only, page, type Section, sentences, statusMark, type Text, table, text } from "../document/blocks.ts";
import { figureText, limitText } from "../facts/checks.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import { html, NOTHING } from "../render/html/markup.ts";
import { checksSection } from "../sections/checks.ts";
import { reportOf } from "../sections/drill.ts";
import { figureHeadings, figuresOf } from "./figures.ts";
import { addressOf, type Merged, theImage } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";
import { bar, barText, scaleOf } from "./page/bar.ts";
import { legsForm } from "./page/form.ts";
import type { Row } from "./page/rows.ts";

/** As many as there can be, lost ones among them. */
const MAX_ROWS = 1_000;

/** All legs next to each other: on the page each figure is a bar against its limit. */
export function legsSection(merged: Merged, rows: readonly Row[], language: Language): Section {
  const words = language.words.legs;
  const figures = figureHeadings(language);
  const scales = figures.map((_, column) => scaleOf(rows.map(({ standings }) => standings[column] ?? null)));
  const headings = [words.leg, ...figures, words.verdict];
  const tableOf = (shown: readonly Row[]) =>
    table(
      words.title,
      headings,
      shown.map((row) => cellsOf(merged, row, scales, language)),
      { figures: scales.map((_, column) => column + 1), maxRows: MAX_ROWS, className: "cards standings" },
    );
  const open = rows.filter(({ status }) => status !== "pass");
  const section = { id: "legs", title: words.title };
  return {
    ...section,
    priority: 2,
    blocks: [page(() => legsForm(rows, language)), tableOf(rows)],
    leftOut: () => words.passedLeftOut(rows.length - open.length),
    shorter: { ...section, priority: 3, blocks: [tableOf(open)], leftOut: () => words.tableLeftOut },
  };
}

function cellsOf(
  merged: Merged,
  { leg, lost, status, standings, data }: Row,
  scales: readonly number[],
  language: Language,
): Text[] {
  const words = language.words.legs;
  if (leg === null) {
    return [lost?.title ?? "", ...scales.map(() => ""), statusMark("error", words[lost?.how ?? "noResult"], language)];
  }
  const experiments = leg.drill.record.plan.experiments.map(({ name }) => name).join(", ");
  const image = theImage(merged) === null ? html`<small><code>${leg.image}</code></small>` : NOTHING;
  const figures = figuresOf(leg, language).map((figure, column): Text => {
    const standing = standings[column] ?? null;
    if (standing === null) return figure;
    const shown = figureText(leg.drill.record, standing.check, language);
    const onPage = () =>
      html`${figure}${bar(standing, scales[column] ?? 1)}<small>${barText(standing, figure, shown, language)}</small>`;
    const { record } = leg.drill;
    return { text: status === "pass" ? figure : besideLimit(standing, figure, shown, record, language), onPage };
  });
  return [
    {
      text: { link: leg.title, to: addressOf(merged, leg) },
      onPage: () => html`<a href="#${foldId(data)}">${leg.title}</a><small>${experiments}</small>${image}`,
    },
    ...figures,
    statusMark(status, words.statuses[status], language),
  ];
}

/** A figure of a leg that did not pass, with its limit; strong if it broke it. */
function besideLimit(standing: Standing, figure: string, shown: string, record: DrillRecord, language: Language): Text {
  const { check, value } = standing;
  const limit = language.words.legs.limit(limitText(record, check, language));
  if (check.status !== "fail") return [figure, limit];
  // What broke a limit can be another figure than the worst, such as a recovery that never came.
  if (shown === figure || !Number.isFinite(value)) return [{ strong: figure }, limit];
  return { strong: barText(standing, figure, shown, language) };
}

/** What is missing or was refused, each with the reason: only on the page, because a comment begins with it. */
export function lostSection({ errors, legs }: Merged, language: Language): Section {
  const isAlone = errors.length + legs.length === 1;
  const all = errors.map((each) => say(each, language));
  const blocks = isAlone ? [] : [only(sentences(all, false), "html")];
  return { id: "lost", title: language.words.legs.lost, priority: 0, blocks };
}

/** Each leg's own report, folded: a comment has all of it, the page has its checks. */
export function legReports(merged: Merged, rows: readonly Row[], language: Language): Section[] {
  return rows.flatMap((row) => (row.leg === null ? [] : [legSection(merged, row, row.leg, language)]));
}

function legSection(merged: Merged, { status, data }: Row, leg: LegReport, language: Language): Section {
  const { legs: words, source: sourceWords } = language.words;
  const { title, drill, image, durationMs } = leg;
  const { subject } = merged;
  const report = reportOf(drill, language);
  const head = report.sections.filter(({ inHead }) => inHead);
  const address = addressOf(merged, leg);
  const source: Text[] = [
    { code: image },
    sourceWords.took(durationMs),
    ...(address === null ? [] : [{ link: words.ownReport, to: address }]),
  ];
  const onPage = (section: Section) =>
    only({ kind: "report", report: { ...report, sections: [...head, section], source } }, "html");
  const theirs = subject !== null && isFromFork(subject) ? words.asTheFork : "";
  const fold = { kind: "details", id: foldId(data), title: statusMark(status, title, language) } as const;
  const section = { id: "checks", title: words.checksOfEach };
  const leftOut: Section = { id: "checks", title: "", priority: null, blocks: [text(words.checksLeftOut)] };
  return {
    ...section,
    priority: 1,
    leftOut: words.reportsLeftOut,
    blocks: [
      {
        ...fold,
        blocks: [
          only(text(theirs), "markdown"),
          only({ kind: "report", report: { ...report, fullReport: null } }, "markdown"),
          onPage(checksSection(drill, language, words.checksOf(title))),
        ],
      },
    ],
    shorter: { ...section, priority: null, blocks: [only({ ...fold, blocks: [onPage(leftOut)] }, "html")] },
  };
}

function foldId({ place }: Row["data"]): string {
  return `leg-${place}`;
}
