import { excelSerial } from "../../calendar/day.ts";
import { FIRST_DAY, LAST_DAY } from "./inputGuards.ts";

/**
 * Formula: whether the cell AsOf holds a day, as reading back takes one. Rules keep people from typing anything else there,
 * but not from pasting it. Of a text a sum up to that day is 0, and all that is due comes before it.
 */
export const AS_OF_IS_DAY = `AND(N(AsOf)>=${excelSerial(FIRST_DAY)},N(AsOf)<=${excelSerial(LAST_DAY)},N(AsOf)=INT(N(AsOf)))`;
