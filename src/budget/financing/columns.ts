import { amountHeader, headerWords, type AmountHeader } from "../amounts/amountRole.ts";
import { statedUnit } from "../amounts/tableUnit.ts";
import type { LaidTable } from "../tables/laidTable.ts";

/** Which column holds what in a table of Article 1. */
export interface FinancingColumns {
  readonly name: number;
  /** Null where the table has no accounts: the summary above the account of financing. */
  readonly accounts: number | null;
  readonly amounts: readonly (AmountHeader & { readonly index: number })[];
  readonly unknown: readonly number[];
}

/** "Б. РАЧУН ФИНАНСИРАЊА", and "... утврђују се у Рачуну финансирања у следећим износима:". */
const TITLE = /\bracunu? (?:prihod|rashod|finansir)/u;
const ACCOUNT = /\bekon|^ek\.? ?(?:kl|sif|kod)|\bkonto?\b|^sifra/u;
const NAME = /^(?:opis|naziv|vrsta|red)/u;
/** Any of these makes the table one of another article. */
const OTHER =
  /\brazde[lo]|\bglav[aeu]\b|\bfunkc|\bpozicij|\bprogram|\bprojek(?!cij)|\boriginaln|\bvalut|\bred(?:ni)?\.? ?broj/u;

/**
 * Null for a table of another kind. Article 1 has a description, accounts and amounts, and none of the levels of the
 * special part; its summary has no accounts, but says what it is.
 */
export function financingColumns(table: LaidTable): FinancingColumns | null {
  const headers = table.headers.map((header, index) =>
    headerWords(`${table.headersAbove[index] ?? ""} ${header}`),
  );
  // "Остварење према програмској методологији" is no level.
  if (headers.some((words) => OTHER.test(words) && amountHeader(words) === null)) return null;
  if (isBareSummary(table))
    return { name: 0, accounts: null, amounts: [{ index: 1, role: "other", year: null }], unknown: [] };
  const accounts = headers.findIndex((words) => ACCOUNT.test(words) && !TITLE.test(words));
  const named = nameColumn(headers, accounts);
  const amounts = headers.flatMap((words, index) => {
    if (index === accounts || index === named) return [];
    const found =
      amountHeader(words) ?? (statedUnit(words) ? ({ role: "other", year: null } as const) : null);
    return found ? [{ ...found, index }] : [];
  });
  // The name's header may be missing: it is the first column then.
  const name = named >= 0 ? named : accounts > 0 && headers[0] === "" ? 0 : -1;
  const isTitled = headers.some((words) => TITLE.test(words));
  if (name < 0 || amounts.length === 0 || (accounts < 0 && !isTitled)) return null;
  const known = new Set([name, accounts, ...amounts.map(({ index }) => index)]);
  return {
    name,
    accounts: accounts < 0 ? null : accounts,
    amounts,
    unknown: headers.flatMap((_, index) => (known.has(index) ? [] : [index])),
  };
}

/**
 * Whether the headers of such a table may begin with a text: the name's, its title, or where the name's is lost the
 * accounts', below a sentence or a unit: in other tables they stand behind other headers.
 */
export function headsFinancing(text: string, above: string | null): boolean {
  const words = headerWords(text);
  if (NAME.test(words) || TITLE.test(words)) return true;
  return (
    ACCOUNT.test(words) && (above === null || above.trimEnd().endsWith(":") || statedUnit(above) !== null)
  );
}

/** "Б. РАЧУН ФИНАНСИРАЊА" */
export function isAccountTitle(text: string): boolean {
  return TITLE.test(headerWords(text));
}

/** Whether a text begins the headers of another table; no row of Article 1 is one of these words alone. */
export function isOtherHeader(text: string): boolean {
  return /^(?:opis|naziv|razdeo|glava|funkcija|pozicija|program)(?: (?:ekon|glav|funkc|naziv)|$)|^ekon|^red(?:ni)?\.?(?: ?broj|$)/u.test(
    headerWords(text),
  );
}

/** "Б. РАЧУН ФИНАНСИРАЊА" as a title, and below it names and amounts in two columns without headers. */
function isBareSummary({ headers, before, rows }: LaidTable): boolean {
  const isBare = headers.length === 2 && headers.every((header) => header === "");
  if (!isBare || !before.slice(-3).some((text) => TITLE.test(headerWords(text)))) return false;
  const filled = rows.filter(({ cells }) => /\d/u.test(cells[1]?.lines.join("") ?? ""));
  return filled.length > 0 && filled.every(({ cells }) => /\p{L}/u.test(cells[0]?.lines.join("") ?? ""));
}

/**
 * The column of names: where a table names several levels ("Класа | Назив класе | ... | Економска класа | Назив
 * економске класе"), the one that goes with the accounts, right of them and nearest.
 */
function nameColumn(headers: readonly string[], accounts: number): number {
  const names = headers.flatMap((words, index) => (NAME.test(words) || TITLE.test(words) ? [index] : []));
  if (accounts >= 0 && names.length > 1) {
    const behind = names.find((index) => index > accounts);
    if (behind !== undefined) return behind;
  }
  return names[0] ?? -1;
}
