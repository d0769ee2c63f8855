/**
 * Prints what reports of 1, 13 and 238 loans cost on the wire to Excel.
 *
 *   npm run requests -- [number of loans]...
 */
import { requestSizes } from "../tests/writers/excel/requestSizes.ts";

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 13, 238];
const line = (...parts: readonly (string | number)[]): void => {
  console.log(parts.map((part) => String(part).padStart(13)).join(""));
};
line("loans", "sheets", "cells", "requests", "writing", "bytes", "bytes/cell", "largest", "reply", "seconds");
for (const count of counts) {
  const one = await requestSizes(count);
  const { loans, sheets, cells, requests, writing, bytes, largestRequest, largestReply, seconds } = one;
  const perCell = (bytes / cells).toFixed(0);
  line(
    loans,
    sheets,
    cells,
    requests,
    writing,
    bytes,
    perCell,
    largestRequest,
    largestReply,
    seconds.toFixed(1),
  );
}
process.exit(0);
