import type { OfferedFile } from "./state/offered.ts";

/** The documents that can be tried without having one, the newest law's first, each with how many debts it lists. */
export const SAMPLES: typeof OTPLATA_SAMPLES & object =
  typeof OTPLATA_SAMPLES === "undefined" ? [] : OTPLATA_SAMPLES;

/** The budget year that a sample's name ends with, by which it is offered. */
export function sampleYear(name: string): string {
  return /(\d{4})\.pdf$/.exec(name)?.[1] ?? name;
}

/** The sample that a page's address asks for: "#sample" the newest law's, "#sample-2014" that year's; null for none. */
export function sampleAsked(asked: string): string | null {
  const match = /^#sample(?:-(\d{4}))?$/u.exec(asked);
  if (!match) return null;
  const [, year] = match;
  return SAMPLES.find(({ name }) => year === undefined || sampleYear(name) === year)?.name ?? null;
}

/** A sample, taken from beside the page at once: the only thing the pane ever fetches. */
export function offeredSample(name: string): OfferedFile {
  const fetched = fetchSample(name);
  // Reported where the bytes are asked for.
  fetched.catch(() => undefined);
  // Whoever reads a file hands its bytes on.
  return { name, bytes: async () => (await fetched).slice() };
}

async function fetchSample(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`samples/${encodeURIComponent(name)}`, document.baseURI));
  if (!response.ok) throw new Error(`samples/${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
