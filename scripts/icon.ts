import { crc32, deflateSync } from "node:zlib";

/** A colour with its opacity, each 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const GROUND: Colour = [15, 76, 92, 255];
const BAR: Colour = [255, 255, 255, 255];
const PAID: Colour = [242, 180, 65, 255];
const NOTHING: Colour = [0, 0, 0, 0];

/** What an icon shows at a point of the unit square, y downwards. */
export type Drawing = (x: number, y: number) => "ground" | "figure" | "accent";

const COLOURS: Readonly<Record<ReturnType<Drawing>, Colour>> = { ground: GROUND, figure: BAR, accent: PAID };

/** Samples along each side of a pixel: 8 x 8 give 64 steps of smoothness. */
const SAMPLES = 8;

/** Heights of the bars, from left to right: a balance that is paid off; the last is the final instalment. */
const BARS = [0.62, 0.46, 0.3, 0.14];

function onRoundedSquare(x: number, y: number): boolean {
  const radius = 0.2;
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** The program's own drawing: a balance that goes down, step by step, to its last instalment. */
export const balanceDrawing: Drawing = (x, y) => {
  const left = 0.1875;
  const pitch = 0.1625;
  const bar = Math.floor((x - left) / pitch);
  const height = BARS[bar];
  const within = x - left - bar * pitch < 0.125;
  const base = 0.8125;
  if (height === undefined || !within || y > base || y < base - height) return "ground";
  return bar === BARS.length - 1 ? "accent" : "figure";
};

/** An icon as RGBA bytes, row by row: the drawing on a square with round corners. */
export function iconPixels(size: number, drawing: Drawing = balanceDrawing): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixelAt(column, row, size, drawing), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(column: number, row: number, size: number, drawing: Drawing): Colour {
  const sum = [0, 0, 0, 0] as [number, number, number, number];
  for (let v = 0; v < SAMPLES; v += 1) {
    for (let u = 0; u < SAMPLES; u += 1) {
      const x = (column + (u + 0.5) / SAMPLES) / size;
      const y = (row + (v + 0.5) / SAMPLES) / size;
      const [red, green, blue, alpha] = onRoundedSquare(x, y) ? COLOURS[drawing(x, y)] : NOTHING;
      sum[0] += red * alpha;
      sum[1] += green * alpha;
      sum[2] += blue * alpha;
      sum[3] += alpha;
    }
  }
  const [red, green, blue, alpha] = sum;
  if (alpha === 0) return NOTHING;
  return [
    Math.round(red / alpha),
    Math.round(green / alpha),
    Math.round(blue / alpha),
    Math.round(alpha / SAMPLES ** 2),
  ];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG file of a square of RGBA pixels (PNG specification, third edition: colour type 6, no filter, no interlace). */
export function png(pixels: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}
