import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/**
 * With SQLite all requests share one connection, and wait while a transaction is open: what is awaited inside one must be a
 * database call of that very transaction, or a function that is handed it.
 */
const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name));

interface Await {
  readonly file: string;
  readonly transaction: string;
  readonly awaited: string;
}

function awaitsInTransactions(file: string, text: string): readonly Await[] {
  const found: Await[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, transaction: string | null): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "inTransaction") {
      const work = node.arguments[0];
      if (work === undefined || !ts.isArrowFunction(work))
        throw new Error(`${file}: inTransaction takes an arrow function`);
      visit(work.body, work.parameters[0]?.name.getText() ?? "");
      if (!ts.isBlock(work.body))
        found.push({ file, transaction: work.parameters[0]?.name.getText() ?? "", awaited: work.body.getText() });
      return;
    }
    if (ts.isAwaitExpression(node) && transaction !== null) {
      found.push({ file, transaction, awaited: node.expression.getText() });
    }
    ts.forEachChild(node, (child) => visit(child, transaction));
  };
  visit(source, null);
  return found;
}

const handedIt = (awaited: string, transaction: string) =>
  awaited.startsWith(`${transaction}.`) || new RegExp(`^[A-Za-z]+\\(\\s*${transaction}\\b`).test(awaited);

test("nothing but calls of the transaction itself is awaited inside a transaction", () => {
  const awaits = files.flatMap((file) =>
    awaitsInTransactions(file, readFileSync(`${import.meta.dirname}/${file}`, "utf8")),
  );
  expect(awaits.length).toBeGreaterThan(20);
  for (const { file, transaction, awaited } of awaits) {
    expect(`${file}: ${handedIt(awaited, transaction) ? "" : awaited}`).toBe(`${file}: `);
  }
});

test("functions that are handed a transaction await nothing else either", () => {
  const helper = /^(?:export )?async function \w+\(\s*transaction: Transaction[\s\S]*?^}/gm;
  const bodies = files.flatMap((file) => [...readFileSync(`${import.meta.dirname}/${file}`, "utf8").matchAll(helper)]);
  expect(bodies.length).toBeGreaterThan(4);
  for (const [body] of bodies) {
    for (const [, awaited = ""] of body.matchAll(/await ([^;]+)/g))
      expect(awaited).toMatch(/^(transaction\.|\w+\(\s*transaction\b)/);
  }
});

test("transactions are opened in one place only, and no query text is put together", () => {
  for (const file of files) {
    const text = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
    if (file !== "database.ts") expect(text).not.toContain("$transaction");
    expect(text).not.toMatch(/\$(query|execute)RawUnsafe|Prisma\.raw/);
  }
});

test("the check itself sees a foreign wait", () => {
  const bad = "await inTransaction(async (tx) => { await hash(password); await tx.user.count(); });";
  const awaits = awaitsInTransactions("bad.ts", bad).filter(
    ({ awaited, transaction }) => !handedIt(awaited, transaction),
  );
  expect(awaits.map(({ awaited }) => awaited)).toEqual(["hash(password)"]);
});

test("every module of the domain stays on the server", () => {
  for (const file of files) {
    if (file.endsWith("-for-tests.ts")) continue;
    expect(readFileSync(`${import.meta.dirname}/${file}`, "utf8").startsWith('import "server-only";'), file).toBe(true);
  }
});
