import { withoutIntroduction, withoutLeads } from "../expression/lead-words";
import { type Feedback, feedback } from "../verdict";
import { closing } from "./bracketed";
import { orderInWords } from "./growth-words";
import { withoutWords } from "./order-words";

/** An order in signs, and what to say of how it was read. */
interface OrderText {
  readonly text: string;
  readonly notes?: readonly Feedback[];
}

/**
 * An order with the words around it blanked out, so that places in it stay what they are; or what is wrong with the notation.
 * `names`: those of the question, which are no notation.
 */
export function withoutProse(typed: string, names: readonly string[]): OrderText | Feedback {
  const text = inSigns(typed).replace(/\{\s*\\cal\s*O\s*\}|\\cal\s+O(?![A-Za-z])/g, (found) =>
    "O".padStart(found.length),
  );
  const hidden =
    /Õ|O\s*~|Ō|\\(?:widetilde|tilde)\s*\{?\s*(?:\\mathcal\s*\{?\s*)?O|(?<![\p{L}])O\s*\*\s*\(|O\^\*?\{?\*/u.exec(text);
  if (hidden !== null) {
    return feedback(
      "order-hides-factors",
      "This notation leaves out logarithmic or polynomial factors. Please write the whole order, such as O(n log n).",
      "这种记号省略了对数因子或多项式因子。请写出完整的阶，例如 O(n log n)。",
      { from: hidden.index, to: hidden.index + hidden[0].length },
    );
  }
  const said = orderInWords(withoutIntroduction(typed), names);
  if (said !== null) return "code" in said ? said : { ...said, text: said.text.padEnd(typed.length) };
  const name = className.exec(text);
  if (name !== null) {
    return feedback(
      "order-in-words",
      "Please give the order as a formula, such as n^2 d, n log n or 2^n; a word does not say in which variable.",
      "请用式子写出阶，例如 n^2 d、n log n 或 2^n；只用文字无法说明是关于哪个变量的。",
      { from: 0, to: text.length },
    );
  }
  const introduced = withoutCostInMath(withoutIntroduction(text), names);
  let plain = withoutLeads(introduced, [layer, copula, ...costs(introduced, names), spoken, german]);
  plain = withoutWords(withoutIntroduction(plain), names);
  const strict = /^[\s$=]*(o|ω|\\omega)\s*(?:\\left\s*)?[(（]/u.exec(plain);
  if (strict?.[1] !== undefined && !names.includes(strict[1]) && !names.includes("omega"))
    return strictClass(strict[1], plain);
  for (const prose of [lead, tail, tail, mark]) {
    const found = prose.exec(plain);
    if (found?.[1] !== undefined && found[1] !== "") {
      const from = found.index + found[0].indexOf(found[1]);
      plain = `${plain.slice(0, from)}${" ".repeat(found[1].length)}${plain.slice(from + found[1].length)}`;
    }
  }
  return { text: plain.replace(constant, (word) => "1".padEnd(word.length)) };
}

function strictClass(name: string, text: string): Feedback {
  const from = text.indexOf(name);
  const at = { from, to: from + name.length };
  return name === "o"
    ? feedback(
        "order-strict",
        "A small o(…) says only that something grows strictly slower. Please give the order itself, as O(…) or Θ(…).",
        "小写的 o(…) 只表示增长严格更慢。请写出阶本身，用 O(…) 或 Θ(…)。",
        at,
      )
    : feedback(
        "order-strict",
        "A small ω(…) says only that something grows strictly faster. Please give the order itself, as O(…) or Θ(…).",
        "小写的 ω(…) 只表示增长严格更快。请写出阶本身，用 O(…) 或 Θ(…)。",
        at,
      );
}

/** "self-attention:", "自注意力层：", "卷积的": the layer that is asked about, named before its order. */
const layer =
  /^(?:(?:multi-head\s+|restricted\s+|linear\s+)?self-?\s?attention|attention|convolution(?:al)?|recurrent|rnn|lstm)(?:\s+layer)?\s*[:：]|^(?:多头|受限|线性)?(?:自注意力|注意力|卷积|可分离卷积|循环|递归|循环神经网络)(?:机制)?层?(?:[:：]|的(?=(?:时间|空间|计算)?复杂度))/iu;

/** "~ n^2 d", "≈ O(n)": of the order of. */
const copula = /^(?:~|∼|≈|≍|∝|\\(?:sim|approx|asymp|propto)(?![A-Za-z]))/u;

/** "on the order of n^2 d", "of order n^2 d", "big-O(n)". */
const spoken =
  /^(?:(?:(?:on|of|in)\s+)?(?:the\s+)?order(?:\s+of)?(?![\p{L}\d_])(?!\s*(?:is|[:=]))|(?:it|this)\s+(?:takes|costs|needs)(?![\p{L}\d_])|we\s+(?:get|have)(?![\p{L}\d_])|big[- ]?O\s*(?::|of(?![\p{L}\d_]))|big[- ]?(?=\$?\\?(?:O|Θ|Ω|Theta|Omega|mathcal)\s*[({（]))/iu;

/** "Laufzeit:", "Der Aufwand beträgt", "Die Komplexität ist". */
const german =
  /^(?:(?:der|die)\s+)?(?:gesamt)?(?:laufzeit|zeitaufwand|speicheraufwand|speicherbedarf|aufwand|(?:zeit|speicher)?komplexität)(?:\s+(?:ist|beträgt|liegt\s+in)(?!\s+nicht)(?![\p{L}\d_])|\s*[:=]|(?=\s))/iu;

/** Words within an order, each replaced by as many characters: n squared times d, n的平方乘以d, {\mathcal{O}}(n), \text{ time}. */
function inSigns(typed: string): string {
  const fill = (sign: string) => (piece: string) => (sign.length > piece.length ? piece : sign.padEnd(piece.length));
  return typed
    .replace(/(?<=[\w)])\s+squared(?![A-Za-z])|(?<=(?<![A-Za-z])[A-Za-z]|\))\s*的?平方(?!根)/g, fill("^2"))
    .replace(/(?<=[\w)])\s+cubed(?![A-Za-z])|(?<=(?<![A-Za-z])[A-Za-z]|\))\s*的?立方/g, fill("^3"))
    .replace(/(?<=[\w)²³]\s*)\s(?:times|mal)\s(?=\s*[A-Za-z(\\])/g, fill(" *"))
    .replace(/(?<=(?<![A-Za-z])[A-Za-z]|\))\s*的?(?:二|2)次方/g, fill("^2"))
    .replace(/(?<=(?<![A-Za-z])[A-Za-z]|\))\s*的?(?:三|3)次方/g, fill("^3"))
    .replace(/(?<=^\s*[A-Za-z])\s*的阶乘/g, fill("!"))
    .replace(/(?<![\w)])([A-Za-z])\s*的平方根|根号\s*([A-Za-z])(?!\w)/g, (piece, a?: string, b?: string) =>
      `√${a ?? b}`.padEnd(piece.length),
    )
    .replace(/(?<![\w)])([A-Za-z])\s*的对数/g, (piece, of: string) => `ln ${of}`.padEnd(piece.length))
    .replace(
      /(?<=(?<!\w)[A-Za-z0-9]|\))\s*(?:to\s+the(?:\s+power(?:\s+of)?)?\s+([A-Za-z])(?:th)?(?:\s+power)?|的\s*([A-Za-z]|\d(?:\.\d+)?(?:\/\d)?)\s*次[方幂])(?![\w^])/g,
      (piece, a?: string, b?: string) => `^${/\//.test(b ?? "") ? `(${b})` : (a ?? b)}`.padEnd(piece.length),
    )
    .replace(/(?<=[\w)²³]\s*)乘以?(?=\s*[A-Za-z(])/g, fill("*"))
    .replace(/(?<=\)\s*)\.(?=\s*[OΘ]\s*\()/g, "·")
    .replace(/\{(\\math(?:cal|rm)\s*\{\s*O\s*\})\}/g, " $1 ")
    .replace(bracedBracket, (piece, sign: string, inside: string, bracket: string) =>
      closing(bracket, 0) === bracket.length - 1 ? `${sign} ${inside} `.padEnd(piece.length) : piece,
    )
    .replace(
      /\\(?:text|mathrm|textrm|mbox)\s*\{([\s:：A-Za-z\u4e00-\u9fff]{3,40})\}/g,
      (piece: string, words: string) => words.padStart(piece.length - 1).padEnd(piece.length),
    );
}

/** \mathcal{O}{(n \log n)}, with the braces of a template around the bracket. */
const bracedBracket =
  /(\\math(?:cal|rm)\s*\{\s*O\s*\}|\\(?:Theta|Omega)(?![A-Za-z])|(?<![\p{L}\\])O)\{(\s*(?:\\left\s*)?(\((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\))\s*)\}/gu;

/** "T = O(n)", "f ∈ Θ(n)": the cost is named before its class; by a small letter only where the question has no such name. */
const assigned =
  /^\$?\s*([A-NP-Z]|[fgtc])\s*(?:=|∈|\\in(?![A-Za-z]))\s*(?=\$?\s*(?:O|Θ|\\Theta|\\mathcal|\\mathrm)\s*[({\\（])/u;

/** $T(n) = O(n)$, \\(f \in O(n)\\): the name blanked out within the signs that set the formula. */
function withoutCostInMath(text: string, names: readonly string[]): string {
  const [, open = "", inner = "", close] = inMath.exec(text) ?? [];
  return close === undefined ? text : `${open}${withoutLeads(inner, [costOf, ...costs(inner, names)])}${close}`;
}

function costs(text: string, names: readonly string[]): readonly RegExp[] {
  const name = assigned.exec(text)?.[1] ?? "";
  return /^[a-z]$/.test(name) && names.includes(name) ? [] : [assigned];
}

const inMath = /^(\s*(?:\$\$?|\\\(|\\\[))((?:(?!\\[)\]])[^$])*)((?:\$\$?|\\\)|\\\])\s*[.。]?\s*)$/u;
const costOf =
  /^\s*(?:[A-NP-Zfgtc]\s*\([\w\s,，]*\))\s*(?:=|∈|\\in(?![A-Za-z]))\s*(?=(?:O|Θ|\\Theta|\\mathcal|\\mathrm)\s*[({\\（])/u;

/** "T(n, d) =" (but not "O(n) =", which would be two orders), "= ", "the time complexity is", "时间复杂度为：". */
const lead =
  /^\s*((?:(?:the\s+)?(?:time|space|overall|total)?\s*(?:complexity|cost|order)\s*(?:is|:|=)?|(?:总|每层)?(?:的)?(?:时间|空间|计算)?(?:复杂度|代价|阶)\s*(?:为|是|：|:|=)*|每层(?=\s*[O\\$Θ])|[A-NP-Z]\s*\([\w\s,，]*\)\s*(?==|\\in(?![A-Za-z])|∈))?\s*(?:=|∈|\\in(?![A-Za-z]))?)\s*(?=[^\s=])/iu;

/** "O(n^2) time", "n^2 阶", "O(n²) 级别", "O(n) operations", "O(n)次乘法", "O(n)（不含投影）". */
const tail =
  /[\w)\]}²³\s$]((?:(?:in\s+)?(?:time|space|complexity)(?:\s+complexity)?|量级|级别|数量级|级|阶|(?:的)?(?:时间|空间)?复杂度|时间|空间|次(?:顺序|串行)?(?:乘法|加法|乘加|运算|操作|计算)?|步(?:操作|运算|计算)?|\bin total\b|\bper layer\b|\b(?:(?:sequential|serial)\s+)?(?:operations|ops|steps|multiplications|multiply-(?:adds|accumulates)|macs?|flops)\b|(?<=\(\s*1\s*\)\s*)[（(，,]?\s*(?:[ck]onstant|常数)(?:\s+time|时间)?[）)]?|(?<=\(\s*[A-Za-z]\s*\)\s*)[（(，,]?\s*(?:linear|线性)(?:\s+time|时间)?[）)]?|[（(](?:不含|不计|忽略|不包括|包括|含|计入)(?:线性)?投影(?:矩阵|层)?[）)]|\((?:without|excluding|ignoring|including|with)(?:\s+the)?\s+projections?\))\s*[.。]?)\s*$/iu;

/** A mark that ends a sentence; an exclamation mark may be a factorial. */
const mark = /\S\s*([.。;；,，]+)\s*$/u;

/** A word for a whole class. */
const className =
  /^\s*(?:linear(?:ithmic)?|quadratic|cubic|polynomial|logarithmic|exponential|factorial|平方|线性|立方|多项式|对数|指数|阶乘|线性对数)(?:级别|量级|级|阶|时间|复杂度|\s+(?:time|complexity))?(?:\s+in\s+\w+)?\s*[.。]?\s*$/iu;

/** A whole answer, or the whole of an O(…), that says that nothing grows. */
const constant =
  /(?<=^\s*(?:\\?[\p{L}]+\s*\(\s*)?)(?:(?:a\s+)?const(?:ant)?(?![\p{L}])(?:\s+time|\s+path\s+length|\s+number(?:\s+of\s+(?:sequential\s+)?(?:operations|steps))?)?|konstant(?![\p{L}])|(?:常数|常量)(?:级别|量级|级|阶|时间|复杂度)?)(?=\s*\)?\s*[.。]?\s*$)/iu;
