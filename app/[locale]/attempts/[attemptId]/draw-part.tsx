import "server-only";
import { getLocale } from "next-intl/server";
import { attemptPage } from "@/lib/attempt-view";
import { ownRequests } from "@/lib/request-view";
import { serverNow } from "@/lib/server-clock";
import type { Viewer } from "@/lib/viewer";
import { AttemptPart } from "./attempt-part";
import { AttemptRail } from "./attempt-rail";
import { QuestionTabs } from "./question-tabs";
import type { Drawn } from "./redrawn";
import type { Submit } from "./replied";

/**
 * The pieces of an attempt's page that change with one part's submission. A page has up to 26 parts, and is nine times as long on
 * the wire. Null where the part is not there.
 */
export async function drawPart(
  viewer: Viewer,
  {
    attemptId,
    question: slug,
    part: id,
  }: { readonly attemptId: string; readonly question: string; readonly part: string },
  submit: Submit,
): Promise<Drawn | null> {
  const locale = await getLocale();
  const found = await attemptPage(viewer, attemptId, slug, serverNow());
  const index = found?.question.parts.findIndex((each) => each.id === id) ?? -1;
  const part = found?.question.parts[index];
  if (found === null || part === undefined || found.question.slug !== slug) return null;
  const { attempt, question } = found;
  const requests = await ownRequests(viewer, attemptId);
  const drawn = (
    <AttemptPart
      key={id}
      part={part}
      index={index}
      question={slug}
      attempt={attempt}
      userId={viewer.userId}
      locale={locale}
      requests={requests}
      submit={submit}
    />
  );
  return [
    [`part ${slug} ${id}`, drawn],
    [`tabs ${slug}`, <QuestionTabs key="tabs" attempt={attempt} current={slug} />],
    [`rail ${slug}`, <AttemptRail key="rail" attempt={attempt} question={question} />],
  ];
}
