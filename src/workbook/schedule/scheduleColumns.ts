import type { MessageKey } from "../../messages/message.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** A row and where it stands in the table. */
export interface ScheduleTableRow {
  readonly row: OpenRow;
  /** From 0. */
  readonly index: number;
}

/** The columns that every schedule has, from 0 at the sheet's left edge. */
type PlainKey =
  | "n"
  | "instalment"
  | "from"
  | "due"
  | "payment"
  | "days"
  | "rate"
  | "opening"
  | "drawdown"
  | "principal"
  | "interest"
  | "fees"
  | "total"
  | "closing"
  | "balanceDays";

/** Columns that only some terms ask for. */
export type RareKey =
  | "prepayment"
  | "capitalised"
  | "writtenDown"
  | "to"
  | "leapDays"
  | "leapBalanceDays"
  | "regularDays"
  | "level"
  | "plannedOwed"
  | "plannedShare"
  | "registerOf"
  | "registerParts"
  | "feeFrom"
  | "feeTo"
  | "undrawnDays";

export type ScheduleKey = PlainKey | RareKey;

/** Asked for again by the formulas of each row and balance. */
const keysOf = new WeakMap<LoanTerms, readonly ScheduleKey[]>();

/** Keys of the columns of one loan's schedule, in order. A loan without anything rare has the plain ones only. */
export function scheduleKeys({ terms }: SheetLoan): readonly ScheduleKey[] {
  const keys = keysOf.get(terms) ?? keysFor(terms);
  keysOf.set(terms, keys);
  return keys;
}

function keysFor(terms: LoanTerms): readonly ScheduleKey[] {
  const rare = rareKeys(terms);
  const where = (key: RareKey): RareKey[] => (rare.has(key) ? [key] : []);
  return [
    "n",
    "instalment",
    "from",
    "due",
    "payment",
    "days",
    "rate",
    "opening",
    "drawdown",
    ...where("prepayment"),
    "principal",
    "interest",
    ...where("capitalised"),
    "fees",
    "total",
    ...where("writtenDown"),
    "closing",
    "balanceDays",
    ...HELPERS.flatMap(where),
  ];
}

/** What formulas need on the way, right of what the agreement speaks of. */
const HELPERS: readonly RareKey[] = [
  "to",
  "leapDays",
  "leapBalanceDays",
  "regularDays",
  "level",
  "plannedOwed",
  "plannedShare",
  "registerOf",
  "registerParts",
  "feeFrom",
  "feeTo",
  "undrawnDays",
];

function rareKeys(terms: LoanTerms): ReadonlySet<RareKey> {
  const { reschedulings, prepayments } = terms;
  const repayments = [terms.repayment, ...reschedulings.map(({ repayment }) => repayment)];
  const isRepaid = (kind: LoanTerms["repayment"]["kind"]): boolean =>
    repayments.some((repayment) => repayment?.kind === kind);
  const isCapitalised =
    terms.capitalisedUntil !== null ||
    reschedulings.some(
      ({ accrued, capitalisedUntil }) => accrued === "capitalised" || capitalisedUntil !== null,
    );
  const asked: readonly (readonly [boolean, ...RareKey[]])[] = [
    [prepayments.length > 0, "prepayment"],
    [isCapitalised, "capitalised"],
    [reschedulings.some(({ writeDown }) => writeDown !== null), "writtenDown"],
    [terms.businessDays.interest === "adjusted", "to"],
    [terms.dayCount === "ACT/ACT ISDA", "leapDays", "leapBalanceDays"],
    [terms.dayCount === "ACT/ACT ICMA", "regularDays"],
    [isRepaid("annuity"), "level"],
    [
      terms.remainder === "last" &&
        !terms.register &&
        isRepaid("equal-principal") &&
        prepayments.some(({ respread }) => !respread),
      "plannedOwed",
      "plannedShare",
    ],
    [terms.remainder === "balance" && !terms.register?.divided, "registerOf", "registerParts"],
    [terms.fees.some(({ kind }) => kind === "commitment"), "feeFrom", "feeTo", "undrawnDays"],
  ];
  return new Set(asked.flatMap(([is, ...keys]) => (is ? keys : [])));
}

/** A column of values right of all others, for the formulas of the schedule to look at. */
export type FurtherColumn = {
  readonly key: string;
  readonly header: MessageKey;
} & (
  | {
      /** The column whose figures are given here, in these rows, from 0. */
      readonly of: ScheduleKey;
      readonly rows: readonly number[];
    }
  | {
      /** Row by row; null for none. */
      readonly numbers: readonly (number | null)[];
    }
);

/** The formulas of a schedule: all rows of a column have the same one, which its own cells tell what to do. */
export interface ScheduleFormulas {
  /** Null where the whole column holds the engine's figures as values. */
  readonly formula: (key: ScheduleKey, line: ScheduleTableRow) => string | null;
  /** Whether the engine's figure is given, as no formula gives it: it does not follow a change of terms. */
  readonly isGiven: (key: ScheduleKey, line: ScheduleTableRow) => boolean;
  readonly further: readonly FurtherColumn[];
}
