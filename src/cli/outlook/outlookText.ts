import { partsOf } from "../../calendar/day.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { coverageOf, type Coverage, type Share } from "../../dossier/outlook/coverage.ts";
import type { Basis } from "../../dossier/outlook/forwardLoan.ts";
import type { Outlook } from "../../dossier/outlook/outlook.ts";
import type { OutlookLoan } from "../../dossier/outlook/outlookLoan.ts";
import { listTotal, printedSums, sharesBy, type KeyedShare } from "../../dossier/outlook/outlookSums.ts";
import { cardNames, type CardNames } from "../../dossier/shortName.ts";
import { hasListRate, yearSums } from "../../dossier/outlook/yearSums.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { divideDecimals, rescaled, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { terminalTable, type TextColumn } from "../terminalTable.ts";
import type { OutlookAsked } from "./asked.ts";
import { forecastSections } from "./forecastText.ts";
import { wrapped } from "./wrapped.ts";

/** Loans of which each has a table of its own, when they were asked for by name. */
const MOST_TABLES = 5;

/** The outlook for the terminal, at most 100 columns wide. */
export function outlookText(
  outlook: Outlook,
  documents: readonly DocumentRecord[],
  asked: OutlookAsked,
  translator: Translator,
): string {
  const { say } = translator;
  const { list, loans, few, forecasts } = outlook;
  const headed = (heading: string, body: string): string => `${heading}\n\n${body}`;
  const coverage = coverageOf(loans);
  const date = { day: list.day };
  const own = asked.loans.length > 0 && loans.length <= MOST_TABLES ? loans : [];
  const names = cardNames(
    loans.map(({ card }) => card),
    translator.language,
  );
  return [
    wrapped(say("outlook:title", { date, documents: list.documents.join(", ") })),
    ...(list.dayMark === "seen"
      ? []
      : [wrapped(say(list.dayMark === "inferred" ? "outlook:dayInferred" : "outlook:dayEntered"))]),
    ...(few ? [wrapped(translator.sayMessage(few))] : []),
    headed(say("outlook:headRates"), ratesTable(outlook, translator)),
    headed(say("outlook:headLoans"), loansTable(outlook, names, translator)),
    ...own
      .filter(({ schedule }) => schedule)
      .map((loan) => loanYears(loan, names(loan.card), asked, translator)),
    headed(
      say("outlook:headYears", { currency: asked.currency, date }),
      [yearsTable(outlook, asked, translator), notesOnYears(outlook, names, asked, translator)].join("\n\n"),
    ),
    headed(say("outlook:headBases"), basesTable(coverage, translator)),
    coverageNotes(outlook, coverage, documents, translator),
    headed(
      say("outlook:headCreditors"),
      sharesTable(
        sharesBy(loans, ({ card }) => card.creditor),
        say("outlook:colCreditor"),
        say("outlook:noCreditor"),
        translator,
      ),
    ),
    headed(
      say("outlook:headGroups"),
      sharesTable(
        sharesBy(loans, ({ card }) => card.group),
        say("outlook:colGroup"),
        say("outlook:noGroup"),
        translator,
      ),
    ),
    headed(
      say("outlook:headCurrencies"),
      sharesTable(
        sharesBy(loans, (loan) => loan.currency),
        say("outlook:colCurrency"),
        say("outlook:notTold"),
        translator,
      ),
    ),
    headed(say("outlook:headReasons"), reasons(loans, names, translator)),
    ...forecasts.flatMap((forecast) => forecastSections(forecast, translator)),
  ].join("\n\n");
}

function ratesTable({ list }: Outlook, { say, language }: Translator): string {
  const rates = [...list.rates].filter(([currency]) => currency !== "RSD");
  const table = terminalTable(
    [
      { header: say("outlook:colCurrency"), align: "left" },
      { header: "RSD", align: "right" },
      { header: say("outlook:colProvenBy"), align: "right" },
      { header: say("outlook:colPublished"), align: "right" },
      { header: "", align: "left", most: 40 },
    ],
    rates.map(([currency, { rsd, isProven, provenBy, published }]) => [
      currency,
      formatDecimal(rsd, language),
      String(provenBy),
      published ? formatDecimal(published.rate, language) : "-",
      !isProven
        ? say("outlook:ratePublishedOnly")
        : list.listRates.find((rate) => rate.currency === currency)?.by === "columns"
          ? say("outlook:rateOfColumns")
          : "",
    ]),
  );
  const doubts = list.contradicted.map(({ published, proven }) =>
    wrapped(
      say("outlook:rateContradicted", {
        currency: proven.currency,
        date: { day: list.day },
        published: { decimal: published.rate },
        proven: { decimal: proven.rsd },
      }),
    ),
  );
  return [table, ...doubts].join("\n\n");
}

function loansTable({ loans, asOf }: Outlook, names: CardNames, translator: Translator): string {
  const { say, language } = translator;
  const amount = amountIn(translator);
  const columns: TextColumn[] = [
    { header: say("cli:columnRow"), align: "left", most: 5 },
    { header: say("cli:columnName"), align: "left", most: asOf === null ? 27 : 22, keepsEnd: true },
    { header: "", align: "left" },
    { header: say("outlook:colBalance"), align: "right" },
    { header: say("outlook:colLeft"), align: "right" },
    asOf === null
      ? { header: say("outlook:colNext"), align: "right" }
      : { header: say("outlook:colForecast", { date: { day: asOf } }), align: "right" },
    { header: say("outlook:colBasis"), align: "left", most: 18 },
  ];
  return terminalTable(
    columns,
    loans.map((loan) => [
      loan.card.row,
      names(loan.card),
      loan.currency ?? "",
      loan.balance ? amount(loan.balance) : printedOf(loan, language),
      loan.instalmentsLeft === null ? "-" : String(loan.instalmentsLeft),
      amount(asOf === null ? loan.instalment : loan.forecast),
      say(`outlook:basis-${loan.basis}`),
    ]),
  );
}

/** A debt of which there is no balance in its own currency, in euros as printed; beside the loan's currency. */
function printedOf(
  { card: { balanceEur }, currency }: OutlookLoan,
  language: Translator["language"],
): string {
  if (!balanceEur) return "-";
  const amount = formatDecimal(balanceEur, language);
  return currency === "EUR" ? amount : `EUR ${amount}`;
}

function loanYears(loan: OutlookLoan, name: string, { from }: OutlookAsked, translator: Translator): string {
  const { say } = translator;
  const amount = amountIn(translator);
  const years = [...loan.principal].filter(([year]) => from === null || year >= from);
  const heading = say("outlook:headLoanYears", {
    name,
    currency: loan.currency ?? "",
  });
  return `${wrapped(heading)}\n\n${terminalTable(
    [
      { header: say("outlook:colYear"), align: "left" },
      { header: say("cli:columnPrincipal"), align: "right" },
      { header: say("cli:columnInterest"), align: "right" },
    ],
    years.map(([year, principal]) => [
      String(year),
      amount(principal),
      loan.interest ? amount(loan.interest.get(year) ?? null) : say("outlook:openCell"),
    ]),
  )}`;
}

function yearsTable(
  { loans, list }: Outlook,
  { from, currency }: OutlookAsked,
  translator: Translator,
): string {
  const { say } = translator;
  const amount = amountIn(translator);
  const years = yearSums(loans, list, currency).filter(({ year }) => from === null || year >= from);
  const counted = (count: number): string => (count === 0 ? "-" : String(count));
  const someWithout = years.some(({ withoutRate }) => withoutRate > 0);
  return terminalTable(
    [
      { header: say("outlook:colYear"), align: "left" },
      { header: say("cli:columnPrincipal"), align: "right" },
      { header: say("cli:columnInterest"), align: "right" },
      { header: say("outlook:colInterestOpen"), align: "right" },
      ...(someWithout ? [{ header: say("outlook:colWithoutRate"), align: "right" } as const] : []),
    ],
    years.map(({ year, principal, interest, interestOpen, withoutRate }) => [
      String(year),
      amount(principal),
      amount(interest),
      counted(interestOpen),
      ...(someWithout ? [counted(withoutRate)] : []),
    ]),
  );
}

function notesOnYears(
  { loans, list }: Outlook,
  names: CardNames,
  { from, currency }: OutlookAsked,
  { say }: Translator,
): string {
  const scheduled = loans.filter(({ schedule }) => schedule);
  const { year } = partsOf(list.day);
  const open = scheduled.filter(({ interest }) => !interest).length;
  const named = (
    key: "noteWithoutRate" | "noteProjected" | "noteAssumed" | "noteFees",
    of: readonly OutlookLoan[],
  ): string[] =>
    of.length === 0
      ? []
      : [
          say(`outlook:${key}`, {
            currency,
            loans: of.map(({ card }) => names(card)).join("; "),
          }),
        ];
  const notes = [
    say("outlook:noteYears"),
    ...(from === null || from <= year
      ? [say("outlook:noteFirstYear", { year: String(year), date: { day: list.day } })]
      : []),
    ...(open > 0 ? [say("outlook:noteInterest", { count: open })] : []),
    ...named(
      "noteWithoutRate",
      scheduled.filter((loan) => !hasListRate(loan, list, currency)),
    ),
    ...named(
      "noteProjected",
      scheduled.filter(({ isProjected }) => isProjected),
    ),
    ...named(
      "noteAssumed",
      scheduled.filter(({ isAssumed }) => isAssumed),
    ),
    ...named(
      "noteFees",
      scheduled.filter(({ hasFees }) => hasFees),
    ),
  ];
  return notes.map((note) => wrapped(note, "- ", "  ")).join("\n");
}

function basesTable({ byBasis, all }: Coverage, translator: Translator): string {
  const { say, language } = translator;
  return terminalTable(
    [
      { header: say("outlook:colBasis"), align: "left" },
      { header: say("outlook:colLoans"), align: "right" },
      { header: "EUR", align: "right" },
      { header: say("outlook:colShare"), align: "right" },
    ],
    byBasis.map(({ basis, loans, eur }: Share & { readonly basis: Basis }) => [
      say(`outlook:basis-${basis}`),
      String(loans),
      formatDecimal(wholeUnits(eur), language),
      formatPercent(percentOf(eur, all.eur), language),
    ]),
  );
}

function coverageNotes(
  { loans, list }: Outlook,
  { covered, all }: Coverage,
  documents: readonly DocumentRecord[],
  { say, language }: Translator,
): string {
  const eur = (amount: Money): string => `EUR ${formatDecimal(wholeUnits(amount), language)}`;
  const total = listTotal(list, documents);
  const notes = [
    say("outlook:covered", {
      count: all.loans,
      loans: covered.loans,
      eur: eur(covered.eur),
      ofEur: eur(all.eur),
    }),
    ...(total && total.minor !== all.eur.minor
      ? [say("outlook:listTotal", { total: eur(total), shown: eur(all.eur) })]
      : []),
    ...printedSums(loans).map(({ year, printed, byBalance }) =>
      say("outlook:sumMet", { year: String(year), currency: printed.currency, printed, byBalance }),
    ),
  ];
  return notes.map((note) => wrapped(note, "- ", "  ")).join("\n");
}

function sharesTable(
  shares: readonly KeyedShare[],
  heading: string,
  unnamed: string,
  { say, language }: Translator,
): string {
  return terminalTable(
    [
      { header: heading, align: "left", most: 44 },
      { header: say("outlook:colLoans"), align: "right" },
      { header: say("outlook:colOwed"), align: "right" },
      { header: say("outlook:colCovered"), align: "right" },
      { header: say("outlook:colShare"), align: "right" },
    ],
    shares.map(({ key, all, covered }) => [
      key ?? unnamed,
      String(all.loans),
      formatDecimal(wholeUnits(all.eur), language),
      formatDecimal(wholeUnits(covered.eur), language),
      formatPercent(percentOf(covered.eur, all.eur), language),
    ]),
  );
}

function reasons(loans: readonly OutlookLoan[], names: CardNames, { say, sayMessage }: Translator): string {
  return loans
    .map((loan) => {
      const { reason, interestOpen, card } = loan;
      const sentences = [sayMessage(reason), ...(interestOpen ? [sayMessage(interestOpen)] : [])].join(" ");
      const name = names(card);
      const row = card.row === "" ? say("outlook:withoutSource") : card.row;
      return wrapped(say("outlook:reasonLine", { row, name, reason: sentences }), "- ", "  ");
    })
    .join("\n");
}

function amountIn({ language }: Translator): (amount: Money | null) => string {
  return (amount) => (amount ? formatDecimal(amountDecimal(amount), language) : "-");
}

function wholeUnits(amount: Money): Decimal {
  return rescaled(amountDecimal(amount), 0, "half-up");
}

/** Of nothing, everything. */
function percentOf(part: Money, of: Money): Decimal {
  if (of.minor === 0n) return { digits: 1000n, scale: 1 };
  return divideDecimals(
    { digits: part.minor * 100n, scale: 0 },
    { digits: of.minor, scale: 0 },
    1,
    "half-up",
  );
}
