import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import type { Dossier, ExchangeRate } from "../../dossier/dossier.ts";
import { daysOfRate } from "../../dossier/likelyDay.ts";
import { message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, type About } from "../findings.ts";

/** The dinars for a euro that were published for the day; null where none are known. What lists imply proves nothing of them. */
export function publishedOn(rates: Dossier["rates"], day: Day): ExchangeRate | null {
  return (
    rates.find(
      ({ date, base, quote, mark }) =>
        date === day && base === "EUR" && quote === "RSD" && mark !== "computed",
    ) ?? null
  );
}

/** A list of debt with the day that it states and the rate that its debts share. */
interface DatedList {
  readonly name: string;
  readonly asOf: Day;
  /** At least one. */
  readonly cards: readonly DebtCard[];
  readonly common: Decimal;
}

/**
 * A day whose published rate is not known may still be wrong: where the list's rate is the published one of another
 * day, or where the day lies in no year that a law states balances of, its own or the one before. Null where neither
 * speaks against it.
 */
export function wrongDay(rates: Dossier["rates"], list: DatedList, about: About): Finding | null {
  const { name, asOf, common } = list;
  const other = dayOfRate(rates, common) ?? yearOfInstalments(list);
  if (!other) return null;
  return compared(about, {
    figures: [
      {
        label: message("checks:labelListDay"),
        value: { day: asOf },
        where: { kind: "computed", from: message("checks:placeDocument", { document: name }) },
      },
      other,
    ],
    difference: null,
    agrees: false,
    advice: message("checks:advicePublishedRate"),
  });
}

function dayOfRate(rates: Dossier["rates"], common: Decimal): ComparedFigure | null {
  const [like] = daysOfRate(rates, common);
  const rate = like === undefined ? null : publishedOn(rates, like);
  return (
    rate && {
      label: message("checks:labelDayOfRate", { rate: { decimal: common } }),
      value: { day: rate.date },
      where: { kind: "rate", rate },
    }
  );
}

function yearOfInstalments({ asOf, cards }: DatedList): ComparedFigure | null {
  const stated = partsOf(asOf).year;
  const card = cards.find(({ instalment }) => instalment.year !== null);
  const year = card?.instalment.year ?? null;
  if (!card || year === null || stated === year || stated === year - 1) return null;
  return {
    label: message("checks:labelYearOfInstalments"),
    value: String(year),
    where: { kind: "line", source: card.source },
  };
}
