// The verdict: six words, one table, and a sentence that never claims more than the numbers.
import { CODES } from './codes.ts';
import type { EffectResult } from './result.ts';
import type { Settings } from './settings.ts';
import { complexes, spelled } from './words.ts';

/** The six verdicts. */
export type Verdict =
  | 'LIKELY_IMPROVEMENT'
  | 'LIKELY_DETERIORATION'
  | 'INDICATION'
  | 'NO_RELEVANT_EFFECT'
  | 'NO_DEMONSTRABLE_EFFECT'
  | 'NOT_ASSESSABLE';

/** The words on screen. */
export const VERDICTS: Readonly<Record<Verdict, { readonly nl: string; readonly en: string }>> = {
  LIKELY_IMPROVEMENT: { nl: 'Aannemelijk effect: verbetering', en: 'Likely effect: improvement' },
  LIKELY_DETERIORATION: { nl: 'Aannemelijk effect: verslechtering', en: 'Likely effect: deterioration' },
  INDICATION: { nl: 'Aanwijzing voor een effect, niet bevestigd', en: 'Indication, not confirmed' },
  NO_RELEVANT_EFFECT: { nl: 'Waarschijnlijk geen effect van betekenis', en: 'Probably no relevant effect' },
  NO_DEMONSTRABLE_EFFECT: {
    nl: 'Geen aantoonbaar effect (kan klein of onzeker zijn)',
    en: 'No demonstrable effect (it may be small or uncertain)',
  },
  NOT_ASSESSABLE: { nl: 'Niet te beoordelen', en: 'Not assessable' },
};

/** Largest p that counts as a sign of an effect. Source: effect design 2026, 3.6. */
const SIGN = 0.05;

/** What the verdict looks at; an EffectResult before its own verdict is filled in. */
export type Evidence = Pick<
  EffectResult,
  'estimate' | 'ci95' | 'pA' | 'pB' | 'pBh' | 'codes' | 'counts' | 'checks' | 'mde' | 'notes'
>;

/** Judges the evidence; the rows of the table are tried from top to bottom. */
export function judge(evidence: Evidence, settings: Settings): Verdict {
  if (evidence.codes.length > 0 || evidence.estimate === null) return 'NOT_ASSESSABLE';
  const improves = evidence.estimate > 0 === (settings.direction === 'higher');
  if (isLikely(evidence, settings)) return improves ? 'LIKELY_IMPROVEMENT' : 'LIKELY_DETERIORATION';
  if (isIndication(evidence)) return 'INDICATION';
  if (isIrrelevant(evidence, settings)) return 'NO_RELEVANT_EFFECT';
  return 'NO_DEMONSTRABLE_EFFECT';
}

/** Both estimators, the same sign, after correction for many questions, and no check that undermines it. */
function isLikely(evidence: Evidence, { thresholds }: Settings): boolean {
  const { pA, pB, pBh, checks, counts } = evidence;
  if (pA === null || pB === null || pBh === null) return false;
  if (counts.clusters < thresholds.clustersForVerdict) return false;
  if (!sameSign(evidence) || Math.max(pA, pB) > SIGN || pBh > thresholds.falseShare) return false;
  return checks.loo?.flips !== true && (checks.mstar === null || checks.mstar >= thresholds.breakdown);
}

function isIndication(evidence: Evidence): boolean {
  const a = evidence.pA !== null && evidence.pA <= SIGN;
  const b = evidence.pB !== null && evidence.pB <= SIGN;
  return a && b ? sameSign(evidence) : a || b;
}

function isIrrelevant({ ci95, counts }: Evidence, settings: Settings): boolean {
  const limit = settings.minimalRelevantEffect;
  if (limit === null || ci95 === null || counts.clusters < settings.thresholds.clustersForVerdict)
    return false;
  return ci95[0] > -limit && ci95[1] < limit;
}

/** True when the two estimators point the same way; false when there is no second one. */
export function sameSign({ estimate, checks }: Pick<Evidence, 'estimate' | 'checks'>): boolean {
  return estimate !== null && checks.companion !== null && estimate * checks.companion.att > 0;
}

/** The sentence under the numbers, in the language of the settings. */
export function sentenceOf(verdict: Verdict, evidence: Evidence, settings: Settings): string {
  const nl = settings.words.language === 'nl';
  const language = settings.words.language;
  const number = (value: number) => spelled(value, language);
  const { measure, indicator } = settings.words;
  const word = VERDICTS[verdict][nl ? 'nl' : 'en'];
  const judgement = [word, ...reasons(verdict, evidence, nl)].join(', ');
  const { estimate, ci95, counts } = evidence;
  if (estimate === null) return `${judgement}.`;
  const margin =
    ci95 === null
      ? ''
      : nl
        ? ` (95%-marge ${number(ci95[0])} tot ${number(ci95[1])})`
        : ` (95% margin ${number(ci95[0])} to ${number(ci95[1])})`;
  const size = number(Math.abs(estimate));
  const fact = nl
    ? `Na ${measure} in ${complexes(counts.treated, language)} veranderde ${indicator} met ${size} punt ${estimate < 0 ? 'minder' : 'meer'} dan in ${counts.comparison} vergelijkbare complexen${margin}.`
    : `After ${measure} in ${complexes(counts.treated, language)} ${indicator} changed by ${size} points ${estimate < 0 ? 'less' : 'more'} than in ${counts.comparison} comparable complexes${margin}.`;
  return [fact, `${judgement}.`, limit(verdict, evidence, nl, number), caveat(evidence)]
    .filter(Boolean)
    .join(' ');
}

function reasons(verdict: Verdict, evidence: Evidence, nl: boolean): string[] {
  if (verdict !== 'NOT_ASSESSABLE') return [];
  const reason = evidence.codes[0];
  if (reason === undefined) return [nl ? 'want er is geen schatting' : 'because there is no estimate'];
  return [nl ? `want ${CODES[reason].nl}` : `because ${CODES[reason].en}`];
}

/** With "no demonstrable effect" we always say how small an effect we could not have seen; with a likely one, the word. */
function limit(verdict: Verdict, evidence: Evidence, nl: boolean, number: (value: number) => string): string {
  if (verdict === 'LIKELY_IMPROVEMENT' || verdict === 'LIKELY_DETERIORATION') {
    return nl ? 'Dit komt waarschijnlijk door de maatregel.' : 'This is probably because of the measure.';
  }
  if (verdict !== 'NO_DEMONSTRABLE_EFFECT' || evidence.mde === null) return '';
  return nl
    ? `Een effect kleiner dan ${number(evidence.mde)} punt konden we niet zien.`
    : `We could not have seen an effect smaller than ${number(evidence.mde)} points.`;
}

function caveat(evidence: Evidence): string {
  const first = evidence.notes[0];
  return first === undefined ? '' : `${first.charAt(0).toUpperCase()}${first.slice(1)}.`;
}
