import type { Day } from "../../calendar/day.ts";
import { add, amountDecimal, sum, zero, type Money } from "../../money/money.ts";
import type { Currency } from "../../money/currency.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { yearSpans } from "../balances/yearEndsTable.ts";
import { balancesTable } from "../balances/balancesTable.ts";
import { conversionKeys } from "../balances/conversionColumns.ts";
import { convertedTable } from "../balances/convertedTable.ts";
import { upcomingTable } from "../balances/upcomingTable.ts";
import { debtServiceTable } from "../debtService/debtServiceTable.ts";
import { converted } from "../exchange.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { AS_OF_IS_DAY } from "../inputs/asOfIsDay.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountFormat, amountOrNothing, BLANK, text, whole } from "../layout/values.ts";
import { figuresOn, payableOn } from "../loanFigures.ts";
import type { CellLook } from "../plan.ts";
import { mayBeOpen, mayOweOpen, type SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { isOf, pageYears, yearCell, type PageYear } from "./yearsLeft.ts";

type YearPart = "principal" | "interest" | "total";
type ShownCurrency = "EUR" | "RSD";
/** What the page shows of a year. */
const SHOWN = [
  ["principal", "EUR"],
  ["interest", "EUR"],
  ["total", "EUR"],
  ["total", "RSD"],
] as const satisfies readonly (readonly [YearPart, ShownCurrency])[];

/** What is still to be paid on all loans in a currency in one of the page's years. */
interface YearOfCurrency extends PageYear {
  readonly currency: Currency;
  readonly loans: readonly SheetLoan[];
  /** Null where it is not known what any of the loans owes on the day. Of interest, and fees, what is known. */
  readonly due: Readonly<Record<YearPart, Money>> | null;
  /** Whether the interest of any of the loans is open. */
  readonly isOpen: boolean;
}

/**
 * The years of all loans, currency by currency; none where a cell would not hold all digits of a sum. As many as the loans
 * last: the page's rows are the same whatever day it is made for.
 */
export function yearsOfAll({ loans, dossier }: WorkbookContext): readonly YearOfCurrency[] {
  const { asOf } = dossier.settings;
  const spans = yearSpans(loans);
  const [first, last] = [
    Math.min(...spans.map((one) => one.first)),
    Math.max(...spans.map((one) => one.last)),
  ];
  const years = pageYears(asOf, last - first + 1);
  const rows = [...new Set(loans.map(({ terms }) => terms.currency))].flatMap((currency) => {
    const members = loans.filter(({ terms }) => terms.currency === currency);
    const isKnown = members.every((loan) => figuresOn(loan, asOf).position.balance !== null);
    return years.map((year): YearOfCurrency => {
      const payable = members.map((loan) => payableOn(loan, (due) => isOf(year, asOf, due)));
      const principal = sum(
        payable.map((part) => part.principal),
        currency,
      );
      const interest = sum(
        payable.flatMap((part) => (part.interest === null ? [part.fees] : [part.interest, part.fees])),
        currency,
      );
      return {
        ...year,
        currency,
        loans: members,
        due: isKnown ? { principal, interest, total: add(principal, interest) } : null,
        isOpen: payable.some((part) => part.interest === null),
      };
    });
  });
  const sums = [
    ...SHOWN.map(([part, to]) => sumOf(rows, part, to, dossier)),
    ...rows.map(({ due }) => due && due.total),
  ];
  return sums.every((each) => each === null || fitsCell(amountDecimal(each))) ? rows : [];
}

function lastDueOf(loans: readonly SheetLoan[], asOf: Day): Day {
  return Math.max(...loans.map((loan) => figuresOn(loan, asOf).lastDue)) as Day;
}

type Rated = Pick<WorkbookContext["dossier"], "rates" | "settings">;

function shownIn(
  row: YearOfCurrency,
  part: YearPart,
  to: ShownCurrency,
  { rates, settings }: Rated,
): Money | null {
  if (row.due === null || row.currency === to) return row.due && row.due[part];
  // Of two rounded parts the total is their sum: in euros it stands beside them.
  if (part === "total" && to === "EUR") {
    const parts = (["principal", "interest"] as const).map((one) =>
      shownIn(row, one, to, { rates, settings }),
    );
    const known = parts.filter((one) => one !== null);
    return known.length < parts.length ? null : sum(known, to);
  }
  const amount = row.due[part];
  // Nothing is nothing in any currency, whether a rate is known or not.
  return amount.minor === 0n ? zero(to) : (converted(amount, to, rates, settings.asOf)?.amount ?? null);
}

/** Null where any of the rows is not known, or has no rate of exchange. */
function sumOf(
  rows: readonly YearOfCurrency[],
  part: YearPart,
  to: ShownCurrency,
  dossier: Rated,
): Money | null {
  const amounts = rows.map((row) => shownIn(row, part, to, dossier));
  const known = amounts.filter((each) => each !== null);
  return known.length < amounts.length ? null : sum(known, to);
}

/** A criterion that any number meets, and no text. */
const ANY_NUMBER = `">-1E+15"`;

/** tblYearsLeft: what is still to be paid on all loans of a currency, year by year after the day that the user types. */
export function yearsOfAllTable(t: Translator, dossier: Rated): TableDeclaration<YearOfCurrency> {
  const own = (): TableReferences => referencesTo(table, t);
  const balances = referencesTo(balancesTable(t), t);
  const upcoming = referencesTo(upcomingTable(t), t);
  const service = referencesTo(debtServiceTable(t), t);
  const conversions = referencesTo(convertedTable(t, []), t);
  /** Columns of the table that the row is summed from, and the conditions that pick its rows. */
  const source = ({ step, isLast }: YearOfCurrency) => {
    const { here } = own();
    if (step === 0)
      return {
        principal: [upcoming.all("restPrincipal")],
        interest: upcoming.all("restInterest"),
        fees: upcoming.all("restFees"),
        picked: `${upcoming.all("currency")},${here("currency")}`,
      };
    const years = isLast ? `">="&${here("year")}` : here("year");
    return {
      principal: [service.all("principal"), service.all("prepayment")],
      interest: service.all("interest"),
      fees: service.all("fees"),
      picked: `${service.all("currency")},${here("currency")},${service.all("year")},${years}`,
    };
  };
  /** Whether any picked cell of a column holds no number. */
  const anyOpen = (cells: string, picked: string): string =>
    `COUNTIFS(${picked},${cells},${ANY_NUMBER})<COUNTIFS(${picked})`;
  const sums = (cells: readonly string[], picked: string): string =>
    `ROUND(${cells.map((each) => `SUMIFS(${each},${picked})`).join("+")},3)`;
  const money = (
    part: YearPart,
    header: MessageKey,
    formula: (row: YearOfCurrency) => string,
  ): ColumnDeclaration<YearOfCurrency> => ({
    key: part,
    header,
    format: ({ currency }) => amountFormat(currency),
    value: ({ due }) => amountOrNothing(due && due[part]),
    formula,
  });
  const inPart = t.say("summarySheet:inPart");
  const table: TableDeclaration<YearOfCurrency> = {
    name: "tblYearsLeft",
    input: false,
    keys: ["currency", "year"],
    columns: [
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ currency }) => text(currency),
      },
      {
        key: "year",
        header: "workbook:colYear",
        format: "integer",
        value: ({ year }) => whole(year),
        formula: ({ step }) => `IF(${AS_OF_IS_DAY},YEAR(AsOf)+${step},"")`,
      },
      money("principal", "workbook:colPrincipal", (row) => {
        const { principal, picked } = source(row);
        const ofCurrency = `${balances.all("currency")},${own().here("currency")}`;
        const unknown = [
          `${own().here("year")}=""`,
          `COUNTIFS(${ofCurrency},${balances.all("balance")},">=0")<COUNTIFS(${ofCurrency})`,
          ...(row.loans.some(mayOweOpen) ? [anyOpen(principal[0] ?? "", picked)] : []),
        ];
        return `IF(OR(${unknown.join(",")}),"",${sums(principal, picked)})`;
      }),
      money("interest", "summarySheet:colInterestAndFees", (row) => {
        const { interest, fees, picked } = source(row);
        return `IF(${own().here("principal")}="","",${sums([interest, fees], picked)})`;
      }),
      money(
        "total",
        "workbook:colTotal",
        () =>
          `IF(${own().here("principal")}="","",ROUND(${own().here("principal")}+${own().here("interest")},3))`,
      ),
      {
        key: "known",
        header: "summarySheet:colInterestKnown",
        format: "general",
        value: ({ due, isOpen }) => text(due && isOpen ? inPart : ""),
        formula: (row) => {
          if (!row.loans.some(mayBeOpen)) return `""`;
          const { interest, picked } = source(row);
          const open = anyOpen(interest, picked);
          return `IF(${own().here("principal")}="","",IF(${open},${quoted(inPart)},""))`;
        },
      },
      ...SHOWN.map(([part, to]): ColumnDeclaration<YearOfCurrency> => ({
        key: `${part}${to}`,
        header: SHOWN_HEADERS[part],
        headerValues: { currency: to },
        format: "amount2",
        look: part === "total" ? "total" : "plain",
        value: (row) => amountOrNothing(shownIn(row, part, to, dossier)),
        formula: ({ currency }) => {
          const { here } = own();
          if (currency === to) return here(part);
          if (part === "total" && to === "EUR") {
            const [principal, interest] = [here("principalEUR"), here("interestEUR")];
            return `IF(OR(${principal}="",${interest}=""),"",ROUND(${principal}+${interest},2))`;
          }
          const [, pair, rate] = conversionKeys(to).map((key) =>
            conversions.lookup(key, "currency", here("currency")),
          ) as [string, string, string, string];
          const amount = here(part);
          return (
            `IF(OR(${amount}="",N(${amount})=0),${amount},IF(${pair}="","",` +
            `IF(LEFT(${pair},3)="${to}",ROUND(${amount}/${rate},2),ROUND(${amount}*${rate},2))))`
          );
        },
      })),
    ],
  };
  return table;
}

const SHOWN_HEADERS = {
  principal: "summarySheet:colPrincipalIn",
  interest: "summarySheet:colInterestIn",
  total: "summarySheet:colTotalIn",
} as const satisfies Record<YearPart, MessageKey>;

/**
 * What is to be paid on all loans after the day, year by year, in euros and dinars: sums of tblYearsLeft. Loose cells: the
 * years follow the day.
 * @param last the cell with the day of the last payment
 * @returns the row for what comes next
 */
export function putYearsOfAll(
  draft: SheetDraft,
  { t, loans, dossier }: WorkbookContext,
  years: readonly YearOfCurrency[],
  last: string,
  start: number,
  span: number,
): number {
  const [first] = years;
  if (!first) return start;
  const { asOf } = dossier.settings;
  const steps = years.filter(({ currency }) => currency === first.currency);
  const table = referencesTo(yearsOfAllTable(t, dossier), t);
  const anyOpen = years.some(({ due, isOpen }) => due && isOpen);
  const mayBePart = loans.some(mayBeOpen);
  const inPart = quoted(t.say("summarySheet:inPart"));
  const isPart = `COUNTIFS(${table.all("known")},${inPart})>0`;

  draft.heading(start, 0, t.say("summarySheet:headYears"), span);
  const head = (column: number, key: MessageKey, partKey: MessageKey | null, currency = "EUR"): void => {
    const whole = t.say(key, { currency });
    const part = partKey === null || !mayBePart ? null : t.say(partKey, { currency });
    draft.put(start + 1, column, {
      value: text(part !== null && anyOpen ? part : whole),
      ...(part === null ? {} : { formula: `IF(${isPart},${quoted(part)},${quoted(whole)})` }),
      look: "header",
      format: "text",
      wrap: true,
      align: column === 0 ? "left" : "right",
      ...(column === RSD_COLUMN ? { span: 2 } : {}),
    });
  };
  head(0, "summarySheet:colYear", null);
  draft.put(start + 1, 1, { value: BLANK, look: "header" });
  head(2, "summarySheet:colPrincipal", null);
  head(3, "summarySheet:colInterest", "summarySheet:colInterestPart");
  head(4, "summarySheet:colTotal", "summarySheet:colTotalPart");
  head(RSD_COLUMN, "summarySheet:colTotal", "summarySheet:colTotalPart", "RSD");

  /** @param picked a condition on the rows of the table @param hidden formula: whether the row says nothing */
  const putSums = (
    row: number,
    picked: string,
    hidden: string,
    rows: readonly YearOfCurrency[] | null,
    look?: CellLook,
  ): void => {
    SHOWN.forEach(([part, to], index) => {
      const column = 2 + index;
      const cells = table.all(`${part}${to}`);
      const known = rows && sumOf(rows, part, to, dossier);
      // Nought would say that none is to be paid.
      const isOpen = part === "interest" && known?.minor === 0n && rows?.some((one) => one.isOpen);
      const open = t.say(part === "total" ? "summarySheet:totalNotKnown" : "summarySheet:notKnown");
      const sums = `ROUND(SUMIFS(${cells},${picked}),2)`;
      const isUnknown = [
        `COUNTIFS(${picked},${cells},${ANY_NUMBER})<COUNTIFS(${picked})`,
        ...(part === "interest" && mayBePart
          ? [`AND(COUNTIFS(${picked},${table.all("known")},${inPart})>0,${sums}=0)`]
          : []),
      ];
      const value = known === null || isOpen ? text(open) : amount(known);
      draft.put(row, column, {
        value: rows === null ? text("") : value,
        formula: `IF(${hidden},"",IF(OR(${isUnknown.join(",")}),${quoted(open)},${sums}))`,
        format: "amount0",
        align: "right",
        ...(look ? { look } : {}),
        ...(column === RSD_COLUMN ? { span: 2 } : {}),
      });
    });
  };
  for (const year of steps) {
    const row = start + 2 + year.step;
    const { cell, isShown, isHidden } = yearCell(t, year, asOf, {
      lastDue: lastDueOf(loans, asOf),
      last,
      unknown: `OR(NOT(${AS_OF_IS_DAY}),${last}="")`,
      isKnown: true,
    });
    draft.put(row, 0, cell);
    const ofYear = isShown ? years.filter(({ step }) => step === year.step) : null;
    putSums(row, `${table.all("year")},YEAR(AsOf)+${year.step}`, isHidden, ofYear);
  }
  const total = start + 2 + steps.length;
  draft.put(total, 0, { value: text(t.say("summarySheet:total")), look: "total" });
  draft.put(total, 1, { value: BLANK, look: "total" });
  putSums(total, `${table.all("year")},${ANY_NUMBER}`, `NOT(${AS_OF_IS_DAY})`, years, "total");
  if (!mayBePart) return total + 2;
  const note = t.say("summarySheet:noteInterestPart");
  draft.put(total + 1, 0, {
    value: text(anyOpen ? note : ""),
    formula: `IF(${isPart},${quoted(note)},"")`,
    look: "note",
  });
  return total + 3;
}

/** Where the dinars stand, over two columns. */
const RSD_COLUMN = 5;
