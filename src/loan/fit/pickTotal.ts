import { divideRounded } from "../../money/rounding.ts";
import { agrees, type Constraint } from "./constraints.ts";
import type { Repaid } from "./repaid.ts";
import type { Interval } from "./totals.ts";

interface PickedTotal {
  /** In minor units. */
  readonly total: bigint;
  /** Whether chance alone would hardly leave so round a total: below one in 5,000. */
  readonly isRound: boolean;
}

/** Totals tried one by one where no likely one agrees. */
const MOST_TRIED = 6000n;

/**
 * The likeliest total of an interval that agrees with all facts exactly: a stated one; a strikingly round total;
 * equal instalments without a rest, as the facts in the middle give them; the middle. Null when none agrees.
 * @param stated the total drawn as published, the whole facility, as far as they are known
 */
export function pickTotal(
  interval: Interval,
  constraints: readonly Constraint[],
  repaid: Repaid,
  stated: readonly bigint[],
): PickedTotal | null {
  const { least, most } = interval;
  const isRight = (total: bigint): boolean =>
    total >= least && total <= most && constraints.every((one) => agrees(one, total, repaid));
  const middle = (least + most) / 2n;
  const count = BigInt(repaid.count);
  const { total: roundest, power } = roundestIn(least, most);
  const isStriking = (most - least) * 5000n <= power;
  const isRoundFor = (total: bigint): boolean => (most - least) * 5000n <= powerOf(total);
  const likely = [
    ...stated,
    ...(isStriking ? [roundest] : []),
    ...(repaid.isQuick ? [divideRounded(middle, count, "half-up") * count] : []),
    middle,
    roundest,
  ];
  for (const total of likely) {
    if (isRight(total)) return { total, isRound: isRoundFor(total) };
  }
  if (!repaid.isQuick || most - least > MOST_TRIED) return null;
  for (let step = 1n; step <= (most - least) / 2n + 1n; step += 1n) {
    for (const total of [middle + step, middle - step]) if (isRight(total)) return { total, isRound: false };
  }
  return null;
}

/** The highest power of ten that divides the total. */
function powerOf(total: bigint): bigint {
  let power = 1n;
  while (total % (power * 10n) === 0n) power *= 10n;
  return power;
}

/** The total divisible by the highest power of ten, nearest to the middle. @param least at least 1 */
function roundestIn(least: bigint, most: bigint): { total: bigint; power: bigint } {
  let power = 1n;
  while ((most / (power * 10n)) * power * 10n >= least) power *= 10n;
  // As one of its multiples lies between the two, the one nearest to their middle does.
  return { total: divideRounded(least + most, 2n * power, "half-up") * power, power };
}
