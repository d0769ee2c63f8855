import type { Plugin } from "esbuild";

/** Leads a bundle of the command line to what stands beside it: the other programs, and pdf.js. */
export const BESIDE: Plugin;

/** Writes pdf.js and its parser, as they are run in Node, into the folder of the bundle. @param packages node_modules */
export function writePdfjs(packages: string, folder: string): void;
