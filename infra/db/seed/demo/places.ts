/** A neighbourhood of the demo: its code, and its place in the sketch of the map (origin top left). Unit: 35 metres. */
export type SketchedPlace = {
  code: string;
  name: string;
  district: string;
  x: number;
  y: number;
  /** How it stands against the others: a planted part of the latent score, so that the stories come out. */
  d: number;
  trend?: 'rising' | 'improving';
};

/** A municipality of the demo: where the neighbourhoods without property are scattered, and what they are called. */
export type Municipality = {
  code: string;
  name: string;
  centre: readonly [number, number];
  reach: readonly [number, number];
  places: readonly SketchedPlace[];
  others: readonly string[];
};

const place = (
  code: string,
  name: string,
  district: string,
  [x, y]: [number, number],
  d: number,
  trend?: SketchedPlace['trend'],
): SketchedPlace => ({ code, name, district, x, y, d, ...(trend && { trend }) });

/** Names, places and standing come from the design; codes GM9901–GM9904 are not used by CBS. */
export const municipalities: readonly Municipality[] = [
  {
    code: 'GM9901',
    name: 'Vliethorst',
    centre: [545, 310],
    reach: [190, 225],
    places: [
      place('BU99010101', 'Schepenwijk-Noord', 'Schepenwijk', [577, 208], 1.9, 'rising'),
      place('BU99010102', 'Schepenwijk-Zuid', 'Schepenwijk', [594, 275], 1.3, 'rising'),
      place('BU99010103', 'Kersenbuurt', 'Schepenwijk', [655, 235], 0.1, 'improving'),
      place('BU99010104', 'De Rand', 'Schepenwijk', [491, 211], -1.6),
      place('BU99010105', 'Nieuwland', 'Schepenwijk', [641, 147], -1),
      place('BU99010201', 'De Hagen', 'Vliethorst-West', [521, 299], 1.4, 'rising'),
      place('BU99010202', 'Molenkwartier', 'Vliethorst-West', [538, 392], 0.6),
      place('BU99010203', 'Vliethorst-Centrum', 'Vliethorst-West', [588, 350], 0.7),
      place('BU99010301', 'Stationskwartier', 'Vliethorst-Oost', [640, 330], 1.2, 'rising'),
      place('BU99010302', 'Vlietoever', 'Vliethorst-Oost', [612, 428], -0.3, 'improving'),
      place('BU99010303', 'Zilverpark', 'Vliethorst-Oost', [670, 405], -0.9),
    ],
    others: [
      'Akkerhoek',
      'Boterdijk',
      'Eendrachtspolder',
      'Galgenveld',
      'Hoge Vliet',
      'Kapelhoek',
      'Kwekerij',
      'Lage Vliet',
      'Noorderkade',
      'Oude Hofstede',
      'Westerlanden',
    ],
  },
  {
    code: 'GM9902',
    name: 'Meerdrecht',
    centre: [875, 255],
    reach: [165, 185],
    places: [
      place('BU99020101', 'Dichterswijk', 'Meerdrecht', [840, 212], 1.1, 'rising'),
      place('BU99020102', 'Oude Haven', 'Meerdrecht', [856, 332], 0.6),
      place('BU99020103', 'Het Lint', 'Meerdrecht', [898, 272], 0),
      place('BU99020201', 'Parkwijk', 'Meerpark', [785, 184], -0.9),
      place('BU99020202', 'Meerzicht', 'Meerpark', [806, 285], -0.4),
    ],
    others: [
      'Achterweg',
      'Baggermolen',
      'De Kolk',
      'Drechtlanden',
      'Grote Meer',
      'Hoogland',
      'Kleine Meer',
      'Nesse',
      'Oosterdreef',
      'Rietveld',
      'Tolhek',
      'Zuiderkade',
    ],
  },
  {
    code: 'GM9903',
    name: 'Oosterwaal',
    centre: [850, 590],
    reach: [165, 165],
    places: [
      place('BU99030101', 'Componistenbuurt', 'Oosterwaal', [833, 552], 0.5),
      place('BU99030102', 'Brink', 'Oosterwaal', [870, 516], -0.8),
      place('BU99030103', 'Oosterwaal-Dorp', 'Oosterwaal', [805, 623], 0),
      place('BU99030104', 'Waalhof', 'Oosterwaal', [878, 607], -0.4, 'improving'),
    ],
    others: [
      'Bovenkerk',
      'Dijkhoek',
      'Hofland',
      'Kerkeland',
      'Lageweg',
      'Overwaal',
      'Steenoven',
      'Uiterwaarden',
      'Veerhuis',
      'Waaldijk',
    ],
  },
  {
    code: 'GM9904',
    name: 'Rijnsloot',
    centre: [540, 610],
    reach: [150, 130],
    places: [
      place('BU99040101', 'Dorpshart', 'Rijnsloot', [545, 607], -0.2, 'improving'),
      place('BU99040102', 'Polderrand', 'Rijnsloot', [497, 650], 0.3),
      place('BU99040103', 'Lindelaan', 'Rijnsloot', [580, 672], -0.3),
    ],
    others: ['Buitenweg', 'Gemaal', 'Hazepolder', 'Kadijk', 'Meije', 'Slootzicht', 'Tiendweg', 'Zandpad'],
  },
];

/** The municipality of the second corporation. */
export const overzijMunicipality: Municipality = {
  code: 'GM9911',
  name: 'Overzij',
  centre: [1190, 460],
  reach: [75, 110],
  places: [
    place('BU99110101', 'De Werf', 'Overzij', [1175, 420], 0.6),
    place('BU99110102', 'Havenkom', 'Overzij', [1210, 510], -0.3),
  ],
  others: ['Overdijk', 'Slotgracht'],
};

/** The former neighbourhood that was split, the year before the present one (story 5), and into what. */
export const split = {
  from: { code: 'BU99020299', name: 'Meerpark', district: 'Meerpark' },
  into: ['BU99020201', 'BU99020202'],
} as const;

/** The village in which half of the figures rests on too few people (story 6). Unit: inhabitants. */
export const smallVillage = { code: 'BU99040102', inhabitants: 415 } as const;
