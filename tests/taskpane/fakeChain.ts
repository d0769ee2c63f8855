import { CHECKS } from "../../src/checks/catalogue.ts";
import { runCheck } from "../../src/checks/runChecks.ts";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { addDays, day } from "../../src/calendar/day.ts";
import type { DocumentRecord, Dossier } from "../../src/dossier/dossier.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import { fitFacts, knownRates, publishedFacts } from "../../src/dossier/fitFacts.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import { groupByLoan } from "../../src/dossier/loanGroups.ts";
import { compareDocuments } from "../../src/dossier/changes/compareDocuments.ts";
import { planBudget } from "../../src/dossier/planning/budgetPlan.ts";
import { relativesAmong } from "../../src/dossier/changes/relationOf.ts";
import { decisionFor, withDecision } from "../../src/dossier/matching/decisions.ts";
import { matchableLines, matchLoans } from "../../src/dossier/matching/matchLoans.ts";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { storyOf } from "../../src/dossier/story/storyOf.ts";
import { comparePublished } from "../../src/loan/fit/comparePublished.ts";
import { fitSchedules } from "../../src/loan/fit/fitSchedules.ts";
import { checkTerms } from "../../src/loan/checkTerms.ts";
import type { Schedule, ScheduleRow } from "../../src/loan/schedule.ts";
import { PLAIN_TERMS } from "../../src/loan/plainTerms.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { rowInputs } from "../../src/loan/figures/rowInputs.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { message, Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { parseMoney, type Money } from "../../src/money/money.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import type { WorkbookTarget } from "../../src/writers/target.ts";
import type { Chain } from "../../src/taskpane/chain.ts";

// As the real chain does when it is loaded.
addLaterTexts();

const asDownloaded = () => Promise.resolve({ kind: "written", name: "Otplata.xlsx" } as const);
/** A target by which everything is downloaded under one name. */
export const downloaded: WorkbookTarget = { write: asDownloaded, save: asDownloaded };

/** Facts of the amended budget law 2014, page 20, rows 6.5 and 6.6, and a card of another creditor. */
export function card(over: Partial<DebtCard> = {}): DebtCard {
  return {
    kind: "debt-card",
    section: "direct-external",
    group: "Кредити страних влада",
    row: "6.5",
    name: "Export – Import Bank of China – X RAY",
    creditor: "Export-Import Bank of China",
    loan: "x-ray",
    match: { confidence: "certain", reasons: [] },
    balanceEur: decimal("23751816"),
    balanceRsd: decimal("2773442543"),
    asOf: day("2014-07-31"),
    firstPrincipal: { text: "21.03.2014.", day: day("2014-03-21") },
    lastPrincipal: { text: "21.09.2025.", day: day("2025-09-21") },
    instalment: {
      year: 2014,
      amounts: [{ amount: decimal("17075000"), currency: "CNY" }],
      text: "17.075.000 CNY",
    },
    rate: { kind: "fixed", percent: decimal("3.00"), text: "3,00% фиксна" },
    source: {
      document: "rebalans-2014.pdf",
      page: 20,
      row: "6.5",
      text: "6.5 | Export – Import Bank of China – X RAY",
    },
    warnings: [],
    ...over,
  };
}

export const XRAY = card();
export const KOSTOLAC = card({
  row: "6.7",
  name: "Export – Import Bank of China – Костолац",
  loan: "kostolac-1",
  source: { document: "rebalans-2014.pdf", page: 20, row: "6.7", text: "6.7 | Костолац" },
});
export const ITALY = card({
  row: "6.1",
  name: "Влада Италије",
  creditor: null,
  loan: null,
  match: null,
  source: { document: "rebalans-2014.pdf", page: 19, row: "6.1", text: "6.1 | Влада Италије" },
});

export function record(name: string, sha256: string): DocumentRecord {
  return {
    name,
    sha256,
    kind: "pdf",
    pages: 2,
    asOf: day("2014-07-31"),
    totals: [
      {
        label: "УКУПНО СТАЊЕ ДУГА",
        eur: decimal("100"),
        rsd: decimal("11700"),
        sumEur: decimal("100"),
        sumRsd: decimal("11700"),
        agrees: true,
        page: 2,
      },
    ],
    sums: [],
    unknownTables: [],
    warnings: [],
  };
}

export const IMPORTED: Imported = {
  documents: [record("rebalans-2014.pdf", "aa")],
  lines: [ITALY, XRAY, KOSTOLAC],
  others: [],
};

const cny = (text: string): Money => parseMoney(text, "CNY")!;

export const XRAY_TERMS: LoanTerms = {
  ...PLAIN_TERMS,
  id: "x-ray",
  name: "X RAY",
  currency: "CNY",
  agreement: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)",
  signed: day("2010-07-14"),
  facility: cny("205000000.00"),
  drawdowns: [{ date: day("2013-03-21"), amount: cny("204900000.00") }],
  rate: { kind: "fixed", percent: decimal("3") },
  dayCount: "ACT/360",
  firstInterest: day("2013-09-21"),
  firstPrincipal: day("2014-03-21"),
  lastPrincipal: day("2025-09-21"),
  monthsBetween: 6,
  repayment: { kind: "equal-principal" },
  businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
  rounding: "half-up",
  remainder: "last",
  fees: [],
  sources: {
    rate: { mark: "seen", text: "3,00% фиксна", document: "rebalans-2014.pdf", page: 20, row: "6.5" },
    dayCount: { mark: "inferred", text: "by analogy" },
  },
};

/** A workbook's dossier: X RAY with a schedule, Kostolac without one, in English, as of 1 August 2014. */
export function workbookDossier(over: Partial<Dossier> = {}): Dossier {
  return {
    version: 1,
    documents: IMPORTED.documents,
    lines: IMPORTED.lines,
    others: [],
    loans: [{ terms: XRAY_TERMS, cards: [XRAY] }],
    unscheduled: [{ card: KOSTOLAC, missing: [] }],
    rates: [],
    payments: [],
    decisions: [],
    mappings: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
    settings: { language: "en", asOf: day("2014-08-01") },
    ...over,
  };
}

/** The first two rows of the loan's schedule: 184 and 181 days of interest on CNY 204,900,000 at 3 % by ACT/360. */
export const XRAY_SCHEDULE: Schedule = {
  loan: "x-ray",
  currency: "CNY",
  openInterest: null,
  assumedInterest: false,
  projectedInterest: false,
  rows: [
    row({
      n: 1,
      from: "2013-03-21",
      to: "2013-09-21",
      payment: "2013-09-23",
      days: 184,
      amounts: {
        opening: "0",
        drawdown: "204900000",
        principal: "0",
        interest: "3141800",
        total: "3141800",
        closing: "204900000",
      },
      instalment: null,
    }),
    row({
      n: 2,
      from: "2013-09-21",
      to: "2014-03-21",
      payment: "2014-03-21",
      days: 181,
      amounts: {
        opening: "204900000",
        drawdown: "0",
        principal: "8537500",
        interest: "3090575",
        total: "11628075",
        closing: "196362500",
      },
      instalment: 1,
    }),
  ],
  totals: {
    principal: cny("8537500"),
    prepayment: cny("0"),
    interest: cny("6232375"),
    capitalised: cny("0"),
    fees: cny("0"),
    writtenDown: cny("0"),
    paid: cny("14769875"),
  },
};

interface RowFacts {
  readonly n: number;
  readonly from: string;
  readonly to: string;
  readonly payment: string;
  readonly days: number;
  readonly amounts: Readonly<
    Record<"opening" | "drawdown" | "principal" | "interest" | "total" | "closing", string>
  >;
  readonly instalment: number | null;
}

function row({ n, from, to, payment, days, amounts, instalment }: RowFacts): ScheduleRow {
  const balance = cny("204900000");
  return {
    n,
    from: day(from),
    to: day(to),
    due: day(to),
    payment: day(payment),
    days,
    ratePercent: decimal("3"),
    opening: cny(amounts.opening),
    drawdown: cny(amounts.drawdown),
    prepayment: cny("0"),
    principal: cny(amounts.principal),
    interest: cny(amounts.interest),
    capitalised: cny("0"),
    writtenDown: cny("0"),
    fees: cny("0"),
    total: cny(amounts.total),
    closing: cny(amounts.closing),
    projected: false,
    assumed: false,
    instalment,
    spans: [{ from: day(from), to: day(to), days, balance }],
    principalRule: instalment === null ? "none" : "share",
    rescheduling: null,
    share: instalment === null ? null : { of: balance, parts: 24 },
    register: null,
    fixing: null,
    feeParts: [],
    skipped: [],
    warnings: [],
  };
}

const PLAN = { properties: { title: "Otplata: test" } } as WorkbookPlan;

const NOT_COMPARABLE = record("", "").totals.map((total) => ({ ...total, agrees: null }));

function notInABrowser(): never {
  throw new Error("only a pane in Excel asks for this");
}

const assembleDossier: Chain["assembleDossier"] = (
  imported,
  { wanted, terms, rates = [], payments = [] },
  settings,
) => {
  const lines = imported.lines.filter((line) =>
    wanted ? wanted.includes(line.loan ?? line.name) : line.creditor === "Export-Import Bank of China",
  );
  const stated = new Map(terms.map((one) => [one.id, one]));
  const derived = lines.some((line) => line.loan === "x-ray") ? [XRAY_TERMS] : [];
  const scheduled = [...derived.filter(({ id }) => !stated.has(id)), ...terms];
  return {
    version: 1,
    documents: imported.documents,
    lines: imported.lines,
    others: imported.others,
    loans: scheduled.map((one) => ({
      terms: one,
      cards: lines.filter((line) => line.loan === one.id),
    })),
    unscheduled: lines
      .filter((line) => !scheduled.some(({ id }) => id === (line.loan ?? "vlada-italije")))
      .map((line) => ({ card: line, missing: [message("pane:unknown")] })),
    rates,
    payments,
    decisions: [],
    mappings: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
    settings,
  };
};

/** A chain that knows files by name: any "bad" one is refused, an "endless" one is read until it is called off, an "excerpt" lacks the beginning of its list, all others hold IMPORTED under their own name. */
export function fakeChain(): Chain & { readonly dossiers: Dossier[] } {
  const dossiers: Dossier[] = [];
  return {
    dossiers,
    async importFiles(files, { signal, onProgress }) {
      const [file] = files;
      if (!file) throw new Error("no file");
      for (const page of [1, 2]) {
        await new Promise((resolve) => {
          if (file.name.includes("endless")) signal?.addEventListener("abort", resolve);
          else setTimeout(resolve, 0);
        });
        signal?.throwIfAborted();
        onProgress?.({ document: file.name, page, pages: 2 });
      }
      if (file.name.includes("fault")) throw new TypeError("undefined is not a function");
      if (file.name.includes("bad")) {
        throw new Problem("errors:notPdf", { document: file.name }, { document: file.name, page: 3 });
      }
      return {
        documents: [
          file.name.includes("excerpt")
            ? { ...record(file.name, "excerpt"), totals: NOT_COMPARABLE }
            : record(file.name, `sha-${"bytes" in file ? file.bytes.join() : file.clipboard.text}`),
        ],
        lines: IMPORTED.lines.map((line) => ({ ...line, source: { ...line.source, document: file.name } })),
        others: [],
      };
    },
    // As the real one knows them by what is in them.
    isOtplataWorkbook: ({ name }) => Promise.resolve(name.startsWith("own-")),
    groupByLoan,
    findBeforehand: () => Promise.resolve(),
    matchLoans: (imported, decisions) => Promise.resolve(matchLoans(matchableLines(imported), decisions)),
    decide: (decisions, ...given) => withDecision(decisions, decisionFor(...given)),
    relativesAmong: (before, added) => Promise.resolve(relativesAmong(before, added)),
    compareDocuments: (before, after) => Promise.resolve(compareDocuments(before, after)),
    assembleDossier,
    // None of its lists gives a schedule.
    assembleForward: assembleDossier,
    withoutForward: (dossier) => dossier,
    dossierToJson,
    readDossier,
    readTerms,
    termsToJson,
    termsToComplete: (id, cards) => ({ id, rows: cards.map(({ row }) => row) }),
    buildSchedule: (terms) => {
      checkTerms(terms);
      return XRAY_SCHEDULE;
    },
    positionAt: (_terms, _schedule, asOf) => ({
      date: asOf,
      balance: cny("196362500"),
      accruedInterest: cny("16363.54"),
      instalmentsLeft: 23,
      unknown: null,
      assumed: false,
      projected: false,
    }),
    rowInputs,
    checks: () => Promise.resolve({ all: CHECKS, run: runCheck }),
    storyOf: (dossier, loan) => Promise.resolve().then(() => storyOf(dossier, loan)),
    publishedFacts: (loan, cards) => Promise.resolve(publishedFacts(loan, cards, agreementFor(loan.id))),
    comparePublished: ({ printed, asOf }, terms, schedule, rates) =>
      Promise.resolve().then(() => {
        const currencies = [printed.amount.currency, terms.currency];
        return comparePublished(printed, asOf, terms, schedule, knownRates(rates, currencies));
      }),
    fitSchedules: (facts, rates) => Promise.resolve().then(() => fitSchedules(fitFacts(facts, rates))),
    explainRow: (_terms, { due }) => [message("pane:paidOn", { day: { day: addDays(due, 0) } })],
    planBudget: (dossier, years) => planBudget(dossier, undefined, undefined, years),
    buildWorkbook: (dossier) => {
      dossiers.push(dossier);
      return Promise.resolve(PLAN);
    },
    importCells: notInABrowser,
    readBack: notInABrowser,
    buildOptionsFor: notInABrowser,
    alterations: notInABrowser,
    planUpdate: notInABrowser,
  };
}
