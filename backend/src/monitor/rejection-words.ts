import type { RejectionReason } from './rejection.ts';

type Detail = Record<string, string | number>;
type Words = readonly [sentence: string, cure: string];

/** Every reason in Dutch, for the file that a person repairs the source with; `{name}` is filled from the detail. */
const WORDS: Record<RejectionReason, Words> = {
  'row.cell-count': [
    'De regel heeft {found} cellen in plaats van {expected}.',
    'Kijk of er een scheiding te veel of te weinig staat.',
  ],
  'row.duplicate': [
    'Dit staat er twee keer in. De eerste keer is regel {firstRow}.',
    'Haal een van de twee regels weg.',
  ],
  'code.empty': ['Er staat geen plaats.', 'Vul de code van de buurt of het nummer van het complex in.'],
  'code.invalid': ['Dit is geen code van een gebied.', 'Een buurtcode heeft tien tekens, zoals BU03630000.'],
  'code.leading-zero-lost': ['De nul vooraan is weg.', 'Maak er {suggestion} van.'],
  'code.prefix-missing': ['De letters vooraan ontbreken.', 'Maak er {suggestion} van.'],
  'code.kind-differs': ['De code past niet bij het soort gebied.', 'Kijk of code en soort bij elkaar horen.'],
  'text.encoding': ['Een teken is niet te lezen.', 'Bewaar het bestand als UTF-8.'],
  'text.too-long': ['De tekst is te lang.', 'Kort de tekst in tot {most} tekens.'],
  'period.unreadable': [
    'Dit is geen periode.',
    'Schrijf een jaar, kwartaal of maand, zoals 2024, 2024-Q1 of 2024-03.',
  ],
  'indicator.empty': ['Er staat geen indicator.', 'Vul de code van de indicator in.'],
  'indicator.unknown': ['Deze indicator kennen we niet.', 'Koppel hem aan een indicator of laat hem weg.'],
  'value.not-a-number': ['Dit is geen getal.', 'Vul een getal in, of laat de cel leeg.'],
  'value.formula': ['Dit is een formule.', 'Vervang de formule door de uitkomst.'],
  'value.ambiguous': [
    'Dit kan twee getallen zijn: {asDecimal} of {asWhole}.',
    'Kies bij de kolommen hoe duizendtallen zijn geschreven.',
  ],
  'value.decimal-mark': ['De komma of punt staat anders dan in de rest.', 'Maak er {suggestion} van.'],
  'value.too-large': ['Dit getal is te groot.', 'Kijk of de komma goed staat.'],
  'n.not-a-count': ['Dit is geen aantal.', 'Vul een heel getal in, nul of hoger.'],
  'n.too-large': ['Dit aantal is te groot.', 'Het hoogste aantal is {most}.'],
  'n.needed': [
    'Bij “{indicator}” moet staan om hoeveel mensen of woningen het gaat.',
    'Voeg een kolom n toe.',
  ],
  'place.unknown-area': [
    'Dit gebied staat niet in de indeling van {year}.',
    'Gebruik de code van {year}, of laad eerst die indeling.',
  ],
  'place.unknown-complex': ['Dit complex kennen we niet.', 'Gebruik het nummer uit de lijst van complexen.'],
  'indicator.not-in-catalogue': [
    'Deze indicator staat niet in de catalogus.',
    'Voeg hem toe, of gebruik de code uit de catalogus.',
  ],
  'indicator.two-spellings': [
    'Dezelfde indicator staat er op twee manieren in.',
    'Maak er overal {suggestion} van.',
  ],
  'indicator.wrong-place-kind': [
    '“{indicator}” hoort bij een ander soort plaats.',
    'Gebruik een complex waar een gebied staat, of andersom.',
  ],
  'area.not-a-feature': ['Dit is geen gebied.', 'Laat dit onderdeel weg.'],
  'area.year-missing': ['Het jaar van de indeling ontbreekt.', 'Kies het jaar bij het inlezen.'],
  'area.year-differs': [
    'Het jaar is {stated}, gekozen is {given}.',
    'Kies het jaar dat in het bestand staat.',
  ],
  'area.name-missing': ['Het gebied heeft geen naam.', 'Vul de naam in.'],
  'area.parent-differs': [
    'Het gebied erboven klopt niet.',
    'Het moet {suggestion} zijn; dat is zo overgenomen.',
  ],
  'area.change-flag': [
    'De wijziging van de indeling is geen 1, 2 of 3.',
    'Kijk in de bron; het gebied zelf is wel gelezen.',
  ],
  'area.geometry-kind': ['De vorm is geen vlak.', 'Lever vlakken: Polygon of MultiPolygon.'],
  'area.ring-too-short': ['De grens heeft te weinig punten.', 'Teken de grens opnieuw.'],
  'area.ring-open': ['De grens sluit niet.', 'Laat de grens eindigen waar hij begint.'],
  'area.position-not-finite': ['Een punt van de grens is geen getal.', 'Herstel de grens in de bron.'],
  'area.outside-netherlands': [
    'De grens ligt buiten Nederland.',
    'Kijk welk coördinatenstelsel het bestand gebruikt.',
  ],
  'area.flat': ['De grens omsluit niets.', 'Teken de grens opnieuw.'],
};

/** The reason of a rejection and its cure in words. */
export function inWords(reason: string, detail: Detail): { sentence: string; cure: string } {
  const [sentence, cure] = WORDS[reason as RejectionReason] ?? [reason, ''];
  return { sentence: filled(sentence, detail), cure: filled(cure, detail) };
}

function filled(text: string, detail: Detail): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '?'));
}
