/**
 * How much two texts resemble each other, from 0 to 1: the Dice coefficient of their trigrams (L. R. Dice, 1945:
 * twice what both share over what both have), the ends marked, so that a changed letter costs three of them.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  let shared = 0;
  for (const [trigram, count] of left.counts) shared += Math.min(count, right.counts.get(trigram) ?? 0);
  return (2 * shared) / (left.total + right.total);
}

function trigrams(text: string): { counts: ReadonlyMap<string, number>; total: number } {
  const padded = `  ${text} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i += 1) {
    const trigram = padded.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return { counts, total: padded.length - 2 };
}

/** Whether one word becomes the other by at most one slip: a letter lost, added or changed, or two exchanged. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
