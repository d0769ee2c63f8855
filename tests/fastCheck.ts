import fc from "fast-check";
import { SEED } from "./sampled.ts";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

/** fast-check, whose properties are tried with the seed of the run. */
export default fc;
