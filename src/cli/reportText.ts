import type { Day } from "../calendar/day.ts";
import type { ForwardDossier } from "../dossier/outlook/forwardDossier.ts";
import type { Basis } from "../dossier/outlook/forwardLoan.ts";
import { namedLoan, shortNames } from "../dossier/shortName.ts";
import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import { positionAt } from "../loan/positionAt.ts";
import type { OpenSchedule, Position } from "../loan/schedule.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { formatDecimal } from "../messages/format.ts";
import type { Translator } from "../messages/translator.ts";
import { amountDecimal, type Money } from "../money/money.ts";
import { wrapped } from "./outlook/wrapped.ts";
import { nothingOwed, OPEN, rateMark } from "./schedule/scheduleText.ts";
import { leftColumn, rightColumn, terminalTable } from "./terminalTable.ts";
import type { Written } from "./writing/writeTo.ts";

/** A loan of the report on its day, by the name that its sheet bears. */
interface OwedRow {
  readonly name: string;
  readonly terms: LoanTerms;
  readonly built: OpenSchedule;
  readonly position: Position;
  /** What a schedule that begins with a printed balance rests on, and the document that prints it; null for others. */
  readonly from: { readonly basis: Basis; readonly document: string } | null;
}

/**
 * What a report holds, for the terminal: what each loan owes on the report's day, why where that is nothing or not known,
 * and which loans have no schedule.
 * @param leftOut the option that left loans without a schedule from their balance; null for none
 */
export function reportText(
  made: ForwardDossier,
  {
    leftOut,
    out,
    written,
  }: { readonly leftOut: string | null; readonly out: string; readonly written: Written },
  translator: Translator,
): string {
  const { say, sayMessage, language } = translator;
  const { loans, unscheduled, settings } = made.dossier;
  const names = shortNames([...loans.map(namedLoan), ...unscheduled.map(({ card }) => card)], language);
  const lines = linesOf(made, names);
  const without = unscheduled.map(({ card, missing }, at) =>
    wrapped(`${names[loans.length + at] ?? card.name}: ${missing.map(sayMessage).join(" ")}`, "- ", "  "),
  );
  const outlook =
    leftOut === null ? [] : [say("cli:reportOutlook", { command: "otplata outlook", option: leftOut })];
  return [
    say(written === "same" ? "cli:reportStands" : "cli:reportWritten", { out, count: loans.length }),
    ...(lines.length === 0
      ? []
      : [
          say("cli:reportOwed", { date: { day: settings.asOf } }),
          owedTable(lines, translator),
          notesOn(lines, settings.asOf, translator)
            .map((note) => wrapped(note, "- ", "  "))
            .join("\n"),
        ]),
    ...(without.length === 0
      ? []
      : [[say("cli:reportUnscheduled", { count: without.length }), ...without, ...outlook].join("\n")]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function linesOf({ dossier, forward }: ForwardDossier, names: readonly string[]): OwedRow[] {
  const fromOf = new Map(
    forward.map(({ id, basis, card }) => [id, { basis, document: card.source.document }]),
  );
  return dossier.loans.map(({ terms }, at) => {
    const built = buildOpenSchedule(terms);
    const position = positionAt(terms, built, dossier.settings.asOf);
    const from = terms.openingBalance ? (fromOf.get(terms.id) ?? null) : null;
    return { name: names[at] ?? terms.name, terms, built, position, from };
  });
}

function owedTable(lines: readonly OwedRow[], { say, language }: Translator): string {
  const amount = (some: Money | null): string =>
    some === null ? OPEN : formatDecimal(amountDecimal(some), language);
  return terminalTable(
    [
      leftColumn(say("cli:columnName")),
      leftColumn(""),
      rightColumn(say("outlook:colBalance")),
      rightColumn(say("outlook:colLeft")),
      rightColumn(say("cli:columnAccrued")),
      leftColumn(say("outlook:colBasis")),
    ],
    lines.map(({ name, terms, position, from }) => [
      name,
      terms.currency,
      amount(position.balance),
      position.instalmentsLeft === null ? OPEN : String(position.instalmentsLeft),
      `${amount(position.accruedInterest)}${position.accruedInterest === null ? "" : rateMark(position)}`,
      from === null ? say("cli:basisTerms") : say(`outlook:basis-${from.basis}`),
    ]),
  );
}

/** What the figures of the table do not say themselves. */
function notesOn(lines: readonly OwedRow[], asOf: Day, translator: Translator): string[] {
  const { say } = translator;
  const namesOf = (some: readonly OwedRow[]): string => some.map(({ name }) => name).join("; ");
  const begin = groupedBy(
    lines.filter(({ position }) => position.balance === null),
    ({ terms }) => terms.openingBalance?.date,
  );
  const open = lines.filter(({ position }) => position.balance !== null && position.accruedInterest === null);
  const counted = groupedBy(
    lines.filter(({ from }) => from !== null),
    ({ terms, from }) => `${terms.openingBalance?.date} ${from?.document}`,
  );
  return [
    ...begin.map((some) =>
      say("cli:reportBeforeOpening", {
        loans: namesOf(some),
        day: { day: asOf },
        date: { day: some[0]?.terms.openingBalance?.date ?? asOf },
      }),
    ),
    ...lines.flatMap(({ name, built, position }) => {
      const why = nothingOwed(built, position, asOf, translator);
      return why === null ? [] : [`${name}: ${why}`];
    }),
    ...(open.length === 0
      ? []
      : [say("cli:reportOpenInterest", { count: open.length, loans: namesOf(open) })]),
    ...(lines.some(({ position }) => position.assumed) ? [say("cli:scheduleAssumed")] : []),
    ...(lines.some(({ position }) => position.projected) ? [say("cli:scheduleProjected")] : []),
    ...counted.map((some) =>
      say("cli:reportCounted", {
        count: some.length,
        date: { day: some[0]?.terms.openingBalance?.date ?? asOf },
        document: some[0]?.from?.document ?? "",
      }),
    ),
  ];
}

/** Those with the same key together, in the order of the first of each. */
function groupedBy<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
