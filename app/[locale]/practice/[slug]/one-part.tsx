import type { Locale } from "next-intl";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { AnswerFormat } from "@/app/components/answer-format";
import { Figures } from "@/app/components/figures/figure-view";
import { Prose } from "@/app/components/prose-view";
import { partLetter } from "@/app/part-letter";
import type { PracticeVariant } from "@/lib/practice";
import { restingParts, rests } from "@/lib/resting-parts";
import { serverNow } from "@/lib/server-clock";
import { PracticePart } from "./practice-part";

interface Props {
  readonly variant: PracticeVariant;
  readonly part: string;
  readonly locale: Locale;
  /** Null without an account. */
  readonly marked: boolean | null;
  /** In a review session: where the next exercise is. */
  readonly next?: string | null;
}

/** One part of a variant by itself, below what is given for the whole question. */
export async function OnePart({ variant, part: id, locale, marked, next = null }: Props) {
  const index = variant.parts.findIndex((each) => each.id === id);
  const part = variant.parts[index];
  if (part === undefined) return null;
  const { slug, seed } = variant;
  const resting = await restingParts(slug, serverNow());
  return (
    <div className="stack stack-large" key={`${slug}/${seed}/${id}`}>
      <Prose text={variant.statement[locale]} className="reading" />
      <Figures of={variant.figures} />
      <PracticePart
        ids={{ slug, seed, part: id }}
        given={null}
        letter={partLetter(index)}
        field={fieldOf(part, locale)}
        hints={part.hints}
        follows={part.follows}
        prompt={<Prose text={part.prompt[locale]} />}
        format={<AnswerFormat part={part} locale={locale} />}
        marked={marked}
        next={next}
        rests={resting.has(id) ? rests.error.message[locale] : null}
      />
    </div>
  );
}
