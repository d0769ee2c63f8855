import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { OutlookAsked } from "../../src/cli/outlook/asked.ts";
import { outlookToJson } from "../../src/cli/outlook/outlookJson.ts";
import { outlookText } from "../../src/cli/outlook/outlookText.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { joinedParts } from "../../src/dossier/importProtocol.ts";
import { assembleForward } from "../../src/dossier/outlook/assembleForward.ts";
import { outlookOf, type Outlook } from "../../src/dossier/outlook/outlook.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { plain, sheetOf } from "../workbook/readPlan.ts";

addLaterTexts();

const ASKED: OutlookAsked = { from: null, currency: "EUR", loans: [] };

describe("a newer list", () => {
  /** As an amendment that prints so many cards of the law for 2025, two weeks later. */
  async function amendedBy(cards: number): Promise<[Dossier, Outlook]> {
    const law = await importFiles([
      { name: "china-exim-2025.pdf", bytes: new Uint8Array(await readFile("samples/china-exim-2025.pdf")) },
    ]);
    const [asOf, document] = [day("2024-09-15"), "amendment.pdf"];
    const amendment: Imported = {
      ...law,
      documents: law.documents.map((one) => ({ ...one, name: document, asOf, sha256: "0".repeat(64) })),
      lines: law.lines
        .slice(0, cards)
        .map((line) => ({ ...line, asOf, source: { ...line.source, document } })),
    };
    const all = joinedParts([law, amendment]);
    const { dossier } = assembleForward(
      all,
      { wanted: null, terms: [] },
      { language: "en", asOf },
      new Map(),
    );
    const choice = { isWanted: () => true, stated: new Map(), days: new Map(), asOf: null };
    return [dossier, outlookOf(dossier, choice)];
  }
  /** What stands in the row above the header of the loans. */
  const aboveLoans = (plan: WorkbookPlan): string[] =>
    sheetOf(plan, "outlook")
      .cells.filter(({ row }) => row === 3)
      .map(({ value }) => plain(value).replace(/\s+/gu, " "));
  const HIDES =
    "CAUTION: of 14 loans in the list of 31 Aug 2024 (china-exim-2025.pdf), 8 are not in that of 15 Sep 2024";

  it("that has few of the loans before it says so above all figures, in text, JSON and workbook", async () => {
    const [dossier, outlook] = await amendedBy(6);
    const { documents } = dossier;
    const text = outlookText(outlook, documents, ASKED, translatorFor("en"));
    expect(text.slice(0, text.indexOf("RSD")).replace(/\s+/gu, " ")).toContain(HIDES);
    const { sayMessage } = translatorFor("en");
    const { fewOfBefore } = outlookToJson(outlook, documents, ASKED, sayMessage);
    expect(String(fewOfBefore).replace(/\s+/gu, " ")).toContain(HIDES);
    const plan = buildWorkbook(dossier);
    expect(aboveLoans(plan)).toEqual([expect.stringContaining(HIDES)]);
    expect(checkPlan(plan)).toEqual([]);
  });

  it("that has most of them does not", async () => {
    const [dossier, { few }] = await amendedBy(9);
    expect(few).toBeNull();
    expect(aboveLoans(buildWorkbook(dossier))).toEqual([]);
  });
});
