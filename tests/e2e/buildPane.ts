import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The production build of the pane, in a folder of its own. @returns the folder and how to remove it */
export async function buildPane(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "otplata-pane-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await promisify(execFile)(
      process.execPath,
      ["node_modules/webpack-cli/bin/cli.js", "--mode", "production", "--output-path", folder],
      { maxBuffer: 1 << 26 },
    );
  } catch (error) {
    remove();
    const { stdout = "" } = error as { stdout?: string };
    throw new Error(`The pane does not build:\n${stdout.slice(-4000)}`, { cause: error });
  }
  return { folder, remove };
}
