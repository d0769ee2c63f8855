import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan, PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { rateChanges, type RateChange } from "../../dossier/planning/sensitivity.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, amountOrNothing, numberValue, text, whole } from "../layout/values.ts";
import type { CellFormat, CellLook, CellPlan, PlanValue } from "../plan.ts";
import { mayNeedUnknown, planNeedsTable } from "./planNeedsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** The three columns of one way of counting, a year each. */
interface YearGroup {
  readonly heading: MessageKey;
  /** Cell of a row in the year of that index. */
  readonly cell: (row: number, at: number, column: number) => CellPlan;
}

/** Columns before the years: what the row is, and its name or currency. */
const LEFT = 2;

/** The sums of a plan's lines, laid out for reading and pasting: by account, by loan, and with other rates. */
export class PlanSumBlocks {
  readonly #draft: SheetDraft;
  readonly #context: WorkbookContext;
  readonly #plan: BudgetPlan;
  readonly #none: string;
  /** The word for an amount that is not known; null where all are. */
  readonly #open: string | null;

  constructor(draft: SheetDraft, context: WorkbookContext, plan: BudgetPlan) {
    this.#draft = draft;
    this.#context = context;
    this.#plan = plan;
    this.#none = context.t.say("workbook:noRate");
    this.#open = context.loans.some(mayNeedUnknown) ? context.t.say("planning:open") : null;
  }

  /**
   * Accounts with dinars, thousands and euros; and of loans of which something may be unknown the known part, on every day,
   * so that no table moves when the user types another one. @returns the row after the sums
   */
  byAccount(row: number): number {
    const { byAccount, total } = this.#plan;
    const { t } = this.#context;
    const totalWord = t.say("planning:total");
    const known = this.#open === null ? [] : [...byAccount, { account: null, sums: total }];
    const accounts = byAccount.map(({ account, parts, sums }) => ({
      left: [text(account), text(t.sayMessage(accountName(account, parts)))] as const,
      sums,
    }));
    const picked = (at: number): string => `${this.#all("account")},${cellAddress(at, 0)}`;
    const first = row + LEFT;
    const last = first + accounts.length - 1;
    const sumCell = (key: SumKey, at: number, year: number, column: number): CellPlan => {
      const ofYear = cellAddress(row + 1, column);
      const part = known[at - last - 2];
      if (part) {
        const where = part.account === null ? null : picked(at);
        return { value: knownValue(part.sums[year], key), formula: this.#sumOfKnown(key, where, ofYear) };
      }
      const value = this.#sumValue((accounts[at - first]?.sums ?? total)[year], key);
      const formula =
        at > last ? this.#sumOfCells(first, last, column) : this.#sumOfLines(key, picked(at), ofYear);
      return { value, formula };
    };
    const group = (heading: MessageKey, key: SumKey): YearGroup => ({
      heading,
      cell: (at, year, column) => ({
        ...sumCell(key, at, year, column),
        format: key === "eur" ? "amount2" : "amount0",
        align: "right",
      }),
    });
    return this.#block(
      row,
      ["otherLines:colAccount", "otherLines:colAccountName"],
      [
        ...accounts.map(({ left }) => left),
        [text(totalWord), text("")],
        ...known.map(
          ({ account }) => [text(account ?? totalWord), text(t.say("planning:knownPart"))] as const,
        ),
      ],
      [
        group("planning:inDinars", "rsd"),
        group("planning:inThousands", "thousands"),
        group("planning:inEuros", "eur"),
      ],
      { totalAt: accounts.length },
    );
  }

  /** Loans with their own currency, dinars and euros. @returns the row after the sums */
  byLoan(row: number): number {
    const { loans } = this.#context;
    const first = row + LEFT;
    const needs = this.#plan.byLoan;
    /** Ids stand in the table of lines; a loan's cells here hold its name, which is as much its own. */
    const picked = (at: number): string =>
      `${this.#all("loan")},${exactCriterion(cellAddress(at, 0), loans[at - first]?.shortName ?? "")}`;
    const group = (heading: MessageKey, key: SumKey): YearGroup => ({
      heading,
      cell: (at, year, column) => ({
        value: this.#sumValue(needs[at - first]?.sums[year], key),
        formula: this.#sumOfLines(key, picked(at), cellAddress(row + 1, column)),
        format: key === "eur" ? "amount2" : "amount0",
        align: "right",
      }),
    });
    const own: YearGroup = {
      heading: "planning:inOwn",
      cell: (at, year, column) => {
        const loan = loans[at - first];
        const sum = `SUMIFS(${this.#all("amount")},${picked(at)},${this.#all("year")},${cellAddress(row + 1, column)})`;
        const rounded = `ROUND(${sum},${loan?.digits ?? 2})`;
        const where = `${picked(at)},${this.#all("year")},${cellAddress(row + 1, column)}`;
        const isOpen = `COUNTIFS(${where},${this.#all("rsd")},"${this.#open ?? ""}")>0`;
        return {
          value: amountOrNothing(needs[at - first]?.inLoanCurrency[year] ?? null),
          formula: this.#open === null ? rounded : `IF(${isOpen},"",${rounded})`,
          format: loan?.format ?? "amount2",
          align: "right",
        };
      },
    };
    return this.#block(
      row,
      ["workbook:colLoan", "workbook:colCurrency"],
      loans.map(({ shortName, terms }) => [text(shortName), text(terms.currency)] as const),
      [own, group("planning:inDinars", "rsd"), group("planning:inEuros", "eur")],
    );
  }

  /** The sums in dinars at other rates, and of loans of which something may be unknown the known part. @returns the row after them */
  atOtherRates(row: number): number {
    const whole = rateChanges(this.#plan);
    const part = this.#open === null ? [] : whole;
    const first = row + LEFT;
    const group: YearGroup = {
      heading: "planning:inDinars",
      cell: (at, year, column) => {
        const inYear = `${this.#all("year")},${cellAddress(row + 1, column)}`;
        const sumWhere = (currency: string): string =>
          `SUMIFS(${this.#all("rsd")},${inYear},${this.#all("currency")},"${currency}")`;
        const percent = `$${cellAddress(at, 0)}`;
        const changed = `ROUND(${sumWhere("<>RSD")}*ROUND(100+100*${percent},0)/100,0)+${sumWhere("RSD")}`;
        const known = part[at - first - whole.length]?.known[year];
        return {
          value: known
            ? amount(known)
            : this.#money(whole[at - first]?.totals[year] ?? null, this.#plan.total[year]?.isOpen ?? false),
          formula: known ? changed : this.#unlessUnknown("rsd", inYear, changed),
          format: "amount0",
          align: "right",
        };
      },
    };
    const percents = (changes: readonly RateChange[], of: string) =>
      changes.map(({ percent }): readonly [PlanValue, PlanValue] => [
        numberValue({ digits: BigInt(percent), scale: 2 }),
        text(of),
      ]);
    const lefts = [...percents(whole, ""), ...percents(part, this.#context.t.say("planning:knownPart"))];
    return this.#block(row, ["planning:changedBy", null], lefts, [group], { leftFormat: "percent" });
  }

  #block(
    row: number,
    headers: readonly [MessageKey, MessageKey | null],
    lefts: readonly (readonly [PlanValue, PlanValue])[],
    groups: readonly YearGroup[],
    { leftFormat = "text", totalAt }: BlockStyle = {},
  ): number {
    const { years } = this.#plan;
    const { t } = this.#context;
    const head = (at: number, column: number, cell: CellPlan): void => {
      this.#draft.put(at, column, { ...cell, look: "header" });
    };
    headers.forEach((header, column) => {
      head(row, column, { value: text("") });
      head(row + 1, column, { value: text(header && t.say(header)) });
    });
    const isTotal = (at: number): boolean => at === totalAt;
    lefts.forEach(([what, name], i) => {
      const look: CellLook = isTotal(i) ? "total" : "plain";
      this.#draft.put(row + LEFT + i, 0, { value: what, format: leftFormat, look, align: "left" });
      this.#draft.put(row + LEFT + i, 1, { value: name, format: "text", look, wrap: true });
    });
    groups.forEach(({ heading, cell }, g) => {
      years.forEach((year, at) => {
        const column = LEFT + g * years.length + at;
        if (at === 0) head(row, column, { value: text(t.say(heading)), span: years.length });
        head(row + 1, column, {
          value: whole(year),
          formula: `YEAR(AsOf)+${at + 1}`,
          format: "integer",
          align: "right",
        });
        lefts.forEach((_, i) => {
          const placed = cell(row + LEFT + i, at, column);
          this.#draft.put(row + LEFT + i, column, { ...placed, look: isTotal(i) ? "total" : "plain" });
        });
      });
    });
    return row + LEFT + lefts.length;
  }

  #all(key: string): string {
    const { t } = this.#context;
    return referencesTo(planNeedsTable(t), t).all(key);
  }

  /** Sum of the picked lines in a year; the word for no rate where any of them has none. */
  #sumOfLines(key: SumKey, picked: string, year: string): string {
    const where = `${picked},${this.#all("year")},${year}`;
    return this.#unlessUnknown(key, where, this.#sumOfKnown(key, picked, year));
  }

  /** Of the picked lines in a year, or of all, those that are known: words are in no sum of Excel's. */
  #sumOfKnown(key: SumKey, picked: string | null, year: string): string {
    const sum = `SUMIFS(${this.#all(key)},${picked === null ? "" : `${picked},`}${this.#all("year")},${year})`;
    return key === "eur" ? `ROUND(${sum},2)` : sum;
  }

  #unlessUnknown(key: SumKey, where: string, formula: string): string {
    const without = (word: string, otherwise: string): string =>
      `IF(COUNTIFS(${where},${this.#all(key)},"${word}")>0,"${word}",${otherwise})`;
    const known = without(this.#none, formula);
    return this.#open === null ? known : without(this.#open, known);
  }

  #sumOfCells(first: number, last: number, column: number): string {
    const cells = `${cellAddress(first, column)}:${cellAddress(last, column)}`;
    const without = (word: string, otherwise: string): string =>
      `IF(COUNTIFS(${cells},"${word}")>0,"${word}",${otherwise})`;
    const known = without(this.#none, `ROUND(SUM(${cells}),2)`);
    return this.#open === null ? known : without(this.#open, known);
  }

  #sumValue(sum: PlanSum | undefined, key: SumKey): PlanValue {
    const isOpen = sum?.isOpen ?? false;
    if (key !== "thousands") return this.#money(sum?.[key] ?? null, isOpen);
    const thousands = sum?.thousands ?? null;
    return thousands === null ? this.#missing(isOpen) : numberValue({ digits: thousands, scale: 0 });
  }

  #money(value: Money | null, isOpen: boolean): PlanValue {
    return value ? amount(value) : this.#missing(isOpen);
  }

  #missing(isOpen: boolean): PlanValue {
    return text(isOpen ? this.#open : this.#none);
  }
}

function knownValue(sum: PlanSum | undefined, key: SumKey): PlanValue {
  if (!sum) return text("");
  const { known } = sum;
  return key === "thousands" ? numberValue({ digits: known.thousands, scale: 0 }) : amount(known[key]);
}

interface BlockStyle {
  readonly leftFormat?: CellFormat;
  /** Which row is the sum of those above. */
  readonly totalAt?: number;
}

type SumKey = "rsd" | "thousands" | "eur";
