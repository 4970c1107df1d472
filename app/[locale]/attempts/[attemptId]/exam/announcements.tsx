"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { TypedText } from "@/app/components/typed-text";

interface Props {
  readonly attemptId: string;
  readonly all: readonly { readonly id: string; readonly text: string; readonly at: Date }[];
}

/** What staff say to everybody or to this student. Each may be put away; it stays away in this tab. */
export function Announcements({ attemptId, all }: Props) {
  const t = useTranslations("Exam");
  const format = useFormatter();
  const place = `gradient:read:${attemptId}`;
  const [read, setRead] = useState<readonly string[]>([]);
  useEffect(() => {
    try {
      setRead(sessionStorage.getItem(place)?.split(" ") ?? []);
    } catch {
      // Storage may be forbidden: then each is shown again on the next page.
    }
  }, [place]);
  const putAway = (id: string): void => {
    const now = [...read, id];
    setRead(now);
    try {
      sessionStorage.setItem(place, now.join(" "));
    } catch {
      // As above.
    }
  };
  return (
    <div role="status" className="stack stack-small exam-announcements">
      {all
        .filter(({ id }) => !read.includes(id))
        .map(({ id, text, at }) => (
          <div key={id} className="notice row spread" data-announcement={id}>
            <p>
              <strong>{t("announced")}</strong>{" "}
              <span className="soft small number">
                {format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
              </span>{" "}
              <TypedText text={text} />
            </p>
            <button type="button" className="button button-quiet" onClick={() => putAway(id)}>
              {t("putAway")}
            </button>
          </div>
        ))}
    </div>
  );
}
