import { byCurrency, sumRsd, type PlannedContent, type PlannedProject } from "../content/planned.ts";
import type { Expected, ExpectedLine, ExpectedTotal } from "../expected.ts";
import {
  LINED,
  cell,
  paragraph,
  type Block,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
} from "../printed.ts";
import { figure, inStyle, type PrintStyle } from "../style.ts";

const COLUMNS: PrintedTable["columns"] = [
  { width: 44, align: "center" },
  { width: 210, align: "left" },
  { width: 96, align: "right" },
  { width: 66, align: "center" },
  { width: 96, align: "right" },
];
const HEADER = ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"];
const SENTENCES = {
  guarantee: "А. У {year}. години издаће се гаранције Републике Србије до износа од {sum}:",
  loan: "Б. Република Србија ће у {year}. години одобрити пројектне и програмске зајмове до износа од {sum}, и то са:",
} as const;

/** Article 3 A or B; in totals the currencies stand below each other, or in rows of their own. */
export function planned(
  { part, year, groups }: PlannedContent,
  style: PrintStyle,
  stacked: "cells" | "rows",
): { readonly blocks: Block[]; readonly expected: Expected } {
  const say = (text: string): string => inStyle(text, style);
  const amount = (value: bigint): PrintedCell => ({ text: figure(value, style), number: value });
  const lines: ExpectedLine[] = [];
  const totals: ExpectedTotal[] = [];
  const rows: PrintedRow[] = [];
  const everything = groups.flatMap(({ creditors }) => creditors.flatMap(({ projects }) => projects));

  const total = (words: string, projects: readonly PlannedProject[]): void => {
    const sums = byCurrency(projects);
    const label = say(words);
    for (const value of [sumRsd(projects), ...sums.map((sum) => sum.amount)])
      totals.push({ kind: "planned-loan", label, figures: [String(value)], agrees: true });
    const apart = stacked === "rows" ? sums.slice(0, -1) : [];
    for (const sum of apart)
      rows.push({ cells: [null, null, null, { text: sum.currency }, amount(sum.amount)], bold: true });
    const own = sums.slice(apart.length);
    rows.push({
      cells: [
        null,
        { text: label },
        amount(sumRsd(projects)),
        { text: own.map(({ currency }) => currency).join("\n") },
        own.length === 1
          ? amount(own[0]?.amount ?? 0n)
          : { text: own.map((sum) => figure(sum.amount, style)).join("\n") },
      ],
      bold: true,
    });
  };

  for (const group of groups) {
    rows.push({ cells: [{ text: group.number }, { text: say(group.name) }, null, null, null], bold: true });
    group.creditors.forEach((creditor, index) => {
      if (creditor.name !== null)
        rows.push({ cells: [{ text: `${index + 1}.` }, { text: say(creditor.name) }, null, null, null] });
      creditor.projects.forEach((project, at) => {
        const number = creditor.name === null ? `${at + 1}.` : `${index + 1}.${at + 1}.`;
        rows.push({
          cells: [
            { text: number },
            { text: say(project.name) },
            amount(project.rsd),
            { text: project.currency },
            amount(project.amount),
          ],
        });
        const above = [group.name, creditor.name].flatMap((name) => (name === null ? [] : [say(name)]));
        lines.push({
          kind: "planned-loan",
          fields: {
            part,
            groups: above.join(" / "),
            row: number,
            name: say(project.name),
            rsd: String(project.rsd),
            amounts: `${project.amount} ${project.currency}`,
            year: String(year),
          },
        });
      });
    });
    total(
      "Укупно:",
      group.creditors.flatMap(({ projects }) => projects),
    );
  }
  total("УКУПНО:", everything);
  const money = byCurrency(everything)
    .map((sum) => `${sum.currency} ${figure(sum.amount, style)}`)
    .join(" и ");
  const stated = `${figure(sumRsd(everything), style)} динара (${money})`;
  const sentence = SENTENCES[part].replace("{year}", String(year)).replace("{sum}", stated);
  const header: PrintedRow[] = [{ cells: HEADER.map((text) => cell(say(text))), bold: true }];
  return {
    blocks: [paragraph(say(sentence)), { kind: "table", columns: COLUMNS, header, rows, lined: LINED }],
    expected: { lines, totals },
  };
}
