"use client";

import { useEffect, useState } from "react";
import { type Anchor, betterAnchor, serverTime } from "./countdown";
import { clockFrom, type ExamClock } from "./exam-clock";

export type { ExamClock };

/** Milliseconds between two questions to the server, a fifth more or less, so that a class does not ask in step. */
const pace = 7_000;
const patience = 5_000;

interface Running {
  readonly clock: ExamClock;
  /** Milliseconds until the last instant at which anything is answered, by the server's clock, to a quarter of a second. */
  readonly left: number;
  /** False where the server has not answered of late. */
  readonly connected: boolean;
}

/** The server's clock, whatever this computer's says. `initial` is what the page was drawn with. */
export function useExamClock(attemptId: string, initial: ExamClock): Running {
  const [clock, setClock] = useState(initial);
  const [left, setLeft] = useState(initial.lastsUntil.getTime() - initial.now.getTime());
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    let anchor: Anchor = { server: initial.now.getTime(), at: performance.now(), travelled: Number.POSITIVE_INFINITY };
    let end = initial.lastsUntil.getTime();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const show = (): void => setLeft(end - serverTime(anchor, performance.now()));
    const ask = async (): Promise<void> => {
      clearTimeout(timer);
      const asked = performance.now();
      try {
        const response = await fetch(`/api/v1/attempts/${encodeURIComponent(attemptId)}/clock`, {
          method: "POST",
          signal: AbortSignal.timeout(patience),
        });
        if (!response.ok) throw new Error(String(response.status));
        const heard = clockFrom(await response.json());
        const at = performance.now();
        const travelled = at - asked;
        anchor = betterAnchor(anchor, { server: heard.now.getTime() + travelled / 2, at, travelled });
        end = heard.lastsUntil.getTime();
        if (stopped) return;
        setClock(heard);
        setConnected(true);
        show();
      } catch {
        if (!stopped) setConnected(false);
      }
      if (!stopped) timer = setTimeout(() => void ask(), pace * (0.8 + 0.4 * Math.random()));
    };
    const wake = (): void => {
      if (document.visibilityState === "visible") void ask();
    };
    void ask();
    const ticking = setInterval(show, 250);
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    return () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
    };
  }, [attemptId, initial]);

  return { clock, left, connected };
}
