import type {
  Classified,
  ColumnAmount,
  OtherLine,
  PrintedSum,
  UnknownTable,
} from "../../budget/otherLines.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { partWord } from "../../workbook/lines/plannedLoansTable.ts";
import { terminalTable, type TextColumn } from "../terminalTable.ts";

type Kind = OtherLine["kind"];
type Of<K extends Kind> = Extract<OtherLine, { readonly kind: K }>;
const KINDS: readonly Kind[] = [
  "appropriation",
  "financing",
  "planned-loan",
  "capital-outlay",
  "creditor-balance",
  "exchange-rate",
];

/** A table for each kind of line that is there, below its title. */
export function otherTables(lines: readonly OtherLine[], translator: Translator): string[] {
  return KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    if (ofKind.length === 0) return [];
    const title = translator.say(`cli:kind-${kind}`, { count: ofKind.length });
    const columns = COLUMNS[kind].map(({ header, ...column }) => ({
      ...column,
      header: translator.say(header),
    }));
    return [
      `${title}\n\n${terminalTable(
        columns,
        ofKind.map((line) => cellsOf(line, translator)),
      )}`,
    ];
  });
}

/** A column whose header is still to be put into words. */
interface LineColumn extends Omit<TextColumn, "header"> {
  readonly header: MessageKey;
}

const column = (header: MessageKey, most?: number): LineColumn => ({
  header,
  align: "left",
  ...(most !== undefined && { most }),
});
const right = (header: MessageKey): LineColumn => ({ header, align: "right" });
const PAGE = right("cli:columnPage");
const NAME = column("cli:columnName", 48);
const AMOUNTS = right("cli:columnAmounts");

const COLUMNS: Readonly<Record<Kind, readonly LineColumn[]>> = {
  appropriation: [PAGE, column("cli:columnLevels", 40), column("cli:columnAccount", 14), NAME, AMOUNTS],
  financing: [PAGE, column("cli:columnAccount", 20), NAME, AMOUNTS],
  "planned-loan": [
    PAGE,
    column("cli:columnPlan"),
    column("cli:columnLevels", 40),
    column("cli:columnRow"),
    NAME,
    right("cli:columnDinars"),
    right("cli:columnOriginal"),
  ],
  "capital-outlay": [PAGE, column("cli:columnLevels", 12), column("cli:columnBody", 32), NAME, AMOUNTS],
  "creditor-balance": [PAGE, NAME, AMOUNTS],
  "exchange-rate": [
    column("cli:columnDate"),
    column("cli:columnCurrency"),
    right("cli:columnUnits"),
    right("cli:columnExchange"),
  ],
};

function cellsOf(line: OtherLine, translator: Translator): string[] {
  const { language } = translator;
  const shown = (value: Decimal | null): string => (value === null ? "-" : formatDecimal(value, language));
  const amounts = (all: readonly ColumnAmount[]): string =>
    all.map(({ amount }) => shown(amount)).join(" | ");
  const page = String(line.source.page);
  switch (line.kind) {
    case "appropriation":
      return [page, levels(line), line.account, line.accountName ?? "-", amounts(line.amounts)];
    case "financing":
      return [page, line.accounts ?? "-", line.name, amounts(line.amounts)];
    case "planned-loan": {
      const original = line.amounts.map(({ amount, currency }) =>
        `${shown(amount)} ${currency ?? ""}`.trim(),
      );
      const under = line.groups.join(" / ");
      const part = partWord(line.part, translator);
      return [page, part, under, line.row, line.name, shown(line.amountRsd), original.join(" | ")];
    }
    case "capital-outlay": {
      const place = [line.razdeo, line.glava].filter((code) => code !== null).join(" / ");
      return [page, place, line.body ?? "-", line.project, amounts(line.amounts)];
    }
    case "creditor-balance":
      return [page, line.name, amounts(line.amounts)];
    case "exchange-rate":
      return [formatDay(line.date, language), line.currency, String(line.units), shown(line.rate)];
  }
}

function levels({ razdeo, glava, program, activity, function: ofFunction }: Of<"appropriation">): string {
  const code = (level: Classified | null): readonly string[] => (level?.code ? [level.code] : []);
  return [razdeo, glava, ofFunction, program, activity].flatMap(code).join(" / ");
}

/** How many printed totals agree, and each one that does not, or that cannot be told. */
export function sumTable(sums: readonly PrintedSum[], { say, language }: Translator): string {
  if (sums.length === 0) return "";
  const agreeing = sums.filter(({ agrees }) => agrees === true);
  const others = sums.filter(({ agrees }) => agrees !== true);
  const count = say("cli:sumsAgree", { count: agreeing.length, all: sums.length });
  if (others.length === 0) return count;
  const table = terminalTable(
    [
      { header: say("cli:columnPage"), align: "right" },
      { header: say("cli:columnTotal"), align: "left", most: 62 },
      { header: say("cli:columnOf"), align: "left", most: 32 },
      { header: say("cli:columnPrinted"), align: "right" },
      { header: say("cli:columnRowsSum"), align: "right" },
      { header: say("cli:columnVerdict"), align: "left" },
    ],
    others.map(({ page, label, column: of, printed, sum, agrees }) => [
      String(page),
      label,
      of,
      formatDecimal(printed, language),
      sum === null ? "-" : formatDecimal(sum, language),
      say(agrees === null ? "cli:sumNotComparable" : "cli:totalDiffers"),
    ]),
  );
  return `${count}\n\n${table}`;
}

/** Tables that nobody knew, by their headers. */
export function unknownList(tables: readonly UnknownTable[], { say }: Translator): string {
  if (tables.length === 0) return "";
  const rows = tables.map(({ page, name, headers, rowCount, sample }) => {
    const known = headers.filter((header) => header.trim() !== "");
    const shown = known.length > 0 ? known : (sample[0] ?? []).filter((text) => text !== "");
    const where = name === null ? String(page) : `${page} (${name})`;
    return `- ${say("cli:unknownTable", { where, count: rowCount, headers: shown.join(" | ") || "-" })}`;
  });
  return [say("cli:unknownTables", { count: tables.length }), ...rows].join("\n");
}
