import { message } from "../../messages/message.ts";
import type { LoanForecast } from "../outlook/loanForecasts.ts";
import type { StoryEvent } from "./story.ts";

/** What each list forecast of the balance that the next one prints, and how far that was from it. */
export function forecastEvents(forecasts: readonly LoanForecast[]): StoryEvent[] {
  return forecasts.map((one): StoryEvent => {
    const { loan, next, from, to } = one;
    const lists = { from: { day: from.day }, to: { day: to.day } };
    const says =
      "reason" in one
        ? message("story:noForecast", { ...lists, reason: one.reason })
        : message(one.why ? "story:forecastWhy" : "story:forecast", {
            ...lists,
            basis: message(`outlook:basis-${loan.basis}`),
            forecast: one.forecast,
            printed: one.printed,
            difference: one.difference,
            percent: { percent: one.percent },
            ...(one.why && { why: one.why }),
          });
    return {
      kind: "forecast",
      day: to.day,
      year: null,
      says,
      mark: "computed",
      line: next.source,
      term: null,
    };
  });
}
