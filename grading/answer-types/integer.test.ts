import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer } from "./integer";

const value = (text: string): bigint | string => {
  const reading = integer.read(text, {});
  return reading.ok ? reading.value : reading.feedback[0].code;
};

/** The codes of what is said of a wrong answer. */
const slips = (answer: bigint, key: bigint): readonly string[] => {
  const comparison = integer.compare(answer, { value: key }, {});
  return (comparison.feedback ?? []).map(({ code }) => code);
};

describe("a whole number", () => {
  it("is read from digits, groups of digits, powers, products, factorials and decimals that are whole", () => {
    for (const text of [
      "16384",
      "16,384",
      "16 384",
      "１６３８４",
      "128^2",
      "2^14",
      "128*128",
      "1.6384e4",
      "1.6384×10^4",
      "16384.0",
    ]) {
      expect([text, value(text)]).toEqual([text, 16384n]);
    }
    expect(value("5!")).toBe(120n);
    expect(value("-3")).toBe(-3n);
    expect(value("sqrt(16) + floor(7/2) + binomial(5,2) + log_2 8")).toBe(20n);
    expect(value("10^80 + 1")).toBe(10n ** 80n + 1n);
  });

  it("of any size is compared exactly", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 300n), max: 10n ** 300n }),
        fc.bigInt({ min: -1n, max: 1n }),
        (key, off) => {
          const read = value((key + off).toString());
          expect(typeof read).toBe("bigint");
          if (typeof read !== "bigint") return;
          expect(integer.compare(read, { value: key }, {}).relation).toBe(off === 0n ? "equal" : "different");
        },
      ),
    );
  });

  it("that is not one costs no try", () => {
    for (const text of ["2.5", "1/3", "pi", "e^2", "sqrt(2)"])
      expect([text, value(text)]).toEqual([text, "not-integer"]);
    for (const text of ["", "abc", "1,5", "2 or 3", "x", "16384 params", "0x10"])
      expect([text, typeof value(text)]).toEqual([text, "string"]);
  });

  it("that is not one is shown as the decimal it was read as, with its place", () => {
    const reading = integer.read("16.384", {});
    expect(!reading.ok && reading.feedback[0].message.en).toContain("(16.384) is not whole");
    expect(!reading.ok && reading.feedback[0].at).toEqual({ from: 0, to: 6 });
  });

  it("prints as text that reads back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 300n), max: 10n ** 300n }), (key) => {
        expect(value(integer.print({ value: key }, {}).text)).toBe(key);
      }),
    );
  });

  it("near the right one is told the kind of slip, and neither its direction nor the right number", () => {
    expect(slips(-1024n, 1024n)).toEqual(["slip:sign"]);
    expect(slips(1023n, 1024n)).toEqual(["slip:off-by-one"]);
    expect(slips(1025n, 1024n)).toEqual(["slip:off-by-one"]);
    expect(slips(2048n, 1024n)).toEqual(["slip:factor-two"]);
    expect(slips(512n, 1024n)).toEqual(["slip:factor-two"]);
    expect(slips(10240n, 1024n)).toEqual(["slip:power-of-ten"]);
    expect(slips(1042n, 1024n)).toEqual(["slip:digits-swapped"]);
    for (const swapped of [16834n, 86314n, 61384n, 16483n])
      expect(slips(swapped, 16384n)).toEqual(["slip:digits-swapped"]);
    // Two digits that differ are not yet two that are swapped; nor are three.
    for (const other of [16438n, 17484n, 18354n, 13864n, 16374n]) expect(slips(other, 16384n)).toEqual([]);
    expect(slips(999n, 1024n)).toEqual([]);
    expect(slips(4n, 3n)).toEqual([]);
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n, max: 10n ** 6n }),
        fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n }),
        (key, answer) => {
          for (const { message } of integer.compare(answer, { value: key }, {}).feedback ?? []) {
            if (key > 10n) expect(`${message.en} ${message["zh-CN"]}`).not.toContain(key.toString());
          }
        },
      ),
    );
  });
});

describe("a whole number that is written as a constant", () => {
  it("is worked out exactly", () => {
    for (const [text, expected] of [
      ["sqrt(2)^2", 2n],
      ["(sqrt(5)+1)*(sqrt(5)-1)", 4n],
      ["log(8)/log(2)", 3n],
      ["4*arctan(1)/pi", 1n],
      ["ceil(log(100)/log(3))", 5n],
      ["floor(exp(10))", 22026n],
      ["ceil(log(1000)/log(10))", 3n],
      ["round(100*pi)", 314n],
      ["365!/363!", 132860n],
      ["2^5000/2^4995", 32n],
      ["floor(e^(pi*sqrt(163)))", 262537412640768743n],
    ] as const) {
      expect([text, value(text)]).toEqual([text, expected]);
    }
  });

  it("is refused where it is proved to be none, however near one it lies", () => {
    for (const text of ["e^(pi*sqrt(163))", "sqrt(10^20+1)", "log(9)/log(2)", "10^20/3", "sqrt(2)+sqrt(3)"])
      expect([text, value(text)]).toEqual([text, "not-integer"]);
  });

  it("of many digits is worked out too, and different from a short one", () => {
    expect(value("2^5000")).toBe(2n ** 5000n);
    expect(integer.compare(2n ** 5000n, { value: 32n }, {}).relation).toBe("different");
  });
});
