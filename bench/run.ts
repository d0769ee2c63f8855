// `npm run bench [name]`: runs bench/*.bench.ts one after the other (those whose name contains the word), each of
// which measures when it is imported and prints its own figures.
import { readdir } from "node:fs/promises";
import { cpus } from "node:os";

const [word = ""] = process.argv.slice(2);
/** Of two states of the sources only whole commands are compared. */
const wanted = word === "--against" ? "commandLine" : word;
const folder = new URL("./", import.meta.url);
const files = (await readdir(folder))
  .filter((name) => name.endsWith(".bench.ts") && name.includes(wanted))
  .sort();

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}`);
for (const file of files) {
  console.log(`\n== ${file}`);
  await import(new URL(file, folder).href);
}
