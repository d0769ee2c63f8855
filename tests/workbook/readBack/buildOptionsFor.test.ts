import { expect, test } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { sampleDossier } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";

const WRITTEN = sampleDossier("sr-Latn");
const user = (): UserEdits => new UserEdits(snapshotFrom(buildWorkbook(WRITTEN)));

test("our sheets keep the names they bear; the user's are taken", () => {
  const { snapshot } = user().renameSheet("Kursevi", "NBS").addSheet("Beleške");
  const options = buildOptionsFor(snapshot, WRITTEN, "sr-Latn");
  expect(options.sheetNames?.get("rates")).toBe("NBS");
  expect(options.sheetNames?.get("loans")).toBe("Zajmovi");
  expect(options.sheetNames?.get("schedule:x-ray")).toBe("X RAY");
  expect(options.takenNames).toEqual(["Beleške"]);
});

test("in another language only names that the user or the loan has given are kept", () => {
  const { snapshot } = user().renameSheet("Kursevi", "NBS").renameSheet("Izvori", "Izvori (2)");
  const { sheetNames } = buildOptionsFor(snapshot, WRITTEN, "sr-Cyrl");
  expect([...(sheetNames?.keys() ?? [])].filter((key) => !key.startsWith("schedule:"))).toEqual(["rates"]);
  expect(sheetNames?.get("schedule:jica")).toBe("JICA");
});

test("in another language a loan's sheet is called what the loan is called there, unless the user has named it", () => {
  const loans = WRITTEN.loans.map((loan) =>
    loan.terms.id === "jica" ? { ...loan, terms: { ...loan.terms, name: "Most kod Beške" } } : loan,
  );
  const written = { ...WRITTEN, loans };
  const edits = new UserEdits(snapshotFrom(buildWorkbook(written)));
  expect(buildOptionsFor(edits.snapshot, written, "sr-Latn").sheetNames?.get("schedule:jica")).toBe(
    "Most kod Beške",
  );
  expect(buildOptionsFor(edits.snapshot, written, "sr-Cyrl").sheetNames?.has("schedule:jica")).toBe(false);
  const { snapshot } = edits.renameSheet("Most kod Beške", "Beška");
  expect(buildOptionsFor(snapshot, written, "sr-Cyrl").sheetNames?.get("schedule:jica")).toBe("Beška");
});

test("columns that the user adds to the drawdowns push the values of the reference rates away", () => {
  const { snapshot } = user()
    .moveTable("tblFixings", "Zajmovi", "Z90")
    .addColumn("tblDrawdowns", "Izvod", [])
    .addColumn("tblDrawdowns", "Ko", []);
  const options = buildOptionsFor(snapshot, WRITTEN, "sr-Latn");
  expect([...(options.extraColumns ?? [])]).toEqual([["tblDrawdowns", 2]]);
  const column = (plan: ReturnType<typeof buildWorkbook>): number =>
    plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "tblFixings")?.column ?? 0;
  expect(column(buildWorkbook(WRITTEN, options))).toBe(column(buildWorkbook(WRITTEN)) + 2);
});

test("columns that the user adds to the reference rates push the assumed rates away", () => {
  const { snapshot } = user().moveTable("tblRatePath", "Zajmovi", "Z90").addColumn("tblFixings", "Izvod", []);
  expect([...(buildOptionsFor(snapshot, WRITTEN, "sr-Latn").extraColumns ?? [])]).toEqual([
    ["tblFixings", 1],
  ]);
});

test("without sheets of ours nothing is asked for", () => {
  const options = buildOptionsFor({ sheets: [], tables: [], names: [] }, null, "en");
  expect(options).toEqual({ sheetNames: new Map(), takenNames: [], extraColumns: new Map() });
});
