import { notSignedIn, problem } from "@/app/api/problem";
import type { ControlRoom } from "@/lib/control-room";
import { staffRole, watchQuiz } from "@/lib/live";
import { notFound } from "@/lib/result";
import { currentViewer } from "@/lib/viewer";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
}

/** Looks after which it is asked again whether this viewer is still staff: some ten seconds. */
const askAgain = 5;
/** Milliseconds after which the stream ends and the browser opens a new one, with whatever its session is worth by then. */
const longest = 10 * 60_000;

/**
 * The control room as server-sent events: first the whole, then what changed, as JSON. Only what differs from what this very
 * stream sent before is sent, so that 300 students cost little.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return notSignedIn();
  const { course, quiz } = await params;
  if ((await staffRole(viewer, course, quiz)) === null) return problem(notFound.error);
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const encoder = new TextEncoder();
      const changes = changesOf();
      let looks = 0;
      let over = false;
      const stopWatching = watchQuiz(quiz, (room) => {
        if (over) return;
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(changes(room))}\n\n`));
        looks += 1;
        if (looks % askAgain !== 0) return;
        staffRole(viewer, course, quiz).then(
          (role) => role === null && end(),
          () => end(),
        );
      });
      const timer = setTimeout(() => end(), longest);
      end = () => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        stopWatching();
        controller.close();
      };
      request.signal.addEventListener("abort", end);
      controller.enqueue(encoder.encode("retry: 2000\n\n"));
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      // Proxies that gather replies would hold the events back.
      "X-Accel-Buffering": "no",
    },
  });
}

/** What one stream still has to be told: the head always, and of the students those that differ from what it was told. */
function changesOf(): (room: ControlRoom) => ControlRoom & { readonly all: readonly string[] } {
  let told: ReadonlyMap<string, string> = new Map();
  return (room) => {
    const now = new Map(room.students.map((student) => [student.userId, JSON.stringify(student)]));
    const students = room.students.filter(({ userId }) => told.get(userId) !== now.get(userId));
    told = now;
    return { ...room, students, all: [...now.keys()] };
  };
}
