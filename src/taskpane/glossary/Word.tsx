import { useState, type ReactNode } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import { GLOSSARY, type GlossaryTerm } from "./terms.ts";

interface WordProps {
  readonly term: GlossaryTerm;
  readonly children: ReactNode;
}

/** A word of the trade: what it means stands beside it while it is pointed at, and below it once it is pressed. */
export function Word({ term, children }: WordProps) {
  const { say } = useTranslator();
  const [isOpen, setIsOpen] = useState(false);
  const [, means] = GLOSSARY[term];
  return (
    <>
      <button
        type="button"
        className="word"
        aria-expanded={isOpen}
        {...(!isOpen && { "data-tip": say(means), "data-tip-above": true })}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <span role="status" className="word-means">
          {say(means)}
        </span>
      )}
    </>
  );
}
