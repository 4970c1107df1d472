import { describe, expect, test } from "vitest";
import { nearestName, subscripted } from "./hint";
import { vocabulary } from "./vocabulary";

const nearest = (name: string, names: readonly string[]): string | null => nearestName(name, vocabulary({ names }));

describe("the name of the question that was probably meant", () => {
  test.each([
    ["cin", "C_in"],
    ["CIN", "C_in"],
    ["c_in", "C_in"],
    ["Cin", "C_in"],
    ["ht", "h_t"],
    ["alhpa_k", null],
    ["beta_tt", "beta_t"],
    ["beta_", "beta_t"],
    ["bets_t", "beta_t"],
    ["bea_t", "beta_t"],
    ["widht", null],
    ["widt", "width"],
    ["widthh", "width"],
    ["wisth", "width"],
    ["wdith", null],
    ["wid", null],
    ["x", "X"],
    ["h", null],
    ["y", null],
  ] as const)("%s: %s", (written, meant) => {
    expect(nearest(written, ["C_in", "h_t", "beta_t", "width", "X"])).toBe(meant);
  });

  test("is one with a longer subscript where no other is near", () => {
    expect(nearest("ht", ["h_{t-1}"])).toBe("h_{t-1}");
    expect(nearest("ht", ["h_{t+1}"])).toBe("h_{t+1}");
    expect(nearest("ht", ["h_{t-1}", "h_t"])).toBe("h_t");
    expect(nearest("ht", ["h_{ts}"])).toBeNull();
    expect(nearest("h", ["h_{-1}"])).toBeNull();
    expect(nearest("ht", ["h_{t+1}", "h_{t-1}"])).toBe("h_{t+1}");
  });

  test("is the same name under an accent left out, but no name under another one", () => {
    expect(nearest("y_hat", ["y"])).toBe("y");
    expect(nearest("h_tilde_t", ["h_t"])).toBe("h_t");
    expect(nearest("h_foo_t", ["h_t"])).toBeNull();
  });

  test("is none where a name of two letters is one letter off, nor where there are no names", () => {
    expect(nearest("ab", ["ac"])).toBeNull();
    expect(nearest("abc", ["ab"])).toBeNull();
    expect(nearest("ab", ["abc"])).toBeNull();
    expect(nearest("abc", ["abd"])).toBe("abd");
    expect(nearest("anything", [])).toBeNull();
  });

  test("is the first of two that are as near", () => {
    expect(nearest("gamme", ["gamma", "gammo"])).toBe("gamma");
    // The same without its underscore comes before one letter off, wherever it stands.
    expect(nearest("gamma", ["gammx", "gamm_a"])).toBe("gamm_a");
  });
});

describe("a letter whose only names have a subscript", () => {
  const of = (name: string, names: readonly string[]): string | null => subscripted(name, vocabulary({ names }));

  test("has the plainest of them", () => {
    expect(of("o", ["o_t", "h_t"])).toBe("o_t");
    expect(of("f", ["f_{t+1}", "f_t"])).toBe("f_t");
    expect(of("f", ["f_ab", "f_t"])).toBe("f_t");
    expect(of("y_hat", ["y_hat_t"])).toBe("y_hat_t");
  });

  test("and none where the subscript is no word of letters", () => {
    expect(of("f", ["f_{t+1}"])).toBeNull();
    expect(of("f", ["f_1"])).toBeNull();
    expect(of("f", ["ff_t"])).toBeNull();
    expect(of("f", ["f"])).toBeNull();
    expect(of("f", [])).toBeNull();
  });
});
