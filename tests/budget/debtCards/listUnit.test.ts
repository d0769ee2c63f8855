import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { balanceUnits } from "../../../src/budget/debtCards/listUnit.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { decimalText, type Decimal } from "../../../src/money/decimal.ts";
import { documentOf as tablesOf, table, text } from "../tables/openedDocument.ts";
import { card, documentOf, ROW, tablePage, type PageLine } from "./cardPages.ts";

// X RAY and the bridge as of 31 July 2014 (amended budget law 2014, page 20), rounded to thousands by hand.
const SENTENCE =
  "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 16.004.136.000 динара (137.060.000 EUR).";
const EUR = "Стање дуга у EUR";
const RSD = "Стање дуга у RSD";

describe("what the balances of a list count", () => {
  test.each([
    [{ eur: EUR, rsd: RSD }, [SENTENCE], [1n, 1n]],
    [{ eur: "Стање дуга у хиљ. EUR", rsd: "Стање дуга у 000 RSD" }, [SENTENCE], [1000n, 1000n]],
    [{ eur: "Стање дуга у мил. EUR", rsd: RSD }, [SENTENCE], [1_000_000n, 1n]],
    [{ eur: EUR, rsd: RSD }, [SENTENCE, "(у хиљадама)"], [1000n, 1000n]],
    // Thousands of dinars are none of euros.
    [{ eur: EUR, rsd: RSD }, [SENTENCE, "у хиљадама динара"], [1n, 1000n]],
    [{ eur: EUR, rsd: RSD }, [`${SENTENCE} (у хиљадама динара)`], [1n, 1000n]],
    [{ eur: EUR, rsd: RSD }, [SENTENCE, "(у хиљадама RSD, у милионима EUR)"], [1_000_000n, 1000n]],
    // A table above the sentence says nothing of the list below it.
    [{ eur: EUR, rsd: RSD }, ["(у хиљадама динара)", "УКУПНО:", SENTENCE], [1n, 1n]],
    [{ eur: EUR, rsd: RSD }, [`(у хиљадама динара) УКУПНО: ${SENTENCE}`], [1n, 1n]],
    // Sums of the sentence are none either.
    [
      { eur: EUR, rsd: RSD },
      ["Стање јавног дуга износи 2.445,1 милијарди динара (20,9 милијарди EUR)."],
      [1n, 1n],
    ],
  ] as const)("%j below %j", (headers, above, [eur, rsd]) => {
    expect(balanceUnits(headers, above)).toEqual({ eur, rsd });
  });
});

const shown = (value: Decimal | null): string => (value ? decimalText(value) : "-");

describe("a list in thousands", () => {
  const HEADERS = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у хиљ. EUR", "Стање дуга у хиљ. RSD"];
  const rows = (name: string, number: string, eur: string, rsd: string): string[][] => [
    [number, name, "", eur, rsd],
    ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
    ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
    ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
  ];
  const cells = [
    HEADERS,
    ...rows("Export – Import Bank of China – X RAY", "6.1", "23.752", "2.773.443"),
    ...rows("Export – Import Bank of China – Мост Земун–Борча", "6.2", "113.308", "13.230.693"),
    ["", "УКУПНО СТАЊЕ ДУГА", "", "137.060", "16.004.136"],
  ];

  test("in cells: balances and totals in euros and dinars, and it is said; instalments are as printed", () => {
    const read = readBudgetDocument(
      tablesOf([
        text("I. ДИРЕКТНЕ ОБАВЕЗЕ:"),
        text("2. Директне обавезе - спољни дуг"),
        text(SENTENCE),
        table("T1", cells),
      ]),
    );
    expect(read.lines.map(({ balanceEur, balanceRsd }) => [shown(balanceEur), shown(balanceRsd)])).toEqual([
      ["23752000", "2773443000"],
      ["113308000", "13230693000"],
    ]);
    expect(read.lines.map(({ instalment }) => instalment.amounts.map(({ amount }) => shown(amount)))).toEqual(
      [["17075000"], ["17075000"]],
    );
    expect(read.totals.map(({ eur, rsd, agrees }) => [shown(eur), shown(rsd), agrees])).toEqual([
      ["137060000", "16004136000", true],
    ]);
    expect(read.sums.map(({ agrees }) => agrees)).toEqual([true, true]);
    expect(read.warnings.map(({ key }) => key)).toContain("budget:balancesScaled");
    // Four balances and two instalments in lines; two sums in the total, two in the sentence.
    const counts = read.figures!.pages[0]!;
    expect([counts.lines, counts.totals, counts.outside]).toEqual([6, 4, 0]);
  });

  test("on a page: by a line between the sentence and the list", () => {
    const { lines } = card(ROW, { number: "6.5", names: ["X RAY"], eur: "23.752", rsd: "2.773.443" });
    const above: PageLine[] = [
      [0, { name: SENTENCE }],
      [2, { name: "I. ДИРЕКТНЕ ОБАВЕЗЕ:" }],
      [3.5, { name: "(у хиљадама)" }],
    ];
    const list = readDebtList(documentOf(tablePage(20, lines, above)))!;
    expect(list.lines.map(({ balanceEur, balanceRsd }) => [shown(balanceEur), shown(balanceRsd)])).toEqual([
      ["23752000", "2773443000"],
    ]);
    expect(list.warnings.map(({ key }) => key)).toContain("budget:balancesScaled");
  });
});

test("a list with a line for each loan in millions is accounted for, and its rounded balances are no doubt", () => {
  const loans = [
    ["EBRD – Коридор X", "38,6", "4.501,6"],
    ["Export – Import Bank of China – Репрограмирани зајам", "44,6", "5.213,5"],
    ["Export – Import Bank of China – X RAY", "23,8", "2.773,4"],
    ["Export – Import Bank of China – Мост Земун–Борча", "113,3", "13.230,7"],
    ["Влада Италије – Развој приватног сектора", "22,2", "2.588,3"],
  ];
  const { lines, warnings, figures } = readBudgetDocument(
    tablesOf([
      text("Стање дуга на дан 31. октобра 2013. године (у милионима)"),
      table("Табела 1", [["Назив дуга", "Стање дуга у EUR", "Стање дуга у RSD"], ...loans]),
    ]),
  );
  expect(lines.map(({ balanceRsd }) => balanceRsd && decimalText(balanceRsd))).toEqual([
    "4501600000",
    "5213500000",
    "2773400000",
    "13230700000",
    "2588300000",
  ]);
  expect(warnings.map(({ key }) => key)).toEqual(["budget:unitOfTitle"]);
  expect(figures?.unread).toEqual([]);
});
