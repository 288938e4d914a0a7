import type { Actor, StandIn } from '../access/account.ts';
import { namesToDecideIn } from './in-whose-name.ts';
import type { ApprovalRequest } from './rows.ts';
import { asks, board, dirk, noor, person } from './request.world.ts';

const forDirk: StandIn = { principalId: 'dirk', role: 'director', workAreaId: null, limitCents: null };
const forEls: StandIn = { ...forDirk, principalId: 'els', limitCents: 30_000_00 };
const ruud = (...standsIn: StandIn[]): Actor => ({ ...person('ruud', 'manager'), standsIn });
const both = { ...dirk, standsIn: [forEls, forEls] };

type Change = { request?: Partial<ApprovalRequest>; proposedBy?: string[] };
const rows: [string, Actor, (string | null)[], Change][] = [
  ['the director, for himself', dirk, [null], {}],
  ['the board, above the director', board, [null], {}],
  ['the policy officer, for nobody', noor, [], {}],
  ['a deputy, for the principal alone', ruud(forDirk), ['dirk'], {}],
  ['a deputy of two, for both', ruud(forDirk, forEls), ['dirk', 'els'], {}],
  ['who is a deputy too, for either, each once', both, [null, 'els'], {}],
  ['nobody, what is decided', both, [], { request: { status: 'decided' } }],
  [
    'a deputy, not above the limit',
    ruud(forDirk, forEls),
    ['dirk'],
    { request: { countedCents: 30_000_01 } },
  ],
  ['a deputy, not elsewhere', ruud({ ...forDirk, workAreaId: 'rijnsloot' }), [], {}],
  ['a deputy, not what the principal proposed', ruud(forDirk, forEls), ['els'], { proposedBy: ['dirk'] }],
  ['a deputy, nothing that they proposed', both, [], { proposedBy: ['dirk'] }],
  [
    'a deputy of the director, not what the board decides',
    ruud(forDirk),
    [],
    { request: { decides: 'supervisoryBoard' } },
  ],
  ['nobody, where no function decides', dirk, [], { request: { decides: 'policyOfficer' } }],
  [
    'by the amount of the request, when no other was kept',
    ruud(forEls),
    ['els'],
    { request: { countedCents: null } },
  ],
];
test.each(rows)('who decides: %s', (_, actor, names, { request = {}, proposedBy = [] }) => {
  expect(namesToDecideIn({ ...asks().request, ...request }, { actor, proposedBy })).toEqual(names);
});
