import { followsFrom } from "./relations";
import { isColumn, isScalar, type Shape, sameShape } from "./shape";
import { product as dot, type Term, transpose } from "./term";
import { textOf } from "./text";
import {
  difference,
  type Letter,
  type Monomial,
  monomial,
  one,
  over,
  type Polynomial,
  product,
  sumOf,
  textOfPolynomial,
  times,
} from "./words";

/**
 * Whether two formulas are equal by the algebra of matrices with inverses alone: products, sums, transposes, scalars, and
 * M M⁻¹ = M⁻¹M = I for every inverse that is written, as push-through, Woodbury's and Sherman and Morrison's identities are.
 * What is no part of that algebra, such as a function or ⊙, is a letter by its text. Exact, and for every size: no letter
 * is ever looked into, and products that pass an axis of length 1 are not even taken to commute. Where it divides by a scalar, the
 * identity holds where that is not 0, and so everywhere by continuity. "No" says nothing.
 */
export function equalByAlgebra(a: Term, b: Term): boolean {
  const algebra = new Algebra();
  const [left, right] = [algebra.polynomialOf(a), algebra.polynomialOf(b)];
  if (left === null || right === null) return false;
  const claim = difference(left, right);
  return claim.size === 0 || followsFrom(claim, algebra.relations);
}

/** Most monomials of a polynomial, most factors of a power. */
const mostMonomials = 40;
const mostFactors = 6;

type Sum = Term & { readonly kind: "add" | "entrywise" };

class Algebra {
  readonly relations: Polynomial[] = [];
  readonly #letters = new Map<string, Letter>();
  /** The letter of each inverse, by the text of what it inverts. */
  readonly #inverses = new Map<string, Letter>();

  /** null where the formula is too large, or a scalar that is a product of matrices has no place to stand. */
  polynomialOf(term: Term): Polynomial | null {
    const found = this.#worked(term);
    return found === null || found.size > mostMonomials ? null : found;
  }

  #worked(term: Term): Polynomial | null {
    switch (term.kind) {
      case "number":
        return sumOf([monomial(term.value)]);
      case "identity":
        return sumOf([one]);
      case "add":
        return this.#added(term);
      case "product": {
        const [left, right] = [this.polynomialOf(term.left), this.polynomialOf(term.right)];
        return left === null || right === null ? null : product(left, right);
      }
      case "entrywise":
        return this.#scaled(term);
      case "quotient": {
        if (!isScalar(term.denominator.shape)) return this.#opaque(term);
        const [above, below] = [this.polynomialOf(term.numerator), this.polynomialOf(term.denominator)];
        if (above === null || below === null) return null;
        const inverse = this.#inverseOf(below, term.denominator.shape);
        return inverse === null ? null : scaledBy(inverse, above, term.numerator.shape);
      }
      case "power": {
        if (!isScalar(term.shape)) return this.#opaque(term);
        const base = this.polynomialOf(term.base);
        if (base === null) return null;
        const once = term.exponent < 0 ? this.#inverseOf(base, term.shape) : base;
        return once === null ? null : powerOf(once, Math.abs(term.exponent));
      }
      case "matrix-power": {
        const base = this.polynomialOf(term.base);
        return base === null ? null : powerOf(base, term.exponent);
      }
      case "transpose": {
        const argument = this.polynomialOf(term.argument);
        return argument === null ? null : this.#turned(argument);
      }
      case "inverse": {
        const argument = this.polynomialOf(term.argument);
        return argument === null ? null : this.#inverseOf(argument, term.shape);
      }
      case "total":
        return this.#total(term.argument);
      case "symbol":
      case "size":
      case "ones":
      case "diag":
      case "diagonal":
      case "map":
      case "reduce":
        return this.#opaque(term);
    }
  }

  #opaque(term: Term): Polynomial {
    const name = textOf(term);
    const { n, d } = { n: 1n, d: 1n };
    if (isScalar(term.shape)) return sumOf([monomial({ n, d }, [], new Map([[name, 1]]))]);
    return sumOf([monomial({ n, d }, [this.#letter(name, term.shape, term.kind === "diag")])]);
  }

  #letter(name: string, { rows, columns }: Shape, symmetric: boolean): Letter {
    const before = this.#letters.get(name);
    if (before !== undefined) return before;
    const turned = symmetric ? name : `${name} turned`;
    const letter = { name, turned, rows, columns, rank: this.#letters.size };
    this.#letters.set(name, letter);
    if (!symmetric) {
      this.#letters.set(turned, { name: turned, turned: name, rows: columns, columns: rows, rank: this.#letters.size });
    }
    return letter;
  }

  #added(term: Sum): Polynomial | null {
    const sum: Monomial[] = [];
    for (const each of term.terms) {
      const part = this.polynomialOf(each);
      if (part === null) return null;
      // A scalar beside a matrix stands for a matrix full of it.
      const full = sameShape(each.shape, term.shape)
        ? part
        : product(part, this.#opaque({ kind: "ones", shape: term.shape }));
      if (full !== part && [...part.values()].some(({ word }) => word.length > 0)) return null;
      sum.push(...full.values());
    }
    return sumOf(sum);
  }

  #scaled(term: Sum): Polynomial | null {
    const matrices = term.terms.filter(({ shape }) => !isScalar(shape));
    if (matrices.length > 1) return this.#opaque(term);
    const [matrix] = matrices;
    let result = matrix === undefined ? sumOf([one]) : this.polynomialOf(matrix);
    for (const each of term.terms) {
      if (each === matrix || result === null) continue;
      const scalar = this.polynomialOf(each);
      result = scalar === null ? null : scaledBy(scalar, result, term.shape);
    }
    return result;
  }

  /** The sum of a ⊙ b is aᵀb for columns, of v.² vᵀv, of other entries 1ᵀM1. */
  #total(argument: Term): Polynomial | null {
    const { rows, columns } = argument.shape;
    if (isColumn(argument.shape)) {
      const pair = argument.kind === "power" && argument.exponent === 2 ? [argument.base, argument.base] : null;
      const [u, v, third] = pair ?? (argument.kind === "entrywise" ? argument.terms : []);
      const isPair = u !== undefined && v !== undefined && third === undefined && sameShape(u.shape, v.shape);
      if (isPair) return this.polynomialOf(dot(transpose(u), v));
    }
    const summed = columns === "1" ? argument : dot(argument, { kind: "ones", shape: { rows: columns, columns: "1" } });
    const left: Term = { kind: "ones", shape: { rows, columns: "1" } };
    return this.polynomialOf(rows === "1" ? summed : dot(transpose(left), summed));
  }

  #turned(p: Polynomial): Polynomial {
    const turnedWord = (word: Monomial["word"]): Monomial["word"] =>
      word
        .map(({ turned }) => this.#letters.get(turned))
        .flatMap((each) => (each === undefined ? [] : [each]))
        .reverse();
    return sumOf([...p.values()].map((each) => ({ ...each, word: turnedWord(each.word) })));
  }

  #inverseOf(p: Polynomial, shape: Shape): Polynomial | null {
    const [first, second] = p.values();
    if (first === undefined) return null;
    if (second === undefined && first.word.length === 0) return sumOf([over(one, first)]);
    // A scalar, or one times I: as many identities as there are axes have this text.
    if ([...p.values()].every(({ word }) => word.length === 0)) {
      return sumOf([monomial({ n: 1n, d: 1n }, [], new Map([[textOfPolynomial(p), -1]]))]);
    }
    const [text, across] = [textOfPolynomial(p), textOfPolynomial(this.#turned(p))];
    const known = this.#inverses.get(text);
    if (known !== undefined) return sumOf([monomial({ n: 1n, d: 1n }, [known])]);
    const letter = this.#letter(`inverse ${text}`, shape, text === across);
    const itself = sumOf([monomial({ n: 1n, d: 1n }, [letter])]);
    this.#inverses.set(text, letter);
    this.#relate(p, itself);
    const turned = this.#letters.get(letter.turned);
    if (turned !== undefined && turned !== letter) {
      this.#inverses.set(across, turned);
      this.#relate(this.#turned(p), this.#turned(itself));
    }
    return itself;
  }

  #relate(p: Polynomial, inverse: Polynomial): void {
    const identity = sumOf([one]);
    this.relations.push(difference(product(p, inverse), identity), difference(product(inverse, p), identity));
  }
}

function powerOf(base: Polynomial, exponent: number): Polynomial | null {
  if (exponent > mostFactors) return null;
  let result = sumOf([one]);
  for (let i = 0; i < exponent; i += 1) {
    if (result.size > mostMonomials) return null;
    result = product(result, base);
  }
  return result;
}

/** A scalar times a matrix: a number anywhere, a product of matrices only where a word passes an axis of length 1. */
function scaledBy(scalar: Polynomial, matrix: Polynomial, shape: Shape): Polynomial | null {
  const found: Monomial[] = [];
  for (const factor of scalar.values()) {
    for (const each of matrix.values()) {
      const place = factor.word.length === 0 ? 0 : placeOfOne(each, shape);
      if (place === null) return null;
      const before: Monomial = { ...each, word: each.word.slice(0, place) };
      const after = monomial({ n: 1n, d: 1n }, each.word.slice(place));
      found.push(times(times(before, factor), after));
    }
  }
  return sumOf(found);
}

/** The first place in a word at which the product so far has one column. */
function placeOfOne({ word }: Monomial, shape: Shape): number | null {
  if (shape.rows === "1") return 0;
  const last = word.findIndex(({ columns }) => columns === "1");
  return last < 0 ? null : last + 1;
}
