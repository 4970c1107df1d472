import { notSignedIn, problem } from "@/app/api/problem";
import { attemptView } from "@/lib/attempt-view";
import { notFound } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** One's own attempt, as its page shows it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { attemptId } = await params;
  const attempt = await attemptView(viewer, attemptId, serverNow());
  return attempt === null ? problem(notFound.error) : Response.json(attempt);
}
