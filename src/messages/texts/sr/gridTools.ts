export default {
  calculating: "Računa se…",
  calculatingOf: "Računa se: {{done, number}} od {{of, number}} ćelija",
  notCalculated:
    "Radna sveska nije mogla da se izračuna posle poslednje izmene, pa neke ćelije prikazuju ranije iznose. Poništite izmenu ili ponovo učitajte stranicu.",
};
