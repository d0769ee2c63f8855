/** The spreadsheet in the browser. */
export default {
  percentUnclear:
    "“{{text}}” in a cell of percentages could be {{text}} % or a hundred times as much. Type it with its percent sign.",
};
