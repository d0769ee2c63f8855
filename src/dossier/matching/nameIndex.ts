import { profileOf } from "./nameLikeness.ts";

/** Less alike than this by their letters, two names are not compared at all. */
const LEAST_NEAR = 0.2;

interface Entry {
  readonly loan: string;
  readonly total: number;
}

/** Loans by the trigrams of their lines' names, and by how a name looks that can be of either script: those near to a name are found without comparing with all. */
export class NameIndex {
  readonly #entries: Entry[] = [];
  readonly #byTrigram = new Map<string, [entry: number, weight: number][]>();
  readonly #byLook = new Map<string, Set<string>>();
  readonly #known = new Set<string>();

  add(loan: string, name: string): void {
    const { key, trigrams, total } = profileOf(name);
    const known = `${loan}\n${key}`;
    if (this.#known.has(known)) return;
    this.#known.add(known);
    const entry = this.#entries.push({ loan, total }) - 1;
    const look = lookOf(name);
    if (look !== null) this.#byLook.set(look, (this.#byLook.get(look) ?? new Set()).add(loan));
    for (const [trigram, weight] of trigrams) {
      const list = this.#byTrigram.get(trigram);
      if (list) list.push([entry, weight]);
      else this.#byTrigram.set(trigram, [[entry, weight]]);
    }
  }

  /** Ids of the loans whose names may be this one's. */
  near(name: string): ReadonlySet<string> {
    const { trigrams, total } = profileOf(name);
    const shared = new Map<number, number>();
    for (const [trigram, weight] of trigrams)
      for (const [entry, other] of this.#byTrigram.get(trigram) ?? [])
        shared.set(entry, (shared.get(entry) ?? 0) + Math.min(weight, other));
    const loans = new Set(this.#byLook.get(lookOf(name) ?? ""));
    for (const [at, sum] of shared) {
      const entry = this.#entries[at];
      if (entry && (2 * sum) / (total + entry.total) >= LEAST_NEAR) loans.add(entry.loan);
    }
    return loans;
  }
}

/** How a name looks of which every word can be of either script; null for every other. */
function lookOf(name: string): string | null {
  const looks = profileOf(name).all.map(({ look }) => look);
  return looks.length > 0 && !looks.includes(null) ? looks.join(" ") : null;
}
