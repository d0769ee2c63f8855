import { createContext } from "react";

/** Opens the picker of files, or of a folder. */
export type ChooseFiles = (what: "files" | "folder") => void;

export const ChooseFilesContext = createContext<ChooseFiles>(() => undefined);
