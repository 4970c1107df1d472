import { type Locale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/components/action-form";
import { WideMath } from "@/app/components/math-view";
import { Moment } from "@/app/components/moment";
import { OutcomeMark } from "@/app/components/outcome-mark";
import { PointsOf } from "@/app/components/points";
import { ProseLine } from "@/app/components/prose-view";
import { TypedText } from "@/app/components/typed-text";
import type { AnswerGroup } from "@/lib/groups";
import { decideGroupHere, undoGroupHere } from "./actions";

interface Props {
  readonly group: AnswerGroup;
  readonly points: number;
  readonly locale: Locale;
}

/** One meaning: how it was written, by how many, what the machine says of it, and what staff decided. */
export function GroupCard({ group, points, locale }: Props) {
  const t = useTranslations("Groups");
  const { representative: id, outcome, title, name, texts, readAs, submissions, students, score, rule } = group;
  return (
    <article className={`verdict tone-${outcome} stack stack-small`} data-group={id} data-students={students}>
      <p className="row spread">
        <span className="row">
          <strong className="number group-size">{t("students", { count: students })}</strong>
          <span className="soft small number">{t("submissions", { count: submissions })}</span>
          <OutcomeMark outcome={outcome} />
        </span>
        <PointsOf earned={score === null ? null : score * points} outOf={points} />
      </p>
      {title !== null ? (
        <p>
          <strong>
            <ProseLine text={title[locale]} />
          </strong>{" "}
          {name !== null && <code>{name}</code>}
        </p>
      ) : (
        name !== null && name !== "outcome:correct" && <code>{name}</code>
      )}
      {readAs !== null && (
        <p className="reading-line">
          <span className="soft">{t("readAs")}</span> <WideMath latex={readAs} />
        </p>
      )}
      <ul className="row group-texts" aria-label={t("ways")}>
        {texts.map(({ text, count }) => (
          <li key={text} className="row">
            <TypedText text={text} />
            {count > 1 && <span className="soft small number">× {count}</span>}
          </li>
        ))}
      </ul>
      {group.one > 0 && <p className="small soft">{t("one", { count: group.one })}</p>}
      {rule !== null && (
        <div className="notice stack stack-small" data-rule>
          <p>
            {t("decidedBy", { by: rule.by })} <PointsOf earned={rule.score * points} outOf={points} /> ·{" "}
            <Moment at={rule.at} />
            <br />
            <bdi className="pre-line">{rule.reason}</bdi>
          </p>
          <ActionForm
            id={`undo-${id}`}
            action={undoGroupHere}
            hidden={{ batchId: rule.batchId }}
            fields={[]}
            submit={t("undo", { count: group.decided })}
          />
        </div>
      )}
      <details className="disclosure">
        <summary>{t("decide")}</summary>
        <div className="reading stack stack-small">
          <p>{t("touches", { students, submissions: submissions - group.one, kept: group.one })}</p>
          <ActionForm
            id={`group-${id}`}
            action={decideGroupHere}
            hidden={{ submissionId: id }}
            submit={t("submit", { students })}
            fields={[
              { name: "percent", label: t("percent"), type: "number", note: t("percentNote", { points }) },
              { name: "reason", label: t("reason"), type: "textarea" },
              {
                name: "nameEn",
                label: t("nameEn"),
                type: "text",
                autoComplete: "off",
                required: false,
                note: t("nameNote"),
              },
              { name: "nameZhCn", label: t("nameZhCn"), type: "text", autoComplete: "off", required: false },
            ]}
          />
        </div>
      </details>
    </article>
  );
}
