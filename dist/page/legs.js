// src/report/page/elements.ts
/** Returns an element that every report contains. @throws Error if it is missing */
function byId(id) {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`the page has no #${id}`);
	return found;
}
/** A text with others for the names in braces. */
function filled(text, values) {
	return text.replace(/\{(\w+)\}/g, (name, key) => values[key] ?? name);
}

// src/report/page/tables/folds.ts
/** Opens a fold that a link points to, and all folds for printing. */
function openFolds() {
	const openTarget = () => {
		const fold = (location.hash === "" ? null : document.getElementById(location.hash.slice(1)))?.closest("details") ?? null;
		if (fold === null) return;
		fold.open = true;
		fold.scrollIntoView();
	};
	addEventListener("hashchange", openTarget);
	document.addEventListener("click", ({ target }) => {
		if (target instanceof Element && target.closest("a")?.hash === location.hash) openTarget();
	});
	openTarget();
	let closed = [];
	addEventListener("beforeprint", () => {
		closed = [...document.querySelectorAll("details:not([open])")];
		for (const each of closed) each.open = true;
	});
	addEventListener("afterprint", () => {
		for (const each of closed) each.open = false;
	});
}

// src/report/page/tables/leg-filter.ts
/**
* The places of the rows that fit, in the order that is asked for. What has no figure follows what has one.
* @param texts what each row says
*/
function matchingLegs(rows, texts, { status, text, order }) {
	const wanted = text.trim().toLowerCase();
	const key = KEYS[order] ?? KEYS.worst;
	const found = rows.flatMap((row, index) => {
		return (status === "" || (status === "open" ? row.status !== "pass" : row.status === status)) && (texts[index] ?? "").toLowerCase().includes(wanted) ? [{
			index,
			key: key?.(row) ?? null
		}] : [];
	});
	const before = (a) => a ?? Number.POSITIVE_INFINITY;
	return found.toSorted((a, b) => before(a.key) === before(b.key) ? a.index - b.index : before(a.key) - before(b.key)).map(({ index }) => index);
}
/** Sort keys, ascending. */
const KEYS = {
	worst: ({ worst }) => worst,
	place: ({ place }) => place,
	limit: ({ used }) => descending(used),
	availability: ({ failed }) => descending(failed),
	p95: ({ p95Ms }) => descending(p95Ms),
	recovery: ({ recoveryMs }) => descending(recoveryMs)
};
function descending(value) {
	return value === null ? null : -value;
}

// src/report/page/tables/leg-table.ts
/** Shows the table rows, and the folds below the table, that match the form. */
function filterLegs(form, data) {
	const body = document.querySelector("#legs tbody");
	const rows = [...body?.children ?? []].filter((each) => each instanceof HTMLElement);
	const texts = rows.map((row) => (row.textContent ?? "").replaceAll("\xA0", " "));
	const folds = rows.map((row) => foldOf(row));
	const count = byId("legs-count");
	const show = () => {
		const wish = new FormData(form);
		const word = (name) => String(wish.get(name) ?? "");
		const found = matchingLegs(data.rows, texts, {
			status: word("status"),
			text: word("text"),
			order: word("order")
		});
		const shown = new Set(found);
		rows.forEach((row, index) => {
			row.hidden = !shown.has(index);
			if (folds[index]) folds[index].hidden = row.hidden;
		});
		for (const index of found) {
			const [row, fold] = [rows[index], folds[index]];
			if (row !== void 0) body?.append(row);
			if (fold) fold.parentElement?.append(fold);
		}
		count.textContent = filled(data.count, { shown: String(found.length) });
	};
	form.hidden = false;
	form.addEventListener("input", show);
	form.addEventListener("submit", (event) => event.preventDefault());
	show();
}
function foldOf(row) {
	const place = row.querySelector("a[href^=\"#\"]")?.hash.slice(1) ?? "";
	return place === "" ? null : document.getElementById(place)?.closest("details") ?? null;
}

// src/report/page/theme.ts
const redraws = [];
/** Redraws when the color scheme changes, and with the print colors while printing. */
function themed() {
	const redraw = () => {
		for (const each of redraws) each();
	};
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
	const printed = (on) => () => {
		document.documentElement.classList.toggle("printed", on);
		redraw();
	};
	addEventListener("beforeprint", printed(true));
	addEventListener("afterprint", printed(false));
}

// src/report/page/legs.ts
document.documentElement.dataset.script = "true";
const text = new TextDecoder().decode(Uint8Array.from(atob(byId("data").textContent ?? ""), (each) => each.charCodeAt(0)));
const form = document.getElementById("legs-filter");
if (form instanceof HTMLFormElement) filterLegs(form, JSON.parse(text));
openFolds();
themed();
document.documentElement.dataset.drawn = "true";
