import type { LegsData } from "../../render/html/data/legs-data.ts";
import { byId, filled } from "../elements.ts";
import { matchingLegs } from "./leg-filter.ts";

/** Shows the table rows, and the folds below the table, that match the form. */
export function filterLegs(form: HTMLFormElement, data: LegsData): void {
  const body = document.querySelector("#legs tbody");
  const rows = [...(body?.children ?? [])].filter((each) => each instanceof HTMLElement);
  const texts = rows.map((row) => (row.textContent ?? "").replaceAll("\u00a0", " "));
  const folds = rows.map((row) => foldOf(row));
  const count = byId("legs-count");
  const show = () => {
    const wish = new FormData(form);
    const word = (name: string) => String(wish.get(name) ?? "");
    const found = matchingLegs(data.rows, texts, { status: word("status"), text: word("text"), order: word("order") });
    const shown = new Set(found);
    rows.forEach((row, index) => {
      row.hidden = !shown.has(index);
      if (folds[index]) folds[index].hidden = row.hidden;
    });
    for (const index of found) {
      const [row, fold] = [rows[index], folds[index]];
      if (row !== undefined) body?.append(row);
      if (fold) fold.parentElement?.append(fold);
    }
    count.textContent = filled(data.count, { shown: String(found.length) });
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The browser may restore the form's values on back navigation.
  show();
}

function foldOf(row: Element): HTMLDetailsElement | null {
  const place = row.querySelector<HTMLAnchorElement>('a[href^="#"]')?.hash.slice(1) ?? "";
  return place === "" ? null : (document.getElementById(place)?.closest("details") ?? null);
}
