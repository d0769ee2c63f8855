/** What was found, chosen or left out while a file was opened. */
export default {};
