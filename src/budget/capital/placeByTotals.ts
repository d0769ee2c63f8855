import { normalized, type Decimal } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import { numberStyleOf, readNumber, type NumberStyle } from "../../text/numbers.ts";
import type { ColumnsKnown } from "../tables/laidTable.ts";
import { totalledBy } from "./totalLabel.ts";

/** A row of outlays whose empty cells are lost: its amounts in order, fewer than there are years. */
export interface YearsRow {
  readonly razdeo: string;
  readonly body: string;
  readonly isProject: boolean;
  /** As printed; "-" for a cell that says that there is none. */
  readonly amounts: readonly string[];
}

interface PlacedRow {
  /** By year, the texts of its cell: one at most where the year is told; all in the first where it is not. */
  readonly amounts: readonly (readonly string[])[];
  readonly years: ColumnsKnown | "printed";
  /** Of a total to which its rows add up in no way: both over all years, where a row of them lacks cells. */
  readonly misfit?: { readonly printed: Decimal; readonly sum: Decimal };
}

/** Amounts by year in hundredths; null for a year without one. */
type Option = readonly (bigint | null)[];

/** A row, or a total with the rows and totals that it covers. */
interface RowNode {
  /** The ways in which its amounts may stand; none where they could not be read, or are too many. */
  options: readonly Option[];
  readonly covered: readonly RowNode[];
  /** Whether the covered rows can add up to it; null where that cannot be told. */
  adds: boolean | null;
}

/** More sums than this in one half of a total's rows are not gone through. */
const MOST_SUMS = 60_000;

/**
 * Puts amounts to years so that every printed total is the sum of its rows. An amount whose year is the same in all ways
 * that the totals leave is told by them ("by-totals"); where they leave several, one of these is taken, so that totals
 * can be compared, and the row says so ("either"); a row that no total holds is "open".
 */
export function placeByTotals(rows: readonly YearsRow[], years: number): PlacedRow[] {
  const style = numberStyleOf(rows.flatMap(({ amounts }) => amounts));
  const nodes = rows.map((row): RowNode => nodeOf(row, years, style));
  const roots = treeOf(rows, nodes);
  for (const root of roots) narrowUp(root);
  for (const root of roots) narrowDown(root);
  const told = nodes.map(({ options }) => options.length === 1);
  for (const root of roots) settle(root);
  return rows.map(({ amounts, isProject }, at): PlacedRow => {
    const misfit = misfitOf(nodes[at]);
    const [option, ...others] = nodes[at]?.options ?? [];
    if (option === undefined || others.length > 0 || (!isProject && !told[at]))
      return { amounts: withinYears([amounts], years), years: "open", ...misfit };
    const left = amounts.filter((amount) => hundredths(amount, style) !== null);
    const cells = option.map((amount) => (amount === null ? [] : [left.shift() ?? ""]));
    if (amounts.length === years)
      return { amounts: amounts.map((amount) => [amount]), years: "printed", ...misfit };
    return { amounts: cells, years: told[at] ? "by-totals" : "either", ...misfit };
  });
}

function misfitOf(node: RowNode | undefined): Pick<PlacedRow, "misfit"> {
  if (node?.adds !== false || !rowsBelow(node).some(({ options }) => options.length > 1)) return {};
  const over = (nodes: readonly RowNode[]): Decimal => ({
    digits: nodes.reduce(
      (sum, { options: [way = []] }) => way.reduce<bigint>((all, one) => all + (one ?? 0n), sum),
      0n,
    ),
    scale: 2,
  });
  return { misfit: { printed: normalized(over([node])), sum: normalized(over(rowsBelow(node))) } };
}

function rowsBelow({ covered }: RowNode): RowNode[] {
  return covered.flatMap((one) => (one.covered.length > 0 ? rowsBelow(one) : [one]));
}

function withinYears(cells: readonly (readonly string[])[], years: number): (readonly string[])[] {
  return Array.from({ length: years }, (_, at) => cells[at] ?? []);
}

function nodeOf({ amounts }: YearsRow, years: number, style: NumberStyle): RowNode {
  const read = amounts.map((amount) => hundredths(amount, style));
  const known = read.filter((amount) => amount !== undefined);
  const isReadable = known.length === read.length && known.length <= years;
  const ways = isReadable ? waysOf(known, years) : [];
  return { options: distinct(ways), covered: [], adds: true };
}

/** A printed "-" and a lost cell are one. */
function distinct(ways: readonly Option[]): Option[] {
  return [...new Map(ways.map((way) => [way.map(String).join(" "), way])).values()];
}

/** Null for "-"; undefined for what is no amount. */
function hundredths(text: string, style: NumberStyle): bigint | null | undefined {
  const reading = readNumber(text, { style, maxDecimals: 2 });
  if (!reading.ok) return reading.reason === "not-applicable" ? null : undefined;
  const { digits, scale } = reading.value;
  return scale > 2 ? undefined : digits * 10n ** BigInt(2 - scale);
}

/** Every way to put amounts into so many years, in their order. */
function waysOf(amounts: readonly (bigint | null)[], years: number): Option[] {
  if (years === 0) return amounts.length === 0 ? [[]] : [];
  const [first, ...rest] = amounts;
  const without = amounts.length < years ? waysOf(amounts, years - 1).map((way) => [null, ...way]) : [];
  return first === undefined
    ? without
    : [...waysOf(rest, years - 1).map((way) => [first, ...way]), ...without];
}

/** Which total covers which rows: by body, by razdeo, all; what no total covers stands for itself. */
function treeOf(rows: readonly YearsRow[], nodes: RowNode[]): RowNode[] {
  let all: RowNode[] = [];
  let razdeo: RowNode[] | null = null;
  let body: { readonly name: string; readonly nodes: RowNode[] } | null = null;
  const endBody = (): void => {
    (razdeo ?? all).push(...(body?.nodes ?? []));
    body = null;
  };
  const endRazdeo = (): void => {
    endBody();
    all.push(...(razdeo ?? []));
    razdeo = null;
  };
  const total = (at: number, covered: RowNode[]): RowNode => {
    const node = { ...(nodes[at] as RowNode), covered };
    nodes[at] = node;
    return node;
  };
  const loose: RowNode[] = [];
  rows.forEach((row, at) => {
    const of = row.isProject ? null : totalledBy(row.body);
    if (row.isProject) {
      if (row.razdeo !== "") {
        endRazdeo();
        razdeo = [];
      }
      if (row.body !== "") {
        endBody();
        body = { name: foldForComparison(row.body), nodes: [] };
      }
      (body?.nodes ?? razdeo ?? all).push(nodes[at] as RowNode);
    } else if (of === "") {
      endRazdeo();
      all = [total(at, all)];
    } else if (of !== null) {
      endBody();
      if (razdeo === null) loose.push(nodes[at] as RowNode);
      else all.push(total(at, razdeo));
      razdeo = null;
    } else if (body?.name === foldForComparison(row.body)) {
      const covered = body.nodes;
      body = null;
      (razdeo ?? all).push(total(at, covered));
    } else {
      endBody();
      loose.push(nodes[at] as RowNode);
    }
  });
  endRazdeo();
  return [...all, ...loose];
}

/** From the rows up: leaves each total the ways that its rows can add up to. */
function narrowUp(node: RowNode): void {
  for (const one of node.covered) narrowUp(one);
  if (node.covered.length === 0) return;
  const known = [node, ...node.covered, ...rowsBelow(node)];
  if (known.some(({ options }) => options.length === 0)) {
    node.adds = null;
    return;
  }
  const found = node.options.map((way) => ({ way, used: waysWithin(node.covered, way) }));
  const possible = found.filter(({ used }) => used !== "none");
  if (possible.length === 0) node.adds = false;
  else if (possible.some(({ used }) => used === "too many")) node.adds = null;
  else node.options = possible.map(({ way }) => way);
}

/** From the totals down: leaves each row the ways in which it adds up to its total. */
function narrowDown(node: RowNode): void {
  if (node.covered.length > 0 && node.adds) {
    const ways = node.options
      .map((way) => waysWithin(node.covered, way))
      .filter((used) => typeof used !== "string");
    node.covered.forEach((one, at) => {
      const possible = new Set(ways.flatMap((used) => [...(used[at] ?? [])]));
      one.options = one.options.filter((way) => possible.has(way));
    });
  }
  for (const one of node.covered) narrowDown(one);
}

/** Takes one of the ways that the totals leave, row by row, so that all rows together still add up. */
function settle(root: RowNode): void {
  for (let open = openRow(root); open; open = openRow(root)) {
    open.options = open.options.slice(0, 1);
    narrowDown(root);
  }
}

/** A row with several ways, below totals that are told and add up. */
function openRow(node: RowNode): RowNode | null {
  if (node.covered.length === 0 || !node.adds || node.options.length !== 1) {
    for (const one of node.covered) {
      const found = one.covered.length > 0 ? openRow(one) : null;
      if (found) return found;
    }
    return null;
  }
  for (const one of node.covered) {
    if (one.covered.length === 0 && one.options.length > 1) return one;
    const found = openRow(one);
    if (found) return found;
  }
  return null;
}

const keyOf = (sums: readonly bigint[]): string => sums.join(" ");

/** Sums that rows can have, after each of them. */
type Sweep = readonly ReadonlyMap<string, readonly bigint[]>[];

/**
 * For each of the rows the ways that it has in any choice that adds up to the total. The rows are taken in two halves,
 * whose sums must meet.
 */
function waysWithin(rows: readonly RowNode[], total: Option): ReadonlySet<Option>[] | "none" | "too many" {
  const target = total.map((amount) => amount ?? 0n);
  const order = rows.map((_, at) => at).toSorted((a, b) => waysCount(rows, a) - waysCount(rows, b));
  const halves = [0, 1].map((half) => order.filter((_, place) => place % 2 === half));
  const sweeps = halves.map((half) =>
    sweep(
      half.map((at) => (rows[at] as RowNode).options),
      target,
    ),
  );
  const [first, second] = sweeps;
  if (!first || !second) return "too many";
  const rest = (sums: readonly bigint[]): bigint[] =>
    target.map((amount, year) => amount - (sums[year] ?? 0n));
  const ends = [...(first.at(-1)?.values() ?? [])].filter((sums) => second.at(-1)?.has(keyOf(rest(sums))));
  if (ends.length === 0) return "none";
  const used = rows.map(() => new Set<Option>());
  [ends, ends.map(rest)].forEach((reached, half) => {
    const places = halves[half] ?? [];
    const options = places.map((at) => (rows[at] as RowNode).options);
    back(options, sweeps[half] ?? [], reached).forEach((ways, place) => {
      used[places[place] ?? 0] = ways;
    });
  });
  return used;
}

function waysCount(rows: readonly RowNode[], at: number): number {
  return rows[at]?.options.length ?? 0;
}

/** Null where there are too many sums. Sums beyond the target are left out where no amount is negative. */
function sweep(rows: readonly (readonly Option[])[], target: readonly bigint[]): Sweep | null {
  const hasNegative = rows.some((ways) => ways.some((way) => way.some((amount) => (amount ?? 0n) < 0n)));
  const none = target.map(() => 0n);
  const sweeps: ReadonlyMap<string, readonly bigint[]>[] = [new Map([[keyOf(none), none]])];
  for (const ways of rows) {
    const sums = new Map<string, readonly bigint[]>();
    for (const before of sweeps.at(-1)?.values() ?? []) {
      for (const way of ways) {
        const sum = before.map((amount, year) => amount + (way[year] ?? 0n));
        if (hasNegative || sum.every((amount, year) => amount <= (target[year] ?? 0n)))
          sums.set(keyOf(sum), sum);
      }
    }
    if (sums.size > MOST_SUMS) return null;
    sweeps.push(sums);
  }
  return sweeps;
}

/** Which ways of each row lead to the sums that are reached. */
function back(
  rows: readonly (readonly Option[])[],
  sweeps: Sweep,
  reached: readonly (readonly bigint[])[],
): Set<Option>[] {
  const used = rows.map(() => new Set<Option>());
  let after = new Map(reached.map((sums) => [keyOf(sums), sums]));
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const before = new Map<string, readonly bigint[]>();
    for (const sums of after.values()) {
      for (const way of rows[at] ?? []) {
        const sum = sums.map((amount, year) => amount - (way[year] ?? 0n));
        const key = keyOf(sum);
        if (!sweeps[at]?.has(key)) continue;
        before.set(key, sum);
        used[at]?.add(way);
      }
    }
    after = before;
  }
  return used;
}
