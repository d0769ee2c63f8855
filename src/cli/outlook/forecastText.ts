import type { LawForecast } from "../../dossier/outlook/lawForecast.ts";
import { cardNames } from "../../dossier/shortName.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { terminalTable } from "../terminalTable.ts";
import { wrapped } from "./wrapped.ts";

/** Forecasts that are shown one by one, with the reason. */
const MOST_SHOWN = 10;

/** How true an earlier list's forecast was: the score, and what was furthest off. */
export function forecastSections(forecast: LawForecast, translator: Translator): string[] {
  const { say, sayMessage, language } = translator;
  const { from, to, compared, uncompared, gone, score, eur } = forecast;
  const euros = (amount: Money): string =>
    `EUR ${formatDecimal(rescaled(amountDecimal(amount), 0, "half-up"), language)}`;
  const scored = [
    say("outlook:scored", { loans: compared.length, eur: euros(eur) }),
    ...score.map((met) =>
      say("outlook:scoreLine", {
        percent: { percent: met.withinPercent },
        loans: met.loans,
        ofLoans: compared.length,
        eur: euros(met.eur),
        ofEur: euros(eur),
      }),
    ),
    say("outlook:notCompared", { uncompared: uncompared.length, gone: gone.length }),
  ];
  const furthest = compared.filter(({ percent }) => percent.digits !== 0n).slice(0, MOST_SHOWN);
  const names = cardNames(
    furthest.map(({ loan }) => loan.card),
    language,
  );
  const head = say("outlook:headForecast", { from: { day: from.day }, to: { day: to.day } });
  return [
    `${wrapped(head)}\n\n${scored.map((line, at) => wrapped(line, at === 0 ? "" : "- ", "  ")).join("\n")}`,
    ...(furthest.length === 0
      ? []
      : [
          `${say("outlook:headFurthest")}\n\n${terminalTable(
            [
              { header: say("cli:columnRow"), align: "left", most: 5 },
              { header: say("cli:columnName"), align: "left", most: 30, keepsEnd: true },
              { header: "", align: "left" },
              { header: say("outlook:colForecast", { date: { day: to.day } }), align: "right" },
              { header: say("outlook:colPrinted"), align: "right" },
              { header: say("outlook:colDifference"), align: "right" },
            ],
            furthest.map(({ loan, forecast: amount, printed, percent }) => [
              loan.card.row,
              names(loan.card),
              loan.currency ?? "",
              formatDecimal(amountDecimal(amount), language),
              formatDecimal(amountDecimal(printed), language),
              formatPercent(percent, language),
            ]),
          )}`,
          furthest
            .map(({ loan, why }) => wrapped(`${loan.card.row} ${why ? sayMessage(why) : "-"}`, "- ", "  "))
            .join("\n"),
        ]),
  ];
}
