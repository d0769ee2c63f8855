import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { CHECKS } from "../../../src/checks/catalogue.ts";
import type { Finding } from "../../../src/checks/finding.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { FindingFigures } from "../../../src/taskpane/checks/FindingFigures.tsx";
import { TranslatorContext } from "../../../src/taskpane/TranslatorContext.ts";
import type { FindingRow } from "../../../src/workbook/checks/findingRows.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";

addLaterTexts();
afterEach(cleanup);

const [check] = CHECKS;
const figure = {
  label: message("checks:labelDates"),
  value: message("checks:placeSchedule"),
  where: { kind: "computed", from: message("checks:placeTerms") },
} as const;

function show(difference: Finding["difference"]): void {
  const finding = { figures: [figure, figure], difference, tolerance: decimal("0"), outcome: "error" };
  render(
    <TranslatorContext value={translatorFor("en")}>
      <FindingFigures
        row={{ check, finding } as unknown as FindingRow}
        dossier={sampleDossier("en", "2022-08-31", [X_RAY])}
      />
    </TranslatorContext>,
  );
}

it("tells what is allowed beside by how much the figures differ, and not where no number says that", () => {
  show("2");
  expect(screen.getByText("Difference")).toBeDefined();
  expect(screen.getByText(/^allowed 0/u)).toBeDefined();
  cleanup();
  show(null);
  expect(screen.getAllByText("Dates of repayment")).toHaveLength(2);
  expect(screen.queryByText(/allowed/u)).toBeNull();
});
