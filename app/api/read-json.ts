/** Bytes of the longest body that is read. */
const longest = 64 * 1024;

/** A request's JSON, or undefined where it is none or too long. Reading stops at the limit, whatever the headers say. */
export async function readJson(request: Request): Promise<unknown> {
  const reader = request.body?.getReader();
  if (reader === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > longest) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
    return parsed;
  } catch {
    return undefined;
  }
}
