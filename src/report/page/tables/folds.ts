/** Opens a fold that a link points to, and all folds for printing. */
export function openFolds(): void {
  const openTarget = () => {
    const target = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    const fold = target?.closest("details") ?? null;
    if (fold === null) return;
    fold.open = true;
    fold.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  // A click on a link to the current hash fires no hashchange event.
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")?.hash === location.hash) openTarget();
  });
  openTarget();
  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
}
