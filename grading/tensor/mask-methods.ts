import { operandBefore } from "./array-calls";
import { chained, type Edit, edited, type Rewritten, rewritten, unchanged } from "./rewriting";

const nested = /(?:[^(),]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*/.source;
const methods = new RegExp(
  `\\.\\s*(?:(gt|ge|lt|le|greater|greater_equal|less|less_equal)\\(\\s*(${nested})\\)|masked_fill_?\\(\\s*(${nested}),(${nested})\\))`,
  "g",
);
const dtype =
  /(?:(?:np|numpy|jnp|torch|tf)\s*\.\s*)?(?:float(?:16|32|64)?|double|half|bfloat16)|['"]float(?:16|32|64)?['"]/.source;
const kept = new RegExp(
  `\\.\\s*(?:(?:to|type|astype)\\(\\s*(?:(?:dtype\\s*=\\s*)?(?:${dtype}|[\\p{L}_]\\w*\\.dtype)|(?:device|["']?cuda["']?|["']?cpu["']?))\\s*\\)|type_as\\(\\s*[\\p{L}_]\\w*\\s*\\)|(?:float|double|cpu|cuda|numpy|requires_grad_)\\(\\s*\\))`,
  "gu",
);

const maskIn = String.raw`\((?:[^()<>]|\([^()<>]*\))*[<>](?:[^()<>]|\([^()<>]*\))*\)`;
/** Not a mask, as ~ and logical_not say it of truth values. */
const opposite = new RegExp(
  String.raw`(?:~\s*|\b(?:np|numpy|jnp|torch|tf)\s*\.\s*(?:math\s*\.\s*)?logical_not\s*)(${maskIn})`,
  "g",
);
const both = new RegExp(String.raw`(${maskIn})\s*&\s*(${maskIn})`, "g");

/** Most of them in one text; each is rewritten in a pass of its own, from the left. */
const mostMethods = 20;

const signs: ReadonlyMap<string, string> = new Map([
  ["gt", ">"],
  ["greater", ">"],
  ["ge", ">="],
  ["greater_equal", ">="],
  ["lt", "<"],
  ["less", "<"],
  ["le", "<="],
  ["less_equal", "<="],
]);

/**
 * PyTorch's methods of masks in signs: z.gt(0) as (z>0), d.masked_fill(z <= 0, 0) as d where z > 0; and no method that changes only how
 * numbers are kept, such as .to(torch.float32).
 */
export function withMaskMethods(text: string): Rewritten {
  if (!/\.\s*[a-z]|[~&]/.test(text)) return unchanged(text);
  let result = chained(
    text,
    (each) => rewritten(each, kept, () => ""),
    (each) => rewritten(each, opposite, ([, mask]) => `(1-${mask})`),
    (each) => rewritten(each, both, ([, first, second]) => `(${first}⊙${second})`),
  );
  for (let i = 0; i < mostMethods; i += 1) {
    const edits = nextEdits(result.text);
    if (edits === null) return result;
    const before = result;
    const after = edited(before.text, edits);
    result = { text: after.text, back: (span) => before.back(after.back(span)) };
  }
  return result;
}

function nextEdits(text: string): readonly Edit[] | null {
  // A mask within a method may be one of its own, as in d.masked_fill(z.le(0), 0).
  for (let start = 0; ; ) {
    methods.lastIndex = start;
    const match = methods.exec(text);
    if (match === null) return null;
    const edits = editsOf(text, match);
    if (edits !== null) return edits;
    start = match.index + 1;
  }
}

function editsOf(text: string, match: RegExpExecArray): readonly Edit[] | null {
  const from = operandBefore(text, match.index);
  if (from === null) return null;
  const operand = text.slice(from, match.index);
  // np.greater(z, 0) is no method, and is read elsewhere.
  if (/^\s*(?:np|numpy|jnp|torch|tf|F)\s*$/.test(operand)) return null;
  const [piece, name = "", bound = "", mask = "", value = ""] = match;
  const sign = signs.get(name);
  const made = sign === undefined ? filled(operand, mask.trim(), value.trim()) : `(${operand}${sign}${bound.trim()})`;
  return made === null ? null : [{ from, to: match.index + piece.length, text: made }];
}

/** Where a mask holds, the value stands in place of the array's entries; null where it is not read as a mask. */
function filled(array: string, mask: string, value: string): string | null {
  if (!/[<>≤≥]/.test(mask)) return null;
  const own = /^\(.*\)$/s.test(mask) ? mask : `(${mask})`;
  const rest = `((${array})⊙(1-${own}))`;
  return /^0?\.?0*$/.test(value) ? rest : `(${own}⊙(${value})+${rest})`;
}
