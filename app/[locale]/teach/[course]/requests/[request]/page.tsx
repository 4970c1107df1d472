import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { addMessageHere } from "@/app/[locale]/requests/[request]/actions";
import { ActionForm } from "@/app/components/action-form";
import { PageHead } from "@/app/components/page-head";
import { Prose } from "@/app/components/prose-view";
import { RequestThread } from "@/app/components/request-thread";
import { StaffSubmissionView } from "@/app/components/staff-submission";
import { Link } from "@/app/i18n/navigation";
import { staffRequest } from "@/lib/request-view";
import { requireViewer } from "@/lib/viewer";
import { answerRequestHere } from "../actions";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly request: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Request"))("one") };
}

/** One request: the answer with its evidence, what was said, and the reply. */
export default async function Page({ params }: Props) {
  const { course, request: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/requests/${id}`);
  const request = await staffRequest(viewer, course, id);
  if (request === null) notFound();
  const t = await getTranslations("Request");
  return (
    <>
      <PageHead
        title={t("of", { name: request.submission.student.name })}
        crumbs={[
          { href: `/teach/${course}`, label: request.course.title[locale] },
          { href: `/teach/${course}/requests`, label: t("title") },
        ]}
      >
        <p className="soft">
          {request.quiz[locale]} · {request.number} · {request.partTitle[locale]} · {t(`states.${request.state}`)}
        </p>
      </PageHead>
      <div className="stack stack-large">
        <section className="stack">
          <Prose text={request.prompt[locale]} className="reading" />
          <p>
            {t("right")} <code>{request.answer.text}</code>
          </p>
          <StaffSubmissionView
            submission={request.submission}
            locale={locale}
            head={
              <Link href={`/teach/${course}/attempts/${request.submission.attemptId}`}>
                <bdi>{request.submission.student.name}</bdi>
              </Link>
            }
          />
        </section>
        <RequestThread messages={request.messages} />
        {request.state === "open" && (
          <div className="request-replies">
            <section className="card stack">
              <h2>{t("answer")}</h2>
              <ActionForm
                id="answer"
                action={answerRequestHere}
                hidden={{ requestId: id, seen: request.seen ?? "" }}
                submit={t("close")}
                fields={[
                  { name: "text", label: t("reply"), type: "textarea" },
                  {
                    name: "percent",
                    label: t("percent"),
                    type: "number",
                    required: false,
                    note: t("percentNote", { points: request.points }),
                  },
                  ...(request.comparable
                    ? [
                        {
                          name: "forAll",
                          label: t("forAll"),
                          type: "select" as const,
                          note: t("forAllNote"),
                          options: [
                            { value: "no", label: t("onlyThis") },
                            { value: "yes", label: t("allSame") },
                          ],
                        },
                      ]
                    : []),
                ]}
              />
            </section>
            <section className="card stack">
              <h2>{t("ask")}</h2>
              <ActionForm
                id="message"
                action={addMessageHere}
                hidden={{ requestId: id }}
                submit={t("send")}
                fields={[{ name: "text", label: t("message"), type: "textarea" }]}
              />
            </section>
          </div>
        )}
      </div>
    </>
  );
}
