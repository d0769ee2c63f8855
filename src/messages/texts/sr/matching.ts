/** How lines are matched to loans, and what changed between documents. */
export default {};
