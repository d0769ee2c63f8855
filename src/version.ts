/** Version of the program, as in package.json; stands in every workbook that it makes. */
export const VERSION = "0.1.0";
