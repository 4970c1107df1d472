import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/components/action-form";
import { WideMath } from "@/app/components/math-view";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { bench } from "@/lib/bench";
import { casesAsExamples, casesAsJsonLines, casesAsRequests } from "@/lib/bench-export";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";
import { keepCaseHere } from "./actions";
import { BenchVerdict } from "./bench-verdict";
import { CaseTable } from "./case-table";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly part: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Bench"))("title") };
}

/** One part of one variant: type answers, see how they are read and graded, keep them as promises. */
export default async function Page({ params, searchParams }: Props) {
  const { slug, part: partId } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/author/${slug}/${partId}`);
  const found = await bench(viewer, slug, partId, await searchParams);
  if (found === null) notFound();
  const t = await getTranslations("Bench");
  const { part, seed, text, verdict, cases } = found;
  const requests = casesAsRequests(found);
  const failing = cases.filter(({ passed }) => !passed).length;
  const musts = [
    ...(["correct", "partial", "incorrect", "invalid", "undecided"] as const).map((value) => ({
      value: value as string,
      label: t(`must.${value}`),
    })),
    ...part.misconceptions.flatMap(({ id, name }) => [
      { value: `incorrect:${id}`, label: `${name[locale]} (${id})` },
      { value: `partial:${id}`, label: `${name[locale]} (${id}), ${t("must.partial")}` },
    ]),
  ];
  const given =
    verdict === null
      ? "correct"
      : "misconception" in verdict && verdict.misconception !== undefined
        ? `${verdict.outcome}:${verdict.misconception}`
        : verdict.outcome;
  const path = (id: string) => ({ pathname: `/author/${slug}/${id}`, query: { seed } });
  return (
    <>
      <PageHead
        title={
          <>
            {found.number} · {partTitle(slug, part.id)[locale]}
          </>
        }
        crumbs={[{ href: "/author", label: t("title") }]}
      >
        <p className="row">
          <ProseLine text={found.title[locale]} />
          <span className="chip">{t(`type.${part.type}`)}</span>
          {found.previous !== null && (
            <Link href={path(found.previous)}>← {partTitle(slug, found.previous)[locale]}</Link>
          )}
          {found.next !== null && <Link href={path(found.next)}>{partTitle(slug, found.next)[locale]} →</Link>}
        </p>
      </PageHead>
      <div className="stack stack-large">
        <form method="get" className="card stack">
          <div className="bench-fields">
            <div className="field">
              <label htmlFor="seed">{t("seed")}</label>
              <input id="seed" name="seed" className="input number" defaultValue={seed} maxLength={64} />
            </div>
            <div className="field">
              <label htmlFor="text">{t("text")}</label>
              <textarea id="text" name="text" className="input answer-input" rows={2} defaultValue={text} />
            </div>
          </div>
          <p className="row">
            <button type="submit" className="button button-main">
              {t("grade")}
            </button>
          </p>
        </form>
        {verdict !== null && (
          <section className="stack" aria-label={t("verdict")}>
            <BenchVerdict
              text={text}
              verdict={verdict}
              part={part}
              graderVersion={found.graderVersion}
              locale={locale}
            />
            <details className="disclosure">
              <summary>{t("keep")}</summary>
              <div className="card reading mt-2">
                <ActionForm
                  id="keep"
                  action={keepCaseHere}
                  hidden={{ slug, part: part.id, seed, text }}
                  submit={t("keepNow")}
                  fields={[
                    { name: "must", label: t("expected"), type: "select", options: musts, value: given },
                    { name: "note", label: t("note"), type: "text", required: false, autoComplete: "off" },
                  ]}
                />
              </div>
            </details>
          </section>
        )}
        <details className="disclosure" open={verdict === null}>
          <summary>{t("variant")}</summary>
          <div className="notice mt-2 stack stack-small">
            <Prose text={found.statement[locale]} className="reading" />
            <Prose text={part.prompt[locale]} className="reading" />
            {part.answer.latex !== "" && <WideMath latex={part.answer.latex} display />}
            <p>
              {t("key")} <code data-key-text>{part.answer.text}</code>
            </p>
            <ul className="stack stack-small">
              {part.misconceptions.map(({ id, name, text: wrong }) => (
                <li key={id}>
                  <ProseLine text={name[locale]} /> <code>{id}</code>: <code>{wrong}</code>
                </li>
              ))}
            </ul>
          </div>
        </details>
        <section className="stack">
          <h2>{t("cases", { count: cases.length })}</h2>
          {cases.length > 0 && (
            <>
              <p role="status" className={failing === 0 ? "notice" : "notice notice-wrong"} data-failing={failing}>
                {t("run", { passed: cases.length - failing, failed: failing })}
              </p>
              <CaseTable cases={cases} path={`/author/${slug}/${part.id}`} />
              <details className="disclosure">
                <summary>{t("export")}</summary>
                <div className="stack mt-2">
                  <h3>{t("exportRequests")}</h3>
                  {requests.lines !== "" && (
                    <pre className="export" data-export="requests">
                      {requests.lines}
                    </pre>
                  )}
                  {requests.left > 0 && <p className="soft small">{t("exportLeft", { count: requests.left })}</p>}
                  <h3>{t("exportAll")}</h3>
                  <pre className="export">{casesAsJsonLines(found)}</pre>
                  <h3>examples.ts</h3>
                  <pre className="export">{casesAsExamples(found)}</pre>
                </div>
              </details>
            </>
          )}
        </section>
      </div>
    </>
  );
}
