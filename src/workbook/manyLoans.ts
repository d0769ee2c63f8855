/** With more schedules than these a workbook takes long enough to be announced, and the outlook is offered instead. */
export const MANY_LOANS = 60;

/** Of the 198 loans that the amended law for 2013 schedules, on one core of 2024. */
const MEASURED = { loans: 198, seconds: 70, megabytes: 8.9 } as const;

/** What a workbook with so many schedules costs, about. */
interface WorkbookCost {
  /** Each loan has its schedule and its history. */
  readonly sheets: number;
  /** To make it and write it as a file, from the command line. */
  readonly seconds: number;
  readonly megabytes: number;
}

export function workbookCost(loans: number): WorkbookCost {
  return {
    sheets: 2 * loans,
    seconds: Math.ceil((loans * MEASURED.seconds) / MEASURED.loans / 10) * 10,
    megabytes: Math.ceil((loans * MEASURED.megabytes) / MEASURED.loans),
  };
}
