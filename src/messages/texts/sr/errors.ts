export default {
  numberTooLong:
    "Broj {{number}} ima više od 15 cifara, koliko ćelija može tačno da čuva; ništa nije upisano.",
  unsoundPlan: "Radna sveska nije napisana. {{first}} Broj ostalih nađenih grešaka: {{others}}.",
};
