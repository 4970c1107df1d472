import type { z } from "zod";

/** Most problems of one request that are told. */
const most = 3;

/** What is wrong with a request, where, in one line: "layers[0].kernel: must be …; engine: …". */
export function problems(error: z.ZodError): string {
  const told = error.issues.slice(0, most).map((issue) => {
    const place = issue.path.reduce<string>(
      (path, key) =>
        typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`,
      "",
    );
    const message = issue.message.startsWith("Invalid input: ")
      ? issue.message.slice("Invalid input: ".length)
      : issue.message;
    return place === "" ? message : `${place}: ${message}`;
  });
  const left = error.issues.length - told.length;
  return left > 0 ? `${told.join("; ")}; and ${left} more` : told.join("; ");
}

/** The message for an object that has fields it should not have, or is none. */
export function fields(names: readonly string[]): { readonly error: (issue: z.core.$ZodRawIssue) => string } {
  return {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}; allowed: ${names.join(", ")}`
        : `must be an object with ${names.join(", ")}`,
  };
}
