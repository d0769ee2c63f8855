import { useLayoutEffect, useSyncExternalStore } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const QUERY = "(prefers-color-scheme: dark)";

/** The components' theme, light or dark as the system or Office asks for; the page's own colours go with it. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(watch, wantsDark);
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? webDarkTheme : webLightTheme;
}

function watch(onChange: () => void): () => void {
  if (typeof matchMedia === "undefined") return () => undefined;
  const query = matchMedia(QUERY);
  query.addEventListener("change", onChange);
  return () => {
    query.removeEventListener("change", onChange);
  };
}

/** Office's own theme where it tells of one: a program in dark clothes stands on a light system, too. */
function wantsDark(): boolean {
  const office = document.documentElement.dataset["officeTheme"];
  if (office !== undefined) return office === "dark";
  return typeof matchMedia !== "undefined" && matchMedia(QUERY).matches;
}
