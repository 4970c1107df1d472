import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { digestOf } from "@/app/busy";

type Action<State> = (before: State | null, form: FormData) => Promise<State | null>;

/**
 * What a server action said last of a form, and how the form is sent: by itself before scripts run, by `send` afterwards. Where no reply
 * comes (the connection is cut, the server too busy, broken or newer than the page), `unanswered` makes of the words for it what the form
 * shows: an error page in its place would take with it what was typed.
 */
export function useFormAction<State>(
  action: Action<State>,
  unanswered: (message: string, typed: Readonly<Record<string, string>>) => NoInfer<State>,
) {
  const t = useTranslations("ErrorPage");
  const [posted, post] = useActionState<State | null, FormData>(action, null);
  const [told, tell] = useState<State | null>(null);
  const [sending, start] = useTransition();
  const state = told ?? posted;
  const words = (error: unknown): string => {
    if (unstable_isUnrecognizedActionError(error)) return t("stale");
    const reference = digestOf(error);
    return reference === null ? t("noReply") : t("kept", { reference });
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      try {
        const reply = await action(state, form);
        start(() => tell(reply));
      } catch (error) {
        unstable_rethrow(error);
        tell(unanswered(words(error), textsOf(form)));
      }
    });
  };
  return { state, post, send, sending };
}

const textsOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
