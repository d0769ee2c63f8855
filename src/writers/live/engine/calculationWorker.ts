import { CalculatorAnswers } from "./answerCalculator.ts";
import type { FromCalculator, ToCalculator } from "./protocol.ts";
import { newEngine } from "./startEngine.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromCalculator): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToCalculator>) => void): void;
};

const post = (message: FromCalculator): void => {
  page.postMessage(message);
};

newEngine().then(
  (engine) => {
    const answers = new CalculatorAnswers(engine, post);
    page.addEventListener("message", ({ data }) => {
      answers.answer(data);
    });
    post({ kind: "ready" });
  },
  (error: unknown) => {
    post({ kind: "failed", message: String(error) });
  },
);
