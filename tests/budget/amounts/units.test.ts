import { describe, expect, test } from "vitest";
import { amountHeader } from "../../../src/budget/amounts/amountRole.ts";
import { amountColumn, readAmount } from "../../../src/budget/amounts/readAmount.ts";
import { statedUnit, tableUnit } from "../../../src/budget/amounts/tableUnit.ts";
import { unitColumns } from "../../../src/budget/amounts/unitColumns.ts";
import { unitDoubts } from "../../../src/budget/amounts/unitDoubts.ts";
import type { AmountUnit, Appropriation, FinancingLine } from "../../../src/budget/otherLines.ts";
import { isRepublicLaw } from "../../../src/budget/readBudgetDocument.ts";
import type { OpenedDocument } from "../../../src/documents/document.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable } from "./laidTables.ts";

const column = (index: number) => ({ index, role: "other" }) as const;
const AMOUNTS = [column(1), column(2)];
const CONTEXT = { document: "z.pdf", year: null, asOf: null };
const DINARS: AmountUnit = { multiplier: 1n, currency: "RSD" };
const THOUSANDS: AmountUnit = { multiplier: 1000n, currency: "RSD" };

describe("a unit is stated by a phrase, not by a currency in a sentence", () => {
  test.each([
    ["у динарима", DINARS],
    ["Износ у динарима", DINARS],
    ["(у хиљадама динара)", THOUSANDS],
    ["у 000 динара", THOUSANDS],
    ["u hiljadama RSD", THOUSANDS],
    ["Iznos_u_dinarima", DINARS],
    ["у мил. EUR", { multiplier: 1000000n, currency: "EUR" }],
    ["у хиљадама", { multiplier: 1000n, currency: null }],
    ["У рсд", DINARS],
    ["Износ у хиљ. дин.", THOUSANDS],
    ["у хиљ. РСД", THOUSANDS],
    ["Износ (000 дин)", THOUSANDS],
    ["(хиљада динара)", THOUSANDS],
    ["у '000 динара", THOUSANDS],
    ["у 1.000 динара", THOUSANDS],
    ["Iznos hilj. din.", THOUSANDS],
    ["Стање (mio EUR)", { multiplier: 1000000n, currency: "EUR" }],
    ["(EUR mln)", { multiplier: 1000000n, currency: "EUR" }],
    ["(EUR mn)", { multiplier: 1000000n, currency: "EUR" }],
    ["Debt by creditor, in EUR million, as of 31 December", { multiplier: 1000000n, currency: "EUR" }],
    ["u EUR mil.", { multiplier: 1000000n, currency: "EUR" }],
    ["(mln EUR)", { multiplier: 1000000n, currency: "EUR" }],
    ["враћено у EUR 1.000", { multiplier: 1n, currency: "EUR" }],
    ["in RSD bn", { multiplier: 1000000000n, currency: "RSD" }],
    ["мил. EUR", { multiplier: 1000000n, currency: "EUR" }],
    ["у млрд. динара", { multiplier: 1000000000n, currency: "RSD" }],
    ["(у хиљадама динара / евра)", { multiplier: 1000n, currency: null }],
    ["u hiljadama EUR i RSD", { multiplier: 1000n, currency: null }],
    ["u hiljadama dinara, odnosno evra", { multiplier: 1000n, currency: null }],
    ["u EUR/RSD mil.", { multiplier: 1000000n, currency: null }],
    ["Износ (EUR)", { multiplier: 1n, currency: "EUR" }],
  ])("%s", (text, unit) => {
    expect(statedUnit(text)).toEqual(unit);
  });

  test.each([
    ["у износу од 1.581.783.706.547 динара"],
    ["сума од 20,8 милијарди динара"],
    ["Укупна средства"],
    ["у динарској противвредности"],
    ["износи 38,1 милијарди евра, односно 4.454 милијарде динара"],
    ["до износа од 350.417.000.000 динара (3.391.100.000 EUR и 425.000.000 USD)"],
    ["гаранција за 500 хиљада динара"],
  ])("%s states none", (text) => {
    expect(statedUnit(text)).toBeNull();
  });

  test("a header goes before the text above, the nearest text before the others", () => {
    const table = laidTable(["ОПИС", "у динарима"], [], { before: ["(у хиљадама динара)"] });
    expect(tableUnit(table, [1], CONTEXT).unit).toEqual(DINARS);
    const under = laidTable(["ОПИС", "Износ"], [], {
      before: ["(у хиљадама динара)", "(у динарима)", "Б. Рачун"],
    });
    expect(tableUnit(under, [1], CONTEXT).unit).toEqual(DINARS);
  });

  test("nothing above the heading of its article, nor a text of two currencies, is about the table", () => {
    const unitBelow = (...before: readonly string[]) =>
      tableUnit(laidTable(["Пројекат", "2013"], [], { before }), [1], CONTEXT).unit;
    const none = { multiplier: 1n, currency: null };
    expect(unitBelow("Укупна вредност у EUR", "„Члан 5.", "Преглед капиталних издатака")).toEqual(none);
    expect(unitBelow("Члан 5.", "(у хиљадама динара)")).toEqual(THOUSANDS);
    expect(unitBelow("(у хиљадама динара)", "У EUR У рсд")).toEqual(THOUSANDS);
  });
});

describe("a unit in a header holds for its own column", () => {
  test("euros in millions beside dinars: both as they say, the dinars are read, the euros said", () => {
    const table = laidTable(
      ["Пројекат", "Вредност у мил. EUR", "2017 у динарима", "2018 у динарима"],
      [["Мост", "12,5", "1.500.000.000", "2.000.000"]],
    );
    const { amounts, columns, remarks } = unitColumns(table, [...AMOUNTS, column(3)], CONTEXT);
    expect(amounts.map(({ index }) => index)).toEqual([2, 3]);
    expect(columns.map(({ unit }) => unit)).toEqual([DINARS, DINARS]);
    expect(remarks.map(({ key }) => key)).toEqual(["tables:unitScaled", "tables:columnInOtherCurrency"]);
  });

  test("thousands in one header are not thousands in the next, and what nothing states is said", () => {
    const table = laidTable(
      ["Опис", "План у хиљадама динара", "Извршење"],
      [["Порези", "1.500", "1.400.000"]],
    );
    const { columns, remarks } = unitColumns(table, AMOUNTS, CONTEXT);
    expect(columns.map(({ unit }) => unit)).toEqual([THOUSANDS, { multiplier: 1n, currency: null }]);
    expect(remarks.map(({ key }) => key)).toEqual(["tables:unitMissing", "tables:unitScaled"]);
  });

  test("what stands above the table holds for all of them", () => {
    const table = laidTable(["Опис", "План", "Извршење"], [["Порези", "1.500", "1.400"]], {
      before: ["(у хиљадама динара)"],
    });
    const { columns } = unitColumns(table, AMOUNTS, CONTEXT);
    expect(columns.map(({ unit }) => unit)).toEqual([THOUSANDS, THOUSANDS]);
  });
});

describe("what a column of amounts means", () => {
  test.each([
    ["П Л А Н", "plan"],
    ["И З Н О С", "other"],
  ])("letters spaced out: %s", (header, role) => {
    expect(amountHeader(header)).toEqual({ role, year: null });
  });

  test.each([
    ["Средства из буџета", "budget", null],
    ["Средства_из_cопствених_извора", "own-sources", null],
    ["Средства_из_осталих_извора", "other-sources", null],
    ["Издаци из додатних прихода", "other-sources", null],
    ["Укупна_јавна_средства", "total", null],
    ["Укупна средств", "total", null],
    ["2015", "year", 2015],
    ["2015.", "year", 2015],
    ["План за 2020. годину", "plan", 2020],
    ["Izvršenje 2019", "execution", 2019],
    ["Износ у динарима", "other", null],
  ])("%s", (header, role, year) => {
    expect(amountHeader(header)).toEqual({ role, year });
  });

  test.each([["% извршења"], ["Индекс 2020/2019"], ["Учешће у укупним средствима"], ["ОПИС"], [""]])(
    "%s is no amount",
    (header) => {
      expect(amountHeader(header)).toBeNull();
    },
  );
});

describe("a figure is read by its column", () => {
  const read = (text: string, others: readonly string[] = [], unit = DINARS): string => {
    const table = laidTable(["Износ"], [[text], ...others.map((other) => [other])]);
    const reading = readAmount(table.rows[0]?.cells[0], amountColumn(table, 0, unit));
    return reading.kind === "amount" ? decimalText(reading.amount) : reading.kind;
  };

  test.each([
    // Both styles stand in the amended law of 2014: dots in Articles 1 to 5, commas in the special part.
    ["1.234", ["5.678.901"], DINARS, "1234"],
    ["1,234", ["5,678,901"], DINARS, "1234"],
    // Dinars have no third decimal, so that a lone group of three is thousands.
    ["183.805", [], DINARS, "183805"],
    // In a column of commas it would be a third decimal: doubtful.
    ["183.805", ["5,678,901"], DINARS, "unreadable"],
    ["183.805", [], THOUSANDS, "unreadable"],
    ["183.805", ["5.678.901"], THOUSANDS, "183805000"],
    ["12,5", [], THOUSANDS, "12500"],
    ["147.480.775.50 | 0", [], DINARS, "147480775500"],
    ["100.000 динара", [], DINARS, "100000"],
    ["-", [], DINARS, "none"],
    ["1.000 2.000", [], DINARS, "unreadable"],
    ["1.00O", [], DINARS, "unreadable"],
    ["-166.604.923.181", [], DINARS, "-166604923181"],
  ] as const)("%s beside %j in %o is %s", (text, others, unit, amount) => {
    expect(read(text, others, unit)).toBe(amount);
  });
});

describe("a unit that cannot be", () => {
  const source = { document: "z.pdf", page: 1, row: "441", text: "" };
  const financing = (amount: string, unit: AmountUnit): FinancingLine => ({
    kind: "financing",
    name: "Камате",
    accounts: "441",
    amounts: [{ column: "", role: "other", amount: decimal(amount) }],
    unit,
    year: null,
    source,
    warnings: [],
  });
  const special = (amount: string, unit: AmountUnit): Appropriation => ({
    kind: "appropriation",
    razdeo: null,
    glava: null,
    program: null,
    activity: null,
    function: null,
    account: "441",
    accountName: null,
    fundingSource: null,
    position: null,
    amounts: [{ column: "", role: "total", amount: decimal(amount) }],
    unit,
    year: null,
    source: { ...source, page: 90 },
    warnings: [],
  });

  test("thousands that are dinars make Article 1 a thousand times the special part", () => {
    const doubts = unitDoubts([financing("46302890000000", THOUSANDS), special("46175550000", DINARS)]);
    expect(doubts.map(said)).toEqual([
      "The amounts of account 441 in two tables differ about a thousandfold (46,302,890,000,000 on page 1, 46,175,550,000 on page 90): one of the two states a wrong unit.",
    ]);
  });

  test("the other way round, over several rows", () => {
    const rows = [special("40000000000000", THOUSANDS), special("6000000000000", THOUSANDS)];
    expect(unitDoubts([financing("46302890000", DINARS), ...rows])).toHaveLength(1);
  });

  test("no doubt where they agree, where no unit is scaled, where one table alone is there", () => {
    expect(unitDoubts([financing("46302890000", THOUSANDS), special("46175550000", DINARS)])).toEqual([]);
    expect(unitDoubts([financing("46302890000", DINARS), special("46000000", DINARS)])).toEqual([]);
    expect(unitDoubts([financing("46302890000", THOUSANDS)])).toEqual([]);
  });
});

describe("laws on the budget of the Republic", () => {
  const document = (text: string): OpenedDocument => ({
    name: "z",
    sha256: "",
    kind: "html",
    pageCount: 1,
    pages: [],
    parts: [{ kind: "text", page: 1, text }],
    warnings: [],
  });

  test.each([
    ["ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ", true],
    ["У Закону о буџету Републике Србије за 2013. годину члан 1. мења се", true],
    ["З А К О Н О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ", true],
    ["З А К О Н О Б У Џ Е Т У РЕПУБЛИКЕ СРБИЈЕ", true],
    ["Zakon o izmenama Zakona o budžetu Republike Srbije", true],
    ["ОДЛУКА О БУЏЕТУ ГРАДА КРАГУЈЕВЦА, на основу Закона о буџету Републике Србије", false],
    ["Закон о буџетском систему", false],
    ["Преглед расхода", false],
  ])("%s: %s", (text, is) => {
    expect(isRepublicLaw(document(text))).toBe(is);
    // The same in the first cells of a worksheet.
    const block = { row: 0, column: 0, cells: [] };
    const table = { kind: "table", page: 1, name: "List1", block, texts: [[text, ""]], merges: [] } as const;
    expect(isRepublicLaw({ ...document(text), kind: "xlsx", parts: [table] })).toBe(is);
  });
});
