import { sharedWidth, type Anchor } from "./headerCells.ts";
import type { Piece } from "./pageLines.ts";
import { isAmount, isCode } from "../textKinds.ts";

/** A column of a table: where it begins and ends, and what heads it. Lengths in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly header: string;
  readonly above: string;
}

/** A stretch that cells of one column cover, with all of them. */
interface Lane {
  left: number;
  right: number;
  pieces: Piece[];
}

/** What stands closer than this is one lane. */
const LANE_GAP = 1.5;

/**
 * The columns of a table, from what its cells cover and where its headers stand. What no header stands over is a
 * column without one; codes of several widths are one column with the header beside them.
 */
export function columnsOf(anchors: readonly Anchor[], pieces: readonly Piece[], numbered: boolean): Column[] {
  const inColumn = pieces.filter(
    (piece) => anchors.filter((anchor) => sharedWidth(anchor, piece) > 0).length < 2,
  );
  const lanes = splitLanes(lanesOf(inColumn), anchors);
  const owned = new Map<Anchor | Lane, Lane[]>(anchors.map((anchor) => [anchor, []]));
  for (const lane of lanes) owned.set(...ownerOf(lane, anchors, numbered, owned));
  if (!numbered) giveNumbersTheirHeader(owned);
  const spans = [...owned].map(([owner, own]) => {
    const all = own.length > 0 ? own : [owner];
    const isAnchor = "text" in owner;
    return {
      left: Math.min(...all.map(({ left }) => left)),
      right: Math.max(...all.map(({ right }) => right)),
      header: isAnchor ? owner.text : "",
      above: isAnchor ? owner.above : "",
    };
  });
  return spans
    .toSorted((a, b) => a.left + a.right - b.left - b.right)
    .map((span, at, all) => ({
      ...span,
      left: at === 0 ? -Infinity : ((all[at - 1]?.right ?? 0) + span.left) / 2,
      right: at === all.length - 1 ? Infinity : (span.right + (all[at + 1]?.left ?? 0)) / 2,
    }));
}

function lanesOf(pieces: readonly Piece[]): Lane[] {
  const lanes: Lane[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = lanes.at(-1);
    if (last && piece.left - last.right < LANE_GAP) {
      last.right = Math.max(last.right, piece.right);
      last.pieces.push(piece);
    } else lanes.push({ left: piece.left, right: piece.right, pieces: [piece] });
  }
  return lanes;
}

/** At most this share of a lane's pieces bridges two columns. */
const BRIDGES = 1 / 8;

/** A lane under two headers is bridged by a few pieces, as by a title below the table: without them it falls apart. */
function splitLanes(lanes: readonly Lane[], anchors: readonly Anchor[]): Lane[] {
  return lanes.flatMap((lane) => {
    const middles = anchors
      .map(({ left, right }) => (left + right) / 2)
      .filter((middle) => middle > lane.left && middle < lane.right);
    const gap = leastCovered(lane, Math.min(...middles), Math.max(...middles));
    if (gap === null) return [lane];
    const apart = lane.pieces.filter(({ left, right }) => right <= gap || left >= gap + LANE_GAP);
    return splitLanes(lanesOf(apart), anchors);
  });
}

/** Where between two places the fewest pieces stand, and some on both sides; null where too many stand everywhere. */
function leastCovered({ pieces }: Lane, from: number, to: number): number | null {
  const lefts = pieces.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = pieces.map(({ right }) => right).toSorted((a, b) => a - b);
  let [begun, fewest] = [0, Math.max(1, pieces.length * BRIDGES)];
  let found: number | null = null;
  rights.forEach((gap, at) => {
    while ((lefts[begun] ?? Infinity) < gap + LANE_GAP) begun += 1;
    const bridging = begun - at - 1;
    const isBetween = gap > from && gap < to && begun < lefts.length;
    if (!isBetween || bridging > fewest || (bridging === fewest && found !== null)) return;
    [found, fewest] = [gap, bridging];
  });
  return found;
}

function ownerOf(
  lane: Lane,
  anchors: readonly Anchor[],
  numbered: boolean,
  owned: ReadonlyMap<Anchor | Lane, readonly Lane[]>,
): [Anchor | Lane, Lane[]] {
  const withLane = (owner: Anchor): [Anchor, Lane[]] => [owner, [...(owned.get(owner) ?? []), lane]];
  const over = anchors.filter((anchor) => sharedWidth(anchor, lane) > 0);
  const best = over.toSorted((a, b) => sharedWidth(b, lane) - sharedWidth(a, lane))[0];
  if (best) return withLane(best);
  const middle = (lane.left + lane.right) / 2;
  const distance = (anchor: Anchor): number => Math.abs((anchor.left + anchor.right) / 2 - middle);
  const near = anchors.toSorted((a, b) => distance(a) - distance(b))[0];
  if (near && numbered) return withLane(near);
  const isOfCodes = lane.pieces.every(({ text }) => isCode(text) && !isAmount(text));
  const left = anchors.filter((anchor) => anchor.right < middle).at(-1);
  if (isOfCodes && left && lane.left - left.right < 30) return withLane(left);
  return [lane, [lane]];
}

/** "Ред. број" may be printed over the edge of the names: it heads the codes left of them, not the names. */
function giveNumbersTheirHeader(owned: Map<Anchor | Lane, Lane[]>): void {
  const ofCodes = ({ pieces }: Lane): boolean => pieces.every(({ text }) => isCode(text));
  for (const [anchor, lanes] of [...owned]) {
    const names = lanes.find((lane) => !ofCodes(lane));
    if (!("text" in anchor) || !names) continue;
    if ((anchor.left + anchor.right) / 2 > names.left + 0.1 * (names.right - names.left)) continue;
    const isBeside = (lane: Lane): boolean => lane.left < names.left && names.left - lane.right < 30;
    const free = [...owned.keys()].filter(
      (owner): owner is Lane => "pieces" in owner && ofCodes(owner) && isBeside(owner),
    );
    const codes = [...lanes.filter((lane) => ofCodes(lane) && isBeside(lane)), ...free];
    if (codes.length === 0) continue;
    for (const lane of free) owned.delete(lane);
    for (const lane of lanes) if (!codes.includes(lane)) owned.set(lane, [lane]);
    owned.set(anchor, codes);
  }
}
