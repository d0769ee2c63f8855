import type { Dossier } from "../../dossier/dossier.ts";

/** Hands the user the dossier alone, as the workbook's own memory has it. */
export async function saveDossier(
  dossier: Dossier,
  downloadFile: (file: Blob, name: string) => void,
): Promise<void> {
  const { dossierToJson } = await import("../../dossier/dossierJson.ts");
  const text = `${JSON.stringify(dossierToJson(dossier), null, 2)}\n`;
  downloadFile(new Blob([text], { type: "application/json" }), "Otplata.json");
}
