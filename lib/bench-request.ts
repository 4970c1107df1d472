import "server-only";
import { z } from "zod";
import type { Part } from "@/grading";
import { grade } from "@/grading/requests/grade";

const known = z.object({
  names: z.array(z.string()).catch([]),
  domains: z.record(z.string(), z.unknown()).catch({}),
  // Without the other spellings of a name, which a request cannot list.
  symbols: z
    .record(z.string(), z.object({ shape: z.array(z.string()) }))
    .optional()
    .catch(undefined),
  assume: z.array(z.string()).optional().catch(undefined),
  accept: z.string().optional().catch(undefined),
});

/**
 * An answer to a part as a request to the command `grade`, with the part's key as the reference; null where that command cannot
 * say the same of it: a choice, a written answer, a tolerance or a partial credit that its request has no word for.
 */
export function benchRequest(part: Part, answer: string): object | null {
  const { names, domains, ...rest } = known.parse(part.options ?? {});
  const variables = Object.fromEntries([...names, ...Object.keys(domains)].map((name) => [name, domains[name] ?? {}]));
  const given = Object.entries({ ...rest, variables }).filter(
    ([, value]) => value !== undefined && Object.keys(value).length > 0,
  );
  const request = { type: part.type, answer, reference: referenceOf(part), ...Object.fromEntries(given) };
  const graded = grade(request);
  const said = graded.ok && "outcome" in graded.answer ? graded.answer.outcome : null;
  return said === part.grade(answer).outcome ? request : null;
}

/** The key, in the form that the type's requests have. */
function referenceOf({ type, answer: { text } }: Part): unknown {
  switch (type) {
    case "gradient": {
      const entries = /^\((.*)\)$/.exec(text)?.[1]?.split(", ");
      return { gradient: entries ?? null };
    }
    case "piecewise":
      return text.split("; ").map((piece) => {
        const [then = "", when = "otherwise"] = piece.split(" if ");
        const value = then.replace(/ otherwise$/, "");
        return { when, then: value === "undefined" ? null : value };
      });
    default:
      return text;
  }
}
