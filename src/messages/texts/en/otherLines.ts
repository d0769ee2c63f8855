/** Sheets of what was imported beside debt cards. */
export default {};
