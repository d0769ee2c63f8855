import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { isAllAsMeant, verifiedFile } from "./verify/verifiedFile.ts";
import { verifiedToJson } from "./verify/verifiedJson.ts";
import { verifiedText } from "./verify/verifiedText.ts";

/** `verify WORKBOOK.xlsx [--json]` */
export const verify: Command = {
  synopsis: "verify WORKBOOK.xlsx [--json]",
  about: "verify:about",
  options: { json: { type: "boolean" } },
  optionHelp: [["--json", "verify:optionJson"]],
  async run({ files, values, translator }) {
    const [path, ...more] = files;
    if (path === undefined || more.length > 0)
      throw new Problem("errors:verifyOneFile", { hint: "otplata verify --help" });
    const verified = await verifiedFile(path);
    if (values["json"]) printJson(verifiedToJson(verified, translator.sayMessage));
    else printText(verifiedText(verified, translator));
    return isAllAsMeant(verified) ? EXIT.ok : EXIT.checkFailed;
  },
};
