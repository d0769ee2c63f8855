import type { SheetLoan } from "../sheetLoan.ts";
import { idOf, type SubjectRow } from "../tables/checkedSubjectsTable.ts";
import { isFindable } from "../tables/imported/criteria.ts";
import type { CheckedRows, FindingRow } from "./findingRows.ts";

/**
 * Loans and documents that a reader must know of, loans first: those of the workbook, and those with a difference or a
 * note. Hundreds of others have nothing but what is in order or not checkable.
 */
export function subjectRows({ rows }: CheckedRows, loans: readonly SheetLoan[]): SubjectRow[] {
  const bySubject = new Map<
    string,
    { readonly subject: SubjectRow["subject"]; readonly rows: FindingRow[] }
  >();
  for (const row of rows) {
    const { subject } = row.finding;
    if (subject.kind === "dossier") continue;
    const key = `${subject.kind} ${idOf(subject)}`;
    const known = bySubject.get(key);
    if (known) known.rows.push(row);
    else bySubject.set(key, { subject, rows: [row] });
  }
  const own = new Set(loans.map(({ terms }) => terms.id));
  const ids = new Set([...bySubject.values()].map(({ subject }) => idOf(subject)));
  const isTold = ({ finding, note }: FindingRow): boolean =>
    finding.outcome === "difference" || note !== null;
  const told = [...bySubject.values()].filter(
    (one) => (one.subject.kind === "loan" && own.has(one.subject.id)) || one.rows.some(isTold),
  );
  return (["loan", "document"] as const).flatMap((kind) =>
    told
      .filter(({ subject }) => subject.kind === kind)
      .map((one) => ({ ...one, isFindable: isFindable(idOf(one.subject), ids) })),
  );
}
