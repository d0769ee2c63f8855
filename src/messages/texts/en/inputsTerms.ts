/** What is wrong with a cell of the terms that few agreements have, and what to do; what of them is not used. */
export default {
  notForFee:
    "{{header}}: here something stands, but a fee of this kind ({{fee}}) has none of it. Empty the cell, or choose another kind of fee.",
  insuranceOneOf:
    "{{header}}: an insurance premium is either a percentage or a stated amount. Fill in one of the two cells and empty the other.",
  onlyWithRateKind:
    "{{header}}: here something stands, but no new kind of rate is chosen in this row. Choose one, or empty the cell.",
  reschedulingTwice:
    "{{header}}: the loan {{loan}} already has a rescheduling on {{date}}, in the cell {{first}}. Keep one of the two rows.",
  noSuchRescheduling:
    "{{header}}: the table tblReschedulings has no rescheduling of the loan {{loan}} on {{date}}. Correct the day, or empty the cell if the agreement itself states this row.",
  noFixingOfRescheduling:
    "The rescheduling of the loan {{loan}} on {{date}} has a floating rate, but no value of the reference rate. Enter at least one in the table tblFixings, with this id, the date from which it holds, the value and the day of the rescheduling; or choose the fixed rate.",
  noInstalment:
    "The loan {{loan}} is repaid in stated instalments, but none is stated. Enter each in the table tblInstalments, with this id, its date and its amount; or choose another kind of repayment.",
  noInstalmentOfRescheduling:
    "By the rescheduling on {{date}} the loan {{loan}} is repaid in stated instalments, but none is stated. Enter each in the table tblInstalments, with this id, its date, its amount and the day of the rescheduling; or choose another kind of repayment.",
  ownDayTwice: "{{header}}: {{date}} is entered both as a banking day and as none. Keep one of the two rows.",
  defaultInterestTwice:
    "{{header}}: the loan {{loan}} already has a row in this table, at the cell {{first}}. Keep one of the two.",
  noDefaultRate:
    "{{header}}: default interest of the loan {{loan}} is charged on top of a table of rates, but no rate is entered. Enter at least one in the table tblDefaultRates, with this id, the date from which it holds and the rate.",

  instalmentsNotUsed_one:
    "The loan {{loan}} is not repaid in stated instalments; {{count}} instalment entered for it is not used.",
  instalmentsNotUsed_other:
    "The loan {{loan}} is not repaid in stated instalments; {{count}} instalments entered for it are not used.",
  reschedulingRowsNotUsed_one:
    "{{count}} row of the table {{table}} is entered for the rescheduling of the loan {{loan}} on {{date}}, which has no use for it; it is not used.",
  reschedulingRowsNotUsed_other:
    "{{count}} rows of the table {{table}} are entered for the rescheduling of the loan {{loan}} on {{date}}, which has no use for them; they are not used.",
  defaultRatesNotUsed_one:
    "Default interest of the loan {{loan}} is not charged on top of a table of rates; {{count}} rate entered for it is not used.",
  defaultRatesNotUsed_other:
    "Default interest of the loan {{loan}} is not charged on top of a table of rates; {{count}} rates entered for it are not used.",
} as const;
