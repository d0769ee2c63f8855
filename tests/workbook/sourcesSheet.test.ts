import { describe, expect, it, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import type { FiguresAccount } from "../../src/budget/figures/figuresAccount.ts";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { X_RAY_CARD } from "./dossier.ts";
import { dossierWithOthers } from "./otherLines.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

/** The bridge from Zemun to Borča: the amended laws 2013 and 2014 print another first date and balance. */
const BRIDGE_2014: DebtCard = {
  ...X_RAY_CARD,
  row: "6.6",
  name: "Export – Import Bank of China – Мост Земун–Борча",
  loan: "zemun-borca",
  balanceEur: decimal("113307916"),
  balanceRsd: decimal("13230693360"),
  firstPrincipal: { text: "21.01.2016.", day: day("2016-01-21") },
  lastPrincipal: { text: "21.01.2029.", day: day("2029-01-21") },
  instalment: { year: 2014, amounts: [{ amount: decimal("0"), currency: null }], text: "0" },
  source: { ...X_RAY_CARD.source, row: "6.6" },
};
const BRIDGE_2013: DebtCard = {
  ...BRIDGE_2014,
  row: "6.6",
  balanceEur: decimal("74483426"),
  balanceRsd: decimal("8313102571"),
  asOf: day("2013-05-31"),
  firstPrincipal: { text: "21.07.2014.", day: day("2014-07-21") },
  instalment: { year: 2013, amounts: [{ amount: decimal("0"), currency: null }], text: "0" },
  source: { document: "rebalans-2013.csv", page: 1, row: "6.6", text: "", cell: "A7" },
  warnings: [message("tables:unitAssumed", { page: 20 })],
};
/** The same list again, with another balance for the same day. */
const BRIDGE_AGAIN: DebtCard = {
  ...BRIDGE_2014,
  balanceEur: decimal("113307917"),
  source: { ...BRIDGE_2014.source, document: "rebalans-2014-ispravka.pdf" },
};

/** By hand: 6 of the 10 amounts stand in lines, totals and sentences, 3 in an unknown table, 1 in none. */
const FIGURES: FiguresAccount = {
  pages: [
    { page: 4, all: 7, lines: 3, totals: 1, otherRows: 0, unknownTables: 3, sentences: 0, outside: 0 },
    { page: 5, all: 3, lines: 0, totals: 0, otherRows: 0, unknownTables: 0, sentences: 2, outside: 1 },
  ],
  unread: [
    { kind: "table", from: 4, to: 4, rows: 2, amounts: 3, largest: "1.250.000", isOfBudget: false },
    { kind: "outside", from: 5, to: 6, rows: 1, amounts: 1, largest: "9.000.000", isOfBudget: true },
  ],
};
const HEADLINE = message("tables:budgetAmountsOutside", {
  ...{ pages: "5–6", rows: 1, amounts: 1, largest: "9.000.000" },
});

function dossier(language: Dossier["settings"]["language"]): Dossier {
  const base = dossierWithOthers(language);
  const [first] = base.documents;
  const [loan] = base.loans;
  if (!first || !loan) throw new Error("the sample has a document and a loan");
  return {
    ...base,
    documents: [
      {
        ...first,
        warnings: [message("tables:unitAssumed", { page: 1 }), message("tables:unitAssumed", { page: 2 })],
      },
      {
        ...first,
        name: "rebalans-2013.csv",
        sha256: "1".repeat(64),
        kind: "csv",
        decoding: { encoding: "windows-1250", delimiter: ";" },
        sums: [],
        unknownTables: [
          {
            page: 1,
            name: "Sheet1",
            headers: ["Р.бр.", "", "ИЗНОС"],
            sample: [["1", "a", "2"]],
            rowCount: 133,
          },
        ],
      },
      {
        ...first,
        ...{ name: "rebalans-2014-ispravka.pdf", sha256: "2".repeat(64), sums: [] },
        figures: FIGURES,
      },
    ],
    lines: [...base.lines, BRIDGE_2013, BRIDGE_2014, BRIDGE_AGAIN],
    loans: [loan, { terms: { ...loan.terms, id: "zemun-borca" }, cards: [BRIDGE_2013, BRIDGE_2014] }],
  };
}

const PLAN = buildWorkbook(dossier("en"));

function rowsOf(plan: WorkbookPlan, table: string, ...keys: readonly string[]): string[] {
  const columns = keys.map((key) => valuesOf(plan, table, key));
  return (columns[0] ?? []).map((_, row) =>
    columns
      .map((column) => column[row] ?? "")
      .join(" | ")
      .replaceAll("\u00a0", " "),
  );
}

describe("the sheet of sources", () => {
  test.each(LANGUAGES)("is one that Excel takes without repair, in %s", (language) => {
    expect(checkPlan(buildWorkbook(dossier(language)))).toEqual([]);
  });

  it("says how each document was taken, and how much of each kind was read from it", () => {
    expect(
      rowsOf(
        PLAN,
        "tblDocuments",
        "name",
        "decoding",
        "cards",
        "unknownTables",
        "warnings",
        "linesWithWarnings",
      ),
    ).toEqual([
      "rebalans-2014.pdf |  | 3 | 0 | 2 | 0",
      "rebalans-2013.csv | Windows-1250 (Latin), semicolons between columns | 1 | 1 | 0 | 1",
      "rebalans-2014-ispravka.pdf |  | 1 | 0 | 0 | 0",
    ]);
  });

  it("says of how many amounts it is known where they belong; nothing of a document that was not counted", () => {
    expect(rowsOf(PLAN, "tblDocuments", "figures", "figuresAccounted", "figuresShare")).toEqual([
      " |  | ",
      " |  | ",
      "10 | 6 | 0.600",
    ]);
  });

  it("lists what was not read, the law's own figures first", () => {
    const columns = ["document", "pages", "kind", "rows", "amounts", "largest", "ofBudget"];
    expect(rowsOf(PLAN, "tblUnreadBlocks", ...columns)).toEqual([
      "rebalans-2014-ispravka.pdf | 5–6 | amounts in no table | 1 | 1 | 9.000.000 | yes: what is computed lacks them",
      "rebalans-2014-ispravka.pdf | 4 | table that is not known | 2 | 3 | 1.250.000 | ",
    ]);
  });

  it("has the share and the headline in the summary, too", () => {
    const base = dossier("en");
    const documents = base.documents.map((one) => (one.figures ? { ...one, warnings: [HEADLINE] } : one));
    const said = sheetOf(buildWorkbook({ ...base, documents }), "summary").cells.map(({ value }) =>
      plain(value).replaceAll("\u00a0", " "),
    );
    expect(said).toContain(
      "rebalans-2014-ispravka.pdf: Of 10 amounts on its pages 6 (60.0%) are accounted for. Pieces that were not read: 2.",
    );
    expect(said.join(" ")).toMatch(
      /rebalans-2014-ispravka\.pdf: NOT READ, page 5–6: amounts of the law's own figures/u,
    );
  });

  it("lists tables that nobody knows, with their headers", () => {
    expect(rowsOf(PLAN, "tblUnknownTables", "document", "table", "headers", "rows")).toEqual([
      "rebalans-2013.csv | Sheet1 | Р.бр. | Column 2, without a heading | ИЗНОС | 133",
    ]);
  });

  it("gives every warning a row of its own, with its place", () => {
    const rows = rowsOf(PLAN, "tblWarnings", "document", "page", "line", "warning");
    expect(rows).toHaveLength(4);
    // What two documents say against each other stands first.
    expect(rows[0]).toMatch(
      /^ \| {2}\| {2}\| Two documents state different balances in EUR .*113,307,916 .*113,307,917/,
    );
    expect(rows.slice(1).map((row) => row.split(" | ").slice(0, 3).join(" | "))).toEqual([
      "rebalans-2014.pdf |  | ",
      "rebalans-2014.pdf |  | ",
      "rebalans-2013.csv | A7 | 6.6 Export – Import Bank of China – Мост Земун–Борча",
    ]);
  });

  it("shows what became of a loan's terms from law to law", () => {
    expect(rowsOf(PLAN, "tblTermsChanges", "loan", "field", "before", "after", "earlier", "later")).toEqual([
      "zemun-borca | First date of principal repayment | 21 Jul 2014 | 21 Jan 2016 | rebalans-2013.csv | rebalans-2014.pdf",
    ]);
  });
});

describe("a budget line", () => {
  const match = (plan: WorkbookPlan, key: string): string[] => valuesOf(plan, "tblLines", key);

  it("says which loan it was taken for, how sure that is, and why", () => {
    expect(match(PLAN, "loan").slice(2)).toEqual(["zemun-borca", "zemun-borca", "zemun-borca"]);
    // The lines of 2014 stand first among the documents: nothing was there to compare them with.
    expect(match(PLAN, "confidence")[3]).toBe("");
    expect(match(PLAN, "match")[2]).toMatch(/Both names are known .* Against: The first date .* differs/);
    expect(Number(match(PLAN, "confidence")[2])).toBeGreaterThanOrEqual(65);
  });

  it("says what the user has decided", () => {
    const name = BRIDGE_2014.name;
    const none = buildWorkbook({ ...dossier("en"), decisions: [{ name, group: null, loan: null }] });
    expect(match(none, "match")[4]).toBe("None of the wanted loans: you said so.");
    const other = buildWorkbook({ ...dossier("en"), decisions: [{ name, group: null, loan: "x-ray" }] });
    expect(match(other, "match")[4]).toBe("You said so.");
    expect(match(other, "loan")[4]).toBe("x-ray");
  });

  it("asks where it is not sure", () => {
    const changed: DebtCard = {
      ...BRIDGE_2014,
      loan: null,
      lastPrincipal: { text: "21.07.2031.", day: day("2031-07-21") },
    };
    const base = dossier("en");
    const plan = buildWorkbook({ ...base, lines: [BRIDGE_2013, changed] });
    expect(match(plan, "match")[1]).toMatch(/^Not sure, please decide: it may be zemun-borca\./);
    expect(columnOf(plan, "tblLines", "match")[1]).toMatchObject({ look: "inferred" });
    expect(tableOf(plan, "tblLines").rows).toHaveLength(2);
  });
});
