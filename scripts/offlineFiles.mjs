import { createHash } from "node:crypto";
import webpack from "webpack";

const WORKER = "offline.js";
/** What the workbook's page does without: the other pages, what only Excel asks for, and maps for debugging. */
const LEFT_OUT =
  /\.map$|^(?:index|taskpane)\.html$|^functions\.|^manifest\.xml$|^assets\/.*\.json$|\.LICENSE\.txt$|^THIRD-PARTY-/;

/** Puts the list of the page's files, with a fingerprint of all of them, into the worker that keeps them. */
export class OfflineFilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, () => {
        const worker = compilation.getAsset(WORKER);
        // A child compilation, as for a page, has no worker of its own.
        if (!worker) return;
        const assets = compilation
          .getAssets()
          .filter(({ name }) => name !== WORKER && !LEFT_OUT.test(name))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const hash = createHash("sha256");
        for (const { name, source } of assets) hash.update(`${name}\n`).update(source.buffer());
        const list = { version: hash.digest("hex").slice(0, 16), files: assets.map(({ name }) => name) };
        const text = worker.source.source().toString();
        const filled = text.replace(/(["'`])OTPLATA_OFFLINE_FILES\1/, () =>
          JSON.stringify(JSON.stringify(list)),
        );
        if (filled === text) throw new Error(`${WORKER} has no place for the list of files`);
        compilation.updateAsset(WORKER, new webpack.sources.RawSource(filled));
      });
    });
  }
}
