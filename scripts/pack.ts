// `npm run pack -- FOLDER`: the command line as a package of its own in that folder, by default out/ (otplata-0.1.0.tgz),
// with all that it needs in it: `npx ./otplata-0.1.0.tgz lines law.pdf` asks for nothing but Node. Prints its path.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { BESIDE, writePdfjs } from "../src/cli/bundle.mjs";
import { LICENCES_FILE, licencesOf, packageFolder } from "./bundledLicences.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = "program";
const wanted = resolve(process.argv[2] ?? join(ROOT, "out"));
mkdirSync(wanted, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "otplata-pack-"));
mkdirSync(join(folder, PROGRAM));
mkdirSync(join(folder, "bin"));

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: [
    "src/cli/main.ts",
    "src/cli/importing/importProcess.ts",
    "src/cli/importing/startProcess.mjs",
    "src/cli/importing/memoryWatch.mjs",
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
writePdfjs(join(ROOT, "node_modules"), join(folder, PROGRAM));
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
const packages = [...Object.keys(metafile.inputs), "node_modules/pdfjs-dist/package.json"].map((path) =>
  packageFolder(join(ROOT, path)),
);
const folders = new Set(packages.filter((path) => path !== undefined));
writeFileSync(join(folder, LICENCES_FILE), licencesOf(folders, "The command line of Otplata"));
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", wanted], { cwd: folder, encoding: "utf8" }),
) as [{ filename: string }];
rmSync(folder, { recursive: true });
console.log(join(wanted, packed.filename));
