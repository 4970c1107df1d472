-- CreateTable
CREATE TABLE "LateText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "arrivedAt" DATETIME NOT NULL,
    "lookedAt" DATETIME,
    "lookedById" TEXT,
    CONSTRAINT "LateText_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LateText_lookedById_fkey" FOREIGN KEY ("lookedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LateText_attemptId_question_part_number_key" ON "LateText"("attemptId", "question", "part", "number");

-- The words stay as they came; that somebody looked at them is written beside them.
CREATE TRIGGER "LateText_no_update" BEFORE UPDATE OF "id", "attemptId", "question", "part", "number", "text", "arrivedAt" ON "LateText" BEGIN SELECT RAISE(ABORT, 'LateText is append-only'); END;
CREATE TRIGGER "LateText_no_delete" BEFORE DELETE ON "LateText" BEGIN SELECT RAISE(ABORT, 'LateText is append-only'); END;
