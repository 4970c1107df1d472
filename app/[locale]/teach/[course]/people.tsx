import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import type { TeachingOverview } from "@/lib/courses";
import { inviteHere } from "./actions";

/** How students come in, who teaches, and invitations. */
export async function People({ course }: { readonly course: TeachingOverview }) {
  const t = await getTranslations("Teach");
  const roles = await getTranslations("Courses");
  const host = (await headers()).get("host") ?? "";
  return (
    <section className="stack">
      <h2>{t("people")}</h2>
      {course.joinCode !== null && (
        <p>
          {t("joinBy")} <code>{`${host}/join/${course.joinCode}`}</code>
        </p>
      )}
      <ul className="row">
        {course.staff.map(({ name, email, role }) => (
          <li key={email} className="chip">
            <bdi>{name}</bdi> · {roles(`role.${role}`)}
          </li>
        ))}
      </ul>
      {course.role === "instructor" && (
        <details className="disclosure">
          <summary>{t("invite")}</summary>
          <div className="card reading mt-3">
            <ActionForm
              id="invite"
              action={inviteHere}
              hidden={{ courseId: course.id }}
              submit={t("inviteSubmit")}
              fields={[
                { name: "name", label: t("name"), type: "text", autoComplete: "off" },
                { name: "email", label: t("email"), type: "email", autoComplete: "off" },
                {
                  name: "role",
                  label: t("role"),
                  type: "select",
                  options: (["student", "ta", "instructor"] as const).map((role) => ({
                    value: role,
                    label: roles(`role.${role}`),
                  })),
                },
              ]}
            />
          </div>
        </details>
      )}
    </section>
  );
}
