import { once } from "node:events";
import { createServer } from "node:http";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { makeDoor } from "./door";

/** Eight open connections that ask again and again, then thirty new ones: how many answers the eight get before the thirty have theirs. */
const senders = `
const { parentPort, workerData: port } = require("node:worker_threads");
const { Agent, request } = require("node:http");
const ask = (agent, told = () => {}) => new Promise((resolve) => {
  const sent = request({ port, host: "127.0.0.1", method: "POST", agent }, (reply) => reply.resume().once("end", resolve));
  sent.once("socket", (socket) => socket.connecting ? socket.once("connect", told) : told());
  sent.end();
});
const open = new Agent({ keepAlive: true, maxSockets: 8 });
let answered = 0;
let over = false;
const again = async () => {
  while (!over) {
    await ask(open);
    answered += 1;
  }
};
const eight = Array.from({ length: 8 }, again);
const known = setInterval(async () => {
  if (answered < 16) return;
  clearInterval(known);
  const before = answered;
  await Promise.all(Array.from({ length: 30 }, () => ask(new Agent())));
  over = true;
  parentPort.postMessage(answered - before);
  await Promise.all(eight);
  open.destroy();
}, 5);
`;

test("whoever comes on a new connection is answered in turn with those whose connections are open", async () => {
  const limit = { room: 1000, each: 1000, atOnce: 16 };
  const { guard } = makeDoor({ save: limit, submit: limit, page: limit });
  const server = createServer((_request, response) => {
    const until = performance.now() + 5;
    while (performance.now() < until);
    response.end();
  });
  guard(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const worker = new Worker(senders, { eval: true, workerData: address.port });
  // Listened for at once: a worker that ends before its message was heard tells both in one turn.
  const [[meanwhile]] = await Promise.all([once(worker, "message"), once(worker, "exit")]);
  server.close();
  // In turn, the eight have some three answers each; with one connection let in at each turn of the loop they have over a hundred.
  expect(meanwhile).toBeLessThan(60);
});
