import { useId, useState } from "react";
import { Button, Input } from "@fluentui/react-components";
import type { AssumedRateRow } from "../../dossier/planning/assumedRateRows.ts";
import { pairAndYear, type NeededPair } from "../../dossier/planning/assumedPairs.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import { normalized, type Decimal } from "../../money/decimal.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface RatesTableProps {
  readonly rows: readonly AssumedRateRow[];
  readonly years: readonly number[];
  readonly dispatch: PaneModel["dispatch"];
}

/**
 * The rates that the user assumes: a row for each year, a column for each pair. An empty field is the last known rate, which
 * stands in it in grey; what is no rate changes nothing.
 */
export function RatesTable({ rows, years, dispatch }: RatesTableProps) {
  const { say, language } = useTranslator();
  const id = useId();
  // While it is typed, the text is the user's; otherwise a field says what holds.
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const pairs = pairsIn(rows);
  if (pairs.length === 0) return null;
  const shown = (value: Decimal): string => formatDecimal(normalized(value), language);
  const read = (text: string): Decimal | null => {
    const value = readTypedNumber(text, language);
    return value && value.digits > 0n ? value : null;
  };
  const put = ({ year, base, quote }: NeededPair, rate: Decimal | null): void => {
    if (rate) dispatch({ type: "rateAssumed", rate: { year, base, quote, rate } });
    else dispatch({ type: "assumedRateForgotten", pair: { year, base, quote } });
  };
  const wrong = rows.filter((row) => {
    const text = typed.get(pairAndYear(row))?.trim() ?? "";
    return text !== "" && read(text) === null;
  });
  const field = (row: AssumedRateRow) => {
    const key = pairAndYear(row);
    const { year, base, quote, rate, lastKnown } = row;
    const isWrong = wrong.includes(row);
    return (
      <Input
        className="rate-field"
        value={typed.get(key) ?? (rate ? shown(rate) : "")}
        placeholder={lastKnown ? shown(lastKnown.rate) : ""}
        inputMode="decimal"
        autoComplete="off"
        aria-label={say("planning:paneRateOf", { year: String(year), base, quote })}
        aria-describedby={isWrong ? `${id} ${id}-wrong` : id}
        {...(isWrong && { "aria-invalid": true })}
        onChange={(_event, { value }) => {
          setTyped(new Map(typed).set(key, value));
          const wanted = read(value);
          if (wanted || value.trim() === "") put(row, wanted);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(new Map([...typed].filter(([other]) => other !== key)));
        }}
      />
    );
  };
  const assumed = pairs.flatMap((pair) => rows.find((row) => isOf(row, pair) && row.rate !== null) ?? []);
  return (
    <section className="part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{say("planning:headYearRates")}</h2>
      <p className="hint" id={id}>
        {emptyMeans(rows, say, (day) => formatDay(day, language))}
      </p>
      <table className="schedule rates">
        <thead>
          <tr>
            <th scope="col">{say("paneFit:year")}</th>
            {pairs.map(({ base, quote }) => (
              <th key={`${base}/${quote}`} scope="col" className="amount">
                {say("planning:rateColumn", { base, quote })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{say("planning:paneYear", { year: String(year) })}</th>
              {pairs.map((pair) => {
                const row = rows.find((one) => one.year === year && isOf(one, pair));
                return <td key={`${pair.base}/${pair.quote}`}>{row && field(row)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="rate-faults" id={`${id}-wrong`} aria-live="polite">
        {wrong.map((row) => {
          const { year, base, quote, rate } = row;
          const of = { year: String(year), base, quote };
          return (
            <li key={pairAndYear(row)}>
              {say("planning:paneRateOf", of)}:{" "}
              {rate
                ? say("planning:paneRateWrong", { rate: { decimal: normalized(rate) } })
                : say("planning:paneRateWrongNone")}
            </li>
          );
        })}
      </ul>
      {assumed.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className="link"
          onClick={() => {
            setTyped(new Map());
            for (const row of assumed) for (const year of years) put({ ...row, year }, row.rate);
          }}
        >
          {say("planning:sameRates", { count: years.length })}
        </Button>
      )}
    </section>
  );
}

type Pair = Pick<NeededPair, "base" | "quote">;

/** In the order in which they come; the euro last, as the currency that all others are compared with. */
function pairsIn(rows: readonly AssumedRateRow[]): readonly Pair[] {
  const found = new Map(rows.map(({ base, quote }) => [`${base}/${quote}`, { base, quote }]));
  return [...found.values()].toSorted((a, b) => Number(a.base === "EUR") - Number(b.base === "EUR"));
}

function isOf({ base, quote }: AssumedRateRow, pair: Pair): boolean {
  return base === pair.base && quote === pair.quote;
}

/** What an empty field stands for: the last known rates, with their days. */
function emptyMeans(
  rows: readonly AssumedRateRow[],
  say: ReturnType<typeof useTranslator>["say"],
  shown: (day: NonNullable<AssumedRateRow["lastKnown"]>["date"]) => string,
): string {
  const days = [...new Set(rows.flatMap(({ lastKnown }) => (lastKnown ? [lastKnown.date] : [])))];
  const lacks = rows.some(({ lastKnown }) => lastKnown === null);
  const known = days.length > 0 ? [say("planning:emptyIsLast", { days: days.map(shown).join("; ") })] : [];
  return [...known, ...(lacks ? [say("planning:paneNoneKnown")] : [])].join(" ");
}
