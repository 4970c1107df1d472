"use client";

import { useEffect, useState } from "react";
import { heard, type Room, roomReply } from "./room-reply";

/**
 * The control room as it is now, without a reload. `live` is false while the stream is interrupted, from which it comes back by itself,
 * and null before it has begun.
 */
export function useRoom(
  courseId: string,
  quizId: string,
  initial: Room,
): { readonly room: Room; readonly live: boolean | null } {
  const [room, setRoom] = useState(initial);
  const [live, setLive] = useState<boolean | null>(null);
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(
        `/api/v1/courses/${encodeURIComponent(courseId)}/quizzes/${encodeURIComponent(quizId)}/live`,
      );
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event = roomReply.safeParse(JSON.parse(data));
        if (!event.success) return;
        setLive(true);
        setRoom((before) => heard(before, event.data));
      };
      source.onerror = () => {
        setLive(false);
        // A server that is starting answers with an error, after which a browser gives up: we do not.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, 3_000);
      };
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [courseId, quizId]);
  return { room, live };
}
