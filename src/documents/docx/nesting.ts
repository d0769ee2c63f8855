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
 * Watches that elements stand where they can. A cell within a cell comes of damage alone: both are there, and nobody
 * knows which column their text belongs to.
 */
export class Nesting {
  /** Those around the element that comes next, the innermost last. */
  readonly #around: string[] = [];

  /** An element begins. @returns whether it may stand here */
  open(name: string): boolean {
    const allowed = WITHIN[name];
    const isInPlace = !allowed || allowed.includes(this.#around.at(-1) ?? null);
    if (HOLD.has(name)) this.#around.push(name);
    return isInPlace;
  }

  close(name: string): void {
    if (HOLD.has(name)) this.#around.pop();
  }
}
