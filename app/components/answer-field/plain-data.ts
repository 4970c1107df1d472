/** What came from storage or the network, looked at without trust. A schema library would weigh more than the field itself. */
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A moment as the server writes it. Throws where it is none. */
export function moment(value: unknown): Date {
  const read = new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(read.getTime())) throw new Error("This is no time.");
  return read;
}

/** Undefined where it is no JSON. */
export function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}
