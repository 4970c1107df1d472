import { type Feedback, feedback } from "../verdict";

/** An order that was told in words, as a formula, and what to say of how it was read. */
export interface SpokenOrder {
  readonly text: string;
  readonly notes: readonly Feedback[];
}

/**
 * "quadratic in n and linear in d", "与 n 的平方成正比，与 d 成正比", "linear in n, independent of d": one statement for each variable, read as a
 * product. A single statement says nothing of the other variables, and is asked back where there are some; a bare "linear" is read
 * where there is only one. null where a text is no such list. `names`: the variables of the question.
 */
export function orderInWords(typed: string, names: readonly string[]): SpokenOrder | Feedback | null {
  if (!spoken.test(typed)) return null;
  const text = typed.replace(/[\s.。]+$/u, "");
  const bare =
    /^\s*(?:(?:it|time|cost)\s+is\s+)?(\p{L}+?)(?:级别|量级|级|阶|增长|时间|的?复杂度|\s+(?:time|complexity|growth))?$/iu.exec(
      text,
    );
  const word = powerOf(bare?.[1] ?? "");
  const [only] = names;
  if (word !== null && word !== 0 && names.length === 1 && only !== undefined)
    return { text: factor(only, word), notes: [] };
  const found = statements(text);
  if (found === null) return null;
  const said = found.map(({ name }) => name);
  if (!said.every((name) => names.includes(name)) || new Set(said).size < said.length) return null;
  if (found.length === 1 && names.length > 1) return otherVariables(typed);
  const factors = found.filter(({ power }) => power !== 0).map(({ name, power }) => factor(name, power));
  const order = factors.length === 0 ? "1" : factors.join(" * ");
  return { text: order, notes: found.length > 1 ? [asProduct(names.some((name) => !said.includes(name)))] : [] };
}

/** What every statement has: an English word as long as "cubic", or Chinese. Formulas have neither, and need not be looked at further. */
const spoken = /[a-z]{5}|\p{Script=Han}/iu;

/** A power, or the functions of one variable that have a word. */
type Power = number | "log" | "nlog";

interface Statement {
  readonly name: string;
  readonly power: Power;
}

const factor = (name: string, power: Power): string => {
  if (power === "log") return `log(${name})`;
  if (power === "nlog") return `${name} * log(${name})`;
  return power === 1 ? name : `${name}^${power}`;
};

const powers: readonly (readonly [word: RegExp, power: Power])[] = [
  [/^(?:constant|常数|常量|无关)$/iu, 0],
  [/^(?:linear(?:ly)?|线性|一次|正比|1次)$/iu, 1],
  [/^(?:quadratic(?:ally)?|平方|二次方?|2次方?)$/iu, 2],
  [/^(?:cubic(?:ally)?|立方|三次方?|3次方?)$/iu, 3],
  [/^(?:logarithmic(?:ally)?|对数)$/iu, "log"],
  [/^(?:linearithmic(?:ally)?|线性对数)$/iu, "nlog"],
];

const powerOf = (word: string): Power | null => powers.find(([pattern]) => pattern.test(word))?.[1] ?? null;

const name = String.raw`\$?(?<name>[A-Za-z]\w{0,5})\$?`;
const list = String.raw`(?<list>[A-Za-z](?:\s*(?:,|，|、|and|or|和|与|或|\s)\s*[A-Za-z])*)`;
const what = String.raw`(?:(?:the\s+)?(?:(?:input|sequence|model|hidden|embedding|kernel|representation|feature|neighbou?rhood|length|width|size|dimension|dimensionality|radius)\s+)+)?`;
const among = String.raw`(?:in|with|on|wrt|w\.r\.t\.|with\s+respect\s+to|as\s+a\s+function\s+of)`;
const english = "(?:linear|quadratic|cubic|logarithmic|linearithmic)(?:ally|ly)?|constant";
const verb = String.raw`(?:(?:it|this|which|the\s+(?:cost|time|complexity))\s+)?(?:(?:is|grows?|scales?|increases?|depends?)\s+)?(?:(?:only|just)\s+)?`;
const subject = String.raw`(?:序列长度?|维度?|维数|长度)?\s*`;
const adjective = "线性对数|线性|一次|二次|平方|三次|立方|对数|常数";
const noun = "平方|二次方|立方|三次方|对数";
const rest = "(?:的|级|阶|增长|关系|相关|函数|复杂度|依赖)*";

/** One statement at the beginning of a text. */
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`^${verb}(?<power>${english})\s+(?:(?:time|growth|dependence)\s+)?${among}\s+${what}${name}(?![\w^])`,
    "iu",
  ),
  new RegExp(
    String.raw`^${verb}(?:independent\s+of|(?:does\s+)?not\s+depend(?:ent)?\s+on|constant\s+in)\s+${what}${list}(?![\w^])`,
    "iu",
  ),
  new RegExp(String.raw`^(?:与|和|跟|同)\s*${subject}(?<products>[A-Za-z][^，,；;]{0,40}?)\s*成\s*正比`, "u"),
  new RegExp(
    String.raw`^(?:关于|对于?|随着?)\s*${subject}${name}\s*(?:的?(?:增长|增加|增大))?(?:的|是|呈|成|为|上|而|按)*\s*(?<power>${adjective})${rest}`,
    "u",
  ),
  new RegExp(String.raw`^(?:与|和|跟)\s*${subject}${name}\s*(?:呈|成|是|为)\s*(?<power>${adjective})${rest}`, "u"),
  new RegExp(String.raw`^(?<power>线性|平方|对数)于\s*${name}`, "u"),
  new RegExp(String.raw`^${name}\s*的\s*(?<power>${adjective})${rest}(?=$|[，,；;、且并而])`, "u"),
  new RegExp(String.raw`^(?:与|和)\s*${subject}${list}\s*(?:都|均)?无关`, "u"),
  new RegExp(
    String.raw`^(?:不依赖于?|不随)\s*${subject}${list}\s*(?:的)?(?:增长|变化|增加|增大)?(?:而)?(?:增长|变化|改变)?`,
    "u",
  ),
];

const joiner =
  /^\s*(?:[,，;；、]\s*)?(?:(?:and|but|times|while)(?=\s)|并且|且|而|但是?|并|同时|乘以?|以及|又|[*·×])?\s*/iu;

/** All statements of a text; null where something else stands there too. */
function statements(text: string): readonly Statement[] | null {
  const all: Statement[] = [];
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const match = forms.map((form) => form.exec(rest)).find((each) => each !== null);
    if (match === undefined) return null;
    const told = statementsOf(match.groups ?? {});
    if (told === null) return null;
    all.push(...told);
    at += match[0].length;
    if (at === text.length) break;
    const between = joiner.exec(text.slice(at))?.[0] ?? "";
    if (between === "") return null;
    at += between.length;
    if (at === text.length) return null;
  }
  return all.length === 0 ? null : all;
}

function statementsOf({
  name: single,
  power,
  list: independent,
  products,
}: Readonly<Record<string, string | undefined>>): readonly Statement[] | null {
  if (products !== undefined) return proportional(products);
  if (independent !== undefined)
    return independent
      .split(/[^A-Za-z]+|\band\b|\bor\b/)
      .flatMap((each) => (each === "" ? [] : [{ name: each, power: 0 }]));
  const known = powerOf(power ?? "");
  return single === undefined || known === null ? null : [{ name: single, power: known }];
}

const product = new RegExp(
  String.raw`^\s*${subject}${name}\s*(?:的?\s*(?<power>${noun})|(?<raised>\^\s*\{?[23]\}?|[²³]))?\s*$`,
  "u",
);

/** "n 的平方和 d": each is a factor. */
function proportional(text: string): readonly Statement[] | null {
  const parts = text.split(/和|与|以及|及|、|乘以?|[*·×]/u).map((part) => product.exec(part)?.groups);
  const told = parts.map((groups): Statement | null => {
    if (groups?.["name"] === undefined) return null;
    const raised = /[2²]/.test(groups["raised"] ?? "") ? 2 : /[3³]/.test(groups["raised"] ?? "") ? 3 : 1;
    const power = groups["power"] === undefined ? raised : powerOf(groups["power"]);
    return power === null ? null : { name: groups["name"], power };
  });
  const known = told.filter((each) => each !== null);
  return known.length < told.length ? null : known;
}

const otherVariables = (typed: string): Feedback =>
  feedback(
    "order-in-words",
    "Please also say how it grows in the other variables, or give the order as a formula, such as n^2 d.",
    "请同时说明它关于其他变量如何增长，或直接用式子写出阶，例如 n^2 d。",
    { from: 0, to: typed.length },
  );

const asProduct = (isSilent: boolean): Feedback =>
  isSilent
    ? feedback(
        "order-as-product",
        "This was read as a product of what you say of each variable; the others do not occur in it.",
        "这里把你对各变量的描述理解为它们的乘积；没有提到的变量不出现在其中。",
      )
    : feedback(
        "order-as-product",
        "This was read as a product of what you say of each variable.",
        "这里把你对各变量的描述理解为它们的乘积。",
      );
