-- AlterTable
ALTER TABLE "ReviewCard" ADD COLUMN     "before" JSONB,
ADD COLUMN     "ratedBy" TEXT;
