import type { Day } from "../../calendar/day.ts";
import { FOREIGN_DEBT_ACCOUNTS, type BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import { parseScenario, type Scenario } from "../../loan/scenarios/scenario.ts";
import { Problem } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { parseDecimal, type Decimal } from "../../money/decimal.ts";
import type { Invocation } from "../command.ts";
import { dayOption, listOption, textOption, requireOneOfEach } from "../options.ts";

/** What is asked about a loan beside its schedule. */
export interface Asked {
  readonly asOf: Day | null;
  /** In which other currency; null where none is named. */
  readonly currency: Currency | null;
  /** First day of a movement to the day of the position. */
  readonly since: Day | null;
  readonly measures: { readonly discountPercent: Decimal; readonly accounts: BudgetAccounts } | null;
  readonly scenarios: readonly Scenario[];
  readonly explain: boolean;
}

/** The currencies that there are published rates for. */
const VIEWS: readonly Currency[] = ["RSD", "EUR", "USD", "CNY"];
/** The unified discount rate of the IMF and the World Bank since 11 October 2013. */
const UNIFIED_DISCOUNT: Decimal = { digits: 5n, scale: 0 };

/** @throws Problem for an option whose value is none, or that needs another one */
export function askedOf(invocation: Invocation, asOf: Day | null): Asked {
  const since = dayOption(invocation, "since");
  const currency = currencyOption(invocation);
  if (since !== null && (asOf === null || currency === null)) {
    throw new Problem("errors:optionNeeds", { option: "--since", needed: "--as-of, --in" });
  }
  if (since !== null && asOf !== null && since > asOf) {
    throw new Problem("errors:sinceAfterAsOf", { since: { day: since }, asOf: { day: asOf } });
  }
  const wantsMeasures = invocation.values["measures"] === true;
  for (const option of ["discount", "accounts"]) {
    if (!wantsMeasures && textOption(invocation, option) !== null) {
      throw new Problem("errors:optionNeeds", { option: `--${option}`, needed: "--measures" });
    }
  }
  return {
    asOf,
    currency,
    since,
    measures: wantsMeasures
      ? { discountPercent: discountOption(invocation), accounts: accountsOption(invocation) }
      : null,
    scenarios: listOption(invocation, "scenario").map(parseScenario),
    explain: invocation.values["explain"] === true,
  };
}

function currencyOption(invocation: Invocation): Currency | null {
  const text = textOption(invocation, "in");
  if (text === null) return null;
  const currency = VIEWS.find((known) => known === text.toUpperCase());
  if (!currency)
    throw new Problem("errors:optionNotCurrency", { option: "--in", text, known: VIEWS.join(", ") });
  return currency;
}

function discountOption(invocation: Invocation): Decimal {
  const text = textOption(invocation, "discount");
  if (text === null) return UNIFIED_DISCOUNT;
  const percent = parseDecimal(text);
  if (percent === null || percent.digits < 0n) {
    throw new Problem("errors:optionNotPercent", { option: "--discount", text });
  }
  return percent;
}

/** "principal=6122,interest=4422": those named, the others as for loans of foreign governments. */
export function accountsOption(invocation: Invocation): BudgetAccounts {
  const text = textOption(invocation, "accounts");
  const usual = FOREIGN_DEBT_ACCOUNTS.government;
  if (text === null) return usual;
  const texts = text.split(",").map((part) => part.trim());
  const named = texts.map((part) => part.split("="));
  const faulty = named.some(
    ([part = "", account = "", ...rest]) =>
      !Object.hasOwn(usual, part) || !/^\d{2,6}$/u.test(account) || rest.length > 0,
  );
  if (faulty) {
    const example = Object.entries(usual)
      .map(([part, account]) => `${part}=${account}`)
      .join(",");
    throw new Problem("errors:optionNotAccounts", { option: "--accounts", text, example });
  }
  requireOneOfEach("--accounts", texts, (part) => part.split("=")[0] ?? part);
  return { ...usual, ...(Object.fromEntries(named) as Partial<BudgetAccounts>) };
}
