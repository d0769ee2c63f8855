import { foldForComparison } from "../../text/fold.ts";

/** The id of a loan that no catalogue knows: "Влада Италије – Развој" becomes "vlada-italije-razvoj". */
export function idOfName(name: string): string {
  const words = foldForComparison(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return words === "" ? NAMELESS : words;
}

const NAMELESS = "nameless";

/** The id itself for 1, or with the number. */
export const numberedId = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

/** The id, or with the first number that is free. @param from a number below which none is */
export function freeId(id: string, isTaken: (candidate: string) => boolean, from = 1): string {
  let number = from;
  while (isTaken(numberedId(id, number))) number += 1;
  return numberedId(id, number);
}
