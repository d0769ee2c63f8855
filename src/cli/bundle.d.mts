import type { BuildOptions } from "esbuild";

/**
 * Writes the command line into a folder, with all that it needs but Node: `main.cjs`, which `compiled.mjs` runs, what
 * reads documents, and pdf.js in it.
 * @returns the paths of what it is made of, from `src/cli/`
 */
export function bundle(folder: string, options?: BuildOptions): Promise<string[]>;
