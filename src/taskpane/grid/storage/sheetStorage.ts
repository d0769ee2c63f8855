/** What is to be done so that other sheets of a workbook are there. */
interface StoredChange {
  /** Names of sheets that are perhaps not there, and have to be put there. */
  readonly missing: ReadonlySet<string>;
  /** Names of sheets that are perhaps there, and are to go. */
  readonly gone: readonly string[];
  /** To be called when all of it is done; what fails is never done. */
  readonly saved: () => void;
}

/**
 * The names of a workbook's sheets that are there, as far as it is known. Changes are carried out one after the other,
 * each wholly or not at all, and the next may begin before it is known how the one before has ended: a sheet counts as
 * there only when nothing that is under way could take it away.
 */
export class SheetStorage {
  private there: ReadonlySet<string>;
  /** Also what was perhaps put there. */
  private readonly perhaps: Set<string>;
  private turn = 0;

  /** @param names of sheets that are there */
  constructor(names: readonly string[]) {
    this.there = new Set(names);
    this.perhaps = new Set(names);
  }

  /** Begins to make these the sheets that are there. */
  become(names: readonly string[]): StoredChange {
    const wanted = new Set(names);
    const { there } = this;
    const missing = new Set(names.filter((name) => !there.has(name)));
    const gone = [...this.perhaps].filter((name) => !wanted.has(name));
    for (const name of missing) this.perhaps.add(name);
    this.there = new Set(names.filter((name) => there.has(name)));
    this.turn += 1;
    const { turn } = this;
    const saved = (): void => {
      // One that has begun since takes away what it does not want.
      if (turn !== this.turn) return;
      this.there = wanted;
      for (const name of gone) this.perhaps.delete(name);
    };
    return { missing, gone, saved };
  }
}
