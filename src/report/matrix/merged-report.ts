import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { isFromFork } from "../../github/results/subject.ts";
import { only, pageSection, type Report, type Section, type Text } from "../document/blocks.ts";
import { headlineFigures } from "../render/html/figures/headline-figures.ts";
import { commitOf, notesSection, reasonsSection } from "../sections/verdict.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { cleanMerged } from "./clean-merged.ts";
import { countText, mergedOutputs } from "./figures.ts";
import { legReports, legsSection, lostSection } from "./legs.ts";
import { type Merged, theImage } from "./merged.ts";
import { mergedSuites } from "./merged-suites.ts";
import { rowsOf } from "./page/rows.ts";

const MAX_ON_PAGE = 5;

/** The report of all legs of a run, for every format. @param failing whether the step fails, for an inconclusive verdict */
export function mergedReport(raw: Merged, failing = false): Report {
  const merged = cleanMerged(raw);
  const { verdict, notes, version } = merged;
  const rows = rowsOf(merged);
  const image = theImage(merged);
  return {
    status: verdict.status,
    title: VERDICT_TITLE[verdict.status],
    about: [countText(merged), image === null ? "" : [" · ", { code: image }]],
    sentence: verdict.sentence,
    sections: [
      briefOnPage(reasonsSection, otherReasons(verdict)),
      pageSection("figures", "", () => headlineFigures(mergedOutputs(merged, null))),
      lostSection(merged),
      legsSection(merged, rows),
      briefOnPage(notesSection, notes),
      ...legReports(merged, rows),
    ],
    version,
    source: provenanceParts(merged),
    suites: () => mergedSuites(merged, failing),
    page: {
      script: "legs",
      data: () => Buffer.from(JSON.stringify(rows.map(({ data }) => data))).toString("base64"),
    },
  };
}

/** The page has every leg's own sentences further down, so a few are enough next to the verdict. */
function briefOnPage(sectionOf: (sentences: readonly string[]) => Section, all: readonly string[]): Section {
  const more = all.length - MAX_ON_PAGE;
  const some = more > 0 ? [...all.slice(0, MAX_ON_PAGE), `… and ${more} more, below`] : all;
  const [whole, brief] = [sectionOf(all), sectionOf(some)];
  return {
    ...whole,
    blocks: [
      ...whole.blocks.map((block) => only(block, "markdown", "terminal")),
      ...brief.blocks.map((block) => only(block, "html")),
    ],
  };
}

function provenanceParts({ subject }: Merged): Text[] {
  if (subject === null) return [];
  const { headSha, runUrl, runAttempt, other } = subject;
  return [
    ...commitOf(headSha),
    ...(other !== null && isFromFork(subject) ? [["of the fork ", { code: other.headRepository }]] : []),
    [{ link: "the run", to: runUrl }, runAttempt > 1 ? `, attempt ${runAttempt}` : ""],
  ];
}
