-- CreateTable
CREATE TABLE "LateText" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "arrivedAt" TIMESTAMP(3) NOT NULL,
    "lookedAt" TIMESTAMP(3),
    "lookedById" TEXT,

    CONSTRAINT "LateText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LateText_attemptId_question_part_number_key" ON "LateText"("attemptId", "question", "part", "number");

-- AddForeignKey
ALTER TABLE "LateText" ADD CONSTRAINT "LateText_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateText" ADD CONSTRAINT "LateText_lookedById_fkey" FOREIGN KEY ("lookedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The words stay as they came; that somebody looked at them is written beside them.
CREATE TRIGGER "LateText_no_update" BEFORE UPDATE OF "id", "attemptId", "question", "part", "number", "text", "arrivedAt" ON "LateText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LateText_no_delete" BEFORE DELETE OR TRUNCATE ON "LateText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
