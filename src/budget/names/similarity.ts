/** The trigrams of a text, its ends marked, and how often each occurs. */
export interface Trigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function trigramsOf(text: string): Trigrams {
  const padded = `  ${text} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i += 1) {
    const trigram = padded.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return { counts, total: padded.length - 2 };
}

/**
 * How much two texts resemble each other, from 0 to 1: the Dice coefficient of their trigrams (L. R. Dice, 1945:
 * twice what both share over what both have). A changed letter costs three trigrams.
 */
export function similarity(a: Trigrams, b: Trigrams): number {
  let shared = 0;
  for (const [trigram, count] of a.counts) shared += Math.min(count, b.counts.get(trigram) ?? 0);
  return (2 * shared) / (a.total + b.total);
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
