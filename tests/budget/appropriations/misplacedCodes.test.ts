import { describe, expect, test } from "vitest";
import { readAppropriations } from "../../../src/budget/appropriations/readAppropriations.ts";
import type { TableReading } from "../../../src/budget/tables/tableReader.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";

const CONTEXT = { document: "zavrsni-racun-2020.html", year: 2020, asOf: null, republicLaw: true };
const HEADER = [
  ...["Раздео", "Глава", "Програм", "Функција", "Програмска активност/ Пројекат"],
  ...["Економска класификација", "ОПИС", "Текућа апропријација"],
];
const row = (
  codes: Partial<Record<"razdeo" | "glava" | "program" | "function" | "activity" | "account", string>>,
  name: string,
  amount: string,
): MadeCell[] => [
  ...[codes.razdeo ?? "", codes.glava ?? "", codes.program ?? "", codes.function ?? ""],
  ...[codes.activity ?? "", codes.account ?? "", name, amount],
];

function read(rows: readonly MadeCell[][]): TableReading {
  const reading = readAppropriations(laidTable(HEADER, rows), CONTEXT);
  if (!reading) throw new Error("the table was not recognised");
  for (const warning of reading.warnings) said(warning);
  return reading;
}
const differing = ({ sums }: TableReading): string[] =>
  sums.filter(({ agrees }) => agrees === false).map(({ label }) => label);
const moved = ({ warnings }: TableReading): unknown[] =>
  warnings.flatMap(({ key, params: { row: at, what } }) => {
    const inner = typeof what === "object" && "key" in what ? what : null;
    if (key !== "tables:inRow" || inner?.key !== "tables:codeMoved") return [];
    return [[at, inner.params["as"]]];
  });
const as = (what: string): unknown => expect.objectContaining({ key: `tables:movedTo-${what}` });

/** Final account 2020, razdeo 3.12 (published figures, two rows put together): its function stands among the accounts. */
const FLIGHT: readonly MadeCell[][] = [
  row({ razdeo: "3" }, "ВЛАДА", "597.456.000"),
  row({ glava: "3.12" }, "АВИО-СЛУЖБА ВЛАДЕ", "597.456.000"),
  row({ program: "2102" }, "Подршка раду Владе", "597.456.000"),
  row({ account: "450" }, "Саобраћај", "597.456.000"),
  row({ activity: "0011" }, "Летачка оператива", "91.946.000"),
  row({ account: "421" }, "Стални трошкови", "91.946.000"),
  row({ activity: "5001" }, "Набавка опреме", "505.510.000"),
  row({ account: "512" }, "Машине и опрема", "505.510.000"),
  // Without what follows, the blocks above would not be known to be whole.
  row({ razdeo: "4" }, "УСТАВНИ СУД", "1.000"),
  row({ account: "411" }, "Плате", "1.000"),
];

describe("a code in another column than its own", () => {
  test("a function among the accounts is no row of its own", () => {
    const reading = read(FLIGHT);
    expect(differing(reading)).toEqual([]);
    expect(moved(reading)).toEqual([["450", as("function")]]);
    expect(reading.others).toMatchObject([{ account: "512", function: { code: "450", name: "Саобраћај" } }]);
  });

  test("an account that percentages have pushed into the name is a row", () => {
    const rows = FLIGHT.map((one) => [...one]);
    rows[3] = row({ function: "450" }, "Саобраћај", "597.456.000");
    rows.splice(
      7,
      1,
      row({ account: "423" }, "Услуге", "500.000.000"),
      row({ function: "902" }, "0,18 0,18 483 Новчане казне", "3.510.000"),
      row({ account: "512" }, "Машине и опрема", "2.000.000"),
    );
    const reading = read(rows);
    expect(differing(reading)).toEqual([]);
    expect(moved(reading)).toEqual([["483", as("account")]]);
    expect(reading.others).toMatchObject([{ account: "512", function: { code: "450" } }]);
  });

  test("a project among the programmes belongs to the programme above", () => {
    const rows = FLIGHT.map((one) => [...one]);
    rows[3] = row({ function: "450" }, "Саобраћај", "597.456.000");
    rows[6] = row({ program: "0601" }, "Анекс факултета", "505.510.000");
    const reading = read(rows);
    expect(differing(reading)).toEqual([]);
    expect(moved(reading)).toEqual([["0601", as("project")]]);
    expect(reading.others).toMatchObject([{ activity: { code: "0601" }, program: { code: "2102" } }]);
  });

  test("nothing is moved where totals agree as printed, or would not agree more", () => {
    const agreeing = FLIGHT.map((one) => [...one]);
    agreeing[3] = row({ function: "450" }, "Саобраћај", "597.456.000");
    expect(moved(read(agreeing))).toEqual([]);
    // The figures of the project are wrong in themselves: no place of its code mends that.
    const wrong = agreeing.map((one) => [...one]);
    wrong[6] = row({ program: "0601" }, "Анекс факултета", "505.510.001");
    const reading = read(wrong);
    expect(differing(reading)).toContain("0601 Анекс факултета");
  });
});

test("sources of executed amounts may differ from their total by rounding", () => {
  // Final account 2020, glava 3.12: 493.288.347 + 71.527.913 + 11.340.000 is one more than is printed.
  const reading = readAppropriations(
    laidTable(
      [...HEADER.slice(0, 7), "Извршење"],
      [
        row({ glava: "3.12" }, "АВИО-СЛУЖБА ВЛАДЕ", "576.156.259"),
        row({}, "Извори финансирања за главу 3.12", ""),
        row({ account: "01" }, "Општи приходи и примања буџета", "493.288.347"),
        row({ account: "09" }, "Примања од продаје нефинансијске имовине", "71.527.913"),
        row({ account: "15" }, "Неутрошена средства донација", "11.340.000"),
        row({ program: "2102" }, "Подршка раду Владе", "576.156.259"),
        row({ account: "512" }, "Машине и опрема", "576.156.259"),
      ],
    ),
    CONTEXT,
  );
  expect(reading?.warnings.map(({ key }) => key)).not.toContain("tables:sourcesDiffer");
  expect(reading?.sums.map(({ agrees }) => agrees)).not.toContain(false);
});
