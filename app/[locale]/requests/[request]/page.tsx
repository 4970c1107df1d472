import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { PageHead } from "@/app/components/page-head";
import { Prose } from "@/app/components/prose-view";
import { RequestThread } from "@/app/components/request-thread";
import { SubmissionItem } from "@/app/components/submission-history";
import { ownRequest } from "@/lib/request-view";
import { requireViewer } from "@/lib/viewer";
import { addMessageHere, withdrawRequestHere } from "./actions";

interface Props {
  readonly params: Promise<{ readonly request: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Request"))("one") };
}

/** A student's own request for a second look: the answer, what was said, and how it ended. */
export default async function Page({ params }: Props) {
  const { request: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/requests/${id}`);
  const request = await ownRequest(viewer, id, new Date());
  if (request === null) notFound();
  const t = await getTranslations("Request");
  return (
    <>
      <PageHead
        title={t("one")}
        crumbs={[
          { href: `/courses/${request.course.id}`, label: request.course.title[locale] },
          { href: `/attempts/${request.attemptId}`, label: request.quiz[locale] },
        ]}
      >
        <p className="row">
          <span className="chip" data-state={request.state}>
            {t(`states.${request.state}`)}
          </span>
          <span className="soft">
            {request.number} · {request.partTitle[locale]}
          </span>
        </p>
      </PageHead>
      <div className="stack stack-large reading">
        <Prose text={request.prompt[locale]} />
        <SubmissionItem submission={request.submission} part={{ type: request.type, points: request.points }} />
        <RequestThread messages={request.messages} />
        {request.state === "open" && (
          <section className="card stack">
            <ActionForm
              id="message"
              action={addMessageHere}
              hidden={{ requestId: id }}
              submit={t("send")}
              fields={[{ name: "text", label: t("message"), type: "textarea" }]}
            />
            <details className="disclosure">
              <summary>{t("withdraw")}</summary>
              <ActionForm
                id="withdraw"
                action={withdrawRequestHere}
                hidden={{ requestId: id }}
                fields={[]}
                submit={t("withdrawNow")}
              />
            </details>
          </section>
        )}
      </div>
    </>
  );
}
