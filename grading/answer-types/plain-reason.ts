/**
 * Whether a remark only tells why or where there is no gradient: "two entries are equal", "x1 = x2", "最大值不唯一". Its words are
 * from a list none of whose combinations takes the statement back ("wrong", "it exists") or gives a vector beside it: what is
 * said in other words is for whoever wrote it to say again.
 */
export function isPlainReason(remark: string): boolean {
  if (/[()（）[\]［］{}]/u.test(remark.replace(/_\{\w{1,2}\}/g, ""))) return false;
  const words = remark
    .toLowerCase()
    .replace(/[_\\$"“”'’]|\{(\w{1,2})\}/g, "$1")
    .replace(equation, " = ")
    .replace(/(?<![a-z\d])[a-df-z]\d{1,2}(?![a-z\d])/g, " $& ")
    .replace(phrases, " yes ")
    .replace(chinese, " yes ")
    .split(/[\s,，、;；:：.。]+/u)
    .filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.every((word) => word === "yes" || word === "=" || known.has(word) || variable.test(word)) &&
    says(words)
  );
}

/** A single word such as "two" or "right" might be an answer, or a judgement of one. */
const says = (words: readonly string[]): boolean =>
  words.length > 1 || words.some((word) => word === "yes" || word === "=" || alone.has(word));

/** x1 = x2, x = y = 0: names of variables, and values only where they are given to one. e1 is a vector. */
const equation =
  /(?<![\p{Script=Latin}\d])[a-df-z]\d{0,2}(?:\s*(?:==?)\s*(?:[a-df-z]\d{0,2}|-?\d+(?:\.\d+)?))+(?![\p{Script=Latin}\d])/gu;

const variable = /^[a-df-z]\d{1,2}$/;

const phrases =
  /\b(?:(?:it|f|max|there) (?:has|is) (?:a|an) (?:kink|tie|corner|cusp)|(?:it )?(?:is|are|was) not (?:differentiable|unique|smooth|equal|the same|defined)|not (?:differentiable|unique|smooth|equal)|(?:it )?(?:does|do) not (?:exist|agree|match|coincide)|more than one|one[- ]sided|non-?(?:smooth|differentiable|unique))\b/g;

const chinese =
  /因为|由于|最大值|最小值|最大元素?|最小元素?|最大|最小|(?:梯度|导数|偏导数?|次梯度|极限)?(?:不存在|不唯一|不相等|不相同|不等|不同|不一致)|不可导|不可微|不光滑|左右|两侧|单侧|左|右|导数(?=不|左|右)|(?:有|存在)(?=两|二|三|多|并列|相)|[两二三多]个?|并列|相等|相同|一样|同时|取到?|达到|元素|分量|坐标|尖点|角点|折点|函数|该|此|这|在|处|点|时|的|[都均](?:是(?=最))?|和|与|且|为(?=最|两|多|并|尖|角|折)|是(?=最|两|多|并|尖|角|折)/gu;

const alone: ReadonlySet<string> = new Set(["tie", "ties", "tied", "kink", "corner", "cusp", "nonsmooth"]);

const known: ReadonlySet<string> = new Set([
  ...alone,
  ..."the a an is are there two three both several many multiple of at in on and for to by with as between".split(" "),
  ..."because since due entries entry components component coordinates elements element values value terms".split(" "),
  ..."largest biggest maximum maxima maximal max argmax minimum minima min argmin equal same here this these point edge".split(
    " ",
  ),
  ..."function f x left right derivative derivatives limits differ different attain attained reach reached left-hand right-hand twice times".split(
    " ",
  ),
]);
