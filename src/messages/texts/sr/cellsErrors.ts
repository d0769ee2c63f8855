export default {
  cellsEmpty:
    "Ćelije {{document}} su prazne. Izaberite ćelije u kojima su zajmovi, ili otvorite list na kojem su, pa ponovite uvoz.",
  cellsNoTable:
    "U ćelijama {{document}} nema zajmova koji mogu da se pročitaju. Očekuju se kartice duga kakve štampa zakon o budžetu, ili tabela sa po jednim zajmom u redu, ispod zaglavlja koje navodi bar zajam ili kreditora i dva od sledećih podataka: stanje u EUR, stanje u RSD, prva i poslednja otplata glavnice, rata, kamatna stopa. Izaberite tabelu zajedno sa zaglavljem.",
};
