// `npm run pack -- FOLDER`: the command line as a package of its own in that folder, by default out/ (otplata-0.1.0.tgz),
// with all that it needs in it: `npx ./otplata-0.1.0.tgz lines law.pdf` asks for nothing but Node. Prints its path.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { LICENCES_FILE, licencesOf, packageFolder } from "./bundledLicences.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PDFJS = "node_modules/pdfjs-dist/legacy/build";
const PROGRAM = "program";
const wanted = resolve(process.argv[2] ?? join(ROOT, "out"));
mkdirSync(wanted, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "otplata-pack-"));
mkdirSync(join(folder, PROGRAM));
mkdirSync(join(folder, "bin"));

/** What stands beside the program in the package: pdf.js as it is, since its worker is changed when it is loaded. */
const BESIDE: Plugin = {
  name: "beside",
  setup(bundling) {
    bundling.onResolve({ filter: /\/legacy\/build\/pdf\.mjs$/ }, () => ({
      path: "./pdf.mjs",
      external: true,
    }));
    bundling.onLoad({ filter: /[\\/]cli[\\/]runnable\.mjs$/ }, () => ({
      contents: `export const runnable = (program) => program.href.replace(/\\.ts$/u, ".mjs");`,
    }));
  },
};
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: [
    "src/cli/main.ts",
    "src/cli/importing/importProcess.ts",
    "src/cli/importing/startProcess.mjs",
    "src/cli/importing/memoryWatch.mjs",
    "src/cli/importing/boundedParser.mjs",
  ],
  outdir: join(folder, PROGRAM),
  entryNames: "[name]",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  // Only what is not bundled asks for it.
  external: ["tsx"],
  platform: "node",
  format: "esm",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  plugins: [BESIDE],
});
for (const name of ["pdf.mjs", "pdf.worker.mjs"])
  copyFileSync(join(ROOT, PDFJS, name), join(folder, PROGRAM, name));
writeFileSync(
  join(folder, "bin", "otplata.mjs"),
  `#!/usr/bin/env node
import { main } from "../${PROGRAM}/main.mjs";
process.exitCode = await main(process.argv.slice(2));
`,
);
const { name, version, description, license, engines, bin } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
) as Record<string, unknown>;
const own = { name, version, description, license, type: "module", engines, bin };
writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
for (const file of ["README.md", "LICENSE"]) copyFileSync(join(ROOT, file), join(folder, file));
const packages = [...Object.keys(metafile.inputs), `${PDFJS}/pdf.mjs`].map((path) =>
  packageFolder(join(ROOT, path)),
);
const folders = new Set(packages.filter((path) => path !== undefined));
writeFileSync(join(folder, LICENCES_FILE), licencesOf(folders, "The command line of Otplata"));
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", wanted], { cwd: folder, encoding: "utf8" }),
) as [{ filename: string }];
rmSync(folder, { recursive: true });
console.log(join(wanted, packed.filename));
