/** A point in the plane. Unit: metres. */
export type Point = readonly [x: number, y: number];

/** The cell of a site: the corners in order, as positions in the shared list of corners. */
export type Cell = readonly number[];

/** Corners nearer than this are one corner. Unit: metres. */
const SAME_CORNER = 4;

/**
 * The Voronoi cells of the sites inside a box. Neighbours share their corners exactly, because every corner is kept
 * once. Each cell is the box cut by the line halfway to every other site, nearest first.
 */
export function voronoi(sites: readonly Point[], box: readonly Point[]): { corners: Point[]; cells: Cell[] } {
  const shared = new SharedCorners();
  const cells = sites.map((site) => {
    const others = sites
      .filter((other) => other !== site)
      .sort((one, other) => squared(site, one) - squared(site, other));
    let cell: Point[] = [...box];
    for (const other of others) {
      // a site farther away than twice the farthest corner cannot cut anything any more
      const reach = Math.max(...cell.map((corner) => squared(site, corner)));
      if (squared(site, other) > 4 * reach) break;
      cell = nearerHalf(cell, site, other);
    }
    return withoutRepeats(cell.map((corner) => shared.indexOf(corner)));
  });
  return { corners: shared.corners, cells };
}

/** The part of a convex cell that lies nearer to the site than to the other (Sutherland and Hodgman). */
function nearerHalf(cell: readonly Point[], site: Point, other: Point): Point[] {
  const side = ([x, y]: Point) =>
    (x - (site[0] + other[0]) / 2) * (other[0] - site[0]) +
    (y - (site[1] + other[1]) / 2) * (other[1] - site[1]);
  const kept: Point[] = [];
  cell.forEach((from, index) => {
    const to = cell[(index + 1) % cell.length]!;
    const [a, b] = [side(from), side(to)];
    if (a <= 0) kept.push(from);
    if ((a < 0 && b > 0) || (a > 0 && b < 0)) {
      const share = a / (a - b);
      kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
  });
  return kept;
}

/** Corners found from two or three sides differ in their last digits; the first one found stands for all. */
class SharedCorners {
  readonly corners: Point[] = [];
  private readonly grid = new Map<string, number[]>();

  indexOf(corner: Point): number {
    const [column, row] = [Math.floor(corner[0] / SAME_CORNER), Math.floor(corner[1] / SAME_CORNER)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const index of this.grid.get(`${column + dx} ${row + dy}`) ?? [])
          if (squared(this.corners[index]!, corner) < SAME_CORNER ** 2) return index;
      }
    }
    const index = this.corners.push(corner) - 1;
    const key = `${column} ${row}`;
    this.grid.set(key, [...(this.grid.get(key) ?? []), index]);
    return index;
  }
}

function withoutRepeats(indices: readonly number[]): number[] {
  return indices.filter((index, place) => index !== indices[(place + 1) % indices.length]);
}

/** The squared distance. */
export function squared(one: Point, other: Point): number {
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2;
}
