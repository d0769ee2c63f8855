/**
 * Holds every workbook of the contract, and reports of 1, 14 and 238 loans, against Microsoft's Open XML validator for
 * Excel 2019, 2021 and Microsoft 365 and against Excel's own rules; names each fault.
 *
 *   npm run validate
 */
import { drawBook } from "../src/writers/book/drawBook.ts";
import { writeXlsx } from "../src/writers/xlsx/writeXlsx.ts";
import { wholeProof } from "../tests/contract/provedPlans.ts";
import { validatorFaults, validatorMissing } from "../tests/xlsx/openXmlValidator.ts";
import { packageFaults } from "../tests/xlsx/packageFaults.ts";

if (validatorMissing()) process.exit(1);
const total = { workbooks: 0, runs: 0, errors: 0, broken: 0 };
for (const { name, versions, plan } of wholeProof()) {
  const xlsx = await writeXlsx(drawBook(plan()));
  const broken = packageFaults(xlsx);
  const errors = await Promise.all(versions.map((version) => validatorFaults(xlsx, version)));
  total.workbooks += 1;
  total.runs += versions.length;
  total.broken += broken.length;
  for (const [index, faults] of errors.entries()) {
    total.errors += faults.length;
    for (const fault of faults) console.error(`${name}, ${versions[index]}: ${fault}`);
  }
  for (const fault of broken) console.error(`${name}: ${fault}`);
  console.log(`${name}: ${xlsx.length} bytes`);
}
const { workbooks, runs, errors, broken } = total;
console.log(
  `${workbooks} workbooks, ${runs} runs of the validator: ${errors} errors; ${broken} rules broken`,
);
process.exit(errors + broken === 0 ? 0 : 1);
