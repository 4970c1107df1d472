import { describe, expect, it } from "vitest";
import { meaningOf, symbolTable } from "./symbols";
import { nameAt, timed } from "./time";

describe("a name with a step of time", () => {
  it.each([
    ["h_t", "h", "t", 0],
    ["h_{t-1}", "h", "t", -1],
    ["c_tilde_t", "c_tilde", "t", 0],
    ["delta_{c_{t+1}}", "delta_c", "t", 1],
    ["x_0", "x", null, 0],
    ["x_T", "x", "T", 0],
  ])("is taken apart: %s", (name, family, variable, offset) => {
    expect(timed(name)).toEqual({ family, moment: { variable, offset } });
  });

  it.each(["x", "W_hh", "C_in", "h_{t,i}", "a_{2t}"])("is not seen in %s", (name) => {
    expect(timed(name)).toBeNull();
  });

  it("is put together again", () => {
    expect(nameAt("h", { variable: "t", offset: -1 })).toBe("h_{t-1}");
    expect(nameAt("x", { variable: "t", offset: 0 })).toBe("x_t");
  });
});

describe("the table of symbols", () => {
  const table = symbolTable({ x_t: { shape: ["m"] }, W_f: { shape: ["n", "m"] }, K: { shape: ["n", "n", "n"] } });

  it("knows a matrix by its name and a sequence by its family", () => {
    expect(meaningOf("W_f", table, [], false)).toMatchObject({ kind: "symbol", name: "W_f" });
    expect(meaningOf("x_t", table, [], false)).toMatchObject({ kind: "symbol", name: "x" });
  });

  it("reads further members of a sequence only where sums run over it", () => {
    expect(meaningOf("x_k", table, [], false)).toBeNull();
    expect(meaningOf("x_k", table, ["k"], true)).toMatchObject({ name: "x", time: { variable: "k", offset: 0 } });
    expect(meaningOf("x_1", table, [], true)).toMatchObject({ name: "x", time: { variable: null, offset: 1 } });
  });

  it("takes the name of an axis for its length, and refuses symbols of three axes", () => {
    expect(meaningOf("n", table, [], false)).toMatchObject({ kind: "size", dimension: "n" });
    expect(meaningOf("K", table, [], false)).toBeNull();
  });
});
