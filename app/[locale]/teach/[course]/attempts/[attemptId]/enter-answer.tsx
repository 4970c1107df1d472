import { useTranslations } from "next-intl";
import { enterAnswerHere } from "@/app/[locale]/teach/[course]/actions";
import { LateForm } from "@/app/components/late-form";
import type { StaffPart } from "@/lib/staff-attempts";

interface Props {
  readonly part: StaffPart;
  readonly place: { readonly attemptId: string; readonly question: string };
}

/** For a part for which nothing was handed in: what the student gave on paper or said, and what it is worth. */
export function EnterAnswer({ part: { id, points, draft }, place }: Props) {
  const t = useTranslations("Teach");
  return (
    <details className="disclosure no-print">
      <summary>{t("enter")}</summary>
      <div className="reading">
        <LateForm
          id={`enter-${place.question}-${id}`}
          action={enterAnswerHere}
          hidden={{ ...place, part: id }}
          submit={t("enterSubmit")}
          fields={[
            {
              name: "text",
              label: t("enterText"),
              type: "textarea",
              note: t("enterTextNote"),
              ...(draft !== null && { value: draft.text }),
            },
            { name: "percent", label: t("percent"), type: "number", note: t("percentNote", { points }) },
            { name: "reason", label: t("reason"), type: "textarea" },
          ]}
        />
      </div>
    </details>
  );
}
