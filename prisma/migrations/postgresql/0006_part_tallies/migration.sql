-- DropIndex
DROP INDEX "Submission_standing_idx";

-- CreateTable
CREATE TABLE "PartTally" (
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "best" DOUBLE PRECISION,
    "waitsAt" INTEGER,
    "late" BOOLEAN NOT NULL,
    "decided" BOOLEAN NOT NULL DEFAULT false,
    "readable" INTEGER NOT NULL,
    "rightAt" INTEGER,
    "firstAt" TIMESTAMP(3),
    "beforeAt" TIMESTAMP(3),
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PartTally_pkey" PRIMARY KEY ("attemptId","question","part")
);

-- AddForeignKey
ALTER TABLE "PartTally" ADD CONSTRAINT "PartTally_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was answered before the tallies were kept.
INSERT INTO "PartTally" ("attemptId", "question", "part", "answers", "best", "waitsAt", "late", "decided", "readable", "rightAt",
  "firstAt", "beforeAt", "lastAt")
SELECT x."attemptId", x."question", x."part", COUNT(*), MAX(x."score"),
  MAX(CASE WHEN x."outcome" = 'undecided' THEN x."number" END),
  BOOL_OR(x."late"), BOOL_OR(x."isDecided"),
  COUNT(x."tryNumber"), MIN(CASE WHEN x."outcome" = 'correct' THEN x."tryNumber" END),
  MIN(CASE WHEN x."number" = 1 AND NOT x."fromDraft" THEN x."arrivedAt" END),
  MIN(CASE WHEN x."number" = 1 THEN x."beforeAt" END), MAX(x."arrivedAt")
FROM (
  SELECT s.*, EXISTS (SELECT 1 FROM "Decision" d WHERE d."submissionId" = s."id") AS "isDecided",
    LAG(s."arrivedAt") OVER (PARTITION BY s."attemptId" ORDER BY s."arrivedAt", s."id") AS "beforeAt"
  FROM "Submission" s
) x
GROUP BY x."attemptId", x."question", x."part";

-- Raised with each answer, in the answer's own transaction.
CREATE FUNCTION tally_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PartTally" ("attemptId", "question", "part", "answers", "best", "waitsAt", "late", "readable", "rightAt", "firstAt",
    "beforeAt", "lastAt")
  VALUES (NEW."attemptId", NEW."question", NEW."part", 1, NEW."score",
    CASE WHEN NEW."outcome" = 'undecided' THEN NEW."number" END, NEW."late",
    CASE WHEN NEW."tryNumber" IS NULL THEN 0 ELSE 1 END, CASE WHEN NEW."outcome" = 'correct' THEN NEW."tryNumber" END,
    CASE WHEN NEW."number" = 1 AND NOT NEW."fromDraft" THEN NEW."arrivedAt" END,
    CASE WHEN NEW."number" = 1 THEN (SELECT MAX(t."lastAt") FROM "PartTally" t
      WHERE t."attemptId" = NEW."attemptId" AND t."lastAt" <= NEW."arrivedAt") END,
    NEW."arrivedAt")
  ON CONFLICT ("attemptId", "question", "part") DO UPDATE SET
    "answers" = "PartTally"."answers" + 1,
    "best" = GREATEST("PartTally"."best", excluded."best"),
    "waitsAt" = GREATEST("PartTally"."waitsAt", excluded."waitsAt"),
    "late" = "PartTally"."late" OR excluded."late",
    "readable" = "PartTally"."readable" + excluded."readable",
    "rightAt" = LEAST("PartTally"."rightAt", excluded."rightAt"),
    "firstAt" = COALESCE("PartTally"."firstAt", excluded."firstAt"),
    "beforeAt" = COALESCE("PartTally"."beforeAt", excluded."beforeAt"),
    "lastAt" = GREATEST("PartTally"."lastAt", excluded."lastAt");
  RETURN NULL;
END
$$;
CREATE TRIGGER "Submission_tally" AFTER INSERT ON "Submission" FOR EACH ROW EXECUTE FUNCTION tally_submission();
CREATE FUNCTION tally_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PartTally" SET "decided" = true
  WHERE ("attemptId", "question", "part") = (SELECT s."attemptId", s."question", s."part" FROM "Submission" s WHERE s."id" = NEW."submissionId")
    AND NOT "decided";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Decision_tally" AFTER INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION tally_decision();
