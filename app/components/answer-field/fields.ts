/** The fields on this page that can be filled from elsewhere, by their id. */
const fields = new Map<string, (text: string) => void>();

/** Makes a field fillable until the returned function is called. */
export function offerField(id: string, fill: (text: string) => void): () => void {
  fields.set(id, fill);
  return () => {
    if (fields.get(id) === fill) fields.delete(id);
  };
}

/** Puts a text into a field, as if it had been typed there; gives whether there is such a field. */
export function fillField(id: string, text: string): boolean {
  const fill = fields.get(id);
  fill?.(text);
  return fill !== undefined;
}
