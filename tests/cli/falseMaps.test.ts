import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pdfFile, shown } from "../documents/pdfFile.ts";
import { otplata } from "./runCli.ts";

const ROWS = [
  ["Red.", "Naziv duga", "Uslovi", "Stanje duga", "Stanje duga"],
  ["broj", "", "", "u EUR", "u RSD"],
  ["1.3", "Export \u0096 Import Bank of China \u0096 X RAY", "", "23.751.816", "2.773.444.547"],
  ["", "Prvi datum otplate glavnice", "21.03.2014."],
  ["", "Poslednji datum otplate glavnice", "21.09.2025."],
  ["", "Rata glavnice za 2014. god.", "17.075.000 CNY"],
  ["", "Kamatna stopa", "3,00%"],
];
const COLUMNS = [40, 80, 300, 400, 490];

test("a font whose map names control characters is read by its codes, and that is told", async () => {
  const content = ROWS.flatMap((row, at) =>
    row.map((text, column) => shown(text, { font: "F4", x: COLUMNS[column], y: 700 - 20 * at })),
  );
  const path = join(await mkdtemp(join(tmpdir(), "otplata-false-maps-")), "stisnuto.pdf");
  await writeFile(path, pdfFile({ content: content.join("\n") }));
  const { stdout, stderr } = await otplata("lines", path, "--json");
  expect(stderr).toBe("");
  const { lines, documents } = JSON.parse(stdout) as {
    lines: Record<string, unknown>[];
    documents: { warnings: string[] }[];
  };
  expect(lines).toMatchObject([
    {
      row: "1.3",
      name: "Export – Import Bank of China – X RAY",
      balanceEur: "23751816",
      balanceRsd: "2773444547",
      firstPrincipal: "2014-03-21",
      lastPrincipal: "2025-09-21",
    },
  ]);
  expect(documents[0]?.warnings.join(" ")).toContain("the file names letters that no text has");
});
