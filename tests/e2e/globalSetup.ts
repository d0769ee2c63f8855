import type { TestProject } from "vitest/node";
import { maySkip } from "./chromium.ts";
import { buildPane } from "./buildPane.ts";

/** Where `npm test` has built the pane a moment ago: no second build of the same files. */
const BUILT = "OTPLATA_BUILT_PANE";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the pane's production build, made once for all tests of the browser. */
    readonly paneFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (maySkip) return undefined;
  const built = process.env[BUILT];
  if (built) {
    project.provide("paneFolder", built);
    return undefined;
  }
  const { folder, remove } = await buildPane();
  project.provide("paneFolder", folder);
  return remove;
}
