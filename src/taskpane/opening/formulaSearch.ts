import type { FormulaKey } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCourse } from "../../writers/live/opening/openFile.ts";

/** Tries after which formulas are left out together, instead of each being told from the others. */
const MOST_TRIES = 24;

/**
 * Finds the formulas at which a calculation breaks off, which ends the worker each time: those that may be to blame are
 * tried by halves, until each of them stands alone.
 */
export class FormulaSearch {
  course: OpeningCourse = { leftOut: [], parts: [] };
  private tries = 0;
  private begun: readonly FormulaKey[] = [];

  /** Takes note of the formulas at one of which the calculation that begins may break off. */
  begin(of: readonly FormulaKey[]): void {
    this.begun = of;
  }

  /** After a calculation that broke off: another course to take. @returns false where none is left */
  goOn(): boolean {
    const { begun } = this;
    if (begun.length === 0) return false;
    this.tries += 1;
    const { leftOut, parts } = this.course;
    // What was calculated before them is well, and is calculated at once from now on.
    const rest = parts.slice(parts.findIndex(([first]) => first === begun[0]) + 1);
    if (begun.length === 1 || this.tries > MOST_TRIES)
      this.course = { leftOut: [...leftOut, ...begun], parts: rest };
    else {
      const half = Math.ceil(begun.length / 2);
      this.course = { leftOut, parts: [begun.slice(0, half), begun.slice(half), ...rest] };
    }
    this.begun = [];
    return true;
  }
}
