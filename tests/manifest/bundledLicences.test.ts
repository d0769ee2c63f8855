import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import webpack from "webpack";
import { BundledLicencesPlugin } from "../../scripts/bundledLicences.mjs";

test("beside a page stand the licences of what is in it, and of nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "otplata-licences-"));
  const entry = join(folder, "entry.mjs");
  writeFileSync(entry, `import { zlibSync } from "fflate"; globalThis.held = zlibSync;`);
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: "production",
        entry,
        output: { path: folder },
        resolve: { modules: [resolve("node_modules")] },
        plugins: [new BundledLicencesPlugin()],
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats?.toString()));
        else done();
      },
    );
  });
  const text = readFileSync(join(folder, "THIRD-PARTY-LICENCES.txt"), "utf8");
  expect(text).toContain(readFileSync("node_modules/fflate/LICENSE", "utf8").trim());
  expect(text.match(/^\S+ \d[\d.]* \(\S+\)$/gmu)).toEqual(["fflate 0.8.3 (MIT)", "fflate 0.8.3 (MIT)"]);
});
