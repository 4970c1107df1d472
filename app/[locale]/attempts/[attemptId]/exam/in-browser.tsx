"use client";

import dynamic from "next/dynamic";

/** What of an exam runs in the browser, in files of its own: homework, which has the same address, does not fetch them. */
export const ExamRoom = dynamic(() => import("./exam-room").then((module) => module.ExamRoom));
export const ExamAnswer = dynamic(() => import("./exam-answer").then((module) => module.ExamAnswer));
export const ExamSummary = dynamic(() => import("./exam-summary").then((module) => module.ExamSummary));
