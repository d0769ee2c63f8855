/** Ids of what gets the focus when something has come of a reading. */
export const DOCUMENTS_HEADING = "documents-heading";
export const IMPORT_NOTICES = "import-notices";
export const LOANS_HEADING = "loans-heading";
export const STATED_HEADING = "stated-heading";

/** The button that chooses files: where the ribbon's Import leads. */
export const CHOOSE_FILES = "choose-files";
