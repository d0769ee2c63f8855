/** A pair of what was put in and what was read; null where one is missing. */
export type Pair<A, B> = readonly [expected: A | null, read: B | null];

/** More pairs than this are not tried: what is left is paired by order. */
const MOST = 4_000_000;

/**
 * Pairs two lists in their order so that most fields agree (Needleman and Wunsch).
 * @param likeness 0 for lines that have nothing in common; more for those that should be a pair
 */
export function align<A, B>(
  expected: readonly A[],
  read: readonly B[],
  likeness: (a: A, b: B) => number,
  isSame: (a: A, b: B) => boolean,
): Pair<A, B>[] {
  let start = 0;
  const at = <T>(list: readonly T[], index: number): T => list[index] as T;
  while (start < expected.length && start < read.length && isSame(at(expected, start), at(read, start)))
    start += 1;
  let end = 0;
  while (
    end < expected.length - start &&
    end < read.length - start &&
    isSame(at(expected, expected.length - 1 - end), at(read, read.length - 1 - end))
  )
    end += 1;
  const pairs = (as: readonly A[], bs: readonly B[]): Pair<A, B>[] =>
    as.map((a, index): Pair<A, B> => [a, bs[index] ?? null]);
  const middleA = expected.slice(start, expected.length - end);
  const middleB = read.slice(start, read.length - end);
  return [
    ...pairs(expected.slice(0, start), read.slice(0, start)),
    ...(middleA.length * middleB.length > MOST
      ? [...pairs(middleA, middleB), ...middleB.slice(middleA.length).map((b): Pair<A, B> => [null, b])]
      : best(middleA, middleB, likeness)),
    ...pairs(expected.slice(expected.length - end), read.slice(read.length - end)),
  ];
}

function best<A, B>(as: readonly A[], bs: readonly B[], likeness: (a: A, b: B) => number): Pair<A, B>[] {
  const width = bs.length + 1;
  const score = new Float64Array((as.length + 1) * width);
  const like = new Float64Array((as.length + 1) * width);
  for (let i = as.length - 1; i >= 0; i -= 1)
    for (let j = bs.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      like[here] = likeness(as[i] as A, bs[j] as B);
      score[here] = Math.max(
        (like[here] ?? 0) + (score[here + width + 1] ?? 0),
        score[here + width] ?? 0,
        score[here + 1] ?? 0,
      );
    }
  const pairs: Pair<A, B>[] = [];
  let i = 0;
  let j = 0;
  while (i < as.length || j < bs.length) {
    const here = i * width + j;
    const isPair =
      i < as.length &&
      j < bs.length &&
      (like[here] ?? 0) > 0 &&
      score[here] === (like[here] ?? 0) + (score[here + width + 1] ?? 0);
    if (isPair) pairs.push([as[i++] as A, bs[j++] as B]);
    else if (j >= bs.length || (i < as.length && score[here] === score[here + width]))
      pairs.push([as[i++] as A, null]);
    else pairs.push([null, bs[j++] as B]);
  }
  return pairs;
}
