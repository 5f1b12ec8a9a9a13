/** Opens what is folded for whoever is sent there by a link, and for paper. */
export function openFolds(): void {
  const openTarget = () => {
    const target = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    const fold = target?.closest("details") ?? null;
    if (fold === null) return;
    fold.open = true;
    fold.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  // A link that leads to where one is already changes nothing that could be heard of.
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
