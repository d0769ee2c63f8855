// The page's second script: tells Excel where its worksheet functions are, as soon as Excel's library is there.
const script = document.querySelector<HTMLScriptElement>("script[data-office]");

/** The file whose functions the build adds the calls of CustomFunctions.associate to; part of this script. */
function associate(): void {
  void import(/* webpackMode: "eager" */ "./functions.ts");
}

if ("CustomFunctions" in window) associate();
else script?.addEventListener("load", associate, { once: true });
