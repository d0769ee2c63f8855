import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { FiguresAccount } from "../../src/budget/figures/figuresAccount.ts";
import type { DocumentRecord } from "../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { FiguresShare, NotRead } from "../../src/taskpane/documents/DocumentFigures.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { lawsWith } from "../checks/laws.ts";

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

const PAGE = {
  page: 1,
  all: 4,
  lines: 3,
  totals: 0,
  otherRows: 0,
  unknownTables: 0,
  sentences: 0,
  outside: 1,
};
const BLOCK = { from: 1, to: 1, rows: 1, amounts: 1, largest: "9.000.000" };

function shown(figures: FiguresAccount | undefined, warnings: DocumentRecord["warnings"] = []): string[] {
  const [first] = lawsWith().documents;
  if (!first) throw new Error("the laws have a document");
  const document = { ...first, warnings, ...(figures && { figures }) };
  const { container } = render(
    <TranslatorContext value={translatorFor("en")}>
      <NotRead document={document} />
      <FiguresShare document={document} />
    </TranslatorContext>,
  );
  return [...container.querySelectorAll("p")].map(({ textContent }) => textContent.replaceAll("\u00a0", " "));
}

test("the share that is accounted for, and what was not read", () => {
  const unread = [{ ...BLOCK, kind: "outside" as const, isOfBudget: false }];
  expect(shown({ pages: [PAGE], unread })).toEqual([
    "Of 4 amounts on its pages 3 (75.0%) are accounted for. Pieces that were not read: 1.",
  ]);
});

test("what of a law's own figures was not read stands above it, set apart", () => {
  const unread = [{ ...BLOCK, kind: "outside" as const, isOfBudget: true }];
  const params = { pages: "1", rows: 1, amounts: 1, largest: "9.000.000" };
  const other = message("tables:amountsOutside", params);
  const said = shown({ pages: [PAGE], unread }, [other, message("tables:budgetAmountsOutside", params)]);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^NOT READ, page 1: /u);
  expect(screen.getByText(/^NOT READ/u).className).toContain("notice-problem");
});

test("a document of which all was read, and one that was never counted", () => {
  const whole = { ...PAGE, lines: 4, outside: 0 };
  expect(shown({ pages: [whole], unread: [] })).toEqual([
    "Of 4 amounts on its pages 100.0% are accounted for: no table was left unread.",
  ]);
  cleanup();
  expect(shown(undefined)).toEqual([]);
});
