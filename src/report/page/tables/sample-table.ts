import { OUTCOMES } from "../../../model/sample.ts";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { PageData } from "../../render/html/data/page-data.ts";
import { clockText } from "../../render/html/data/time.ts";
import { byId, element, filled } from "../elements.ts";
import { numbers } from "../numbers.ts";
import { sampleOutcome, textAt } from "../sample-text.ts";
import { spansOf } from "../span-of.ts";
import { matching } from "./filter.ts";

/** Rows per page. Only these exist as elements, which keeps the page fast with many samples. */
const ROWS = 50;

/** Fills the table of requests and updates it when its form changes. */
export function fillSampleTable(table: HTMLElement, data: PageData, samples: SampleColumns): void {
  const body = table.querySelector("tbody");
  const form = byId("samples-filter");
  if (body === null || !(form instanceof HTMLFormElement)) return;
  const { words } = data;
  const spans = spansOf(data.spans, samples.count);
  const count = byId("samples-count");
  let found = new Uint32Array();
  let page = 0;
  const turn = (to: number) => {
    const pages = Math.max(1, Math.ceil(found.length / ROWS));
    page = Math.max(0, Math.min(to, pages - 1));
    const shown = found.subarray(page * ROWS, (page + 1) * ROWS);
    body.replaceChildren(...Array.from(shown, (index) => row(data, samples, index, spans[index] ?? 0)));
    const [first, last] = [numbers.count(page * ROWS + 1), numbers.count(page * ROWS + shown.length)];
    const range = shown.length === 0 ? words.none : filled(words.range, { first, last });
    count.textContent = filled(words.requests, { shown: range, all: numbers.count(found.length) });
    for (const id of ["samples-first", "samples-back"]) setDisabled(id, page === 0);
    for (const id of ["samples-next", "samples-last"]) setDisabled(id, page === pages - 1);
  };
  const look = () => {
    const fields = new FormData(form);
    const value = (name: string) => String(fields.get(name) ?? "");
    const filter = { span: value("span"), outcome: value("outcome"), text: value("text"), order: value("order") };
    found = Uint32Array.from(matching(samples, spans, data.texts, filter));
    turn(0);
  };
  form.addEventListener("input", look);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("samples-first").addEventListener("click", () => turn(0));
  byId("samples-back").addEventListener("click", () => turn(page - 1));
  byId("samples-next").addEventListener("click", () => turn(page + 1));
  byId("samples-last").addEventListener("click", () => turn(Number.POSITIVE_INFINITY));
  look();
}

function setDisabled(id: string, disabled: boolean): void {
  const button = byId(id);
  if (button instanceof HTMLButtonElement) button.disabled = disabled;
}

function row(data: PageData, samples: SampleColumns, index: number, span: number): HTMLTableRowElement {
  const { intendedAtMs, latencyMs, status, prompt, sentiment, detail } = samples;
  const due = element("th", "figure", clockText(intendedAtMs[index] ?? 0, 3));
  due.scope = "row";
  due.role = "rowheader";
  const kind = OUTCOMES[samples.outcome[index] ?? 0] === "ok" ? "ok" : samples.shed[index] === 1 ? "shed" : "bad";
  const made = element(
    "tr",
    kind,
    due,
    cell("", data.spans[span]?.name ?? ""),
    cell("outcome", sampleOutcome(data, samples, index)),
    cell("figure", numbers.duration(latencyMs[index] ?? 0)),
    ...streamFigures(data, samples).map((column) => cell("figure", timeAt(column, index))),
    cell("figure", status[index] === 0 ? "" : String(status[index])),
    cell("", textAt(data, prompt[index])),
    cell("", textAt(data, sentiment[index])),
    cell("detail", textAt(data, detail[index])),
  );
  made.role = "row";
  return made;
}

/** The columns of streamed answers, as the table has them. */
function streamFigures({ streams, reasons }: PageData, samples: SampleColumns): Float64Array[] {
  const { ttftMs, answerTtftMs, tpotMs, maxStallMs } = samples;
  return streams ? [ttftMs, ...(reasons ? [answerTtftMs] : []), tpotMs, maxStallMs] : [];
}

/** Returns a time of a request; empty if it does not apply. */
function timeAt(column: Float64Array, index: number): string {
  const ms = column[index] ?? Number.NaN;
  return Number.isNaN(ms) ? "" : numbers.duration(ms);
}

function cell(className: string, text: string): HTMLTableCellElement {
  const made = element("td", className, text);
  made.role = "cell";
  return made;
}
