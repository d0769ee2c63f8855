/** Zašto se za spisak duga ne može prikazati dalja otplata. */
export default {
  listsUndated:
    "Dan stanja nije naveden u: {{documents}}, a ne kazuje ga ni objavljeni kurs. Navedite dan, ili uvezite stranu na kojoj stoji.",
  noDebtList:
    "U dokumentima nema kartica duga, pa nema šta da se prikaže. Uvezite zakon o budžetu sa spiskom duga (član 3, deo V).",
  optionNotYear: "{{option}}: „{{text}}“ nije godina. Napišite je u obliku 2026.",
  optionNotSumCurrency: "{{option}}: „{{text}}“ nije ni EUR ni RSD.",
  optionNotListDay: "{{option}}: „{{text}}“ nije dokument i dan. Napišite ih u obliku {{example}}.",
  noLoanOfList:
    "Nijedan zajam iz spiska od {{date}} ne odgovara onome što ste tražili ({{wanted}}). Nazive i grupe pokazuje komanda {{hint}}.",
};
