import "server-only";
import { startBackground } from "./background";
import { type OwnOrigin, openDoor } from "./door";
import { drainOnSigterm } from "./draining";
import { assertReady } from "./health";
import { jobs } from "./jobs";
import { packedFiles } from "./packed-files";
import { laneLimits } from "./request-lanes";
import { mayImport } from "./roster-import";

/** Everything that a server does beside answering: it looks at the database, opens its door, and begins its background work. */
export async function startServing(isOwn: OwnOrigin): Promise<void> {
  await assertReady();
  const door = openDoor(laneLimits(), packedFiles(".next/packed"), isOwn, mayImport);
  drainOnSigterm(() => door.drain());
  await startBackground(jobs);
}
