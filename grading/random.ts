/**
 * Seeded pseudo-random numbers: the same seed draws the same variant on every machine, for ever.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), seeded by cyrb128, both in 32-bit integer
 * arithmetic that JavaScript computes exactly. Not for secrets: seeds come from outside.
 */
export interface Random {
  /** A whole number, uniform on [0, 2^32). */
  readonly bits: () => number;
  /** An integer, uniform on [low, high], both ends included. */
  readonly integer: (low: number, high: number) => number;
  /** One of the items, uniform. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** A new array of the items in random order. */
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

export function random(seed: string): Random {
  let [a, b, c, d] = hash(seed);
  const bits = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i += 1) bits();
  const integer = (low: number, high: number): number => {
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || high < low || high - low >= 2 ** 32) {
      throw new RangeError(`integer(${low}, ${high}): needs integers low <= high less than 2^32 apart`);
    }
    const size = high - low + 1;
    // Rejection keeps the draw uniform: the last incomplete block of 2^32 is drawn again.
    const limit = 2 ** 32 - (2 ** 32 % size);
    let drawn = bits();
    while (drawn >= limit) drawn = bits();
    return low + (drawn % size);
  };
  const pick = <T>(items: readonly [T, ...T[]]): T => items[integer(0, items.length - 1)] ?? items[0];
  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    const drawn: T[] = [];
    while (left.length > 0) drawn.push(...left.splice(integer(0, left.length - 1), 1));
    return drawn;
  };
  return { bits, integer, pick, shuffle };
}

/** Four 32-bit words from a text (cyrb128). */
function hash(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  const all = h1 ^ h2 ^ h3 ^ h4;
  return [all, h2 ^ all, h3 ^ all, h4 ^ all];
}
