import { defineConfig } from "vitest/config";
import { MUTATION_GROUPS, TOO_LONG } from "./groups.ts";

/** The tests of the group that scripts/mutation.ts names in MUTATION_GROUP. */
const group = MUTATION_GROUPS.find(({ folder }) => folder === process.env["MUTATION_GROUP"]);
if (!group) throw new Error("Run mutants by `npm run mutation`.");

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: [...group.tests],
    exclude: [...TOO_LONG],
    testTimeout: 60_000,
  },
});
