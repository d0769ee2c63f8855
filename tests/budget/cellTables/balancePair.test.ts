import { expect, test } from "vitest";
import { importFiles } from "../../../src/dossier/importFiles.ts";
import { dotted } from "../printedCells.ts";

/** NUCTECH and the bridge in the budget law 2025 (Article 3 V, rows 6.1 and 6.2), and a loan with few digits. */
const LOANS = [
  ["NUCTECH", "3.260.487", "381.549.413"],
  ["Most Zemun - Borča", "65.225.237", "7.632.800.671"],
  ["Nacionalni stadion", "652.152", "76.316.000"],
] as const;

async function read(
  heading: string,
  cell: (eur: string, rsd: string) => string,
): Promise<{ balances: string[][]; warnings: readonly string[] }> {
  const rows = [
    ["Red. br.", "Naziv duga", heading, "Poslednji datum otplate"],
    ...LOANS.map(([name, eur, rsd], at) => [`${at + 1}.`, name, cell(eur, rsd), "21.09.2035."]),
  ];
  const html = rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  const page = `<!DOCTYPE html><meta charset="utf-8"><table>${html.join("")}</table>`;
  const { lines } = await importFiles([{ name: "dug.html", bytes: new TextEncoder().encode(page) }]);
  return {
    balances: lines.map(({ balanceEur, balanceRsd }) => [balanceEur, balanceRsd].map(dotted)),
    warnings: lines.flatMap((line) => line.warnings.map(({ key }) => key)),
  };
}

test.each<[string, string, (eur: string, rsd: string) => string]>([
  ["lines", "Stanje duga u EUR / RSD", (eur, rsd) => `${eur}<br>${rsd}`],
  ["a slash", "Stanje duga u EUR i RSD", (eur, rsd) => `${eur} / ${rsd}`],
  ["brackets", "Stanje duga u RSD (EUR)", (eur, rsd) => `${rsd} (${eur})`],
  ["their currencies", "Stanje duga", (eur, rsd) => `${rsd} RSD<br>${eur} EUR`],
  ["their currencies before them", "Stanje duga", (eur, rsd) => `EUR ${eur}, RSD ${rsd}`],
])("two balances in one cell are told by %s", async (_, heading, cell) => {
  expect(await read(heading, cell)).toEqual({
    balances: LOANS.map(([, eur, rsd]) => [eur, rsd]),
    warnings: [],
  });
});

test.each<[string, (eur: string, rsd: string) => string]>([
  ["Stanje duga", (eur, rsd) => `${eur} / ${rsd}`],
  ["Stanje duga u EUR / RSD", (eur, rsd) => `${eur} USD / ${rsd} RSD`],
  ["Stanje duga u EUR / RSD", (eur) => eur],
])("under %s what no currency tells is read for neither, and it is said", async (heading, cell) => {
  const { balances, warnings } = await read(heading, cell);
  expect(balances).toEqual(LOANS.map(() => ["-", "-"]));
  expect(warnings).toHaveLength(LOANS.length);
});

test.each([
  ["69.137.876", true],
  ["69.137.877", false],
])("and so of a total, which is compared: %s", async (eur, agrees) => {
  const rows = [
    ["Red. br.", "Naziv duga", "Stanje duga u EUR / RSD", "Poslednji datum otplate"],
    ...LOANS.map(([name, own, rsd], at) => [`${at + 1}.`, name, `${own} / ${rsd}`, "21.09.2035."]),
    ["", "Ukupno", `${eur} / 8.090.666.084`, ""],
  ];
  const text = rows.map((cells) => cells.join(";")).join("\n");
  const { documents } = await importFiles([{ name: "dug.csv", bytes: new TextEncoder().encode(text) }]);
  expect(documents[0]!.totals.map((total) => [dotted(total.eur), dotted(total.rsd), total.agrees])).toEqual([
    [eur, "8.090.666.084", agrees],
  ]);
});
