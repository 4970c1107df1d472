import { isPlain, parsed } from "./plain-data";

/**
 * A second copy of what the browser's local storage keeps of unsaved words. Chromium writes local storage to the disk seconds later, and after
 * some writes but once a minute: what was typed without a connection and is younger dies with a browser that is killed. A strict transaction of
 * IndexedDB is on the disk when it completes. Where there is none, or it may not be used, local storage remains.
 */
const place = "gradient-notes";
const store = "notes";

let opened: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(place, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}

/** What is still to be written; null: to be forgotten. */
const waiting = new Map<string, string | null>();
let writing = false;

export function noteDurably(key: string, value: string | null): void {
  waiting.set(key, value);
  if (!writing) void writeAll();
}

/** One transaction at a time, each with the newest of every note: however fast one types, the disk is asked no faster than it answers. */
async function writeAll(): Promise<void> {
  writing = true;
  const database = await open();
  while (waiting.size > 0) {
    const some = [...waiting];
    waiting.clear();
    if (database !== null) await written(database, some);
  }
  writing = false;
}

function written(database: IDBDatabase, some: readonly (readonly [string, string | null])[]): Promise<void> {
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(store, "readwrite", { durability: "strict" });
      const notes = transaction.objectStore(store);
      for (const [key, value] of some) {
        if (value === null) notes.delete(key);
        else notes.put(value, key);
      }
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => resolve();
    } catch {
      resolve();
    }
  });
}

/** Milliseconds after which the page goes on without what it could not read. */
const patience = 2_000;

let back: Promise<void> | undefined;

/** Puts back into local storage, once for a page, what a killed browser had not written there. */
export function notesBack(): Promise<void> {
  back ??= Promise.race([putBack(), new Promise<void>((resolve) => setTimeout(resolve, patience))]);
  return back;
}

async function putBack(): Promise<void> {
  const database = await open();
  if (database === null) return;
  await new Promise<void>((resolve) => {
    try {
      const request = database.transaction(store).objectStore(store).openCursor();
      request.onerror = () => resolve();
      request.onsuccess = () => {
        const cursor = request.result;
        if (cursor === null) return resolve();
        restore(String(cursor.key), String(cursor.value));
        cursor.continue();
      };
    } catch {
      resolve();
    }
  });
}

function restore(key: string, value: string): void {
  try {
    if (typedAt(value) > typedAt(localStorage.getItem(key))) localStorage.setItem(key, value);
  } catch {
    // Full or forbidden.
  }
}

function typedAt(note: string | null): number {
  const read = parsed(note ?? "");
  return isPlain(read) && typeof read["at"] === "number" ? read["at"] : -1;
}
