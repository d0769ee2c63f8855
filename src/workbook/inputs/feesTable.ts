import type { Day } from "../../calendar/day.ts";
import type { Fee } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { FEE_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface FeeRow extends OfLoan {
  readonly fee: Fee;
}

/**
 * tblFees: what is paid beside interest. `from` is the day of a fee that is paid once, the first day of the others.
 * A management fee, and an insurance premium without an amount, are a percentage of the facility; a commitment fee is
 * one a year of what is undrawn, by its day count; an agency fee is an amount, paid again after so many `months`.
 */
export function feesTable(t: Translator): TableDeclaration<FeeRow | null> {
  return {
    name: "tblFees",
    input: true,
    keys: ["loan", "kind", "from"],
    columns: [
      loanIdColumn(),
      inputColumn("kind", "workbook:colFeeKind", "text", ({ fee }) => text(t.say(FEE_WORDS[fee.kind])), 20),
      inputColumn("percent", "workbook:colFeePercent", "percent", ({ fee }) => {
        const percent = percentOf(fee);
        return percent ? fraction(percent) : BLANK;
      }),
      inputColumn(
        "amount",
        "workbook:colFeeAmount",
        ({ loan }) => loan.format,
        ({ fee }) => amount(amountOf(fee)),
      ),
      inputColumn("from", "workbook:colFeeStart", "date", ({ fee }) => date(dayOf(fee))),
      inputColumn("months", "workbook:colFeeMonths", "integer", ({ fee }) =>
        fee.kind === "agency" ? whole(fee.monthsBetween) : BLANK,
      ),
      inputColumn("dayCount", "workbook:colDayCount", "text", ({ fee }) =>
        text(fee.kind === "commitment" ? fee.dayCount : null),
      ),
    ],
  };
}

export function feeRows(loans: readonly SheetLoan[]): readonly (FeeRow | null)[] {
  return orEmptyRow(loans.flatMap((loan) => loan.terms.fees.map((fee) => ({ loan, fee }))));
}

function percentOf(fee: Fee): Decimal | null {
  if (fee.kind === "insurance") return fee.premium.kind === "percent" ? fee.premium.percent : null;
  return fee.kind === "agency" ? null : fee.percent;
}

function amountOf(fee: Fee): Money | null {
  if (fee.kind === "insurance") return fee.premium.kind === "amount" ? fee.premium.amount : null;
  return fee.kind === "agency" ? fee.amount : null;
}

function dayOf(fee: Fee): Day {
  return "from" in fee ? fee.from : fee.date;
}
