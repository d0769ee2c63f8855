import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { shareOf } from "../../src/cli/figuresShares.ts";
import { otplata } from "./runCli.ts";

let law: string;

// Article 5 as a scraper leaves it: every cell a paragraph. Its three amounts are the law's own, and nothing reads them.
beforeAll(async () => {
  law = join(await mkdtemp(join(tmpdir(), "otplata-figures-")), "zakon.html");
  const card = [
    ["Ред. бр.", "Кредитор", "Услови", "Стање дуга EUR", "Стање дуга RSD"],
    ["1.1", "Export - Import Bank of China - X RAY", "", "24.179.712", "2.698.700.072"],
    ["", "", "Први датум отплате главнице: 21.03.2014.", "", ""],
    ["", "", "Последњи датум отплате главнице: 21.09.2025.", "", ""],
    ["", "", "Рата главнице за 2013. год.: 0", "", ""],
    ["", "", "Каматна стопа: 3% фиксна", "", ""],
  ];
  const rows = card.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  const lost = ["Мост", "100.000.000", "350.000.000", "86.633.805.000"].map((cell) => `<p>${cell}</p>`);
  const begin = "<p>ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2013. ГОДИНУ</p><p>Члан 3.</p>";
  await writeFile(law, `${begin}<table>${rows.join("")}</table><p>Члан 5.</p>${lost.join("")}`);
});

describe("amounts of a budget law that nothing read", () => {
  test("lines --json: the account, by page too, and exit code 1", async () => {
    const { code, stdout } = await otplata("lines", law, "--json");
    const { documents } = JSON.parse(stdout) as { documents: { figures: Record<string, unknown> }[] };
    const block = { kind: "outside", from: 1, to: 1, rows: 3, amounts: 3, largest: "86.633.805.000" };
    expect(documents[0]?.figures).toMatchObject({
      all: 5,
      outside: 3,
      sharePercent: { outside: "60.0" },
      largestUnread: { ...block, isOfBudget: true },
      pages: [{ page: 1, all: 5, outside: 3 }],
    });
    expect(code).toBe(1);
  });

  test("lines: a headline above all tables, the account below them", async () => {
    const { code, stdout } = await otplata("lines", law, "--lang", "en");
    const headline = stdout.indexOf("NOT READ, page 1:");
    expect(headline).toBeGreaterThan(0);
    expect(headline).toBeLessThan(stdout.indexOf("X RAY"));
    expect(stdout.indexOf("NOT READ", headline + 1)).toBe(-1);
    expect(stdout).toContain(
      "The largest piece that was not read: page 1 (rows: 3, amounts: 3, the largest: 86.633.805.000).",
    );
    expect(code).toBe(1);
  });
});

test("report: the headline, and what share is accounted for, where not all is", async () => {
  const out = join(await mkdtemp(join(tmpdir(), "otplata-figures-")), "report.xlsx");
  const { code, stderr } = await otplata("report", law, "--no-forward", "--out", out, "--lang", "en");
  expect(stderr.replaceAll("\u00a0", " ")).toMatch(/zakon\.html: NOT READ, page 1:/u);
  expect(stderr.replaceAll("\u00a0", " ")).toContain(
    "zakon.html: Of 5 amounts on its pages 2 (40.0%) are accounted for. Pieces that were not read: 1.",
  );
  expect(code).toBe(1);
});

test.each([
  [1, 3, "33.3"],
  [2, 3, "66.7"],
  [0, 0, "0.0"],
  [5, 5, "100.0"],
])("%i of %i are %s percent", (part, all, share) => {
  expect(shareOf(part, all)).toBe(share);
});
