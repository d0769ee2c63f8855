import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { decimalText, type Decimal } from "../../../src/money/decimal.ts";
import { parseCsv } from "../../csv.ts";
import { cellsOf, type Given } from "./cells.ts";

/** Source: the debt cards of the amended budget law 2013, as printed; see tests/fixtures/budget/README.md. */
const PRINTED = parseCsv(await readFile("tests/fixtures/budget/debt-cards-2013-05-31.csv", "utf8")).slice(1);
const HEADING: Given[] = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
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

const dotted = (value: Decimal | null): string =>
  value === null ? "-" : decimalText(value).replace(/\B(?=(\d{3})+$)/gu, ".");

function asPrinted(card: DebtCard): string[] {
  return [
    card.row,
    card.name,
    dotted(card.balanceEur),
    dotted(card.balanceRsd),
    card.firstPrincipal.text ?? "-",
    card.lastPrincipal.text ?? "-",
    card.instalment.text ?? "-",
    card.rate?.text ?? "-",
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
    expect(cards.map(asPrinted)).toEqual(expected);
    expect(documents[0]!.totals).toHaveLength(22);
    expect(documents[0]!.asOf && isoText(documents[0]!.asOf)).toBe("2013-05-31");
    expect(documents[0]!.warnings).toEqual([]);
  });
});

function totalRow(text: string): Given[] {
  const [, label = "", eur = "", rsd = ""] = /^(.*) ([\d.]+) ([\d.]+)$/u.exec(text) ?? [];
  const [, number = null, words = label] = /^(\d+) (.*)$/u.exec(label) ?? [];
  return [number, words, null, eur, rsd];
}
