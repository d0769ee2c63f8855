import { day, partsOf } from "../../calendar/day.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { positionAt } from "../../loan/positionAt.ts";
import { add, subtract, sum, type Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { converted } from "../exchange.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { fitsCell, amountForCell } from "../layout/cellDigits.ts";
import { amount, amountOrNothing, BLANK, text, whole } from "../layout/values.ts";
import { figuresOn, scheduleSum } from "../loanFigures.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
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
  const [firstYear, lastYear] = [partsOf(asOf).year, partsOf(lastDue).year];
  const count = Math.min(Math.max(lastYear - firstYear + 1, LEAST), MOST);
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const isKnown = position.balance !== null;
  const due = (picks: (day: number) => boolean): Due => {
    const row = ({ due: day }: OpenRow): boolean => picks(day);
    const interest = scheduleSum(loan, "interest", row);
    const prepaid = loan.terms.prepayments.filter(({ date }) => picks(date)).map(({ amount: each }) => each);
    return {
      principal: add(scheduleSum(loan, "principal", row), sum(prepaid, currency)),
      interest:
        interest &&
        add(subtract(interest, scheduleSum(loan, "capitalised", row)), scheduleSum(loan, "fees", row)),
    };
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
  for (let step = 0; step < count; step += 1) {
    const row = start + 2 + step;
    const year = firstYear + step;
    const isLast = step === count - 1;
    const yearFormula = `(YEAR(AsOf)+${step})`;
    const isPast = step === 0 ? `AsOf>=${at.last}` : `${yearFormula}>YEAR(${at.last})`;
    const shown = `OR(${unknown},${isPast})`;
    const isShown = isKnown && (step === 0 ? asOf < lastDue : year <= lastYear);
    const goesOn = isLast && year < lastYear;
    const nothing = step === 0 ? t.say("summarySheet:nothingDue") : "";
    draft.put(row, 0, {
      value: !isShown
        ? text(isKnown ? nothing : "")
        : goesOn
          ? text(t.say("summarySheet:andLater", { year: String(year) }))
          : whole(year),
      formula: `IF(${unknown},"",IF(${isPast},${quoted(nothing)},${
        isLast
          ? `IF(${yearFormula}<YEAR(${at.last}),${spokenFormula(t, "summarySheet:andLater", { year: yearFormula })},${yearFormula})`
          : yearFormula
      }))`,
      format: "integer",
      align: "left",
    });
    const until = isLast ? null : yearFormula;
    const picked = [
      `(${schedule.all("due")}>AsOf)`,
      `(YEAR(${schedule.all("due")})>=${yearFormula})`,
      ...(until === null ? [] : [`(YEAR(${schedule.all("due")})<=${until})`]),
    ];
    const days = `DUE,">"&AsOf,DUE,">="&DATE(${yearFormula},1,1)${until === null ? "" : `,DUE,"<="&DATE(${until},12,31)`}`;
    const sums = isShown
      ? due(
          (on) =>
            on > asOf &&
            partsOf(on as typeof asOf).year >= year &&
            (isLast || partsOf(on as typeof asOf).year <= year),
        )
      : null;
    putSums(row, shown, days, picked, sums);
    const endYear = goesOn ? lastYear : year;
    const owed = isShown ? positionAt(loan.terms, loan.schedule, day(`${endYear}-12-31`)).balance : null;
    const end = isLast ? `MAX(${yearFormula},YEAR(${at.last}))` : yearFormula;
    draft.put(row, 5, {
      value: amountOrNothing(owed),
      formula: `IF(${shown},"",IFERROR(${yearEnds.lookup("balance", "year", end)},0))`,
      format: loan.format,
      align: "right",
    });
  }
  const total = start + 2 + count;
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
