import type { DebtCard } from "../../budget/budgetLine.ts";
import { message } from "../../messages/message.ts";
import type { Message } from "../../messages/message.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { mayBeOpen, type PlannedLoan } from "../plannedLoan.ts";
import { termFacts } from "../termFacts.ts";
import { SUMMARY_CHARACTERS, type WorkbookContext } from "../workbookContext.ts";

/** Below the figures: how to read them, what is assumed, what has no schedule, and where it all stands. */
export function putSummaryNotes(draft: SheetDraft, context: WorkbookContext, start: number): number {
  const { t, loans } = context;
  let row = start;
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    draft.heading(row, 0, heading, 7);
    row += 1;
    for (const line of lines) row = draft.lines(row, 0, line, SUMMARY_CHARACTERS, { format: "text" });
    row += 1;
  };
  if (loans.length > 0) {
    section(t.say("workbook:headHowToRead"), [
      t.say("workbook:readPlan"),
      t.say("workbook:readCurrency"),
      t.say("workbook:readFormulas"),
      ...loans.flatMap(({ shortName, terms: { openingBalance } }) =>
        openingBalance
          ? [
              t.say("workbook:readOpening", {
                loan: shortName,
                date: { day: openingBalance.date },
                amount: openingBalance.amount,
              }),
            ]
          : [],
      ),
      ...interestLines(context),
    ]);
  }
  section(
    t.say("workbook:headAssumptions"),
    loans.flatMap((loan) => assumptionLines(context, loan)),
  );
  section(t.say("workbook:headUnscheduled"), unscheduledLines(context));
  section(
    t.say("workbook:headSources"),
    loans.flatMap((loan) =>
      loan.cards.map((card) =>
        t.say("workbook:sourceLine", {
          loan: loan.shortName,
          place: place(card),
          balances: balances(t, card),
        }),
      ),
    ),
  );
  return row;
}

/** What the interest of loans rests on whose rate is not known. */
function interestLines({ t, loans }: WorkbookContext): string[] {
  return loans.filter(mayBeOpen).map((loan) => t.say("workbook:noteRateUnknown", { loan: loan.shortName }));
}

/** A line for each assumed term, and one for all terms of which nothing says how they are known. */
function assumptionLines({ t }: WorkbookContext, loan: PlannedLoan): string[] {
  const facts = termFacts(loan, t);
  const assumed = facts
    .filter(({ mark }) => mark === "inferred")
    .map(({ term, value, text }) =>
      t.say("workbook:assumption", { loan: loan.shortName, term, value, why: text }),
    );
  const unsaid = facts.filter(({ mark }) => mark === null).map(({ term, value }) => `${term}: ${value}`);
  return unsaid.length === 0
    ? assumed
    : [...assumed, t.say("workbook:withoutSource", { loan: loan.shortName, terms: unsaid.join("; ") })];
}

/** Where a card stands; a card may have no row number, and one from cells has no page. */
function place({ source: { document, page, row, cell } }: DebtCard): Message {
  if (cell !== undefined) return message("workbook:placeCell", { document, cell });
  return row === ""
    ? message("workbook:placeUnnumbered", { document, page })
    : message("workbook:place", { document, page, row });
}

/** The balances as the card prints them, with their day. */
function balances(t: Translator, card: DebtCard): string {
  const { language } = t;
  const parts = [
    card.balanceEur && `EUR ${formatDecimal(card.balanceEur, language)}`,
    card.balanceRsd && `RSD ${formatDecimal(card.balanceRsd, language)}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return t.say("workbook:noBalance");
  const day = card.asOf === null ? t.say("workbook:noDate") : formatDay(card.asOf, language);
  return `${parts.join(" / ")} (${day})`;
}

/** Each loan with the numbers of what it lacks, then what the numbers say: most loans lack the same. */
function unscheduledLines({ t, dossier }: WorkbookContext): string[] {
  const reasons = [
    ...new Set(dossier.unscheduled.flatMap(({ missing }) => missing.map((reason) => t.sayMessage(reason)))),
  ];
  const loans = dossier.unscheduled.map(({ card, missing }) =>
    t.say("workbook:unscheduledLine", {
      loan: card.name,
      balances: balances(t, card),
      place: place(card),
      missing: missing.map((reason) => `(${reasons.indexOf(t.sayMessage(reason)) + 1})`).join(" "),
    }),
  );
  return [...loans, ...reasons.map((reason, i) => `(${i + 1}) ${reason}`)];
}
