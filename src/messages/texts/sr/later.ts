import debtService from "./debtService.ts";
import figures from "./figures.ts";
import laterErrors from "./laterErrors.ts";
import scenarios from "./scenarios.ts";

/** What the pane's first page does without; laterTexts adds it. */
export default { errors: laterErrors, figures, scenarios, debtService };
