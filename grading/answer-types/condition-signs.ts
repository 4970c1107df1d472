/**
 * Signs between conditions that other notations write in their own way, each replaced by as many characters so that places stay right:
 * x > 0 || y > 0, x > 0 & y > 0, and a comma between two comparisons of one case, as in 1[x > 0, y > 0].
 */
export function withConditionSigns(text: string): string {
  if (!comparators.test(text)) return text;
  const signed = text
    .replace(/(?<=[<>=≤≥≠][^|;,]*)\|\|(?=[^|;,]*[<>=≤≥≠])/g, "∨ ")
    .replace(/(?<=[<>=≤≥≠][^&;,]*)(?<![&\\])&(?!&)(?=[^&;,\\]*[<>=≤≥≠])/g, (sign) =>
      text.includes("\\begin") ? sign : "∧",
    );
  return signed
    .replace(/(^\s*|[1}]\s*)\[([^[\];]*)\]/g, (_, head: string, inner: string) => `${head}[${joined(inner)}]`)
    .split(";")
    .map(inCase)
    .join(";");
}

const comparators = /[<>=≤≥≠]/;

/** The commas of one case's condition as "and"; a comma that begins another case stays. */
function inCase(piece: string): string {
  const [, value, condition] = /^(.*?\b(?:if|when)\b)(.*)$/s.exec(piece) ?? [];
  if (value === undefined || condition === undefined || /\b(?:if|when|otherwise|else)\b|\\/.test(condition))
    return piece;
  return value + joined(condition);
}

/** Commas as "and" where each side of each is a comparison. */
function joined(conditions: string): string {
  const parts = conditions.split(",");
  return parts.length > 1 && parts.every((part) => comparators.test(part)) && !/[()]/.test(conditions)
    ? parts.join("∧")
    : conditions;
}
