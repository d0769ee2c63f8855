/** @throws where the parser is not the one that this was written for */
export default function changedMaps(parser: string): string;
