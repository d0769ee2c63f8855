import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";

/** Dinars without their hundredths, which are nothing where they were rounded to whole ones. */
export function wholeDinars(amount: Money, language: Language): string {
  return formatDecimal(rescaled(amountDecimal(amount), 0, "half-up"), language);
}

/**
 * The rows of a budget request as text between tabs, as a spreadsheet takes it: account, name, whole dinars for each
 * year, in the user's number format; a header and a total. Names begin with no sign that would make them a formula.
 */
export function requestText({ years, byAccount, total }: BudgetPlan, translator: Translator): string {
  const { say, sayMessage, language } = translator;
  const dinars = (amount: Money | null): string =>
    amount ? wholeDinars(amount, language) : say("workbook:noRate");
  const rows = [
    [say("otherLines:colAccount"), say("otherLines:colAccountName"), ...years.map(String)],
    ...byAccount.map(({ account, parts, sums }) => [
      account,
      sayMessage(accountName(account, parts)),
      ...sums.map(({ rsd }) => dinars(rsd)),
    ]),
    [say("planning:total"), "", ...total.map(({ rsd }) => dinars(rsd))],
  ];
  return rows.map((row) => row.join("\t")).join("\r\n");
}
