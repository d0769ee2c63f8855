/** Errors in what a workbook keeps of its dossier on a hidden sheet. Part of the namespace "errors". */
export default {
  memoryDamaged:
    "Oštećen je sadržaj skrivenog lista, na kome radna sveska čuva podatke za nastavak rada (mesto: {{path}}). Ništa nije promenjeno. Otvorite raniji primerak radne sveske ili ponovo uvezite dokumente.",
  memoryOfOtherForm:
    "Radnu svesku je zapisala druga verzija programa i u ovoj se rad ne može nastaviti. Ništa nije promenjeno. Koristite najnoviju verziju programa.",
};
