import type { Compiler } from "webpack";

export const LICENCES_FILE: string;
export function licencesOf(folders: Iterable<string>, holder: string): string;
export function packageFolder(file: string): string | undefined;

export class BundledLicencesPlugin {
  apply(compiler: Compiler): void;
}
