import { foldForComparison } from "../../text/fold.ts";

/** The id of a loan that no catalogue knows: "Влада Италије – Развој" becomes "vlada-italije-razvoj". */
export function idOfName(name: string): string {
  const words = foldForComparison(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return words === "" ? NAMELESS : words;
}

const NAMELESS = "nameless";

/** The id, or with the first number from 2 on that is free. */
export function freeId(id: string, isTaken: (candidate: string) => boolean): string {
  let candidate = id;
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${id}-${count}`;
  return candidate;
}
