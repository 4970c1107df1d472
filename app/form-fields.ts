/**
 * A form's fields as plain strings for a strict schema to judge; several ticks of one name are joined by commas. What is no
 * form has no fields, nor has one with a file in place of a text: a server action may be sent anything, and a field that was left out
 * may mean something.
 */
export function formFields(form: unknown, names: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(form instanceof FormData)) return fields;
  for (const name of names) {
    const values = form.getAll(name);
    if (!values.every((value) => typeof value === "string")) return {};
    if (values.length > 0) fields[name] = values.join(", ");
  }
  return fields;
}
