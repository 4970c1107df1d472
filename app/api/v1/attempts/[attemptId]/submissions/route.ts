import { z } from "zod";
import { inWords } from "@/app/api/in-words";
import { foreignOrigin, notSignedIn, problem } from "@/app/api/problem";
import { readJson } from "@/app/api/read-json";
import { sameOrigin } from "@/app/same-origin";
import { badInput } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { submit } from "@/lib/submissions";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

const body = z.strictObject({ question: z.string(), part: z.string(), text: z.string() });

/** Hands in one answer. The header `Idempotency-Key` names the press of the button: the same key again gives the same submission. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const arrivedAt = serverNow();
  return inWords("/api/v1/attempts/[attemptId]/submissions", async () => {
    if (!sameOrigin(request)) return foreignOrigin();
    const viewer = await currentViewer();
    if (viewer === null) return notSignedIn();
    const input = body.safeParse(await readJson(request));
    if (!input.success) return problem(badInput.error);
    const { attemptId } = await params;
    const idempotencyKey = request.headers.get("idempotency-key") ?? "";
    const result = await submit(viewer, { ...input.data, attemptId, idempotencyKey }, arrivedAt);
    return result.ok ? Response.json(result.value.submission) : problem(result.error);
  });
}
