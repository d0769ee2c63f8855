import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = process.cwd();

/** The version of an installed package, read where npm run has its working folder: the root of the project. */
export function versionOf(name: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8"),
  );
  return (manifest as { version: string }).version;
}
