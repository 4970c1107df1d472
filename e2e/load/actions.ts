import { actionIds } from "../security/entries";
import type { Client, Reply } from "./client";

const boundary = "----gradient-load";

/** Sends a form to a server action as React does, in the few lines that a generator has time for. */
export function postForm(
  client: Client,
  entry: string,
  page: string,
  fields: Readonly<Record<string, string>>,
  { cookie, state }: { readonly cookie?: string; readonly state: boolean },
): Promise<Reply> {
  const id = actionIds().get(`action app/${entry}`);
  if (id === undefined) throw new Error(`The build has no ${entry}.`);
  const parts = [
    ...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const),
    ["0", state ? '[null,"$K1"]' : '["$K1"]'] as const,
  ];
  const body = parts
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("");
  return client.call({
    method: "POST",
    path: page,
    ...(cookie === undefined ? {} : { cookie }),
    body: `${body}--${boundary}--\r\n`,
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Next-Action": id,
      Accept: "text/x-component",
    },
  });
}
