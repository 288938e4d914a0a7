import type { Agreements, AgreementView, MeasureBasis } from '@jaarring/contracts';

// What the tests of this screen read.

const id = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`;
export const vliethorst = id('a1');

/** An agreement with one measure, that promises more than is planned. */
export const entrances: AgreementView = {
  ...{
    id: id('01'),
    number: 'PA-12',
    municipalityCode: 'GM9901',
    municipality: 'Vliethorst',
    planYear: 2027,
  },
  ...{
    parties: 'Gemeente Vliethorst en Huurdersbelang',
    article: 'artikel 4',
    text: 'Entrees worden veilig.',
  },
  ...{ amountCents: 60_000_00, plannedCents: 20_000_00, legalBasisId: id('02'), legalBasis: 'Leefbaarheid' },
  ...{ legalSource: 'Woningwet, art. 45', validFrom: '2027-01-01', validUntil: '2027-12-31', version: 1 },
  workAreas: [{ id: vliethorst, name: 'Vliethorst' }],
  measures: [
    { id: id('03'), number: 'M27-014', title: 'Entree', status: 'submitted', amountCents: 20_000_00 },
  ],
};

export const filled: Agreements = {
  agreements: [
    entrances,
    { ...entrances, id: id('04'), number: 'PA-13', plannedCents: 60_000_00, measures: [] },
  ],
  legalBases: [
    {
      ...{ id: id('02'), code: 'LB3', name: 'Leefbaarheid', source: 'Woningwet, art. 45', version: 1 },
      validUntil: null,
    },
  ],
  municipalities: [{ code: 'GM9901', name: 'Vliethorst' }],
  workAreas: [{ id: vliethorst, name: 'Vliethorst', municipalityCode: 'GM9901' }],
  without: [
    {
      ...{ id: id('05'), number: 'M27-030', title: 'Gevels', workArea: 'Oosterwaal', status: 'draft' },
      ...{ exception: 'Geen afspraken over groen', isExcused: true, amountCents: 33_000_00 },
    },
    {
      ...{ id: id('06'), number: 'M27-025', title: 'Speelplek', workArea: 'Rijnsloot', status: 'draft' },
      ...{ exception: '', isExcused: false, amountCents: 22_000_00 },
    },
  ],
};

/** What the measure of the tests rests on. */
export const basis: MeasureBasis = {
  measureId: id('03'),
  agreements: [
    {
      ...{ id: id('01'), number: 'PA-12', municipality: 'Vliethorst', article: 'artikel 4', holds: true },
      ...{ text: 'Entrees worden veilig.', legalBasis: 'Leefbaarheid', legalSource: 'Woningwet, art. 45' },
      validUntil: '2027-12-31',
    },
  ],
  exception: '',
  isCovered: true,
  goals: [
    {
      ...{
        id: id('07'),
        number: 2,
        title: 'Veilig thuis',
        indicator: 'Veilig gevoel',
        unit: '%',
        target: 65,
      },
      targetYear: 2028,
    },
  ],
};
