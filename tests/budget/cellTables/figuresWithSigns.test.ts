import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { dotted } from "../printedCells.ts";
import { card, documentOf as pages, ROW, tablePage } from "../debtCards/cardPages.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

const DEBT = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
const ofCard = (eur: string, rsd: string): unknown => {
  const rows = [
    ["6.5", "Export – Import Bank of China – X RAY", "", eur, rsd],
    ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
    ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
    ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
    ["", "Укупно:", "", eur, rsd],
  ];
  const { lines, totals } = readBudgetDocument(documentOf([table("T1", [DEBT, ...rows])]));
  return lines.map(({ balanceEur, balanceRsd, source, warnings }) => [
    dotted(balanceEur),
    dotted(balanceRsd),
    source.text.includes(eur),
    warnings.flatMap(({ params }) => (params["what"] as { key: string }).key),
    totals.length,
  ])[0];
};
const HELD = ["24.179.712", "2.698.700.072", true, [], 1];

describe("balances of a card in cells", () => {
  test.each([
    ["24.179.712*", "2.698.700.072**"],
    ["24.179.712¹", "2.698.700.072 1)"],
    ["24.179.712 EUR", "2.698.700.072 динара"],
    ["24 179 712", "2 698 700 072"],
    ["24'179'712", "2'698'700'072"],
  ])("%s and %s", (eur, rsd) => {
    expect(ofCard(eur, rsd)).toEqual(HELD);
  });

  test("a currency that is not the column's is told", () => {
    expect(ofCard("24.179.712 USD", "2.698.700.072")).toEqual([
      "-",
      "2.698.700.072",
      true,
      ["budget:currencyDiffers"],
      0,
    ]);
  });
});

test("on a page, where two columns may touch, spaces part no thousands", () => {
  const read = (eur: string): string[] => {
    const { lines } = card(ROW, { number: "6.5", names: ["X RAY"], eur, rsd: "2.698.700.072" });
    return readDebtList(pages(tablePage(20, lines)))!.lines.map(({ balanceEur }) => dotted(balanceEur));
  };
  expect([read("24.179.712*"), read("24 179 712")]).toEqual([["24.179.712"], ["-"]]);
});

test("a table with a line for each loan", () => {
  const lines = ["24.179.712*", "24 179 712", "24.179.712 EUR", "24.179.712 USD"].map((eur, at) => [
    String(at + 1),
    `Зајам ${String.fromCharCode(65 + at)}`,
    eur,
  ]);
  const parts = [table("T1", [["Р. бр.", "Назив кредита", "Стање дуга EUR"], ...lines])];
  expect(readBudgetDocument(documentOf(parts)).lines.map(({ balanceEur }) => dotted(balanceEur))).toEqual([
    "24.179.712",
    "24.179.712",
    "24.179.712",
    "-",
  ]);
});

test("amounts of other tables: what contradicts the unit is not read", () => {
  const rows = ["113.879.000*", "113 879 000", "113'879'000", "113.879.000 динара", "113.879.000 EUR"].map(
    (amount, at) => ["Отплата камата", `44${at + 1}`, amount],
  );
  const law = text("ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ");
  const { others } = readBudgetDocument(
    documentOf([law, table("T1", [["ОПИС", "Економска класификација", "Износ у динарима"], ...rows])]),
  );
  const amounts = others.map((line) => line.kind === "financing" && dotted(line.amounts[0]?.amount ?? null));
  expect(amounts).toEqual([...Array(4).fill("113.879.000"), "-"]);
});
