import { describe, expect, test } from "vitest";
import { toLatex, toText } from "./print";
import { type ReadOptions, read } from "./read";

const complex: ReadOptions = { names: ["z", "w", "z_1", "x", "R"], complex: true, complexNames: ["z", "w", "z_1"] };
const as = (text: string, options: ReadOptions = complex): string => {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : (reading.feedback[0]?.code ?? "refused");
};

describe("conjugates, parts and arguments are read in all their spellings where a variable is complex", () => {
  test.each([
    ["conj(z)", "conj(z)"],
    ["conjugate(z)", "conj(z)"],
    ["np.conj(z)", "conj(z)"],
    ["z.conj()", "conj(z)"],
    ["z^*", "conj(z)"],
    ["z^{*}", "conj(z)"],
    ["z^\\ast", "conj(z)"],
    ["z^∗ w", "conj(z)*w"],
    ["(z+w)^*", "conj(z + w)"],
    ["z̄", "conj(z)"],
    ["zbar", "conj(z)"],
    ["z_bar", "conj(z)"],
    ["\\bar z", "conj(z)"],
    ["\\bar{z}w", "conj(z)*w"],
    ["\\bar{z}_1", "conj(z_1)"],
    ["\\bar{z_1}", "conj(z_1)"],
    ["\\overline{z}", "conj(z)"],
    ["\\overline{z+w}", "conj(z + w)"],
    ["\\overline{z w}^2", "conj(z*w)^2"],
    ["\\overline{x}", "conj(x)"],
    ["Re(z)", "Re(z)"],
    ["Re z", "Re(z)"],
    ["re(z)", "Re(z)"],
    ["\\Re z", "Re(z)"],
    ["\\operatorname{Re} z", "Re(z)"],
    ["\\mathrm{Re}\\,z", "Re(z)"],
    ["ℜ(z)", "Re(z)"],
    ["np.real(z)", "Re(z)"],
    ["Im z", "Im(z)"],
    ["\\Im(z)", "Im(z)"],
    ["np.imag(z)", "Im(z)"],
    ["iIm(z)", "i*Im(z)"],
    ["arg z", "arg(z)"],
    ["\\arg z", "arg(z)"],
    ["Arg(z)", "arg(z)"],
    ["angle(z)", "arg(z)"],
    ["cmath.phase(z)", "arg(z)"],
    ["cis(x)", "exp(i*x)"],
    ["2j z", "2*i*z"],
  ])("%s is %s", (text, read_) => {
    expect(as(text)).toBe(read_);
  });
});

describe("near them, words keep their meaning", () => {
  test.each([
    // A circle in polar form: R e^(ix).
    ["Re^{i x}", "R*e^(i*x)"],
    ["z^* 2", "unexpected"],
    ["z^*2", "unexpected"],
    // A bar over a real name may be a mean.
    ["\\bar{x}", "unknown-name"],
    // Engineers' j may be a further variable.
    ["j z", "unknown-name"],
  ])("%s is %s", (text, read_) => {
    expect(as(text)).toBe(read_);
  });

  test("a name of the question comes before the function that is spelled alike", () => {
    expect(as("Re z", { ...complex, names: ["z", "Re"] })).toBe("Re*z");
    expect(as("\\bar z", { ...complex, names: ["z", "z_bar"] })).toBe("z_bar");
    expect(as("\\overline{z}", { ...complex, names: ["z", "z_bar"] })).toBe("z_bar");
  });

  test("and where no variable is complex, none of them is a function", () => {
    expect(as("Re^2", { names: ["Re"] })).toBe("Re^2");
    for (const text of [
      "conj(x)",
      "\\bar{x}",
      "\\overline{x}",
      "Re(x)",
      "\\Re x",
      "\\Im x",
      "\\arg x",
      "Arg(x)",
      "x^*",
      "cis(x)",
    ])
      expect(read(text, { names: ["x"] }).ok, text).toBe(false);
  });
});

test("they are printed as books print them, and read back", () => {
  for (const [text, latex] of [
    ["conj(z+w)^2", "\\overline{z + w}^{2}"],
    ["conj(x)", "\\overline{x}"],
    ["Re(z)", "\\operatorname{Re}\\left(z\\right)"],
    ["arg(z)", "\\operatorname{arg}\\left(z\\right)"],
  ] as const) {
    const reading = read(text, complex);
    if (!reading.ok) throw new Error(text);
    expect(toLatex(reading.value)).toBe(latex);
    expect(as(latex, { ...complex, syntax: "latex" })).toBe(text.replace("z+w", "z + w"));
  }
});
