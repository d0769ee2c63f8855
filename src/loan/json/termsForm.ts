import { BUSINESS_DAY_CONVENTIONS } from "../../calendar/businessDays.ts";
import type { Day } from "../../calendar/day.ts";
import { DAY_COUNTS } from "../../calendar/dayCount.ts";
import { HOLIDAY_CALENDARS } from "../../calendar/holidayCalendar.ts";
import { CURRENCIES } from "../../money/currency.ts";
import { PLAIN_TERMS } from "../plainTerms.ts";
import type {
  AssumedRate,
  BusinessDays,
  DefaultInterestTerms,
  Drawdown,
  Fee,
  InsurancePremium,
  InterestRate,
  LoanTerms,
  OpeningBalance,
  OwnDay,
  Prepayment,
  Register,
  Repayment,
  Rescheduling,
  TermSource,
} from "../terms.ts";
import {
  AMOUNT,
  choice,
  DATE,
  ifAny,
  ifAnyOrNull,
  leftOut,
  listOf,
  literal,
  objectOf,
  orNull,
  PERCENT,
  record,
  stated,
  writtenAs,
  taken,
  ANY_TEXT,
  SOME_TEXT,
  kindsOf,
  WHOLE_FROM_1,
  YES_NO,
  type FileForm,
} from "./form.ts";

/** The terms as a file holds them, one by one, in the order in which they are written. */

const byDate = ({ date }: { readonly date: Day }): number => date;
const byFrom = ({ from }: { readonly from: Day }): number => from;

const DATED = objectOf<Drawdown>({ date: stated(DATE), amount: stated(AMOUNT) });
const RATE_FROM = objectOf<{ readonly from: Day; readonly percent: DefaultInterestTerms["percent"] }>({
  from: stated(DATE),
  percent: stated(PERCENT),
});
const DAY_COUNT = choice(DAY_COUNTS);

type OfKind<T, K extends string> = Extract<T, { readonly kind: K }>;

const RATE: FileForm<InterestRate> = kindsOf("kind", [
  objectOf<OfKind<InterestRate, "fixed">>({ kind: stated(literal("fixed")), percent: stated(PERCENT) }),
  objectOf<OfKind<InterestRate, "floating">>({
    kind: stated(literal("floating")),
    index: stated(ANY_TEXT),
    marginPercent: stated(PERCENT),
    floorPercent: orNull(PERCENT),
    fixings: stated(listOf(RATE_FROM)),
  }),
  objectOf<OfKind<InterestRate, "unknown">>({ kind: stated(literal("unknown")) }),
]);

const ASSUMED_RATE: FileForm<AssumedRate> = kindsOf("kind", [
  objectOf<OfKind<AssumedRate, "constant">>({ kind: stated(literal("constant")), percent: stated(PERCENT) }),
  objectOf<OfKind<AssumedRate, "path">>({
    kind: stated(literal("path")),
    values: stated(listOf(RATE_FROM, byFrom)),
  }),
]);

const REPAYMENT: FileForm<Repayment> = kindsOf("kind", [
  objectOf<OfKind<Repayment, "equal-principal">>({ kind: stated(literal("equal-principal")) }),
  objectOf<OfKind<Repayment, "annuity">>({ kind: stated(literal("annuity")) }),
  objectOf<OfKind<Repayment, "bullet">>({ kind: stated(literal("bullet")) }),
  objectOf<OfKind<Repayment, "custom">>({
    kind: stated(literal("custom")),
    instalments: stated(listOf(DATED, byDate)),
  }),
]);

const OPENING_BALANCE = objectOf<OpeningBalance>({
  date: stated(DATE),
  amount: stated(AMOUNT),
  interestFrom: leftOut(DATE, null),
});

const OWN_DAYS = listOf(objectOf<OwnDay>({ date: stated(DATE), name: stated(ANY_TEXT) }));

const BUSINESS_DAYS = objectOf<BusinessDays>({
  calendars: stated(listOf(choice(HOLIDAY_CALENDARS))),
  convention: stated(choice(BUSINESS_DAY_CONVENTIONS)),
  interest: stated(choice(["unadjusted", "adjusted"])),
  holidays: ifAny(OWN_DAYS),
  workingDays: ifAny(OWN_DAYS),
});

const REGISTER = objectOf<Register>({
  unit: taken(choice(["minor", "whole"]), "minor"),
  divided: leftOut(AMOUNT, null),
});

type Insurance = OfKind<Fee, "insurance">;
/** A premium has no object of its own there. */
type InsuranceInFile<K extends InsurancePremium["kind"]> = Omit<Insurance, "premium"> &
  Omit<OfKind<InsurancePremium, K>, "kind">;
type FeeInFile = Exclude<Fee, Insurance> | InsuranceInFile<"amount"> | InsuranceInFile<"percent">;

const FEE = writtenAs(
  kindsOf("kind", [
    objectOf<OfKind<Fee, "management">>({
      kind: stated(literal("management")),
      percent: stated(PERCENT),
      on: stated(literal("facility")),
      date: stated(DATE),
    }),
    objectOf<OfKind<Fee, "commitment">>({
      kind: stated(literal("commitment")),
      percent: stated(PERCENT),
      on: stated(literal("undrawn")),
      from: stated(DATE),
      dayCount: stated(DAY_COUNT),
    }),
    objectOf<InsuranceInFile<"amount">>({
      kind: stated(literal("insurance")),
      amount: stated(AMOUNT),
      date: stated(DATE),
    }),
    objectOf<InsuranceInFile<"percent">>({
      kind: stated(literal("insurance")),
      percent: stated(PERCENT),
      on: stated(literal("facility")),
      date: stated(DATE),
    }),
    objectOf<OfKind<Fee, "agency">>({
      kind: stated(literal("agency")),
      amount: stated(AMOUNT),
      from: stated(DATE),
      monthsBetween: stated(WHOLE_FROM_1),
    }),
  ]),
  (fee): Fee => {
    if (fee.kind !== "insurance") return fee;
    const { kind, date, ...of } = fee;
    return {
      kind,
      premium: "amount" in of ? { kind: "amount", ...of } : { kind: "percent", ...of },
      date,
    };
  },
  (fee): FeeInFile => {
    if (fee.kind !== "insurance") return fee;
    const { kind, date, premium } = fee;
    return { ...premium, kind, date };
  },
);

const PREPAYMENT = objectOf<Prepayment>({
  date: stated(DATE),
  amount: stated(AMOUNT),
  order: stated(choice(["inverse-order", "in-order", "pro-rata"])),
  respread: stated(YES_NO),
});

const RESCHEDULING = objectOf<Rescheduling>({
  date: stated(DATE),
  accrued: stated(choice(["due", "capitalised"])),
  writeDown: orNull(AMOUNT),
  rate: orNull(RATE),
  firstInterest: stated(DATE),
  firstPrincipal: stated(DATE),
  lastPrincipal: stated(DATE),
  monthsBetween: stated(WHOLE_FROM_1),
  repayment: orNull(REPAYMENT),
  capitalisedUntil: orNull(DATE),
});

/** Rates stand there only where they are charged on top of. */
type LateInFile = Omit<DefaultInterestTerms, "rates"> & Partial<Pick<DefaultInterestTerms, "rates">>;

/** Which overdue amounts bear it may be left out: then all of them do, which is marked. */
const DEFAULT_ON = taken(choice<DefaultInterestTerms["on"]>(["principal", "all"]), "all");

const DEFAULT_INTEREST = writtenAs(
  kindsOf("over", [
    objectOf<Omit<LateInFile, "rates">>({
      percent: stated(PERCENT),
      over: stated(choice<LateInFile["over"]>(["contract", "absolute"])),
      on: DEFAULT_ON,
      dayCount: stated(DAY_COUNT),
      compounding: stated(YES_NO),
    }),
    objectOf<LateInFile>({
      percent: stated(PERCENT),
      over: stated(literal<LateInFile["over"]>("table")),
      rates: stated(listOf(RATE_FROM, byFrom)),
      on: DEFAULT_ON,
      dayCount: stated(DAY_COUNT),
      compounding: stated(YES_NO),
    }),
  ]),
  (late): DefaultInterestTerms => ({ rates: [], ...late }),
  (late) => late,
);

const SOURCE = objectOf<Omit<TermSource, "says" | "documentSays">>({
  mark: stated(choice(["seen", "quoted", "computed", "inferred", "entered"])),
  text: stated(ANY_TEXT),
  document: ifAny(ANY_TEXT),
  page: ifAny(WHOLE_FROM_1),
  row: ifAny(ANY_TEXT),
});

/** What is taken where a file does not say how days that are no business days are passed over. */
const NO_SHIFT: BusinessDays = { calendars: [], convention: "none", interest: "unadjusted" };

export const TERMS_IN_FILE = objectOf<LoanTerms>({
  id: stated(SOME_TEXT),
  name: taken(ANY_TEXT, ""),
  currency: stated(choice(CURRENCIES)),
  agreement: orNull(ANY_TEXT),
  signed: orNull(DATE),
  facility: orNull(AMOUNT),
  drawdowns: leftOut(listOf(DATED, byDate), []),
  openingBalance: ifAnyOrNull(OPENING_BALANCE),
  rate: stated(RATE),
  assumedRate: ifAnyOrNull(ASSUMED_RATE),
  dayCount: stated(DAY_COUNT),
  firstInterest: stated(DATE),
  firstPrincipal: stated(DATE),
  lastPrincipal: stated(DATE),
  monthsBetween: stated(WHOLE_FROM_1),
  rollOn: leftOut(choice(["stated", "month-end", "day"]), PLAIN_TERMS.rollOn),
  finalPeriod: leftOut(choice(["short", "long"]), PLAIN_TERMS.finalPeriod),
  capitalisedUntil: leftOut(DATE, PLAIN_TERMS.capitalisedUntil),
  repayment: stated(REPAYMENT),
  businessDays: taken(BUSINESS_DAYS, NO_SHIFT),
  rounding: taken(choice(["half-up", "half-even"]), "half-up"),
  remainder: taken(choice(["last", "balance"]), "last"),
  register: ifAnyOrNull(REGISTER),
  fees: taken(listOf(FEE), []),
  availabilityEnd: leftOut(DATE, PLAIN_TERMS.availabilityEnd),
  cancellations: leftOut(listOf(DATED, byDate), PLAIN_TERMS.cancellations),
  prepayments: taken(listOf(PREPAYMENT, byDate), PLAIN_TERMS.prepayments),
  reschedulings: taken(listOf(RESCHEDULING, byDate), PLAIN_TERMS.reschedulings),
  defaultInterest: {
    ...ifAnyOrNull(DEFAULT_INTEREST),
    write: (late) => (late ? DEFAULT_INTEREST.write(late) : null),
  },
  sources: taken(record(SOURCE), {}),
});
