import { createServer, type Server } from "node:http";
import { afterEach } from "vitest";
import { makeDoor } from "./door";
import { currentRequest } from "./request-context";

const open: Server[] = [];

/** Lets a server listen until the test is over; gives its address. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** A server whose requests stay under way until they are let go. */
export async function guarded(
  room: { save: number; submit: number; page: number },
  atOnce = 9,
  each = 99,
  own?: string,
) {
  const waiting: (() => void)[] = [];
  const seen: { id: string | undefined; local: boolean | undefined }[] = [];
  const server = createServer((_request, response) => {
    seen.push({ id: currentRequest()?.id, local: currentRequest()?.local });
    waiting.push(() => response.end("answered"));
  });
  const { save, submit, page } = room;
  const limits = {
    save: { room: save, each, atOnce },
    submit: { room: submit, each, atOnce },
    page: { room: page, each, atOnce },
  };
  const { door, guard } = makeDoor(
    limits,
    undefined,
    ({ headers }) => own === undefined || headers.get("origin") === own,
  );
  guard(server);
  const base = await listening(server);
  const at = (path: string) => `${base}${path}`;
  const letGo = () => {
    for (const each of waiting.splice(0)) each();
  };
  return { door, at, seen, letGo, waiting };
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
