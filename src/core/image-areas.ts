/** A rectangle of a picture, in its pixels; whole numbers, inside the picture. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Less than this hides nothing anybody could read. */
const SMALLEST = 16;

/** The area, moved and cut so that it lies in the picture. */
export function clampArea(area: Area, picture: Size): Area {
  const width = within(area.width, Math.min(SMALLEST, picture.width), picture.width);
  const height = within(area.height, Math.min(SMALLEST, picture.height), picture.height);
  return { x: within(area.x, 0, picture.width - width), y: within(area.y, 0, picture.height - height), width, height };
}

/** The area between two corners, in any order. */
export function areaBetween(from: Point, to: Point, picture: Size): Area {
  const [a, b] = [inside(from, picture), inside(to, picture)];
  const corner = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) };
  return clampArea({ ...corner, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, picture);
}

/** An area of a useful size, as wide as a line of text is, around a point; in the middle where none is given. */
export function areaAround(picture: Size, point?: Point): Area {
  const { x, y } = point ?? { x: picture.width / 2, y: picture.height / 2 };
  const width = Math.max(SMALLEST, picture.width / 4);
  const height = Math.max(SMALLEST, Math.min(picture.width, picture.height) / 8);
  return clampArea({ x: x - width / 2, y: y - height / 2, width, height }, picture);
}

export function movedArea(area: Area, by: Point, picture: Size): Area {
  return clampArea({ ...area, x: area.x + by.x, y: area.y + by.y }, picture);
}

/** Wider and higher by so much; its upper left corner stays where it is. */
export function resizedArea(area: Area, by: Point, picture: Size): Area {
  const width = Math.min(area.width + by.x, picture.width - area.x);
  const height = Math.min(area.height + by.y, picture.height - area.y);
  return clampArea({ ...area, width, height }, picture);
}

/** So many times as wide and as high, around its middle. */
export function scaledArea(area: Area, factor: number, picture: Size): Area {
  const [width, height] = [area.width * factor, area.height * factor];
  const corner = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 };
  return clampArea({ ...corner, width, height }, picture);
}

/** The topmost area that covers a point; -1 = none. */
export function areaAt(areas: readonly Area[], { x, y }: Point): number {
  for (let i = areas.length - 1; i >= 0; i -= 1) {
    const area = areas[i];
    if (area && x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height) return i;
  }
  return -1;
}

function inside({ x, y }: Point, picture: Size): Point {
  return { x: within(x, 0, picture.width), y: within(y, 0, picture.height) };
}

function within(value: number, min: number, max: number): number {
  return Math.round(Math.max(min, Math.min(value, max)));
}
