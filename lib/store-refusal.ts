import "server-only";
import { log } from "./log";
import { currentRequest } from "./request-context";
import { type Failure, failed, type Result } from "./result";
import { DatabaseBusy, isLockedDatabase, isStoreFailure } from "./store-failure";

const locked = failed(
  "database-locked",
  "Another program is working on the database, so nothing was done yet. Press again in a few seconds.",
  "另一个程序正在使用数据库，所以还没有执行。请过几秒再按一次。",
);

const storeFull = failed(
  "store-full",
  "The server's disk cannot take anything at the moment, so nothing was done. Tell who runs this server, and try again later.",
  "服务器的磁盘暂时无法写入，所以没有执行。请告诉服务器的管理员，稍后再试。",
);

/**
 * What a form is told where the store cannot take what it sent: in words, so that it keeps what was typed. Any other failure goes on. A form
 * that asks for what is not there, or not its sender's, leaves the line that a closed door leaves.
 */
export async function orRefused<Value>(work: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    const result = await work;
    if (!result.ok && result.error.code === "not-found") noteRefusal();
    return result;
  } catch (error) {
    return refusalOf(error);
  }
}

function noteRefusal(): void {
  const person = currentRequest()?.person ?? null;
  log("warn", "A form was refused: not there, or not its sender's.", person === null ? {} : { person });
}

function refusalOf(error: unknown): Failure {
  if (isLockedDatabase(error)) {
    log("warn", "A request gave way: another process holds the database.");
    return locked;
  }
  if (!isStoreFailure(error)) throw error;
  log("error", "The store could not take what a form sent.", { error });
  return storeFull;
}

/** For what has no words of its own, a page or a button: its error page then says that it is busy, and asks again by itself. */
export async function orBusy<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!isLockedDatabase(error)) throw error;
    const request = currentRequest();
    if (request !== null) request.busy = true;
    throw new DatabaseBusy("Another process holds the database.", { cause: error });
  }
}
