import { useTranslations } from "next-intl";
import { Moment } from "./moment";

interface Props {
  readonly messages: readonly {
    readonly id: string;
    readonly by: string;
    readonly mine: boolean;
    readonly text: string;
    readonly at: Date;
    readonly decided: boolean;
  }[];
}

/** What was said about one answer, oldest first. */
export function RequestThread({ messages }: Props) {
  const t = useTranslations("Request");
  return (
    <section className="stack" aria-label={t("thread")}>
      <ol className="stack thread">
        {messages.map(({ id, by, mine, text, at, decided }) => (
          <li key={id} className={`message stack stack-small ${mine ? "message-mine" : ""}`}>
            <p className="row small soft">
              <strong>
                <bdi>{by}</bdi>
              </strong>
              <Moment at={at} as="short" />
              {decided && <span className="chip">{t("decided")}</span>}
            </p>
            <p className="pre-line" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
