/** Comparisons in words with their signs, in the order in which they are to be looked for: "not smaller" has "smaller" in it. */
export const comparisonWords: readonly (readonly [words: RegExp, sign: string])[] = [
  [
    /\s(?:is\s+)?(?:at\s+most|no\s+(?:more|larger|greater)\s+than|(?:less|smaller)\s+than\s+or\s+equal\s+to)\s|\s*(?:不大于|不超过|小于或?等于)\s*/g,
    "<=",
  ],
  [
    /\s(?:is\s+)?(?:at\s+least|no\s+(?:less|smaller)\s+than|(?:larger|greater|bigger|more)\s+than\s+or\s+equal\s+to)\s|\s*(?:不小于|大于或?等于)\s*/g,
    ">=",
  ],
  [/\s(?:is\s+)?(?:less|smaller)\s+than\s|\s*小于\s*/g, "<"],
  [/\s(?:(?:is\s+)?(?:larger|greater|bigger)\s+than|exceeds)\s|\s*大于\s*/g, ">"],
];
