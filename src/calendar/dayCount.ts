/** Names of day count conventions. */
export type DayCount =
  | "ACT/360"
  | "ACT/365F"
  | "ACT/ACT ISDA"
  | "ACT/ACT ICMA"
  | "30/360"
  | "30E/360"
  | "30E/360 ISDA";
