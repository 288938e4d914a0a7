/** The complexes: the list in which one is found. */
export const complex = {
  title: 'Complexen',
  nothing: 'Nog geen complexen',
  nothingDetail: 'De beheerder voegt complexen toe.',
  seek: 'Zoek op naam, nummer of beheergebied',
  count: (found: number, all: number) =>
    found === all ? `${all} complexen` : `${found} van ${all} complexen`,
  built: (year: number) => `bouwjaar ${year}`,
  dwellings: (count: number) => (count === 1 ? '1 woning' : `${count} woningen`),
  kinds: {
    row: 'Rijwoningen',
    gallery: 'Galerijflat',
    courtyard: 'Hofje',
    stairwell: 'Portiekflat',
    senior: 'Seniorenwoningen',
    duplex: 'Duplexwoningen',
  },
};
