export default {
  notAsWritten: "Listovi nisu onakvi kako su upisani.",
  notLookedAt: "Ulazni podaci su isti kao kad su listovi upisani. Provera kaže da li su iste i ćelije.",
  sameInputs: "Ulazni podaci su isti kao kad su listovi upisani.",
  cells_one:
    "{{count, number}} ćelija ne sadrži ono što je u nju upisano. Preračunajte da biste je vratili; pre upisa vidite šta bi bilo izgubljeno.",
  cells_few:
    "{{count, number}} ćelije ne sadrže ono što je u njih upisano. Preračunajte da biste ih vratili; pre upisa vidite šta bi bilo izgubljeno.",
  cells_other:
    "{{count, number}} ćelija ne sadrži ono što je u njih upisano. Preračunajte da biste ih vratili; pre upisa vidite šta bi bilo izgubljeno.",
  cell: "{{stands}} umesto {{meant}}",
  goneSheet: "Lista {{name}} više nema.",
  goneTable: "Na listu {{sheet}} više nema tabele {{name}}.",
  goneColumn: "Na listu {{sheet}} više nema kolone {{name}} jedne tabele.",
  goneRow: "Na listu {{sheet}} više nema reda tabele koji je bio u redu {{name}}.",
  checkMoved:
    "Redovi, kolone ili tabele pomereni su otkako su listovi upisani, pa ćelije ne mogu da se uporede na svom mestu. Preračunajte: ćelije se posle toga proveravaju.",
  checkGone:
    "Jednog dela listova više nema, pa njegove ćelije ne mogu da se uporede. Preračunajte: ćelije se posle toga proveravaju.",
};
