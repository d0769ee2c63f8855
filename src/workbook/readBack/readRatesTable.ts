import type { Dossier, ExchangeRate } from "../../dossier/dossier.ts";
import type { Mark } from "../../loan/terms.ts";
import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { ratesTable } from "../inputs/ratesTable.ts";
import { MARK_WORDS } from "../words.ts";
import { readChoice, readCurrency } from "./cells/readChoice.ts";
import { readDay } from "./cells/readDay.ts";
import { readDecimal } from "./cells/readNumber.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, type CellFindings } from "./findings.ts";
import { inputRows, type InputRow } from "./inputTable.ts";
import { sameValue } from "./sameValue.ts";
import { placeText } from "./termTaker.ts";

/** A row of tblRates. */
interface RateRow extends Pick<ExchangeRate, "date" | "base" | "quote" | "rate"> {
  readonly mark: Mark | null;
  readonly source: string | null;
  readonly at: InputRow;
}

/**
 * The exchange rates of tblRates. A row that is as it was written is the same rate, with its mark and source, in the
 * order of the dossier; a rate of which the figure was changed is marked as entered; new ones stand last. Null where
 * the table can't be read.
 */
export function readRatesTable(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly ExchangeRate[] | null {
  const { language } = written.settings;
  const t = translatorFor(language);
  const columns = ratesTable(t).columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: "tblRates", sheet: "rates", columns }, findings);
  if (rows === null) return null;
  const read = rows.flatMap((at) => readRow(at, language, findings) ?? []);
  const sourceOf = ({ source }: ExchangeRate): string =>
    (typeof source === "string" ? source : t.sayMessage(source)).trim();

  const left = new Set(read);
  const claim = (fits: (row: RateRow) => boolean): RateRow | undefined => {
    const row = [...left].find(fits);
    if (row) left.delete(row);
    return row;
  };
  const isPair = (row: RateRow, rate: ExchangeRate): boolean =>
    row.date === rate.date && row.base === rate.base && row.quote === rate.quote;
  const isSourced = (row: RateRow, rate: ExchangeRate): boolean => (row.source ?? "") === sourceOf(rate);
  // Unchanged rows first, so that none of them is taken for the changed form of another.
  const same = new Map(
    written.rates.map((rate) => [
      rate,
      claim(
        (row) =>
          isPair(row, rate) &&
          isSourced(row, rate) &&
          row.mark === rate.mark &&
          sameValue(row.rate, rate.rate),
      ),
    ]),
  );
  const known = written.rates.flatMap((rate) => {
    if (same.get(rate)) return [rate];
    const row = claim((one) => isPair(one, rate) && isSourced(one, rate));
    return row ? [changedRate(rate, row)] : [];
  });
  return [...known, ...[...left].map(newRate)];
}

/** The same pair, day and source with another figure or another mark. */
function changedRate(before: ExchangeRate, row: RateRow): ExchangeRate {
  if (sameValue(before.rate, row.rate)) return { ...before, mark: row.mark ?? "entered" };
  // What was seen or computed was another figure; a mark that the user has chosen stands.
  const mark = row.mark === before.mark ? "entered" : (row.mark ?? "entered");
  return { ...newRate(row), mark };
}

function newRate({ date, base, quote, rate, mark, source, at }: RateRow): ExchangeRate {
  return { date, base, quote, rate, mark: mark ?? "entered", source: source ?? placeText(at("rate")) };
}

function readRow(at: InputRow, language: Language, findings: CellFindings): RateRow | undefined {
  const date = required(readDay(at("date"), findings), at("date"), findings, "inputs:expectedDate");
  const currency = (key: "base" | "quote"): ExchangeRate["base"] | undefined =>
    required(readCurrency(at(key), findings), at(key), findings, "inputs:expectedCurrency");
  const [base, quote] = [currency("base"), currency("quote")];
  const rate = required(readDecimal(at("rate"), findings), at("rate"), findings, "inputs:expectedNumber");
  const mark = readChoice(at("mark"), MARK_WORDS, language, findings);
  const source = readCellText(at("source"), findings);
  if (base !== undefined && base === quote)
    return findings.fault(at("quote"), "inputs:samePair", { currency: base });
  if (rate && rate.digits <= 0n) return findings.fault(at("rate"), "inputs:rateNotPositive");
  if (date === undefined || !base || !quote || !rate || mark === undefined || source === undefined)
    return undefined;
  return { date, base, quote, rate, mark, source, at };
}
