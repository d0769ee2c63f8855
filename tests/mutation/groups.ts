/** Source files whose mutants are shown the same tests. */
export interface MutationGroup {
  /** The folder whose own files are mutated, without those of folders in it. */
  readonly folder: string;
  /** Files of the folder that hold nothing to get wrong but a table. */
  readonly except?: readonly string[];
  /** The tests that state the facts of the folder: few and quick, since every mutant runs those that reach it. */
  readonly tests: readonly string[];
  /** Whether mutants of what runs when a file is loaded are run too: every one of them runs all tests. */
  readonly loaded?: boolean;
}

const DATES = ["tests/calendar/*.test.ts", "tests/mutation/dateVectors.mutation.ts"];
const LOAN = [
  "tests/loan/*.test.ts",
  "tests/mutation/engineAndModel.mutation.ts",
  "tests/mutation/loanVectors.mutation.ts",
];

export const MUTATION_GROUPS: readonly MutationGroup[] = [
  { folder: "src/money", tests: ["tests/money/*.test.ts"], loaded: true },
  { folder: "src/calendar", tests: DATES },
  {
    folder: "src/calendar/holidays",
    // Made by a script, and compared day by day with what it is made from.
    except: ["chinaDays.ts"],
    tests: [
      "tests/calendar/{businessDays,holidays,publishedHolidays}.test.ts",
      "tests/mutation/dateVectors.mutation.ts",
    ],
    loaded: true,
  },
  { folder: "src/loan", tests: LOAN },
  { folder: "src/loan/termsChecks", tests: LOAN },
  { folder: "src/loan/agreements", tests: ["tests/loan/{agreements,termsFromFacts,xRay}.test.ts"] },
  {
    folder: "src/loan/explain",
    tests: ["tests/loan/explain*.test.ts", "tests/mutation/explained.mutation.ts"],
  },
  { folder: "src/loan/payments", tests: ["tests/loan/payments/*.test.ts"] },
  {
    folder: "src/loan/measures",
    tests: ["tests/loan/measures/*.test.ts", "tests/mutation/rateVectors.mutation.ts"],
  },
  { folder: "src/loan/views", tests: ["tests/loan/views/*.test.ts"] },
  { folder: "src/loan/scenarios", tests: ["tests/loan/scenarios/*.test.ts"] },
  { folder: "src/loan/figures", tests: ["tests/loan/figures/*.test.ts"] },
  { folder: "src/loan/fit", tests: ["tests/loan/fit/*.test.ts"] },
];

/** Long random runs, and whole tables of days: what they hold a few of the other tests hold as well. */
export const TOO_LONG: readonly string[] = [
  "tests/calendar/businessDayScan.test.ts",
  "tests/loan/{differential,properties,reference}.test.ts",
  "tests/loan/payments/properties.test.ts",
  "tests/loan/fit/randomFits.test.ts",
];
