import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asNumpy, notationOf } from "./notation";
import { chained, rewritten } from "./rewriting";
import { withHadamardPowers, withJoinedDeltas, withPlainSpellings } from "./spellings";

describe("rewriting", () => {
  it("keeps the way back to the place a character came from", () => {
    const { text, back } = rewritten("ab**cd", /\*\*/g, () => "^");
    expect(text).toBe("ab^cd");
    expect(back({ from: 3, to: 5 })).toEqual({ from: 4, to: 6 });
    expect(back({ from: 2, to: 3 })).toEqual({ from: 2, to: 4 });
    expect(back({ from: 5, to: 5 })).toEqual({ from: 6, to: 6 });
  });

  it("points inside the text as typed, whatever was typed", () => {
    const piece = fc.constantFrom(
      "np.multiply(",
      "np.",
      ",",
      "(",
      ")",
      "*",
      "**",
      "@",
      ".T",
      "δh_t",
      "^{\\circ 2}",
      "a",
      " ",
      "[:, None]",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((each) => each.join("")),
        (typed) => {
          const { text, back } = chained(typed, asNumpy, withHadamardPowers, (each) =>
            withJoinedDeltas(each, () => true),
          );
          for (let from = 0; from <= text.length; from += 1) {
            const span = back({ from, to: Math.min(text.length, from + 2) });
            expect(0 <= span.from && span.from <= span.to && span.to <= typed.length).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the notation of an answer", () => {
  it.each(["a @ b", "np.tanh(c) * o", "torch.outer(a, b)", "W.T", "d[:, None]", "x.unsqueeze(0)"])(
    "is NumPy's in %s",
    (text) => {
      expect(notationOf(text)).toBe("numpy");
    },
  );

  it.each([
    "A.sigmoid() * B",
    "A.tanh()*B",
    "z.relu()*z",
    "A1.exp() * B",
    "(a + b).sqrt()*b",
    "A.T.mul(B) * G",
    "expit(z) * z",
    "math.sqrt(d) * a",
  ])("is NumPy's where a method of an array or a library's function stands: %s", (text) => {
    expect(notationOf(text)).toBe("numpy");
  });

  it.each(["2.exp(z) * b", "a.*exp(z) * b", "W' * (z > 0)", "diag(z > 0) * a"])(
    "is printed mathematics' where the same letters are none: %s",
    (text) => {
      expect(notationOf(text)).toBe("mathematics");
    },
  );

  it.each(["a * b", "W' d", "a.*b", "\\tanh(c)", "2.5 T", "outer(a, b)"])("is printed mathematics' in %s", (text) => {
    expect(notationOf(text)).toBe("mathematics");
  });

  it.each([
    ["np.tanh(c) * o**2", "np.tanh(c) ⊙ o**2"],
    ["np.multiply(a, 1 - o)", "((a)⊙( 1 - o))"],
    ["np.multiply(np.tanh(c), f(a, b))", "((np.tanh(c))⊙( f(a, b)))"],
    ["np.square(o) @ x.t()", "((o)**2) @ x.T"],
    ["a[:, None] * b[None, :]", "a ⊙ b.T"],
    ["np.linalg.inv(U) @ a", "np.inv(U) @ a"],
  ])("turns %s into %s", (typed, text) => {
    expect(asNumpy(typed).text).toBe(text);
  });

  it.each([
    ["\\mathbf{1} - o", "1 - o"],
    ["𝟏_n - o", "1 - o"],
    ["dL/dh_t ⊙ o", "∂L/∂h_t ⊙ o"],
    ["outer(a, transpose(f(x)))", "outer(a, ((f(x))'))"],
    ["\\mathbf{10} + d(1)", "\\mathbf{10} + d(1)"],
  ])("spells %s as %s", (typed, text) => {
    expect(withPlainSpellings(typed).text).toBe(text);
  });

  it("joins δ with the name behind it only where that is a name", () => {
    const known = (name: string): boolean => name === "delta_h_t";
    expect(withJoinedDeltas("δh_t + \\delta h_{t} + δc", known).text).toBe("δ_{h_t} + δ_{h_t} + δc");
  });
});
