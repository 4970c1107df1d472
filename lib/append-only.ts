import "server-only";
import { databaseUrl } from "@/prisma/database-url";
import type { Transaction } from "./database";

/**
 * Takes the guard off the append-only tables from which a person's words must go, within a transaction that puts it back
 * before it ends. Nobody else sees the tables unguarded: both databases undo this with the transaction. For erasure alone.
 */
export async function liftGuards(transaction: Transaction): Promise<void> {
  switch (databaseUrl().provider) {
    case "sqlite":
      await transaction.$executeRaw`DROP TRIGGER "Submission_no_update"`;
      await transaction.$executeRaw`DROP TRIGGER "DraftRevision_no_delete"`;
      await transaction.$executeRaw`DROP TRIGGER "LateText_no_delete"`;
      await transaction.$executeRaw`DROP TRIGGER "PracticeAnswer_no_delete"`;
      await transaction.$executeRaw`DROP TRIGGER "AuditEntry_no_update"`;
      return;
    case "postgresql":
      await transaction.$executeRaw`ALTER TABLE "Submission" DISABLE TRIGGER "Submission_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "DraftRevision" DISABLE TRIGGER "DraftRevision_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "LateText" DISABLE TRIGGER "LateText_no_delete"`;
      await transaction.$executeRaw`ALTER TABLE "PracticeAnswer" DISABLE TRIGGER "PracticeAnswer_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only"`;
      return;
  }
}

/** Puts back what `liftGuards` took off. */
export async function restoreGuards(transaction: Transaction): Promise<void> {
  switch (databaseUrl().provider) {
    case "sqlite":
      await transaction.$executeRaw`CREATE TRIGGER "Submission_no_update" BEFORE UPDATE ON "Submission" BEGIN SELECT RAISE(ABORT, 'Submission is append-only'); END`;
      await transaction.$executeRaw`CREATE TRIGGER "DraftRevision_no_delete" BEFORE DELETE ON "DraftRevision" BEGIN SELECT RAISE(ABORT, 'DraftRevision is append-only'); END`;
      await transaction.$executeRaw`CREATE TRIGGER "LateText_no_delete" BEFORE DELETE ON "LateText" BEGIN SELECT RAISE(ABORT, 'LateText is append-only'); END`;
      await transaction.$executeRaw`CREATE TRIGGER "PracticeAnswer_no_delete" BEFORE DELETE ON "PracticeAnswer" BEGIN SELECT RAISE(ABORT, 'PracticeAnswer is append-only'); END`;
      await transaction.$executeRaw`CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END`;
      return;
    case "postgresql":
      await transaction.$executeRaw`ALTER TABLE "Submission" ENABLE TRIGGER "Submission_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "DraftRevision" ENABLE TRIGGER "DraftRevision_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "LateText" ENABLE TRIGGER "LateText_no_delete"`;
      await transaction.$executeRaw`ALTER TABLE "PracticeAnswer" ENABLE TRIGGER "PracticeAnswer_append_only"`;
      await transaction.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_append_only"`;
      return;
  }
}
