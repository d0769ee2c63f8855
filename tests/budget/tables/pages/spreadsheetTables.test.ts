import { expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

// How a spreadsheet prints cells without borders: lines of a cell 10.6 points apart, rows 12; figures stand where the
// cell's alignment puts them, at the bottom unless told otherwise. Places as in a PDF of LibreOffice Calc.

const LINE = 10.6;
const ROW = 12;

interface Row {
  readonly number: string;
  readonly name: readonly string[];
  readonly eur: string;
  readonly rsd: string;
}

const ROWS: readonly Row[] = [
  { number: "", name: ["Krediti stranih vlada i banaka"], eur: "", rsd: "" },
  { number: "1.1", name: ["IBRD –", "Rehabilitacija puteva"], eur: "24.179.712", rsd: "2.698.700.072" },
  {
    number: "1.2",
    name: ["EIB –", "Obilaznica oko Beograda, deonica od", "Batajnice do Dobanovaca", "preko Save"],
    eur: "74.483.426",
    rsd: "8.313.102.571",
  },
  {
    number: "6.5",
    name: ["Export - Import Bank of China –", "X RAY"],
    eur: "23.751.816",
    rsd: "2.650.948.100",
  },
  { number: "7.1", name: ["Kuvajtski fond"], eur: "1.250.300", rsd: "139.546.000" },
];

/** @param align the share of a cell's free room that stands above its single line */
function printed(align: number): Drawn[] {
  const header: Drawn[] = [
    [60, { left: 40 }, "R. br."],
    [60, { left: 90 }, "Naziv duga"],
    [60, { left: 300 }, "Stanje duga u EUR"],
    [60, { left: 420 }, "Stanje duga u RSD"],
  ];
  let y = 60;
  const body = ROWS.flatMap(({ number, name, eur, rsd }): Drawn[] => {
    const first = y + ROW;
    y = first + (name.length - 1) * LINE;
    const beside = first + align * (y - first);
    const names = name.map((text, at): Drawn => [first + at * LINE, { left: 90 }, text]);
    const figures: Drawn[] = [
      [beside, { left: 40 }, number],
      [beside, { right: 380 }, eur],
      [beside, { right: 510 }, rsd],
    ];
    return [...names, ...figures.filter(([, , text]) => text !== "")];
  });
  return [...header, ...body];
}

test.each([
  ["top", 0],
  ["middle", 0.5],
  ["bottom", 1],
])("names of several lines keep their own figures, which stand at the %s of the cell", (_, align) => {
  const [table, ...others] = tablesOfPages(drawnDocument(drawnPage(1, printed(align))));
  expect(others).toEqual([]);
  expect(table!.headers).toEqual(["R. br.", "Naziv duga", "Stanje duga u EUR", "Stanje duga u RSD"]);
  expect(shown(table)).toEqual(
    ROWS.map(({ number, name, eur, rsd }) => [number, name.join("/"), eur, rsd].join(" | ")),
  );
});

test("a title right above the header, from its edge over several columns, is none of its first column", () => {
  const title: Drawn = [48, { left: 40 }, "Stanje javnog duga na dan 31. maj 2013. godine"];
  const [table] = tablesOfPages(drawnDocument(drawnPage(1, [title, ...printed(0)])));
  expect(table!.before).toEqual(["Stanje javnog duga na dan 31. maj 2013. godine"]);
  expect(table!.headers[0]).toBe("R. br.");
});
