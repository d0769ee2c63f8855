import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import type { Language } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { loanAnswers, type LoanAnswer } from "../../src/taskpane/overview/loanAnswers.ts";
import { ScheduledRows } from "../../src/taskpane/overview/ScheduledRows.tsx";
import { Together } from "../../src/taskpane/overview/Together.tsx";
import type { PaneModel } from "../../src/taskpane/state/paneModel.ts";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";

addLaterTexts();
afterEach(cleanup);

const AT = { date: day("2022-08-31"), mark: "entered", source: "by hand" } as const;
const dossier = {
  ...sampleDossier("en", "2022-08-31", [X_RAY]),
  rates: [{ ...AT, base: "EUR", quote: "CNY", rate: decimal("6.8947") } as const],
};
const [known] = loanAnswers(dossier, { buildSchedule: buildOpenSchedule, positionAt }).flatMap(
  ({ outcome }) => (outcome.ok ? [outcome.value] : []),
);
if (!known) throw new Error("the loan has a schedule");
const unknown: LoanAnswer = { ...known, position: { ...known.position, balance: null }, eur: null };

it.each<readonly [Language, readonly LoanAnswer[], string]>([
  ["en", [known, known], "2 loans together"],
  ["en", [known, unknown], "1 of 2 loans"],
  ["sr-Latn", [known, known, unknown], "2 od 3 zajma"],
  ["sr-Cyrl", [known, unknown, unknown, unknown, unknown], "1 од 5 зајмова"],
  // Where there is no sum there is nothing that they would not be in.
  ["en", [unknown, unknown], "2 loans together"],
])("%s: above a sum stands how many loans are in it", (language, answers, words) => {
  render(
    <TranslatorContext value={translatorFor(language)}>
      <Together answers={answers} dossier={dossier} model={{} as PaneModel} />
    </TranslatorContext>,
  );
  expect(screen.getByRole("heading").textContent).toBe(words);
});

it("says what each figure of several loans is: the balance, and the next payment of each", () => {
  const { container } = render(
    <TranslatorContext value={translatorFor("sr-Latn")}>
      <Together answers={[known, known]} dossier={dossier} model={{} as PaneModel} />
      <ScheduledRows answers={[known]} />
    </TranslatorContext>,
  );
  const text = container.textContent.replaceAll("\u00a0", " ");
  expect(text).toMatch(/^2 zajma zajedno stanje duga[\d.]+,\d\d EUR/u);
  expect(container.querySelector(".rows-head")?.textContent).toBe("sledeća uplatastanje duga");
  expect(text).toContain("Sledeća uplata 21.09.2022. 9.453.858,33 CNY");
});
