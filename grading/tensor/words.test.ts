import { describe, expect, test } from "vitest";
import { followsFrom } from "./relations";
import {
  compareWords,
  difference,
  type Letter,
  monomial,
  negated,
  one,
  over,
  type Polynomial,
  product,
  sumOf,
  textOfPolynomial,
  times,
  type Word,
} from "./words";

const letters = new Map<string, Letter>(
  [..."ABCDEFGU"].map((name, rank) => [name, { rank, turned: 100 + rank, rows: "n", columns: "n" }]),
);
/** AB as the word of two letters. */
const word = (text: string): Word => [...text].flatMap((name) => letters.get(name) ?? []);
const of = (text: string, n = 1n, d = 1n, scalars: readonly (readonly [number, number])[] = []) =>
  monomial({ n, d }, word(text), new Map(scalars));
/** AB - BA of { AB: 1, BA: -1 }. */
const polynomial = (parts: Readonly<Record<string, number>>): Polynomial =>
  sumOf(Object.entries(parts).map(([text, n]) => of(text, BigInt(n))));

describe("polynomials in letters that do not commute", () => {
  test("add what is the same word, and leave out what cancels", () => {
    const sum = sumOf([of("AB", 1n, 2n), of("BA"), of("AB", 1n, 3n), of("BA", -1n)]);
    expect(textOfPolynomial(sum)).toBe(textOfPolynomial(sumOf([of("AB", 5n, 6n)])));
    expect(sum.size).toBe(1);
    expect(sumOf([of("A"), of("A", -1n)]).size).toBe(0);
    expect(textOfPolynomial(sumOf([of("A"), of("B")]))).toBe(textOfPolynomial(sumOf([of("B"), of("A")])));
  });

  test("are told apart by the order of letters, by numbers and by powers of scalars", () => {
    const all = [
      of("AB"),
      of("BA"),
      of("AB", 2n),
      of("AB", 1n, 1n, [[0, 1]]),
      of("AB", 1n, 1n, [[0, 2]]),
      of("AB", 1n, 1n, [[1, 1]]),
      of(""),
      of("A"),
    ];
    expect(new Set(all.map((each) => textOfPolynomial(sumOf([each])))).size).toBe(all.length);
    // In whatever order scalars were multiplied.
    const [st, ts] = [
      times(of("", 1n, 1n, [[0, 1]]), of("", 1n, 1n, [[1, 1]])),
      times(of("", 1n, 1n, [[1, 1]]), of("", 1n, 1n, [[0, 1]])),
    ];
    expect(sumOf([st, negated(ts)]).size).toBe(0);
  });

  test("multiply letter by letter: (A + B)(A - B) is A² - AB + BA - B²", () => {
    const found = product(polynomial({ A: 1, B: 1 }), polynomial({ A: 1, B: -1 }));
    expect(textOfPolynomial(found)).toBe(textOfPolynomial(polynomial({ AA: 1, AB: -1, BA: 1, BB: -1 })));
    expect(difference(found, found).size).toBe(0);
    expect(textOfPolynomial(product(found, sumOf([one])))).toBe(textOfPolynomial(found));
  });

  test("powers of scalars are added in products and taken away in quotients, down to none", () => {
    const a = of("A", 3n, 2n, [
      [0, 2],
      [1, 1],
    ]);
    const b = of("", 2n, 1n, [
      [0, 2],
      [1, -3],
    ]);
    expect(times(a, b)).toEqual(
      of("A", 3n, 1n, [
        [0, 4],
        [1, -2],
      ]),
    );
    expect(over(a, b)).toEqual(of("A", 3n, 4n, [[1, 4]]));
    expect(times(a, of("B", 1n, 1n, [[0, -2]])).scalars).toEqual(new Map([[1, 1]]));
    expect(negated(a).coefficient).toEqual({ n: -3n, d: 2n });
  });

  test("longer words are larger, and of one length the first letter that differs tells", () => {
    const words = ["", "A", "B", "AA", "AB", "BA", "BB", "AAA"].map(word);
    for (const [i, a] of words.entries())
      for (const [j, b] of words.entries()) expect(Math.sign(compareWords(a, b))).toBe(Math.sign(i - j));
  });
});

describe("what follows from relations", () => {
  const follows = (
    claim: Readonly<Record<string, number>>,
    ...relations: readonly Readonly<Record<string, number>>[]
  ): boolean => followsFrom(polynomial(claim), relations.map(polynomial));
  /** B is the inverse of A: AB = BA = 1. */
  const inverse = [
    { AB: 1, "": -1 },
    { BA: 1, "": -1 },
  ];

  test("is found by replacing, wherever a word stands", () => {
    expect(follows({ CABD: 1, CD: -1 }, ...inverse)).toBe(true);
    expect(follows({ AABB: 1, "": -1 }, ...inverse)).toBe(true);
    expect(follows({ ABAB: 2, BA: -2 }, ...inverse)).toBe(true);
    expect(follows({}, ...inverse)).toBe(true);
  });

  test("and by what two relations say together: an inverse from the left and one from the right are one", () => {
    // CA = 1 and AB = 1, so that C = CAB = B.
    expect(follows({ C: 1, B: -1 }, { CA: 1, "": -1 }, { AB: 1, "": -1 })).toBe(true);
    // (1 + CA)D = 1 and E(1 + AC) = 1 give D C = C E: the push-through identity.
    expect(
      follows(
        { DC: 1, CE: -1 },
        { D: 1, CAD: 1, "": -1 },
        { D: 1, DCA: 1, "": -1 },
        { E: 1, EAC: 1, "": -1 },
        { E: 1, ACE: 1, "": -1 },
      ),
    ).toBe(true);
  });

  test("and nothing else, as matrices show that fulfil the relations", () => {
    // A = diag(2, 1), B = diag(1/2, 1) and any C.
    expect(follows({ AC: 1, CA: -1 }, ...inverse)).toBe(false);
    expect(follows({ ABC: 1, "": -1 }, ...inverse)).toBe(false);
    expect(follows({ A: 1, B: -1 }, ...inverse)).toBe(false);
    // AB = 1 alone does not say BA = 1: the shift of sequences and its left inverse.
    expect(follows({ BA: 1, "": -1 }, { AB: 1, "": -1 })).toBe(false);
    expect(follows({ A: 1 })).toBe(false);
    expect(follows({ A: 1 }, {})).toBe(false);
  });

  test("where a relation says that a word is a multiple of others", () => {
    // 2AB = 3BA: then 4AAB = 9BAA.
    expect(follows({ AAB: 4, BAA: -9 }, { AB: 2, BA: -3 })).toBe(true);
    expect(follows({ AAB: 4, BAA: 9 }, { AB: 2, BA: -3 })).toBe(false);
  });
});
