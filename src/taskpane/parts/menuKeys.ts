/** The items of a menu, in their order. */
export function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]")];
}

/** The item that a key leads to: arrows, Home, End, the first letter of its words. */
export function nextItem(key: string, here: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  const count = items.length;
  if (key === "ArrowDown") return items[(here + 1) % count];
  if (key === "ArrowUp") return items[(here - 1 + count) % count];
  if (key === "Home") return items[0];
  if (key === "End") return items[count - 1];
  if (key.length !== 1 || key === " ") return undefined;
  const later = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  return later.find((item) => wordsOf(item).toLowerCase().startsWith(key.toLowerCase()));
}

function wordsOf(item: HTMLElement): string {
  return item.querySelector("[data-words]")?.textContent ?? item.textContent;
}
