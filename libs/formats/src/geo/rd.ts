/** A position on earth in degrees: longitude first, as GeoJSON has it. */
export type Wgs84 = [longitude: number, latitude: number];

// Centre of the Dutch grid: Onze-Lieve-Vrouwetoren, Amersfoort. RD in metres, WGS84 in degrees.
const CENTRE = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 };

// Terms [power of dX, power of dY, factor in seconds of arc], dX and dY in units of 100 km.
const LATITUDE: readonly [number, number, number][] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const LONGITUDE: readonly [number, number, number][] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * Turns RD New (EPSG:28992, metres) into WGS84 (degrees) by the usual polynomial.
 * Good to well below 1 m, ample for a map; for surveying use RDNAPTRANS2018.
 * Source: Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten", NCG-Nieuws / Geodesia 2001.
 */
export function rdToWgs84(x: number, y: number): Wgs84 {
  const dX = (x - CENTRE.x) * 1e-5;
  const dY = (y - CENTRE.y) * 1e-5;
  const seconds = (terms: typeof LATITUDE): number =>
    terms.reduce((sum, [p, q, factor]) => sum + factor * dX ** p * dY ** q, 0);
  return [CENTRE.longitude + seconds(LONGITUDE) / 3600, CENTRE.latitude + seconds(LATITUDE) / 3600];
}
