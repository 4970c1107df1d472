import { expect, test } from "vitest";
import { labelPlaces } from "./label-places";

const within = { left: 0, right: 300 };

test("a label stands to the right of its point, and to the left where the picture ends", () => {
  const points = [
    { x: 100, y: 50, label: "(a)" },
    { x: 295, y: 120, label: "(b)" },
  ];
  expect(labelPlaces(points, within).map((place) => place?.anchor)).toEqual(["start", "end"]);
});

test("a label that would cover a point or another label stands elsewhere, or nowhere", () => {
  const near = [
    { x: 100, y: 50, label: "A6.1 (a)" },
    { x: 110, y: 50, label: "A6.1 (b)" },
  ];
  const [first, second] = labelPlaces(near, within);
  expect(first).toMatchObject({ anchor: "end" });
  expect(second).toMatchObject({ anchor: "start" });
  const heap = Array.from({ length: 60 }, (_, index) => ({
    x: 100 + (index % 8),
    y: 50 + (index % 6),
    label: "A6.1 (a)",
  }));
  const places = labelPlaces(heap, within);
  expect(places).toHaveLength(60);
  expect(places.filter((place) => place !== null).length).toBeLessThan(10);
});
