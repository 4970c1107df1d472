import { Agent, request } from "node:http";

/** What came back; `status` 0 where the connection was refused, so that nothing was sent; null where nobody knows. */
export interface Reply {
  readonly status: number | null;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Call {
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly cookie?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Milliseconds after which an answer is no longer waited for. */
const patience = 60_000;

/** Many connections to one server of this machine, each used again. */
export function client(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000, scheduling: "fifo" });
  const origin = `http://localhost:${port}`;
  const call = ({ method = "GET", path, cookie, body, headers }: Call): Promise<Reply> =>
    new Promise((resolve) => {
      const unknown = (error: unknown) => resolve({ status: isRefused(error) ? 0 : null, body: "", headers: {} });
      const sent = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          path,
          method,
          timeout: patience,
          headers: {
            Host: `localhost:${port}`,
            Origin: origin,
            ...(cookie === undefined ? {} : { Cookie: cookie }),
            ...(body === undefined
              ? {}
              : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("error", unknown);
          // Cut off in the middle of its answer: whether it was done is not known.
          response.once("aborted", () => unknown(null));
          response.once("end", () =>
            resolve({
              status: response.statusCode ?? null,
              body: Buffer.concat(chunks).toString("utf8"),
              headers: response.headers,
            }),
          );
        },
      );
      sent.once("timeout", () => sent.destroy(new Error("timeout")));
      sent.once("error", unknown);
      sent.end(body);
    });
  return { call, close: () => agent.destroy() };
}

export type Client = ReturnType<typeof client>;

const isRefused = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "EMFILE");
