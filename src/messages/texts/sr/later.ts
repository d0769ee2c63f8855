import cli from "./cli.ts";
import debtService from "./debtService.ts";
import figures from "./figures.ts";
import inputs from "./inputs.ts";
import laterErrors from "./laterErrors.ts";
import scenarios from "./scenarios.ts";

/** What the pane's first page does without; laterTexts adds it. */
export default { cli, errors: laterErrors, figures, inputs, scenarios, debtService };
