import { dayOfExcelSerial, type Day } from "../../../calendar/day.ts";
import { message } from "../../../messages/message.ts";
import { readDates } from "../../../text/dates.ts";
import { FIRST_DAY, LAST_DAY } from "../../inputs/inputGuards.ts";
import { excerpt, type CellFindings, type EditedCell, type Read } from "../findings.ts";
import { exactNumber } from "./exactNumber.ts";
import { readContent, truthWord } from "./readCellText.ts";

/**
 * A day: a serial number of the 1900 date system, whole; or text that is one date and no other ("21.03.2014.",
 * "2014-03-21"), with a warning. "3/4/2014", which may be either of two days, is a fault.
 */
export function readDay(cell: EditedCell, findings: CellFindings): Read<Day> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  if (typeof content === "string") return dayOfText(content, cell, findings);
  if (typeof content === "boolean") return notADate(cell, findings, truthWord(content));
  const found = exactNumber(content);
  if (found === null || content < 0) return notADate(cell, findings, String(content));
  if (!Number.isInteger(content))
    return findings.fault(cell, "inputs:dateWithTime", { found: { decimal: found } });
  const value = dayOfExcelSerial(content);
  // A year typed alone is a serial number of 1905.
  if (value === null || content < 3000)
    return findings.fault(cell, "inputs:dateFromNumber", { found: { decimal: found } });
  return withinLimits(value, cell, findings);
}

function dayOfText(text: string, cell: EditedCell, findings: CellFindings): Day | undefined {
  const reading = readDates(text);
  if (reading.kind === "day") {
    const value = withinLimits(reading.day, cell, findings);
    if (value !== undefined)
      findings.warn(cell, "inputs:dateAsText", { found: excerpt(text), date: { day: value } });
    return value;
  }
  if (reading.kind === "unreadable" && reading.reason === "unknown-order") {
    return findings.fault(cell, "inputs:dateUnknownOrder", { found: excerpt(text) });
  }
  if (reading.kind === "unreadable" && reading.reason === "no-such-day") {
    return findings.fault(cell, "inputs:noSuchDay", { found: excerpt(text) });
  }
  return notADate(cell, findings, excerpt(text));
}

function withinLimits(value: Day, cell: EditedCell, findings: CellFindings): Day | undefined {
  return value < FIRST_DAY || value > LAST_DAY
    ? findings.fault(cell, "inputs:dateOutOfRange", {
        found: { day: value },
        first: { day: FIRST_DAY },
        last: { day: LAST_DAY },
      })
    : value;
}

function notADate(cell: EditedCell, findings: CellFindings, found: string): Day | undefined {
  return findings.fault(cell, "inputs:expected", { found, expected: message("inputs:expectedDate") });
}
