import type { z } from "zod";
import type { Refused } from "./answering";

/** The request as its schema has it, or one sentence that names the field, what was found and what is allowed. */
export function check<T>(schema: z.ZodType<T>, request: unknown): { readonly ok: true; readonly value: T } | Refused {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    return {
      ok: false,
      error: `a JSON object was expected, this is ${request === null ? "null" : Array.isArray(request) ? "an array" : `a ${typeof request}`}`,
    };
  }
  const parsed = schema.safeParse(request);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.map(String).join(".")}: `;
  return { ok: false, error: `${path}${issue?.message ?? "not a valid request"}` };
}
