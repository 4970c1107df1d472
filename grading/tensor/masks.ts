import { stepText } from "./comparisons";
import { type Rewritten, rewritten, unchanged } from "./rewriting";

/** 1[z > 0], 𝟙{z > 0}, [z > 0] and NumPy's (z > 0), each entry 1 or 0, as the step function of the difference that is 0 or 1 at 0. */
export const withSteps = (text: string): Rewritten =>
  /[<>≤≥]|\\[gl](?:eq?|t)(?![A-Za-z])/.test(text)
    ? rewritten(text, steps, ({ 0: piece, 1: left = "", 2: sign = "", 3: right = "", index }) => {
        const [more, less] = /[>≥g]/.test(sign) ? [left, right] : [right, left];
        const difference = less.trim() === "0" ? more.trim() : `(${more})-(${less})`;
        const step = stepText(difference, !/[=≤≥]|\\[gl]e/.test(sign));
        if (!/[\p{L}_]$/u.test(text.slice(0, index))) return step;
        // diag(z > 0) keeps its bracket; \odot[z > 0] must not run into the next word.
        return piece.startsWith("(") ? `(${step})` : ` ${step}`;
      })
    : unchanged(text);

const marker =
  /(?:(?<![\w.])1(?=\s*[_[{(])|𝟙|\\(?:mathbb|mathds)\s*(?:\{\s*[1I]\s*\}|[1I])|\\mathbf\s*(?:\{\s*1\s*\}|1)|(?:χ|\\chi)(?=\s*_\s*\{)|(?<![\w\\])I(?=\s*[[({]))?\s*/;
const opening = /(?:_\s*\{\s*(?:\\\{|[[(])|_\s*\{|(?:\\left\s*)?(?:\\?\{|[[(]))/;
const closing = /(?:(?:\\\}|[\])])\s*\}|(?:\\right\s*)?(?:\\?\}|[\])]))/;
/** No bracket that is left open; commands may stand in it, but those of a comparison or of a bracket. */
const inBraces = /\{(?:[^{}<>=≤≥]|\{[^{}<>=≤≥]*\})*\}/;
const inBrackets = /\((?:[^()<>=≤≥]|\([^()<>=≤≥]*\))*\)/;
const command = /\\(?!(?:[gl](?:eq?|t)|left|right)(?![A-Za-z]))[A-Za-z]+(?![A-Za-z])|\\[,:! ]/;
const side = new RegExp(`((?:[^()[\\]{}<>=≤≥\\\\,;]|${command.source}|${inBrackets.source}|${inBraces.source}){1,80})`);
const comparison = /((?<!-)>=?|<=?|≥|≤|\\geq?(?![A-Za-z])|\\leq?(?![A-Za-z])|\\gt(?![A-Za-z])|\\lt(?![A-Za-z]))/;
const cast = /(?:\s*\.\s*(?:float|int|double|astype|long|bool|half|to|type)\s*\([^()]*\))?/;

const steps = new RegExp(
  [marker, opening, side, comparison, side, closing, cast].map(({ source }) => source).join(""),
  "g",
);
