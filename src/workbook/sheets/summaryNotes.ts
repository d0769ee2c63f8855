import type { DebtCard } from "../../budget/budgetLine.ts";
import type { UnscheduledLoan } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { Message } from "../../messages/message.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import { isAssumption, termFacts } from "../termFacts.ts";
import { SUMMARY_CHARACTERS, type WorkbookContext } from "../workbookContext.ts";

/** Below the figures: how to read them, what is assumed, what has no schedule, and where it all stands. */
export function putSummaryNotes(draft: SheetDraft, context: WorkbookContext, start: number): number {
  const { t, loans, dossier } = context;
  let row = start;
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    draft.put(row, 0, { value: text(heading), look: "heading" });
    row += 1;
    for (const line of lines) row = draft.lines(row, 0, line, SUMMARY_CHARACTERS, { format: "text" });
    row += 1;
  };
  if (loans.length > 0) {
    section(t.say("workbook:headHowToRead"), [
      t.say("workbook:readPlan"),
      t.say("workbook:readCurrency"),
      t.say("workbook:readFormulas"),
    ]);
  }
  section(
    t.say("workbook:headAssumptions"),
    loans.flatMap((loan) =>
      termFacts(loan, t)
        .filter(isAssumption)
        .map((fact) =>
          t.say("workbook:assumption", {
            loan: loan.shortName,
            term: fact.term,
            value: fact.value,
            why: fact.text || fact.markWord,
          }),
        ),
    ),
  );
  section(
    t.say("workbook:headUnscheduled"),
    dossier.unscheduled.flatMap((unscheduled) => unscheduledLines(context, unscheduled)),
  );
  section(
    t.say("workbook:headSources"),
    loans.flatMap((loan) =>
      loan.cards.map((card) =>
        t.say("workbook:sourceLine", {
          loan: loan.shortName,
          place: place(card),
          balances: balances(context, card),
        }),
      ),
    ),
  );
  return row;
}

function place({ source }: DebtCard): Message {
  return message("workbook:place", { document: source.document, page: source.page, row: source.row });
}

/** The balances as the card prints them, with their day. */
function balances({ t }: WorkbookContext, card: DebtCard): string {
  const { language } = t;
  const parts = [
    card.balanceEur && `EUR ${formatDecimal(card.balanceEur, language)}`,
    card.balanceRsd && `RSD ${formatDecimal(card.balanceRsd, language)}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return t.say("workbook:noBalance");
  const day = card.asOf === null ? t.say("workbook:noDate") : formatDay(card.asOf, language);
  return `${parts.join(" / ")} (${day})`;
}

function unscheduledLines(context: WorkbookContext, { card, missing }: UnscheduledLoan): string[] {
  const { t } = context;
  return [
    t.say("workbook:unscheduledLine", {
      loan: card.name,
      balances: balances(context, card),
      place: place(card),
      missing: missing.map((reason) => t.sayMessage(reason)).join("; "),
    }),
  ];
}
