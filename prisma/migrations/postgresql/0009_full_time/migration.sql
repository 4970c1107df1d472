-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "fullTime" BOOLEAN NOT NULL DEFAULT false;
