-- CreateIndex
CREATE INDEX "Submission_standing_idx" ON "Submission"("attemptId", "question", "part", "outcome", "score", "number", "late", "arrivedAt", "id");
