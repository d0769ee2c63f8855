import { describe, expect, test } from "vitest";
import type { Appropriation, OtherLine } from "../../src/budget/otherLines.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import { decimalText, type Decimal } from "../../src/money/decimal.ts";
import { importReal, NOTHING_IMPORTED } from "../realDocuments.ts";

const dotted = (value: Decimal | null | undefined): string =>
  value ? decimalText(value).replace(/\B(?=(\d{3})+$)/gu, ".") : "-";

const isOfDebt = (line: OtherLine): line is Appropriation =>
  line.kind === "appropriation" && line.function?.code === "170";

/** Account and total of each appropriation of function 170. */
const debtService = ({ others }: Imported): string[][] =>
  others.filter(isOfDebt).map(({ account, amounts }) => [account, dotted(amounts.at(-1)?.amount)]);

/** Printed totals whose words begin so, as printed, with the verdict. */
const totals = ({ documents }: Imported, label: string): unknown[] =>
  documents
    .flatMap(({ sums }) => sums)
    .filter((sum) => sum.label === label)
    .map(({ printed, agrees }) => [dotted(printed), agrees]);

const differing = ({ documents }: Imported): unknown[] =>
  documents.flatMap(({ sums }) => sums).filter(({ agrees }) => agrees === false);

// Управа за јавни дуг, function 170, in dinars, from the laws (columns of 2010, 2013 and 2014).
const DEBT_2010 = [
  ["441", "13.366.632.000"],
  ["442", "15.942.011.000"],
  ["443", "4.572.912.000"],
  ["444", "1.018.445.000"],
  ["611", "267.529.936.000"],
  ["612", "17.953.172.000"],
  ["613", "6.853.255.000"],
];
const DEBT_2013 = [
  ["441", "46.175.550.000"],
  ["442", "37.634.205.000"],
  ["443", "6.950.000.000"],
  ["444", "860.000.000"],
  ["611", "340.111.000.000"],
  ["612", "68.517.000.000"],
  ["613", "24.750.000.000"],
];
const DEBT_2014 = [
  ["441", "56.881.000.000"],
  ["442", "45.750.000.000"],
  ["443", "8.900.000.000"],
  ["444", "800.000.000"],
  ["611", "345.000.000.000"],
  ["612", "36.100.000.000"],
  ["613", "40.000.000.000"],
  ["615", "7.400.000.000"],
];

describe.each([
  ["budzet2010-p88-89-uprava-za-javni-dug.pdf", DEBT_2010, "327.236.363.000", 2, "14.9", 2],
  ["rebalans-2013.pdf", DEBT_2013, "524.997.755.000", 1, "16.7", 90],
  ["rebalans2014-p101-103-uprava-za-javni-dug.pdf", DEBT_2014, "540.831.000.000", 1, "16.7", 2],
] as const)("%s", async (name, expected, total, columns, glava, page) => {
  const imported = (await importReal(name)) ?? NOTHING_IMPORTED;

  test.skipIf(imported.documents.length === 0)("debt service reads as printed, to the dinar", () => {
    expect(debtService(imported)).toEqual(expected);
  });

  test.skipIf(imported.documents.length === 0)("the printed total of function 170 agrees", () => {
    expect(totals(imported, "Укупно за функцију 170:")).toEqual(Array(columns).fill([total, true]));
    expect(differing(imported)).toEqual([]);
  });

  test.skipIf(imported.documents.length === 0)("each line knows its page, place and body", () => {
    const [line] = imported.others.filter(isOfDebt);
    expect(line?.glava).toEqual({ code: glava, name: "УПРАВА ЗА ЈАВНИ ДУГ" });
    expect(line?.source).toMatchObject({ document: name, page, row: "441" });
    expect(line?.source.text).toContain("Отплате домаћих камата");
    expect(line?.source.area).toBeDefined();
  });
});

describe("rebalans-2013.pdf, all of it", async () => {
  const imported = (await importReal("rebalans-2013.pdf")) ?? NOTHING_IMPORTED;
  const isMissing = imported.documents.length === 0;

  test.skipIf(isMissing)("every printed total agrees but those that have no rows of their own", () => {
    const sums = imported.documents.flatMap((document) => document.sums);
    // Some 700 as counted in the document's text: 206 of functions, 127 of glave, 52 of razdeli, the rest of programmes,
    // projects and bare ones. Beside them stand totals of planned loans, capital outlays and Article 1.
    const isSpecial =
      /^(?:укупно|свега)(?: за (?:функцију|главу|раздео|пр[оo]јекат|пр[оo]грам|гл[аa]вни програм)|\s*:)/iu;
    const special = sums.filter(({ label, page }) => page > 55 && isSpecial.test(label));
    expect(special.length).toBeGreaterThan(690);
    // Page 87: the law prints the total of main programme 2601 and no heading for it.
    expect(special.filter(({ agrees }) => agrees !== true).map(({ label, page }) => [page, label])).toEqual([
      [87, "Свега за главни програм 2601:"],
    ]);
  });

  test.skipIf(isMissing)(
    "Article 1 gives interest and repayment in all, a little more than the debt office",
    () => {
      const of = (accounts: string): string[] =>
        imported.others.flatMap((line) =>
          line.kind === "financing" && line.accounts === accounts ? [dotted(line.amounts[0]?.amount)] : [],
        );
      expect(["441", "442", "443", "444", "611", "612", "613"].map(of)).toEqual([
        ["46.302.890.000"],
        ["37.634.205.000"],
        ["6.950.000.000"],
        ["862.211.000"],
        ["340.176.000.000"],
        ["68.517.000.000"],
        ["24.750.000.000"],
      ]);
    },
  );

  test.skipIf(isMissing)("figures are dinars, assumed where nothing says so", () => {
    expect(imported.others.filter(isOfDebt).map(({ unit }) => unit.currency)).toEqual(Array(7).fill("RSD"));
  });
});

describe("rebalans2014-p57-kapitalni-izdaci-carina.pdf", async () => {
  const imported = (await importReal("rebalans2014-p57-kapitalni-izdaci-carina.pdf")) ?? NOTHING_IMPORTED;

  test.skipIf(imported.documents.length === 0)("the customs' projects, and every total agrees", () => {
    const customs = imported.others.flatMap((line) =>
      line.kind === "capital-outlay" && line.glava === "16.1" ? [line] : [],
    );
    expect(customs[0]).toMatchObject({
      razdeo: "16",
      body: "УПРАВА ЦАРИНА",
      project: "Изградња граничног прелаза Гостун",
    });
    expect(customs[0]?.amounts.map(({ year, amount }) => [year, dotted(amount)])).toEqual([
      [2014, "54.500.000"],
      [2015, "18.000.000"],
      [2016, "-"],
    ]);
    const [document] = imported.documents;
    expect(document?.sums).toHaveLength(30);
    expect(document?.sums.filter(({ agrees }) => agrees !== true)).toEqual([]);
  });
});

describe("kragujevac-2020-plan-rashoda.xlsx", async () => {
  const imported = (await importReal("kragujevac-2020-plan-rashoda.xlsx")) ?? NOTHING_IMPORTED;

  test.skipIf(imported.documents.length === 0)("the city's debt service as published", () => {
    expect(debtService(imported)).toEqual([
      ["441", "113.817.000"],
      ["442", "24.000.000"],
      ["444", "12.000.000"],
      ["611", "312.400.000"],
      ["612", "185.000.000"],
    ]);
    expect(imported.others.filter(isOfDebt)[0]).toMatchObject({
      activity: { code: "0602-0003", name: "Сервисирање јавног дуга" },
      position: "69/0",
      source: { cell: "'БУЏЕТ ПЛАНИРАНИ РАСХОДИ'!M70" },
    });
    expect(imported.others.flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});
