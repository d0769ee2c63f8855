/** What can go wrong where a user sets tolerances of checks. Merged into "errors". */
export default {
  noSuchCheck: "Provera „{{id}}“ ne postoji. Nazivi stoje u prvoj koloni tabele koju ispisuje „{{hint}}“.",
  badTolerance: "Tolerancija provere je broj od 0 naviše, kao u „{{id}}=0.5“; „{{value}}“ to nije.",
};
