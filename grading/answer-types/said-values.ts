/** What is written for each place at which a pattern stands; null leaves it as it is. */
export type Rule = readonly [pattern: RegExp, by: (groups: readonly string[], text: string) => string | null];

const subject = String.raw`(?:it|this|that|we|one|the\s+(?:partial\s+)?(?:derivative|gradient|value|result|output|answer|function|slope))`;
/** What nothing but a value comes after. "Equals" is none of them: it stands within conditions too. */
const verb = String.raw`(?:becomes|gives|yields|returns|results\s+in)`;
const copula = String.raw`(?:is(?:\s+equal\s+to)?|(?:will|must|would)\s+be|equals|gets?|has|have|obtains?|${verb})`;
const who = "(?:那么|就)?(?:它|其值?|其?结果)就?|那么|就";
const separator = String.raw`^|[,;，；。\n]`;
/** Some way behind the sign of a comparison, of which the other side has begun. */
const compared = String.raw`(?<=[<>=≤≥≠]\s*[^,;，；。\n<>=≤≥≠]{1,20}?)`;

/**
 * Sentences that say of a value that it is one, before the value or behind its condition: "when x > 0 it is 1", "the derivative is 0 if …",
 * 否则取 0. Without them "it" would be i·t, a factor of the side before it. `nothing` is a pattern of the words for an undefined value.
 */
export function saidValues(nothing: string): readonly Rule[] {
  const value = String.raw`(?=\s*(?:[-−\d]|${nothing}))`;
  const said = String.raw`(?<![A-Za-z])(?:it['’]s|${subject}\s+${copula}(?![A-Za-z])|${subject}(?=\s+(?:${nothing}))|${verb}(?![A-Za-z]))`;
  const joint = "(?<![A-Za-z])(?:otherwise|else|then|and)[,，]?";
  return [
    [new RegExp(String.raw`(?<=${separator}|${joint})\s*(?:is(?![A-Za-z])${value}|${said})\s*`, "gu"), () => " "],
    [new RegExp(String.raw`${compared}\s+(?:=>\s*)?(?:then\s+)?${said}\s*`, "gu"), () => " then "],
    [
      new RegExp(String.raw`${compared}(?<!(?<![A-Za-z])(?:and|or))\s+[fgyL]\s+is(?![A-Za-z])${value}\s*`, "gu"),
      () => " then ",
    ],
    // Behind 时 and 则 the reader knows 为, 是 and 得 by themselves.
    [
      new RegExp(
        String.raw`(?:(?<=${separator})\s*(?:${who})?|(?<=时|则)\s*(?:${who}|(?=等于|取)))(?:是|为|等于|取|得到?)${value}\s*`,
        "gu",
      ),
      () => " ",
    ],
  ];
}
