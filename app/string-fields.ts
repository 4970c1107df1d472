/**
 * All texts of a form, for a schema to judge; of several under one name the last. What is no form has no fields, nor has one
 * with a file in place of a text: a server action may be sent anything, and a field that was left out may mean something. `files`: the
 * names under which files are awaited, which are not among the texts.
 */
export function stringFields(form: unknown, files: readonly string[] = []): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(form instanceof FormData)) return fields;
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || files.includes(name)) continue;
    if (typeof value !== "string") return {};
    fields[name] = value;
  }
  return fields;
}
