import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";
import type { AttemptOutline } from "@/lib/attempt-view";
import { ExamRoom } from "./in-browser";
import { markKey } from "./marks";
import { outlineOf } from "./outline";

interface Props {
  readonly attempt: AttemptOutline;
  /** Slug of the question that is shown; null on the summary. */
  readonly current: string | null;
  readonly children: ReactNode;
}

/** An exam that goes on: around its question stand the clock and the answer sheet. */
export function ExamPage({ attempt, current, children }: Props) {
  const locale = useLocale();
  const { AnswerField, Exam, Saving } = useMessages();
  const { id, quiz, window, state, submittedAt, now, questions } = attempt;
  const outline = outlineOf(attempt);
  const marks = Object.fromEntries(
    questions.flatMap(({ slug, parts }) =>
      parts.map((part) => [
        markKey(slug, part.id),
        { answered: (part.draft?.text ?? "").trim() !== "", flagged: part.flagged },
      ]),
    ),
  );
  const clock = { now, endsAt: window.endsAt, lastsUntil: window.lastsUntil, state, submittedAt, announcements: [] };
  return (
    <NextIntlClientProvider messages={{ AnswerField, Exam, Saving }}>
      <ExamRoom
        attemptId={id}
        title={quiz.title[locale]}
        clock={clock}
        outline={outline}
        marks={marks}
        current={current}
      >
        {children}
      </ExamRoom>
    </NextIntlClientProvider>
  );
}
