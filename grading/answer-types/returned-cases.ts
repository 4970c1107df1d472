/** Most values that a program returns. */
const mostReturns = 12;

/**
 * A program that returns one value after another, as a choice whose first condition that holds decides: "if x > 0: return x" and then
 * "return 0" as x if x > 0 else 0, with or without else, in Python or C. What is returned where nothing holds is no value. null where
 * there is one return or none, or anything else stands between them.
 */
export function returnedCases(text: string): string | null {
  if (!text.includes("return")) return null;
  const body = text
    .replace(/#[^\n]*|(?:^|(?<=[\n;{}]))[ \t]*\/\/[^\n]*/g, " ")
    .replace(/[ \t]{2,}/g, " ")
    .replace(
      /^\s*(?:def\s+\w+\s*\([^()]*\)\s*(?:->\s*\w+\s*)?:|(?:double|float|int|function)\s+\w+\s*\([^()]*\)\s*\{)/,
      " ",
    );
  const [start = "", ...rest] = body.split(/(?<!\w)return(?!\w)/);
  if (rest.length < 2 || rest.length > mostReturns) return null;
  let head = start;
  const made: string[] = [];
  for (const [i, piece] of rest.entries()) {
    const [, value = "", next = ""] =
      /^\s*([^;\n}]*?)\s*((?:[;\n}]|(?<![\w.])(?:if|elif|else)(?!\w))[\s\S]*)?$/.exec(piece) ?? [];
    const condition = conditionOf(head);
    const isLast = i === rest.length - 1;
    if (value === "" || condition === null || (condition === "" && !isLast)) return null;
    made.push(condition === "" ? value : `${value} if ${condition} else`);
    head = next;
  }
  if (head.replace(/[;}\s]/g, "") !== "") return null;
  const last = made.at(-1) ?? "";
  return `${made.join(" ")}${last.endsWith(" else") ? " DNE" : ""}`;
}

/** The condition that stands before a return; empty where it is returned in every other case, null where something else stands there. */
function conditionOf(head: string): string | null {
  const words = head.replace(/^[\s;}]+|[\s{]+$/g, "");
  if (words === "" || /^else\s*[:：]?$/.test(words)) return "";
  const [, condition] = /^(?:if|elif|else\s+if)(?!\w)\s*(.*?)\s*[:：]?$/s.exec(words) ?? [];
  return condition === undefined || !/[<>=≤≥≠]/.test(condition) || /\b(?:if|else)\b|[;\n{}]/.test(condition)
    ? null
    : condition;
}
