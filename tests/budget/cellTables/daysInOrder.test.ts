import { expect, test } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { importFiles } from "../../../src/dossier/importFiles.ts";

/** First and last dates of the bank's loans in the budget law 2025 (Article 3 V, 6.1, 6.3 and 6.10). */
const DATES = [
  ["2014-03-21", "2025-09-21"],
  ["2019-07-21", "2034-01-21"],
  ["2024-11-05", "2039-05-05"],
] as const;

async function read(
  form: (year: string, month: string, day: string) => string,
  dates: readonly (readonly string[])[] = DATES,
): Promise<{ days: (string | null)[][]; keys: readonly string[] }> {
  const shown = (iso = ""): string => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return form(year, month, day);
  };
  const rows = [
    ["Stanje duga na dan 31.08.2024.", "", "", ""],
    ["Naziv duga", "Stanje duga u EUR", "Prvi datum otplate", "Poslednji datum otplate"],
    ...dates.map(([first, last], at) => [`Kredit ${at + 1}`, "3.260.487", shown(first), shown(last)]),
  ];
  const text = rows.map((cells) => cells.join(";")).join("\n");
  const { lines, documents } = await importFiles([
    { name: "dug.csv", bytes: new TextEncoder().encode(text) },
  ]);
  return {
    days: lines.map(({ firstPrincipal, lastPrincipal }) =>
      [firstPrincipal.day, lastPrincipal.day].map((day) => day && isoText(day)),
    ),
    keys: documents.flatMap(({ warnings }) => warnings.map(({ key }) => key)),
  };
}

test.each<[string, (year: string, month: string, day: string) => string, string]>([
  ["03/21/2014", (year, month, day) => `${month}/${day}/${year}`, "tables:monthsFirst"],
  ["3/21/2014", (year, month, day) => `${Number(month)}/${Number(day)}/${year}`, "tables:monthsFirst"],
  ["21/03/2014", (year, month, day) => `${day}/${month}/${year}`, "tables:daysFirst"],
  ["21-03-2014", (year, month, day) => `${day}-${month}-${year}`, "tables:daysFirst"],
])("days like %s are read in the order that the others prove, and it is said", async (_, form, key) => {
  expect(await read(form)).toEqual({ days: DATES, keys: [key] });
});

test("where none proves an order, or they contradict each other, nothing is told", async () => {
  const few = await read((year, month, day) => `${day}/${month}/${year}`, [["2024-11-05", "2039-05-05"]]);
  expect(few.days).toEqual([[null, null]]);
  let count = 0;
  const mixed = await read((year, month, day) => {
    count += 1;
    return count > 2 ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
  });
  expect(mixed.days).toEqual([DATES[0], [null, null], [null, null]]);
});
