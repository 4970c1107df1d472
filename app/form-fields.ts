/** A form's fields as plain strings for a strict schema to judge; several ticks of one name are joined by commas, files are dropped. */
export function formFields(form: FormData, names: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of names) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    if (values.length > 0) fields[name] = values.join(", ");
  }
  return fields;
}
