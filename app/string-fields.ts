/**
 * All texts of a form, for a schema to judge; of several under one name the last, and no files. What is no form has no
 * fields: a server action may be sent anything.
 */
export function stringFields(form: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(form instanceof FormData)) return fields;
  for (const [name, value] of form) if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value;
  return fields;
}
