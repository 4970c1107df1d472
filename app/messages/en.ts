import answering from "./en/answering.json";
import audit from "./en/audit.json";
import exam from "./en/exam.json";
import gradebook from "./en/gradebook.json";
import making from "./en/making.json";
import marking from "./en/marking.json";
import practice from "./en/practice.json";
import site from "./en/site.json";
import staff from "./en/staff.json";
import statistics from "./en/statistics.json";
import student from "./en/student.json";
import study from "./en/study.json";

/** All words of the pages in English: one file an area, one group a component or page. */
export const en = {
  ...answering,
  ...audit,
  ...exam,
  ...gradebook,
  ...making,
  ...marking,
  ...practice,
  ...site,
  ...staff,
  ...statistics,
  ...student,
  ...study,
};
