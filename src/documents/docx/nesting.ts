/**
 * What holds the parts of a document of Word (ECMA-376 part 1, 17.3.1.22 and 17.4): of these elements, the nearest
 * around each. Others may stand between (content controls, tracked changes). Null is the body itself. A drawing holds
 * text boxes, and in languages of its own whatever it likes.
 */
const BODIES = [null, "tc", "txbxContent", "drawing", "pict"];
const WITHIN: Readonly<Record<string, readonly (string | null)[]>> = {
  tr: ["tbl", "drawing"],
  tc: ["tr"],
  tbl: BODIES,
  p: BODIES,
};
const HOLD = new Set(["tbl", "tr", "tc", "p", "txbxContent", "drawing", "pict"]);

/**
 * Whether an element stands where it can. A cell within a cell comes of damage alone: both are there, and nobody knows
 * which column their text belongs to.
 * @param path the names of the elements around it, the element itself last
 */
export function isInPlace(path: readonly string[]): boolean {
  const allowed = WITHIN[path.at(-1) ?? ""];
  if (!allowed) return true;
  const around = path.slice(0, -1).findLast((name) => HOLD.has(name)) ?? null;
  return allowed.includes(around);
}
