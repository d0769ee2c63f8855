// Writes the icons that manifest.xml names into assets/: `npm run icons`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { targetAt } from "../src/cli/writing/target.ts";
import { writeTo } from "../src/cli/writing/writeTo.ts";
import { COMMAND_DRAWINGS } from "./commandIcons.ts";
import { balanceDrawing, iconPixels, png, type Drawing } from "./icon.ts";

/** Every size that Office asks for: 16, 32 and 80 always, the others on screens of other densities; 64 in lists. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** File name without its size, and what it shows. */
export const ICONS: readonly (readonly [name: string, drawing: Drawing])[] = [
  ["icon", balanceDrawing],
  ...Object.entries(COMMAND_DRAWINGS),
];

if (import.meta.url === new URL(process.argv[1] ?? "", "file:").href) {
  const folder = new URL("../assets/", import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, drawing] of ICONS) {
    for (const size of ICON_SIZES) {
      const target = targetAt(fileURLToPath(new URL(`${name}-${size}.png`, folder)));
      await writeTo(target, png(iconPixels(size, drawing), size));
    }
  }
}
