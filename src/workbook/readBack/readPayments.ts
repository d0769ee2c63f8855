import type { Dossier, Payment } from "../../dossier/dossier.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { paymentsTable } from "../inputs/paymentsTable.ts";
import { PAYMENT_WORDS } from "../words.ts";
import { readChoice, readCurrency } from "./cells/readChoice.ts";
import { readDay } from "./cells/readDay.ts";
import { readMoney } from "./cells/readNumber.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, type CellFindings } from "./findings.ts";
import { inputRows, type InputRow } from "./inputTable.ts";
import type { LoanLookup } from "./loanLookup.ts";
import { sameValue } from "./sameValue.ts";

/**
 * The payments of tblPayments, in the table's order. Those of a loan that was taken out stay, with a warning: they were
 * made all the same. Null where the table can't be read.
 */
export function readPayments(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  loans: LoanLookup,
  findings: CellFindings,
): readonly Payment[] | null {
  const t = translatorFor(written.settings.language);
  const columns = paymentsTable(t).columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: "tblPayments", sheet: "payments", columns }, findings);
  if (rows === null) return null;
  const ofRemoved = new Map<string, number>();
  const left = new Set(written.payments);
  const payments = rows.flatMap((at) => {
    const payment = readRow(at, written, loans, ofRemoved, findings);
    if (!payment) return [];
    // Of two alike each is a payment of its own, or checks would take the one for the other. A note keeps the spaces around
    // it that the cell's reader leaves out.
    const before = [...left].find((one) => sameValue({ ...one, note: one.note?.trim() || null }, payment));
    if (before) left.delete(before);
    return [before ?? payment];
  });
  for (const [loan, count] of ofRemoved) findings.note("inputs:paymentsOfRemovedLoan", { loan, count });
  return payments;
}

function readRow(
  at: InputRow,
  written: Dossier,
  loans: LoanLookup,
  ofRemoved: Map<string, number>,
  findings: CellFindings,
): Payment | undefined {
  const { language } = written.settings;
  const earlier = new Set(written.payments.map((payment) => payment.loan));
  const loan = loans.loanOf(at("loan"), findings, earlier);
  if (loan?.kind === "removed") ofRemoved.set(loan.id, (ofRemoved.get(loan.id) ?? 0) + 1);
  const date = required(readDay(at("date"), findings), at("date"), findings, "inputs:expectedDate");
  const kindRead = readChoice(at("kind"), PAYMENT_WORDS, language, findings);
  const kind = required(kindRead, at("kind"), findings, "inputs:expectedChoice");
  const currencyRead = readCurrency(at("currency"), findings);
  const currency = required(currencyRead, at("currency"), findings, "inputs:expectedCurrency");
  const cell = at("amount");
  const amount =
    currency && required(readMoney(cell, currency, findings), cell, findings, "inputs:expectedAmount");
  const note = readCellText(at("note"), findings);
  if (!loan || date === undefined || !kind || !amount || note === undefined) return undefined;
  return { loan: loan.id, date, kind, amount, note };
}
