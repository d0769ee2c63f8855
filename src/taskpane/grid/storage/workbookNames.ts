import { partsOf } from "../../../calendar/day.ts";
import type { DocumentRecord } from "../../../dossier/dossier.ts";

/**
 * The first of the names that none of the others has, whatever the case of its letters.
 * @param nameAt the name with a number, from 1
 */
export function firstFreeName(others: readonly string[], nameAt: (number: number) => string): string {
  const taken = new Set(others.map((name) => name.trim().toLowerCase()));
  let number = 1;
  while (taken.has(nameAt(number).toLowerCase())) number += 1;
  return nameAt(number);
}

/** "Workbook", "Workbook 2" and so on. */
export function numbered(name: string): (number: number) => string {
  return (number) => (number === 1 ? name : `${name} ${number}`);
}

/** "Workbook (2)", "Workbook (3)" and so on. */
export function copiesOf(name: string): (number: number) => string {
  return (number) => `${name} (${number + 1})`;
}

/** A document's name without the ending of its file, and the year of its balances where the name states none. */
export function nameOfDocument({ name, asOf }: Pick<DocumentRecord, "name" | "asOf">): string {
  const plain = name.replace(/^.*[/\\]/u, "").replace(/\.[a-z]{2,5}$/iu, "");
  if (asOf === null || /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u.test(plain)) return plain;
  return `${plain} ${partsOf(asOf).year}`;
}
