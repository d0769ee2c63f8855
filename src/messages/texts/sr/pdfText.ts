/** What was repaired, or could not be read, of a PDF. */
export default {};
