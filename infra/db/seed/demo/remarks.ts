import { happened } from '@jaarring/domain';
import { at } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { contested } from './add-figures.ts';
import { atelierPlans } from './atelier-plans.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { indicatorId, type IndicatorCode } from './indicators.ts';

/** What people say of a figure at the table. */
const said: readonly [IndicatorCode, string, string, string][] = [
  ['overlast', 'Herkenbaar. Het gaat vooral om de entree in de avond.', 'certain', 'fieldWorker'],
  [
    'overlast',
    'Niet herkenbaar: bewoners bellen de beheerder rechtstreeks en melden niet.',
    'likely',
    'teamLeader',
  ],
  ['veilig_gevoel', 'Klopt met wat bewoners zeggen over de bergingen.', 'certain', 'fieldWorker'],
  ['veilig_gevoel', 'Weinig antwoorden. Wij horen iets anders in het portiek.', 'likely', 'areaManager'],
  [
    'schoon_en_netjes',
    'De schoonmaker is gewisseld. Volgend jaar verwachten we beter.',
    'likely',
    'teamLeader',
  ],
  [
    'kwetsbare_instroom',
    'Dat kwam door één project met de gemeente. Dat is nu klaar.',
    'certain',
    'policyOfficer',
  ],
  ['mutatiegraad', 'Veel mensen gingen naar de nieuwbouw in de Kersenbuurt.', 'likely', 'areaManager'],
  ['huurachterstand', 'Onbekend. Dit cijfer hebben wij nog nooit gezien.', 'unsure', 'fieldWorker'],
];

const authors: Record<string, readonly string[]> = {
  fieldWorker: ['kees', 'yara', 'ruben'],
  teamLeader: ['wendy', 'dennis'],
  areaManager: ['samira', 'tom'],
  policyOfficer: ['noor', 'jorien'],
};

/** About one in seven figures on the table gets a remark; one was wrong in the file, and came again (story 9). */
export function makeRemarks(chronicle: Chronicle, complexes: readonly DemoComplex[]): void {
  const { year, today } = chronicle;
  const draw = drawFor(chronicle.seed, 'remarks');
  for (const offset of [-2, -1, 0, 1]) {
    const planYear = year + offset;
    for (const plan of atelierPlans(planYear, offset, today).filter(({ kind }) => kind === 'area')) {
      const own = complexes.filter(
        ({ workArea, dwellings }) => workArea === plan.workArea && dwellings >= 60,
      );
      const count = plan.isOpen ? 2 : draw.whole(3, 5);
      for (const [code, text, confidence, role] of draw.shuffled(said).slice(0, count)) {
        const by = draw.pick(authors[role]!);
        const place = draw.pick(own).number;
        const atelier = seededId(`atelier:${planYear}:${plan.title}`);
        const period = String(Math.min(year, planYear - 1) - (offset === 1 ? 0 : 1));
        add(chronicle, {
          code,
          place,
          period,
          text,
          confidence,
          role,
          by,
          atelier,
          when: at(plan.heldOn, '14:20'),
        });
      }
    }
  }
  const { code, place, period } = contested(year);
  const atelier = seededId(`atelier:${year + 1}:Gebiedsatelier Vliethorst ${year}`);
  add(chronicle, {
    ...{ code, place, period, atelier, by: 'wendy', role: 'teamLeader', confidence: 'certain' },
    text: 'Dit klopt niet. De scores van een ander complex staan op deze regel.',
    when: at(`${year}-05-21`, '14:25'),
  });
}

type Remark = {
  code: IndicatorCode;
  place: string;
  period: string;
  text: string;
  confidence: string;
  role: string;
  by: string;
  atelier: string;
  when: string;
};

function add(
  chronicle: Chronicle,
  { code, place, period, text, confidence, role, by, atelier, when }: Remark,
): void {
  const id = seededId(`remark:${atelier}:${code}:${place}:${period}:${text.length}`);
  chronicle.add('remark', {
    ...{ id, indicator_id: indicatorId(code), place_code: place, period, text, author_id: personId(by) },
    ...{ author_role: role, confidence, atelier_id: atelier, created_at: when },
  });
  chronicle.happened(
    happened('remark.made', id, { indicatorId: indicatorId(code), place, period }),
    when,
    by,
  );
}
