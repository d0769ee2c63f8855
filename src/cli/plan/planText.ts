import type { ForwardLoan } from "../../dossier/outlook/forwardLoan.ts";
import { accountName } from "../../dossier/planning/accountName.ts";
import { partlyKnown, type BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { whatToKnow } from "../../dossier/planning/planLines.ts";
import { readableRate, type PlanRate } from "../../dossier/planning/planRates.ts";
import { rateChanges } from "../../dossier/planning/sensitivity.ts";
import { cardNames, type CardNames } from "../../dossier/shortName.ts";
import { FOREIGN_DEBT_ACCOUNTS } from "../../loan/measures/budgetAccounts.ts";
import { formatDay, formatDecimal, formatPercent } from "../../messages/format.ts";
import { inSequence, message, type Message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { normalized, rescaled } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { leftColumn, rightColumn, terminalTable } from "../terminalTable.ts";

const NONE = "-";
const USUAL = FOREIGN_DEBT_ACCOUNTS.government;

/** The plan for the terminal: sums for the request, lines, rates, other rates, and what is not certain or missing. */
export function planText(plan: BudgetPlan, forward: readonly ForwardLoan[], translator: Translator): string {
  const { say } = translator;
  const headed = (heading: string, body: string): string => `${heading}\n\n${body}`;
  const cards = [...forward, ...plan.unscheduled].map(({ card }) => card);
  const names = cardNames(cards, translator.language);
  return [
    say("planning:textTitle", { day: { day: plan.asOf }, years: plan.years.join(", ") }),
    ...(plan.lines.length === 0
      ? [say("planning:nothingPlanned")]
      : [
          headed(say("planning:headRequest"), requestTable(plan, translator)),
          headed(say("planning:headNeeds"), linesTable(plan, translator)),
          headed(say("planning:headRates"), ratesTable(plan, translator)),
          headed(say("planning:headSensitivity"), changesTable(plan, translator)),
        ]),
    [
      ...forward.map((loan) => `- ${translator.sayMessage(basisOf(loan, names))}`),
      ...warningsOf(plan, names).map((warning) => `- ${translator.sayMessage(warning)}`),
      `- ${say("planning:subtitle")}`,
      `- ${say("planning:noteRounding")}`,
      `- ${say("planning:noteLeftOut")}`,
      ...(withoutFees(plan).length > 0
        ? [`- ${say("planning:noteNoFees", { loans: withoutFees(plan).join(", ") })}`]
        : []),
      ...(isUsualAccounts(plan) ? [`- ${say("planning:noteAccounts")}`] : []),
    ].join("\n"),
  ].join("\n\n");
}

/** What the schedule of a loan rests on that is known by its card alone. */
function basisOf({ card, terms, balance, basis, reason }: ForwardLoan, names: CardNames): Message {
  return message("planning:forwardFrom", {
    name: names(card),
    balance: balance ?? "-",
    date: { day: terms?.openingBalance?.date ?? (0 as never) },
    basis: message(`outlook:basis-${basis}`),
    reason,
  });
}

/** What a reader of the plan's sums must know: what is open, rates that are missing, loans that are in none. */
function warningsOf({ missing, open, unscheduled }: BudgetPlan, names: CardNames): Message[] {
  return [
    ...open.map(({ years, reason }) => message("planning:openNeed", { years: years.join(", "), reason })),
    ...missing.map(({ year, from, to }) =>
      message("planning:missingRate", { year: String(year), pair: `${from}/${to}` }),
    ),
    ...unscheduled.map(({ card, missing: reasons }) =>
      message("planning:notPlanned", { name: names(card), missing: inSequence(reasons) ?? "" }),
    ),
  ];
}

/** Loans with something to pay whose terms have no fees because none are known. */
export function withoutFees({ lines }: BudgetPlan): string[] {
  const needing = lines.filter(({ amount }) => amount?.minor !== 0n).map(({ loan }) => loan);
  return [...new Set(needing)]
    .filter(({ fees, sources }) => fees.length === 0 && sources["fees"]?.mark === "inferred")
    .map(({ id }) => id);
}

/** Whether all is booked on the accounts that nobody has chosen. */
function isUsualAccounts({ lines }: BudgetPlan): boolean {
  return lines.length > 0 && lines.every(({ part, account }) => USUAL[part] === account);
}

function requestTable(plan: BudgetPlan, translator: Translator): string {
  const { years, byAccount, total } = plan;
  const { say, sayMessage } = translator;
  const whole = wholeIn(translator);
  const all = [
    ...byAccount.map(
      ({ account, parts, sums }) => [account, sayMessage(accountName(account, parts)), sums] as const,
    ),
    [say("planning:total"), "", total] as const,
  ];
  return terminalTable(
    [
      leftColumn(say("otherLines:colAccount")),
      leftColumn(say("otherLines:colAccountName")),
      ...years.map((year) => rightColumn(`${year}, RSD`)),
      ...years.map((year) => rightColumn(`${year}, EUR`)),
    ],
    [
      ...all.map(([account, name, sums]) => [
        account,
        name,
        ...sums.map(({ rsd, isOpen }) => (isOpen ? say("planning:open") : whole(rsd))),
        ...sums.map(({ eur, isOpen }) => (isOpen ? say("planning:open") : figure(eur, translator))),
      ]),
      ...partlyKnown(plan).map(({ account, sums }) => [
        account ?? say("planning:total"),
        say("planning:knownPart"),
        ...sums.map(({ known }) => whole(known.rsd)),
        ...sums.map(({ known }) => figure(known.eur, translator)),
      ]),
    ],
  );
}

function linesTable({ lines, nothing }: BudgetPlan, translator: Translator): string {
  const { say } = translator;
  const whole = wholeIn(translator);
  return terminalTable(
    [
      leftColumn(say("workbook:colLoan")),
      leftColumn(say("otherLines:colAccount")),
      leftColumn(say("planning:colPart")),
      rightColumn(say("workbook:colYear")),
      leftColumn(say("workbook:colCurrency")),
      rightColumn(say("planning:colNeed")),
      rightColumn(say("workbook:colInRsd")),
      rightColumn(say("workbook:colInEur")),
      leftColumn(say("planning:colBasis")),
      leftColumn(say("planning:colCertainty")),
    ],
    lines.map((line) => [
      line.loan.id,
      line.account,
      say(`planning:part-${line.part}`),
      String(line.year),
      line.loan.currency,
      ...(line.amount
        ? [figure(line.amount, translator), whole(line.rsd), figure(line.eur, translator)]
        : [say("planning:open"), say("planning:open"), say("planning:open")]),
      say(`planning:basis-${line.rate.basis}`),
      // A loan has no reason for nought in a year in which anything of it is paid or open.
      [
        ...nothing
          .filter(({ loan, years }) => loan === line.loan && years.includes(line.year))
          .map(({ reason }) => reason),
        ...whatToKnow(line),
      ]
        .map(translator.sayMessage)
        .join("; "),
    ]),
  );
}

function ratesTable({ rates }: BudgetPlan, { say, language }: Translator): string {
  const rateText = (rate: PlanRate["toRsd"]): string =>
    rate ? formatDecimal(normalized(readableRate(rate)), language) : NONE;
  return terminalTable(
    [
      rightColumn(say("workbook:colYear")),
      leftColumn(say("workbook:colCurrency")),
      rightColumn(say("planning:colUsedRsd")),
      rightColumn(say("planning:colUsedEur")),
      leftColumn(say("planning:colBasis")),
      leftColumn(say("planning:colLastKnownDate")),
    ],
    rates.map(({ year, currency, toRsd, toEur, basis, lastKnown }) => [
      String(year),
      currency,
      rateText(toRsd),
      rateText(toEur),
      say(`planning:basis-${basis}`),
      basis === "last-known" && lastKnown
        ? `${formatDay(lastKnown.date, language)} (${say(`pane:mark_${lastKnown.mark}`)})`
        : "",
    ]),
  );
}

function changesTable(plan: BudgetPlan, translator: Translator): string {
  const { say, language } = translator;
  const whole = wholeIn(translator);
  const changes = rateChanges(plan);
  const isPartial = changes.some(({ totals }) => totals.includes(null));
  const row = (percent: number, part: string, amounts: readonly string[]): string[] => [
    `${percent > 0 ? "+" : ""}${formatPercent({ digits: BigInt(percent), scale: 0 }, language)}`,
    ...(isPartial ? [part] : []),
    ...amounts,
  ];
  return terminalTable(
    [
      rightColumn(say("planning:changedBy")),
      ...(isPartial ? [leftColumn("")] : []),
      ...plan.years.map((year) => rightColumn(`${year}, RSD`)),
    ],
    [
      ...changes.map(({ percent, totals }) =>
        row(
          percent,
          "",
          totals.map((sum, at) => (plan.total[at]?.isOpen ? say("planning:open") : whole(sum))),
        ),
      ),
      ...(isPartial
        ? changes.map(({ percent, known }) => row(percent, say("planning:knownPart"), known.map(whole)))
        : []),
    ],
  );
}

function figure(amount: Money | null, { language }: Translator): string {
  return amount ? formatDecimal(amountDecimal(amount), language) : NONE;
}

/** Whole dinars: their hundredths are nothing. */
function wholeIn({ language }: Translator): (amount: Money | null) => string {
  return (amount) => (amount ? formatDecimal(rescaled(amountDecimal(amount), 0, "half-up"), language) : NONE);
}
