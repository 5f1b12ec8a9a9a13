import { otherReasons } from "../../gate/matrix/merged-verdict.ts";
import { isFromFork } from "../../github/results/subject.ts";
import { artifactsOf, only, pageSection, type Report, type Section, type Text } from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { LegsData } from "../render/html/data/legs-data.ts";
import { headlineFigures } from "../render/html/figures/headline-figures.ts";
import { withLegend } from "../sections/legend.ts";
import { commitOf, notesSection, reasonsSection } from "../sections/verdict.ts";
import { cleanMerged } from "./clean-merged.ts";
import { countText, mergedOutputs } from "./figures.ts";
import { legReports, legsSection, lostSection } from "./legs.ts";
import { type Merged, theImage } from "./merged.ts";
import { mergedAdviceSection } from "./merged-advice.ts";
import { mergedSuites } from "./merged-suites.ts";
import { rowsOf } from "./page/rows.ts";

const MAX_ON_PAGE = 5;

/** The report of all legs of a run, for every format. @param failing whether the step fails, for an inconclusive verdict */
export function mergedReport(raw: Merged, failing: boolean, language: Language): Report {
  const { words } = language;
  const merged = cleanMerged(raw);
  const { verdict, notes, version } = merged;
  const rows = rowsOf(merged);
  const image = theImage(merged);
  return withLegend({
    language,
    status: verdict.status,
    title: words.verdict[verdict.status],
    about: [countText(merged, language), image === null ? "" : [" · ", { code: image }]],
    sentence: say(verdict.sentence, language),
    sections: [
      briefOnPage(
        reasonsSection,
        otherReasons(verdict).map((each) => say(each, language)),
        language,
      ),
      mergedAdviceSection(merged, language),
      pageSection("figures", "", () => headlineFigures(mergedOutputs(merged, null), language)),
      lostSection(merged, language),
      legsSection(merged, rows, language),
      briefOnPage(
        notesSection,
        notes.map((each) => say(each, language)),
        language,
      ),
      ...legReports(merged, rows, language),
    ],
    version,
    source: provenanceParts(merged, language),
    // Another run has only the reports of its legs.
    fullReport: merged.subject?.other === null ? artifactsOf(merged.subject.runUrl) : null,
    suites: () => mergedSuites(merged, failing, language),
    page: {
      script: "legs",
      data: () => {
        const data: LegsData = { count: words.legs.shownOf(rows.length), rows: rows.map((row) => row.data) };
        return Buffer.from(JSON.stringify(data)).toString("base64");
      },
    },
  });
}

/** The page has every leg's own sentences further down, so a few are enough next to the verdict. */
function briefOnPage(
  sectionOf: (sentences: readonly string[], language: Language) => Section,
  all: readonly string[],
  language: Language,
): Section {
  const more = all.length - MAX_ON_PAGE;
  const some = more > 0 ? [...all.slice(0, MAX_ON_PAGE), language.words.document.moreBelow(more)] : all;
  const [whole, brief] = [sectionOf(all, language), sectionOf(some, language)];
  return {
    ...whole,
    blocks: [
      ...whole.blocks.map((block) => only(block, "markdown", "terminal")),
      ...brief.blocks.map((block) => only(block, "html")),
    ],
  };
}

function provenanceParts({ subject }: Merged, language: Language): Text[] {
  const { ofFork, theRun, attempt } = language.words.legs;
  if (subject === null) return [];
  const { headSha, runUrl, runAttempt, other } = subject;
  return [
    ...commitOf(headSha, language),
    ...(other !== null && isFromFork(subject) ? [[`${ofFork} `, { code: other.headRepository }]] : []),
    [{ link: theRun, to: runUrl }, runAttempt > 1 ? language.format.clauses(["", attempt(runAttempt)]) : ""],
  ];
}
