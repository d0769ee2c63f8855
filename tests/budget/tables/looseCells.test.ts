import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../../../src/budget/budgetLine.ts";
import type { FinancingLine, PlannedLoan } from "../../../src/budget/otherLines.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { openDocument } from "../../../src/documents/openDocument.ts";
import type { DocumentPart } from "../../../src/documents/parts.ts";
import { decimalText, type Decimal } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { documentOf, table, text } from "./openedDocument.ts";

const LAW = "ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2025. ГОДИНУ";
type Cells = readonly (readonly string[])[];

/** The same cells as a table, one a paragraph, and a row a paragraph; empty ones are lost in the last two. */
const FORMS: readonly (readonly [name: string, partsOf: (cells: Cells) => DocumentPart[]])[] = [
  ["as a table", (cells) => [table("T1", cells)]],
  ["one cell a line", (cells) => cells.flat().flatMap((cell) => (cell === "" ? [] : [text(cell)]))],
  ["a row a line", (cells) => cells.map((row) => text(row.filter((cell) => cell !== "").join(" ")))],
];
const LINED = FORMS.slice(1);

function read(parts: readonly (string | DocumentPart)[]): ReadDocument {
  const all = [
    LAW,
    "Члан 1.",
    ...parts,
    "Члан 2.",
    "Средства се обезбеђују из примања у износу од 1.000.000 динара.",
  ];
  const document = readBudgetDocument(
    documentOf(
      all.map((part) => (typeof part === "string" ? text(part) : part)),
      "html",
    ),
  );
  for (const warning of document.warnings) said(warning);
  return document;
}

const financing = ({ others }: ReadDocument): FinancingLine[] =>
  others.filter((line) => line.kind === "financing");
const planned = ({ others }: ReadDocument): PlannedLoan[] =>
  others.filter((line) => line.kind === "planned-loan");
const shown = (value: Decimal | null): string => (value === null ? "" : decimalText(value));
const rowsOf = (document: ReadDocument): string[] =>
  financing(document).map(({ name, accounts, amounts }) =>
    [name, accounts ?? "", ...amounts.map(({ amount }) => shown(amount))].join(" | "),
  );
const loansOf = (document: ReadDocument): string[] =>
  planned(document).map(({ groups, name, amountRsd, amounts }) =>
    [
      groups.join(" / "),
      name,
      shown(amountRsd),
      ...amounts.map(({ amount, currency }) => `${shown(amount)} ${currency ?? ""}`),
    ].join(" | "),
  );
const keysOf = ({ warnings }: { readonly warnings: readonly { readonly key: string }[] }): string[] =>
  warnings.map(({ key }) => key);

const SENTENCE = "Примања утврђена су у следећим износима у Рачуну прихода и примања, расхода и издатака:";

describe("Article 1 whose cells have become lines", () => {
  /** Budget law 2025 (published figures). */
  const REVENUE: Cells = [
    ["ОПИС", "Eкономскa класификацијa", "Износ у динарима"],
    ["УКУПНИ ПРИХОДИ И ПРИМАЊА", "", "2.346.200.000.000"],
    ["1. Порески приходи", "71", "1.985.100.000.000"],
    ["– Акцизе на деривате нафте", "", "226.100.000.000"],
    ["Редовни непорески приходи", "", "300.174.746.000"],
    ["– Остали ванредни приходи", "74, 77, 78", "25.500.000.000"],
    ["– Остали расходи за запослене", "413 до 417", "36.015.988.000"],
    ["– Премије, проценти и друго", "9122-9129", "360.000.000.000"],
    ["3. Донације", "731,732,744", "35.425.254.000"],
  ];

  test.each(LINED)("is read as from its table: %s", (_, partsOf) => {
    const lined = read([SENTENCE, ...partsOf(REVENUE)]);
    expect(rowsOf(lined)).toEqual(rowsOf(read([SENTENCE, table("T1", REVENUE)])));
    expect(rowsOf(lined)).toContain("3. Донације | 731,732,744 | 35425254000");
    expect(keysOf(lined)).toContain("tables:rowsOfLines");
  });

  test.each(FORMS)("the name's header may be lost: %s", (_, partsOf) => {
    const [, ...rows] = REVENUE;
    const headers = ["", "Eкономскa класификацијa", "Износ у динарима"];
    expect(rowsOf(read([SENTENCE, ...partsOf([headers, ...rows])]))).toHaveLength(rows.length);
  });

  test.each(LINED)(
    "the account of financing goes on below the summary, under its columns: %s",
    (_, partsOf) => {
      const summary: Cells = [
        ["А. РАЧУН ПРИХОДА И ПРИМАЊА, РАСХОДА И ИЗДАТАКА", "у динарима"],
        ["Укупни приходи и примања", "2.346.200.000.000"],
        ["Укупни расходи и издаци", "2.614.692.791.000"],
        ["Б. РАЧУН ФИНАНСИРАЊА"],
        ["Примања од задуживања", "856.600.000.000"],
        ["Промена стања на рачуну (позитивна – повећање готовинских средстава", "21.600.000.000"],
        ["негативна – смањење готовинских средстава)"],
      ];
      expect(rowsOf(read(partsOf(summary)))).toEqual([
        "Укупни приходи и примања |  | 2346200000000",
        "Укупни расходи и издаци |  | 2614692791000",
        "Примања од задуживања |  | 856600000000",
        "Промена стања на рачуну (позитивна – повећање готовинских средстава негативна – смањење готовинских средстава) |  | 21600000000",
      ]);
    },
  );

  test("a bracket left open in a table is closed by the rest of its name below it, and by no sentence", () => {
    const rows = table("T1", [...REVENUE, ["Промена стања (позитивна – повећање", "", "1.000.000"]]);
    const nameBelow = (below: string): string => financing(read([SENTENCE, rows, below])).at(-1)?.name ?? "";
    expect(nameBelow("негативна – смањење)")).toBe(
      "Промена стања (позитивна – повећање негативна – смањење)",
    );
    expect(nameBelow("1) Средства се преносе у наредну годину.")).toBe("Промена стања (позитивна – повећање");
  });

  test("headers broken into lines are printed again on the next page, and no name", () => {
    const headers = ["ОПИС", "Eкономскa", "класификацијa", "Износ у", "динарима"];
    const lined = read([
      ...["Приходи и примања утврђени су у следећим", "износима у Рачуну прихода и примања:"],
      ...[...headers, "УКУПНИ ПРИХОДИ И ПРИМАЊА 873.409.415.819", "1. Порески приходи 71 761.468.000.000"],
      ...["- 2 -", ...headers, "Порез на промет производа из", "претходних година 2.600.000.000"],
    ]);
    expect(rowsOf(lined)).toEqual([
      "УКУПНИ ПРИХОДИ И ПРИМАЊА |  | 873409415819",
      "1. Порески приходи | 71 | 761468000000",
      "Порез на промет производа из претходних година |  | 2600000000",
    ]);
    expect(keysOf(lined).filter((key) => key === "tables:rowsOfLines")).toHaveLength(1);
  });

  test("headers of the special part are none of its own", () => {
    const special: Cells = [
      [
        "Раздео",
        "Глава",
        "Функција",
        "Економска класификација",
        "ОПИС",
        "Средства из буџета",
        "Укупна средства",
      ],
      ["3", "3.1", "110", "511", "Зграде", "14.400.000", "14.400.000"],
      ["512", "Машине и опрема", "5.100.000", "5.100.000"],
    ];
    const cells = special.flat();
    expect(
      financing(read([SENTENCE, ...cells, ...REVENUE.flat().filter((cell) => cell !== "")])),
    ).toHaveLength(8);
  });
});

describe("a final account whose empty cells are lost", () => {
  /** Final account 2015 (published figures): the plan is not divided. */
  const PARTS: Cells = [
    ["ОПИС", "Eкономскa класификацијa", "ПЛАН", "Остварење/ извршење"],
    ["УКУПНИ ПРИХОДИ И ПРИМАЊА", "", "924.382.608.000", "1.008.006.344.635"],
    ["од тога: директних корисника", "", "", "948.056.732.635"],
    ["од тога: индиректних корисника", "", "", "59.949.612.000"],
    ["1. Порески приходи", "71", "764.200.000.000", "797.169.219.523"],
    ["1.1. Порез на доходак грађана", "7111", "43.900.000.000", "44.825.170.844"],
    ["од тога: директних корисника", "", "", "12.000"],
    ["1.5. Царине", "715", "29.200.000.000", "33.320.877.858"],
  ];

  test.each(LINED)("the total above tells the column of what adds up to it: %s", (_, partsOf) => {
    const lined = read([SENTENCE, ...partsOf(PARTS)]);
    const [asTable, asLines] = [rowsOf(read([SENTENCE, table("T1", PARTS)])), rowsOf(lined)];
    expect(asLines.slice(0, 5)).toEqual(asTable.slice(0, 5));
    expect(financing(lined).map((line) => keysOf(line))).toEqual([
      [],
      ["tables:columnsByTotals"],
      ["tables:columnsByTotals"],
      ...[[], []],
      ["tables:columnsOpen"],
      [],
    ]);
  });

  test("what adds up to nothing is in no column, and stands in its warning", () => {
    const lines = financing(read([SENTENCE, ...PARTS.flat().filter((cell) => cell !== "")]));
    expect(lines[5]?.amounts.map(({ amount }) => amount)).toEqual([null, null]);
    const [warning] = lines[5]?.warnings ?? [];
    expect(warning && said(warning)).toContain("12.000");
  });

  test("a sum that both columns have tells neither", () => {
    const even = PARTS.map((row) =>
      row.map((cell) => (cell === "924.382.608.000" ? "1.008.006.344.635" : cell)),
    );
    const lines = financing(read([SENTENCE, ...even.flat().filter((cell) => cell !== "")]));
    expect(lines.slice(1, 3).flatMap((line) => keysOf(line))).toEqual([
      "tables:columnsOpen",
      "tables:columnsOpen",
    ]);
  });
});

describe("the account of financing with the amounts of a row below each other", () => {
  /** Final account 2012 (published figures). */
  const SUMMARY = [
    "у динарима",
    "А. РАЧУН ПРИХОДА И ПРИМАЊА, РАСХОДА И ИЗДАТАКА",
    ...["ПЛАН", "остварење/ извршење"],
    ...["Буџетски суфицит/дефицит", "-189.037.034.673", "-181.239.560.789"],
  ];
  const ACCOUNT: Cells = [
    ["Примања од продаје финансијске имовине", "562.675.912.000"],
    ["", "555.602.281.300"],
    ["Нето финансирање", "203.573.854.036"],
    ["", "196.437.120.343"],
  ];

  test("is read in the columns of the summary above, in its unit", () => {
    const document = read([...SUMMARY, "Б. РАЧУН ФИНАНСИРАЊА", table("T1", ACCOUNT)]);
    expect(rowsOf(document)).toEqual([
      "Буџетски суфицит/дефицит |  | -189037034673 | -181239560789",
      "Примања од продаје финансијске имовине |  | 562675912000 | 555602281300",
      "Нето финансирање |  | 203573854036 | 196437120343",
    ]);
    expect(financing(document).map(({ unit }) => unit.currency)).toEqual(["RSD", "RSD", "RSD"]);
    expect(keysOf(document)).toContain("tables:amountsStacked");
  });

  test.each([
    ["a row has another number of amounts", ACCOUNT.slice(0, 3), SUMMARY],
    ["the summary has one column", ACCOUNT, SUMMARY.filter((text) => !/^ПЛАН$|^-189/u.test(text))],
  ])("is left as it is where %s", (_, rows, summary) => {
    const document = read([...summary, "Б. РАЧУН ФИНАНСИРАЊА", table("T1", rows)]);
    expect(keysOf(document)).not.toContain("tables:amountsStacked");
    expect(rowsOf(document)).toHaveLength(1);
    expect(document.unknownTables).toHaveLength(1);
  });
});

describe("Article 3 whose cells have become lines", () => {
  /** Budget law 2025 (published figures). */
  const PLANNED: Cells = [
    ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"],
    ["I.", "Светском банком", "", "", ""],
    ["1.", "Модернизација железничког сектора у Србији", "7.035.000.000", "EUR", "60.000.000"],
    ["2.", "ДПЛ зајам за развојну политику", "17.211.009.174", "USD", "160.000.000"],
    ["", "Укупно:", "24.246.009.174", "USD", "160.000.000"],
    ["", "", "", "EUR", "60.000.000"],
    ["II.", "Страним владама и фондовима", "", "", ""],
    ["1.", "Република Француска – Трезор", "", "", ""],
    ["1.1.", "X RAY систем за контролу контејнера", "22.051.605.505", "USD", "205.000.000"],
    ["", "Укупно:", "22.051.605.505", "USD", "205.000.000"],
  ];
  const LEAD = "Б. Република Србија у 2025. години може одобрити пројектне зајмове, и то са:";

  test.each(LINED)("is read as from its table: %s", (_, partsOf) => {
    const lined = read(["Члан 3.", LEAD, ...partsOf(PLANNED)]);
    const asTable = read(["Члан 3.", LEAD, table("T1", PLANNED)]);
    expect(loansOf(lined)).toEqual(loansOf(asTable));
    expect(loansOf(lined)).toHaveLength(3);
    expect(lined.sums.map(({ agrees }) => agrees)).toEqual(asTable.sums.map(({ agrees }) => agrees));
  });

  test("groups numbered without a dot are groups; a name that begins like one is a name", () => {
    const rows = PLANNED.map((row) => row.join(" ").trim().replace(/ +/gu, " "));
    const dotless = rows.map((row) => row.replace(/^(I+)\. /u, "$1 "));
    const loans = loansOf(read(["Члан 3.", LEAD, ...dotless]));
    expect(loans).toEqual(loansOf(read(["Члан 3.", LEAD, table("T1", PLANNED)])));
    expect(loans.at(-1)).toContain("X RAY систем за контролу контејнера");
  });

  test("a group goes on behind the headers of the next page", () => {
    const [headers = [], group = [], first = [], ...others] = PLANNED;
    const page = (cells: Cells): string[] => cells.flat().filter((cell) => cell !== "");
    const parts = [LEAD, ...page([headers, group, first]), "- 7 -", ...page([headers, ...others])];
    expect(loansOf(read(["Члан 3.", ...parts]))).toEqual(
      loansOf(read(["Члан 3.", LEAD, table("T1", PLANNED)])),
    );
  });

  test("two numbers above their names are doubted", () => {
    const rows = [
      "2.",
      "2.1.",
      "Фонд за развој Абу Дабија",
      "Подршка пројектима 35.400.000.000 USD 400.000.000",
    ];
    const headers = ["Ред. број", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"];
    const document = read([
      "Члан 3.",
      LEAD,
      ...headers,
      "I. Страним владама",
      "1. Република Турска",
      ...rows,
    ]);
    expect(keysOf(document)).toContain("tables:numbersTogether");
    // On the next page as well, each by its numbers.
    const more = ["- 7 -", ...headers, "4.", "4.1.", "Фонд за развој Кувајта", "Пут 1.000.000 USD 2.000.000"];
    const pages = read(["Члан 3.", LEAD, ...headers, "I. Страним владама", ...rows, ...more]);
    expect(pages.warnings.filter(({ key }) => key === "tables:numbersTogether")).toMatchObject([
      { params: { number: "2.", next: "2.1." } },
      { params: { number: "4.", next: "4.1." } },
    ]);
    expect(keysOf(pages).filter((key) => key === "tables:rowsOfLines")).toHaveLength(1);
  });
});

test("a row of figures that no table holds is no sentence: it is said that nothing in it was read", () => {
  const rows = ["Порез на доходак 43.900.000.000", "Порез на добит 66.500.000.000", "Царине 29.200.000.000"];
  const revenue = [
    "ОПИС",
    "Економска класификација",
    "Износ у динарима",
    "Таксе",
    "742",
    "1.000.000",
    "Казне",
    "743",
    "2.000.000",
  ];
  const document = read([SENTENCE, ...revenue, "Члан 3.", ...rows]);
  expect(document.figures?.pages[0]).toMatchObject({ outside: 3 });
});

const FOLDER = "../shared/documents";
const missing = existsSync(FOLDER) ? "" : ` (skipped: ${FOLDER} is missing)`;

describe.skipIf(missing !== "")(`the summary of a final account as published${missing}`, () => {
  test("2012: its cells are paragraphs", async () => {
    const bytes = new Uint8Array(await readFile(`${FOLDER}/final-accounts/final-account-2012.html`));
    const document = readBudgetDocument(await openDocument({ name: "2012.html", bytes }));
    expect(rowsOf(document).slice(0, 2)).toEqual([
      "Укупни приходи и примања остварена по основу продаје нефинансијске имовине |  | 829596389982 | 853259466449",
      "од тога: укупни приходи и примања остварена по основу продаје нефинансијске имовине директних буџетских корисника |  | 803340922629 | 788613579449",
    ]);
  });
});
