import { createHash } from "node:crypto";
import { oneOf } from "../damage/damager.ts";
import { seeded } from "../../loan/reference/draw.ts";
import { HOSTILE } from "./hostileFiles.ts";
import { hugeMapPdf } from "./hugeMapPdfs.ts";

/** A file that was made to end whoever reads it. */
export interface HostileFile {
  readonly name: string;
  /** What of it is hostile. */
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** PDFs whose fonts have maps of billions of codes, each hidden in another way. */
export function hostilePdfs(count: number, seed: number): HostileFile[] {
  return Array.from({ length: count }, (_, at) => {
    const { bytes, how } = hugeMapPdf(seed + at);
    return { name: `mapa-${at}.pdf`, how, bytes };
  });
}

const WORKBOOKS = ["xlsx", "xls", "xml-2003"] as const;
const ALL = WORKBOOKS.flatMap((format) =>
  Object.entries(HOSTILE[format]).map(([how, make]) => ({ format, how, make })),
);

/** Workbooks of three formats, no two alike: each kind of attack in turn, its size and its words by the seed. */
export function hostileWorkbooks(count: number, seed: number): HostileFile[] {
  const made = new Map<string, HostileFile>();
  for (let at = 0; made.size < count; at += 1) {
    const { draw } = seeded(seed + at);
    const { format, how, make } = (at < ALL.length ? ALL[at] : oneOf(draw, ALL)) ?? ALL[0]!;
    const bytes = make(draw);
    const print = createHash("sha256").update(bytes).digest("hex");
    const name = `tabela-${made.size}.${format === "xml-2003" ? "xml" : format}`;
    if (!made.has(print)) made.set(print, { name, how: `${how} (${format})`, bytes });
  }
  return [...made.values()];
}
