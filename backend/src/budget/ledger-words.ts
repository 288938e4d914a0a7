import type { Rejected } from './ledger.table.ts';

type Words = { why: string; cure: (cure: Rejected['cure']) => string };

/** Why a line of a ledger file was not accepted and what to do about it, for the file that is repaired beside it. */
const words: Record<Rejected['reason'], Words> = {
  'number.empty': { why: 'Het boekingsnummer ontbreekt', cure: () => 'Vul het nummer uit het grootboek in' },
  'number.twice': {
    why: 'Dit boekingsnummer staat twee keer in het bestand',
    cure: ({ firstRow }) => `Kijk naar regel ${firstRow} en laat één van de twee weg`,
  },
  'text.too-long': { why: 'De tekst is te lang', cure: ({ most }) => `Gebruik hoogstens ${most} tekens` },
  'text.encoding': {
    why: 'Er staan tekens in die niet te lezen zijn',
    cure: () => 'Sla het bestand op als UTF-8',
  },
  'day.unreadable': { why: 'Dit is geen datum die bestaat', cure: () => 'Schrijf de datum als 22-9-2026' },
  'year.unreadable': { why: 'Dit is geen boekjaar', cure: () => 'Schrijf het jaar met vier cijfers' },
  'amount.empty': {
    why: 'Het bedrag ontbreekt',
    cure: () => 'Vul het bedrag in, met een komma voor de centen',
  },
  'amount.unreadable': {
    why: 'Dit is geen bedrag',
    cure: ({ suggestion }) =>
      suggestion ? `Bedoel je ${suggestion}?` : 'Schrijf het bedrag als 1234,50, met een min vooraan',
  },
  'amount.zero': { why: 'Het bedrag is nul', cure: () => 'Laat de regel weg of vul het bedrag in' },
  'row.cell-count': {
    why: 'De regel heeft niet zo veel cellen als de kop',
    cure: ({ expected, found }) => `Maak er ${expected} cellen van; nu zijn het er ${found}`,
  },
  'known.differs': {
    why: 'Deze boeking is al ingelezen met een andere inhoud',
    cure: () => 'Herstel een boeking met een nieuwe boeking, of neem het eerdere bestand terug',
  },
};

/** The reason and the cure of a rejected line in Dutch. */
export function wordsFor({ reason, cure }: Rejected): { why: string; cure: string } {
  return { why: words[reason].why, cure: words[reason].cure(cure) };
}
