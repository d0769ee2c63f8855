import type { ExplainedFigure } from "../../../src/loan/figures/figure.ts";
import { message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";

/** The sentence, with plain spaces. */
export function sentenceOf({ sentence }: ExplainedFigure): string {
  return translatorFor("en").sayMessage(sentence).replaceAll("\u00a0", " ");
}

/** "Interest rate: 3.00% fixed; seen" for each value. */
export function inputLines(inputs: ExplainedFigure["inputs"]): string[] {
  return inputs.map(({ name, value, mark }) => {
    const said = translatorFor("en").sayMessage(message("figures:input", { name, value }));
    return `${said.replaceAll("\u00a0", " ")}; ${mark ?? "none"}`;
  });
}
