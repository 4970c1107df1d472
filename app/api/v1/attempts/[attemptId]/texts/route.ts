import { notSignedIn, problem } from "@/app/api/problem";
import { ownSavedTexts } from "@/lib/draft-history";
import { notFound } from "@/lib/result";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** The texts that were saved for one part, `?question=…&part=…`, the newest first, at most a hundred. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const asked = new URL(request.url).searchParams;
  const place = { question: asked.get("question") ?? "", part: asked.get("part") ?? "" };
  const texts = await ownSavedTexts(viewer, { attemptId: (await params).attemptId, ...place });
  return texts === null ? problem(notFound.error) : Response.json({ texts });
}
