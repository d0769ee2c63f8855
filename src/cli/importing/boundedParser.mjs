// What Node loads in the process that reads documents: pdf.js's parser with a limit to its maps.
import { Buffer } from "node:buffer";
import boundedMaps from "../../documents/pdf/boundedMaps.mjs";

export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith("/pdf.worker.mjs")) return loaded;
  return { ...loaded, source: boundedMaps(Buffer.from(loaded.source).toString("utf8")) };
}
