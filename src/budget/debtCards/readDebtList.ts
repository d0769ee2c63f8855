import type { OpenedDocument } from "../../documents/document.ts";
import { message, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { unmixed } from "../../text/fold.ts";
import { numberStyleOf } from "../../text/numbers.ts";
import type { DebtReading } from "../budgetLine.ts";
import { isOfInstalments, remarkAmong } from "../amounts/unitRemark.ts";
import { pagesNotRead } from "../tables/unreadPages.ts";
import { withBalancesBesideNames } from "./balancesAbove.ts";
import { collectCards } from "./collect.ts";
import { dayOfBalances } from "./headings.ts";
import { balanceUnits, scaledUnits, unitRemarks } from "./listUnit.ts";
import { gapsInNumbering } from "./numbering.ts";
import type { RawList } from "./rawCard.ts";
import { instalmentStyle, readCard } from "./readCard.ts";
import { debtListText } from "./stream.ts";
import { compareTotals } from "./totals.ts";
import { withDoubts } from "./trust/withDoubts.ts";

/**
 * Reads the list of public debt in Article 3 V of a budget law, loan by loan: every card, every printed total beside
 * the sum of its cards, everything that could not be read, and what contradicts itself.
 * @param lawYear the year that the law is for; null where it is not known
 * @returns null when the document holds no such list
 */
export function readDebtList(document: OpenedDocument, lawYear: number | null = null): DebtReading | null {
  const text = debtListText(document);
  if (text === null) return null;
  const { segments, warnings: moved } = withBalancesBesideNames(text.segments);
  const list = collectCards(segments, pagesNotRead(document.pages));
  const asOf = asOfIn(text.before) ?? dayOfBalances([text.headers.eur, text.headers.rsd]);
  const remark = remarkAmong(text.after)?.text;
  const balances = list.cards.flatMap(({ eurLines, rsdLines }) => [...eurLines, ...rsdLines]);
  const terms = list.cards.flatMap(({ conditions }) => conditions.flatMap(({ lines }) => lines));
  const isOfTerms =
    remark !== undefined && isOfInstalments(remark, [text.headers.eur, text.headers.rsd, ...balances], terms);
  const below = isOfTerms ? undefined : remark;
  const styles = {
    eurStyle: numberStyleOf(list.cards.flatMap((card) => card.eurLines)),
    rsdStyle: numberStyleOf(list.cards.flatMap((card) => card.rsdLines)),
    instalmentStyle: instalmentStyle(list.cards),
    units: balanceUnits(text.headers, [text.before], below),
  };
  const cards = list.cards.map((card) => readCard(card, { document: document.name, asOf, ...styles }));
  const { cards: lines, warnings: doubts } = withDoubts(cards, lawYear, styles.units);
  const { totals, unread } = compareTotals(list, lines, styles);
  const warnings: Message[] = [
    ...(asOf === null ? [message("budget:asOfMissing")] : []),
    ...unitRemarks(styles.units),
    ...(remark === undefined
      ? []
      : [
          message(isOfTerms ? "tables:unitOfInstalments" : "tables:unitBelow", {
            page: list.totals.at(-1)?.page ?? 0,
            text: remark,
          }),
        ]),
    ...moved,
    ...excerptWarning(list),
    ...gapsInNumbering(list.cards),
    ...doubts,
    ...unread.map(({ label, page }) => message("budget:totalUnreadable", { label, page })),
    ...totals
      .filter((total) => total.agrees === false)
      .map((total) => message("budget:totalDiffers", { label: total.label, page: total.page })),
    ...list.unread.map((segment) => message("budget:textUnread", { text: segment.text, page: segment.page })),
  ];
  return { lines, totals, asOf, warnings, ...scaledUnits(styles.units) };
}

function excerptWarning(list: RawList): Message[] {
  const [first] = list.cards;
  const isWhole = first !== undefined && !first.headless && list.begun.includes(first.section);
  return isWhole ? [] : [message("budget:listBeginsBeforeFile")];
}

/** The day in "Стање јавног дуга Републике Србије, на дан 31. мај 2013. године, износи ...", or in a title; null for none. */
function asOfIn(before: string): ReturnType<typeof readAsOf> {
  const text = unmixed(before);
  for (const words of [
    /стање\s+јавног\s+дуга|stanje\s+javnog\s+duga/giu,
    /јавн\p{L}{1,4}\s+дуг|javn\p{L}{1,4}\s+dug|public\s+debt/giu,
  ]) {
    const sentence = [...text.matchAll(words)].at(-1);
    const day = sentence ? readAsOf(text.slice(sentence.index)) : null;
    if (day !== null) return day;
  }
  return null;
}
