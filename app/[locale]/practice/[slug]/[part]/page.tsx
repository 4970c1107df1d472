import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHead } from "@/app/components/page-head";
import { ProseLine } from "@/app/components/prose-view";
import { Link, redirect } from "@/app/i18n/navigation";
import { bookmarkedParts } from "@/lib/bookmarks";
import { practiceSeed, practiceVariant } from "@/lib/practice";
import { currentViewer } from "@/lib/viewer";
import { AnotherVariant } from "../another-variant";
import { OnePart } from "../one-part";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly part: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Practice"))("title") };
}

/** One part alone, with other numbers at each visit: to do again what went wrong, or what was marked. */
export default async function Page({ params, searchParams }: Props) {
  const { slug, part } = await params;
  const locale = await getLocale();
  const asked = z.string().safeParse((await searchParams)["seed"]);
  const seed = asked.success ? asked.data : practiceSeed();
  const variant = practiceVariant(slug, seed);
  if (variant?.parts.some(({ id }) => id === part) !== true) notFound();
  const here = `/practice/${slug}/${part}`;
  if (!asked.success) redirect({ href: { pathname: here, query: { seed } }, locale });
  const t = await getTranslations("Practice");
  const viewer = await currentViewer();
  const marked = viewer === null ? null : (await bookmarkedParts(viewer, slug)).has(part);
  return (
    <>
      <PageHead
        title={<ProseLine text={variant.title[locale]} />}
        crumbs={[
          { href: "/practice", label: t("title") },
          { href: `/practice/${slug}?seed=${seed}`, label: variant.number },
        ]}
      />
      <div className="with-rail">
        <OnePart variant={variant} part={part} locale={locale} marked={marked} />
        <aside className="rail stack">
          <p>
            <AnotherVariant href={here} />
          </p>
          <p>
            <Link href={`/practice/${slug}?seed=${seed}`}>{t("wholeQuestion")}</Link>
          </p>
          <p className="soft small">{t("variant", { seed })}</p>
        </aside>
      </div>
    </>
  );
}
