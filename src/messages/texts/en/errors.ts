export default {
  numberTooLong:
    "The number {{number}} has more than the 15 digits that a cell can hold exactly; nothing was written.",
  unsoundPlan: "The workbook was not written. {{first}} Faults found beside this one: {{others}}.",
};
