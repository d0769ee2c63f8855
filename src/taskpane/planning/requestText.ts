import { accountName } from "../../dossier/planning/accountName.ts";
import { partlyKnown, type BudgetPlan, type PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";

/** Dinars without their hundredths, which are nothing where they were rounded to whole ones. */
export function wholeDinars(amount: Money, language: Language): string {
  return formatDecimal(rescaled(amountDecimal(amount), 0, "half-up"), language);
}

/** Digits after the point that millions of an amount are shown without. */
const OF_A_MILLION = 6;

/** An amount in millions with one decimal, half up; a smaller one whole, unless all are to be in millions. */
export function inMillions(
  amount: Money,
  language: Language,
  always = false,
): { readonly figure: string; readonly isMillions: boolean } {
  const whole = amountDecimal(amount);
  const millions: Decimal = { digits: whole.digits, scale: whole.scale + OF_A_MILLION };
  const isMillions = always || whole.digits >= 10n ** BigInt(millions.scale);
  const figure = isMillions
    ? formatDecimal(rescaled(millions, 1, "half-up"), language)
    : wholeDinars(amount, language);
  return { figure, isMillions };
}

/** "2027–2029" for years that follow each other, "2027, 2029" for others. */
export function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return years.join("");
  return last - first === years.length - 1 ? `${first}\u2013${last}` : years.join(", ");
}

/** Instead of a sum that is not known: why not. */
export function noSum({ isOpen }: Pick<PlanSum, "isOpen">, { say }: Translator): string {
  return say(isOpen ? "planning:open" : "workbook:noRate");
}

/**
 * The rows of a budget request as text between tabs, as a spreadsheet takes it: account, name, whole dinars for each
 * year, in the user's number format; a header, a total, and the known part of what is not known in full. Names begin
 * with no sign that would make them a formula.
 */
export function requestText(plan: BudgetPlan, translator: Translator): string {
  const { years, byAccount, total } = plan;
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
    ...partlyKnown(plan).map(({ account, sums }) => [
      account ?? say("planning:total"),
      say("planning:knownPart"),
      ...sums.map(({ known }) => wholeDinars(known.rsd, language)),
    ]),
  ];
  return rows.map((row) => row.join("\t")).join("\r\n");
}
