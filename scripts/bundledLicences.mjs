import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

export const LICENCES_FILE = "THIRD-PARTY-LICENCES.txt";
const LINE = "=".repeat(78);

/**
 * Puts beside the page the licences of the packages that are really in it: most ask that their text goes with every
 * copy. A package without a text of its own is listed with what it says of itself; one that says nothing fails the
 * build.
 */
export class BundledLicencesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BundledLicences", (compilation) => {
      // A child compilation, as for a page, holds none of its own.
      if (compilation.compiler.isChild()) return;
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "BundledLicences", stage }, () => {
        const folders = new Set();
        for (const module of compilation.modules) addFolders(module, folders);
        const text = licencesOf(folders, "Otplata's page");
        compilation.emitAsset(LICENCES_FILE, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** @param {Iterable<string>} folders of packages @param {string} holder what holds them */
export function licencesOf(folders, holder) {
  const texts = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  const list = texts.map(({ name, licence }) => `${name} (${licence})`).join("\n");
  const all = texts.map(({ name, licence, text }) => `${LINE}\n${name} (${licence})\n${LINE}\n\n${text}\n`);
  return `${holder} holds these packages, each under its own licence:\n\n${list}\n\n${all.join("\n")}`;
}

/** The folder of the package that a file belongs to; none for a file of ours. */
export function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(file)?.[0];
}

/** Folders of the packages that a module, or those that were joined into it, stand in. */
function addFolders(module, folders) {
  const resource = module.resource ?? module.rootModule?.resource ?? "";
  const folder = packageFolder(resource);
  if (folder) folders.add(folder);
  for (const inner of module.modules ?? []) addFolders(inner, folders);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = typeof license === "string" ? license : license?.type;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
  if (!licence && files.length === 0) throw new Error(`${name} states no licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return {
    name: `${name} ${version}`,
    licence: licence ?? "see below",
    text: texts.join("\n\n") || `The package brings no text of its licence along: ${licence}.`,
  };
}
