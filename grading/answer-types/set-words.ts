/** Words before and behind a family of vectors that say no more than that all of it is meant. */
const words: readonly (readonly [pattern: RegExp, by: string])[] = [
  // "所有 |g|≤1 的 g" names its member last.
  [
    /^\s*(?:所有|任意|一切|任何)\s*([^,，;；]{1,40}[<>=≤≥∈][^,，;；]{1,40}?)\s*的\s*(?:实数|数|向量)?\s*([a-z])\s*$/u,
    "$2, $1",
  ],
  [
    /^\s*(?:对于?)?(?:任意|任取|任何|任一|所有|一切|形如)(?:的|一个|形如|次梯度|向量)*\s*(?=[(（{\\]|[a-zα-ω](?![a-z]))/u,
    "",
  ],
  // 凸组合 (1, 0), (0, 1) names the corners of a hull, and no family.
  [/^\s*凸组合\s*(?=[(（{\\][^<>=≤≥∈]*[,，][^<>=≤≥∈]*[<>=≤≥∈])/u, ""],
  [
    /^\s*(?:any|every|all|each)\s+(?:(?:sub)?(?:gradients?|vectors?|numbers?|values?)\s+)?(?:of\s+the\s+form\s+)?(?=[({\\]|[a-zα-ω](?![a-z]))/iu,
    "",
  ],
  [/(?<=[)）])\s*的(?:任意|所有)?(?:向量|次梯度|形式)(?=\s*[，,])/u, ""],
  [/^\s*([a-zα-ω])\s*(?:where|with|such\s+that|满足|使得|，)\s*(?=[^a-z]|[a-z](?![a-z]))/u, "$1, "],
];

/** A set of vectors without "any", "所有" and their like: "any (t, 0, 1-t) with 0 <= t <= 1", "任意 g 满足 |g| ≤ 1". */
export const withoutQuantifiers = (text: string): string =>
  words.reduce((said, [pattern, by]) => said.replace(pattern, by), text);
