import { readFileSync } from "node:fs";
import { degrees, PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import { answered, openPane, openStatements, readSample, servePane, type ServedPane } from "./servedPane.ts";

type Laying = Parameters<Awaited<ReturnType<PDFDocument["addPage"]>>["drawPage"]>[1];

/** How the sample's two pages are drawn on others: page's size, and where and how each is put. */
const FORMS: readonly (readonly [string, readonly [number, number], Laying])[] = [
  ["sideways", [842, 595], { x: 842, y: 0, rotate: degrees(90) }],
  ["askew and half as large", [300, 430], { x: 8, y: 0, xScale: 0.5, yScale: 0.5, rotate: degrees(1.5) }],
];

async function sampleLaid([width, height]: readonly [number, number], laying: Laying): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const page of await pdf.embedPdf(readFileSync("samples/china-exim-2014.pdf"), [0, 1]))
    pdf.addPage([width, height]).drawPage(page, laying);
  return Buffer.from(await pdf.save());
}

/** How dark the picture is within its mark, from 0 to 1, in so many columns and rows of equal size. */
const darkness = (page: Page, columns = 40, rows = 6): Promise<readonly number[]> =>
  page.evaluate(
    ([across, down]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".picture-page canvas")!;
      const mark = document.querySelector(".picture-mark")!.getBoundingClientRect();
      const whole = canvas.getBoundingClientRect();
      const scale = canvas.width / whole.width;
      const [width, height] = [(mark.width * scale) / across!, (mark.height * scale) / down!];
      return Array.from({ length: across! * down! }, (_, at) => {
        const x = (mark.x - whole.x) * scale + (at % across!) * width;
        const y = (mark.y - whole.y) * scale + Math.floor(at / across!) * height;
        const { data } = canvas.getContext("2d")!.getImageData(x, y, Math.ceil(width), Math.ceil(height));
        const grey = data.filter((_value, index) => index % 4 === 0);
        return 1 - grey.reduce((sum, one) => sum + one, 0) / grey.length / 255;
      });
    },
    [columns, rows],
  );

/** 1 where two pictures are dark in the same places, 0 where the one says nothing of the other. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const about = (values: readonly number[]): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [about(one), about(other)];
  const product = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((sum, value, at) => sum + value * right[at]!, 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe.skipIf(maySkip)("pages that lie otherwise than they are read", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  /** Waits until the picture within the mark of X RAY's line is as it must be; its page is drawn anew in each width. */
  async function awaitMark(
    read: (page: Page) => Promise<void>,
    isRight: (found: readonly number[]) => boolean,
  ): Promise<void> {
    const { page, complaints } = await openPane(pane);
    await read(page);
    await openStatements(page, "x-ray");
    await page.getByRole("button", { name: /^See it in the document: 6\.5 / }).press("Enter");
    await page.locator(".picture-box[aria-busy=false]").waitFor();
    await expect.poll(async () => isRight(await darkness(page))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  it(`${FORMS.map(([name]) => name).join(", ")}: laid as they were read, and the mark stands on the line`, async () => {
    let straight: readonly number[] = [];
    await awaitMark(
      (page) => readSample(page),
      (found) => {
        straight = found;
        return Math.max(...found) - Math.min(...found) > 0.2;
      },
    );
    for (const [name, size, laying] of FORMS) {
      const buffer = await sampleLaid(size, laying);
      const read = async (page: Page): Promise<void> => {
        await page
          .locator(".drop > input[type=file]")
          .first()
          .setInputFiles({ name: `${name}.pdf`, mimeType: "application/pdf", buffer });
        await answered(page);
      };
      await awaitMark(read, (found) => likeness(straight, found) > 0.98);
    }
  });
});
