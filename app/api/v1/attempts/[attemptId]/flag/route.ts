import { z } from "zod";
import { foreignOrigin, notSignedIn, problem } from "@/app/api/problem";
import { readJson } from "@/app/api/read-json";
import { sameOrigin } from "@/app/same-origin";
import { setFlag } from "@/lib/flags";
import { badInput } from "@/lib/result";
import { orRefused } from "@/lib/store-refusal";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

const body = z.strictObject({ question: z.string(), part: z.string(), flagged: z.boolean() });

/** Marks a part as one to come back to, or takes the mark off. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const input = body.safeParse(await readJson(request));
  if (!input.success) return problem(badInput.error);
  const result = await orRefused(setFlag(viewer, { ...input.data, attemptId: (await params).attemptId }));
  return result.ok ? Response.json(result.value) : problem(result.error);
}
