// `npm run pack -- FOLDER`: the command line as a package of its own in that folder, by default out/ (otplata-0.1.0.tgz),
// with all that it needs in it: `npx ./otplata-0.1.0.tgz lines law.pdf` asks for nothing but Node. Prints its path.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../src/cli/bundle.mjs";
import { LICENCES_FILE, licencesOf, packageFolder } from "./bundledLicences.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = "program";
const wanted = resolve(process.argv[2] ?? join(ROOT, "out"));
mkdirSync(wanted, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "otplata-pack-"));
mkdirSync(join(folder, PROGRAM));
mkdirSync(join(folder, "bin"));

const madeOf = await bundle(join(folder, PROGRAM), { minifySyntax: true, minifyWhitespace: true });
writeFileSync(
  join(folder, "bin", "otplata.mjs"),
  `#!/usr/bin/env node
import { loaded } from "../${PROGRAM}/compiled.mjs";
const command = process.argv.slice(2);
const { main } = await loaded(new URL("../${PROGRAM}/main.cjs", import.meta.url).href, command[0]);
process.exitCode = await main(command);
`,
);
const { name, version, description, license, engines, bin } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
) as Record<string, unknown>;
const own = { name, version, description, license, type: "module", engines, bin };
writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
for (const file of ["README.md", "LICENSE"]) copyFileSync(join(ROOT, file), join(folder, file));
const packages = madeOf.map((path) => packageFolder(join(ROOT, "src", "cli", path)));
const folders = new Set(packages.filter((path) => path !== undefined));
writeFileSync(join(folder, LICENCES_FILE), licencesOf(folders, "The command line of Otplata"));
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", wanted], { cwd: folder, encoding: "utf8" }),
) as [{ filename: string }];
rmSync(folder, { recursive: true });
console.log(join(wanted, packed.filename));
