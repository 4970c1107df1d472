import { followsFrom } from "./relations";
import { mostMonomials, powerOf, scaledBy } from "./scaled-words";
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

type Sum = Term & { readonly kind: "add" | "entrywise" };

class Algebra {
  readonly relations: Polynomial[] = [];
  readonly #letters: Letter[] = [];
  /** Letters by the text of the terms that they stand for, and those of inverses by that of what is inverted. */
  readonly #named = new Map<string, Letter>();
  readonly #inverses = new Map<string, Letter>();
  /** Scalars by the text of their terms, and those that are one over a sum by that of the sum. */
  readonly #scalars = new Map<string, number>();
  readonly #sums = new Map<string, number>();

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
      case "largest":
      case "reduce":
        return this.#opaque(term);
    }
  }

  #opaque(term: Term): Polynomial {
    const text = textOf(term);
    if (isScalar(term.shape)) return this.#scalar(this.#scalars, text, 1);
    const letter = this.#named.get(text) ?? this.#letter(term.shape, term.kind === "diag");
    this.#named.set(text, letter);
    return wordOf(letter);
  }

  #scalar(known: Map<string, number>, text: string, exponent: number): Polynomial {
    const number = known.get(text) ?? this.#scalars.size + this.#sums.size;
    known.set(text, number);
    return sumOf([{ ...one, scalars: new Map([[number, exponent]]) }]);
  }

  /** A new letter, and its transpose where that is another one. */
  #letter({ rows, columns }: Shape, symmetric: boolean): Letter {
    const rank = this.#letters.length;
    const letter = { rank, turned: symmetric ? rank : rank + 1, rows, columns };
    this.#letters.push(letter);
    if (!symmetric) this.#letters.push({ rank: rank + 1, turned: rank, rows: columns, columns: rows });
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
    const turned = ({ word }: Monomial): Monomial["word"] =>
      word.flatMap((letter) => this.#letters[letter.turned] ?? []).reverse();
    return sumOf([...p.values()].map((each) => ({ ...each, word: turned(each) })));
  }

  #inverseOf(p: Polynomial, shape: Shape): Polynomial | null {
    const [first, second] = p.values();
    if (first === undefined) return null;
    if (second === undefined && first.word.length === 0) return sumOf([over(one, first)]);
    const text = textOfPolynomial(p);
    // A scalar, or one times I.
    if ([...p.values()].every(({ word }) => word.length === 0)) return this.#scalar(this.#sums, text, -1);
    const known = this.#inverses.get(text);
    if (known !== undefined) return wordOf(known);
    const across = this.#turned(p);
    const letter = this.#letter(shape, text === textOfPolynomial(across));
    this.#inverses.set(text, letter);
    this.#relate(p, wordOf(letter));
    const turned = this.#letters[letter.turned];
    if (turned !== undefined && turned !== letter) {
      this.#inverses.set(textOfPolynomial(across), turned);
      this.#relate(across, wordOf(turned));
    }
    return wordOf(letter);
  }

  #relate(p: Polynomial, inverse: Polynomial): void {
    const identity = sumOf([one]);
    this.relations.push(difference(product(p, inverse), identity), difference(product(inverse, p), identity));
  }
}

const wordOf = (letter: Letter): Polynomial => sumOf([{ ...one, word: [letter] }]);
