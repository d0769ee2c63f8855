import type {
  DayParam,
  DecimalParam,
  Message,
  MessageParam,
  PercentParam,
  RateIndexParam,
} from "../../messages/message.ts";
import { byName, damaged, object, objectAt, TEXT, type Form } from "./form.ts";
import { DAY, DECIMAL, MONEY } from "./values.ts";

const DAY_PARAM = object<DayParam>({ day: DAY });
const PERCENT_PARAM = object<PercentParam>({ percent: DECIMAL });
const RATE_INDEX_PARAM = object<RateIndexParam>({ rateIndex: TEXT });
const DECIMAL_PARAM = object<DecimalParam>({ decimal: DECIMAL });

/** A value that a message mentions; what kind it is, its field tells. */
const PARAM: Form<MessageParam> = {
  write(param) {
    if (typeof param === "string" || typeof param === "number") return param;
    if ("minor" in param) return MONEY.write(param);
    if ("day" in param) return DAY_PARAM.write(param);
    if ("percent" in param) return PERCENT_PARAM.write(param);
    if ("rateIndex" in param) return RATE_INDEX_PARAM.write(param);
    if ("decimal" in param) return DECIMAL_PARAM.write(param);
    return MESSAGE.write(param);
  },
  read(json, path) {
    if (typeof json === "string" || (typeof json === "number" && Number.isFinite(json))) return json;
    const found = objectAt(json, path);
    if ("amount" in found) return MONEY.read(json, path);
    if ("day" in found) return DAY_PARAM.read(json, path);
    if ("percent" in found) return PERCENT_PARAM.read(json, path);
    if ("rateIndex" in found) return RATE_INDEX_PARAM.read(json, path);
    if ("decimal" in found) return DECIMAL_PARAM.read(json, path);
    return "key" in found ? MESSAGE.read(json, path) : damaged(path);
  },
};

/** A sentence not yet in any language: so that it comes back in the language that is asked for then. */
export const MESSAGE: Form<Message> = object<Message>({ key: TEXT, params: byName(PARAM) });
