// Writes the icons that manifest.xml names into assets/: `npm run icons`.
import { mkdir, writeFile } from "node:fs/promises";
import { iconPixels, png } from "./icon.ts";

const folder = new URL("../assets/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const size of [16, 32, 64, 80]) {
  await writeFile(new URL(`icon-${size}.png`, folder), png(iconPixels(size), size));
}
