import answering from "./zh-CN/answering.json";
import audit from "./zh-CN/audit.json";
import exam from "./zh-CN/exam.json";
import gradebook from "./zh-CN/gradebook.json";
import making from "./zh-CN/making.json";
import marking from "./zh-CN/marking.json";
import practice from "./zh-CN/practice.json";
import site from "./zh-CN/site.json";
import staff from "./zh-CN/staff.json";
import statistics from "./zh-CN/statistics.json";
import student from "./zh-CN/student.json";
import study from "./zh-CN/study.json";

/** All words of the pages in Chinese: one file an area, one group a component or page. */
export const zh = {
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
