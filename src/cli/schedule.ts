import type { Day } from "../calendar/day.ts";
import { buildSchedule } from "../loan/buildSchedule.ts";
import { positionAt } from "../loan/positionAt.ts";
import { scheduleToJson } from "../loan/scheduleJson.ts";
import type { Schedule } from "../loan/schedule.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { readTerms } from "../loan/termsJson.ts";
import { formatDay, formatDecimal, formatMoney } from "../messages/format.ts";
import { Problem } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { amountDecimal, type Money } from "../money/money.ts";
import type { Command } from "./command.ts";
import { answersText } from "./schedule/answersText.ts";
import { answersTo } from "./schedule/answers.ts";
import { answersToJson } from "./schedule/answersJson.ts";
import { askedOf } from "./schedule/asked.ts";
import { EXIT } from "./exit.ts";
import { readJson } from "./files.ts";
import { dayOption } from "./options.ts";
import { textTable } from "./textTable.ts";

/** `schedule TERMS.json`: one loan's schedule; on demand its position on a day, views, measures, scenarios, reasons. */
export const schedule: Command = {
  synopsis:
    "schedule TERMS.json [--as-of DATE] [--in CURRENCY] [--since DATE] [--measures] [--scenario WHAT-IF]... [--explain] [--json]",
  about: "cli:aboutSchedule",
  options: {
    "as-of": { type: "string" },
    in: { type: "string" },
    since: { type: "string" },
    measures: { type: "boolean" },
    discount: { type: "string" },
    accounts: { type: "string" },
    scenario: { type: "string", multiple: true },
    explain: { type: "boolean" },
    json: { type: "boolean" },
  },
  optionHelp: [
    ["--as-of DATE", "cli:optionAsOf"],
    ["--in RSD|EUR|USD", "figures:optionIn"],
    ["--since DATE", "figures:optionSince"],
    ["--measures", "figures:optionMeasures"],
    ["--discount PERCENT", "figures:optionDiscount"],
    ["--accounts LIST", "figures:optionAccounts"],
    ["--scenario WHAT-IF", "scenarios:option"],
    ["--explain", "figures:optionExplain"],
    ["--json", "cli:optionJson"],
  ],
  async run(invocation) {
    const { files, values, translator } = invocation;
    const [path] = files;
    if (path === undefined || files.length > 1)
      throw new Problem("errors:oneTermsFile", { count: files.length });
    const asOf = dayOption(invocation, "as-of");
    const asked = askedOf(invocation, asOf);
    const terms = readTerms(await readJson(path), { document: path });
    const built = buildSchedule(terms);
    const answers = answersTo(asked, terms, built);
    const text = values["json"]
      ? JSON.stringify(
          {
            ...scheduleToJson(terms, built, asOf, translator.sayMessage),
            ...answersToJson(answers, terms, built, translator.sayMessage),
          },
          null,
          2,
        )
      : [
          scheduleText(terms, built, asOf, translator),
          ...answersText(answers, terms, built, translator),
        ].join("\n\n");
    process.stdout.write(`${text}\n`);
    return EXIT.ok;
  },
};

/** A schedule as a table for the terminal, its totals, and the position on a day where one is asked for. */
export function scheduleText(
  terms: LoanTerms,
  built: Schedule,
  asOf: Day | null,
  translator: Translator,
): string {
  const { say, language } = translator;
  const amount = (value: Money): string => formatDecimal(amountDecimal(value), language);
  const right = (header: string) => ({ header, align: "right" as const });
  const table = textTable(
    [
      right(say("cli:columnNumber")),
      right(say("cli:columnDue")),
      right(say("cli:columnPayment")),
      right(say("cli:columnDays")),
      right(say("cli:columnDrawdown")),
      right(say("cli:columnPrincipal")),
      right(say("cli:columnInterest")),
      right(say("cli:columnFees")),
      right(say("cli:columnTotalDue")),
      right(say("cli:columnClosing")),
    ],
    built.rows.map((row) => [
      row.n === 0 ? "" : String(row.n),
      formatDay(row.due, language),
      formatDay(row.payment, language),
      String(row.days),
      amount(row.drawdown),
      amount(row.principal),
      amount(row.interest),
      amount(row.fees),
      amount(row.total),
      amount(row.closing),
    ]),
  );
  const { principal, interest, fees, paid } = built.totals;
  const totals = say("cli:scheduleTotals", { principal, interest, fees, paid });
  const heading = say("cli:scheduleHeading", { name: terms.name, currency: terms.currency });
  return [
    heading,
    table,
    totals,
    ...(asOf === null ? [] : [positionText(terms, built, asOf, translator)]),
  ].join("\n\n");
}

/** One sentence: what is owed on a day. */
export function positionText(
  terms: LoanTerms,
  built: Schedule,
  asOf: Day,
  { say, language }: Translator,
): string {
  const { balance, accruedInterest, instalmentsLeft } = positionAt(terms, built, asOf);
  return say("cli:position", {
    date: formatDay(asOf, language),
    balance: formatMoney(balance, language),
    accrued: formatMoney(accruedInterest, language),
    count: instalmentsLeft,
  });
}
