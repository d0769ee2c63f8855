// The command line as a folder of files that Node runs by themselves.
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { fileURLToPath, URL } from "node:url";
import { build } from "esbuild";
import { changedPdfjs } from "./importing/boundedParser.mjs";

/** Scripts, not modules: of these alone Node 20 keeps what it has compiled (compiled.mjs). */
const PROGRAMS = ["main.ts", "importing/importProcess.ts"];
/** What starts them. */
const BESIDE = ["compiled.mjs", "importing/startProcess.mjs", "importing/memoryWatch.mjs"];
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** @param {string} folder @param {import("esbuild").BuildOptions} [options] @returns {Promise<string[]>} what it is made of */
export async function bundle(folder, options = {}) {
  const common = {
    absWorkingDir: HERE,
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    // For what is not bundled.
    external: ["tsx"],
    platform: "node",
    target: "node20",
    logLevel: "silent",
    metafile: true,
    ...options,
  };
  const made = await Promise.all([
    build({
      ...common,
      entryPoints: PROGRAMS,
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      banner: { js: `const hereAsUrl = require("node:url").pathToFileURL(__filename).href;` },
      define: { "import.meta.url": "hereAsUrl" },
      // A script that was compiled earlier cannot import.
      supported: { "dynamic-import": false },
      plugins: [BOUNDED_PDFJS, PROGRAMS_TOGETHER],
    }),
    build({ ...common, entryPoints: BESIDE, outExtension: { ".js": ".mjs" }, format: "esm" }),
  ]);
  return made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** @type {import("esbuild").Plugin} */
const BOUNDED_PDFJS = {
  name: "pdf.js as it is run in Node",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => ({
      contents: changedPdfjs(basename(path), await readFile(path, "utf8")),
      resolveDir: dirname(path),
    }));
  },
};

/** The programs of one folder belong together: the sources are not asked once more. @type {import("esbuild").Plugin} */
const PROGRAMS_TOGETHER = {
  name: "programs together",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]runnable\.mjs$/ }, () => ({
      contents: `export const runnable = (program) =>
        new URL(program.pathname.split("/").at(-1).replace(/\\.ts$/u, ".cjs"), import.meta.url).href;`,
    }));
  },
};
