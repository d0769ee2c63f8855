import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import { checkPlan } from "../../../src/writers/check/checkPlan.ts";
import { CARD_2013, decidedDossier, DECISIONS, MAPPINGS, NAME, OTHER_CARD } from "../decided.ts";
import { X_RAY, X_RAY_CARD } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { dossierOf, said } from "./edited.ts";

const WRITTEN = decidedDossier();
const PLAN = buildWorkbook(WRITTEN);

function edited(edit: (user: UserEdits) => unknown): ReadBack {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return readBack(user.snapshot);
}

describe.each(LANGUAGES)("decisions and mappings in %s", (language) => {
  const written = decidedDossier(language);
  const plan = buildWorkbook(written);

  test("come back as they were, whatever order their rows are in", () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(readBack(snapshotFrom(plan))).toMatchObject({
      kind: "dossier",
      changed: false,
      dossier: written,
      warnings: [],
    });
    const user = new UserEdits(snapshotFrom(plan));
    user.reorder("tblDecisions", { rows: [2, 0, 1] }).reorder("tblMappings", { rows: [1, 0] });
    expect(readBack(user.snapshot)).toMatchObject({ kind: "dossier", changed: false });
  });
});

describe("what the user does to decisions", () => {
  test("nothing decided: no sheet, and nothing is missed", () => {
    const none = { ...WRITTEN, decisions: [], mappings: [], loans: [{ terms: X_RAY, cards: [CARD_2013] }] };
    const plan = buildWorkbook(none);
    expect(plan.sheets.map(({ key }) => key)).not.toContain("decisions");
    expect(readBack(snapshotFrom(plan))).toMatchObject({ kind: "dossier", changed: false, warnings: [] });
  });

  test("a deleted row: the line leaves the loan, whose terms stay", () => {
    const read = dossierOf(edited((user) => user.deleteTableRow("tblDecisions", 0)));
    expect(read.dossier.decisions).toEqual(DECISIONS.slice(1));
    expect(read.dossier.loans).toEqual([{ terms: X_RAY, cards: [CARD_2013, X_RAY_CARD] }]);
    expect(read.changed).toBe(true);
  });

  test("another loan, typed over the first", () => {
    const read = dossierOf(edited((user) => user.typeIn("tblDecisions", "Oznaka zajma", 0, "skeneri")));
    expect(read.dossier.decisions).toEqual([...DECISIONS.slice(1), { ...DECISIONS[0], loan: "skeneri" }]);
    expect(read.dossier.loans[0]?.cards).toEqual([CARD_2013, X_RAY_CARD]);
    expect(said(read).warnings[0]).toMatch(
      /^Odluke, cell D7 \(Oznaka zajma\): no line is the loan skeneri so far/,
    );
  });

  test("a new row: a line of the loan is excluded", () => {
    const read = dossierOf(
      edited((user) =>
        user.addRow("tblDecisions", [NAME, null, "nije nijedan od traženih zajmova", null, "ne", null, null]),
      ),
    );
    expect(read.dossier.decisions.at(-1)).toEqual({ name: NAME, group: null, loan: null });
    expect(read.dossier.loans[0]?.cards).toEqual([OTHER_CARD]);
  });

  test("dates: only the lines with them", () => {
    const row = [
      NAME,
      null,
      "jeste ovaj zajam",
      "x-ray",
      "da",
      excelSerial(day("2014-03-21")),
      "21.09.2025.",
    ];
    const read = dossierOf(edited((user) => user.addRow("tblDecisions", row)));
    expect(read.dossier.decisions.at(-1)).toEqual({
      name: NAME,
      group: null,
      loan: "x-ray",
      dates: { firstPrincipal: day("2014-03-21"), lastPrincipal: day("2025-09-21") },
    });
  });

  test("a loan under another id keeps its lines", () => {
    const read = dossierOf(
      edited((user) => {
        for (const [table, rows] of [
          ["tblLoans", [0]],
          ["tblDrawdowns", [0]],
          ["tblDecisions", [0]],
        ] as const)
          for (const row of rows) user.typeIn(table, "Oznaka zajma", row, "rendgen");
      }),
    );
    const [loan] = read.dossier.loans;
    expect(loan?.terms.id).toBe("rendgen");
    expect(new Set(loan?.cards)).toEqual(new Set([CARD_2013, X_RAY_CARD, OTHER_CARD]));
  });

  test("all rows emptied: nothing is decided any more", () => {
    const read = edited((user) => {
      for (const row of [0, 1, 2])
        for (const header of [
          "Naziv kako stoji",
          "Grupa",
          "Red",
          "Oznaka zajma",
          "Samo sa ovim datumima",
          "Prva glavnica",
          "Poslednja glavnica",
        ])
          user.typeIn("tblDecisions", header, row, null);
    });
    expect(dossierOf(read).dossier.decisions).toEqual([]);
  });

  test("a deleted sheet: what was written holds, and the user is told", () => {
    const snapshot = snapshotFrom(PLAN);
    const sheet = snapshot.sheets.find(({ key }) => key === "decisions");
    const without = {
      ...snapshot,
      sheets: snapshot.sheets.filter((one) => one !== sheet),
      tables: snapshot.tables.filter(({ sheetId }) => sheetId !== sheet?.id),
    };
    const read = dossierOf(readBack(without));
    expect(read.dossier).toEqual(WRITTEN);
    expect(said(read).warnings).toHaveLength(2);
  });
});

describe("what the user does to mappings", () => {
  test("a deleted row is forgotten", () => {
    const read = edited((user) => user.deleteTableRow("tblMappings", 0));
    expect(dossierOf(read).dossier.mappings).toEqual([MAPPINGS[1]]);
  });

  test("another role, another kind", () => {
    const read = edited((user) =>
      user
        .typeIn("tblMappings", "Kolone po redu", 0, "Naziv; ne koristi se; IZNOS")
        .typeIn("tblMappings", "Redovi su", 0, "aproprijacije"),
    );
    expect(dossierOf(read).dossier.mappings[0]).toEqual({
      ...MAPPINGS[0],
      as: "appropriation",
      roles: ["name", null, "amount"],
    });
  });
});

describe("what cannot be right is named by its cell", () => {
  test.each<[string, (user: UserEdits) => unknown, RegExp]>([
    ["no name", (user) => user.typeIn("tblDecisions", "Naziv kako stoji", 0, null), /^Odluke!A7 .*empty/],
    ["no loan", (user) => user.typeIn("tblDecisions", "Oznaka zajma", 0, null), /^Odluke!D7 .*empty/],
    [
      "a loan beside none",
      (user) => user.typeIn("tblDecisions", "Oznaka zajma", 2, "x-ray"),
      /^Odluke!D9 .*none/,
    ],
    [
      "another word",
      (user) => user.typeIn("tblDecisions", "Red", 0, "možda"),
      /^Odluke!C7 .*“možda” is not known/,
    ],
    [
      "dates that do not narrow",
      (user) => user.typeIn("tblDecisions", "Poslednja glavnica", 0, excelSerial(day("2025-09-21"))),
      /^Odluke!G7 .*all lines of the name/,
    ],
    ["other headers", (user) => user.typeIn("tblMappings", "Zaglavlja", 0, "Iznos"), /^Odluke!I7 .*no table/],
    [
      "a role too few",
      (user) => user.typeIn("tblMappings", "Kolone po redu", 0, "Naziv; Iznos"),
      /^Odluke!K7 .*roles: 2; .*: 3/,
    ],
    [
      "a role that there is not",
      (user) => user.typeIn("tblMappings", "Kolone po redu", 0, "Naziv; Boja; Iznos"),
      /^Odluke!K7 .*“Boja” is not known/,
    ],
  ])("%s", (_name, edit, sentence) => {
    const read = edited(edit);
    expect(said(read).faults).toHaveLength(1);
    expect(said(read).faults[0]).toMatch(sentence);
    expect(read.kind === "faults" && read.written).toEqual(WRITTEN);
  });
});
