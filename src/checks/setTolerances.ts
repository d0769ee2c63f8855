import type { Dossier } from "../dossier/dossier.ts";
import { checkOf } from "./catalogue.ts";
import type { Tolerances } from "./runChecks.ts";

/** The tolerances that the user has set in the dossier, each in its check's own unit; those of unknown checks are passed over. */
export function setTolerances({ tolerances }: Pick<Dossier, "tolerances">): Tolerances {
  return new Map(
    tolerances.flatMap(({ check: id, value }) => {
      const check = checkOf(id);
      return check ? [[check.id, value] as const] : [];
    }),
  );
}
