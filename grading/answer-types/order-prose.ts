import { type Feedback, feedback } from "../verdict";

/** An order with the words around it blanked out, so that places in it stay what they are; or what is wrong with the notation. */
export function withoutProse(text: string): { readonly text: string } | Feedback {
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
  const name = className.exec(text);
  if (name !== null) {
    return feedback(
      "order-in-words",
      "Please give the order as a formula, such as n^2 d, n log n or 2^n; a word does not say in which variable.",
      "请用式子写出阶，例如 n^2 d、n log n 或 2^n；只用文字无法说明是关于哪个变量的。",
      { from: 0, to: text.length },
    );
  }
  let plain = text;
  for (const prose of [lead, tail]) {
    const found = prose.exec(plain);
    if (found?.[1] !== undefined && found[1] !== "") {
      const from = found.index + found[0].indexOf(found[1]);
      plain = `${plain.slice(0, from)}${" ".repeat(found[1].length)}${plain.slice(from + found[1].length)}`;
    }
  }
  return { text: plain.replace(constant, (word) => "1".padEnd(word.length)) };
}

/** "T(n, d) =" (but not "O(n) =", which would be two orders), "= ", "the time complexity is", "时间复杂度为：". */
const lead =
  /^\s*((?:(?:the\s+)?(?:time|space|overall|total)?\s*(?:complexity|cost|order)\s*(?:is|:|=)?|(?:总|每层)?(?:的)?(?:时间|空间|计算)?(?:复杂度|代价|阶)\s*(?:为|是|：|:|=)*|[A-NP-Z]\s*\([\w\s,，]*\)\s*(?==|\\in(?![A-Za-z])|∈))?\s*(?:=|∈|\\in(?![A-Za-z]))?)\s*(?=[^\s=])/iu;

/** "O(n^2) time", "n^2 阶", "O(n²) 级别". */
const tail =
  /[\w)\]}²³\s$]((?:(?:in\s+)?(?:time|space|complexity)(?:\s+complexity)?|量级|级别|数量级|级|阶|(?:的)?(?:时间|空间)?复杂度|时间|空间|\bin total\b|\bper layer\b)\s*[.。]?)\s*$/u;

/** A word for a whole class. */
const className =
  /^\s*(?:linear(?:ithmic)?|quadratic|cubic|polynomial|logarithmic|exponential|factorial|平方|线性|立方|多项式|对数|指数|阶乘|线性对数)(?:级别|量级|级|阶|时间|复杂度|\s+(?:time|complexity))?(?:\s+in\s+\w+)?\s*[.。]?\s*$/iu;

/** A whole answer, or the whole of an O(…), that says that nothing grows. */
const constant =
  /(?<=^\s*(?:\\?[\p{L}]+\s*\(\s*)?)(?:constant(?:\s+time)?|常数|常量)(?:级别|量级|级|阶|时间)?(?=\s*\)?\s*[.。]?\s*$)/iu;
