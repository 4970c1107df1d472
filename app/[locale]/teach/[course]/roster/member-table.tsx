import { useFormatter, useTranslations } from "next-intl";
import { InputField, SelectField, TickField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import type { CourseMember, Members } from "@/lib/members";
import { changeMemberHere, removeMemberHere } from "./actions";

interface Props {
  readonly courseId: string;
  readonly people: Members;
  /** The viewer: their own role is not theirs to change. */
  readonly own: string;
}

export function MemberTable({ courseId, people, own }: Props) {
  const t = useTranslations("Roster");
  const roles = useTranslations("Courses");
  const format = useFormatter();
  return (
    <TableScroll label={t("title")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("section")}</th>
            <th scope="col">{t("time")}</th>
            {people.mayChange && <th scope="col">{t("edit")}</th>}
          </tr>
        </thead>
        <tbody>
          {people.members.map((member) => (
            <tr key={member.userId}>
              <th scope="row">
                {member.role === "student" ? (
                  <Link href={`/teach/${courseId}/gradebook/${member.userId}`} prefetch={false}>
                    <bdi>{member.name}</bdi>
                  </Link>
                ) : (
                  <bdi>{member.name}</bdi>
                )}
                <span className="soft small block font-normal">
                  <bdi>{member.email}</bdi>
                  {!member.arrived && <span className="chip ms-1">{t("notArrived")}</span>}
                </span>
              </th>
              <td>{member.number ?? "–"}</td>
              <td>{roles(`role.${member.role}`)}</td>
              <td>{member.section ?? "–"}</td>
              <td>{member.untimed ? t("untimed") : format.number(member.timeFactor, { style: "percent" })}</td>
              {people.mayChange && (
                <td>
                  <details className="disclosure">
                    <summary>
                      {t("edit")}
                      <span className="sr-only"> {member.name}</span>
                    </summary>
                    <Change courseId={courseId} member={member} oneself={member.userId === own} />
                  </details>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface ChangeProps {
  readonly courseId: string;
  readonly member: CourseMember;
  readonly oneself: boolean;
}

function Change({ courseId, member, oneself }: ChangeProps) {
  const t = useTranslations("Roster");
  const roles = useTranslations("Courses");
  const { userId, role, section, number, timeFactor, untimed } = member;
  const hidden = { courseId, userId };
  return (
    <div className="stack mt-2">
      <FieldsForm
        id={`member-${userId}`}
        action={changeMemberHere}
        hidden={hidden}
        submit={t("save")}
        fields={{
          role,
          section: section ?? "",
          number: number ?? "",
          timePercent: `${Math.round(timeFactor * 100)}`,
          untimed: untimed ? "on" : "",
        }}
      >
        <SelectField
          name="role"
          label={t("role")}
          options={(["student", "ta", "instructor"] as const).map((each) => ({
            value: each,
            label: roles(`role.${each}`),
          }))}
        />
        <InputField name="section" label={t("section")} />
        <InputField name="number" label={t("number")} />
        <InputField name="timePercent" label={t("timePercent")} type="number" />
        <TickField name="untimed" label={t("untimed")} />
      </FieldsForm>
      {!oneself && (
        <FieldsForm id={`remove-${userId}`} action={removeMemberHere} hidden={hidden} submit={t("remove")} fields={{}}>
          <p className="soft small">{t("removeNote")}</p>
        </FieldsForm>
      )}
    </div>
  );
}
