import { type Locale, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { AuditLine, AuditSubject } from "@/lib/audit-log";

interface Props {
  readonly courseId: string;
  readonly lines: readonly AuditLine[];
  readonly locale: Locale;
}

export function AuditTable({ courseId, lines, locale }: Props) {
  const t = useTranslations("Audit");
  return (
    <TableScroll label={t("title")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("subject")}</th>
            <th scope="col">{t("more")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, actor, action, written, subject, detail }) => (
            <tr key={id} data-action={written}>
              <td className="whitespace-nowrap">
                <Moment at={at} as="exact" />
              </td>
              <td>{actor === null ? t("system") : <bdi>{actor.name}</bdi>}</td>
              <td>{action === null ? <code>{written}</code> : t(`action.${action}`)}</td>
              <td>
                <Subject courseId={courseId} subject={subject} locale={locale} />
              </td>
              <td className="small">
                <Detail detail={detail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Subject({
  courseId,
  subject,
  locale,
}: {
  readonly courseId: string;
  readonly subject: AuditSubject;
  readonly locale: Locale;
}) {
  const t = useTranslations("Audit");
  switch (subject.kind) {
    case "submission":
    case "attempt":
      return (
        <Link href={`/teach/${courseId}/attempts/${subject.attemptId}`} prefetch={false}>
          {t.rich("about", {
            student: () => <bdi>{subject.student}</bdi>,
            what: () =>
              subject.kind === "submission" ? `${subject.number} ${subject.part[locale]}` : subject.quiz[locale],
          })}
        </Link>
      );
    case "person":
      return <bdi>{subject.name}</bdi>;
    case "quiz":
      return subject.title[locale];
    case "other":
      return <span className="soft small">{subject.text.startsWith("course:") ? "–" : subject.text}</span>;
  }
}

const worded = [
  "before",
  "after",
  "reason",
  "role",
  "format",
  "students",
  "added",
  "changed",
  "unchanged",
  "errors",
  "excused",
  "extraTime",
  "closesAt",
  "untimed",
  "timeFactor",
  "dropLowest",
  "joinCode",
  "archived",
  "begun",
  "entries",
  "score",
  "minutes",
  "text",
  "submissions",
  "question",
  "part",
  "quizzes",
  "kind",
  "draft",
  "by",
  "texts",
  "endedBefore",
  "lines",
  "repriced",
  "kept",
  "which",
  "undone",
  "removed",
  "closedBefore",
  "fullTime",
  "exceptions",
  "skipped",
  "goesOn",
] as const;

type Worded = (typeof worded)[number];
const isWorded = (key: string): key is Worded => worded.some((each) => each === key);

/** Values that are names of the program's own. */
const named = [
  "student",
  "ta",
  "instructor",
  "limit",
  "staff",
  "rubric",
  "machine",
  "homework",
  "exam",
  "practice",
  "all",
  "raises",
  "chosen",
  "true",
  "false",
] as const;

/** What people write is shown as they wrote it. */
const free = new Set(["reason", "text", "question", "part", "joinCode"]);

function Detail({ detail }: { readonly detail: AuditLine["detail"] }) {
  const t = useTranslations("Audit");
  // Identifiers are for programs, and in the export.
  const shown = detail.filter(([, value]) => !/^[0-9a-f-]{36}$/.test(value));
  return (
    <ul>
      {shown.map(([key, value]) => (
        <li key={key}>
          {t.rich("told", {
            name: isWorded(key) ? t(`detail.${key}`) : key,
            value: () => (free.has(key) ? <bdi>{value}</bdi> : <Value of={value} />),
          })}
        </li>
      ))}
    </ul>
  );
}

function Value({ of }: { readonly of: string }) {
  const t = useTranslations("Audit");
  const name = named.find((each) => each === of);
  if (name !== undefined) return t(`value.${name}`);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(of)) return <Moment at={new Date(of)} as="exact" />;
  return <bdi>{of}</bdi>;
}
