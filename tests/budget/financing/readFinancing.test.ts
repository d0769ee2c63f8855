import { describe, expect, test } from "vitest";
import { readFinancing } from "../../../src/budget/financing/readFinancing.ts";
import type { FinancingLine } from "../../../src/budget/otherLines.ts";
import type { AccountKind } from "../../../src/budget/tables/accountKind.ts";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import type { TableReading } from "../../../src/budget/tables/tableReader.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";

const CONTEXT = { document: "rebalans-2013.pdf", year: 2013, asOf: null };

function read(table: LaidTable): TableReading {
  const reading = readFinancing(table, CONTEXT);
  if (!reading) throw new Error("the table was not recognised");
  for (const warning of reading.warnings) said(warning);
  return reading;
}

const lines = (reading: TableReading): FinancingLine[] =>
  reading.others.filter((line) => line.kind === "financing");
const verdicts = (reading: TableReading): unknown[] =>
  reading.sums.map(({ label, agrees }) => [label, agrees]);

// Amended budget law 2013, Article 1 (published figures).
const FINANCING: readonly MadeCell[][] = [
  ["Нето финансирање", "", "178.343.146.181"],
  ["Примања од задуживања и продаје финансијске имовине", "9", "630.943.371.000"],
  ["Примања од задуживања", "91", "628.595.031.000"],
  ["Примања од емитовања домаћих хартија од вредности", "9111", "330.000.000.000"],
  ["Примања од емитовања иностраних хартија од вредности", "9121", "221.250.000.000"],
  ["Примања од домаћег и иностраног задуживања", "9112-9119 | 9122-9129", "77.345.031.000"],
  ["Примања од продаје финансијске имовине", "92", "2.348.340.000"],
  ["Издаци за набавку финансијске имовине и отплату главнице дуга", "6", "435.939.253.000"],
  ["Издаци за отплату кредита", "61", "433.443.000.000"],
  ["Отплата главнице домаћим кредиторима", "611", "340.176.000.000"],
  ["Отплата главнице страним кредиторима", "612", "68.517.000.000"],
  ["Отплата главнице по гаранцијама", "613", "24.750.000.000"],
  ["Издаци за набавку финансијске имовине", "62", "2.496.253.000"],
  ["од тога: преузимање Развојне банке Војводине", "621", "1.392.910.000"],
  ["измирење обавеза локалних власти", "621", "525.400.000"],
  ["набавка стране финансијске имовине", "622", "89.603.000"],
  ["остала набавка финансијске имовине", "621", "488.340.000"],
  ["Промена стања на рачуну", "", ""],
  ["(позитивна - повећање готовинских средстава)", "", "16.660.971.819"],
];
const HEADER = ["Б. РАЧУН ФИНАНСИРАЊА", "Eкономскa класификацијa", "у динарима"];
const SUMS = [
  "Примања од задуживања и продаје финансијске имовине",
  "Примања од задуживања",
  "Издаци за набавку финансијске имовине и отплату главнице дуга",
  "Издаци за отплату кредита",
  "Издаци за набавку финансијске имовине",
];

describe("the account of financing of 2013", () => {
  const reading = read(laidTable(HEADER, FINANCING, { page: 4 }));

  test("rows with their accounts as printed, in dinars by the heading", () => {
    expect(lines(reading)[5]).toMatchObject({
      name: "Примања од домаћег и иностраног задуживања",
      accounts: "9112-9119 9122-9129",
      amounts: [{ column: "у динарима", role: "other", amount: { digits: 77345031000n, scale: 0 } }],
      unit: { multiplier: 1n, currency: "RSD" },
      year: 2013,
      source: { page: 4, row: "9112-9119 9122-9129" },
    });
    expect(reading.warnings).toEqual([]);
  });

  test("a name over two rows is one", () => {
    expect(lines(reading)).toHaveLength(18);
    expect(lines(reading).at(-1)?.name).toBe(
      "Промена стања на рачуну (позитивна - повећање готовинских средстава)",
    );
  });

  test("each account is the sum of those within it", () => {
    expect(verdicts(reading)).toEqual(SUMS.map((label) => [label, true]));
  });

  test("a wrong figure is seen; where the rows are said to be a part, it cannot be told", () => {
    const changed = (at: number, cell: string): LaidTable =>
      laidTable(
        HEADER,
        FINANCING.map((row, index) => (index === at ? [row[0]!, row[1]!, cell] : row)),
      );
    expect(verdicts(read(changed(10, "68.517.000.001")))[3]).toEqual([SUMS[3], false]);
    expect(read(changed(10, "68.517.000.001")).warnings.map(said)).toEqual([
      'Page 1: the printed total "Издаци за отплату кредита" is 433,443,000,000, but its rows add up to 433,443,000,001.',
    ]);
    expect(verdicts(read(changed(16, "1"))).at(-1)).toEqual([SUMS[4], null]);
  });
});

test("expenditure of 2013: lists and ranges of accounts within their class", () => {
  const reading = read(
    laidTable(
      ["ОПИС", "Eкономскa класификацијa", "Износ у динарима"],
      [
        ["1.1. Расходи за запослене", "41", "263.624.656.000"],
        ["Плате запослених", "411", "201.259.154.000"],
        ["Доприноси на терет послодавца", "412", "40.111.723.000"],
        ["Остали расходи за запослене", "413 до 417", "22.253.779.000"],
        ["1.3. Расходи по основу отплате камата", "44", "91.749.306.000"],
        ["Расходи по основу отплате камата на домаће кредите", "441", "46.302.890.000"],
        ["Расходи по основу отплате камата на стране кредите", "442", "37.634.205.000"],
        ["Отплата камата по основу активираних гаранција", "443", "6.950.000.000"],
        ["Пратећи трошкови задуживања", "444", "862.211.000"],
        ["1.4. Субвенције", "45", "83.884.662.000"],
        ["Субвенције у привреди", "", "15.075.936.000"],
        ["1.10. Остали текући расходи", "48 и 49", "12.473.641.000"],
        ["Средства резерви", "499", "611.889.000"],
        ["Остали текући расходи", "48", "11.861.752.000"],
      ],
    ),
  );
  expect(verdicts(reading)).toEqual([
    ["1.1. Расходи за запослене", true],
    ["1.3. Расходи по основу отплате камата", true],
    ["1.10. Остали текући расходи", true],
  ]);
  expect(lines(reading)[8]?.amounts.map(({ amount }) => amount && decimalText(amount))).toEqual([
    "862211000",
  ]);
});

describe("what is Article 1", () => {
  test("its summary without accounts", () => {
    const reading = read(
      laidTable(
        ["А. РАЧУН ПРИХОДА И ПРИМАЊА, РАСХОДА И ИЗДАТАКА", "у динарима"],
        [["Буџетски суфицит/дефицит", "-166.604.923.181"]],
      ),
    );
    expect(lines(reading)[0]).toMatchObject({
      accounts: null,
      amounts: [{ amount: { digits: -166604923181n } }],
    });
  });

  test("Latin, with the amount by source", () => {
    const headers = [
      "OPIS",
      "Ekonomska klasifikacija",
      "Sredstva iz budžeta",
      "Sredstva iz dodatnih prihoda",
      "Ukupno",
    ];
    const reading = read(
      laidTable(headers, [["Otplata stranih kamata", "442", "10", "5", "15"]], { before: ["u dinarima"] }),
    );
    expect(lines(reading)[0]?.amounts.map(({ role }) => role)).toEqual(["budget", "other-sources", "total"]);
    expect(lines(reading)[0]?.warnings).toEqual([]);
  });

  test.each([
    ["special part", ["Раздео", "Функција", "Економска класификација", "ОПИС", "Укупна средства"]],
    [
      "planned loans",
      ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"],
    ],
    ["IPA projects", ["Назив", "Износ"]],
    ["municipalities", ["Ред. број", "Општина", "Износ у динарима"]],
  ])("not the table of %s", (_, headers) => {
    expect(readFinancing(laidTable(headers, []), CONTEXT)).toBeNull();
  });
});

test("a sentence that leads to the next table is no part of a name, and what stands above a part of it is", () => {
  const sentence = "Примања и издаци Рачуна финансирања утврђени су у следећим износима:";
  const rows: MadeCell[][] = [
    [sentence, "", ""],
    ["Издаци за набавку финансијске имовине", "62", "2.496.253.000"],
    ["од тога:", "", ""],
    ["преузимање Развојне банке Војводине", "621", "1.392.910.000"],
  ];
  expect(lines(read(laidTable(HEADER, rows))).map(({ name }) => name)).toEqual([
    "Издаци за набавку финансијске имовине",
    "од тога: преузимање Развојне банке Војводине",
  ]);
});

describe("accounts that stand on a parent and on its child", () => {
  const HEADER_2025 = ["ОПИС", "Економска класификација", "Износ у динарима"];

  test("numbers of rows go before accounts, and items of a list detail nothing of each other", () => {
    // Budget law 2025, Article 1 (published figures); 745 and 741 below "741, 745" are of 2017's form.
    const reading = read(
      laidTable(HEADER_2025, [
        ["1. Порески приходи", "71", "1.985.100.000.000"],
        ["1.1. Порез на доходак грађана", "7111", "138.400.000.000"],
        ["1.2. Порез на добит правних лица", "7112", "258.800.000.000"],
        ["1.3. Порез на додату вредност", "7141", "1.056.000.000.000"],
        ["1.4. Акцизе", "717", "420.000.000.000"],
        ["– Акцизе на деривате нафте", "", "226.100.000.000"],
        ["1.5. Царине", "715", "95.300.000.000"],
        ["1.6. Остали порески приходи", "71", "16.600.000.000"],
        ["Ванредни приходи", "", "14.500.000.000"],
        ["– Део добити јавних предузећа", "741, 745", "12.000.000.000"],
        ["– Добит јавних агенција", "741", "2.500.000.000"],
        ["– Остало", "745", "1.000"],
      ]),
    );
    expect(verdicts(reading)).toEqual([["1. Порески приходи", true]]);
  });

  test("a number's rows that do not add up are still a difference", () => {
    const reading = read(
      laidTable(HEADER_2025, [
        ["1. Порези", "71", "300"],
        ["1.1. Порез на доходак", "711", "100"],
        ["1.2. Остали порези", "71", "150"],
      ]),
    );
    expect(verdicts(reading)).toEqual([["1. Порези", false]]);
  });
});

test("the name is the one that goes with the accounts that were read", () => {
  const headers = [
    "Класа",
    "Назив_класе",
    "Група",
    "Назив_групе",
    "Економска_класа",
    "Назив_економске_класе",
    "Износ у динарима",
  ];
  const reading = read(
    laidTable(headers, [
      ["7", "Текући приходи", "711", "Порези", "711111", "Порез на зараде", "2.903.000.000"],
    ]),
  );
  expect(lines(reading).map(({ accounts, name }) => [accounts, name])).toEqual([
    ["711111", "Порез на зараде"],
  ]);
});

test("headers whose letters are spaced out are known", () => {
  const reading = read(
    laidTable(
      ["О П И С", "Економска класификација", "П Л А Н", "Остварење"],
      [["1. Порески приходи", "71", "700.643.000.000", "686.797.195.716"]],
      { before: ["у динарима"] },
    ),
  );
  expect(lines(reading)[0]?.amounts.map(({ role }) => role)).toEqual(["plan", "execution"]);
});

describe("amounts that were rounded one by one", () => {
  const verdict = (
    header: string,
    account: AccountKind,
    total: string,
    parts: readonly string[],
  ): unknown => {
    const table = laidTable(
      [...HEADER.slice(0, 2), header],
      [
        ["Издаци за отплату кредита", "61", total],
        ...parts.map((part, at): MadeCell[] => [`Отплата ${at}`, `61${at + 1}`, part]),
      ],
      { before: ["у динарима"] },
    );
    const reading = readFinancing(table, { ...CONTEXT, account });
    expect(verdicts(reading!)).toEqual([["Издаци за отплату кредита", expect.any(Boolean)]]);
    const agrees = reading!.sums[0]!.agrees;
    expect(reading!.warnings.map(({ key }) => key)).toContain(
      agrees === true ? "tables:totalRounded" : "tables:totalDiffers",
    );
    return agrees;
  };

  test.each([
    // Two figures and their total: up to a unit and a half.
    ["Износ", "execution", "300.000.003", ["100.000.001", "200.000.001"], true],
    ["Износ", "execution", "300.000.004", ["100.000.001", "200.000.001"], false],
    // Final account 2020, project 5006: one of the figures ends in a nought by chance.
    ["Извршење", "execution", "3.088.427.596", ["3.056.129.205", "32.298.390"], true],
    // Round figures: nothing was rounded.
    ["Износ", "execution", "300.000.001", ["100.000.000", "200.000.000"], false],
    // One figure below a total was copied, not added up.
    ["Износ", "execution", "100.000.002", ["100.000.001"], null],
    // A plan is made of whole dinars, in a final account too; so is what a budget does not call executed.
    ["План", "execution", "300.000.003", ["100.000.001", "200.000.001"], false],
    ["Износ", "plan", "300.000.003", ["100.000.001", "200.000.001"], false],
    ["Износ", null, "300.000.003", ["100.000.001", "200.000.001"], false],
    ["Извршење 2024", "plan", "300.000.003", ["100.000.001", "200.000.001"], true],
    // In thousands the last printed digit is a thousand dinars.
    ["Извршење у хиљадама динара", "execution", "1.300.003", ["1.100.001", "200.001"], true],
    ["Извршење у хиљадама динара", "execution", "1.300.004", ["1.100.001", "200.001"], false],
  ] as const)("%s of a document that is of %s: %s of %j", (header, account, total, parts, agrees) => {
    if (agrees === null)
      expect(
        readFinancing(
          laidTable(
            [...HEADER.slice(0, 2), header],
            [
              ["Отплата", "61", total],
              ["Банкама", "611", parts[0]],
            ],
          ),
          { ...CONTEXT, account },
        )?.sums[0]?.agrees,
      ).toBeNull();
    else expect(verdict(header, account, total, parts)).toBe(agrees);
  });

  test("where one column is executed, those beside it are too, but for the plan", () => {
    const table = laidTable(
      ["Опис", "Економска класификација", "План", "Извршење", "Укупно"],
      [
        ["Издаци за отплату кредита", "61", "3.003", "3.003", "3.003"],
        ["Отплата домаћим", "611", "1.001", "1.001", "1.001"],
        ["Отплата страним", "612", "2.001", "2.001", "2.001"],
      ],
      { before: ["у динарима"] },
    );
    const agrees = (account: AccountKind): unknown =>
      readFinancing(table, { ...CONTEXT, account })?.sums.map((sum) => sum.agrees);
    expect(agrees(null)).toEqual([false, true, true]);
    // A budget may show the execution of an earlier year beside what it plans.
    expect(agrees("plan")).toEqual([false, true, false]);
  });
});

test("a projection is an amount, and no project", () => {
  const reading = read(
    laidTable(
      ["ОПИС", "Економска класификација", "Износ у динарима", "Пројекција у хиљадама динара"],
      [["Отплата камата", "44", "2.000.000", "3.500.000"]],
    ),
  );
  expect(lines(reading)[0]?.amounts.map(({ role, amount }) => [role, amount && decimalText(amount)])).toEqual(
    [
      ["other", "2000000"],
      ["plan", "3500000000"],
    ],
  );
});

test("the account of financing without headers is known by its title; one whose amounts lack names is not", () => {
  const rows = [
    ["Примања од задуживања и продаје финансијске имовине", "676.500.000.000"],
    ["Издаци за отплату главнице", "647.336.529.000"],
  ];
  const before = ["Б. РАЧУН ФИНАНСИРАЊА"];
  // The law of 2010 (page 4) names it in a sentence alone.
  const sentence = ["Примања и издаци утврђују се у Рачуну финансирања у следећим износима:"];
  for (const above of [before, sentence]) {
    const found = lines(read(laidTable(["", ""], [["", "у хиљадама динара"], ...rows], { before: above })));
    expect(found.map(({ name }) => name)).toEqual(rows.map(([name]) => name));
    // The first row states the unit of all others.
    expect(found.map(({ unit }) => unit)).toEqual(rows.map(() => ({ multiplier: 1000n, currency: "RSD" })));
  }
  expect(readFinancing(laidTable(["", ""], [...rows, ["", "1.000"]], { before }), CONTEXT)).toBeNull();
});

test("a long amount that reaches into the column of accounts is the amount beside it, and said to be", () => {
  const reading = read(
    laidTable(
      ["ОПИС", "Економска класификација", "ПЛАН", "Извршење"],
      [
        ["УКУПНИ РАСХОДИ И ИЗДАЦИ", "1.115.731.682.000", "", "1.078.385.071.677"],
        ["1. Текући расходи", "4", "1.033.836.852.000", "1.006.018.810.649"],
        ["2. Капитални издаци", "пет", "81.894.830.000", "72.366.261.028"],
      ],
    ),
  );
  const [first, second] = lines(reading);
  expect(first?.accounts).toBeNull();
  expect(first?.amounts.map(({ amount }) => amount && decimalText(amount))).toEqual([
    "1115731682000",
    "1078385071677",
  ]);
  expect(first?.warnings.map(({ key }) => key)).toEqual(["tables:amountAmongAccounts"]);
  expect(second?.accounts).toBe("4");
  // What is no account is left as printed, and named.
  expect(lines(reading)[2]?.accounts).toBe("пет");
  expect(reading.warnings.map(({ key }) => key)).toContain("tables:accountUnknown");
});

test("a line between two names that may belong to either is doubted at both", () => {
  const reading = read(
    laidTable(
      ["ОПИС", "Економска класификација", "Износ у динарима"],
      [
        ["1. Вишак прихода над расходима", "731", "1.000.000"],
        ["Народне банке", "", ""],
        ["Капитализација банке", "732", "2.000.000"],
        ["3. Донације", "733", "3.000.000"],
      ],
    ),
  );
  const keys = lines(reading).map(({ warnings: [warning] }) => warning?.key ?? "");
  expect(keys).toEqual(["tables:nameMayGoOn", "tables:nameBegunAbove", ""]);
});
