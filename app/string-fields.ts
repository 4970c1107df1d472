/** All texts of a form, for a schema to judge; of several under one name the last, and no files. */
export function stringFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value;
  return fields;
}
