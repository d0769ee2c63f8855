/**
 * A name for a document that no other has: the name of a document is what every line is traced back by, and two
 * folders may well hold a "zakon.pdf". The second becomes "zakon.pdf (2)".
 */
export function nameApart(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}
