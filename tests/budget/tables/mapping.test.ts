import { describe, expect, test } from "vitest";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import type { TableMapping } from "../../../src/budget/mapped/mapping.ts";
import { readTables, type TablesReading } from "../../../src/budget/readTables.ts";
import { suggestKind, suggestRoles } from "../../../src/budget/mapped/suggestRoles.ts";
import { asUnknown } from "../../../src/budget/tables/unknownTable.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { laidTable } from "./laidTables.ts";

const CONTEXT = { document: "Izvod.pdf", year: 2014, asOf: null };
const by = (table: LaidTable, ...mappings: readonly TableMapping[]): TablesReading =>
  readTables([table], mappings, CONTEXT);

const LOANS: TableMapping = {
  headers: ["Ознака", "Ко даје", "Шта", "Дугујемо €", "Крај", "Оставити"],
  as: "debt-card",
  roles: ["row", "creditor", "name", "balance-eur", "last-principal", null],
};
const LOAN_ROWS = [
  ["6.5", "Export-Import Bank of China", "X RAY", "23.751.816", "21.09.2025.", "белешка"],
  ["6.6", "Export-Import Bank of China", "Мост Земун–Борча", "113.307.916", "21.01.2029.", ""],
  ["", "", "Укупно", "137.059.732", "", ""],
];
const cards = ({ lines }: TablesReading): unknown[] =>
  lines.map(({ row, loan, balanceEur, lastPrincipal }) => [
    row,
    loan,
    balanceEur && decimalText(balanceEur),
    lastPrincipal.day && isoText(lastPrincipal.day),
  ]);
const XRAY = ["6.5", "x-ray", "23751816", "2025-09-21"];
const BRIDGE = ["6.6", "zemun-borca", "113307916", "2029-01-21"];

describe("tables read by the user's mapping of their columns", () => {
  test("a table that nobody knows becomes debt cards; its total is compared; what is left out is not remarked", () => {
    const table = laidTable(LOANS.headers, LOAN_ROWS, { before: ["Стање на дан 31.07.2014."] });
    expect(by(table).unknownTables).toHaveLength(1);
    const read = by(table, LOANS);
    expect(cards(read)).toEqual([XRAY, BRIDGE]);
    // 23.751.816 + 113.307.916 = 137.059.732
    expect(read.totals.map(({ agrees }) => agrees)).toEqual([true]);
    expect(read.lines.map(({ asOf }) => asOf && isoText(asOf))).toEqual(["2014-07-31", "2014-07-31"]);
    expect([read.unknownTables, read.warnings]).toEqual([[], []]);
    const wrong = by(
      laidTable(LOANS.headers, [...LOAN_ROWS.slice(0, 2), ["", "", "Укупно", "137.059.733"]]),
      LOANS,
    );
    expect(wrong.totals.map(({ agrees }) => agrees)).toEqual([false]);
  });

  test("columns that moved are found by their headers, in another script and with another year", () => {
    const headers = ["Dugujemo €", "Kraj", "Oznaka", "Ko daje", "ŠTA", "Нова"];
    const rows = LOAN_ROWS.slice(0, 2).map(([row = "", creditor = "", name = "", eur = "", last = ""]) => [
      eur,
      last,
      row,
      creditor,
      name,
    ]);
    expect(cards(by(laidTable(headers, rows), LOANS))).toEqual([XRAY, BRIDGE]);
    const dated: TableMapping = {
      headers: ["Ко даје", "Стање 2013"],
      as: "creditor-balance",
      roles: ["creditor", "balance-eur"],
    };
    const later = by(laidTable(["Стање 2014", "Ко даје"], [["5", "KfW"]]), dated);
    expect(later.others).toMatchObject([
      {
        kind: "creditor-balance",
        name: "KfW",
        amounts: [{ amount: { digits: 5n }, unit: { currency: "EUR" } }],
      },
    ]);
    const twoYears = laidTable(["Ко даје", "Стање 2014", "Стање 2015"], [["KfW", "5", "6"]]);
    expect(by(twoYears, dated).others).toEqual([]);
  });

  test("a mapping whose column is gone is said and not applied; one for another table is passed over", () => {
    const gone = laidTable(
      LOANS.headers.filter((header) => header !== "Крај"),
      [["6.5", "а", "б", "5"]],
    );
    const read = by(gone, LOANS);
    expect(read.lines).toEqual([]);
    expect(read.warnings).toMatchObject([{ key: "tables:mappingStale", params: { header: "Крај" } }]);
    expect(read.unknownTables).toHaveLength(1);
    expect(by(laidTable(["Шта", "Количина"], [["а", "5"]]), LOANS).warnings).toEqual([]);
  });

  test("of two that fit the later one counts; a renamed role is no silent change", () => {
    const asAmounts: TableMapping = {
      ...LOANS,
      as: "creditor-balance",
      roles: [null, "creditor", null, "balance-eur", null, null],
    };
    const table = laidTable(LOANS.headers, LOAN_ROWS.slice(0, 2));
    expect(by(table, LOANS, asAmounts).others).toHaveLength(2);
    expect(by(table, asAmounts, LOANS).lines).toHaveLength(2);
  });

  test("appropriations, with the sums of the reader of laws", () => {
    const mapping: TableMapping = {
      headers: ["Орган", "Фун", "Шиф", "Текст", "Паре"],
      as: "appropriation",
      roles: ["razdeo", "function", "account", "name", "amount"],
    };
    const table = laidTable(
      mapping.headers,
      [
        ["16", "", "", "МИНИСТАРСТВО ФИНАНСИЈА", ""],
        ["", "170", "", "Трансакције јавног дуга", ""],
        ["", "", "441", "Отплате домаћих камата", "1.000"],
        ["", "", "442", "Отплате страних камата", "2.000"],
        ["", "", "", "Укупно за функцију 170:", "3.000"],
      ],
      { before: ["(у динарима)"] },
    );
    const read = by(table, mapping);
    expect(read.others).toMatchObject([
      { kind: "appropriation", account: "441", razdeo: { code: "16" }, function: { code: "170" } },
      { kind: "appropriation", account: "442" },
    ]);
    expect(read.sums.map(({ agrees }) => agrees)).toContain(true);
  });

  test("planned loans, without dinars too", () => {
    const mapping: TableMapping = {
      headers: ["Рб", "Посао", "Вал", "Колико"],
      as: "planned-loan",
      roles: ["row", "name", "currency", "amount"],
    };
    const rows = [
      ["1.", "Export - Import Bank of China", "", ""],
      [
        "1.1",
        "Набавка и инсталација преносивог система за рендгенску контролу возила/контејнера и класичног система за рендгенску контролу",
        "USD",
        "30.000.000",
      ],
    ];
    expect(by(laidTable(mapping.headers, rows), mapping).others).toMatchObject([
      { kind: "planned-loan", loan: "x-ray", amountRsd: null, amounts: [{ currency: "USD" }], warnings: [] },
    ]);
  });

  test("a mapping that reads nothing leaves the table unknown and says so; one without headers goes by order and says so", () => {
    const useless: TableMapping = {
      ...LOANS,
      as: "planned-loan",
      roles: ["row", null, null, null, null, null],
    };
    const read = by(laidTable(LOANS.headers, LOAN_ROWS), useless);
    expect([read.unknownTables.length, read.warnings.map(({ key }) => key)]).toEqual([
      1,
      ["tables:mappingIncomplete"],
    ]);
    const bare: TableMapping = {
      headers: ["", ""],
      as: "creditor-balance",
      roles: ["creditor", "balance-eur"],
    };
    expect(by(laidTable(["", ""], [["KfW", "5"]]), bare).warnings.map(({ key }) => key)).toContain(
      "tables:mappingByPosition",
    );
    expect(by(laidTable(["", "", ""], [["KfW", "5", "6"]]), bare).others).toEqual([]);
  });
});

describe("what the dialog begins with", () => {
  test("roles by the words of headers, each but the amounts once", () => {
    expect(
      suggestRoles([
        "Ред. број",
        "Кредитор",
        "Назив пројекта",
        "Стање дуга у EUR",
        "Stanje duga u RSD",
        "Prvi datum otplate",
        "Последњи датум отплате",
        "Каматна стопа",
        "Нешто",
      ]),
    ).toEqual([
      "row",
      "creditor",
      "name",
      "balance-eur",
      "balance-rsd",
      "first-principal",
      "last-principal",
      "rate",
      null,
    ]);
    expect(
      suggestRoles([
        "Раздео",
        "Глава",
        "Функција",
        "Програм",
        "Програмска_активност",
        "Број_позиције",
        "Економска_класификација",
        "Назив_економске_класификације",
        "Извор финансирања",
        "Средства_из_буџета",
        "Укупна средства",
      ]),
    ).toEqual([
      "razdeo",
      "glava",
      "function",
      "program",
      "activity",
      "position",
      "account",
      "name",
      "funding-source",
      "amount",
      "amount",
    ]);
  });

  test("the kind by the roles", () => {
    expect(suggestKind(["account", "amount"])).toBe("appropriation");
    expect(suggestKind(["creditor", "balance-eur"])).toBe("creditor-balance");
    expect(suggestKind(["name", "balance-eur", "rate"])).toBe("debt-card");
    expect(suggestKind(["name", "currency", "amount"])).toBe("planned-loan");
    expect(suggestKind([null, "name"])).toBeNull();
  });

  test("an unknown table shows its headers and first rows; without figures it is no table of figures", () => {
    const rows = Array.from({ length: 7 }, (_, at) => [String(at + 1), `ред\n${at + 1}`]);
    expect(asUnknown(laidTable(["Бр.", "Шта"], rows))).toEqual([
      {
        page: 7,
        name: null,
        headers: ["Бр.", "Шта"],
        sample: rows.slice(0, 5).map(([number = "", words = ""]) => [number, words.replace("\n", " ")]),
        rowCount: 7,
      },
    ]);
    expect(asUnknown(laidTable(["Име", "Улога"], [["Ана", "посланик"]]))).toEqual([]);
  });
});
