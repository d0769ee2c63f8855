/** The forms that give a row's figure for certain, the plainest first; none where the row's figure has to be given. */
export type RowForms = readonly string[];

/** A form, and the rows of a column that take it; null for rows whose figures are given. */
export interface FormRows {
  readonly form: string | null;
  /** In ascending order, from 0. */
  readonly rows: readonly number[];
}

/**
 * As few forms as do for all rows of a column, the one of the most rows first: each row takes the first of these that
 * gives its figure.
 */
export function fewestForms(column: readonly RowForms[]): FormRows[] {
  const found: FormRows[] = [];
  let open = column.map((_, row) => row).filter((row) => column[row]?.length);
  while (open.length > 0) {
    const form = mostUsed(column, open);
    found.push({ form, rows: open.filter((row) => column[row]?.includes(form)) });
    open = open.filter((row) => !column[row]?.includes(form));
  }
  const given = column.map((_, row) => row).filter((row) => !column[row]?.length);
  return given.length === 0 ? found : [...found, { form: null, rows: given }];
}

/** Of forms that as many rows take, the one that the first of them would rather take. */
function mostUsed(column: readonly RowForms[], rows: readonly number[]): string {
  const counts = new Map<string, number>();
  const places = Math.max(...rows.map((row) => column[row]?.length ?? 0));
  // By place first: of two forms with the same count, the plainer one comes first.
  for (let place = 0; place < places; place += 1) {
    for (const row of rows) {
      const form = column[row]?.[place];
      if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  let [best, most] = ["", 0];
  for (const [form, count] of counts) if (count > most) [best, most] = [form, count];
  return best;
}
