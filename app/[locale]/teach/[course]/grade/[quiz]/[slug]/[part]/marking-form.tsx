"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useRouter } from "@/app/i18n/navigation";
import type { MarkedAnswer } from "@/lib/marking";
import type { RubricLine } from "@/lib/rubric-score";
import { CommentField } from "./comment-field";
import { digitOf, earnedBy } from "./earned-by";
import { MarkingKeys } from "./marking-keys";
import { OtherAnswers, type Ways } from "./other-answers";
import { RubricLines } from "./rubric-lines";
import { useMark } from "./use-mark";
import { useMarkingKeys } from "./use-marking-keys";

interface Props {
  readonly answer: MarkedAnswer;
  readonly lines: readonly RubricLine[];
  readonly points: number;
  readonly comments: readonly { readonly id: string; readonly text: string }[];
  readonly second: boolean;
  readonly place: { readonly courseId: string; readonly question: string; readonly part: string };
  readonly ways: Ways;
}

/** The rubric beside the answer: digits tick its lines, Z saves and goes on. */
export function MarkingForm({ answer, lines, points, comments, second, place, ways }: Props) {
  const t = useTranslations("Marking");
  const router = useRouter();
  const mark = useMark(answer, second, ways.nextUngraded);
  const commentField = useRef<HTMLTextAreaElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const comparable = answer.score !== null && answer.evidence.method !== "person";
  const undoable = answer.mark !== null && answer.mark.batchId !== null;
  const go = (href: string | null): void => {
    if (href === null) mark.say(t("noMore"));
    else router.push(href);
  };
  useMarkingKeys({
    ...Object.fromEntries(lines.slice(0, 10).map(({ id }, at) => [digitOf(at), () => mark.toggle(id)])),
    z: () => (mark.touched ? mark.saveByRubric() : go(ways.nextUngraded)),
    arrowleft: () => go(ways.previous),
    arrowright: () => go(ways.next),
    ...(comparable && { a: mark.acceptMachine }),
    c: () => commentField.current?.focus(),
    ...(undoable && { u: mark.undo }),
    b: () => go(ways.blind),
    g: () => go(ways.groups),
    "?": () => help.current?.showModal(),
  });
  return (
    <form
      className="card stack marking-form"
      aria-label={t("rubric")}
      onSubmit={(event) => {
        event.preventDefault();
        mark.saveByRubric();
      }}
    >
      <p className="row spread">
        <strong>{t("rubric")}</strong>
        <output className="number" data-earned>
          {earnedBy(lines, mark.ticked, mark.adjustment, points).earned} / {points}
        </output>
      </p>
      <RubricLines lines={lines} ticked={mark.ticked} toggle={mark.toggle} />
      <div className="field adjustment">
        <label htmlFor="adjustment">{t("adjustment")}</label>
        <input
          id="adjustment"
          className="input"
          inputMode="decimal"
          value={mark.adjustment}
          onChange={(event) => mark.adjust(event.target.value)}
        />
      </div>
      <CommentField
        field={commentField}
        value={mark.comment}
        write={mark.write}
        say={mark.say}
        save={mark.saveByRubric}
        bank={comments}
        place={place}
      />
      <div className="marking-acts stack stack-small">
        <div role="status" aria-live="polite">
          {mark.said !== null && <p className="notice">{mark.said}</p>}
        </div>
        <p className="row">
          <button type="submit" className="button button-main" aria-disabled={mark.saving}>
            {t("saveAndNext")} <kbd>Z</kbd>
          </button>
          {comparable && (
            <button type="button" className="button" onClick={mark.acceptMachine}>
              {t("accept")} <kbd>A</kbd>
            </button>
          )}
          {undoable && (
            <button type="button" className="button" onClick={mark.undo}>
              {t("undo")} <kbd>U</kbd>
            </button>
          )}
        </p>
      </div>
      <OtherAnswers ways={ways} showKeys={() => help.current?.showModal()} />
      <MarkingKeys dialog={help} />
    </form>
  );
}
