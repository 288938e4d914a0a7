import type { Account, RoleAssignment } from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const AccountTable = table<Account>('account', {
  id: 'key',
  name: 'text',
  email: 'text',
  endsOn: 'date',
  version: 'integer',
});

export const RoleAssignmentTable = table<RoleAssignment>(
  'role_assignment',
  {
    id: 'key',
    accountId: 'uuid',
    role: 'text',
    workAreaId: 'uuid',
    startsOn: 'date',
    endsOn: 'date',
    version: 'integer',
  },
  ({ workAreaId }) => ({ workAreaId }),
);
