import type { DebtCard } from "../../budget/budgetLine.ts";
import { commonRate } from "../../budget/debtCards/trust/commonRate.ts";
import type { DocumentRecord, Dossier } from "../../dossier/dossier.ts";
import { daysOfRate } from "../../dossier/likelyDay.ts";
import { message, type Message } from "../../messages/message.ts";
import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  rescaled,
  type Decimal,
} from "../../money/decimal.ts";
import type { Check } from "../check.ts";
import { asMoney } from "../../money/money.ts";
import { absolute, lessDecimal } from "../facts/amounts.ts";
import { publishedOn, wrongDay } from "../facts/publishedRate.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** Dinars and euros of each debt at the one rate of the list, and that rate against the published one of its day. */
export const rateOfTheDay: Check = {
  id: "rate-of-the-day",
  name: message("checks:rateName"),
  rule: message("checks:rateRule"),
  source: message("checks:rateSource"),
  severity: "error",
  // Half a euro: balances are printed in whole ones.
  tolerance: { value: decimal("0.5"), unit: "units" },
  run: (dossier, tolerance) =>
    dossier.documents.flatMap((document) => {
      const cards = dossier.lines.filter(({ source }) => source.document === document.name);
      if (cards.length === 0) return [];
      const common = commonRate(cards);
      const used = usedRate(dossier, document, common);
      return [
        againstPublished(dossier, document, { cards, common }, tolerance),
        ...cards.map((card, at) => atOneRate(document, card, at, used, tolerance)),
      ];
    }),
};

/** The rate that all debts of a list should be converted at. */
interface UsedRate {
  readonly rate: Decimal;
  readonly from: Message;
}

/** The list's own; where its debts share none, the published one of the day; null where neither is known. */
function usedRate({ rates }: Dossier, { asOf }: DocumentRecord, common: Decimal | null): UsedRate | null {
  if (common) return { rate: common, from: message("checks:fromListRate") };
  const published = asOf === null ? null : publishedOn(rates, asOf);
  return published && { rate: published.rate, from: message("checks:fromPublishedRate") };
}

function againstPublished(
  { rates }: Dossier,
  { name, asOf }: DocumentRecord,
  { cards, common }: { readonly cards: readonly DebtCard[]; readonly common: Decimal | null },
  tolerance: Decimal,
): Finding {
  const about: About = {
    check: "rate-of-the-day",
    subject: { kind: "document", name },
    of: ["published"],
    tolerance,
  };
  if (common === null) return notCheckable(about, message("checks:missingCommonRate", { document: name }));
  const figure = commonFigure(name, common);
  if (asOf === null) return notCheckable(about, missingDay(rates, name, common), [figure]);
  const published = publishedOn(rates, asOf);
  if (!published) {
    const reason = message("checks:missingPublishedRate", { date: { day: asOf } });
    return wrongDay(rates, { name, asOf, cards, common }, about) ?? notCheckable(about, reason, [figure]);
  }
  return compared(about, {
    figures: [
      figure,
      {
        label: message("checks:labelPublishedRate"),
        value: { decimal: published.rate },
        where: { kind: "rate", rate: published },
      },
    ],
    difference: { decimal: lessDecimal(common, published.rate) },
    // Rates are printed with four decimals: two of a day are equal in all of them.
    agrees: compareDecimals(common, rescaled(published.rate, common.scale, "half-up")) === 0,
    advice: message("checks:advicePublishedRate"),
  });
}

/** A day whose published rate is the list's own is named: the reader may know whether it is the day of the balances. */
function missingDay(rates: Dossier["rates"], document: string, common: Decimal): Message {
  const [like] = daysOfRate(rates, common);
  return like === undefined
    ? message("checks:missingDay", { document })
    : message("checks:missingDayLike", { document, rate: { decimal: common }, date: { day: like } });
}

function atOneRate(
  document: DocumentRecord,
  card: DebtCard,
  at: number,
  used: UsedRate | null,
  tolerance: Decimal,
): Finding {
  const { balanceEur: eur, balanceRsd: rsd, source, name, row } = card;
  const about: About = {
    check: "rate-of-the-day",
    subject: { kind: "document", name: document.name },
    of: [card.section, row, name, at],
    at: source,
    tolerance,
  };
  if (!eur || !rsd) return notCheckable(about, message("checks:missingBalances", { name, row }));
  if (eur.digits === 0n && rsd.digits === 0n)
    return notCheckable(about, message("checks:bothNought", { name, row }));
  if (used === null)
    return notCheckable(about, message("checks:missingCommonRate", { document: document.name }));
  const { rate, from } = used;
  const expected = rescaled(multiplyDecimals(eur, rate), 2, "half-up");
  const off = absolute(lessDecimal(rsd, multiplyDecimals(eur, rate)));
  // What rounding to whole euros can make of it, and one dinar for the rounding of dinars.
  const most = addDecimals(multiplyDecimals(tolerance, rate), decimal("1"));
  const own = eur.digits === 0n ? null : divideDecimals(rsd, eur, 4, "half-up");
  return compared(about, {
    figures: [
      {
        label: message("checks:labelBalanceOf", { name, currency: "RSD" }),
        value: asMoney(rsd, "RSD"),
        where: { kind: "line", source },
      },
      {
        label: message("checks:labelAtCommonRate", { eur: asMoney(eur, "EUR"), rate: { decimal: rate } }),
        value: asMoney(expected, "RSD"),
        where: { kind: "computed", from },
      },
      ...(own === null
        ? []
        : [
            {
              label: message("checks:labelOwnRate"),
              value: { decimal: own },
              where: { kind: "line" as const, source },
            },
          ]),
    ],
    difference: asMoney(lessDecimal(rsd, expected), "RSD"),
    agrees: compareDecimals(off, most) <= 0,
    advice: message("checks:adviceCommonRate"),
  });
}

function commonFigure(document: string, rate: Decimal): ComparedFigure {
  return {
    label: message("checks:labelListRate"),
    value: { decimal: rate },
    where: { kind: "computed", from: message("checks:fromBalances", { document }) },
  };
}
