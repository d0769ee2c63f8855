import type { Day } from "../../calendar/day.ts";

/** What marks a loan's schedule and a row of it on the page, so that others can lead there. */
export function loanAnchor(loan: string): Readonly<Record<"data-loan", string>> {
  return { "data-loan": loan };
}

export function rowAnchor(due: Day): Readonly<Record<"data-due", number>> {
  return { "data-due": due };
}

/** Gives the focus to the row of a schedule with this due date, or to the schedule's heading: it is scrolled to. */
export function focusSchedule(loan: string, due: Day | null): void {
  // Ids of loans come from documents: they are compared, never made part of a selector.
  const schedule = [...document.querySelectorAll<HTMLElement>("[data-loan]")].find(
    (element) => element.dataset["loan"] === loan,
  );
  const row = due === null ? null : schedule?.querySelector<HTMLElement>(`[data-due="${due}"] button`);
  const target = row ?? schedule?.querySelector<HTMLElement>("h3");
  target?.focus();
}
