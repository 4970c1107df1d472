import { withoutLeads } from "../expression/lead-words";

/** "∇f =", "∂f/∂x =", "= ", "梯度为", "the gradient is", "unit vector": said before a vector, and no more than that it is one. */
const leads: readonly RegExp[] = [
  /^(?:\\nabla|∇|\\frac\s*\{\s*\\partial|∂|grad\b|\\partial)[^=]{0,60}=/u,
  /^(?:(?:the|a|its)\s+)?(?:sub)?(?:gradient|derivative)(?:\s+vector)?\s*(?:is(?!\s+not\b)(?![\p{L}\d_])|[:：=])/iu,
  /^(?:其|该点处?|此处|此时|在该点处?)?的?(?:次?梯度(?:向量)?|导数)\s*(?:就?是|应?为|等于|[:：=])/u,
  /^=/u,
  /^(?:the\s+)?(?:(?:(?:standard|canonical)\s+)?(?:unit|basis|one[- ]?hot)\s+)?vector\s*:?(?=\s*[([])/iu,
  /^(?:the\s+)?(?:(?:standard|canonical)\s+)?(?:unit|basis|one[- ]?hot)\s+vector\s*:?(?=\s*\$?\\?(?:mathbf|vec|hat)?\{?e)/iu,
  // Not of "独热向量，第 2 个分量为 1", which says where its 1 is.
  /^(?:标准)?(?:单位|独热|基)?向量(?!\s*[，,])\s*[:：]?/u,
];

/** A vector without what is said before it; places in the text stay what they are. */
export const withoutGradientLead = (text: string): string => withoutLeads(text, leads, true);

/** \vec{e}_2 and \hat{e}_2 as e_2, \vec{0} as 0; at the same places. */
export const withoutUnitAccents = (text: string): string =>
  text.replace(
    /\\(?:vec|hat|mathbf|boldsymbol|bm)\s*(?:\{\s*([e0])\s*\}|\s([e0])(?![A-Za-z]))/g,
    (found, braced, bare) => String(braced ?? bare).padStart(found.length),
  );

/**
 * "one-hot at 2", "the second unit vector", "1 at position 2 and 0 elsewhere", "第 2 个分量为 1，其余为 0": the position, or null
 * where the text says no such thing.
 */
export function oneHotPosition(text: string): number | null {
  const words = text.trim().toLowerCase();
  const ordinal = (unitVector.exec(words) ?? oneAmongZeros.exec(words))?.slice(1).find((each) => each !== undefined);
  if (ordinal !== undefined) return counted(ordinal);
  const english =
    /^one[-_ ]?hot\s*(?:vector)?\s*(?:\(|at|with|in|,)?\s*(?:(?:a )?1 (?:at|in))?\s*(?:position|index|component|entry)?\s*#?(\d{1,3})\s*\)?\.?$/;
  const among =
    /^(?:独热(?:向量)?[，,:：]?)?\s*(?:只有|在)?\s*第\s*(\d{1,3}|[一二三四五六七八九])\s*(?:个)?(?:分量|位置?|元素|维)?(?:为|是)\s*1(?:\s*[，,；;]?\s*(?:其余|其他|其它|余下)(?:分量|元素|位置|维)?(?:都|均|全)?(?:为|是)?\s*0)?[。.]?$/;
  const digits = (english.exec(words) ?? among.exec(words) ?? alone.exec(words) ?? direction.exec(words))?.[1];
  return digits === undefined ? null : counted(digits);
}

/** "第 2 位为 1 的独热向量", "除第 2 个分量为 1 外全为 0". */
const alone =
  /^(?:除了?)?\s*第\s*(\d{1,3}|[一二三四五六七八九])\s*(?:个)?(?:分量|位置?|元素|维|项)?\s*(?:为|是)\s*1\s*(?:的?(?:独热|one-?hot|单位)向量|(?:以?外|之外)[，,]?\s*(?:其余|其他)?(?:分量|元素)?(?:都|均|全)?部?(?:为|是)\s*0)[。.]?$/;
const direction = /^(?:the\s+)?unit\s+vector\s+(?:in|along)\s+(?:the\s+)?(?:direction|axis|coordinate)\s+(\d{1,3})\.?$/;

const ordinals: readonly string[] = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const chinese: readonly string[] = [..."一二三四五六七八九"];
const german: readonly string[] = "erste zweite dritte vierte fünfte sechste siebte achte neunte".split(" ");
const nth = `(${ordinals.join("|")}|\\d{1,3}(?=st|nd|rd|th))(?:st|nd|rd|th)?`;

/** "the 2nd standard basis vector", "der zweite Einheitsvektor", "第二个标准基向量". */
const unitVector = new RegExp(
  `^(?:the\\s+)?${nth}\\s+(?:standard\\s+|canonical\\s+)?(?:unit|basis|one[- ]?hot|coordinate)(?:\\s+basis)?\\s+vector\\.?$` +
    `|^(?:der\\s+)?(${german.join("|")}|\\d{1,3}(?=\\.))[r.]?\\s+(?:standard-?)?einheitsvektor\\.?$` +
    "|^第\\s*(\\d{1,3}|[一二三四五六七八九])\\s*个?\\s*(?:标准)?(?:单位|基|独热)(?:基)?向量[。.]?$",
);

/** "1 at position 2 and 0 elsewhere", "all zeros except a 1 in the second component". */
const oneAmongZeros = new RegExp(
  `^(?:(?:all\\s+)?zeros?\\s+(?:except|but)\\s+(?:for\\s+)?)?(?:a\\s+)?(?:1|one)\\s+(?:at|in)\\s+(?:the\\s+)?` +
    `(?:(?:position|component|entry|coordinate)\\s+#?(\\d{1,3})|${nth}\\s+(?:position|component|entry|coordinate))` +
    "(?:\\s*[,;]?\\s*(?:and\\s+)?(?:0|zeros?)\\s+(?:elsewhere|everywhere else|otherwise))?\\.?$",
);

/** A position as it is counted in words or digits. */
function counted(word: string): number {
  const places = [ordinals, german, chinese].map((words) => words.indexOf(word));
  const place = Math.max(...places);
  return place < 0 ? Number(word) : place + 1;
}

/** How many zeros a text says that all components are: "any" for the zero vector, 3 for np.zeros(3); null for other texts. */
export function zeroComponents(text: string): number | "any" | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.。]$/, "")
    .replace(/\s+/g, " ");
  const [, count] = /^(?:np\.|numpy\.|torch\.)?zeros\s*\(\s*\(?\s*(\d{1,3})\s*,?\s*\)?\s*\)$/.exec(words) ?? [];
  // 0_3, which \mathbf{0}_3 is here.
  const [, length] = /^0_(?:\{(\d{1,3})\}|(\d{1,3}))$/.exec(words)?.filter((each) => each !== undefined) ?? [];
  if (count !== undefined || length !== undefined) return Number(count ?? length);
  if (zerosAndDots.test(words)) return "any";
  return zeroWords.has(words.replace(/(?<=[\p{Script=Han}]) | (?=[\p{Script=Han}])/gu, "")) ? "any" : null;
}

/** (0, …, 0). */
const zerosAndDots =
  /^[([（](?:\s*0\s*[,，])+\s*(?:…|⋯|\.{3}|\\[cl]?dots)\s*[,，](?:\s*0\s*[,，])*\s*0\s*[)\]）](?:\s*\^\s*\{?\s*\\?(?:t|top)\s*\}?|ᵀ)?$/;

const zeroWords: ReadonlySet<string> = new Set([
  "zero vector",
  "nullvektor",
  "der nullvektor",
  "the zero vector",
  "0 vector",
  "vector of zeros",
  "zero",
  "zeros",
  "all zeros",
  "all zero",
  "all components are 0",
  "all components are zero",
  "zero everywhere",
  "0 everywhere",
  "identically zero",
  "identically 0",
  "vanishes",
  "零向量",
  "0向量",
  "零",
  "全零",
  "全为0",
  "全为零",
  "全是0",
  "全是零",
  "都是0",
  "都为0",
  "均为0",
  "恒为0",
  "恒为零",
  "处处为0",
  "处处为零",
  "全部为0",
  "全部为零",
  "各分量均为零",
  "各分量都为零",
  "各分量均为0",
  "各分量都为0",
  "所有分量都为0",
  "所有分量均为0",
  "所有分量都是0",
  "全0",
  "全零向量",
  "0⃗",
]);
