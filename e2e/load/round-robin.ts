import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/**
 * The least that a load balancer does: each request goes to the next instance; one that refuses the connection is passed over,
 * since nothing was sent to it. An answer that breaks off is passed on as broken: whether it was done is not known.
 */
export async function roundRobin(port: number, instances: readonly number[]): Promise<{ close: () => Promise<void> }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  let turn = 0;
  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, tries: number): void => {
    const to = instances[turn % instances.length];
    turn += 1;
    const { url: path, method, headers } = incoming;
    const onward = request({ agent, host: "127.0.0.1", port: to, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.once("aborted", () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    onward.once("error", (error) => {
      const refused = "code" in error && error.code === "ECONNREFUSED";
      if (refused && tries < instances.length) pass(incoming, body, outgoing, tries + 1);
      else if (refused) outgoing.writeHead(503).end();
      else outgoing.destroy();
    });
    onward.end(body);
  };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => pass(incoming, Buffer.concat(chunks), outgoing, 1));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
