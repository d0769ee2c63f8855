/** The pane while documents are imported. */
export default {};
