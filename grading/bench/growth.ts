import { equivalence } from "../expression/equivalence";
import { read } from "../expression/read";
import { fastest } from "./answers";

/** How the cost of one family of answers grows with their length: the slope of log cost against log length, 1 where it is linear. */
export interface Growth {
  readonly name: string;
  /** Characters, doubled ten times (up to the limit of 1,000), and milliseconds to read such an answer and to decide it. */
  readonly points: readonly { readonly length: number; readonly ms: number }[];
  /** Over all ten doublings, and over the last five, where the fixed cost of an answer no longer counts. */
  readonly slope: number;
  readonly lastSlope: number;
}

const lengths = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000];

const cut = (unit: string) => (length: number) =>
  unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .replace(/[+*^]$/, "");

/** Each family is held against the same text: the costly case, in which nothing differs. */
const families: readonly (readonly [name: string, text: (length: number) => string])[] = [
  ["sums of names", cut("x+y+")],
  ["products of names", cut("x*y*")],
  ["sums of products", cut("x*y+")],
  ["sums of powers", cut("x^2+")],
  ["sums of functions", (length) => `x${"+exp(x)".repeat(Math.floor((length - 1) / 7))}`],
  ["sums of cases", (length) => `x${"+|x|".repeat(Math.floor((length - 1) / 4))}`],
];

export function growth(): readonly Growth[] {
  return families.map(([name, text]) => {
    const points = lengths.map((length) => {
      const typed = text(length);
      const options = { names: ["x", "y", "z"] };
      const key = read(typed, options);
      if (!key.ok) throw new Error(typed);
      const compare = equivalence(key.value, new Map());
      const work = (): void => {
        const reading = read(typed, options);
        if (reading.ok) compare(reading.value);
      };
      for (let i = 0; i < 20; i += 1) work();
      return { length: typed.length, ms: fastest(work, 15) };
    });
    return { name, points, slope: slopeOf(points), lastSlope: slopeOf(points.slice(-6)) };
  });
}

/** Least squares of log cost against log length. */
function slopeOf(points: Growth["points"]): number {
  const x = points.map(({ length }) => Math.log(length));
  const y = points.map(({ ms }) => Math.log(ms));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const above = x.reduce((sum, each, i) => sum + (each - mx) * ((y[i] ?? 0) - my), 0);
  return above / x.reduce((sum, each) => sum + (each - mx) ** 2, 0);
}
