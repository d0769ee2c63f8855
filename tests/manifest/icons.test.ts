import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ICON_SIZES, ICONS } from "../../scripts/drawIcons.ts";
import { iconPixels } from "../../scripts/icon.ts";

/** Width, height and unfiltered pixels of a PNG that holds one IDAT chunk of plain RGBA rows. */
function decoded(file: Buffer): { width: number; height: number; pixels: Buffer } {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const length = file.readUInt32BE(33);
  expect(file.toString("latin1", 37, 41)).toBe("IDAT");
  const rows = inflateSync(file.subarray(41, 41 + length));
  const stride = width * 4 + 1;
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, row) => rows.subarray(row * stride + 1, (row + 1) * stride)),
  );
  return { width, height, pixels };
}

const FILES = ICONS.flatMap(([name, drawing]) => ICON_SIZES.map((size) => ({ name, size, drawing })));

describe("the icons", () => {
  it.each(FILES)("$name of $size pixels is a PNG of that size, drawn by the script", async (icon) => {
    const { name, size, drawing } = icon;
    const file = await readFile(new URL(`../../assets/${name}-${size}.png`, import.meta.url));
    expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const { width, height, pixels } = decoded(file);
    expect([width, height]).toEqual([size, size]);
    expect(pixels.equals(Buffer.from(iconPixels(size, drawing)))).toBe(true);
  });

  it("differ from each other at every size", () => {
    for (const size of ICON_SIZES) {
      const all = ICONS.map(([, drawing]) => Buffer.from(iconPixels(size, drawing)).toString("base64"));
      expect(new Set(all).size).toBe(5);
    }
  });

  it("have clear corners and a filled middle", () => {
    const pixels = iconPixels(32);
    expect(pixels[3]).toBe(0);
    expect(pixels[(16 * 32 + 16) * 4 + 3]).toBe(255);
  });
});
