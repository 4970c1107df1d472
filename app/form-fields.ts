/**
 * A form's fields as plain strings for a strict schema to judge; several ticks of one name are joined by commas, files are
 * dropped. What is no form has no fields: a server action may be sent anything.
 */
export function formFields(form: unknown, names: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(form instanceof FormData)) return fields;
  for (const name of names) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    if (values.length > 0) fields[name] = values.join(", ");
  }
  return fields;
}
