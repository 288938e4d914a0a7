import type { ComplexKind } from '@jaarring/domain';

/** A complex that a story or a picture names. */
export type NamedComplex = {
  number: string;
  name: string;
  kind: ComplexKind;
  built: number;
  dwellings: number;
  area: string;
  /** Gets the package of story 1, from this many years before the present one. */
  packageFrom?: 1 | 2;
};

const one = (
  number: string,
  name: string,
  kind: ComplexKind,
  built: number,
  dwellings: number,
  area: string,
  packageFrom?: 1 | 2,
): NamedComplex => ({ number, name, kind, built, dwellings, area, ...(packageFrom && { packageFrom }) });

/** The complexes of the design, with their numbers, dwellings and building years. */
const drawn: readonly NamedComplex[] = [
  one('1042', 'Schepenflat', 'gallery', 1968, 192, 'BU99010101'),
  one('1107', 'Kapiteinshof', 'courtyard', 1974, 118, 'BU99010101'),
  one('1043', 'Loodshof', 'courtyard', 1975, 92, 'BU99010101'),
  one('1044', 'Ankerplaats', 'row', 1971, 84, 'BU99010101'),
  one('1015', 'De Hagen-West', 'stairwell', 1971, 210, 'BU99010201'),
  one('1031', 'Stationsblok', 'stairwell', 1966, 168, 'BU99010301'),
  one('2004', 'Dichterspoort', 'duplex', 1978, 156, 'BU99020101'),
  one('1022', 'Molenkwartier-Zuid', 'stairwell', 1962, 132, 'BU99010202'),
  one('3007', 'Componistenplein', 'courtyard', 1981, 140, 'BU99030101'),
  one('4002', 'Polderrand', 'row', 1984, 64, 'BU99040102'),
  one('1009', 'Kersenhof', 'courtyard', 1972, 124, 'BU99010103'),
  one('2011', 'Lintwoningen', 'row', 1990, 88, 'BU99020103'),
  one('3012', 'Waalhof', 'senior', 1988, 72, 'BU99030104'),
  one('1048', 'Zilverhof', 'courtyard', 1973, 116, 'BU99010303'),
  one('2013', 'Oude Haven 2', 'courtyard', 1970, 128, 'BU99020102'),
  one('2015', 'Meerzicht-Oost', 'stairwell', 1971, 134, 'BU99020202'),
  one('2018', 'Parkzicht', 'gallery', 1970, 144, 'BU99020201'),
  one('1049', 'Nieuwland-Zuid', 'gallery', 1972, 156, 'BU99010105'),
  one('3010', 'Brinkflat', 'gallery', 1969, 138, 'BU99030102'),
];

/**
 * The eight oldest galerijflats: chosen for the package on building year, not on their figures (story 1). The four
 * oldest began two years ago, the next four last year.
 */
const oldest: readonly NamedComplex[] = [
  one('1005', 'Merelflat', 'gallery', 1960, 214, 'BU99010202', 2),
  one('1012', 'Lijsterflat', 'gallery', 1961, 186, 'BU99010202', 2),
  one('2006', 'Vondelflat', 'gallery', 1961, 232, 'BU99020101', 2),
  one('3003', 'Sweelinckflat', 'gallery', 1962, 178, 'BU99030101', 2),
  one('1018', 'Hagenflat', 'gallery', 1963, 226, 'BU99010201', 1),
  one('1027', 'Havikflat', 'gallery', 1963, 198, 'BU99010203', 1),
  one('2008', 'Loodsflat', 'gallery', 1964, 204, 'BU99020102', 1),
  one('1034', 'Rangeerflat', 'gallery', 1964, 240, 'BU99010301', 1),
];

/** All complexes with a part in a story or a picture. */
export const namedComplexes: readonly NamedComplex[] = [...drawn, ...oldest];
