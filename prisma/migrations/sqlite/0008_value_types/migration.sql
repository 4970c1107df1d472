-- SQLite keeps any value in any column, and Prisma reads none but those of the column's type: one such row would fail every page that
-- reads it, and every export. PostgreSQL has types; here the database refuses what it could not give back. A time is text as Prisma
-- writes it, a share lies between 0 and 1 (but for a last digit that a sum of shares may leave), what is one of a few words is one of them.
CREATE TRIGGER "Submission_types_at_insert" BEFORE INSERT ON "Submission"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."seed") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."graderVersion") = 'text'
    AND typeof(NEW."idempotencyKey") = 'text'
    AND (NEW."readAs" IS NULL OR typeof(NEW."readAs") = 'text')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND NEW."outcome" IN ('correct', 'partial', 'incorrect', 'invalid', 'undecided')
    AND (NEW."score" IS NULL OR typeof(NEW."score") IN ('real', 'integer') AND NEW."score" BETWEEN -0.000001 AND 1.000001)
    AND typeof(NEW."feedback") = 'text' AND json_valid(NEW."feedback")
    AND typeof(NEW."evidence") = 'text' AND json_valid(NEW."evidence")
    AND typeof(NEW."version") = 'integer' AND NEW."version" BETWEEN 0 AND 2147483647
    AND typeof(NEW."number") = 'integer' AND NEW."number" BETWEEN 0 AND 2147483647
    AND (NEW."tryNumber" IS NULL OR typeof(NEW."tryNumber") = 'integer' AND NEW."tryNumber" BETWEEN 0 AND 2147483647)
    AND typeof(NEW."late") = 'integer' AND NEW."late" IN (0, 1)
    AND typeof(NEW."afterEnd") = 'integer' AND NEW."afterEnd" IN (0, 1)
    AND typeof(NEW."fromDraft") = 'integer' AND NEW."fromDraft" IN (0, 1)
    AND typeof(NEW."arrivedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."arrivedAt") IS NEW."arrivedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Submission: a value of another type'); END;
CREATE TRIGGER "Submission_types_at_update" BEFORE UPDATE ON "Submission"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."seed") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."graderVersion") = 'text'
    AND typeof(NEW."idempotencyKey") = 'text'
    AND (NEW."readAs" IS NULL OR typeof(NEW."readAs") = 'text')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND NEW."outcome" IN ('correct', 'partial', 'incorrect', 'invalid', 'undecided')
    AND (NEW."score" IS NULL OR typeof(NEW."score") IN ('real', 'integer') AND NEW."score" BETWEEN -0.000001 AND 1.000001)
    AND typeof(NEW."feedback") = 'text' AND json_valid(NEW."feedback")
    AND typeof(NEW."evidence") = 'text' AND json_valid(NEW."evidence")
    AND typeof(NEW."version") = 'integer' AND NEW."version" BETWEEN 0 AND 2147483647
    AND typeof(NEW."number") = 'integer' AND NEW."number" BETWEEN 0 AND 2147483647
    AND (NEW."tryNumber" IS NULL OR typeof(NEW."tryNumber") = 'integer' AND NEW."tryNumber" BETWEEN 0 AND 2147483647)
    AND typeof(NEW."late") = 'integer' AND NEW."late" IN (0, 1)
    AND typeof(NEW."afterEnd") = 'integer' AND NEW."afterEnd" IN (0, 1)
    AND typeof(NEW."fromDraft") = 'integer' AND NEW."fromDraft" IN (0, 1)
    AND typeof(NEW."arrivedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."arrivedAt") IS NEW."arrivedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Submission: a value of another type'); END;
CREATE TRIGGER "Draft_types_at_insert" BEFORE INSERT ON "Draft"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."revision") = 'integer' AND NEW."revision" BETWEEN 0 AND 2147483647
    AND typeof(NEW."savedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."savedAt") IS NEW."savedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Draft: a value of another type'); END;
CREATE TRIGGER "Draft_types_at_update" BEFORE UPDATE ON "Draft"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."revision") = 'integer' AND NEW."revision" BETWEEN 0 AND 2147483647
    AND typeof(NEW."savedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."savedAt") IS NEW."savedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Draft: a value of another type'); END;
CREATE TRIGGER "DraftRevision_types_at_insert" BEFORE INSERT ON "DraftRevision"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."revision") = 'integer' AND NEW."revision" BETWEEN 0 AND 2147483647
    AND typeof(NEW."savedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."savedAt") IS NEW."savedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'DraftRevision: a value of another type'); END;
CREATE TRIGGER "LateText_types_at_insert" BEFORE INSERT ON "LateText"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."number") = 'integer' AND NEW."number" BETWEEN 0 AND 2147483647
    AND typeof(NEW."arrivedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."arrivedAt") IS NEW."arrivedAt"
    AND (NEW."lookedAt" IS NULL OR typeof(NEW."lookedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."lookedAt") IS NEW."lookedAt")
    AND (NEW."lookedById" IS NULL OR typeof(NEW."lookedById") = 'text')) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'LateText: a value of another type'); END;
CREATE TRIGGER "LateText_types_at_update" BEFORE UPDATE ON "LateText"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."attemptId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."number") = 'integer' AND NEW."number" BETWEEN 0 AND 2147483647
    AND typeof(NEW."arrivedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."arrivedAt") IS NEW."arrivedAt"
    AND (NEW."lookedAt" IS NULL OR typeof(NEW."lookedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."lookedAt") IS NEW."lookedAt")
    AND (NEW."lookedById" IS NULL OR typeof(NEW."lookedById") = 'text')) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'LateText: a value of another type'); END;
CREATE TRIGGER "Decision_types_at_insert" BEFORE INSERT ON "Decision"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."submissionId") = 'text'
    AND typeof(NEW."reason") = 'text'
    AND typeof(NEW."deciderId") = 'text'
    AND (NEW."score" IS NULL OR typeof(NEW."score") IN ('real', 'integer') AND abs(NEW."score") < 1e9)
    AND typeof(NEW."decidedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."decidedAt") IS NEW."decidedAt"
    AND NEW."origin" IN ('person', 'group', 'rubric', 'regrade', 'request')
    AND (NEW."items" IS NULL OR typeof(NEW."items") = 'text' AND json_valid(NEW."items"))
    AND typeof(NEW."adjustment") IN ('real', 'integer') AND abs(NEW."adjustment") < 1e9
    AND (NEW."batchId" IS NULL OR typeof(NEW."batchId") = 'text')
    AND typeof(NEW."counts") = 'integer' AND NEW."counts" IN (0, 1)) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Decision: a value of another type'); END;
