import { cellAddress } from "../address.ts";
import { converted } from "../exchange.ts";
import { unlessOpen } from "../schedule/formulas/openInterest.ts";
import { quoted } from "../formulas/quoted.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountOrNothing, date, numberValue, text } from "../layout/values.ts";
import { figuresOn, scheduleSum, type LoanFigures } from "../loanFigures.ts";
import { mayBeOpen, mayOweOpen, type SheetLoan } from "../sheetLoan.ts";
import type { CellPlan, PlacedCell } from "../plan.ts";
import { balancesTable } from "../balances/balancesTable.ts";
import { loansTable } from "../inputs/loansTable.ts";
import { conversionKeys } from "../balances/conversionColumns.ts";
import { convertedTable } from "../balances/convertedTable.ts";
import { addsInterest } from "../schedule/serviceFormulas.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { upcomingTable } from "../balances/upcomingTable.ts";
import type { Translator } from "../../messages/translator.ts";
import { formatDay } from "../../messages/format.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { subtract, type Money } from "../../money/money.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { amountInWords, amountInWordsFormula, countedFormula, dayFormula } from "./amountWords.ts";

/** Addresses of the page's figures, for the sentence and the years. */
export interface FigurePlaces {
  readonly balance: string;
  readonly dinars: string;
  readonly last: string;
}

/** The first cell of a column of a table that has a row for each loan, where there is one loan alone. */
const only = (table: TableReferences, key: string): string => `INDEX(${table.all(key)},1)`;

/** The figures of one loan beside each other and in a sentence. @returns the row after them, and where they stand */
export function putOneLoan(
  draft: SheetDraft,
  context: WorkbookContext,
  start: number,
): { readonly row: number; readonly places: FigurePlaces } {
  const { t, dossier } = context;
  const loan = context.loans[0];
  if (!loan) throw new Error("a page for one loan without a loan");
  const figures = figuresOn(loan, dossier.settings.asOf);
  const { currency } = loan.terms;
  const balances = referencesTo(balancesTable(t), t);
  const upcoming = referencesTo(upcomingTable(t), t);
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const put = (
    row: number,
    column: number,
    cell: Omit<CellPlan, "value"> & Pick<PlacedCell, "value">,
  ): string => {
    draft.put(row, column, cell);
    return cellAddress(row, column);
  };
  const label = (row: number, column: number, words: string): void => {
    draft.put(row, column, { value: text(words), look: "label" });
  };
  const money = (
    row: number,
    column: number,
    value: Money | string | null,
    formula: string,
    look?: "figure",
  ): string =>
    put(row, column, {
      value: typeof value === "string" ? text(value) : amountOrNothing(value),
      formula,
      format: loan.format,
      align: look ? "left" : "right",
      ...(look ? { look, span: 2 } : {}),
    });

  label(start, 0, t.say("summarySheet:labelBalance", { currency }));
  const balance = money(start + 1, 0, figures.position.balance, only(balances, "balance"), "figure");
  const others = (["EUR", "RSD"] as const).filter((to) => to !== currency);
  const conversions = referencesTo(convertedTable(t, []), t);
  others.forEach((to, index) => {
    const { balance: owed } = figures.position;
    const found = owed && converted(owed, to, dossier.rates, figures.day);
    draft.put(start + 2 + index, 0, {
      value: owed === null ? text("") : found ? amount(found.amount) : text(t.say("workbook:noRate")),
      formula: only(conversions, conversionKeys(to)[0]),
      format: "amount2",
      look: "lead",
      align: "left",
    });
    draft.put(start + 2 + index, 1, { value: text(to), look: "lead" });
  });
  const dinars = currency === "RSD" ? balance : cellAddress(start + 1 + others.length, 0);

  const [drawnRow, repaidRow, nextRow, lastRow, interestRow] = [1, 2, 3, 4, 5].map(
    (step) => start + step,
  ) as [number, number, number, number, number];
  label(drawnRow, 3, t.say("summarySheet:labelDrawn"));
  const drawn = money(drawnRow, 4, figures.drawn, only(balances, "drawn"));
  label(
    repaidRow,
    3,
    t.say(loan.terms.openingBalance ? "summarySheet:labelRepaidSince" : "summarySheet:labelRepaid"),
  );
  const repaid = money(repaidRow, 4, figures.repaid, only(balances, "repaid"));
  label(nextRow, 3, t.say("summarySheet:labelNext"));
  const unknown = t.say("summarySheet:interestUnknown");
  const nextTotal = figures.position.balance === null ? null : { minor: 0n, currency };
  const nextFormula = only(upcoming, "nextTotal");
  money(
    nextRow,
    4,
    figures.next ? (figures.next.total ?? unknown) : nextTotal,
    mayBeOpen(loan)
      ? `IF(AND(${nextFormula}="",${only(upcoming, "nextDue")}<>""),${quoted(unknown)},${nextFormula})`
      : nextFormula,
  );
  put(nextRow, 5, {
    value: figures.next ? date(figures.next.due) : text(""),
    formula: only(upcoming, "nextDue"),
    format: "date",
    align: "right",
  });
  label(lastRow, 3, t.say("summarySheet:labelLast"));
  const last = put(lastRow, 5, {
    value: date(figures.lastDue),
    formula: only(upcoming, "lastDue"),
    format: "date",
    align: "right",
  });
  label(interestRow, 3, t.say("summarySheet:labelInterest"));
  const after = `${schedule.all("due")},">"&AsOf`;
  const ofInterest = `SUMIFS(${schedule.all("interest")},${after})`;
  const paid = addsInterest(loan)
    ? `${ofInterest}-SUMIFS(${schedule.all("capitalised")},${after})`
    : ofInterest;
  const interestLeft = interestAfter(figures);
  const interest = money(
    interestRow,
    4,
    figures.position.balance && (interestLeft ?? unknown),
    `IF(${balance}="","",${unlessOpen(`ROUND(${paid},${loan.digits})`, loan, schedule, [`(${schedule.all("due")}>AsOf)`], unknown)})`,
  );

  label(start, 3, t.say("summarySheet:labelShare"));
  const share =
    figures.drawn && figures.repaid && figures.drawn.minor > 0n
      ? (figures.repaid.minor * 20000n + figures.drawn.minor) / (figures.drawn.minor * 2n)
      : null;
  draft.put(start, 4, {
    value: share === null ? text("") : numberValue({ digits: share, scale: 4 }),
    formula: `IF(N(${drawn})=0,"",ROUND(${repaid}*10000/${drawn},0)/10000)`,
    format: "percent",
    align: "right",
  });
  const repays = (row: OpenRow): boolean => row.principal.minor > 0n;
  const all = loan.schedule.rows.filter(repays).length;
  const left = loan.schedule.rows.filter((row) => repays(row) && row.due > figures.day).length;
  const counted = `COUNTIFS(${schedule.all("principal")},">0"`;
  const leftFormula = `${counted},${after})`;
  draft.put(start, 5, {
    value: text(
      figures.position.balance === null
        ? ""
        : t.say("summarySheet:instalmentsOf", { paid: String(all - left), all: String(all) }),
    ),
    formula: `IF(${balance}="","",${spokenFormula(t, "summarySheet:instalmentsOf", {
      paid: `(${counted})-${leftFormula})`,
      all: `${counted})`,
    })})`,
    align: "right",
  });

  const known = { balance, dinars, last, drawn, repaid, interest };
  // Where it stands already, it is only named: of a loan with a long name the formula would be too long for Excel.
  const isOpen = mayOweOpen(loan);
  const lines = sentence(context, figures, {
    left: isOpen ? left : (figures.position.instalmentsLeft ?? 0),
    interest: interestLeft,
  });
  const toSay = isOpen ? leftFormula : only(balances, "instalmentsLeft");
  const formulas = sentenceFormulas(context, figures, known, toSay);
  const row = start + 7;
  lines.forEach((words, index) => {
    draft.put(row + index, 0, {
      value: text(words),
      formula: formulas[index] ?? "",
      look: "lead",
      span: 6,
      wrap: true,
    });
  });
  return { row: row + lines.length + 1, places: { balance, dinars, last } };
}

/** Interest, without what is added to the balance, that falls due after the day; null where it is open. */
function interestAfter({ loan, day }: LoanFigures): Money | null {
  const isAfter = (row: OpenRow): boolean => row.due > day;
  const interest = scheduleSum(loan, "interest", isAfter);
  return interest && subtract(interest, scheduleSum(loan, "capitalised", isAfter));
}

/** Three sentences: what was drawn and repaid, what is left, what interest is still to be paid; an empty one says nothing. */
function sentence(
  { t, dossier }: WorkbookContext,
  { loan, position, drawn, repaid, day, lastDue }: LoanFigures,
  { left, interest }: { readonly left: number; readonly interest: Money | null },
): [string, string, string] {
  const { balance } = position;
  const words = (money: Money): string => amountInWords(money, t);
  if (balance === null || repaid === null) return ["", t.say("summarySheet:saidUnknown"), ""];
  const { openingBalance } = loan.terms;
  const first = openingBalance
    ? t.say("summarySheet:saidRepaid", { day: { day: openingBalance.date }, repaid: words(repaid) })
    : drawn && drawn.minor > 0n
      ? t.say("summarySheet:saidDrawn", { drawn: words(drawn), repaid: words(repaid) })
      : "";
  if (balance.minor === 0n) {
    const isOver = day >= lastDue;
    return [
      first,
      isOver
        ? t.say("summarySheet:saidNothingLeft", { last: formatDay(lastDue, t.language) })
        : t.say("summarySheet:saidNothingYet"),
      "",
    ];
  }
  const dinars = converted(balance, "RSD", dossier.rates, day)?.amount ?? null;
  const said = {
    balance: words(balance),
    instalments: t.say(isHalfYearly(loan) ? HALF_YEARLY : "summarySheet:instalments", { count: left }),
    last: formatDay(lastDue, t.language),
  };
  return [
    first,
    dinars && loan.terms.currency !== "RSD"
      ? t.say("summarySheet:saidLeftIn", { ...said, dinars: words(dinars) })
      : t.say("summarySheet:saidLeft", said),
    interest === null
      ? t.say("summarySheet:saidInterestOpen")
      : interest.minor === 0n
        ? ""
        : t.say("summarySheet:saidInterest", { interest: words(interest) }),
  ];
}

const HALF_YEARLY = "summarySheet:instalmentsHalfYearly";

/** Whether instalments of the loan are six months apart, all that there are. */
function isHalfYearly({ terms: { monthsBetween, reschedulings } }: SheetLoan): boolean {
  return monthsBetween === 6 && reschedulings.length === 0;
}

/** What the sentence calls the instalments left, by the months between them as they are entered now. */
function instalmentsFormula(loan: SheetLoan, left: string, t: Translator): string {
  const months = only(referencesTo(loansTable(t), t), "monthsBetween");
  const other = { when: `${months}=6`, key: HALF_YEARLY } as const;
  return loan.terms.reschedulings.length > 0
    ? countedFormula(left, "summarySheet:instalments", t)
    : countedFormula(left, "summarySheet:instalments", t, other);
}

function sentenceFormulas(
  { t }: WorkbookContext,
  { loan }: LoanFigures,
  at: FigurePlaces & { readonly drawn: string; readonly repaid: string; readonly interest: string },
  left: string,
): [string, string, string] {
  const { currency } = loan.terms;
  const words = (address: string, of = currency): string => amountInWordsFormula(address, of, t);
  const since = only(referencesTo(loansTable(t), t), "openingDate");
  const first = loan.terms.openingBalance
    ? spokenFormula(t, "summarySheet:saidRepaid", { day: dayFormula(since, t), repaid: words(at.repaid) })
    : `IF(${at.drawn}=0,"",${spokenFormula(t, "summarySheet:saidDrawn", { drawn: words(at.drawn), repaid: words(at.repaid) })})`;
  const said = {
    balance: words(at.balance),
    instalments: instalmentsFormula(loan, left, t),
    last: dayFormula(at.last, t),
  };
  const without = spokenFormula(t, "summarySheet:saidLeft", said);
  const some =
    currency === "RSD"
      ? without
      : `IF(ISNUMBER(${at.dinars}),${spokenFormula(t, "summarySheet:saidLeftIn", { ...said, dinars: words(at.dinars, "RSD") })},${without})`;
  const over = spokenFormula(t, "summarySheet:saidNothingLeft", { last: dayFormula(at.last, t) });
  const none = `IF(AsOf>=${at.last},${over},${quoted(t.say("summarySheet:saidNothingYet"))})`;
  const interest = spokenFormula(t, "summarySheet:saidInterest", { interest: words(at.interest) });
  const isOpen = `NOT(ISNUMBER(${at.interest}))`;
  const open = mayBeOpen(loan)
    ? `IF(${isOpen},${quoted(t.say("summarySheet:saidInterestOpen"))},${interest})`
    : interest;
  return [
    `IF(${at.balance}="","",${first})`,
    `IF(${at.balance}="",${quoted(t.say("summarySheet:saidUnknown"))},IF(${at.balance}=0,${none},${some}))`,
    `IF(N(${at.balance})=0,"",IF(AND(N(${at.interest})=0,ISNUMBER(${at.interest})),"",${open}))`,
  ];
}
