import { isFromFork } from "../../github/results/subject.ts";
import { formatDuration } from "../../model/text/format.ts";
import { only, page, type Section, sentences, type Text, table, text } from "../document/blocks.ts";
import { html, NOTHING } from "../render/html/markup.ts";
import { checksSection } from "../sections/checks.ts";
import { reportOf } from "../sections/drill.ts";
import { figureHeadings, figuresOf, STATUS_WORD } from "./figures.ts";
import { addressOf, type Merged, theImage } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";
import { bar, barText, scaleOf } from "./page/bar.ts";
import { legsForm } from "./page/form.ts";
import type { Row } from "./page/rows.ts";

/** As many as there can be, lost ones among them. */
const MAX_ROWS = 1_000;

/** All legs next to each other: on the page each figure is a bar against its limit. */
export function legsSection(merged: Merged, rows: readonly Row[]): Section {
  const scales = figureHeadings().map((_, column) => scaleOf(rows.map(({ standings }) => standings[column] ?? null)));
  const headings = ["leg", ...figureHeadings(), "verdict"];
  const tableOf = (shown: readonly Row[]) =>
    table(
      "Legs",
      headings,
      shown.map((row) => cellsOf(merged, row, scales)),
      { figures: scales.map((_, column) => column + 1), maxRows: MAX_ROWS, className: "cards standings" },
    );
  const open = rows.filter(({ status }) => status !== "pass");
  const section = { id: "legs", title: "Legs" };
  return {
    ...section,
    priority: 2,
    blocks: [page(() => legsForm(rows)), tableOf(rows)],
    leftOut: () => `the rows of ${rows.length - open.length} legs that passed`,
    shorter: { ...section, priority: 3, blocks: [tableOf(open)], leftOut: () => "the table of the legs" },
  };
}

function cellsOf(merged: Merged, { leg, lost, status, standings, data }: Row, scales: readonly number[]): Text[] {
  if (leg === null) {
    return [lost?.title ?? "", ...scales.map(() => ""), { mark: "error", word: lost?.how ?? "no result" }];
  }
  const experiments = leg.drill.record.plan.experiments.map(({ name }) => name).join(", ");
  const image = theImage(merged) === null ? html`<small><code>${leg.image}</code></small>` : NOTHING;
  const figures = figuresOf(leg).map((figure, column): Text => {
    const standing = standings[column] ?? null;
    if (standing === null) return figure;
    const onPage = () =>
      html`${figure}${bar(standing, scales[column] ?? 1)}<small>${barText(standing, figure)}</small>`;
    return { text: figure, onPage };
  });
  return [
    {
      text: { link: leg.title, to: addressOf(merged, leg) },
      onPage: () => html`<a href="#${foldId(data)}">${leg.title}</a><small>${experiments}</small>${image}`,
    },
    ...figures,
    { mark: status, word: STATUS_WORD[status] },
  ];
}

/** What is missing or was refused, each with the reason: only on the page, because a comment begins with it. */
export function lostSection({ errors, legs }: Merged): Section {
  const isAlone = errors.length + legs.length === 1;
  const blocks = isAlone ? [] : [only(sentences(errors, false), "html")];
  return { id: "lost", title: "Missing and refused", priority: 0, blocks };
}

const LEFT_OUT: Section = {
  id: "checks",
  title: "",
  priority: null,
  blocks: [text("Its checks are left out here, so that this page stays small; its own report has them.")],
};

const leftOut = (count: number) => `the reports of ${count} legs`;

/** Each leg's own report, folded: a comment has all of it, the page has its checks. */
export function legReports(merged: Merged, rows: readonly Row[]): Section[] {
  return rows.flatMap((row) => (row.leg === null ? [] : [legSection(merged, row, row.leg)]));
}

function legSection(merged: Merged, { status, data }: Row, leg: LegReport): Section {
  const { title, drill, image, durationMs } = leg;
  const { subject } = merged;
  const report = reportOf(drill);
  const head = report.sections.filter(({ inHead }) => inHead);
  const address = addressOf(merged, leg);
  const source: Text[] = [
    { code: image },
    `took ${formatDuration(durationMs)}`,
    ...(address === null ? [] : [{ link: "its own report", to: address }]),
  ];
  const onPage = (section: Section) =>
    only({ kind: "report", report: { ...report, sections: [...head, section], source } }, "html");
  const theirs = subject !== null && isFromFork(subject) ? "As the fork's own run reports it:" : "";
  const fold = { kind: "details", id: foldId(data), title: { mark: status, word: title } } as const;
  const section = { id: "checks", title: "Checks of each leg" };
  return {
    ...section,
    priority: 1,
    leftOut,
    blocks: [
      {
        ...fold,
        blocks: [
          only(text(theirs), "markdown"),
          only({ kind: "report", report }, "markdown"),
          onPage(checksSection(drill, `Checks of ${title}`)),
        ],
      },
    ],
    shorter: { ...section, priority: null, blocks: [only({ ...fold, blocks: [onPage(LEFT_OUT)] }, "html")] },
  };
}

function foldId({ place }: Row["data"]): string {
  return `leg-${place}`;
}
