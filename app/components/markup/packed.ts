import { phrases } from "./phrases";

/**
 * Markup on its way to the browser. A page carries what the server drew twice, as HTML and as data for React, and a formula is
 * some kilobytes of both; packed, the formulas of all questions together are a sixth. Each phrase is one character of the private area from U+F100 on; where markup
 * itself holds one of these, it is written as a reference (`&#xf100;`), which a browser reads as the same character.
 */
const first = 0xf100;
const sign = /[\uf100-\uf1ff]/g;
const spoken = new Map(phrases.map((phrase, at) => [phrase, String.fromCharCode(first + at)]));
const anyPhrase = new RegExp(phrases.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "g");

export function pack(markup: string): string {
  return withoutSigns(markup).replace(anyPhrase, (phrase) => spoken.get(phrase) ?? phrase);
}

/** The same markup without any of the characters that stand for phrases. */
export function withoutSigns(markup: string): string {
  return markup.replace(sign, (each) => `&#x${each.charCodeAt(0).toString(16)};`);
}

export function unpack(packed: string): string {
  return packed.replace(sign, (each) => phrases[each.charCodeAt(0) - first] ?? "");
}
