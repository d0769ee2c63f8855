import { describe, expect, test } from "vitest";
import { figuresOf } from "../../../src/checks/note.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import { CHANGED, checkedDossier, findingOf, IN_ORDER, markedDossier, TOTAL } from "../checked.ts";
import { placeOf, tableOf, valuesOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { dossierOf, said } from "./edited.ts";

const WRITTEN = markedDossier();
const PLAN = buildWorkbook(WRITTEN);
const [ON_CHANGED, ON_TOTAL, ON_PASS, GONE] = WRITTEN.notes as [N, N, N, N];
type N = Dossier["notes"][number];

const rowOf = (key: string): number =>
  valuesOf(PLAN, "tblFindings", "key").findIndex((one) => one.startsWith(key));
const checkRow = (id: string): number => valuesOf(PLAN, "tblTolerances", "id").indexOf(id);

function edited(edit: (user: UserEdits) => unknown): ReadBack {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return readBack(user.snapshot);
}
const notesOf = (read: ReadBack): Dossier["notes"] => dossierOf(read).dossier.notes;
const tolerancesOf = (read: ReadBack): Dossier["tolerances"] => dossierOf(read).dossier.tolerances;

describe.each(LANGUAGES)("marks and tolerances in %s", (language) => {
  const written = markedDossier(language);
  const plan = buildWorkbook(written);

  test("come back as they were, also sorted and under other columns", () => {
    expect(readBack(snapshotFrom(plan))).toMatchObject({
      kind: "dossier",
      changed: false,
      dossier: written,
      warnings: [],
    });
    const user = new UserEdits(snapshotFrom(plan));
    const { rows, columns } = tableOf(plan, "tblFindings");
    user.reorder("tblFindings", {
      rows: rows.map((_, row) => row).reverse(),
      columns: columns.map((_, column) => column).reverse(),
    });
    expect(readBack(user.snapshot)).toMatchObject({ kind: "dossier", changed: false, warnings: [] });
  });
});

describe("a mark", () => {
  test("that is new was made for the figures that stand there", () => {
    const key = findingOf(WRITTEN, "payments|x-ray|16334|principal").key;
    const read = edited((user) =>
      user
        .typeIn("tblFindings", "Odluka", rowOf(key), "to be asked")
        .typeIn("tblFindings", "Napomena", rowOf(key), " pitati Upravu "),
    );
    expect(notesOf(read)).toEqual([
      ...WRITTEN.notes,
      {
        finding: key,
        state: "to-be-asked",
        text: "pitati Upravu",
        seen: "difference; 8500000.00 CNY; 8537500.00 CNY",
      },
    ]);
    expect(dossierOf(read).changed).toBe(true);
  });

  test("that is another one was made for the figures that stand there; the others keep theirs", () => {
    const read = edited((user) => user.typeIn("tblFindings", "Odluka", rowOf(TOTAL), "PRIHVAĆENO"));
    const seen = figuresOf(findingOf(WRITTEN, TOTAL));
    expect(seen).not.toBe(ON_TOTAL.seen);
    expect(notesOf(read)).toEqual([ON_CHANGED, { ...ON_TOTAL, state: "accepted", seen }, ON_PASS, GONE]);
  });

  test("is confirmed for the figures as they are now by choosing them", () => {
    const read = edited((user) => user.typeIn("tblFindings", "Važi za", rowOf(TOTAL), "ove iznose"));
    const seen = figuresOf(findingOf(WRITTEN, TOTAL));
    expect(notesOf(read)).toEqual([ON_CHANGED, { ...ON_TOTAL, seen }, ON_PASS, GONE]);
    // Emptying the cell confirms nothing: it may be a slip.
    const emptied = edited((user) => user.typeIn("tblFindings", "Važi za", rowOf(TOTAL), null));
    expect(notesOf(emptied)).toEqual(WRITTEN.notes);
  });

  test("is taken back by emptying its cells, and by deleting its row, which is said", () => {
    const emptied = edited((user) =>
      user
        .typeIn("tblFindings", "Odluka", rowOf(CHANGED), null)
        .typeIn("tblFindings", "Napomena", rowOf(CHANGED), "  "),
    );
    expect(notesOf(emptied)).toEqual([ON_TOTAL, ON_PASS, GONE]);
    expect(said(emptied).warnings).toEqual([]);
    const deleted = edited((user) => user.deleteTableRow("tblFindings", rowOf(IN_ORDER)));
    expect(notesOf(deleted)).toEqual([ON_CHANGED, ON_TOTAL, GONE]);
    expect(said(deleted).warnings).toEqual([
      "1 decision on a finding went with the row that was deleted; the finding itself is written again.",
    ]);
    const others = edited((user) => user.deleteTableRow("tblFindings", rowOf("payments|x-ray|unused")));
    expect([notesOf(others), said(others).warnings]).toEqual([WRITTEN.notes, []]);
  });

  test("survives other figures and other rows, and is then outdated; when they come again it is not", () => {
    const other = { ...checkedDossier(), notes: WRITTEN.notes, rates: [] };
    const plan = buildWorkbook(other);
    expect(dossierOf(readBack(snapshotFrom(plan))).dossier.notes).toEqual(WRITTEN.notes);
    const again = buildWorkbook({ ...WRITTEN, notes: dossierOf(readBack(snapshotFrom(plan))).dossier.notes });
    expect(valuesOf(again, "tblFindings", "madeFor").filter((word) => word !== "")).toEqual(["druge iznose"]);
  });
});

describe("a mark of a finding that there is no more", () => {
  test("can be changed, keeps the figures that it was made for, and can be taken back", () => {
    const changed = edited((user) => user.typeIn("tblGoneNotes", "Napomena", 0, "zatvoreno"));
    expect(notesOf(changed).at(-1)).toEqual({ ...GONE, text: "zatvoreno" });
    const emptied = edited((user) =>
      user.typeIn("tblGoneNotes", "Napomena", 0, null).typeIn("tblGoneNotes", "Odluka", 0, null),
    );
    expect(notesOf(emptied)).toEqual([ON_CHANGED, ON_TOTAL, ON_PASS]);
  });

  test("is kept when its document is taken out, and goes back to its finding when that comes again", () => {
    const [document] = WRITTEN.documents;
    const without = {
      ...WRITTEN,
      documents: WRITTEN.documents.slice(1),
      lines: WRITTEN.lines.filter(({ source }) => source.document !== document?.name),
    };
    const plan = buildWorkbook(without);
    expect(valuesOf(plan, "tblGoneNotes", "key")).toEqual(
      [ON_CHANGED, ON_PASS, GONE].map(({ finding }) => finding),
    );
    const { notes } = dossierOf(readBack(snapshotFrom(plan))).dossier;
    expect(notes).toEqual(WRITTEN.notes);
    expect(valuesOf(buildWorkbook({ ...WRITTEN, notes }), "tblGoneNotes", "key")).toEqual([GONE.finding]);
  });
});

describe("a tolerance", () => {
  const of = (id: string, value: string | number | null): Dossier["tolerances"] =>
    tolerancesOf(edited((user) => user.typeIn("tblTolerances", "Tolerancija", checkRow(id), value)));
  const [SET, UNKNOWN] = WRITTEN.tolerances;

  test("comes back in the check's unit; the program's own and an empty cell set none", () => {
    expect(of("rate-of-the-day", 1.5)).toEqual([
      SET,
      UNKNOWN,
      { check: "rate-of-the-day", value: decimal("1.5") },
    ]);
    expect(of("ceiling", "1,25 %")).toEqual([SET, UNKNOWN, { check: "ceiling", value: decimal("1.25") }]);
    expect(of("balance-by-instalments", 0.006)).toEqual([UNKNOWN]);
    expect(of("balance-by-instalments", null)).toEqual([UNKNOWN]);
    expect(of("payments", 0)).toEqual([SET, UNKNOWN]);
  });
});

test.each<[string, (user: UserEdits) => unknown, readonly [string, string, number], string]>([
  [
    "a state that there is not",
    (user) => user.typeIn("tblFindings", "Odluka", 0, "možda"),
    ["tblFindings", "state", 0],
    "Odluka: “možda” is not known. Choose one of: prihvaćeno; treba pitati; greška.",
  ],
  [
    "a note without a state",
    (user) => user.typeIn("tblFindings", "Napomena", 1, "zašto?"),
    ["tblFindings", "state", 1],
    "Odluka: beside the note no decision is chosen. Choose one, or empty the note.",
  ],
  [
    "a mark under a key of no finding",
    (user) => user.typeIn("tblFindings", "Ključ", rowOf(CHANGED), "nešto"),
    ["tblFindings", "key", rowOf(CHANGED)],
    "Ključ: no finding has this key, so it is not known what the decision and note beside it are about. Restore the key, or write them in the row of the finding and delete this one.",
  ],
  [
    "two marks of one finding",
    (user) =>
      user
        .typeIn("tblFindings", "Ključ", rowOf(TOTAL), ON_CHANGED.finding)
        .typeIn("tblFindings", "Odluka", rowOf(TOTAL), "greška"),
    ["tblFindings", "key", Math.max(rowOf(TOTAL), rowOf(CHANGED))],
    `Ključ: the same finding stands in cell ${placeOf(PLAN, "tblFindings", "key", Math.min(rowOf(TOTAL), rowOf(CHANGED))).cell} too, with another decision or note. Keep one of the two rows and delete the other.`,
  ],
  [
    "a tolerance below 0",
    (user) => user.typeIn("tblTolerances", "Tolerancija", checkRow("payments"), -3),
    ["tblTolerances", "tolerance", checkRow("payments")],
    "Tolerancija: the tolerance is -3, and must not be below 0. Correct it.",
  ],
  [
    "a percentage typed as a whole number",
    (user) => user.typeIn("tblTolerances", "Tolerancija", checkRow("ceiling"), 3),
    ["tblTolerances", "tolerance", checkRow("ceiling")],
    "Tolerancija: here stands 3, which in this cell is 300%. If 3% is meant, enter it with the percent sign.",
  ],
  [
    "a check that there is not",
    (user) => user.typeIn("tblTolerances", "Naziv u komandama", checkRow("payments"), "uplate"),
    ["tblTolerances", "id", checkRow("payments")],
    "Naziv u komandama: “uplate” is not known.",
  ],
])("%s is a fault that names its cell", (_name, edit, [table, key, row], sentence) => {
  const [fault, ...more] = said(edited(edit)).faults;
  const { sheet, cell } = placeOf(PLAN, table, key, row);
  expect(more).toEqual([]);
  expect(fault?.startsWith(`${sheet}!${cell} ${sentence}`), fault).toBe(true);
});

describe("the sheet", () => {
  test("deleted: what was said stays, and the reader is told", () => {
    const read = edited((user) => user.deleteSheet("Provere"));
    const { dossier, changed } = dossierOf(read);
    expect([dossier.notes, dossier.tolerances, changed]).toEqual([WRITTEN.notes, WRITTEN.tolerances, false]);
    expect(said(read).warnings[0]).toContain("tblFindings");
  });

  test("a table turned into plain cells is a fault: what is typed there would be lost", () => {
    for (const table of ["tblFindings", "tblGoneNotes", "tblTolerances"]) {
      expect(said(edited((user) => user.releaseTable(table))).faults[0]).toContain(table);
    }
  });

  test("of a workbook of an earlier version is not there, and is not missed", () => {
    const user = new UserEdits(snapshotFrom(buildWorkbook(checkedDossier())));
    expect(readBack(user.deleteSheet("Provere").snapshot)).toMatchObject({ changed: false, warnings: [] });
  });
});
