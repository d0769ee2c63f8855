/** What keeps a debt list from having an outlook. */
export default {
  listsUndated:
    "The day of the balances is not stated in {{documents}}, and no published rate tells it. State the day, or import the page that does.",
  noDebtList:
    "The documents have no debt cards, so there is no outlook. Import a budget law with its debt list (Article 3, part V).",
  optionNotYear: "{{option}}: “{{text}}” is no year. Write it as 2026.",
  optionNotSumCurrency: "{{option}}: “{{text}}” is neither EUR nor RSD.",
  optionNotListDay: "{{option}}: “{{text}}” is no document and day. Write them as {{example}}.",
  noLoanOfList:
    "No loan of the list of {{date}} is what you asked for ({{wanted}}). The command {{hint}} shows names and groups.",
};
