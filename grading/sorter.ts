import type { AnswerType, Comparison } from "./answer-type";

/** The number of a text's group, from 0 in the order of first appearance; null where the text cannot be read. */
export type Sorter = (text: string) => number | null;

/** Most groups of one sketch that a new answer is held against: the work stays bounded whatever comes in. */
const mostCompared = 64;

/**
 * Sorts texts by what they mean: two are put together only where one is proved equal to the other by the type's own `compare`,
 * or where they are the same text. Each different text is read once, and compared only with groups of its own sketch, so
 * that ten thousand answers of a class cost little more than the few hundred different texts among them.
 */
export function sorter<Answer, Key, Options>(
  type: AnswerType<Answer, Key, Options>,
  key: Key,
  options: Options,
): Sorter {
  const placed = new Map<string, number | null>();
  const bySketch = new Map<string, { readonly group: number; readonly relation: (other: Answer) => Comparison }[]>();
  let groups = 0;
  const place = (text: string): number | null => {
    const reading = type.read(text, options);
    if (!reading.ok) return null;
    const { value } = reading;
    const sketch = type.sketch?.(value, options) ?? "";
    const alike = bySketch.get(sketch) ?? [];
    bySketch.set(sketch, alike);
    const same = alike.slice(0, mostCompared).find((each) => each.relation(value).relation === "equal");
    if (same !== undefined) return same.group;
    const group = groups;
    groups += 1;
    const relation = type.against?.(value, key, options) ?? null;
    if (relation !== null) alike.push({ group, relation });
    return group;
  };
  return (typed) => {
    const text = typed.trim();
    const known = placed.get(text);
    if (known !== undefined) return known;
    const group = place(text);
    placed.set(text, group);
    return group;
  };
}
