import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { AnswerFormat } from "@/app/components/answer-format";
import { Figures } from "@/app/components/figures/figure-view";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link, redirect } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { bookmarkedParts } from "@/lib/bookmarks";
import { practiceCatalogue, practiceSeed, practiceVariant } from "@/lib/practice";
import { restingParts, rests } from "@/lib/resting-parts";
import { serverNow } from "@/lib/server-clock";
import { currentViewer } from "@/lib/viewer";
import { AnotherVariant } from "./another-variant";
import { type Checked, judge } from "./judge";
import { PracticePart } from "./practice-part";

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const card = practiceCatalogue().find((each) => each.slug === slug);
  return card === undefined ? {} : { title: `${card.number} ${card.title[await getLocale()]}` };
}

/** One variant to practise on. Without a seed in the address a fresh one is drawn; with it the page can be shared. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const asked = z.string().safeParse((await searchParams)["seed"]);
  const seed = asked.success ? asked.data : practiceSeed();
  const variant = practiceVariant(slug, seed);
  if (variant === null) notFound();
  if (!asked.success) redirect({ href: { pathname: `/practice/${slug}`, query: { seed } }, locale });
  const t = await getTranslations("Practice");
  const given = await givenAnswer({ slug, seed }, await searchParams);
  const viewer = await currentViewer();
  const resting = await restingParts(slug, serverNow());
  const marked = viewer === null ? null : await bookmarkedParts(viewer, slug);
  return (
    <>
      <PageHead
        title={<ProseLine text={variant.title[locale]} />}
        crumbs={[
          { href: "/practice", label: t("title") },
          { href: `/practice/${slug}?seed=${seed}`, label: variant.number },
        ]}
      />
      <div className="with-rail" key={`${slug}/${seed}`}>
        <div className="stack stack-large">
          <Prose text={variant.statement[locale]} className="reading" />
          <Figures of={variant.figures} />
          {variant.parts.map((part, index) => (
            <PracticePart
              key={part.id}
              ids={{ slug, seed, part: part.id }}
              given={given?.part === part.id ? given.checked : null}
              marked={marked?.has(part.id) ?? null}
              letter={partLetter(index)}
              field={fieldOf(part, locale)}
              hints={part.hints}
              follows={part.follows}
              rests={resting.has(part.id) ? rests.error.message[locale] : null}
              prompt={<Prose text={part.prompt[locale]} />}
              format={<AnswerFormat part={part} locale={locale} />}
            />
          ))}
        </div>
        <aside className="rail stack">
          <nav className="part-grid" aria-label={t("partList")}>
            {variant.parts.map((part, index) => (
              <a key={part.id} href={`#part-${part.id}`}>
                {partLetter(index)}
              </a>
            ))}
          </nav>
          <p>
            <AnotherVariant href={`/practice/${slug}`} />
          </p>
          {viewer === null && <p className="soft small">{t("noAccount")}</p>}
          <p className="soft small">{t("variant", { seed })}</p>
          <p className="soft small">
            {t.rich("inputHelp", { link: (words) => <Link href="/help/input">{words}</Link> })}
          </p>
        </aside>
      </div>
    </>
  );
}

/** An answer that came with the address, as the plain form sends it, with its verdict. Several ticks are several texts. */
async function givenAnswer(
  of: { readonly slug: string; readonly seed: string },
  search: Search,
): Promise<{ readonly part: string; readonly checked: Checked } | null> {
  const part = z.string().safeParse(search["part"]);
  const text = z.union([z.string(), z.array(z.string())]).safeParse(search["text"]);
  if (!part.success || !text.success) return null;
  const joined = typeof text.data === "string" ? text.data : text.data.join(", ");
  return { part: part.data, checked: await judge({ ...of, part: part.data, text: joined }, null) };
}
