import { type Rewritten, rewritten, unchanged } from "../tensor/rewriting";

const nothing =
  "undefined|not\\s+defined|not\\s+differentiable|non-?differentiable|does\\s+not\\s+exist|doesn't\\s+exist|no\\s+derivative|DNE";
const point = String.raw`([-−]?\d+(?:\.\d+)?|zero|(?:the\s+)?origin)`;
const chinese = "不可导|不可微|不存在|未定义|无定义|没有定义|没有导数";

const said = new RegExp(
  String.raw`(?<![A-Za-z])(and\s+)?(?:(?:is|it\s+is)\s+)?(?:${nothing})\s+at\s+${point}(?=\s*(?:$|[.,;](?!\d)))` +
    String.raw`|(?:在\s*)?(?<![\d.A-Za-zα-ω_]|[=<>≤≥≠]\s?)${point}\s*(?:处|点处?)\s*(?:${chinese})`,
  "gu",
);

/**
 * "undefined at 0", 在 0 处不可导: the point is one of the only name in the text, which is what the words leave out. Where there are several
 * names or none is compared, the text stays.
 */
export function withPointWords(text: string): Rewritten {
  const names = new Set([...text.matchAll(letters)].map(([name]) => name));
  const [only] = names;
  if (only === undefined || names.size > 1 || !/[<>=≤≥≠]/.test(text)) return unchanged(text);
  return rewritten(
    text,
    said,
    ([, and, first, second]) => `${and === undefined ? "" : "; "}DNE if ${only}=${numberOf(first ?? second ?? "")}`,
  );
}

/** "the origin" and "zero" are 0. */
const numberOf = (point: string): string => (/\d/.test(point) ? point : "0");

/** A letter with or without its index; words and functions are none. */
const letters = /(?<![\p{L}\d\\_])[A-Za-zα-ω](?:_\{?\w+\}?|\d+)?(?![\p{L}\d_(])/gu;
