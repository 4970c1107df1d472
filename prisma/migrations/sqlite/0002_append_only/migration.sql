-- Submissions, decisions and the audit trail are only ever added to: the database itself refuses anything else.
CREATE TRIGGER "Submission_no_update" BEFORE UPDATE ON "Submission" BEGIN SELECT RAISE(ABORT, 'Submission is append-only'); END;
CREATE TRIGGER "Submission_no_delete" BEFORE DELETE ON "Submission" BEGIN SELECT RAISE(ABORT, 'Submission is append-only'); END;
CREATE TRIGGER "Decision_no_update" BEFORE UPDATE ON "Decision" BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;
CREATE TRIGGER "Decision_no_delete" BEFORE DELETE ON "Decision" BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END;
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END;
