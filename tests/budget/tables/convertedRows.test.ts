import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { documentOf, table, text } from "./openedDocument.ts";

// What converters make of a printed table: each printed line is a row of its own, or figures stand above or below their
// names. The figures are those of the amended budget law 2013, Article 1.

const HEADER = ["Б. РАЧУН ФИНАНСИРАЊА", "Економска класификација", "Износ у динарима"];
/** Names as they are wrapped, account, amount. */
const ROWS: readonly (readonly [names: readonly string[], account: string, amount: string])[] = [
  [["Нето финансирање"], "", "178.343.146.181"],
  [["Примања од задуживања и", "продаје финансијске имовине"], "9", "630.943.371.000"],
  [["Примања од задуживања"], "91", "628.595.031.000"],
  [["Примања од емитовања", "домаћих хартија од вредности"], "9111", "330.000.000.000"],
  [["Примања од емитовања", "иностраних хартија", "од вредности"], "9121", "221.250.000.000"],
  [["Издаци за отплату кредита"], "61", "433.443.000.000"],
  [["Отплата главнице у", "Републици Србији"], "611", "340.176.000.000"],
];
const NAMES = ROWS.map(([names]) => names.join(" "));
const EXPECTED = ROWS.map(([names, account, amount]) => [
  names.join(" "),
  account === "" ? null : account,
  amount.replaceAll(".", ""),
]);

type Row = readonly string[];

function read(rows: readonly Row[], header: readonly Row[] = [HEADER]) {
  const reading = readBudgetDocument(
    documentOf([
      text("Закон о буџету Републике Србије за 2013. годину"),
      text("Члан 1."),
      table("T1", [...header, ...rows]),
    ]),
  );
  return {
    lines: reading.others.flatMap((line) =>
      line.kind === "financing"
        ? [[line.name, line.accounts, line.amounts[0]?.amount && decimalText(line.amounts[0].amount)]]
        : [],
    ),
    warnings: reading.warnings.map(said),
  };
}

const rest = (name: string): Row => [name, "", ""];

describe("rows of a table whose names were wrapped", () => {
  test("are one where the figures stand on the first line", () => {
    const rows = ROWS.flatMap(([[first = "", ...others], account, amount]) => [
      [first, account, amount],
      ...others.map(rest),
    ]);
    expect(read(rows).lines).toEqual(EXPECTED);
  });

  test("are one where they stand on the last line, and the name goes on with a small letter", () => {
    const rows = ROWS.slice(0, 6).flatMap(([names, account, amount]) =>
      names.map((name, at) => [name, at === 0 ? account : "", at === names.length - 1 ? amount : ""]),
    );
    expect(read(rows).lines).toEqual(EXPECTED.slice(0, 6));
  });

  test("are rows of their own where names begin with small letters, or are enumerated", () => {
    const rows: Row[] = [
      ["Издаци", "", ""],
      ["отплата домаћих камата", "441", "1.000.000"],
      ["отплата страних камата", "442", "2.000.000"],
      ["од тога: по гаранцијама", "443", "3.000.000"],
      ["a) остало", "", "4.000.000"],
    ];
    expect(read(rows).lines.map(([name]) => name)).toEqual([
      "Издаци отплата домаћих камата",
      "отплата страних камата",
      "од тога: по гаранцијама",
      "a) остало",
    ]);
    const years: readonly Row[] = [["ОПИС", "Економска класификација", "ПЛАН", "ИЗВРШЕЊЕ"]];
    const apart = [
      ["Отплата камата", "44", "6.000.000", ""],
      ["отплата главнице", "", "", "4.000.000"],
    ];
    expect(read(apart, years).lines.map(([name]) => name)).toEqual(["Отплата камата", "отплата главнице"]);
    const own: Row[] = [
      ["Отплата камата", "44", "6.000.000"],
      ["од тога: по гаранцијама", "", ""],
      ["a) остало", "444", "4.000.000"],
    ];
    expect(read(own).lines[0]).toEqual(["Отплата камата", "44", "6000000"]);
  });
});

test("a heading above a single name with a small letter stays a heading", () => {
  const rows = [
    ["Назив дуга", "Каматна стопа", "Стање дуга у EUR"],
    ["Кредити страних влада", "", ""],
    ["аутопут Милош Велики", "3,00%", "1.000.000"],
    ["Мост Земун–Борча", "3,00%", "2.000.000"],
  ];
  const { lines } = readBudgetDocument(documentOf([text("На дан 31.07.2014."), table("T1", rows)]));
  expect(lines.map(({ name, group }) => [name, group])).toEqual([
    ["аутопут Милош Велики", "Кредити страних влада"],
    ["Мост Земун–Борча", "Кредити страних влада"],
  ]);
});

describe("lines in capitals", () => {
  const heading: Row = ["ПРИМАЊА ОД ПРОДАЈЕ ИМОВИНЕ", "9", "628.595.031.000"];
  const below: Row = ["Примања од задуживања", "91", "628.595.031.000"];

  test("below a name in capitals are the rest of it, which is said", () => {
    const { lines, warnings } = read([heading, rest("ФИНАНСИЈСКЕ И НЕФИНАНСИЈСКЕ"), below]);
    expect(lines.map(([name]) => name)).toEqual([`${heading[0]} ФИНАНСИЈСКЕ И НЕФИНАНСИЈСКЕ`, below[0]]);
    expect(warnings.join(" ")).not.toContain("beginning of this name");
  });

  test("that are enumerated head what follows, and are no part of a name", () => {
    const { lines } = read([heading, rest("Б. РАЧУН ФИНАНСИРАЊА"), below]);
    expect(lines.map(([name]) => name)).toEqual([heading[0], below[0]]);
  });

  test("are one name where the account stands on the first of them, the figures on the last", () => {
    const rows = [["ПРИМАЊА ОД ПРОДАЈЕ", "9", ""], ["ИМОВИНЕ И ЗАДУЖИВАЊА", "", "628.595.031.000"], below];
    expect(read(rows).lines[0]).toEqual(["ПРИМАЊА ОД ПРОДАЈЕ ИМОВИНЕ И ЗАДУЖИВАЊА", "9", "628595031000"]);
  });
});

describe("figures in rows of their own", () => {
  const apart = (isAbove: boolean): Row[] =>
    ROWS.flatMap(([, account, amount], at) => {
      const name = [NAMES[at] ?? "", account, ""];
      return isAbove ? [["", "", amount], name] : [name, ["", "", amount]];
    });

  test("above their names are theirs, and it is said", () => {
    const { lines, warnings } = read(apart(true));
    expect(lines).toEqual(EXPECTED);
    expect(warnings).toContain(
      "7 rows of figures (the first: 178.343.146.181) stand above or below their names and were read with them, as the table's ends and totals tell. Compare one with the document.",
    );
  });

  test("below their names are theirs", () => {
    expect(read(apart(false)).lines).toEqual(EXPECTED);
  });

  test("are told apart from headings without figures by a total, which has some", () => {
    const total: Row = ["Укупно", "", ""];
    const sum: Row = ["", "", "3.070.043.548.181"];
    const expected = [...EXPECTED.slice(1), ["Укупно", null, "3070043548181"]];
    const [, , ...others] = apart(true);
    expect(read([["В. ПРИМАЊА И ИЗДАЦИ", "", ""], ...others, sum, total]).lines).toEqual(expected);
  });

  test("are told where the table does not show whose they are", () => {
    const { warnings } = read([["Приходи буџета", "", ""], ...apart(true)]);
    expect(warnings).toContain(
      "7 rows hold figures and no name (the first: 178.343.146.181), and names beside them have no figures. Which belong together could not be told. Compare the table with the document.",
    );
    expect(read(apart(true)).warnings.join(" ")).not.toContain("hold figures and no name");
  });
});

describe("what converters put between rows", () => {
  const plain = ROWS.map(([, account, amount], at) => [NAMES[at] ?? "", account, amount]);

  test("empty rows between all of them part nothing", () => {
    const spread = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ["", "", ""]]);
    const header = spread([
      ["Б. РАЧУН ФИНАНСИРАЊА", "Економска", "Износ"],
      ["", "класификација", "у динарима"],
    ]);
    const rows = spread(plain);
    expect(read([...rows.slice(0, 6), ...header, ...rows.slice(6)], header).lines).toEqual(EXPECTED);
  });

  test("a line of the header by itself is no name", () => {
    expect(read([["Економска класификација", "", ""], ...plain]).lines).toEqual(EXPECTED);
  });
});
