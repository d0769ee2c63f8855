import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan, PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";

/** Dinars without their hundredths, which are nothing where they were rounded to whole ones. */
export function wholeDinars(amount: Money, language: Language): string {
  return formatDecimal(rescaled(amountDecimal(amount), 0, "half-up"), language);
}

/** Instead of a sum that is not known: why not. */
export function noSum({ isOpen }: Pick<PlanSum, "isOpen">, { say }: Translator): string {
  return say(isOpen ? "planning:open" : "workbook:noRate");
}

/**
 * The rows of a budget request as text between tabs, as a spreadsheet takes it: account, name, whole dinars for each
 * year, in the user's number format; a header and a total. Names begin with no sign that would make them a formula.
 */
export function requestText({ years, byAccount, total }: BudgetPlan, translator: Translator): string {
  const { say, sayMessage, language } = translator;
  const dinars = (sum: PlanSum): string =>
    sum.rsd ? wholeDinars(sum.rsd, language) : noSum(sum, translator);
  const rows = [
    [say("otherLines:colAccount"), say("otherLines:colAccountName"), ...years.map(String)],
    ...byAccount.map(({ account, parts, sums }) => [
      account,
      sayMessage(accountName(account, parts)),
      ...sums.map(dinars),
    ]),
    [say("planning:total"), "", ...total.map(dinars)],
  ];
  return rows.map((row) => row.join("\t")).join("\r\n");
}
