import { agrees, type Constraint, type Span } from "./constraints.ts";
import type { Repaid } from "./repaid.ts";

/** Totals from one to another, in minor units, the ends included. */
export interface Interval {
  readonly least: bigint;
  readonly most: bigint;
  /** Whether a fact in the loan's own currency says what the total is, not only what it is not. */
  readonly isFixed: boolean;
}

/** A total to read the shares of instalments from: so large that rounding to minor units does not matter. */
const UNIT = 10n ** 15n;
const UNLIMITED = 9n * 10n ** 15n;

/**
 * The totals that the facts in the loan's own currency leave, somewhat wider than exact by what rounding can do.
 * Several where it cannot be told which instalments a fact speaks of.
 */
export function totalsLeft(constraints: readonly Constraint[], repaid: Repaid): Interval[] {
  const start: Interval = { least: 1n, most: UNLIMITED, isFixed: false };
  // Facts that speak of one thing alone come first, so that the others find little left to try.
  const inOrder = [...constraints].sort((a, b) => a.spans.length - b.spans.length);
  return inOrder.reduce<Interval[]>(
    (left, constraint) => left.flatMap((interval) => narrowed(interval, constraint, repaid)),
    [start],
  );
}

function narrowed(interval: Interval, { fact, spans, least, most }: Constraint, repaid: Repaid): Interval[] {
  return spans.flatMap((span) => {
    const share = repaid.after(UNIT, span.to) - repaid.after(UNIT, span.from);
    if (share === 0n) return least <= 0n ? [interval] : [];
    const slack = roundingOf(span, repaid);
    const from = (least * UNIT) / share - slack;
    const to = most === null ? UNLIMITED : (most * UNIT) / share + slack;
    const next: Interval = {
      least: from > interval.least ? from : interval.least,
      most: to < interval.most ? to : interval.most,
      isFixed: interval.isFixed || (most !== null && fact !== "facility"),
    };
    return next.least <= next.most ? [next] : [];
  });
}

/** How far rounding of instalments can move the total that a sum of some of them implies, in minor units. */
function roundingOf({ from, to }: Span, { count, isQuick }: Repaid): bigint {
  if (from === 0 && to === count) return 0n;
  const instalments = Math.max(1, to - from);
  const ofLast = to === count ? Math.ceil((count * from) / (2 * instalments)) : 0;
  const exact = BigInt(Math.ceil(count / 2) + 1 + ofLast);
  return isQuick ? exact : exact * 4n;
}

/** The interval without the totals at its ends that agree with the facts no longer. */
export function trimmed(interval: Interval, constraints: readonly Constraint[], repaid: Repaid): Interval {
  if (!repaid.isQuick) return interval;
  let { least, most } = interval;
  const steps = 4 * repaid.count + 8;
  const isRight = (total: bigint): boolean => constraints.every((one) => agrees(one, total, repaid));
  for (let step = 0; step < steps && least < most && !isRight(least); step += 1) least += 1n;
  for (let step = 0; step < steps && least < most && !isRight(most); step += 1) most -= 1n;
  return { ...interval, least, most };
}
