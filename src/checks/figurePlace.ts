import { linePlace as placeOfLine } from "../dossier/story/linePlace.ts";
import { message, type Message } from "../messages/message.ts";
import type { Where } from "./finding.ts";

/** Where a figure stands, in words: "page 20, row 6.5 of law.pdf". */
export function figurePlace(where: Where): Message {
  switch (where.kind) {
    case "line":
      return placeOfLine(where.source);
    case "total":
      return where.cell === undefined
        ? message("checks:placePage", { document: where.document, page: where.page })
        : message("checks:placeCell", { document: where.document, cell: where.cell });
    case "term":
      return where.source === null
        ? message("checks:placeTerms")
        : message("checks:placeTermOf", { source: where.source.says ?? where.source.text });
    case "schedule":
      return where.due === null
        ? message("checks:placeSchedule")
        : message("checks:placeScheduleRow", { due: { day: where.due } });
    case "rate":
      return message("checks:placeRate", { source: where.rate.source, date: { day: where.rate.date } });
    case "payment":
      return message("checks:placePayment", { number: String(where.index + 1) });
    case "computed":
      return where.from;
  }
}
