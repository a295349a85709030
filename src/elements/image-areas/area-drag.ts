import {
  areaAt,
  areaAround,
  areaBetween,
  movedArea,
  type Area,
  type Point,
  type Size,
} from '../../core/image-areas.js';

/** Less than this, in pixels of the screen, is a click. */
const SLOP = 6;

/** One move of a pointer over the picture: a new area, or one that is moved. */
export class AreaDrag {
  /** The area the pointer began on; -1 = beside all. */
  readonly index: number;
  readonly #areas: readonly Area[];
  readonly #from: Point;
  readonly #start: Point;
  readonly #picture: Size;
  #isDragged = false;

  /** `start`: the pointer in the picture's pixels; `screen`: in those of the screen. */
  constructor(areas: readonly Area[], start: Point, screen: Point, picture: Size) {
    this.#areas = areas;
    this.#start = start;
    this.#from = screen;
    this.#picture = picture;
    this.index = areaAt(areas, start);
  }

  /** The areas as they are with the pointer here; `null` = it has not moved yet. */
  move(point: Point, screen: Point): readonly Area[] | null {
    this.#isDragged ||= Math.hypot(screen.x - this.#from.x, screen.y - this.#from.y) > SLOP;
    if (!this.#isDragged) return null;
    const area = this.#areas[this.index];
    if (area === undefined) return [...this.#areas, areaBetween(this.#start, point, this.#picture)];
    const moved = movedArea(area, { x: point.x - this.#start.x, y: point.y - this.#start.y }, this.#picture);
    return this.#areas.map((other, i) => (i === this.index ? moved : other));
  }

  /** The areas after a click: one more where there was none. */
  click(): readonly Area[] | null {
    if (this.#isDragged || this.index >= 0) return null;
    return [...this.#areas, areaAround(this.#picture, this.#start)];
  }
}
