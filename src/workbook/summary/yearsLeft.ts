import { day, partsOf, type Day } from "../../calendar/day.ts";
import { positionAt } from "../../loan/positionAt.ts";
import { add, type Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { converted } from "../exchange.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { fitsCell, amountForCell } from "../layout/cellDigits.ts";
import { amount, amountOrNothing, BLANK, text, whole } from "../layout/values.ts";
import { figuresOn, payableOn } from "../loanFigures.ts";
import type { CellFormat, CellPlan, PlanValue } from "../plan.ts";
import type { Translator } from "../../messages/translator.ts";
import { conversionKeys } from "../balances/conversionColumns.ts";
import { convertedTable } from "../balances/convertedTable.ts";
import { prepaidSum, scheduledSum } from "../schedule/serviceFormulas.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { yearEndsTable } from "../balances/yearEndsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import type { FigurePlaces } from "./oneLoan.ts";

/** Rows of years: as many as are left when the workbook is made, and room where an earlier day is typed. */
const LEAST = 4;
const MOST = 9;

/** One of the years after the day on a page: the first is what is left of the day's own, the last stands for all later ones too. */
export interface PageYear {
  /** From the year of the day. */
  readonly step: number;
  readonly year: number;
  readonly isLast: boolean;
}

/** So many years from that of the day on; some more, or fewer, where a page has room for them. */
export function pageYears(asOf: Day, years: number): PageYear[] {
  const count = Math.min(Math.max(years, LEAST), MOST);
  return Array.from({ length: count }, (_, step) => ({
    step,
    year: partsOf(asOf).year + step,
    isLast: step === count - 1,
  }));
}

/** Whether a day belongs to the year of the page. */
export function isOf({ year, isLast }: PageYear, asOf: Day, on: Day): boolean {
  const own = partsOf(on).year;
  return on > asOf && (own === year || (isLast && own > year));
}

/** What a page's year is called, and where nothing of it is shown. */
interface YearCell {
  readonly cell: CellPlan;
  readonly isShown: boolean;
  /** Formula: whether the row says nothing. */
  readonly isHidden: string;
}

/**
 * @param lastDue the day after which nothing is due
 * @param last the cell with it
 * @param unknown formula: whether nothing is known on the day
 * @param isKnown whether that is not so when the workbook is made
 */
export function yearCell(
  t: Translator,
  { step, year, isLast }: PageYear,
  asOf: Day,
  {
    lastDue,
    last,
    unknown,
    isKnown,
  }: Readonly<Record<"last" | "unknown", string>> & {
    readonly lastDue: Day;
    readonly isKnown: boolean;
  },
): YearCell {
  const formula = `(YEAR(AsOf)+${step})`;
  const isOver = step === 0 ? `AsOf>=${last}` : `${formula}>YEAR(${last})`;
  const lastYear = partsOf(lastDue).year;
  const isShown = isKnown && (step === 0 ? asOf < lastDue : year <= lastYear);
  const nothing = step === 0 ? t.say("summarySheet:nothingDue") : "";
  const later = (words: string): string => `IF(${formula}<YEAR(${last}),${words},${formula})`;
  return {
    cell: {
      value: !isShown
        ? text(isKnown ? nothing : "")
        : isLast && year < lastYear
          ? text(t.say("summarySheet:andLater", { year: String(year) }))
          : whole(year),
      formula: `IF(${unknown},"",IF(${isOver},${quoted(nothing)},${
        isLast ? later(spokenFormula(t, "summarySheet:andLater", { year: formula })) : formula
      }))`,
      format: "integer",
      align: "left",
    },
    isShown,
    isHidden: `OR(${unknown},${isOver})`,
  };
}

/** Sums of what falls due on picked days; null where interest is open. */
interface Due {
  readonly principal: Money;
  readonly interest: Money | null;
}

/**
 * What is due after the day, year by year; what no row is left for stands in the last one, so that they always add up to
 * the total. Loose cells: the years follow the day.
 * @returns the row after the total
 */
export function putYearsLeft(
  draft: SheetDraft,
  { t, loans, dossier }: WorkbookContext,
  at: FigurePlaces,
  start: number,
): number {
  const loan = loans[0];
  if (!loan) throw new Error("years of a page for one loan without a loan");
  const { asOf } = dossier.settings;
  const { currency } = loan.terms;
  const { lastDue, position } = figuresOn(loan, asOf);
  const years = pageYears(asOf, partsOf(lastDue).year - partsOf(asOf).year + 1);
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const isKnown = position.balance !== null;
  const due = (picks: (day: Day) => boolean): Due => {
    const { principal, interest, fees } = payableOn(loan, picks);
    return { principal, interest: interest && add(interest, fees) };
  };
  const inDinars = (total: Money): PlanValue => {
    if (currency === "RSD") return amount(total);
    const found = converted(total, "RSD", dossier.rates, asOf);
    return found ? amount(found.amount) : text(t.say("workbook:noRate"));
  };
  const conversions = referencesTo(convertedTable(t, []), t);
  const [, pairKey, rateKey] = conversionKeys("RSD");
  const [pair, rate] = [pairKey, rateKey].map((key) => `INDEX(${conversions.all(key)},1)`) as [
    string,
    string,
  ];
  const dinarsFormula = (total: string): string =>
    currency === "RSD"
      ? total
      : `IF(${pair}="","${t.say("workbook:noRate")}",IF(LEFT(${pair},3)="RSD",ROUND(${total}/${rate},2),ROUND(${total}*${rate},2)))`;

  draft.heading(start, 0, t.say("summarySheet:headYears"), 6);
  const heads = [
    t.say("summarySheet:colYear"),
    t.say("summarySheet:colPrincipal", { currency }),
    t.say("summarySheet:colInterest", { currency }),
    t.say("summarySheet:colTotal", { currency }),
    t.say("summarySheet:colTotal", { currency: "RSD" }),
    t.say("summarySheet:colBalance", { currency }),
  ];
  heads.forEach((words, column) => {
    draft.put(start + 1, column, {
      value: text(words),
      look: "header",
      format: "text",
      wrap: true,
      align: column === 0 ? "left" : "right",
    });
  });
  /** Principal, interest with fees, their total and it in dinars, where a formula says whether the row is shown. */
  const putSums = (
    row: number,
    shown: string,
    days: string,
    picked: readonly string[],
    sums: Due | null,
    look?: "total",
  ): void => {
    const total = sums?.interest ? add(sums.principal, sums.interest) : null;
    // Said once, below the column that it leaves empty.
    const open = look === "total" ? t.say("summarySheet:notKnown") : "";
    const interestDue = sums && (sums.interest ? amount(sums.interest) : text(open));
    const values = [amount(sums?.principal ?? null), interestDue ?? BLANK, amountOrNothing(total)];
    const inRsd = total === null ? text("") : inDinars(total);
    // Where a cell does not hold all digits of one of them they are all told as they are: each rests on the one before.
    const isHeld = [...values, inRsd].every((value) => value.kind !== "number" || fitsCell(value.number));
    const put = (column: number, value: PlanValue, formula: string, format: CellFormat): void => {
      draft.put(row, column, {
        value:
          sums === null
            ? text("")
            : value.kind === "number"
              ? amountForCell(value.number, t.language)
              : value,
        ...(isHeld ? { formula: `IF(${shown},"",${formula})` } : {}),
        format,
        align: "right",
        ...(look ? { look } : {}),
      });
    };
    const on = (dates: string): string => days.replaceAll("DUE", dates);
    const prepaid = prepaidSum(loan, t, quoted(loan.terms.id), on);
    const principal = `${scheduledSum("principal", loan, schedule, on(schedule.all("due")))}${prepaid === null ? "" : `+${prepaid}`}`;
    const interest = `${scheduledSum("interest", loan, schedule, on(schedule.all("due")))}+${scheduledSum("fees", loan, schedule, on(schedule.all("due")))}`;
    const [p, i, sumAt] = [1, 2, 3].map((column) => cellAddress(row, column)) as [string, string, string];
    put(
      1,
      amount(sums?.principal ?? null),
      unlessOwedOpen(`ROUND(${principal},${loan.digits})`, "principal", loan, schedule, picked),
      loan.format,
    );
    put(
      2,
      interestDue ?? BLANK,
      unlessOpen(`ROUND(${interest},${loan.digits})`, loan, schedule, picked, open),
      loan.format,
    );
    put(
      3,
      amountOrNothing(total),
      `IF(AND(ISNUMBER(${p}),ISNUMBER(${i})),ROUND(${p}+${i},${loan.digits}),"")`,
      loan.format,
    );
    put(4, inRsd, `IF(${sumAt}="","",${dinarsFormula(sumAt)})`, "amount0");
  };
  const yearEnds = referencesTo(yearEndsTable(t, []), t);
  const unknown = `${at.balance}=""`;
  for (const pageYear of years) {
    const { step, year, isLast } = pageYear;
    const row = start + 2 + step;
    const yearFormula = `(YEAR(AsOf)+${step})`;
    const { cell, isShown, isHidden } = yearCell(t, pageYear, asOf, {
      lastDue,
      last: at.last,
      unknown,
      isKnown,
    });
    draft.put(row, 0, cell);
    const until = isLast ? null : yearFormula;
    const picked = [
      `(${schedule.all("due")}>AsOf)`,
      `(YEAR(${schedule.all("due")})>=${yearFormula})`,
      ...(until === null ? [] : [`(YEAR(${schedule.all("due")})<=${until})`]),
    ];
    const days = `DUE,">"&AsOf,DUE,">="&DATE(${yearFormula},1,1)${until === null ? "" : `,DUE,"<="&DATE(${until},12,31)`}`;
    const sums = isShown ? due((on) => isOf(pageYear, asOf, on)) : null;
    putSums(row, isHidden, days, picked, sums);
    const endYear = isLast ? Math.max(year, partsOf(lastDue).year) : year;
    const owed = isShown ? positionAt(loan.terms, loan.schedule, day(`${endYear}-12-31`)).balance : null;
    const end = isLast ? `MAX(${yearFormula},YEAR(${at.last}))` : yearFormula;
    draft.put(row, 5, {
      value: amountOrNothing(owed),
      formula: `IF(${isHidden},"",IFERROR(${yearEnds.lookup("balance", "year", end)},0))`,
      format: loan.format,
      align: "right",
    });
  }
  const total = start + 2 + years.length;
  draft.put(total, 0, { value: text(t.say("summarySheet:total")), look: "total" });
  putSums(
    total,
    unknown,
    'DUE,">"&AsOf',
    [`(${schedule.all("due")}>AsOf)`],
    isKnown ? due((on) => on > asOf) : null,
    "total",
  );
  draft.put(total, 5, { value: BLANK, look: "total" });
  return total + 1;
}
