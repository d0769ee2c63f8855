import type { FiguresAccount, PageFigures, UnreadBlock } from "../../budget/figures/figuresAccount.ts";
import type {
  AmountRole,
  AmountUnit,
  Appropriation,
  CapitalOutlay,
  Classified,
  ColumnAmount,
  CreditorBalance,
  ExchangeRateLine,
  FinancingLine,
  OtherLine,
  PlannedLoan,
  PrintedSum,
  UnknownTable,
} from "../../budget/otherLines.ts";
import {
  damaged,
  FLAG,
  list,
  nullable,
  object,
  oneOf,
  optional,
  TEXT,
  variant,
  WHOLE,
  type Form,
} from "./form.ts";
import { MESSAGE } from "./messageForm.ts";
import { MATCH, SOURCE } from "./sourceForm.ts";
import { CURRENCY, DAY, DECIMAL } from "./values.ts";

const MULTIPLIERS: readonly AmountUnit["multiplier"][] = [1n, 1_000n, 1_000_000n, 1_000_000_000n];
const MULTIPLIER: Form<AmountUnit["multiplier"]> = {
  write: Number,
  read: (json, path) => MULTIPLIERS.find((multiplier) => Number(multiplier) === json) ?? damaged(path),
};
const UNIT = object<AmountUnit>({ currency: nullable(CURRENCY), multiplier: MULTIPLIER });

const ROLE = oneOf<AmountRole>([
  "budget",
  "own-sources",
  "other-sources",
  "total",
  "plan",
  "execution",
  "year",
  "other",
]);
const COLUMN = { column: TEXT, role: ROLE, amount: nullable(DECIMAL), year: optional(WHOLE) };
const COLUMN_AMOUNT = object<ColumnAmount>(COLUMN);
const CLASSIFIED = nullable(object<Classified>({ code: nullable(TEXT), name: nullable(TEXT) }));
const READ = { source: SOURCE, warnings: list(MESSAGE) };

/** Every kind of line beside debt cards. */
export const OTHER_LINE: Form<OtherLine> = variant<OtherLine>({
  appropriation: object<Appropriation>({
    kind: oneOf(["appropriation"]),
    razdeo: CLASSIFIED,
    glava: CLASSIFIED,
    program: CLASSIFIED,
    activity: CLASSIFIED,
    function: CLASSIFIED,
    account: TEXT,
    accountName: nullable(TEXT),
    fundingSource: nullable(TEXT),
    position: nullable(TEXT),
    amounts: list(COLUMN_AMOUNT),
    unit: UNIT,
    year: nullable(WHOLE),
    ...READ,
  }),
  "planned-loan": object<PlannedLoan>({
    kind: oneOf(["planned-loan"]),
    part: nullable(oneOf(["guarantee", "loan"])),
    groups: list(TEXT),
    row: TEXT,
    name: TEXT,
    creditor: nullable(TEXT),
    loan: nullable(TEXT),
    match: nullable(MATCH),
    amountRsd: nullable(DECIMAL),
    amounts: list(object<PlannedLoan["amounts"][number]>({ amount: DECIMAL, currency: nullable(CURRENCY) })),
    year: nullable(WHOLE),
    ...READ,
  }),
  financing: object<FinancingLine>({
    kind: oneOf(["financing"]),
    name: TEXT,
    accounts: nullable(TEXT),
    amounts: list(COLUMN_AMOUNT),
    unit: UNIT,
    year: nullable(WHOLE),
    ...READ,
  }),
  "capital-outlay": object<CapitalOutlay>({
    kind: oneOf(["capital-outlay"]),
    razdeo: nullable(TEXT),
    glava: nullable(TEXT),
    body: nullable(TEXT),
    project: TEXT,
    amounts: list(COLUMN_AMOUNT),
    unit: UNIT,
    ...READ,
  }),
  "creditor-balance": object<CreditorBalance>({
    kind: oneOf(["creditor-balance"]),
    name: TEXT,
    creditor: nullable(TEXT),
    loan: nullable(TEXT),
    match: nullable(MATCH),
    amounts: list(object<CreditorBalance["amounts"][number]>({ ...COLUMN, unit: UNIT })),
    asOf: nullable(DAY),
    ...READ,
  }),
  "exchange-rate": object<ExchangeRateLine>({
    kind: oneOf(["exchange-rate"]),
    date: DAY,
    currency: CURRENCY,
    units: WHOLE,
    rate: DECIMAL,
    rateType: oneOf(["middle", "buying", "selling"]),
    list: nullable(TEXT),
    ...READ,
  }),
});

export const PRINTED_SUM: Form<PrintedSum> = object<PrintedSum>({
  label: TEXT,
  column: TEXT,
  printed: DECIMAL,
  sum: nullable(DECIMAL),
  unit: UNIT,
  agrees: nullable(FLAG),
  page: WHOLE,
  cell: optional(TEXT),
});

export const UNKNOWN_TABLE: Form<UnknownTable> = object<UnknownTable>({
  page: WHOLE,
  name: nullable(TEXT),
  headers: list(TEXT),
  sample: list(list(TEXT)),
  rowCount: WHOLE,
});

const PAGE_FIGURES: Form<PageFigures> = object<PageFigures>({
  page: WHOLE,
  all: WHOLE,
  lines: WHOLE,
  totals: WHOLE,
  otherRows: WHOLE,
  unknownTables: WHOLE,
  sentences: WHOLE,
  outside: WHOLE,
});

const UNREAD_BLOCK: Form<UnreadBlock> = object<UnreadBlock>({
  kind: oneOf(["table", "outside"]),
  from: WHOLE,
  to: WHOLE,
  cells: optional(TEXT),
  rows: WHOLE,
  amounts: WHOLE,
  largest: TEXT,
  isOfBudget: FLAG,
});

export const FIGURES: Form<FiguresAccount> = object<FiguresAccount>({
  pages: list(PAGE_FIGURES),
  unread: list(UNREAD_BLOCK),
});
