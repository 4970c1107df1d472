/**
 * "undefined, but the subdifferential is [-1, 1]", "不可导，次微分为[-1,1]": what is said of the gradient, and the set that is told beside it.
 * null where no set is told.
 */
export function withClaim(text: string): { readonly statement: string; readonly claim: string } | null {
  // One space at most between words: the gaps of the pattern would share out longer ones in every way there is.
  const [, statement, claim] = speaksOfSets.test(text) ? (said.exec(text.trim().replace(/\s+/g, " ")) ?? []) : [];
  return statement === undefined || claim === undefined || claim.trim() === "" ? null : { statement, claim };
}

const speaksOfSets = /differential|subgradient|次|∂|\\partial/;

const said =
  /^\s*(.{1,80}?)\s*[,，;；.。:：]?\s*(?:(?:but|and|yet|however|while)(?![A-Za-z])|但是?|不过|而)?\s*,?\s*(?:(?:the|its|a)\s+)?(?:(?:sub-?differential|set\s+of\s+(?:all\s+)?subgradients|subgradients?\s+set)(?:\s+at\s+\S{1,12})?|次微分集?合?|次梯度(?:集合?)?|(?:\\partial|∂)\s*f(?:\s*\([^()]{1,20}\))?)\s*(?:(?:is|are)(?![A-Za-z])|可以取|可取|[=:：]|为|是|等于)?\s*(.+?)[.。]?\s*$/su;
