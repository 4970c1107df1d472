import { expect, it } from "vitest";
import { descent } from "./descent";

it("turns by a right angle at each step and lowers f by the known factor ((κ−1)/(κ+1))²", () => {
  const kappa = 3.5;
  const { path } = descent(kappa, 6);
  const f = ({ x, y }: { x: number; y: number }): number => (x * x + kappa * y * y) / 2;
  const factor = ((kappa - 1) / (kappa + 1)) ** 2;
  for (let at = 2; at < path.length; at += 1) {
    const [a, b, c] = [path[at - 2], path[at - 1], path[at]];
    if (a === undefined || b === undefined || c === undefined) throw new Error("unreachable");
    expect((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)).toBeCloseTo(0, 10);
    expect(f(c) / f(b)).toBeCloseTo(factor, 10);
  }
});
