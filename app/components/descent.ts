export interface Ellipse {
  readonly rx: number;
  readonly ry: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Steepest descent with exact line search on f(x, y) = (x² + κy²)/2 from (κ, 1), the start from which it zigzags for ever:
 * each step runs along −∇f = (−x, −κy) for α = (g·g)/(g·Ag), where A = diag(1, κ), and ends where it touches a lower level curve.
 * Gives the iterates and the level curve through each, f = c being the ellipse with half-axes √(2c) and √(2c/κ).
 */
export function descent(
  kappa: number,
  steps: number,
): { readonly path: readonly Point[]; readonly levels: readonly Ellipse[] } {
  const path: Point[] = [];
  const levels: Ellipse[] = [];
  let { x, y } = { x: kappa, y: 1 };
  for (let step = 0; step <= steps; step += 1) {
    path.push({ x, y });
    const twice = x * x + kappa * y * y;
    levels.push({ rx: Math.sqrt(twice), ry: Math.sqrt(twice / kappa) });
    const g = { x, y: kappa * y };
    const alpha = (g.x ** 2 + g.y ** 2) / (g.x ** 2 + kappa * g.y ** 2);
    x -= alpha * g.x;
    y -= alpha * g.y;
  }
  return { path, levels };
}
