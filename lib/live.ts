import "server-only";
import { type ControlRoom, controlRoom } from "./control-room";
import { database } from "./database";
import { subscribe } from "./events";
import { log } from "./log";
import { taughtBy } from "./membership";
import { serverNow } from "./server-clock";
import type { Viewer } from "./viewer";

/** What is published when something about a quiz's sittings changes. */
export const quizTopic = (quizId: string): string => `quiz:${quizId}`;

/** Milliseconds between two looks at the database; an event makes one come sooner. */
const lookEvery = 2_000;
const lookSoon = 200;

/** What the watchers of one quiz share: one look for all of them. */
interface Watch {
  readonly watchers: Set<(room: ControlRoom) => void>;
  readonly end: () => void;
}

declare global {
  var gradientWatches: Map<string, Watch> | undefined;
}

/**
 * Calls `watcher` with how the quiz stands, soon and then again and again. All watchers of a quiz share one look at the
 * database; it is read anew each time, so that what another instance did, or what was before a restart, is seen as well.
 * @returns what ends it.
 */
export function watchQuiz(quizId: string, watcher: (room: ControlRoom) => void): () => void {
  globalThis.gradientWatches ??= new Map();
  const watches = globalThis.gradientWatches;
  const watch = watches.get(quizId) ?? startWatch(quizId);
  watches.set(quizId, watch);
  watch.watchers.add(watcher);
  return () => {
    watch.watchers.delete(watcher);
    if (watch.watchers.size > 0 || watches.get(quizId) !== watch) return;
    watches.delete(quizId);
    watch.end();
  };
}

function startWatch(quizId: string): Watch {
  const watchers: Watch["watchers"] = new Set();
  let timer: NodeJS.Timeout;
  let looking = false;
  let ended = false;
  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void look(), milliseconds).unref();
  };
  const look = async (): Promise<void> => {
    looking = true;
    try {
      const room = await controlRoom(quizId, serverNow());
      if (room !== null) for (const watcher of watchers) watcher(room);
    } catch (error) {
      log("warn", "The control room could not look at its quiz.", { error });
    } finally {
      looking = false;
      wait(lookEvery);
    }
  };
  const unsubscribe = subscribe(quizTopic(quizId), () => {
    if (!looking) wait(lookSoon);
  });
  wait(0);
  return {
    watchers,
    end: () => {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** Whether the viewer is staff of the course that has this quiz, and which; null where not. */
export async function staffRole(viewer: Viewer, courseId: string, quizId: string): Promise<"ta" | "instructor" | null> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: taughtBy(viewer) },
    select: { course: { select: { enrollments: { where: { userId: viewer.userId }, select: { role: true } } } } },
  });
  const role = quiz?.course.enrollments[0]?.role;
  return role === "ta" || role === "instructor" ? role : null;
}
