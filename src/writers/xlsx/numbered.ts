/** Elements of a part that are written once each and named elsewhere by their number. */
export class Numbered {
  readonly #numbers = new Map<string, number>();

  /** @param first those that have their numbers before anything names them */
  constructor(first: readonly string[] = []) {
    for (const xml of first) this.numberOf(xml);
  }

  /** The number of this element, which it has from now on. */
  numberOf(xml: string): number {
    const known = this.#numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(xml, number);
    return number;
  }

  /** In the order of their numbers. */
  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
