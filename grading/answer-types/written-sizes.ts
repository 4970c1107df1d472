/**
 * A list of sizes as people write shapes, 128×128, 64 x 32 x 32, 64@32×32, (64, 32x32), with commas in place of the signs; every place
 * stays where it was. A star is a product, and is asked back. Only where that gives as many whole numbers as are asked for: then a product would be one too few.
 */
export function withListedSizes(text: string, length: number | undefined): string {
  if (length === undefined || length < 2 || !sizes.test(text)) return text;
  const listed = text.replace(sign, (found) => ",".padEnd(found.length));
  return listed.split(/[,，]/).length === length ? listed : text;
}

const times = /(?:[×xX✕✖@⨯]|\\times(?![A-Za-z])|乘以?|(?<=\s)by(?=\s))/u.source;
const number = String.raw`[\d０-９]{1,9}`;
const sign = new RegExp(times, "gu");
const open = String.raw`(?:torch\.Size\s*\(\s*)?[[(（]?`;

/** Whole numbers between those signs and commas, one of the signs at least. */
const sizes = new RegExp(
  String.raw`^\s*\$?${open}\s*${number}(?:\s*[,，]\s*${number})*\s*${times}\s*${number}(?:\s*(?:[,，]|${times})\s*${number})*\s*[\])）]*\$?\s*[.。]?\s*$`,
  "u",
);
