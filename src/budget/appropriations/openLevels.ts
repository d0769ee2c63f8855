import { foldForComparison } from "../../text/fold.ts";
import type { TotalWithRows } from "../amounts/columnSums.ts";
import type { Classified } from "../otherLines.ts";
import type { LevelColumn, LevelKind } from "./columns.ts";
import type { Scope } from "./labels.ts";

/** A heading, and what is printed beside it. */
export interface Heading {
  readonly code: string;
  readonly name: string;
  /** How many economic rows had been read when it began. */
  readonly start: number;
  /** Its total, where the budget prints it beside the heading and not below the rows. */
  readonly total: TotalWithRows | null;
}

const PROGRAMS: readonly LevelKind[] = ["main-program", "program", "activity"];

/** Under which headings a row stands. A heading ends those that nest within it; a total ends its own. */
export class OpenLevels {
  readonly #order: readonly LevelKind[];
  readonly #open = new Map<LevelKind, Heading>();

  constructor(columns: readonly LevelColumn[]) {
    this.#order = columns.flatMap(({ kind }) => (kind === "programs" ? PROGRAMS : [kind]));
  }

  /** Begins a heading. One that only repeats what is open, as at the top of a page, begins nothing. @returns what it ends */
  begin(kind: LevelKind, heading: Heading): Heading[] {
    const open = this.#open.get(kind);
    if (open && sameCode(open.code, heading.code)) {
      if (open.name === "") this.#open.set(kind, { ...open, name: heading.name });
      return [];
    }
    const ended = this.end(kind);
    this.#open.set(kind, heading);
    return ended;
  }

  /** Ends a level and all within it, the innermost first. */
  end(kind: LevelKind): Heading[] {
    const within = this.#order.slice(this.#order.indexOf(kind)).reverse();
    const ended = within.flatMap((inner) => this.#open.get(inner) ?? []);
    for (const inner of within) this.#open.delete(inner);
    return ended;
  }

  endAll(): Heading[] {
    const [outermost] = this.#order;
    return outermost ? this.end(outermost) : [];
  }

  /** Ends one level alone: in open data each row states all of its own. */
  clear(kind: LevelKind): void {
    this.#open.delete(kind);
  }

  /** Codes of all open levels. */
  all(): readonly string[] {
    return this.#order.flatMap((kind) => this.#open.get(kind)?.code ?? []);
  }

  /** The first of these levels that is open. */
  of(...kinds: readonly LevelKind[]): Classified | null {
    const open = kinds.map((kind) => this.#open.get(kind)).find((level) => level !== undefined);
    return open ? { code: open.code, name: open.name === "" ? null : open.name } : null;
  }

  /** The open level that a total is for; null where none is: it began before the file, or its code is another. */
  matching({ of, code }: Scope): { readonly kind: LevelKind; readonly heading: Heading } | null {
    if (typeof of === "string") return null;
    // Without a code it can only be of the kind that its words say.
    for (const kind of code === null ? of.slice(0, 1) : of) {
      const heading = this.#open.get(kind);
      if (heading && (code === null || sameCode(heading.code, code))) return { kind, heading };
    }
    return null;
  }

  /** The innermost open level; null where none is open. */
  innermost(): Heading | null {
    const kind = [...this.#order].reverse().find((one) => this.#open.has(one));
    return kind === undefined ? null : (this.#open.get(kind) ?? null);
  }
}

/** Which of main program, program and project a code is: "2602", "2602-13", "01". */
export function programKind(code: string): LevelKind {
  if (/^\d{4}-/u.test(code)) return "program";
  return /^\d{4}$/u.test(code) ? "main-program" : "activity";
}

function sameCode(one: string, other: string): boolean {
  const folded = (code: string): string => foldForComparison(code).replace(/(?<![.:])[.:]+$/u, "");
  return folded(one) === folded(other);
}
