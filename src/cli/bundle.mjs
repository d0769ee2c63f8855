// What a bundle of the command line has beside it, wherever it is made: the other programs, and pdf.js.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changedPdfjs } from "./importing/boundedParser.mjs";

/** @type {import("esbuild").Plugin} */
export const BESIDE = {
  name: "beside",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/legacy\/build\/pdf\.mjs$/ }, () => ({ path: "./pdf.mjs", external: true }));
    // The programs of one bundle belong together: the sources are not asked once more.
    onLoad({ filter: /[\\/]cli[\\/]runnable\.mjs$/ }, () => ({
      contents: `export const runnable = (program) =>
        new URL(program.pathname.split("/").at(-1).replace(/\\.ts$/u, ".mjs"), import.meta.url).href;`,
    }));
  },
};

/** Writes pdf.js and its parser, as they are run in Node, into the folder of the bundle. @param {string} packages @param {string} folder */
export function writePdfjs(packages, folder) {
  for (const name of ["pdf.mjs", "pdf.worker.mjs"]) {
    const source = readFileSync(join(packages, "pdfjs-dist", "legacy", "build", name), "utf8");
    writeFileSync(join(folder, name), changedPdfjs(name, source));
  }
}
