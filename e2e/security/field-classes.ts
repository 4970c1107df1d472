/** What a query would take for more than a word: Prisma's operators, lists, other types, nothing at all, far too much, a prototype. */
export const classes: Readonly<Record<string, () => unknown>> = {
  object: () => ({ a: 1 }),
  "operator not": () => ({ not: "x" }),
  "operator contains": () => ({ contains: "" }),
  "operator startsWith": () => ({ startsWith: "" }),
  "operator gt": () => ({ gt: "" }),
  "operator in": () => ({ in: ["x"] }),
  "operator OR": () => ({ OR: [{ id: { not: "" } }] }),
  array: () => ["x"],
  "empty array": () => [],
  number: () => 1e308,
  null: () => null,
  boolean: () => true,
  "huge string": () => "a".repeat(60_000),
  "a prototype": () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
};

/** Paths to every string inside a value: ["0", "mark", "comment"]. */
export function stringPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringPaths(inner, [...path, name]));
}

/** The value with something else at a path. */
export function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === first ? replaced(each, rest, by) : each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === first ? replaced(inner, rest, by) : inner]),
  );
}
