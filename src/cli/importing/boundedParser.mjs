// pdf.js as Node runs it in the process that reads documents: its parser with changes to its maps, and nothing to draw with.
// A bundle is made with it so; where there is none, these are the hooks of a loader.
import { Buffer } from "node:buffer";
import changedMaps from "../../documents/pdf/changedMaps.mjs";

const CANVAS = 'canvas = require("@napi-rs/canvas");';
const NO_CANVAS = "canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };";

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const [name] = /(?<=\/)pdf(?:\.worker)?\.mjs$/u.exec(url) ?? [];
  return name === undefined
    ? loaded
    : { ...loaded, source: changedPdfjs(name, Buffer.from(loaded.source).toString("utf8")) };
}

/** @param {string} name "pdf.mjs", or that of its parser, "pdf.worker.mjs" @param {string} source its text */
export function changedPdfjs(name, source) {
  return name === "pdf.mjs" ? withoutCanvas(source) : changedMaps(source);
}

/** No page is ever drawn: the canvas that pdf.js looks for is a native library, and need not be there. */
function withoutCanvas(source) {
  if (!source.includes(CANVAS)) throw new Error("pdf.js has changed: it asks for no canvas as it did");
  return source.replace(CANVAS, NO_CANVAS);
}
