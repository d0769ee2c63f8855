import { useEffect, useState } from "react";
import type { GridView } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";

/** What is over sooner, in milliseconds, is not worth a word. */
const PATIENCE = 400;

/** So many cells are named. */
const NAMED = 5;
const someOf = (cells: readonly string[]): string =>
  cells.slice(0, NAMED).join(", ") + (cells.length > NAMED ? ", …" : "");

/** Says that the workbook is being calculated, where that takes a while, and where it could not be. */
export function Calculating({ view }: { readonly view: GridView }) {
  const { say } = useTranslator();
  const isBusy = view.calculating !== null;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  const { done, of } = view.calculating ?? { done: 0, of: 0 };
  return (
    <>
      {/* The words that count up would be read out over and over: heard is only that it began. */}
      <span role="status" className={isLong ? "only-heard" : undefined}>
        {isLong && say("gridTools:calculating")}
      </span>
      {isLong && (
        <span aria-hidden className="calculating">
          {done < of ? say("gridTools:calculatingOf", { done, of }) : say("gridTools:calculating")}
        </span>
      )}
      {view.leftOut.length > 0 && (
        <span role="alert" className="grid-refused">
          {say("gridTools:leftOut", { count: view.leftOut.length, cells: someOf(view.leftOut) })}
        </span>
      )}
      {view.notCalculated && (
        <span role="alert" className="grid-refused">
          {say("gridTools:notCalculated")}
        </span>
      )}
    </>
  );
}
