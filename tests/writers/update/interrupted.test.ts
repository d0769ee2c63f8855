import { describe, expect, test } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import { FLOATING, ROAD, sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { sheetOf } from "../../workbook/readPlan.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";
import { UserEdits } from "../../workbook/userEdits.ts";
import { applied } from "./applied.ts";
import { contents, recalculated } from "./recalculated.ts";

const BEFORE = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD, FLOATING]);
/** Fewer loans, fewer rates, a shorter loan, another day, another language: everything moves. */
const NEXT: Dossier = {
  ...BEFORE,
  loans: [
    { cards: BEFORE.loans[0]?.cards ?? [], terms: { ...X_RAY, lastPrincipal: day("2020-09-21") } },
    ...BEFORE.loans.slice(2),
  ],
  rates: BEFORE.rates.slice(0, 5),
  settings: { language: "en", asOf: day("2016-01-31") },
};
const MEMORY = sheetOf(buildWorkbook(BEFORE), "memory").name;

const firstUpdate = (snapshot: WorkbookSnapshot): WorkbookUpdate =>
  planUpdate(
    buildWorkbook(NEXT, buildOptionsFor(snapshot, BEFORE, "en")),
    snapshot,
    buildWorkbook(BEFORE, buildOptionsFor(snapshot, BEFORE, "sr-Latn")),
  );

/** The memory first, then so many of the other sheets; the word "complete" never. */
function stoppedAfter(sheets: number, snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const update = firstUpdate(snapshot);
  const memory = update.sheets.filter(({ plan }) => plan.key === "memory");
  const others = update.sheets.filter(({ plan }) => plan.key !== "memory").slice(0, sheets);
  const names = update.plan.names.filter(({ sheet }) => others.some(({ plan }) => plan.name === sheet));
  const part = { ...update, plan: { ...update.plan, names }, sheets: [...memory, ...others] };
  const user = new UserEdits(applied(part, snapshot));
  return user.type(memory[0]?.plan.name ?? MEMORY, "A2", "writing").snapshot;
}

function start(): UserEdits {
  return new UserEdits(snapshotFrom(buildWorkbook(BEFORE))).addColumn("tblRates", "Ko", [
    { value: "ja" },
    { value: "ti" },
  ]);
}

describe("a writing that did not end", () => {
  const undisturbed = applied(firstUpdate(start().snapshot), start().snapshot);

  test.each([0, 1, 2, 3, 5, 8])(
    "after %d sheets: the next one gives the workbook of an undisturbed one",
    (sheets) => {
      const snapshot = stoppedAfter(sheets, start().snapshot);
      const read = readBack(snapshot);
      expect(read).toMatchObject({ kind: "dossier", interrupted: true, dossier: NEXT, written: BEFORE });
      const update = recalculated(snapshot);
      // What is still as it was before is no edit of the user's.
      expect(update.inTheWay).toEqual([]);
      const written = applied(update, snapshot);
      expect(contents(written)).toEqual(contents(undisturbed));
      expect(recalculated(written).sheets.filter(({ action }) => action !== "same")).toEqual([]);
      expect(written.tables.map(({ name, row, rows, headers }) => [name, row, rows, headers]).sort()).toEqual(
        undisturbed.tables.map(({ name, row, rows, headers }) => [name, row, rows, headers]).sort(),
      );
    },
  );

  test("what the user has typed since is neither old nor new, and in the way", () => {
    const before = start().snapshot;
    const loans = firstUpdate(before).plan.sheets.findIndex(({ key }) => key === "loans");
    const user = new UserEdits(stoppedAfter(loans + 1, before));
    user.typeIn("tblLoans", "Agreed amount", 0, 205000001);
    expect(recalculated(user.snapshot).inTheWay.map(({ content, why }) => [content.value, why])).toEqual([
      [205000001, "input-differs"],
    ]);
  });

  test("a dossier that is written twice is remembered once", () => {
    const again = planUpdate(
      buildWorkbook(NEXT, buildOptionsFor(undisturbed, NEXT, "en")),
      undisturbed,
      null,
    );
    const memory = (update: WorkbookUpdate): unknown =>
      update.plan.sheets.find(({ key }) => key === "memory")?.cells;
    expect(memory(again)).toEqual(memory(firstUpdate(start().snapshot)));
  });
});
