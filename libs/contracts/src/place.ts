import * as z from 'zod';
import { Id, IsoDate, Text, Version } from './common.ts';

export const AreaKind = z.enum(['country', 'municipality', 'district', 'neighbourhood']);
export const ComplexKind = z.enum(['row', 'gallery', 'courtyard', 'stairwell', 'senior', 'duplex']);

/** A code of CBS: gemeente, wijk or buurt; the last positions of a buurt may be letters. */
export const AreaCode = z.string().regex(/^(NL\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/);
export const NeighbourhoodCode = z.string().regex(/^BU\d{4}[0-9A-Z]{4}$/);
export const Year = z.int().min(1995).max(2100);

export const WorkAreasSchema = z
  .strictObject({
    workAreas: z.array(
      z.strictObject({ id: Id, name: z.string(), municipalityCode: z.string(), version: Version }),
    ),
  })
  .meta({ id: 'WorkAreas' });
export type WorkAreas = z.infer<typeof WorkAreasSchema>;

export const AreasQuery = z.strictObject({
  year: z.coerce.number().int().min(1995).max(2100).optional(),
  kind: AreaKind.optional(),
});
export type AreasQuery = z.infer<typeof AreasQuery>;

/** An area of one year's division; geometry comes apart from the list. */
export const AreaSchema = z
  .strictObject({
    year: Year,
    code: AreaCode,
    kind: AreaKind,
    name: z.string(),
    parentCode: z.string().nullable(),
    changeFlag: z.int().nullable(),
    dwellings: z.int().min(0),
  })
  .meta({ id: 'Area' });
export const AreasSchema = z
  .strictObject({ year: Year.nullable(), areas: z.array(AreaSchema) })
  .meta({ id: 'Areas' });
export type Areas = z.infer<typeof AreasSchema>;

/** GeoJSON in WGS84: one feature per area, the code as its id. */
export const AreaGeometrySchema = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    year: Year.nullable(),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        id: AreaCode,
        properties: z.strictObject({ code: AreaCode, name: z.string(), dwellings: z.int().min(0) }),
        geometry: z.looseObject({ type: z.string() }),
      }),
    ),
  })
  .meta({ id: 'AreaGeometry' });
export type AreaGeometry = z.infer<typeof AreaGeometrySchema>;

export const ComplexesQuery = z.strictObject({ q: z.string().max(80).optional(), workAreaId: Id.optional() });
export type ComplexesQuery = z.infer<typeof ComplexesQuery>;

/** A complex in a list. Dwellings: number of rental homes in the newest area division. */
export const ComplexRowSchema = z
  .strictObject({
    id: Id,
    number: z.string(),
    name: z.string(),
    kind: ComplexKind,
    builtYear: z.int(),
    workAreaId: Id,
    workArea: z.string(),
    validFrom: IsoDate,
    validUntil: IsoDate.nullable(),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    dwellings: z.int().min(0),
    version: Version,
  })
  .meta({ id: 'ComplexRow' });
export const ComplexesSchema = z
  .strictObject({ complexes: z.array(ComplexRowSchema) })
  .meta({ id: 'Complexes' });
export type Complexes = z.infer<typeof ComplexesSchema>;

/** How many dwellings of a complex lie in a neighbourhood of one year's division. */
export const DwellingsSchema = z.strictObject({
  areaYear: Year,
  areaCode: NeighbourhoodCode,
  dwellings: z.int().min(1).max(100_000),
});

export const ComplexSchema = ComplexRowSchema.extend({ areas: z.array(DwellingsSchema) }).meta({
  id: 'Complex',
});
export type ComplexView = z.infer<typeof ComplexSchema>;

const complexFields = {
  number: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/),
  name: Text(2, 80),
  kind: ComplexKind,
  builtYear: z.int().min(1800).max(2100),
  workAreaId: Id,
  validFrom: IsoDate,
  validUntil: IsoDate.nullable().default(null),
  longitude: z.number().min(3).max(7.5).nullable().default(null),
  latitude: z.number().min(50.5).max(53.8).nullable().default(null),
  areas: z.array(DwellingsSchema).min(1).max(40),
};
export const AddComplexSchema = z.strictObject(complexFields).meta({ id: 'AddComplex' });
export type AddComplex = z.infer<typeof AddComplexSchema>;
export const ChangeComplexSchema = z
  .strictObject({ ...complexFields, version: Version })
  .meta({ id: 'ChangeComplex' });
export type ChangeComplex = z.infer<typeof ChangeComplexSchema>;
