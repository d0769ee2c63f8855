/** Levenshtein's distance: how many letters have to be put in, left out or exchanged to make one word of the other. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  Array.from(one).forEach((letter, row) => {
    const here = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      const exchanged = (above[at] ?? 0) + (letter === other[at] ? 0 : 1);
      here.push(Math.min(exchanged, (above[at + 1] ?? 0) + 1, (here[at] ?? 0) + 1));
    }
    above = here;
  });
  return above[other.length] ?? 0;
}
