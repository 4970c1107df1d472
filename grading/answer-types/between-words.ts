const number = String.raw`[-−+]?\d+(?:\.\d+)?(?:\s*/\s*\d+)?`;
const low = `(?<low>${number})`;
const high = `(?<high>${number})`;
const any = "(?:的?(?:任意|任何|所有|一切)?(?:一个)?的?(?:实数|有理数|数值?|值|元素|点)?)?";
const lead = String.raw`(?:任意|任何|任取|取|可以是|可取|为|是|从|任意值属于|任意数属于|属于)*\s*`;

/** The whole of an interval in words: "0到1之间的任意值", "any number from 0 to 1", "大于等于0小于等于1的任意数". */
const intervals: readonly RegExp[] = [
  new RegExp(String.raw`^${lead}(?:介于|在)?\s*${low}\s*(?:到|至|[~～])\s*${high}\s*(?:之间|中|内)?${any}$`, "u"),
  new RegExp(String.raw`^${lead}(?:介于|在)?\s*${low}\s*(?:和|与|、)\s*${high}\s*之间${any}$`, "u"),
  new RegExp(
    String.raw`^${lead}(?:大于或?等于|不小于)\s*${low}\s*(?:且|并且|而|、|，|,)?\s*(?:小于或?等于|不大于)\s*${high}\s*${any}$`,
    "u",
  ),
  new RegExp(String.raw`^${lead}(?:区间)?\s*\[\s*${low}\s*[,，]\s*${high}\s*\]\s*(?:之间|区间|上|中|内)*${any}$`, "u"),
  new RegExp(
    String.raw`^(?:(?:any|every|all|an?)\s+)?(?:arbitrary\s+)?(?:(?:real\s+)?(?:numbers?|values?|points?)\s+)?(?:from\s+${low}\s+to|between\s+(?<from>${number})\s+and)\s+${high}(?:\s*[(（,]?\s*inclusive\s*[)）]?)?$`,
    "iu",
  ),
];

/** [0, 1] where a text names all numbers between two in words; null for all others. */
export function intervalInWords(text: string): string | null {
  const plain = text.trim();
  for (const interval of intervals) {
    const { low: first, from, high: last } = interval.exec(plain)?.groups ?? {};
    const start = first ?? from;
    if (start !== undefined && last !== undefined) return `[${start}, ${last}]`;
  }
  return null;
}

/** One name: of several, what is said holds for each. */
const parameter = String.raw`(?<![\p{Script=Latin}\\]|[和与、]\s*|and\s+)(?<name>\\?\p{Script=Latin}{1,8}(?:_\d)?|\p{Script=Greek})\s*`;

/** "t 为 0 到 1 之间的任意数", "t between 0 and 1", "t 取 [0,1] 中任意值": a condition on one parameter. */
const conditions = new RegExp(
  [
    String.raw`${parameter}(?:(?:是|为|取|在|属于|介于|可取)\s*)+(?:任意|任何)?(?:一个)?\s*(?<low>${number})\s*(?:到|至|[~～]|和|与)\s*(?<high>${number})\s*(?:之间|中|内)${any}`,
    String.raw`${parameter}(?:(?:是|为|取|在|可取)\s*)+\s*\[\s*(?<low>${number})\s*[,，]\s*(?<high>${number})\s*\]\s*(?:之间|上|中|内)*${any}`,
    String.raw`${parameter}(?:(?:is|lies)\s+)?(?:any\s+(?:number|value)\s+)?between\s+(?<low>${number})\s+and\s+(?<high>${number})`,
  ]
    .map((form, i) => form.replaceAll(/\?<(name|low|high)>/g, (_, group: string) => `?<${group}${i}>`))
    .join("|"),
  "gu",
);

/** The conditions on parameters that are told in words as inequalities: 0 <= t <= 1. */
export const withInequalities = (text: string): string =>
  text.replace(conditions, (found: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1);
    const of = (name: string): string => {
      for (const i of [0, 1, 2]) {
        const value = typeof groups === "object" && groups !== null ? Reflect.get(groups, `${name}${i}`) : undefined;
        if (typeof value === "string") return value;
      }
      return "";
    };
    return of("name") === "" ? found : `${of("low")} <= ${of("name")} <= ${of("high")}`;
  });
