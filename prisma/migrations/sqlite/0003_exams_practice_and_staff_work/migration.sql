-- AlterTable
ALTER TABLE "User" ADD COLUMN "erasedAt" DATETIME;

-- AlterTable
ALTER TABLE "QuizQuestion" ADD COLUMN "parts" JSONB;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "endedBy" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "lastSeenAt" DATETIME;

-- CreateTable
CREATE TABLE "QuizException" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "lateUntil" DATETIME,
    "attemptsAllowed" INTEGER,
    "timeFactor" REAL,
    "untimed" BOOLEAN NOT NULL DEFAULT false,
    "extraTime" INTEGER NOT NULL DEFAULT 0,
    "excused" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "QuizException_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizException_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "userId" TEXT,
    "text" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Announcement_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Announcement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    CONSTRAINT "Flag_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HintTaken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "takenAt" DATETIME NOT NULL,
    CONSTRAINT "HintTaken_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "DraftRevision_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RubricItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "textEn" TEXT NOT NULL,
    "textZhCn" TEXT NOT NULL,
    "points" REAL NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "RubricItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "question" TEXT,
    "part" TEXT,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Comment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "seed" TEXT,
    "text" TEXT,
    "misconception" TEXT,
    "score" REAL NOT NULL,
    "reason" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameZhCn" TEXT,
    "batchId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "AnswerRule_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AnswerRule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "submissionId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "RegradeRequest_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegradeRequest_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RequestMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "decisionId" TEXT,
    CONSTRAINT "RequestMessage_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RegradeRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RequestMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "quizId" TEXT,
    "question" TEXT,
    "part" TEXT,
    "reason" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "failure" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "appliedAt" DATETIME,
    "revertedAt" DATETIME,
    CONSTRAINT "Regrade_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Regrade_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regradeId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "oldOutcome" TEXT NOT NULL,
    "oldScore" REAL,
    "newOutcome" TEXT NOT NULL,
    "newScore" REAL,
    "verdict" JSONB NOT NULL,
    "appliedAt" DATETIME,
    "revertedAt" DATETIME,
    CONSTRAINT "RegradeChange_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegradeChange_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "readAs" TEXT,
    "outcome" TEXT NOT NULL,
    "score" REAL,
    "misconception" TEXT,
    "hintsUsed" INTEGER NOT NULL DEFAULT 0,
    "solutionSeen" BOOLEAN NOT NULL DEFAULT false,
    "answeredAt" DATETIME NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    CONSTRAINT "PracticeAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "misconception" TEXT NOT NULL DEFAULT '',
    "due" DATETIME NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "scheduledDays" INTEGER NOT NULL,
    "learningSteps" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "lastReview" DATETIME,
    CONSTRAINT "ReviewCard_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "seed" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Bookmark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegressionCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "question" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "misconception" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RegressionCase_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Course" ADD COLUMN "dropLowest" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Course" ADD COLUMN "archivedAt" DATETIME;

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN "studentNumber" TEXT;
ALTER TABLE "Enrollment" ADD COLUMN "timeFactor" REAL NOT NULL DEFAULT 1;
ALTER TABLE "Enrollment" ADD COLUMN "untimed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN "draft" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Quiz" ADD COLUMN "timeLimit" INTEGER;
ALTER TABLE "Quiz" ADD COLUMN "extraTime" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Quiz" ADD COLUMN "grace" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "Quiz" ADD COLUMN "accessCode" TEXT;
ALTER TABLE "Quiz" ADD COLUMN "sittingsAllowed" INTEGER DEFAULT 1;
ALTER TABLE "Quiz" ADD COLUMN "releasedAt" DATETIME;
ALTER TABLE "Quiz" ADD COLUMN "latePenalty" REAL NOT NULL DEFAULT 0;
ALTER TABLE "Quiz" ADD COLUMN "latePenaltyMost" REAL NOT NULL DEFAULT 1;
ALTER TABLE "Quiz" ADD COLUMN "hintPenalty" REAL NOT NULL DEFAULT 0;
ALTER TABLE "Quiz" ADD COLUMN "counted" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Quiz" ADD COLUMN "blind" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "afterEnd" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Submission" ADD COLUMN "fromDraft" BOOLEAN NOT NULL DEFAULT false;

-- A decision may take earlier ones back. Its table is made anew, since SQLite cannot make a column nullable, and its
-- triggers with it. Nothing refers to it.
CREATE TABLE "new_Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "submissionId" TEXT NOT NULL,
    "score" REAL,
    "reason" TEXT NOT NULL,
    "deciderId" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'person',
    "items" JSONB,
    "adjustment" REAL NOT NULL DEFAULT 0,
    "batchId" TEXT,
    "counts" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Decision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Decision" ("decidedAt", "deciderId", "id", "reason", "score", "submissionId") SELECT "decidedAt", "deciderId", "id", "reason", "score", "submissionId" FROM "Decision";
DROP TABLE "Decision";
ALTER TABLE "new_Decision" RENAME TO "Decision";
CREATE INDEX "Decision_submissionId_idx" ON "Decision"("submissionId");
CREATE INDEX "Decision_batchId_idx" ON "Decision"("batchId");
CREATE TRIGGER "Decision_no_update" BEFORE UPDATE ON "Decision" BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;
CREATE TRIGGER "Decision_no_delete" BEFORE DELETE ON "Decision" BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;

CREATE INDEX "QuizException_userId_idx" ON "QuizException"("userId");
CREATE UNIQUE INDEX "QuizException_quizId_userId_key" ON "QuizException"("quizId", "userId");
CREATE INDEX "Announcement_quizId_idx" ON "Announcement"("quizId");
CREATE UNIQUE INDEX "Flag_attemptId_question_part_key" ON "Flag"("attemptId", "question", "part");
CREATE UNIQUE INDEX "HintTaken_attemptId_question_part_index_key" ON "HintTaken"("attemptId", "question", "part", "index");
CREATE UNIQUE INDEX "DraftRevision_attemptId_question_part_revision_key" ON "DraftRevision"("attemptId", "question", "part", "revision");
CREATE INDEX "RubricItem_quizId_question_part_idx" ON "RubricItem"("quizId", "question", "part");
CREATE INDEX "Comment_courseId_idx" ON "Comment"("courseId");
CREATE UNIQUE INDEX "AnswerRule_batchId_key" ON "AnswerRule"("batchId");
CREATE INDEX "AnswerRule_quizId_question_part_idx" ON "AnswerRule"("quizId", "question", "part");
CREATE INDEX "RegradeRequest_submissionId_idx" ON "RegradeRequest"("submissionId");
CREATE INDEX "RegradeRequest_studentId_idx" ON "RegradeRequest"("studentId");
CREATE INDEX "RequestMessage_requestId_idx" ON "RequestMessage"("requestId");
CREATE INDEX "Regrade_courseId_idx" ON "Regrade"("courseId");
CREATE INDEX "RegradeChange_submissionId_idx" ON "RegradeChange"("submissionId");
CREATE UNIQUE INDEX "RegradeChange_regradeId_submissionId_key" ON "RegradeChange"("regradeId", "submissionId");
CREATE INDEX "PracticeAnswer_userId_answeredAt_idx" ON "PracticeAnswer"("userId", "answeredAt");
CREATE UNIQUE INDEX "PracticeAnswer_userId_idempotencyKey_key" ON "PracticeAnswer"("userId", "idempotencyKey");
CREATE INDEX "ReviewCard_userId_due_idx" ON "ReviewCard"("userId", "due");
CREATE UNIQUE INDEX "ReviewCard_userId_question_part_misconception_key" ON "ReviewCard"("userId", "question", "part", "misconception");
CREATE UNIQUE INDEX "Bookmark_userId_question_part_key" ON "Bookmark"("userId", "question", "part");
CREATE INDEX "RegressionCase_question_part_idx" ON "RegressionCase"("question", "part");

-- What was saved, shown and practised is only ever added to.
CREATE TRIGGER "DraftRevision_no_update" BEFORE UPDATE ON "DraftRevision" BEGIN SELECT RAISE(ABORT, 'DraftRevision is append-only'); END;
CREATE TRIGGER "DraftRevision_no_delete" BEFORE DELETE ON "DraftRevision" BEGIN SELECT RAISE(ABORT, 'DraftRevision is append-only'); END;
CREATE TRIGGER "HintTaken_no_update" BEFORE UPDATE ON "HintTaken" BEGIN SELECT RAISE(ABORT, 'HintTaken is append-only'); END;
CREATE TRIGGER "HintTaken_no_delete" BEFORE DELETE ON "HintTaken" BEGIN SELECT RAISE(ABORT, 'HintTaken is append-only'); END;
CREATE TRIGGER "PracticeAnswer_no_update" BEFORE UPDATE ON "PracticeAnswer" BEGIN SELECT RAISE(ABORT, 'PracticeAnswer is append-only'); END;
CREATE TRIGGER "PracticeAnswer_no_delete" BEFORE DELETE ON "PracticeAnswer" BEGIN SELECT RAISE(ABORT, 'PracticeAnswer is append-only'); END;
