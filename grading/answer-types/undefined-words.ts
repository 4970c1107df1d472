/**
 * The sentences by which people say, in either language, that there is no gradient: "The gradient does not exist.",
 * "该点处梯度不存在", "not differentiable here". A list of whole sentences, so that "not undefined" is not taken for
 * "undefined": words around the core are allowed only from a short list that cannot turn its meaning.
 */
export function saysUndefined(text: string): boolean {
  let words = (reasoned.exec(text)?.[1] ?? text)
    .toLowerCase()
    .replace(/[.。!！"“”'’]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  for (let changed = true; changed && !cores.has(words); ) {
    changed = false;
    for (const filler of fillers) {
      // "exist" does not end in the word "ist".
      const gap = /[a-z]$/.test(filler) ? " " : "";
      if (words.startsWith(filler + gap)) {
        words = words.slice(filler.length).trim();
        changed = true;
      }
      if (words.endsWith((/^[a-z]/.test(filler) ? " " : "") + filler)) {
        words = words.slice(0, -filler.length).trim();
        changed = true;
      }
    }
  }
  return cores.has(words);
}

/** "it does not exist, because two entries are equal": the reason is for a person to read. */
const reasoned = /^(.{2,60}?)[\s,，;；:：]*(?:\b(?:because|since|as there|due to)\b|因为|由于|[（(])[\s\S]{0,160}$/iu;

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
  "无法求导",
  "null",
  "nil",
  "not exists",
  "there is no gradient",
  "has no gradient",
  "has none",
  "there is no",
  "undefiniert",
  "nicht definiert",
  "nicht differenzierbar",
  "nicht ableitbar",
  "existiert nicht",
  "gibt es nicht",
  "kein gradient",
]);

const fillers: readonly string[] = [
  "the gradient",
  "gradient",
  "∇f",
  "∇",
  "\\nabla f",
  "max",
  "the max",
  "der gradient",
  "die funktion",
  "die ableitung",
  "ist",
  "hier",
  "an dieser stelle",
  "the derivative",
  "the function",
  "function",
  "its",
  "it is",
  "it",
  "is",
  "here",
  "at this point",
  "at a tie",
  "该点处",
  "在该点处",
  "在该点",
  "该点",
  "此处",
  "这里",
  "在此处",
  "处",
  "的",
  "梯度",
  "导数",
  "偏导数",
  "函数",
  "是",
  "为",
  "在这一点",
  "这一点",
  "这点",
];
