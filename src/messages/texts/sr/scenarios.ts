/** Scenariji za jedan zajam i njihovo poređenje. */
export default {
  option:
    "servisiranje duga po godinama kakvo bi bilo: rate+1, rate-0.5 from 2024-01-15, fx+10, draw 2015-06-30; može se navesti više puta",
  heading: "Scenariji: servisiranje duga po kalendarskim godinama, u {{currency}}",
  headingView: "Scenariji: servisiranje duga po kalendarskim godinama, u {{currency}}, sve godine {{how}}",
  note: "Ovo su pretpostavke, a ne uslovi zajma:",
  columnBase: "po ugovoru",
  columnDifference: "razlika",
  columnAll: "ukupno",
  rateUp: "kamatna stopa + {{size}} (procentnih poena godišnje) od kamatnog perioda koji počinje {{from}}",
  rateDown: "kamatna stopa − {{size}} (procentnih poena godišnje) od kamatnog perioda koji počinje {{from}}",
  fxUp: "{{currency}} skuplji za {{size}}",
  fxDown: "{{currency}} jeftiniji za {{size}}",
  draw: "ostatak zajma, {{amount}}, povučen na dan {{day}}",
};
