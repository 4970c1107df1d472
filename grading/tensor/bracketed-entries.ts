import { type Rewritten, rewritten, unchanged } from "./rewriting";

/**
 * (o_t)_j as o_{t,j} and (W_f)_{ij} as W_{f,ij}: the entry of a symbol in brackets, whose own subscript comes first. Not behind a
 * function, since softmax(z)_i is no softmax of z_i.
 */
export const withBracketedEntries = (text: string, isSymbol: (name: string) => boolean): Rewritten =>
  /[)\]]\s*_/.test(text)
    ? rewritten(text, bracketed, ([, base = "", braced, bare, first, second = "", single]) => {
        const own = (braced ?? bare)?.trim();
        if (!isSymbol(own === undefined ? base : `${base}_{${own}}`)) return null;
        return `${base}_{${own === undefined ? "" : `${own},`}${first ?? single}${second}}`;
      })
    : unchanged(text);

/** Nothing, a sign, an opening bracket, or the end of another factor or of a sum's bounds. */
const before = /(?<=(?:^|[-+−*/=⊙∘·×,(){[\]]|[_^](?:[A-Za-z]|\{[^{}]{1,12}\})|\\(?:odot|circ|cdot|times|left|,|;))\s*)/;
const base = /([^()[\]+*/=,;._^-]{1,30}?)/;
const subscript = /(?:_\s*(?:\{([^{}]{1,12})\}|([A-Za-z0-9])))?/;
const indices = /_\s*(?:\{\s*([a-z])\s*,?\s*([a-z])?\s*\}|([a-z])(?![A-Za-z0-9]))/;

const bracketed = new RegExp(
  [
    before.source,
    /(?:\\left\s*)?[([]\s*/.source,
    base.source,
    subscript.source,
    /\s*(?:\\right\s*)?[)\]]\s*/.source,
    indices.source,
  ].join(""),
  "g",
);
