import { isPlainReason } from "./plain-reason";

/**
 * The sentences by which people say, in either language, that there is no gradient: "The gradient does not exist.",
 * "该点处梯度不存在", "not differentiable here". A list of whole sentences, so that "not undefined" is not taken for
 * "undefined": words around the core are allowed only from short lists that cannot turn its meaning.
 */
export function saysUndefined(text: string): boolean {
  if (asked.test(text)) return false;
  const simple = [...text].map((glyph) => simplified.get(glyph) ?? glyph).join("");
  const said = withoutPlace(withoutRemark(withoutReason(simple.replace(programsNan, "nan"))));
  let words = said
    .toLowerCase()
    .replace(/[.。!！"“”'’]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  for (let changed = true; changed && !cores.has(words); ) {
    changed = false;
    for (const filler of [...fillers, ...subjects]) {
      // "exist" does not end in the word "ist".
      const gap = /[a-z]$/.test(filler) ? " " : "";
      if (words.startsWith(filler + gap)) {
        words = words.slice(filler.length).trim();
        changed = true;
      }
      if (!subjects.includes(filler) && words.endsWith((/^[a-z]/.test(filler) ? " " : "") + filler)) {
        words = words.slice(0, -filler.length).trim();
        changed = true;
      }
    }
  }
  return cores.has(words) || saysTwice(words) || saysInParts(said);
}

/** What programs write for no number: np.nan, float("nan"). */
const programsNan = /(?<![\w.])(?:(?:np|numpy|jnp|math|torch)\.nan|float\(\s*["']nan["']\s*\))(?!\w)/iu;

/** "is it undefined", "Is the gradient undefined": a question with or without its mark. */
const asked =
  /^\s*(?:is|isn't|was|are|does|doesn't|can|could|would|should|why|how)\s+(?:it|the|this|that|there|f|max|gradient|\\?nabla|∇)(?![a-z])/iu;

/** "不可导，梯度不存在", "kink, not differentiable": what each half says, or one half where the other is no more than a reason. */
function saysInParts(said: string): boolean {
  const [first, second, ...more] = said.split(
    /\s*[,，;；]\s*(?:(?:and|so|hence|thus|therefore)\s+|所以|因此|故|且|即)?/iu,
  );
  if (first === undefined || second === undefined || more.length > 0) return false;
  const [a, b] = [saysUndefined(first), saysUndefined(second)];
  return (a && b) || (b && isPlainReason(first));
}

/** "未定义 (undefined)", "undefined/未定义": the same in both languages. */
function saysTwice(words: string): boolean {
  const [, first = "", second = ""] =
    /^(\p{Script=Han}+)\s*[(（/,，]?\s*([a-z][a-z /-]+?)\s*[)）]?$/u.exec(words) ??
    /^([a-z][a-z /-]+?)\s*[(（/,，]?\s*(\p{Script=Han}+)\s*[)）]?$/u.exec(words) ??
    [];
  return cores.has(first) && cores.has(second);
}

/** The statement alone, where what is said beside it does no more than give a reason or a place. */
function withoutReason(text: string): string {
  const { statement, reason, note } = reasoned.exec(text)?.groups ?? {};
  if (statement !== undefined) return isPlainReason(reason ?? note ?? "") ? statement : text;
  const [, before = "", after] = concluded.exec(text) ?? placed.exec(text) ?? [];
  return after !== undefined && isPlainReason(before) ? after : text;
}

/** Traditional characters of the sentences below. */
const simplified: ReadonlyMap<string, string> = new Map(
  [..."導导義义點点處处無无沒没為为數数這这裡里微微偏偏連连續续"].flatMap((glyph, i, all): [string, string][] => {
    const next = all[i + 1];
    return i % 2 === 0 && next !== undefined ? [[glyph, next]] : [];
  }),
);

/** "a tie, so undefined", "因为有两个最大值，所以不可导": what follows from the reason is what is said. */
const concluded =
  /^([^，,；;。]{2,80})[，,；;]\s*(?:so|hence|thus|therefore|所以|因此|故)(?![A-Za-z])\s*([\s\S]{2,60})$/iu;

/** "在 x1 = x2 处不可导", "x1=x2时不存在": the place is the question's. */
const placed = /^(?:在|当)?\s*([\w\s=,{}\\$\p{Script=Han}]{2,30})[处时]\s*([\s\S]{2,30})$/u;

/** "在0处不可导", "在点 (1, 1) 处梯度不存在", "在原点不可导". */
const placeBefore =
  /^\s*在\s*(?:点)?\s*(?:[a-z]\s*=\s*)?(?:-?\d+(?:\.\d+)?|零|原点|零点|[(（][\d\s,，.-]{1,40}[)）])\s*(?:这一?点|点)?\s*处?\s*[,，]?\s*(?=\S)/iu;

/** "undefined at x = 0", "not differentiable at the origin": the place is the question's here too, and says no condition. */
const withoutPlace = (text: string): string =>
  text
    .replace(placeBefore, "")
    .replace(
      /(?<=[\p{L}\s])\s+(?:at|in)\s+(?:the\s+)?(?:point\s+)?(?:\$?(?:[a-z][_\d]*\s*=\s*)+-?\d+(?:\.\d+)?\$?|x|0|zero|origin|a\s+tie|ties|this\s+point|[(（][\d\s,，.-]{1,40}[)）])(?=\s*[.。!]?\s*$|\s+(?:is|does|do)\s)/giu,
      "",
    );

/** "不可导，次梯度存在": a remark on subgradients leaves it as it is that there is no gradient. */
const withoutRemark = (text: string): string =>
  text.replace(
    /\s*[，,；;。]\s*(?:(?:但是?|不过|只有|而)?(?:其)?次梯度(?:仍|却)?(?:存在)?|(?:but|only)\s+(?:a\s+)?subgradients?(?:\s+exists?|\s+does|\s+do)?)\s*[.。]?\s*$/iu,
    "",
  );

/** "it does not exist, because two entries are equal", "不可导（x1 = x2）". */
const reasoned =
  /^(?!因为|由于|because\b|since\b)(?<statement>.{2,60}?)[\s,，;；:：]*(?:(?:\b(?:because|since|as (?=there)|due to)\b|因为|由于)(?<reason>[^()（）]{0,160})|[（(](?<note>[^()（）]{0,160})[）)][.。]?)$/iu;

const cores: ReadonlySet<string> = new Set([
  "undefined",
  "undef",
  "dne",
  "does not exist",
  "do not exist",
  "doesnt exist",
  "not exist",
  "no gradient",
  "none",
  "nonexistent",
  "non-existent",
  "not existent",
  "not defined",
  "not differentiable",
  "nondifferentiable",
  "non-differentiable",
  "isnt defined",
  "isnt differentiable",
  "no derivative",
  "n/a",
  "nan",
  "∄",
  "\\nexists",
  "不存在",
  "不可导",
  "不可微",
  "未定义",
  "没有定义",
  "无定义",
  "无意义",
  "没有意义",
  "没有",
  "无",
  "没有梯度",
  "无梯度",
  "不可求导",
  "未有定义",
  "没定义",
  "不能求导",
  "不可微分",
  "非可微",
  "不可偏导",
  "不存在梯度",
  "不存在导数",
  "无法定义",
  "ill-defined",
  "not well-defined",
  "not well defined",
  "cannot be defined",
  "can not be defined",
  "cant be defined",
  "not existing",
  "non differentiable",
  "keine ableitung",
  "cannot be differentiated",
  "can not be differentiated",
  "cant be differentiated",
  "no derivative exists",
  "no gradient exists",
  "无法求导",
  "无法求",
  "不能求",
  "无法计算",
  "不可导点",
  "左右导数不相等",
  "左右导数不等",
  "左右导数不同",
  "左右导数不一致",
  "左导数不等于右导数",
  "no unique gradient",
  "no unique gradient exists",
  "null",
  "nil",
  "not exists",
  "there is no gradient",
  "theres no gradient",
  "has no gradient",
  "has none",
  "there is none",
  "there is no derivative",
  "undefiniert",
  "nicht definiert",
  "nicht differenzierbar",
  "nicht ableitbar",
  "existiert nicht",
  "gibt es nicht",
  "kein gradient",
]);

/** What has no gradient. Only in front: in "there is no function" it is the function that is missing. */
const subjects: readonly string[] = [
  "max",
  "the max",
  "argmax",
  "the argmax",
  "argmax函数",
  "the function",
  "the max function",
  "max function",
  "function",
  "f",
  "f(x)",
  "die funktion",
  "函数",
  "max函数",
  "该函数",
  "relu",
  "|x|",
  "the partial derivatives",
  "partial derivatives",
  "the partial derivative",
  "grad f",
  "最大值函数",
];

const fillers: readonly string[] = [
  "the gradient",
  "gradient",
  "∇f(x)",
  "∇f",
  "∇",
  "\\nabla f(x)",
  "\\nabla f",
  "der gradient",
  "die ableitung",
  "ist",
  "hier",
  "an dieser stelle",
  "the derivative",
  "its",
  "it is",
  "it",
  "is",
  "here",
  "there",
  "at this point",
  "at that point",
  "at a tie",
  "该点处",
  "在该点处",
  "在该点",
  "在此点",
  "在此点处",
  "此点",
  "该处",
  "该点",
  "此处",
  "这里",
  "在此处",
  "处",
  "的",
  "梯度",
  "导数",
  "偏导数",
  "是",
  "为",
  "在这一点",
  "这一点",
  "这点",
];
