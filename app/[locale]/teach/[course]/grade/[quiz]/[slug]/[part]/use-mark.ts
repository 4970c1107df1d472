"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useRouter } from "@/app/i18n/navigation";
import type { MarkedAnswer } from "@/lib/marking";
import { markHere, undoMarkHere } from "./actions";

/** The mark that is being made: what is ticked and written, and its ways to the server. Nothing is lost where saving is refused. */
export function useMark(answer: MarkedAnswer, second: boolean, nextUngraded: string | null) {
  const t = useTranslations("Marking");
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(answer.mark?.items ?? []));
  const [adjustment, setAdjustment] = useState(`${answer.mark?.adjustment ?? 0}`);
  const [comment, setComment] = useState(answer.mark?.reason ?? "");
  const [said, setSaid] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  const [saving, startSaving] = useTransition();

  const save = (mark: object): void => {
    if (saving) return;
    startSaving(async () => {
      const { refused } = await markHere({ submissionId: answer.id, seen: answer.seen, second, mark });
      setSaid(refused ?? t("saved"));
      if (refused !== null) return;
      setTouched(false);
      if (nextUngraded === null) router.refresh();
      else router.push(nextUngraded);
    });
  };
  return {
    ticked,
    adjustment,
    comment,
    said,
    touched,
    saving,
    say: setSaid,
    toggle: (id: string): void => {
      setTouched(true);
      setTicked((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
    },
    adjust: (points: string): void => {
      setTouched(true);
      setAdjustment(points);
    },
    write: (text: string): void => {
      setTouched(true);
      setComment(text);
    },
    /** Saves by the rubric, and goes on to the next answer that waits. */
    saveByRubric: (): void => {
      const amount = Number(adjustment.trim() === "" ? "0" : adjustment);
      if (Number.isFinite(amount)) save({ kind: "rubric", items: [...ticked], adjustment: amount, comment });
      else setSaid(t("notANumber"));
    },
    acceptMachine: (): void => save({ kind: "machine" }),
    undo: (): void => {
      const batchId = answer.mark?.batchId ?? null;
      if (batchId === null || saving) return;
      startSaving(async () => {
        const { refused } = await undoMarkHere({ batchId });
        setSaid(refused ?? t("undone"));
      });
    },
  };
}
