import { explainRow } from "../../loan/explain.ts";
import { explainFigure } from "../../loan/figures/explainFigure.ts";
import type { ExplainedFigure, FigureInput } from "../../loan/figures/figure.ts";
import { rowInputs } from "../../loan/figures/rowInputs.ts";
import { howRate } from "../../loan/figures/viewFigures.ts";
import type { LoanMeasures } from "../../loan/measures/loanMeasures.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { rightColumn, terminalTable } from "../terminalTable.ts";
import { measureFigures, type Answers } from "./answers.ts";
import { OPEN, rateMark } from "./scheduleText.ts";

/** The answers as blocks of text for the terminal. */
export function answersText(
  answers: Answers,
  terms: LoanTerms,
  schedule: OpenSchedule,
  translator: Translator,
): string[] {
  const { view, movement, measures, scenarios } = answers;
  const sentence = (explained: ExplainedFigure): string => translator.sayMessage(explained.sentence);
  return [
    ...(view ? [sentence(explainFigure(terms, schedule, { kind: "view", view }))] : []),
    ...(movement
      ? [movementText(explainFigure(terms, schedule, { kind: "fx-difference", movement }), translator)]
      : []),
    ...(measures ? measuresText(measures, terms, schedule, translator) : []),
    ...(scenarios ? scenariosText(scenarios, terms.currency, translator) : []),
    ...(answers.explain ? explainText(answers, terms, schedule, translator) : []),
  ];
}

/** With the rates in use and their days: the last one known may be years older than what it converts. */
function movementText({ sentence, inputs }: ExplainedFigure, translator: Translator): string {
  return [
    translator.sayMessage(sentence),
    ...inputs.map((input) => `- ${inputText(input, translator)}`),
  ].join("\n");
}

function measuresText(
  measures: LoanMeasures,
  terms: LoanTerms,
  schedule: OpenSchedule,
  translator: Translator,
): string[] {
  const { say, sayMessage } = translator;
  const amount = amountIn(translator);
  const orOpen = (value: Money | null, mark = ""): string =>
    value === null ? OPEN : `${amount(value)}${mark}`;
  const { calendarYears, budgetYears, discountPercent } = measures;
  const prepays = calendarYears.some(({ prepayment }) => prepayment.minor !== 0n);
  const calendar = terminalTable(
    [
      rightColumn(say("figures:columnYear")),
      rightColumn(say("cli:columnPrincipal")),
      ...(prepays ? [rightColumn(say("figures:columnPrepayment"))] : []),
      rightColumn(say("cli:columnInterest")),
      rightColumn(say("cli:columnFees")),
      rightColumn(say("cli:columnTotalDue")),
    ],
    calendarYears.map((year) => [
      String(year.year),
      amount(year.principal),
      ...(prepays ? [amount(year.prepayment)] : []),
      orOpen(year.interest, rateMark(year)),
      amount(year.fees),
      orOpen(year.total, rateMark(year)),
    ]),
  );
  const accounts = [...new Set(budgetYears.flatMap((year) => [...year.accounts.keys()]))].sort();
  const budget = terminalTable(
    [
      rightColumn(say("figures:columnYear")),
      ...accounts.map(rightColumn),
      rightColumn(say("cli:columnTotalDue")),
    ],
    budgetYears.map((year) => [
      String(year.year),
      ...accounts.map((account) => {
        const booked = year.accounts.get(account);
        return booked === undefined ? "" : orOpen(booked);
      }),
      orOpen(year.total, rateMark(year)),
    ]),
  );
  const sentences = measureFigures(discountPercent).map(
    (figure) => `- ${sayMessage(explainFigure(terms, schedule, figure).sentence)}`,
  );
  return [
    `${say("figures:headCalendarYears", { currency: terms.currency })}\n\n${calendar}`,
    `${say("figures:headBudgetYears", { currency: terms.currency })}\n\n${budget}`,
    sentences.join("\n"),
  ];
}

function scenariosText(
  { alternatives, comparison, view }: NonNullable<Answers["scenarios"]>,
  from: Currency,
  translator: Translator,
): string[] {
  const { say, sayMessage } = translator;
  const amount = amountIn(translator);
  const line = (
    name: string,
    year: Pick<(typeof comparison.years)[number], "base" | "amounts" | "differences">,
  ) => [
    name,
    amount(year.base),
    ...year.amounts.flatMap((value, at) => {
      const difference = year.differences[at];
      return [amount(value), difference ? amount(difference) : ""];
    }),
  ];
  const table = terminalTable(
    [
      rightColumn(say("figures:columnYear")),
      rightColumn(say("scenarios:columnBase")),
      ...alternatives.flatMap(({ id }) => [rightColumn(id), rightColumn(say("scenarios:columnDifference"))]),
    ],
    [
      ...comparison.years.map((year) => line(String(year.year), year)),
      line(say("scenarios:columnAll"), comparison.total),
    ],
  );
  const heading =
    view === null
      ? say("scenarios:heading", { currency: comparison.currency })
      : say("scenarios:headingView", {
          currency: comparison.currency,
          how: howRate(from, view.rate),
        });
  const assumptions = alternatives.map(({ id, assumption }) => `- ${id}: ${sayMessage(assumption)}`);
  return [[heading, say("scenarios:note"), ...assumptions].join("\n"), table];
}

/** Each row and each figure: how it came about, and the values it was made from with their marks. */
function explainText(
  { figures }: Answers,
  terms: LoanTerms,
  schedule: OpenSchedule,
  translator: Translator,
): string[] {
  const { say, sayMessage, language } = translator;
  const inputs = (list: readonly FigureInput[]): string[] =>
    list.map((input) => `    ${inputText(input, translator)}`);
  const rows = schedule.rows.map((row) =>
    [
      `${formatDay(row.due, language)}: ${explainRow(terms, row).map(sayMessage).join(" ")}`,
      ...inputs(rowInputs(terms, row)),
    ].join("\n"),
  );
  const explained = figures.map((figure) => {
    const { sentence, inputs: made } = explainFigure(terms, schedule, figure);
    return [sayMessage(sentence), ...inputs(made)].join("\n");
  });
  return [say("figures:headExplained"), ...rows, ...explained];
}

/** "Rate: 3.00 % fixed [seen: ...]" */
function inputText({ name, value, source, mark }: FigureInput, { say, sayMessage }: Translator): string {
  const known = say(`pane:mark_${mark ?? "none"}`);
  const said = source && (source.says ? sayMessage(source.says) : source.text);
  const from = [said, source && (source.documentSays ? sayMessage(source.documentSays) : source.document)];
  const origin = [known, ...from.filter((part) => part)].join(": ");
  return `${sayMessage(message("figures:input", { name, value }))} [${origin}]`;
}

function amountIn({ language }: Translator): (value: Money) => string {
  return (value) => formatDecimal(amountDecimal(value), language);
}
