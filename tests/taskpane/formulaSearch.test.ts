import { describe, expect, it } from "vitest";
import { FormulaSearch } from "../../src/taskpane/opening/formulaSearch.ts";
import type { FormulaKey } from "../../src/writers/live/opening/lastResults.ts";
import fc from "../fastCheck.ts";

/** Opens a workbook as often as it takes, whose calculation breaks off at some formulas. @returns how often, and what was left out */
function opened(
  all: readonly FormulaKey[],
  isBad: (place: FormulaKey) => boolean,
): { readonly times: number; readonly leftOut: readonly FormulaKey[] } {
  const search = new FormulaSearch();
  for (let times = 1; ; times += 1) {
    const { isSearch, leftOut, parts } = search.course;
    const late = new Set(parts.flat());
    const atOnce = all.filter((place) => !leftOut.includes(place) && !late.has(place));
    const announced = isSearch ? [parts.length === 0 ? atOnce : [], ...parts] : [null];
    // Between threads each message is a copy.
    const bad = announced.findIndex((part, index) => {
      search.begin(structuredClone(part));
      return (index === 0 ? atOnce : (part ?? [])).some(isBad);
    });
    if (bad < 0) return { times, leftOut };
    if (!search.goOn()) throw new Error("no course is left");
  }
}

const places = (count: number): FormulaKey[] =>
  Array.from({ length: count }, (_none, index): FormulaKey => `0 ${index}`);

describe("the formulas at which a calculation breaks off", () => {
  it("are left out, and no other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 3 }),
        (count, at) => {
          const all = places(count);
          const bad = new Set(at.map((index): FormulaKey => `0 ${index % count}`));
          const { leftOut } = opened(all, (place) => bad.has(place));
          expect(new Set(leftOut)).toEqual(bad);
        },
      ),
    );
  });

  it("are found by halves", () => {
    // Before them comes the one of which it is not known yet that it breaks off.
    expect(opened(places(1000), (place) => place === "0 777").times).toBeLessThanOrEqual(1 + 12);
  });

  it("are left out with others where there are many: the workbook opens", () => {
    const { times, leftOut } = opened(places(500), (place) => Number(place.slice(2)) % 3 === 0);
    expect(times).toBeLessThan(60);
    expect(leftOut.length).toBeGreaterThanOrEqual(167);
  });

  it("are none of the user's where that breaks off which has none of theirs", () => {
    const search = new FormulaSearch();
    search.begin([]);
    expect(search.goOn()).toBe(false);
  });
});
