-- AlterTable
ALTER TABLE "ReviewCard" ADD COLUMN "before" JSONB;
ALTER TABLE "ReviewCard" ADD COLUMN "ratedBy" TEXT;
