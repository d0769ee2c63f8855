import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * A file of bench/ as one compiled module in the system's temporary folder. tsx, which runs the rest, names every
 * inner function as it is made, which costs the engine about a third of its speed; the program as it is shipped is
 * compiled ahead and pays nothing of the sort.
 * @returns its path
 */
export async function bundled(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "otplata-bench-"));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(file, import.meta.url)),
      outDir: folder,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "bundle.mjs" } },
    },
  });
  return join(folder, "bundle.mjs");
}
