import "server-only";

/** The made-up people whom one click makes one. `example.com` is nobody's: RFC 2606. */
export const demoPeople = {
  student: "student@demo.example.com",
  ta: "ta@demo.example.com",
  instructor: "instructor@demo.example.com",
} as const;

const families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const givens =
  "子涵 雨桐 浩然 思源 梓萱 一诺 明轩 若曦 嘉懿 文博 静怡 天佑 书瑶 俊杰 可欣 宇航 晓彤 泽宇 语嫣 博文 欣妍 志远".split(
    " ",
  );

/** Sixty students, of whom the first is the one whom a click makes one; names are put together, and nobody's. */
export function demoStudents(): readonly { readonly name: string; readonly email: string; readonly section: string }[] {
  return Array.from({ length: 60 }, (_, index) => ({
    name: `${families[(index * 7) % families.length]}${givens[(index * 5 + Math.floor(index / 20)) % givens.length]}`,
    email: index === 0 ? demoPeople.student : `s${String(index + 1).padStart(2, "0")}@demo.example.com`,
    section: index % 2 === 0 ? "1" : "2",
  }));
}
