"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";

import { Link, useRouter } from "@/app/i18n/navigation";
import type { MarkedAnswer } from "@/lib/marking";
import type { RubricLine } from "@/lib/rubric-score";
import { keepCommentHere, markHere, undoMarkHere } from "./actions";
import { digitOf, earnedBy } from "./earned-by";
import { MarkingKeys } from "./marking-keys";
import { useMarkingKeys } from "./use-marking-keys";

interface Props {
  readonly answer: MarkedAnswer;
  readonly lines: readonly RubricLine[];
  readonly points: number;
  readonly comments: readonly { readonly id: string; readonly text: string }[];
  readonly second: boolean;
  readonly place: { readonly courseId: string; readonly question: string; readonly part: string };
  readonly ways: {
    readonly previous: string | null;
    readonly next: string | null;
    readonly nextUngraded: string | null;
    readonly groups: string;
    readonly blind: string;
  };
}

/** The rubric beside the answer: digits tick its lines, Z saves and goes on. Nothing is lost where saving is refused. */
export function MarkingForm({ answer, lines, points, comments, second, place, ways }: Props) {
  const t = useTranslations("Marking");
  const locale = useLocale();
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(answer.mark?.items ?? []));
  const [adjustment, setAdjustment] = useState(`${answer.mark?.adjustment ?? 0}`);
  const [comment, setComment] = useState(answer.mark?.items.length === 0 ? answer.mark.reason : "");
  const [said, setSaid] = useState<string | null>(null);
  const [saving, startSaving] = useTransition();
  const commentField = useRef<HTMLTextAreaElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [touched, setTouched] = useState(false);

  const toggle = (id: string): void => {
    setTouched(true);
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const go = (href: string | null): boolean => {
    if (href === null) setSaid(t("noMore"));
    else router.push(href);
    return true;
  };
  const save = (mark: object, then: string | null): boolean => {
    if (saving) return true;
    startSaving(async () => {
      const body = { submissionId: answer.id, seen: answer.seen, second, mark };
      const { refused } = await markHere(body);
      setSaid(refused ?? t("saved"));
      if (refused !== null) return;
      setTouched(false);
      if (then === null) router.refresh();
      else router.push(then);
    });
    return true;
  };
  const byRubric = (then: string | null): boolean => {
    const amount = Number(adjustment.trim() === "" ? "0" : adjustment);
    if (!Number.isFinite(amount)) {
      setSaid(t("notANumber"));
      return true;
    }
    return save({ kind: "rubric", items: [...ticked], adjustment: amount, comment }, then);
  };
  const undo = (): boolean => {
    const batchId = answer.mark?.batchId ?? null;
    if (batchId === null || saving) return true;
    startSaving(async () => {
      const { refused } = await undoMarkHere({ batchId });
      setSaid(refused ?? t("undone"));
    });
    return true;
  };
  const comparable = answer.score !== null && answer.evidence.method !== "person";
  useMarkingKeys({
    ...Object.fromEntries(
      lines.slice(0, 10).map(({ id }, at) => [
        digitOf(at),
        () => {
          toggle(id);
          return true;
        },
      ]),
    ),
    z: () => (touched ? byRubric(ways.nextUngraded) : go(ways.nextUngraded)),
    arrowleft: () => go(ways.previous),
    arrowright: () => go(ways.next),
    a: () => comparable && save({ kind: "machine" }, ways.nextUngraded),
    c: () => {
      commentField.current?.focus();
      return true;
    },
    u: undo,
    b: () => go(ways.blind),
    g: () => go(ways.groups),
    "?": () => {
      help.current?.showModal();
      return true;
    },
  });
  const { earned } = earnedBy(lines, ticked, adjustment, points);
  return (
    <form
      className="card stack marking-form"
      aria-label={t("rubric")}
      onSubmit={(event) => {
        event.preventDefault();
        byRubric(ways.nextUngraded);
      }}
    >
      <p className="row spread">
        <strong>{t("rubric")}</strong>
        <output className="number" data-earned>
          {earned} / {points}
        </output>
      </p>
      <ol className="rubric">
        {lines.map(({ id, text, points: worth }, at) => (
          <li key={id}>
            <label className="rubric-line">
              <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
              {at < 10 && <kbd className="number">{digitOf(at)}</kbd>}
              <span className="number rubric-points">
                {worth > 0 ? "+" : ""}
                {worth}
              </span>
              <span>{text[locale]}</span>
            </label>
          </li>
        ))}
      </ol>
      <div className="field">
        <label htmlFor="adjustment">{t("adjustment")}</label>
        <input
          id="adjustment"
          className="input"
          inputMode="decimal"
          value={adjustment}
          onChange={(event) => {
            setTouched(true);
            setAdjustment(event.target.value);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor="comment">{t("comment")}</label>
        <textarea
          id="comment"
          ref={commentField}
          className="input"
          rows={3}
          value={comment}
          onChange={(event) => {
            setTouched(true);
            setComment(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byRubric(ways.nextUngraded);
          }}
        />
        <p className="row mt-2">
          <button
            type="button"
            className="button button-quiet"
            disabled={comment.trim() === ""}
            onClick={() =>
              startSaving(async () => setSaid((await keepCommentHere({ ...place, text: comment })) ?? t("kept")))
            }
          >
            {t("keep")}
          </button>
        </p>
        {comments.length > 0 && (
          <details className="disclosure">
            <summary>{t("bank", { count: comments.length })}</summary>
            <ul className="stack stack-small mt-2">
              {comments.map(({ id, text }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="button button-quiet comment-choice"
                    onClick={() => {
                      setTouched(true);
                      setComment((before) => (before.trim() === "" ? text : `${before}\n${text}`));
                    }}
                  >
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div role="status" aria-live="polite">
        {said !== null && <p className="notice">{said}</p>}
      </div>
      <p className="row">
        <button type="submit" className="button button-main" aria-disabled={saving}>
          {t("saveAndNext")} <kbd>Z</kbd>
        </button>
        {comparable && (
          <button type="button" className="button" onClick={() => save({ kind: "machine" }, ways.nextUngraded)}>
            {t("accept")} <kbd>A</kbd>
          </button>
        )}
        {answer.mark?.batchId !== null && answer.mark !== null && (
          <button type="button" className="button" onClick={undo}>
            {t("undo")} <kbd>U</kbd>
          </button>
        )}
      </p>
      <nav className="row" aria-label={t("ways")}>
        {ways.previous !== null && (
          <Link href={ways.previous} className="button button-quiet" prefetch={false}>
            ← {t("previous")}
          </Link>
        )}
        {ways.next !== null && (
          <Link href={ways.next} className="button button-quiet" prefetch={false}>
            {t("next")} →
          </Link>
        )}
        <Link href={ways.blind} className="button button-quiet" prefetch={false}>
          {t("blind")} <kbd>B</kbd>
        </Link>
        <button type="button" className="button button-quiet" onClick={() => help.current?.showModal()}>
          {t("keys")} <kbd>?</kbd>
        </button>
      </nav>
      <MarkingKeys dialog={help} />
    </form>
  );
}
