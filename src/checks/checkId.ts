/** Names that scripts and notes keep: never changed, never used again for another check. */
export type CheckId =
  | "printed-totals"
  | "rate-of-the-day"
  | "balance-by-instalments"
  | "dates-by-steps"
  | "yearly-instalment"
  | "balance-to-balance"
  | "forecast-balance"
  | "planned-service"
  | "plan-and-execution"
  | "penalties-and-fees"
  | "terms-changed"
  | "doubtful-label"
  | "payments"
  | "ceiling"
  | "agreement-fees"
  | "documents-agree";
