/** What was found in the tables of a budget. */
export default {};
