/**
 * The words at the beginning and the end of an answer blanked out, so that places in it stay what they are: "it takes O(n) steps per
 * layer". Only words are, that leave an order what it is: with "not", "less than", "at least" or "if" the text stays as it was.
 * `names`: those of the question; a word that can be read as their product is none.
 */
export function withoutWords(text: string, names: readonly string[]): string {
  const all = indexIsI.test(text) ? [...names, "i"] : names;
  const from = lengthOfLead(text, all);
  const rest = text.slice(from);
  const kept = lengthOfOrder(rest, all);
  if (kept === 0) return text;
  return `${" ".repeat(from)}${rest.slice(0, kept)}${" ".repeat(rest.length - kept)}`;
}

/** ∑_{i=1}^n i: the index of a sum, and no word. */
const indexIsI = /(?<![\p{L}\d])i\s*=/u;

function lengthOfLead(text: string, names: readonly string[]): number {
  let at = /^\s*(?:(?:[-=]>|⇒|→|•|\\(?:implies|Rightarrow|to)(?![A-Za-z]))\s*)?/u.exec(text)?.[0].length ?? 0;
  for (let isFirst = true; ; isFirst = false) {
    const rest = text.slice(at);
    const [phrase] = perLayer.exec(rest) ?? upTo.exec(rest) ?? [];
    const [word] = /^[\p{Script=Latin}][\p{Script=Latin}'’-]*/u.exec(rest) ?? chinese.exec(rest) ?? [];
    const found = phrase ?? word;
    if (found === undefined) return at;
    const isCount = !isFirst && units.has(found.toLowerCase());
    if (phrase === undefined && !isHarmless(found, names) && !isCount) return at;
    if (/^\s*[(^_（]/.test(rest.slice(found.length))) return at;
    const after = /^[\s:：,，]*/u.exec(rest.slice(found.length))?.[0] ?? "";
    at += found.length + after.length;
  }
}

/** How far the order goes, from its beginning; all of the text where nothing follows it. */
function lengthOfOrder(text: string, names: readonly string[]): number {
  let end = text.length;
  for (;;) {
    const rest = text.slice(0, end);
    const clause = /[\s,，]+(?:where|with|wobei|mit|其中)\s+([\p{L}\s,]+)$/u.exec(rest);
    if (clause?.[1] !== undefined && isDescription(clause[1], names)) {
      end = clause.index;
      continue;
    }
    const chineseClause = /[\s,，;；]*其中\s*([\p{L}\s,，、;；]+)[.。]?\s*$/u.exec(rest);
    if (chineseClause?.[1] !== undefined && isChineseDescription(chineseClause[1], names)) {
      end = chineseClause.index;
      continue;
    }
    const inside = /\s*[（(]([\p{L}\s'’-]+)[)）][\s.。]*$/u.exec(rest);
    if (inside?.[1] !== undefined && inside.index > 0 && areHarmless(inside[1], names)) {
      end = inside.index;
      continue;
    }
    const last = /(?<=[\s)）}\]$])([\p{Script=Latin}][\p{Script=Latin}'’-]*)[\s.。,，]*$/u.exec(rest);
    const phrase =
      /(?<=[\s)）}\]$])(?:(?:for\s+)?(?:per|each|every)\s+layer|(?:pro|je)\s+Schicht|at\s+most|[✓✔])[\s.。,，]*$/iu.exec(
        rest,
      );
    const isWord = last?.[1] !== undefined && (isHarmless(last[1], names) || units.has(last[1].toLowerCase()));
    const found = isWord && phrase === null ? last : phrase;
    if (found === null) return end;
    end = found.index;
  }
}

const areHarmless = (text: string, names: readonly string[]): boolean =>
  text
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => isHarmless(word, names) || units.has(word.toLowerCase()));

/** "n is the sequence length and d the model dimension": what the names stand for. */
function isDescription(text: string, names: readonly string[]): boolean {
  const all = text.split(/[\s,]+/).filter((word) => word !== "");
  return all.every((word, i) =>
    names.includes(word)
      ? copulas.has((all[i + 1] ?? "").toLowerCase())
      : descriptions.has(word.toLowerCase()) || isHarmless(word, names),
  );
}

/** "n 是序列长度，d 为维度". */
function isChineseDescription(text: string, names: readonly string[]): boolean {
  const parts = text.split(/[,，、;；]|和|以及/u).filter((part) => part.trim() !== "");
  return parts.every((part) => {
    const [, name = ""] = described.exec(part) ?? [];
    return names.includes(name);
  });
}

const described =
  /^\s*(\p{Script=Latin}+)\s*(?:是|为|表示|代表|指)\s*(?:输入)?(?:的)?(?:序列(?:的)?长度?|长度|(?:表示|特征|隐藏层?|嵌入|词嵌入|模型|向量)?(?:的)?(?:维度|维数)|(?:卷积)?核(?:的)?(?:大小|宽度|尺寸)|邻域(?:的)?(?:大小|半径)|层数|头数|节点数|输入规模|规模)\s*$/u;

function isHarmless(word: string, names: readonly string[]): boolean {
  const isProduct = names.includes(word) || [...word].every((letter) => names.includes(letter));
  return !isProduct && (words.has(word.toLowerCase()) || chinese.exec(word)?.[0] === word);
}

const perLayer = /^(?:(?:for\s+)?(?:per|each|every)\s+layer|(?:pro|je)\s+Schicht)(?![\p{L}\d_])/iu;

/** What an O says. */
const upTo =
  /^(?:at\s+most|no\s+more\s+than|bounded\s+(?:above\s+)?by|至多|最多|不超过|不多于)(?![\p{Script=Latin}\d_])/iu;

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const words = listed(`
  the this that it its it's we i my get have has think would should be is are so thus hence therefore answer overall total in of
  for to and time space memory runtime run running complexity cost costs computation computational computing number
  takes take requires require needs need grows grow scales scale as like with proportional asymptotically asymptotic roughly
  approximately approx about around worst worst-case case upper bound maximum path length per-layer attention self-attention
  convolution convolutional recurrent lstm rnn rnns
  der die das es ist beträgt liegt also daher etwa ungefähr rund antwort zeit laufzeit speicher aufwand komplexität zeitkomplexität
  insgesamt proportional zu wächst wie
`);

/** What is counted: words behind a number, or within a sentence, but not at its beginning. */
const units = listed(`
  layer layers step steps operation operations ops flops flop macs mac multiplications multiply-adds sequential serial schritte operationen
  comparisons swaps additions iterations multiplies
`);

const copulas = listed("is being denotes the a ist die der das");

const descriptions = listed(`
  sequence length dimension dimensionality size hidden embedding model width kernel neighborhood window representation input a
  die der das ist sequenzlänge länge dimension und
`);

const chinese =
  /^(?:大约|大概|约为|约|总共|一共|总的?|因此|所以|答案|答|每层|层|时间|空间|计算量|运算量|计算|复杂度|代价|开销|自注意力|注意力|卷积|循环|最坏情况下?|正比于|与(?=.*成正比)|的|是|为|需要)/u;
