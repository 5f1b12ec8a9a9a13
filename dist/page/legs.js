// src/report/page/elements.ts
/** An element that the report always writes. @throws Error where it is not */
function byId(id) {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`the page has no #${id}`);
	return found;
}

// src/report/page/tables/folds.ts
/** Opens what is folded for whoever is sent there by a link, and for paper. */
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
* The places of the rows that fit, in the order that is asked for. What has no figure stands behind what has one.
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
/** The smaller, the further in front. */
const KEYS = {
	worst: ({ worst }) => worst,
	place: ({ place }) => place,
	limit: ({ used }) => most(used),
	availability: ({ failed }) => most(failed),
	p95: ({ p95Ms }) => most(p95Ms),
	recovery: ({ recoveryMs }) => most(recoveryMs)
};
function most(value) {
	return value === null ? null : -value;
}

// src/report/page/tables/leg-table.ts
/** Shows those rows of the table, and those folds below it, that the form asks for. */
function filterLegs(form, data) {
	const body = document.querySelector("#legs tbody");
	const rows = [...body?.children ?? []].filter((each) => each instanceof HTMLElement);
	const texts = rows.map((row) => row.textContent ?? "");
	const folds = rows.map((row) => foldOf(row));
	const count = byId("legs-count");
	const show = () => {
		const wish = new FormData(form);
		const word = (name) => String(wish.get(name) ?? "");
		const found = matchingLegs(data, texts, {
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
		count.textContent = `${found.length} of ${rows.length} ${rows.length === 1 ? "leg" : "legs"}`;
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
/** Watches for the colors to change, and draws with those of paper while the page is printed. */
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
const text = new TextDecoder().decode(Uint8Array.from(atob(byId("data").textContent ?? ""), (each) => each.charCodeAt(0)));
const form = document.getElementById("legs-filter");
if (form instanceof HTMLFormElement) filterLegs(form, JSON.parse(text));
openFolds();
themed();
document.documentElement.dataset.drawn = "true";
