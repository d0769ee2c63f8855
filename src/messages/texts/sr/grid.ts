export default {
  percentUnclear:
    "„{{text}}“ u ćeliji sa procentima može da bude {{text}} % ili sto puta više. Upišite ga sa znakom za procenat.",
};
