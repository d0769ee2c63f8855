// What Node can run of the program's TypeScript sources. To load each of them by itself takes seconds at every start;
// bundled, which is done anew only after one of them has changed, they are there in tenths of a second.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = join(ROOT, "src");
const PACKAGES = join(ROOT, "node_modules");
const KEPT = join(PACKAGES, ".cache", "otplata");
const HOUR = 3_600_000;

/** @param {URL} program one of those that bundle.mjs makes */
export async function runnable(program) {
  try {
    const folder = join(KEPT, versionOfSources());
    const file = join(folder, `${basename(fileURLToPath(program), ".ts")}.cjs`);
    if (!existsSync(file)) await make(folder);
    return pathToFileURL(file).href;
  } catch {
    const { register } = await import("tsx/esm/api");
    register();
    return program.href;
  }
}

/** Another one whenever a source has changed. */
function versionOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [join(ROOT, "package-lock.json"), ...filesBelow(SOURCES)]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`\n${file} ${mtimeMs} ${size}`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Two that make the same at once do not meet: the first that is done is kept. @param {string} folder */
async function make(folder) {
  const { bundle } = await import("./bundle.mjs");
  const own = `${folder}.${randomUUID()}`;
  mkdirSync(own, { recursive: true });
  try {
    await bundle(own);
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  for (const path of readdirSync(KEPT).map((name) => join(KEPT, name))) {
    // Another run may have moved it meanwhile.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
