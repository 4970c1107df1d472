import { describe, expect, it } from "vitest";
import type { Figure, Picture } from "../figure";
import { connectivity } from "../layers/paths";
import { variant } from "../question";
import { questions } from ".";

const seeds = Array.from({ length: 12 }, (_, i) => `figures-${i}`);

const all = seeds.flatMap((seed) =>
  questions.flatMap((question) => {
    const drawn = variant(question, seed);
    return (drawn.figures?.() ?? []).map((figure) => ({ drawn, figure }));
  }),
);

const pictures = <Kind extends Picture["kind"]>(kind: Kind) =>
  all.flatMap(({ figure }) => {
    const { picture } = figure;
    const is = (each: Picture): each is Extract<Picture, { kind: Kind }> => each.kind === kind;
    return is(picture) ? [{ figure, picture }] : [];
  });

const numbers = (text: string): readonly string[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).sort();
const part = ({ beside }: Figure): string => (beside === "statement" ? "" : beside.solutionOf);

describe("pictures of a variant", () => {
  it("exist of every kind, each with words in both languages that hold the same numbers", () => {
    expect(new Set(all.map(({ figure }) => figure.picture.kind)).size).toBe(6);
    for (const { figure } of all) {
      for (const text of [figure.title, figure.description]) {
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(numbers(text["zh-CN"])).toEqual(numbers(text.en));
        expect(`${text.en}${text["zh-CN"]}`).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it("stand beside the statement or with the worked solution of a part that is there", () => {
    for (const { drawn, figure } of all) {
      if (figure.beside !== "statement") expect(drawn.parts.map(({ id }) => id)).toContain(part(figure));
    }
  });

  it("are the same for the same seed, and asking for them changes no number of the variant", () => {
    for (const question of questions) {
      const [one, two] = [variant(question, "same"), variant(question, "same")];
      expect(one.figures?.()).toEqual(two.figures?.());
      expect(one.parts.map(({ answer }) => answer)).toEqual(two.parts.map(({ answer }) => answer));
    }
  });

  it("show sums that add up, channel by channel", () => {
    for (const { picture } of pictures("channel-mixing")) {
      picture.output.forEach((y, i) => {
        let sum = picture.bias[i] ?? Number.NaN;
        picture.input.forEach((x, j) => {
          sum += (picture.weights[i]?.[j] ?? Number.NaN) * x;
        });
        expect(y).toBe(sum);
      });
    }
  });

  it("show the larger of two coordinates as the height, and the unit vectors at the kink", () => {
    for (const { picture } of pictures("max-surface")) {
      picture.axis.forEach((a, i) => {
        picture.axis.forEach((b, j) => {
          expect(picture.heights[i]?.[j]).toBe(Math.max(a, b, picture.heights[0]?.[0] ?? a));
        });
      });
      expect(picture.corners).toEqual([
        [1, 0],
        [0, 1],
      ]);
    }
  });

  it("show products of forget gates along the cell", () => {
    for (const { picture } of pictures("cell-path")) {
      let product = 1;
      expect(picture.factors[0]).toBe(1);
      picture.gates.toReversed().forEach((gate, i) => {
        product *= gate;
        expect(picture.factors[i + 1]).toBeCloseTo(product, 12);
      });
    }
  });

  it("show gradients that are positive and smaller after forty steps without the cell than with it", () => {
    for (const { picture } of pictures("gradient-norms")) {
      const [lstm, simple] = picture.series;
      for (const norm of [...(lstm?.norms ?? []), ...(simple?.norms ?? [])]) expect(norm).toBeGreaterThan(0);
      expect(lstm?.norms.at(-1) ?? 0).toBeGreaterThan(simple?.norms.at(-1) ?? Number.POSITIVE_INFINITY);
    }
  });

  it("mark crossings where both curves have the same height, by the formulas of the counts", () => {
    for (const { figure, picture } of pictures("cost-curves")) {
      const [d = 0, k = 0] = (figure.title.en.match(/\d+/g) ?? []).map(Number);
      const [recurrent, convolution] = picture.crossings;
      expect(recurrent).toEqual({ length: d, count: 2 * d * d * d });
      expect(convolution?.length).toBe((k * d) / 2);
      expect(convolution?.count).toBe((convolution?.length ?? 0) * k * d * d);
      picture.lengths.forEach((n, i) => {
        expect(picture.series.map(({ counts }) => counts[i])).toEqual([2 * n * n * d, 2 * n * d * d, n * k * d * d]);
      });
    }
  });

  it("show a path as long as the longest that is measured on the executed layers", () => {
    const measured = {
      "path-self-attention": connectivity("self-attention", { n: 8, d: 1 }).longestPath,
      "path-recurrent": connectivity("recurrent", { n: 8, d: 1 }).longestPath,
      "path-convolution-contiguous": connectivity("convolution", { n: 8, d: 1, k: 3 }).longestPath,
      "path-convolution-dilated": connectivity("convolution", { n: 8, d: 1, k: 3 }, true).longestPath,
    };
    // A line of the picture is one pass through a layer, or one step, whose operations are measured on one position.
    const step = connectivity("recurrent", { n: 1, d: 1 }).longestPath;
    const layer = measured["path-self-attention"];
    const units = [layer, step, layer, layer];
    const shown = pictures("connectivity").slice(0, 4);
    Object.entries(measured).forEach(([id, length], i) => {
      const found = shown.find(({ figure }) => part(figure) === id)?.picture.path ?? [];
      expect((found.length - 1) * (units[i] ?? 1), id).toBe(length);
    });
    for (const { picture } of pictures("connectivity")) {
      const named = new Set(picture.links.map((link) => JSON.stringify(link)));
      picture.path.slice(1).forEach((to, i) => {
        expect(named).toContain(JSON.stringify({ from: picture.path[i], to }));
      });
    }
  });
});
