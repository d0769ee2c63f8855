// What Node loads in the process that reads documents: pdf.js's parser with a limit to its maps, and nothing to draw with.
import { Buffer } from "node:buffer";
import boundedMaps from "../../documents/pdf/boundedMaps.mjs";

const CANVAS = 'canvas = require("@napi-rs/canvas");';
const NO_CANVAS = "canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };";

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const change = url.endsWith("/pdf.worker.mjs")
    ? boundedMaps
    : url.endsWith("/pdf.mjs")
      ? withoutCanvas
      : null;
  return change ? { ...loaded, source: change(Buffer.from(loaded.source).toString("utf8")) } : loaded;
}

/** No page is ever drawn: the canvas that pdf.js looks for is a native library, and need not be there. */
function withoutCanvas(source) {
  if (!source.includes(CANVAS)) throw new Error("pdf.js has changed: it asks for no canvas as it did");
  return source.replace(CANVAS, NO_CANVAS);
}
