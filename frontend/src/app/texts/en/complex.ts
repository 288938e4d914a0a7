import type { complex as dutch } from '../nl/complex.ts';

/** The complexes: the list in which one is found. */
export const complex: typeof dutch = {
  title: 'Complexes',
  nothing: 'No complexes yet',
  nothingDetail: 'The administrator adds complexes.',
  seek: 'Search by name, number or management area',
  count: (found: number, all: number) =>
    found === all ? `${all} complexes` : `${found} of ${all} complexes`,
  built: (year: number) => `built in ${year}`,
  dwellings: (count: number) => (count === 1 ? '1 home' : `${count} homes`),
  kinds: {
    row: 'Terraced homes',
    gallery: 'Gallery flats',
    courtyard: 'Courtyard homes',
    stairwell: 'Stairwell flats',
    senior: 'Senior homes',
    duplex: 'Duplex homes',
  },
};
