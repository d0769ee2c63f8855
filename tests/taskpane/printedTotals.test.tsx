import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { PrintedSum } from "../../src/budget/otherLines.ts";
import type { DocumentRecord } from "../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { AnyLine } from "../../src/taskpane/state/shown.ts";
import type { PaneModel } from "../../src/taskpane/state/paneModel.ts";
import { PrintedTotals } from "../../src/taskpane/documents/PrintedTotals.tsx";
import { WhatWasRead } from "../../src/taskpane/documents/WhatWasRead.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { record, XRAY } from "./fakeChain.ts";

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

const sum = (page: number, agrees: boolean | null): PrintedSum => ({
  label: "Укупно",
  column: "Износ",
  printed: decimal("5"),
  sum: decimal(agrees === true ? "5" : "4"),
  unit: { currency: "RSD", scale: 1 } as unknown as PrintedSum["unit"],
  agrees,
  page,
});

const law = (...sums: readonly PrintedSum[]): DocumentRecord => ({ ...record("law.pdf", "a"), sums });

function totals(document: DocumentRecord) {
  const { container } = render(
    <TranslatorContext value={translatorFor("en")}>
      <PrintedTotals document={document} hasDebts />
    </TranslatorContext>,
  );
  return {
    said: container.querySelector("summary")?.textContent,
    isGood: container.querySelector("svg")?.classList.contains("good"),
    isOpen: container.querySelector("details")?.open,
  };
}

test("the totals of debts and of other tables are counted together while all agree", () => {
  expect(totals(law(sum(1, true), sum(1, true)))).toEqual({
    said: "All 3 printed totals agree1 in the debt list, 2 in other tables",
    isGood: true,
    isOpen: false,
  });
});

test("more than a thousand are counted as everywhere else", () => {
  expect(totals(law(...Array<PrintedSum>(1378).fill(sum(1, true)))).said).toMatch(
    /^All 1,379 printed totals agree1 in the debt list, 1,378 in other tables/u,
  );
});

test("one that differs takes the green away, is counted, and stands open", () => {
  expect(totals(law(sum(1, true), sum(7, false)))).toEqual({
    said: "1 of 3 printed totals differ1 in the debt list, 2 in other tables",
    isGood: false,
    isOpen: true,
  });
  expect(screen.getByRole("button", { name: "See page 7" })).toBeDefined();
});

test("one that cannot be compared is neither", () => {
  const { said, isGood } = totals(law(sum(1, null)));
  expect(said).toMatch(/^The one printed total agrees1 total cannot be compared/u);
  expect(isGood).toBe(true);
});

const other = (kind: string, page: number): AnyLine =>
  ({
    kind,
    name: `${kind} ${page}`,
    account: "441",
    accountName: `Konto ${page}`,
    project: `Projekat ${page}`,
    amounts: [],
    warnings: [],
    unit: { currency: "RSD" },
    source: { document: "law.pdf", page, row: "1", text: "" },
  }) as unknown as AnyLine;

test("a sum that differs on a page of two kinds leaves neither its tick", async () => {
  render(
    <TranslatorContext value={translatorFor("en")}>
      <WhatWasRead
        document={law(sum(3, true), sum(4, true), sum(6, false))}
        lines={[
          other("appropriation", 3),
          other("financing", 4),
          other("appropriation", 6),
          other("financing", 6),
        ]}
        model={{} as PaneModel}
      />
    </TranslatorContext>,
  );
  await userEvent.setup().click(screen.getByText("What was read"));
  expect(screen.queryByText("sums agree")).toBeNull();
});

test("a kind has its tick where its own sums agree, and unfolds its lines", async () => {
  const lines = [XRAY, other("appropriation", 3), other("financing", 4), other("capital-outlay", 5)];
  render(
    <TranslatorContext value={translatorFor("en")}>
      <WhatWasRead
        document={law(sum(3, true), sum(4, true), sum(4, false))}
        lines={lines}
        model={{} as PaneModel}
      />
    </TranslatorContext>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByText("What was read"));
  const kinds = [...document.querySelectorAll(".kind > summary")].map(({ textContent }) => textContent);
  expect(kinds).toEqual([
    "Debt cards1sums agree",
    "Appropriations1sums agree",
    "Revenue, expenditure, financing1",
    "Capital outlays1",
  ]);
  await user.click(screen.getByText("Debt cards"));
  const table = screen.getByRole("table", { name: "Debt cards" });
  expect(table.textContent).toContain("X RAY");
  expect(table.textContent).toMatch(/EUR.*RSD/u);
});
