import { FIRST_COURSE, type FormulaKey, type OpeningCourse } from "../../writers/live/opening/lastResults.ts";

/** Tries after which formulas are left out together, instead of each being told from the others. */
const MOST_TRIES = 24;

/**
 * Finds the formulas at which a calculation breaks off, which ends the worker each time: those that may be to blame are
 * tried by halves, until each of them stands alone.
 */
export class FormulaSearch {
  course: OpeningCourse = FIRST_COURSE;
  private tries = 0;
  private begun: readonly FormulaKey[] | null = [];

  /** Takes note of the formulas at one of which the calculation that begins may break off; null where they are not known yet. */
  begin(of: readonly FormulaKey[] | null): void {
    this.begun = of;
  }

  /** After a calculation that broke off: another course to take. @returns false where none is left */
  goOn(): boolean {
    const { begun, course } = this;
    if (begun?.length === 0) return false;
    this.tries += 1;
    this.begun = [];
    this.course = begun ? withoutSome(course, begun, this.tries) : { ...course, isSearch: true };
    return true;
  }
}

/** The course after one that broke off at one of these formulas. */
function withoutSome(
  { leftOut, parts, isSearch }: OpeningCourse,
  begun: readonly FormulaKey[],
  tries: number,
): OpeningCourse {
  // What was calculated before them is well, and is calculated at once from now on.
  const rest = parts.slice(parts.findIndex(([first]) => first === begun[0]) + 1);
  if (begun.length === 1 || tries > MOST_TRIES)
    return { isSearch, leftOut: [...leftOut, ...begun], parts: rest };
  const half = Math.ceil(begun.length / 2);
  return { isSearch, leftOut, parts: [begun.slice(0, half), begun.slice(half), ...rest] };
}
