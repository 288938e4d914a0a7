import { events, happened } from './event.ts';
import type { EventKind } from './event.ts';

test.each(Object.keys(events) as EventKind[])('%s is a name the database accepts', (kind) => {
  expect(kind).toMatch(/^[a-z][a-zA-Z-]*\.[a-z][a-zA-Z-]*$/);
  expect(happened(kind, 'x')).toEqual({ kind, subjectKind: events[kind], subjectId: 'x', data: {} });
});
