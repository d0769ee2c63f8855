import type { Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";

/** The days of the lists of debts, the newest first, each once. */
export function listDays(dossier: Dossier | null): readonly Day[] {
  const days = (dossier?.documents ?? []).flatMap(({ asOf, statedDay }) => statedDay ?? asOf ?? []);
  return [...new Set(days)].sort((a, b) => b - a);
}
