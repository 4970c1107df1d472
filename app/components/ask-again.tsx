import { useTranslations } from "next-intl";
import { askAgainHere } from "@/app/[locale]/requests/[request]/actions";
import { Link } from "@/app/i18n/navigation";
import { LateForm } from "./late-form";

interface Props {
  readonly submissionId: string;
  /** The student's latest request about it; undefined: none. */
  readonly request: { readonly id: string; readonly state: "open" | "answered" | "withdrawn" } | undefined;
}

/** Asks for a second look at one answer, or leads to what came of it. */
export function AskAgain({ submissionId, request }: Props) {
  const t = useTranslations("Request");
  return (
    <div className="stack stack-small no-print">
      {request !== undefined && (
        <p>
          <Link href={`/requests/${request.id}`}>{t("mine")}</Link> · {t(`states.${request.state}`)}
        </p>
      )}
      {request?.state !== "open" && (
        <details className="disclosure">
          <summary>{t("askAgain")}</summary>
          <div className="mt-2">
            <LateForm
              id={`ask-${submissionId}`}
              action={askAgainHere}
              hidden={{ submissionId }}
              submit={t("send")}
              fields={[{ name: "text", label: t("why"), type: "textarea", note: t("whyNote") }]}
            />
          </div>
        </details>
      )}
    </div>
  );
}
