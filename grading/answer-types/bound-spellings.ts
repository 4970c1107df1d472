import { type Rewritten, rewritten, unchanged } from "../tensor/rewriting";

/**
 * Bounds as libraries and books write them, in the reader's words: np.clip(x, 0, None), torch.clamp(x, min=0), x.clamp(max=1), x.clip(0, 1),
 * np.fmax, np.heaviside(x, v) with its value at 0, and x^+, the positive part. A full-width comma between digits is no decimal one.
 */
export function withBounds(text: string): Rewritten {
  if (!spellings.test(text)) return unchanged(text);
  return rewritten(text, new RegExp(spellings, "gu"), ({ groups = {} }) => {
    const { of, above, below, side, bound, method, extreme, step, there, positive } = groups;
    if (of !== undefined && side !== undefined) return `${side === "min" ? "max" : "min"}(${of},${bound ?? ""})`;
    if (of !== undefined) return above === undefined ? `min(${of},${below ?? ""})` : `max(${of},${above})`;
    if (method !== undefined) {
      const { only, limit } = groups;
      return only === undefined ? `clip(${method},` : `${only === "min" ? "max" : "min"}(${method},${limit ?? ""})`;
    }
    if (extreme !== undefined) return extreme;
    if (step !== undefined) return `([${step}>0]+(${there ?? ""})*[${step}=0])`;
    return positive === undefined ? ", " : `(${positive})_+`;
  });
}

const infinity = String.raw`(?:None|DNE|(?:np\.|math\.|torch\.)?inf|∞|float\(["']inf["']\))`;
const clip = String.raw`(?<![\w.])(?:(?:torch|np|tf|jnp)\.)?(?:clamp|clip)`;
const value = "[^(),=]{1,20}";

const spellings = new RegExp(
  [
    String.raw`${clip}\s*\(\s*(?<of>[^(),]{1,20}),\s*(?:(?<side>min|max)\s*=\s*(?<bound>${value})|(?<above>${value}),\s*\+?${infinity}|-?${infinity}\s*,\s*(?<below>${value}))\s*\)`,
    String.raw`(?<![\w.])(?!(?:torch|np|numpy|tf|jnp)\.)(?<method>[A-Za-z]\w{0,20})\.(?:clamp|clip)\s*\((?:\s*(?<only>min|max)\s*=\s*(?<limit>${value})\))?`,
    String.raw`(?<![\w.])(?:np\.|math\.|torch\.)?f(?<extreme>max|min)(?=\s*\()`,
    String.raw`(?<![\w.])(?:np\.|torch\.)?heaviside\s*\(\s*(?<step>[^(),]{1,20}),\s*(?<there>[^(),]{1,20})\)`,
    String.raw`(?<![\w\\])(?<positive>[A-Za-z](?:_\w|_\{\w+\})?)\^\{?\+\}?(?=\s*(?:$|[-+*/;,)<>=]|\\\\|if\b|when\b))`,
    String.raw`(?<=\d)，(?=\d)`,
  ].join("|"),
  "u",
);
