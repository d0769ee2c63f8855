import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { fit } from "./fit.ts";
import { lines } from "./lines.ts";
import { outlook } from "./outlook.ts";
import { plan } from "./plan.ts";
import { report } from "./report.ts";
import { schedule } from "./schedule.ts";
import { story } from "./story.ts";
import { verify } from "./verify.ts";

/** The commands by the name that is typed. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  lines,
  schedule,
  story,
  report,
  check,
  fit,
  plan,
  outlook,
  verify,
};
