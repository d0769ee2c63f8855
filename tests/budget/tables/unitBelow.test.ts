import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import type { DocumentPart } from "../../../src/documents/parts.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { card, documentOf as pages, ROW, tablePage } from "../debtCards/cardPages.ts";
import { tablesOfPages } from "../../../src/budget/tables/tablesOfPages.ts";
import { documentOf, table, text } from "./openedDocument.ts";
import { drawnDocument, drawnPage } from "./pages/drawnPages.ts";
import { account, SPECIAL_HEADER } from "./pages/specialPart.ts";

const LAW = text("ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ");
const HEADER = ["ОПИС", "Економска класификација", "Износ"];
// Interest and principal of the amended law 2014, in thousands.
const ROWS = [
  ["Отплата камата", "44", "113.879.000"],
  ["Отплата главнице", "61", "426.871.000"],
];
const SENTENCE = "Износи су у хиљадама динара";

function read(...parts: readonly DocumentPart[]): {
  amounts: string[];
  remarks: string[];
  sentences: string;
} {
  const { others, warnings } = readBudgetDocument(documentOf([LAW, ...parts]));
  const amounts = others.flatMap((line) =>
    line.kind === "financing" && line.amounts[0]?.amount ? [decimalText(line.amounts[0].amount)] : [],
  );
  return {
    amounts,
    remarks: warnings.map(({ key }) => key).filter((key) => key.startsWith("tables:unit")),
    sentences: warnings.map((one) => said(one)).join(" "),
  };
}

const WHOLE = ["113879000", "426871000"];
const THOUSANDS = WHOLE.map((amount) => `${amount}000`);

describe("a remark on the unit below a table", () => {
  test.each([
    "Износи су у хиљадама динара",
    "iznosi su u hiljadama dinara",
    "у 000 дин.",
    "(у хиљадама динара)",
    "* Износи су исказани у хиљадама динара.",
    "Напомена: сви износи у табели дати су у хиљадама динара.",
  ])("%s, right behind the last table", (remark) => {
    const found = read(table("T1", [HEADER, ...ROWS]), text(remark));
    expect(found.amounts).toEqual(THOUSANDS);
    expect(found.remarks).toEqual(["tables:unitBelow", "tables:unitScaled"]);
    expect(found.sentences).toContain(`"${remark}"`);
  });

  test("behind a source, and as a last row of its own", () => {
    const behind = read(
      table("T1", [HEADER, ...ROWS]),
      text("Извор: Министарство финансија"),
      text(SENTENCE),
    );
    expect(behind.amounts).toEqual(THOUSANDS);
    expect(read(table("T1", [HEADER, ...ROWS, [SENTENCE, "", ""]])).amounts).toEqual(THOUSANDS);
  });

  test("it is said of the table above where other words begin the next one", () => {
    const found = read(
      table("T1", [HEADER, ...ROWS]),
      text(SENTENCE),
      text("Члан 2."),
      table("T2", [HEADER, ...ROWS]),
    );
    expect(found.amounts).toEqual([...THOUSANDS, ...WHOLE]);
    expect(found.remarks).toEqual(["tables:unitBelow", "tables:unitScaled", "tables:unitAssumed"]);
  });

  test.each([SENTENCE, "(у хиљадама динара)"])(
    "%s between two tables: the next one's, and told",
    (remark) => {
      const found = read(table("T1", [HEADER, ...ROWS]), text(remark), table("T2", [HEADER, ...ROWS]));
      expect(found.amounts).toEqual([...WHOLE, ...THOUSANDS]);
      expect(found.remarks).toContain("tables:unitBelowUnsure");
    },
  );

  test("a heading that states another unit holds, and the contradiction is told", () => {
    const found = read(
      table("T1", [["ОПИС", "Економска класификација", "Износ у динарима"], ...ROWS]),
      text(SENTENCE),
    );
    expect([found.amounts, found.remarks]).toEqual([WHOLE, ["tables:unitBelowDiffers"]]);
    const above = read(text("(у динарима)"), table("T1", [HEADER, ...ROWS]), text(SENTENCE));
    expect([above.amounts, above.remarks]).toEqual([WHOLE, ["tables:unitBelowDiffers"]]);
    const same = read(text("(у хиљадама динара)"), table("T1", [HEADER, ...ROWS]), text(SENTENCE));
    expect([same.amounts, same.remarks]).toEqual([THOUSANDS, ["tables:unitScaled"]]);
  });

  test.each([
    "Гаранције се издају за дуг у хиљадама динара, до износа који утврди Влада.",
    "Члан 2. Приходи су у динарима.",
  ])("no remark: %s", (sentence) => {
    const found = read(table("T1", [HEADER, ...ROWS]), text(sentence));
    expect([found.amounts, found.remarks]).toEqual([WHOLE, ["tables:unitAssumed"]]);
  });
});

describe("on a printed page", () => {
  const rows = [
    ...SPECIAL_HEADER,
    [105, { left: 235 }, "УПРАВА ЗА ЈАВНИ ДУГ"],
    ...account(120, "441", "Отплате домаћих камата", "13.366.632"),
    ...account(135, "442", "Отплата страних камата", "15.942.011"),
  ] as const;
  const remark = [180, { left: 60 }, "Износи су у хиљадама динара"] as const;

  test("below the last table, and between two", () => {
    const [only] = tablesOfPages(drawnDocument(drawnPage(1, [...rows, remark])));
    expect(only?.remarks?.map(({ key }) => key)).toEqual(["tables:unitBelow"]);
    const article = [200, { left: 60 }, "Члан 2."] as const;
    const tables = tablesOfPages(drawnDocument(drawnPage(1, [...rows, remark, article]), drawnPage(2, rows)));
    expect(tables.map(({ before, remarks }) => [before, remarks?.map(({ key }) => key)])).toEqual([
      [["Износи су у хиљадама динара"], ["tables:unitBelow"]],
      [["Члан 2."], undefined],
    ]);
  });
});

describe("a remark on the unit below a list of debt", () => {
  const DEBT = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
  const cards = table("T1", [
    DEBT,
    ["6.5", "Export – Import Bank of China – X RAY", "", "23.752", "2.773.443"],
    ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
    ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
    ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
  ]);
  const balances = (...parts: readonly DocumentPart[]): unknown => {
    const { lines, warnings } = readBudgetDocument(documentOf(parts));
    return [
      lines.map(({ balanceEur, balanceRsd }) =>
        [balanceEur, balanceRsd].map((one) => one && decimalText(one)),
      ),
      warnings.some(({ key }) => key === "tables:unitBelow"),
    ];
  };

  test("cards in cells, and a table with a line for each loan", () => {
    expect(balances(cards, text("Износи су у хиљадама"))).toEqual([[["23752000", "2773443000"]], true]);
    // Thousands of dinars are none of euros.
    expect(balances(cards, text(SENTENCE))).toEqual([[["23752", "2773443000"]], true]);
    const line = table("T1", [
      ["Р. бр.", "Назив кредита", "Стање дуга EUR", "Стање дуга RSD"],
      ["1", "Export – Import Bank of China – X RAY", "1.023.752", "2.773.443"],
    ]);
    expect(balances(line, text("Износи су у хиљадама"))).toEqual([[["1023752000", "2773443000"]], true]);
  });

  test("cards on a page, below the total of all debt", () => {
    const { lines, end } = card(ROW, { number: "6.5", names: ["X RAY"], eur: "23.752", rsd: "2.773.443" });
    const page = tablePage(20, [
      ...lines,
      [end, { name: "УКУПНО СТАЊЕ ДУГА:", eur: "23.752", rsd: "2.773.443" }],
      [end + 2, { name: "Износи су у хиљадама" }],
    ]);
    const list = readDebtList(pages(page))!;
    expect(list.lines.map(({ balanceEur }) => balanceEur && decimalText(balanceEur))).toEqual(["23752000"]);
    expect(list.warnings.map(({ key }) => key)).toContain("tables:unitBelow");
  });
});
