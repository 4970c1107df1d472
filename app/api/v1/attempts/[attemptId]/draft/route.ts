import { z } from "zod";
import { inWords } from "@/app/api/in-words";
import { foreignOrigin, notSignedIn, problem } from "@/app/api/problem";
import { readJson } from "@/app/api/read-json";
import { sameOrigin } from "@/app/same-origin";
import { saveDraft } from "@/lib/drafts";
import { badInput } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

const body = z.strictObject({ question: z.string(), part: z.string(), text: z.string(), revision: z.number() });

/** Saves what is typed in one part. 200 with the new revision; 409 with the other text where somebody saved meanwhile. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const arrivedAt = serverNow();
  return inWords("/api/v1/attempts/[attemptId]/draft", async () => {
    if (!sameOrigin(request)) return foreignOrigin();
    const viewer = await currentViewer();
    if (viewer === null) return notSignedIn();
    const input = body.safeParse(await readJson(request));
    if (!input.success) return problem(badInput.error);
    const { attemptId } = await params;
    const result = await saveDraft(viewer, { ...input.data, attemptId }, arrivedAt);
    if (!result.ok) return problem(result.error);
    return Response.json(result.value, { status: result.value.kind === "saved" ? 200 : 409 });
  });
}
