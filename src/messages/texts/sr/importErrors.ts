/** Why a file could not be opened or read. */
export default {};
