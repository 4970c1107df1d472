import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { nowhere } from "./expression";
import { toLatex, toText } from "./print";
import { integer, rational } from "./rational";
import { type ReadOptions, reader } from "./read";

const at = nowhere;
const names = ["x", "n", "d", "C_in", "h_t", "h_{t-1}", "c_tilde_t", "delta", "W_f", "theta_1", "delta_h_t", "loss"];

/** What the printers promise to keep: everything but places and the spelling of literals. */
function bare(e: unknown): unknown {
  if (Array.isArray(e)) return e.map(bare);
  if (typeof e !== "object" || e === null) return e;
  return Object.fromEntries(
    Object.entries(e)
      .filter(([key]) => key !== "at" && key !== "text")
      .map(([key, value]) => [key, bare(value)]),
  );
}

/** The numerator is positive, so that no constant part of a random tree divides by zero or leaves the reals. */
const number = fc.oneof(
  fc.integer({ min: 1, max: 5000 }).map((n): Expression => ({ kind: "number", value: integer(n), at })),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 6 }))
    .map(([n, places]): Expression => ({ kind: "number", value: rational(BigInt(n), 10n ** BigInt(places)), at })),
);
const symbol = fc.constantFrom(...names).map((name): Expression => ({ kind: "symbol", name, at }));
const constant = fc
  .constantFrom("pi" as const, "e" as const)
  .map((name): Expression => ({ kind: "constant", name, at }));

// An alias, since letrec takes no interface.
type Trees = { readonly value: Expression };

const trees = fc.letrec<Trees>((tie) => {
  const value = tie("value");
  const several = fc.array(value, { minLength: 2, maxLength: 3 });
  return {
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      symbol,
      number,
      constant,
      several.map((terms): Expression => ({ kind: "add", terms, at })),
      value.map((argument): Expression => ({ kind: "negate", argument, at })),
      several.map((factors): Expression => ({ kind: "multiply", factors, at })),
      fc
        .tuple(value, symbol)
        .map(([numerator, denominator]): Expression => ({ kind: "divide", numerator, denominator, at })),
      fc.tuple(symbol, value).map(([base, exponent]): Expression => ({ kind: "power", base, exponent, at })),
      fc.tuple(value, symbol).map(([base, exponent]): Expression => ({ kind: "power", base, exponent, at })),
      fc
        .tuple(
          fc.constantFrom("exp", "sin", "tanh", "sigmoid", "relu", "abs", "floor", "ceil", "softplus", "sign"),
          value,
        )
        .map(([name, argument]): Expression => ({ kind: "call", name, arguments: [argument], at })),
      fc
        .tuple(fc.constantFrom("ln", "sqrt", "factorial", "log"), symbol)
        .map(([name, argument]): Expression => ({ kind: "call", name, arguments: [argument], at })),
      fc
        .tuple(fc.constantFrom("max", "min"), several)
        .map(([name, given]): Expression => ({ kind: "call", name, arguments: given, at })),
      fc.tuple(symbol, symbol).map((given): Expression => ({ kind: "call", name: "binomial", arguments: given, at })),
      fc.tuple(symbol, symbol).map((given): Expression => ({ kind: "call", name: "log", arguments: given, at })),
      fc
        .tuple(fc.constantFrom("sum" as const, "product" as const), value, value, value)
        .map(
          ([operator, from, to, body]): Expression => ({ kind: "reduce", operator, index: "k", from, to, body, at }),
        ),
    ),
  };
});

const plainOptions: ReadOptions = { names };
const plain = reader(plainOptions);
const latex = reader({ names, syntax: "latex" });

const readsBack = (reading: ReturnType<typeof plain>, e: Expression, printed: string): void => {
  if (!reading.ok) {
    // The only trees that may be refused are those that leave the limits.
    expect([printed, reading.feedback[0].code]).toEqual([printed, expect.stringMatching(/^too-|not-finite/)]);
    return;
  }
  expect([printed, bare(reading.value)]).toEqual([printed, bare(e)]);
};

describe("printing", () => {
  it("gives plain text that reads back to an equal tree", () => {
    fc.assert(
      fc.property(trees.value, (e) => {
        const printed = toText(e);
        if (printed.length <= 1000) readsBack(plain(printed), e, printed);
      }),
      { numRuns: 10_000 },
    );
  });

  it("gives LaTeX that reads back to an equal tree", () => {
    fc.assert(
      fc.property(trees.value, (e) => {
        const printed = toLatex(e);
        if (printed.length <= 1000) readsBack(latex(printed), e, printed);
      }),
      { numRuns: 10_000 },
    );
  });
});
