import type { BusinessDays } from "../terms.ts";

/** Published rule of China Exim's loans: a due date that is no banking day in Beijing moves to the next one. */
export const EXIM_BUSINESS_DAYS: BusinessDays = {
  calendars: ["CN"],
  convention: "following",
  interest: "unadjusted",
};
