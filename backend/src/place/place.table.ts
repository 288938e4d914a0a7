import type { Complex, ComplexDwellings, WorkArea } from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const WorkAreaTable = table<WorkArea>('work_area', {
  id: 'key',
  name: 'text',
  municipalityCode: 'text',
  version: 'integer',
});

export const ComplexTable = table<Complex>(
  'complex',
  {
    id: 'key',
    number: 'text',
    name: 'text',
    kind: 'text',
    builtYear: 'integer',
    workAreaId: 'uuid',
    validFrom: 'date',
    validUntil: 'date',
    longitude: 'double',
    latitude: 'double',
    version: 'integer',
  },
  ({ workAreaId }) => ({ workAreaId }),
);

export const ComplexDwellingsTable = table<ComplexDwellings>('complex_dwellings', {
  complexId: 'key',
  areaYear: 'key',
  areaCode: 'key',
  dwellings: 'integer',
});
