import { createContext } from "react";
import type { Day } from "../calendar/day.ts";

/** Leads from a row of a loan's schedule, by its due date, to the same row of the workbook. */
export type ShowRow = (loan: string, due: Day) => void;

/** Null where no workbook that can be shown stands beside the pane. */
export const ShowRowContext = createContext<ShowRow | null>(null);
