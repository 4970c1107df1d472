-- The tables of 0008 are not all in which people write: one row with a value that Prisma cannot read back, written by another program, fails
-- every page, export and erasure that meets it. So here too the database refuses what it could not give back.
CREATE TRIGGER "User_types_at_insert" BEFORE INSERT ON "User"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."email") = 'text'
    AND typeof(NEW."name") = 'text'
    AND (NEW."passwordHash" IS NULL OR typeof(NEW."passwordHash") = 'text')
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."activatedAt" IS NULL OR typeof(NEW."activatedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."activatedAt") IS NEW."activatedAt")
    AND (NEW."erasedAt" IS NULL OR typeof(NEW."erasedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."erasedAt") IS NEW."erasedAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'User: a value of another type'); END;
CREATE TRIGGER "User_types_at_update" BEFORE UPDATE ON "User"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."email") = 'text'
    AND typeof(NEW."name") = 'text'
    AND (NEW."passwordHash" IS NULL OR typeof(NEW."passwordHash") = 'text')
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."activatedAt" IS NULL OR typeof(NEW."activatedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."activatedAt") IS NEW."activatedAt")
    AND (NEW."erasedAt" IS NULL OR typeof(NEW."erasedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."erasedAt") IS NEW."erasedAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'User: a value of another type'); END;
CREATE TRIGGER "QuizException_types_at_insert" BEFORE INSERT ON "QuizException"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND typeof(NEW."userId") = 'text'
    AND (NEW."opensAt" IS NULL OR typeof(NEW."opensAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."opensAt") IS NEW."opensAt")
    AND (NEW."closesAt" IS NULL OR typeof(NEW."closesAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."closesAt") IS NEW."closesAt")
    AND (NEW."lateUntil" IS NULL OR typeof(NEW."lateUntil") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."lateUntil") IS NEW."lateUntil")
    AND (NEW."attemptsAllowed" IS NULL OR typeof(NEW."attemptsAllowed") = 'integer' AND NEW."attemptsAllowed" BETWEEN -2147483648 AND 2147483647)
    AND (NEW."timeFactor" IS NULL OR typeof(NEW."timeFactor") IN ('real', 'integer') AND abs(NEW."timeFactor") < 1e9)
    AND typeof(NEW."untimed") = 'integer' AND NEW."untimed" IN (0, 1)
    AND typeof(NEW."extraTime") = 'integer' AND NEW."extraTime" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."excused") = 'integer' AND NEW."excused" IN (0, 1)
    AND typeof(NEW."note") = 'text'
    AND typeof(NEW."updatedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."updatedAt") IS NEW."updatedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'QuizException: a value of another type'); END;
CREATE TRIGGER "QuizException_types_at_update" BEFORE UPDATE ON "QuizException"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND typeof(NEW."userId") = 'text'
    AND (NEW."opensAt" IS NULL OR typeof(NEW."opensAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."opensAt") IS NEW."opensAt")
    AND (NEW."closesAt" IS NULL OR typeof(NEW."closesAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."closesAt") IS NEW."closesAt")
    AND (NEW."lateUntil" IS NULL OR typeof(NEW."lateUntil") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."lateUntil") IS NEW."lateUntil")
    AND (NEW."attemptsAllowed" IS NULL OR typeof(NEW."attemptsAllowed") = 'integer' AND NEW."attemptsAllowed" BETWEEN -2147483648 AND 2147483647)
    AND (NEW."timeFactor" IS NULL OR typeof(NEW."timeFactor") IN ('real', 'integer') AND abs(NEW."timeFactor") < 1e9)
    AND typeof(NEW."untimed") = 'integer' AND NEW."untimed" IN (0, 1)
    AND typeof(NEW."extraTime") = 'integer' AND NEW."extraTime" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."excused") = 'integer' AND NEW."excused" IN (0, 1)
    AND typeof(NEW."note") = 'text'
    AND typeof(NEW."updatedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."updatedAt") IS NEW."updatedAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'QuizException: a value of another type'); END;
CREATE TRIGGER "Announcement_types_at_insert" BEFORE INSERT ON "Announcement"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND (NEW."userId" IS NULL OR typeof(NEW."userId") = 'text')
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."withdrawnAt" IS NULL OR typeof(NEW."withdrawnAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."withdrawnAt") IS NEW."withdrawnAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Announcement: a value of another type'); END;
CREATE TRIGGER "Announcement_types_at_update" BEFORE UPDATE ON "Announcement"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND (NEW."userId" IS NULL OR typeof(NEW."userId") = 'text')
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."withdrawnAt" IS NULL OR typeof(NEW."withdrawnAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."withdrawnAt") IS NEW."withdrawnAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Announcement: a value of another type'); END;
CREATE TRIGGER "Comment_types_at_insert" BEFORE INSERT ON "Comment"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."courseId") = 'text'
    AND (NEW."question" IS NULL OR typeof(NEW."question") = 'text')
    AND (NEW."part" IS NULL OR typeof(NEW."part") = 'text')
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."authorId") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Comment: a value of another type'); END;
CREATE TRIGGER "Comment_types_at_update" BEFORE UPDATE ON "Comment"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."courseId") = 'text'
    AND (NEW."question" IS NULL OR typeof(NEW."question") = 'text')
    AND (NEW."part" IS NULL OR typeof(NEW."part") = 'text')
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."authorId") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'Comment: a value of another type'); END;
CREATE TRIGGER "AnswerRule_types_at_insert" BEFORE INSERT ON "AnswerRule"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND (NEW."seed" IS NULL OR typeof(NEW."seed") = 'text')
    AND (NEW."text" IS NULL OR typeof(NEW."text") = 'text')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND typeof(NEW."score") IN ('real', 'integer') AND abs(NEW."score") < 1e9
    AND typeof(NEW."reason") = 'text'
    AND (NEW."nameEn" IS NULL OR typeof(NEW."nameEn") = 'text')
    AND (NEW."nameZhCn" IS NULL OR typeof(NEW."nameZhCn") = 'text')
    AND typeof(NEW."batchId") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."revokedAt" IS NULL OR typeof(NEW."revokedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."revokedAt") IS NEW."revokedAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'AnswerRule: a value of another type'); END;
CREATE TRIGGER "AnswerRule_types_at_update" BEFORE UPDATE ON "AnswerRule"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."quizId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."part") = 'text'
    AND (NEW."seed" IS NULL OR typeof(NEW."seed") = 'text')
    AND (NEW."text" IS NULL OR typeof(NEW."text") = 'text')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND typeof(NEW."score") IN ('real', 'integer') AND abs(NEW."score") < 1e9
    AND typeof(NEW."reason") = 'text'
    AND (NEW."nameEn" IS NULL OR typeof(NEW."nameEn") = 'text')
    AND (NEW."nameZhCn" IS NULL OR typeof(NEW."nameZhCn") = 'text')
    AND typeof(NEW."batchId") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt"
    AND (NEW."revokedAt" IS NULL OR typeof(NEW."revokedAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."revokedAt") IS NEW."revokedAt")) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'AnswerRule: a value of another type'); END;
CREATE TRIGGER "RequestMessage_types_at_insert" BEFORE INSERT ON "RequestMessage"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."requestId") = 'text'
    AND typeof(NEW."authorId") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."at") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."at") IS NEW."at"
    AND (NEW."decisionId" IS NULL OR typeof(NEW."decisionId") = 'text')) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'RequestMessage: a value of another type'); END;
CREATE TRIGGER "RequestMessage_types_at_update" BEFORE UPDATE ON "RequestMessage"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."requestId") = 'text'
    AND typeof(NEW."authorId") = 'text'
    AND typeof(NEW."text") = 'text'
    AND typeof(NEW."at") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."at") IS NEW."at"
    AND (NEW."decisionId" IS NULL OR typeof(NEW."decisionId") = 'text')) IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'RequestMessage: a value of another type'); END;
CREATE TRIGGER "PracticeAnswer_types_at_insert" BEFORE INSERT ON "PracticeAnswer"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."userId") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."version") = 'integer' AND NEW."version" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."seed") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND (NEW."readAs" IS NULL OR typeof(NEW."readAs") = 'text')
    AND NEW."outcome" IN ('correct', 'partial', 'incorrect', 'invalid', 'undecided')
    AND (NEW."score" IS NULL OR typeof(NEW."score") IN ('real', 'integer') AND abs(NEW."score") < 1e9)
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND typeof(NEW."hintsUsed") = 'integer' AND NEW."hintsUsed" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."solutionSeen") = 'integer' AND NEW."solutionSeen" IN (0, 1)
    AND typeof(NEW."answeredAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."answeredAt") IS NEW."answeredAt"
    AND typeof(NEW."idempotencyKey") = 'text') IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'PracticeAnswer: a value of another type'); END;
CREATE TRIGGER "RegressionCase_types_at_insert" BEFORE INSERT ON "RegressionCase"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."version") = 'integer' AND NEW."version" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."seed") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND NEW."outcome" IN ('correct', 'partial', 'incorrect', 'invalid', 'undecided')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND typeof(NEW."note") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'RegressionCase: a value of another type'); END;
CREATE TRIGGER "RegressionCase_types_at_update" BEFORE UPDATE ON "RegressionCase"
  WHEN (typeof(NEW."id") = 'text'
    AND typeof(NEW."question") = 'text'
    AND typeof(NEW."version") = 'integer' AND NEW."version" BETWEEN -2147483648 AND 2147483647
    AND typeof(NEW."seed") = 'text'
    AND typeof(NEW."part") = 'text'
    AND typeof(NEW."text") = 'text'
    AND NEW."outcome" IN ('correct', 'partial', 'incorrect', 'invalid', 'undecided')
    AND (NEW."misconception" IS NULL OR typeof(NEW."misconception") = 'text')
    AND typeof(NEW."note") = 'text'
    AND typeof(NEW."createdById") = 'text'
    AND typeof(NEW."createdAt") = 'text' AND strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."createdAt") IS NEW."createdAt") IS NOT TRUE
  BEGIN SELECT RAISE(ABORT, 'RegressionCase: a value of another type'); END;
