import { encodeReply } from "next/dist/compiled/react-server-dom-turbopack/client.node.js";
import { actionIds } from "./entries";
import type { Person } from "./known";
import { type Served, send } from "./serve";

/** A form's fields, sent as the second argument of a form action; or the arguments themselves. */
export type Arguments =
  | { readonly form: Readonly<Record<string, string>>; readonly state?: boolean }
  | readonly unknown[];

/** Calls a server action as the browser's own code does: its id in a header, its arguments in React's encoding. */
export async function callAction(
  { base }: Served,
  entry: string,
  page: string,
  who: Person | null,
  given: Arguments,
  headers: Record<string, string> = {},
): Promise<Response> {
  const id = actionIds().get(entry);
  if (id === undefined) throw new Error(`The build has no ${entry}.`);
  const body = await encodeReply(argumentList(given));
  return send(base, page, who, {
    method: "POST",
    body,
    headers: { "Next-Action": id, Accept: "text/x-component", ...headers },
  });
}

function argumentList(given: Arguments): readonly unknown[] {
  if (!("form" in given)) return given;
  const form = new FormData();
  for (const [name, value] of Object.entries(given.form)) form.append(name, value);
  return given.state === false ? [form] : [null, form];
}
