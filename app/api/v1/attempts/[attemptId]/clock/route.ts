import { foreignOrigin, notSignedIn, problem } from "@/app/api/problem";
import { sameOrigin } from "@/app/same-origin";
import { attemptClock } from "@/lib/attempt-clock";
import { notFound } from "@/lib/result";
import { serverNow } from "@/lib/server-clock";
import { currentViewer } from "@/lib/viewer";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** The browser is there, and asks for the server's time, its own end and what was announced. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const clock = await attemptClock(viewer, (await params).attemptId, serverNow());
  return clock === null ? problem(notFound.error) : Response.json(clock);
}
