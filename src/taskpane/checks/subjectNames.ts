import { shortNames } from "../../dossier/shortName.ts";
import type { Language } from "../../messages/language.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { subjectKey } from "./findingFilter.ts";

/** What the loans that findings are about are called in a list, by subjectKey. */
export type SubjectNames = ReadonlyMap<string, string>;

export function subjectNames(rows: readonly FindingRow[], language: Language): SubjectNames {
  const loans = new Map(
    rows.flatMap(({ finding: { subject } }) =>
      subject.kind === "loan"
        ? [[subjectKey(subject), { name: subject.name, loan: subject.id }] as const]
        : [],
    ),
  );
  const names = shortNames([...loans.values()], language);
  return new Map([...loans.keys()].map((key, at) => [key, names[at] ?? key]));
}
