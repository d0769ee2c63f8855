/** Whether two plain values (of records, lists, texts, numbers and bigints) say the same. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameItems(a, b);
  const [ofA, ofB] = [definedEntries(a), definedEntries(b)];
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => deepEqual(value, ofB.get(key)));
}

/** The list without the others: for each of them one that says the same goes, the last one. */
export function withoutSame<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  return others.reduce((left, one) => {
    const at = left.findLastIndex((other) => deepEqual(one, other));
    return at === -1 ? left : left.toSpliced(at, 1);
  }, list);
}

function sameItems(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => deepEqual(item, b[index]));
}

/** An absent member and an undefined one say the same. */
function definedEntries(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}
