import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Finding } from "../../../src/checks/finding.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { FindingPages } from "../../../src/taskpane/checks/FindingPages.tsx";
import { newFilesAtHand } from "../../../src/taskpane/state/filesAtHand.ts";
import { TranslatorContext } from "../../../src/taskpane/TranslatorContext.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";

addLaterTexts();
afterEach(cleanup);

const dossier = sampleDossier("en", "2022-08-31", [X_RAY]);
const [line] = dossier.lines;
const area = { left: 60, top: 700, right: 520, bottom: 760 };
const below = { left: 60, top: 90, right: 520, bottom: 150 };

it("shows a card that runs over a page break on both of its pages, and asks for its file once", () => {
  const source = { ...line!.source, page: 8, area, goesOn: { page: 9, area: below } };
  const broken = { ...dossier, lines: [{ ...line!, source }] };
  const figure = {
    label: message("checks:labelDates"),
    value: "1",
    where: { kind: "line", source },
  } as const;
  const finding = { figures: [figure, figure] } as unknown as Finding;
  render(
    <TranslatorContext value={translatorFor("en")}>
      <FindingPages finding={finding} dossier={broken} filesAtHand={newFilesAtHand()} />
    </TranslatorContext>,
  );
  expect(screen.getByText(/, page 8, 9$/u)).toBeDefined();
  expect(document.querySelectorAll("figure")).toHaveLength(1);
});
