import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { samplePdf, type SampleFacts } from "../../scripts/samplePdf.ts";

const folder = new URL("../../samples/", import.meta.url);

async function sampleOf(year: string): Promise<{ facts: SampleFacts; committed: Buffer }> {
  const facts = await readFile(new URL(`china-exim-${year}.json`, folder), "utf8");
  return {
    facts: JSON.parse(facts) as SampleFacts,
    committed: await readFile(new URL(`china-exim-${year}.pdf`, folder)),
  };
}

const { committed } = await sampleOf("2014");

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join("\n"));
  }
  await task.destroy();
  return texts;
}

describe("the sample documents", () => {
  it.each(["2014", "2025"])("are what their maker makes of the facts, byte for byte: %s", async (year) => {
    const sample = await sampleOf(year);
    expect(Buffer.from(await samplePdf(sample.facts)).equals(sample.committed)).toBe(true);
  });
});

describe("the sample of 2014", () => {
  it("says on each page, in both languages, that it is a reconstruction", async () => {
    const pages = await pageTexts(committed);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toContain("Реконструкција из објављених података");
      expect(page).toContain("Reconstruction from published facts — not the official text");
    }
  });

  it("repeats the header and lets the card 6.7 run over the page break", async () => {
    const [first, second] = await pageTexts(committed);
    for (const page of [first, second]) {
      expect(page).toMatch(/Ред\.\s+број\s+Назив дуга\s+Услови\s+Стање дуга\s+у EUR\s+Стање дуга\s+у RSD/);
    }
    expect(first).toContain("- 19 -");
    expect(first).toContain("(Обреновац-Љиг)");
    expect(first).not.toContain("2,50% фиксна");
    expect(second).toContain("- 20 -");
    expect(second).toContain("2,50% фиксна");
  });

  it("prints X RAY as the law does, its name on two lines", async () => {
    const [first] = await pageTexts(committed);
    expect(first).toMatch(
      /6\.5\n+\s*Export – Import Bank of China – X\n+\s*23\.751\.816\n+\s*2\.773\.442\.543\n+\s*RAY\n/,
    );
    expect(first).toMatch(/21\.03\.2014\.[^]*21\.09\.2025\.[^]*17\.075\.000 CNY[^]*3,00% фиксна/);
  });

  it("totals the rows that it shows", async () => {
    // 44,648,749 + 23,751,816 + 113,307,916 + 37,373,733 + 84,896,903, and the same in dinars, added by hand.
    const [, second] = await pageTexts(committed);
    expect(second).toMatch(/Укупно:\n+\s*303\.979\.117\n+\s*35\.494\.911\.877/);
  });
});

describe("the sample of 2025", () => {
  it("says on each of its pages that it is a reconstruction", async () => {
    const pages = await pageTexts((await sampleOf("2025")).committed);
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(page).toContain("Rekonstrukcija iz objavljenih podataka");
      expect(page).toContain("Reconstruction from published facts — not the official text");
    }
  });

  it("holds the bank's 14 cards under the total that the law prints for them", async () => {
    // Budget law for 2025, Official Gazette 94/2024, Article 3 V, total of group 6: EUR 2,755,984,902, RSD 322,511,416,434.
    const text = (await pageTexts((await sampleOf("2025")).committed)).join("\n");
    expect(text.match(/Rata glavnice za 2025\. god\./g)).toHaveLength(14);
    expect(text).toMatch(/Ukupno:\n+\s*2\.755\.984\.902\n+\s*322\.511\.416\.434/);
  });
});
