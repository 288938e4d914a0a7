/** The outline of the house in the mark, from its top clockwise, one unit from the middle to the ridge. */
const house = [
  [0, -1],
  [0.86, -0.15],
  [0.86, 0.98],
  [-0.86, 0.98],
  [-0.86, -0.15],
] as const;

const corners = 72;

/**
 * One ring of the mark as an SVG path around (cx, cy). Year by year the house grows round:
 * roundness 0 is the house itself, 1 a circle.
 */
export function houseRing(cx: number, cy: number, radius: number, roundness: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    const reach = radius * (roundness + (1 - roundness) * houseReach(angle));
    return `${(cx + reach * Math.sin(angle)).toFixed(1)} ${(cy - reach * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** How far the wall or roof is from the middle in a direction, clockwise from the top. */
function houseReach(angle: number): number {
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  let reach = Infinity;
  house.forEach(([ax, ay], index) => {
    const [bx, by] = house[(index + 1) % house.length]!;
    const [ex, ey] = [bx - ax, by - ay];
    const across = dx * ey - dy * ex;
    if (Math.abs(across) < 1e-9) return;
    const along = (ax * ey - ay * ex) / across;
    const onWall = (ax * dy - ay * dx) / across;
    if (along > 0 && onWall >= -1e-9 && onWall <= 1 + 1e-9) reach = Math.min(reach, along);
  });
  return reach;
}
