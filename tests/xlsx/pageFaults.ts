import { childNamed, type Element } from "./xmlTree.ts";

const MOST_PAGES = 32_767;
const LONGEST = 255;

/** How a sheet is printed: to how many pages, at what scale, with what at head and foot. */
export function pageFaults(sheet: Element): string[] {
  const page = childNamed(sheet, "pageSetup")?.attributes ?? {};
  const fit = childNamed(childNamed(sheet, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"] ?? "0";
  const pages = ["fitToWidth", "fitToHeight"].flatMap((name) => page[name] ?? []);
  const scale = Number(page["scale"] ?? "100");
  const texts = childNamed(sheet, "headerFooter")?.children ?? [];
  return [
    ...pages
      .filter((count) => !(Number(count) >= 0 && Number(count) <= MOST_PAGES))
      .map((count) => `${count} pages`),
    ...(scale >= 10 && scale <= 400 ? [] : [`scale ${scale}`]),
    // Excel ignores the number of pages then, and prints at 100 %.
    ...(pages.length > 0 && !/^(?:1|true)$/.test(fit) ? ["pages to fit, but not fitted"] : []),
    ...texts.flatMap(({ name, text }) => [
      ...(text.length > LONGEST ? [`${name} of ${text.length} characters`] : []),
      ...(/&(?![LCRPNDTGZFABIUEXYSOHK"\d+-])/.test(text.replaceAll("&&", "")) ? [`a bare & in ${name}`] : []),
    ]),
  ];
}
