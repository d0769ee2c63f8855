import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { parseCsv } from "../../csv.ts";
import { printedCells } from "../printedCells.ts";
import { cellsOf, type Given } from "./cells.ts";

/** Source: the debt cards of the amended budget law 2013, as printed; see tests/fixtures/budget/README.md. */
const PRINTED = parseCsv(await readFile("tests/fixtures/budget/debt-cards-2013-05-31.csv", "utf8")).slice(1);
const HEADING = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
const TITLE =
  "В. Стање јавног дуга Републике Србије, на дан 31. мај 2013. године, износи 2.165.139.541.446 динара";

type Lines = (cell: string) => string[];
const inOneCell: Lines = (cell) => [cell.replaceAll(" | ", "\n")];
const inRows: Lines = (cell) => cell.split(" | ");

/** A card as the law prints it, the lines of a cell kept in it or each in a row of its own. */
function cardRows(
  [
    row = "",
    name = "",
    eur = "",
    rsd = "",
    first = "",
    last = "",
    instalment = "",
    rate = "",
  ]: readonly string[],
  lines: Lines,
): Given[][] {
  const condition = (label: string, cell: string): Given[][] =>
    lines(cell).map((line, index) => [null, index === 0 ? label : null, line]);
  return [
    [row, name, null, eur, rsd],
    ...condition("Први датум отплате главнице", first),
    ...condition("Последњи датум отплате главнице", last),
    ...condition("Рата главнице за 2013. год.", instalment),
    ...condition("Каматна стопа", rate),
  ];
}

describe("debt cards of a law, pasted card by card", () => {
  test.each([
    ["lines of a cell within the cell", inOneCell],
    ["each line in a row of its own", inRows],
  ])("the 221 cards of the law of 2013 read as printed: %s", async (_, lines) => {
    const rows = PRINTED.flatMap((cells): Given[][] =>
      cells[0] === "TOTAL" ? [totalRow(cells[1] ?? "")] : cardRows(cells, lines),
    );
    const { lines: cards, documents } = await importCells(cellsOf([[TITLE], HEADING, ...rows]));
    const expected = PRINTED.filter(([row]) => row !== "TOTAL").map((cells) =>
      cells.map((cell) => cell || "-"),
    );
    expect(cards.map(printedCells)).toEqual(expected);
    expect(documents[0]!.totals).toHaveLength(22);
    expect(documents[0]!.asOf && isoText(documents[0]!.asOf)).toBe("2013-05-31");
    expect(documents[0]!.warnings).toEqual([]);
  });

  test("text copied from a PDF, each printed line in one cell, reads as printed", async () => {
    const rows = PRINTED.filter(([row]) => row !== "TOTAL").flatMap((cells) =>
      cardRows(cells, inRows).map((row) => [
        row.flatMap((cell) => (typeof cell === "string" ? [cell] : [])).join(" "),
      ]),
    );
    const heading = [HEADING.join(" ")];
    const { lines: cards, documents } = await importCells(cellsOf([[TITLE], heading, ...rows]));
    const expected = PRINTED.filter(([row]) => row !== "TOTAL").map((cells) =>
      cells.map((cell) => cell || "-"),
    );
    expect(cards.map(printedCells)).toEqual(expected);
    expect(documents[0]!.warnings.map(({ key }) => key)).toEqual(["budget:balancesByOrder"]);
  });

  // Source: amended budget law 2014, Article 3 V, row 6.5, as of 31 July 2014.
  const X_RAY = [
    "6.5",
    "Export – Import Bank of China – X RAY",
    "23.751.816",
    "2.773.442.543",
    "21.03.2014.",
    "21.09.2025.",
    "17.075.000 CNY",
    "3,00% фиксна",
  ];

  test("one card alone, without the heading: the balances are taken in the law's order, which is said", async () => {
    const {
      lines: [card],
      documents,
    } = await importCells(cellsOf(cardRows(X_RAY, inRows), { row: 9 }));
    expect(printedCells(card!)).toEqual(X_RAY);
    expect(card!.loan).toBe("x-ray");
    expect(card!.source).toMatchObject({ page: 1, row: "6.5", cell: "List1!B10" });
    // The label of 2013 above the instalment of 2014, as in a document.
    expect(card!.warnings.map(({ key }) => key)).toEqual(["budget:instalmentOutsidePlan"]);
    expect(documents[0]!.warnings.map(({ key }) => key)).toEqual([
      "budget:asOfMissingInCells",
      "budget:balancesByOrder",
    ]);
  });

  test("what a spreadsheet makes of pasted cells is read by its type", async () => {
    const typed: Given[][] = [
      HEADING,
      [{ value: 45783, format: "d.m", shown: "6.5" }, X_RAY[1]!, null, 23751816, 2773442543.5],
      [null, "Први датум отплате главнице", { value: 41719, format: "dd.mm.yyyy", shown: "########" }],
      [null, "Последњи датум отплате", { value: 45921, format: "m/d/yyyy", shown: "9/21/2025" }],
      [null, "главнице"],
      [
        null,
        "Рата главнице за 2014. год.",
        { value: 17075000, format: '#,##0 "CNY"', shown: "17.075.000 CNY" },
      ],
      [null, "Каматна стопа", { value: 0.03, format: "0.00%", shown: "3,00%" }],
    ];
    const {
      lines: [card],
      documents,
    } = await importCells(cellsOf(typed));
    expect(printedCells(card!)).toEqual([
      "6.5",
      X_RAY[1],
      "23.751.816",
      "2773442543.5",
      "21.03.2014.",
      "21.09.2025.",
      "17075000 CNY",
      "3%",
    ]);
    expect(card!.rate).toMatchObject({ kind: "fixed" });
    expect(documents[0]!.warnings.map(({ key, params }) => [key, params["cell"] ?? ""])).toEqual([
      ["budget:asOfMissingInCells", ""],
      ["budget:inCell", "A2"],
    ]);
  });

  test("what belongs to no card is named with its cell; a balance that is an error stays unread", async () => {
    const rows = cardRows(X_RAY, inRows);
    rows[0] = ["6.5", X_RAY[1]!, null, { value: "#N/A", error: true }, "2.773.442.543", "види прилог"];
    rows.push(["Извор: Управа за јавни дуг"]);
    const {
      lines: [card],
      documents,
    } = await importCells(cellsOf([HEADING, ...rows]));
    expect(card!.balanceEur).toBeNull();
    expect(card!.warnings.map(({ key, params }) => params["cell"] ?? key)).toEqual([
      "B2",
      "budget:instalmentOutsidePlan",
    ]);
    expect(documents[0]!.warnings.map(({ params }) => params["cell"] ?? "")).toEqual(["", "A7", "F2", "D2"]);
  });
});

function totalRow(text: string): Given[] {
  const [, label = "", eur = "", rsd = ""] = /^(.*) ([\d.]+) ([\d.]+)$/u.exec(text) ?? [];
  const [, number = null, words = label] = /^(\d+) (.*)$/u.exec(label) ?? [];
  return [number, words, null, eur, rsd];
}
