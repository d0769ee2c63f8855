import { scheduleMark } from "../../dossier/story/assumedTerms.ts";
import { linePlace } from "../../dossier/story/linePlace.ts";
import type { PublishedBalance, Story, StoryEvent } from "../../dossier/story/story.ts";
import type { Mark } from "../../loan/terms.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { momentText } from "../../workbook/story/dayOrYear.ts";
import { placeOfLine } from "../../workbook/story/placeOfLine.ts";
import { leftColumn, rightColumn, terminalTable, type TextColumn } from "../terminalTable.ts";

/** A loan's history for the terminal: its balances, what is to be known of them, what happened. */
export function storyText(story: Story, translator: Translator): string {
  const { say, sayMessage } = translator;
  const { name, loan, currency, scheduled, balances, events } = story;
  const heading = `${name} (${loan}${currency === null ? "" : `, ${currency}`})`;
  return [
    [
      heading,
      say("story:howKnown"),
      scheduled ? sayMessage(scheduleMark(scheduled)) : say("story:noSchedule"),
    ].join("\n"),
    balances.length === 0 ? say("story:noBalances") : balancesTable(story, translator),
    ...(balances.length === 0 ? [] : [notesOf(balances, translator)]),
    events.length === 0 ? "" : `${say("story:headEvents")}\n\n${eventsTable(events, translator)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A column of the balances, and its cell of a row. */
type StoryColumn = readonly [column: TextColumn, cell: (row: PublishedBalance) => string];

function balancesTable(story: Story, translator: Translator): string {
  const columns = columnsOf(story, translator);
  return terminalTable(
    columns.map(([column]) => column),
    story.balances.map((row) => columns.map(([, cell]) => cell(row))),
  );
}

function columnsOf({ currency, scheduled, balances }: Story, translator: Translator): readonly StoryColumn[] {
  const { say, language } = translator;
  const figure = (value: Decimal | null): string => (value === null ? "-" : formatDecimal(value, language));
  const amount = (value: Money | null | undefined): string => figure(value ? amountDecimal(value) : null);
  const percent = (value: Decimal | null | undefined): string =>
    value ? formatPercent(value, language) : "-";
  const isConverted = balances.some(({ converted, missing }) => converted?.rate ?? missing);
  const converted: readonly StoryColumn[] = [
    [rightColumn(say("story:colRate")), ({ converted }) => figure(converted?.rate?.rate ?? null)],
    [rightColumn(currency ?? say("story:colOwn")), ({ converted }) => amount(converted?.value)],
  ];
  const compared: readonly StoryColumn[] = [
    [rightColumn(say("story:colPlanned")), (row) => amount(row.planned)],
    [rightColumn(say("story:colDifference")), (row) => amount(row.compared?.inLoanCurrency)],
    [rightColumn("%"), (row) => percent(row.compared?.percent)],
  ];
  const inEuros: readonly StoryColumn[] = [
    [rightColumn(say("story:colPlannedEur")), (row) => amount(row.compared?.plannedEur)],
    [rightColumn(say("story:colDifferenceEur")), (row) => amount(row.compared?.eur)],
    [rightColumn(say("story:colNeeded")), ({ neededRate }) => figure(neededRate)],
  ];
  return [
    [leftColumn(say("workbook:colAsOf")), (row) => dayOf(row, translator)],
    [leftColumn(say("workbook:colDocument"), 40), ({ source }) => source.document],
    [leftColumn(say("workbook:colPlace")), ({ source }) => placeOfLine(source, translator)],
    [rightColumn("EUR"), ({ eur }) => figure(eur)],
    [rightColumn("RSD"), ({ rsd }) => figure(rsd)],
    ...(isConverted ? converted : []),
    ...(scheduled ? compared : []),
    ...(scheduled && isConverted ? inEuros : []),
  ];
}

/** The day; with a word behind it where the document does not state it. */
function dayOf({ asOf, asOfMark, year }: PublishedBalance, translator: Translator): string {
  const day = momentText(asOf, year, translator);
  return asOfMark !== null && asOfMark !== "seen" ? `${day} [${markWord(asOfMark, translator)}]` : day;
}

/** A line for each balance: what is missing, what is to be known, which rates it was converted at and whose they are. */
function notesOf(balances: readonly PublishedBalance[], translator: Translator): string {
  const { say, sayMessage } = translator;
  return balances
    .flatMap(({ asOf, year, missing, notes, converted }) => {
      const rates = (converted?.rate?.steps ?? []).map((rate) =>
        say("story:rateUsed", {
          base: rate.base,
          quote: rate.quote,
          rate: { decimal: rate.rate },
          date: { day: rate.date },
          source: rate.source,
          mark: message(`pane:mark_${rate.mark}`),
        }),
      );
      const said = [...(missing ? [missing] : []), ...notes].map(sayMessage);
      const all = [...said, ...rates];
      return all.length === 0 ? [] : [`- ${momentText(asOf, year, translator)}: ${all.join(" ")}`];
    })
    .join("\n");
}

function eventsTable(events: readonly StoryEvent[], translator: Translator): string {
  const { say, sayMessage } = translator;
  return terminalTable(
    [
      leftColumn(say("story:colWhen")),
      leftColumn(say("workbook:colMark")),
      leftColumn(say("story:colWhat")),
      leftColumn(say("workbook:colDocument"), 60),
    ],
    events.map((event) => [
      momentText(event.day, event.year, translator),
      markWord(event.mark, translator),
      sayMessage(event.sentence),
      sourceOf(event, translator),
    ]),
  );
}

function sourceOf({ line, term }: StoryEvent, { sayMessage }: Translator): string {
  if (line) return sayMessage(linePlace(line));
  return term?.documentSays ? sayMessage(term.documentSays) : (term?.document ?? "");
}

function markWord(mark: Mark | null, { say }: Translator): string {
  return say(`pane:mark_${mark ?? "none"}`);
}
