import { useCallback, useEffect, useState } from "react";

/** While a list of its own is printed, the page itself is not: the style sheet knows by this class. */
const CLASS = "prints-list";

export interface Printing {
  /** Whether what is to be printed must be on the page. */
  readonly isOn: boolean;
  readonly print: () => void;
}

/** Prints a part of the page that is there for the printer alone. It goes when the browser has taken it. */
export function usePrintedPart(): Printing {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const { classList } = document.documentElement;
    const done = (): void => {
      setIsOn(false);
    };
    classList.add(CLASS);
    window.addEventListener("afterprint", done);
    window.print();
    return () => {
      classList.remove(CLASS);
      window.removeEventListener("afterprint", done);
    };
  }, [isOn]);
  const print = useCallback(() => {
    setIsOn(true);
  }, []);
  return { isOn, print };
}
